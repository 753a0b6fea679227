//! Reading one record: in one go, or field by field.

use serde_json::Value;

use super::elements::Element;
use super::findings::Findings;
use super::pairs;
use super::place::{self, Place};
use super::{apart, expected, size};
use crate::diagnostic::{Diagnostic, Problem, Unit, join};
use crate::error::Error;
use crate::json::{self, Source, Step};
use crate::limits;
use crate::record::Record;

/// Reads one record from JSON; findings about its fields are added to `diagnostics`, with paths that begin with `path`.
///
/// # Errors
/// When the record is refused: its syntax, size, id or kind.
pub fn read_one<T: Record>(json: &str, path: &str, diagnostics: &mut Vec<Diagnostic>) -> Result<T, Error> {
    let findings = &mut Findings::new(diagnostics);
    read_element(&Element::whole(json), path, &mut Place::new(json), findings)
}

/// Reads one record from a parsed value; otherwise as [`read_one`].
///
/// # Errors
/// As [`read_one`].
pub fn read_value<T: Record>(value: Value, path: &str, diagnostics: &mut Vec<Diagnostic>) -> Result<T, Error> {
    let findings = &mut Findings::new(diagnostics);
    if let Some(problem) = size::of_parsed(&value) {
        size::dismantle(value);
        return Err(Error::new(path, "", problem));
    }
    if size::all_within(&value)
        && let Ok(record) = T::deserialize(Source::Borrowed(&value))
    {
        return check(record, path, findings);
    }
    match value {
        Value::Object(fields) => apart::read(fields.into_iter().collect(), path, findings),
        other => Err(no_record(path, &size::shown(&other))),
    }
}

/// Reads one element of an input.
pub(super) fn read_element<T: Record>(
    element: &Element<'_>,
    path: &str,
    place: &mut Place<'_>,
    findings: &mut Findings<'_>,
) -> Result<T, Error> {
    if let Some(problem) = size::of_element(element) {
        return Err(Error::new(path, "", problem));
    }
    let small = element.scan.within_limits() && element.raw.starts_with('{');
    if small
        && let Ok(Some(fields)) = json::strict_pairs(element.raw)
        && let Ok(record) = json::read(fields)
    {
        return check(record, path, findings);
    }
    let before = findings.count();
    match pairs::parse(element.raw) {
        Ok(Some(pairs)) => {
            let record = apart::read(pairs, path, findings)?;
            // Nothing else is lost between the two ways of reading: a key twice in an object inside the record.
            if small && findings.count() == before {
                findings.report(Diagnostic::new(path, "", Problem::Invalid { expected: expected::once() }));
            }
            Ok(record)
        }
        Ok(None) => Err(no_record(path, element.raw)),
        Err(error) => Err(place.syntax(path, element.start + place::offset(element.raw, &error))),
    }
}

/// The refusal of something that is no object.
pub(super) fn no_record(path: &str, value: &str) -> Error {
    Error::new(path, value, Problem::Unreadable { expected: expected::record() })
}

/// What is wrong with the text of a required field.
fn wrong<T: Record>(field: &str, text: &str) -> Option<Problem> {
    let (is_id, limit) = if field == "id" { (true, limits::ID) } else { (false, limits::TEXT) };
    if text.trim().is_empty() {
        return Some(Problem::Missing);
    }
    if text.len() > limit {
        return Some(size::beyond(limit, Unit::Bytes));
    }
    let expected = || expected::at(T::NOUN, &[Step::Key(field.to_owned())]);
    (is_id && text.chars().any(char::is_control)).then(|| Problem::Unreadable { expected: expected() })
}

/// The checks that are about the record as a whole.
pub(super) fn check<T: Record>(mut record: T, path: &str, findings: &mut Findings<'_>) -> Result<T, Error> {
    for field in T::REQUIRED {
        let text = record.required(field);
        if let Some(problem) = wrong::<T>(field, text) {
            let value = if let Problem::Unreadable { .. } = problem { text } else { "" };
            return Err(Error::new(join(path, field), value, problem));
        }
    }
    if let Some((field, value)) = record.forget_reversed() {
        findings.report(Diagnostic::new(join(path, field), &value, Problem::Reversed));
    }
    Ok(record)
}
