//! Reading one record: by its derived `Deserialize`, or field by field.

use serde_json::Value;

use super::check::{check, not_a_record};
use super::diagnostics::DiagnosticList;
use super::elements::Element;
use super::fields::read_fields;
use super::numbers::{self, Marks};
use super::position::{Position, error_offset};
use super::size;
use crate::diagnostic::{Diagnostic, ErrorKind, Unit};
use crate::error::Error;
use crate::json;
use crate::limits;
use crate::record::Record;

/// Reads one record from JSON; diagnostics about its fields are added, with paths that begin with
/// `path`.
///
/// # Errors
/// When the record is refused: its syntax, size, id or kind.
pub fn read_one<T: Record>(json: &str, path: &str, diagnostics: &mut Vec<Diagnostic>) -> Result<T, Error> {
    let diagnostics = &mut DiagnosticList::new(diagnostics);
    read_element(&Element::whole(json), path, &mut Position::new(json), diagnostics)
}

/// Reads one record from a parsed value; otherwise as [`read_one`].
///
/// # Errors
/// As [`read_one`].
pub fn read_value<T: Record>(value: Value, path: &str, diagnostics: &mut Vec<Diagnostic>) -> Result<T, Error> {
    let diagnostics = &mut DiagnosticList::new(diagnostics);
    if !size::is_shallow(&value) {
        size::drop_iteratively(value);
        return Err(Error::new(path, "", size::too_large(limits::DEPTH, Unit::Levels)));
    }
    let text = json::text(&value);
    if text.len() > limits::RECORD {
        return Err(Error::new(path, "", size::too_large(limits::RECORD, Unit::Bytes)));
    }
    let Value::Object(fields) = value else { return Err(not_a_record(path, &size::shown(&value))) };
    if fields.values().all(size::all_within)
        && let Ok(record) = json::from_object::<T>(&text)
    {
        return check(record, path, diagnostics);
    }
    read_fields(fields.into_iter().collect(), Marks::default(), path, diagnostics)
}

/// Reads one element of an input.
pub(super) fn read_element<T: Record>(
    element: &Element<'_>,
    path: &str,
    position: &mut Position<'_>,
    diagnostics: &mut DiagnosticList<'_>,
) -> Result<T, Error> {
    if let Some(kind) = size::of_element(element) {
        return Err(Error::new(path, "", kind));
    }
    let small = element.scan.within_limits() && element.raw.starts_with('{');
    if small && let Ok(record) = json::from_object::<T>(element.raw) {
        return check(record, path, diagnostics);
    }
    let before = diagnostics.count();
    match numbers::parse(element.raw) {
        Ok((Some(fields), marks)) => {
            let record = read_fields(fields, marks, path, diagnostics)?;
            // The two ways differ only for a key that is repeated in an object inside the record.
            if small && diagnostics.count() == before {
                let kind = ErrorKind::DuplicateField;
                diagnostics.report(Diagnostic::new(path, "", kind));
            }
            Ok(record)
        }
        Ok((None, _)) => Err(not_a_record(path, element.raw)),
        Err(error) => Err(position.syntax(path, element.start + error_offset(element.raw, &error))),
    }
}
