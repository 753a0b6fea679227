//! Reads a record field by field, through the table of its fields.

use hashbrown::HashSet;
use serde_json::{Map, Value};

use super::check::{check, not_a_record};
use super::diagnostics::DiagnosticList;
use super::numbers::Marks;
use super::size;
use super::suggest::nearest_of;
use super::value::{ValueReader, shown_key};
use crate::diagnostic::{Diagnostic, ErrorKind, Unit, join};
use crate::error::Error;
use crate::json::{self, Fields};
use crate::limits;
use crate::record::Record;
use crate::record::fields::Field;

/// Reads a record from its fields: unreadable fields become unknown, each with its diagnostics.
pub(super) fn read_fields<T: Record>(
    fields: Fields,
    marks: Marks,
    path: &str,
    diagnostics: &mut DiagnosticList<'_>,
) -> Result<T, Error> {
    if fields.len() > limits::LIST {
        return Err(Error::new(path, "", size::too_large(limits::LIST, Unit::Entries)));
    }
    let mut reader =
        FieldReader { marks, path, diagnostics, kept: Vec::new(), seen: HashSet::new(), unreadable: Vec::new() };
    for (key, value) in fields {
        match T::fields().iter().find(|field| field.name == key) {
            Some(field) => reader.field(field, value)?,
            None => reader.unknown::<T>(&key),
        }
    }
    reader.record()
}

/// The fields of a record that were read so far.
struct FieldReader<'a, 'f> {
    marks: Marks,
    path: &'a str,
    diagnostics: &'a mut DiagnosticList<'f>,
    kept: Vec<(&'static str, Value)>,
    seen: HashSet<&'static str>,
    unreadable: Vec<&'static str>,
}

impl FieldReader<'_, '_> {
    fn unknown<T: Record>(&mut self, key: &str) {
        let suggestions = nearest_of(key, T::fields());
        let path = join(self.path, &shown_key(key));
        self.diagnostics.report(Diagnostic::new(path, "", ErrorKind::UnknownField { suggestions }));
    }

    /// Keeps the readable part of a field. A repeated field is unknown: either value could be
    /// meant.
    fn field(&mut self, field: &'static Field, value: Value) -> Result<(), Error> {
        let before = self.diagnostics.count();
        let value = match value {
            Value::Null => None,
            value if field.required => Some(self.required(field, value)?),
            value => {
                ValueReader::new(self.marks, join(self.path, field.name), self.diagnostics).read(field.kind, value)
            }
        };
        if !self.seen.insert(field.name) {
            self.kept.retain(|(name, _)| *name != field.name);
            let kind = ErrorKind::DuplicateField;
            self.diagnostics.report(Diagnostic::new(join(self.path, field.name), "", kind));
        } else if let Some(value) = value {
            self.kept.push((field.name, value));
        }
        if self.diagnostics.count() > before {
            self.unreadable.push(field.name);
        }
        Ok(())
    }

    /// The text of a field without which the record is refused.
    fn required(&self, field: &Field, value: Value) -> Result<Value, Error> {
        if value.is_string() && self.marks.name(&value).is_none() {
            return Ok(value);
        }
        let kind = ErrorKind::Unreadable { expected: field.kind.expected() };
        Err(Error::new(join(self.path, field.name), &self.marks.shown(&value), kind))
    }

    fn record<T: Record>(self) -> Result<T, Error> {
        let kept: Map<String, Value> = self.kept.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        let read = json::from_object::<T>(&json::text(&kept));
        // INVARIANT: what the table accepts, the derived reading accepts too.
        debug_assert!(read.is_ok(), "{:?} of {:?}", read.err(), kept);
        let mut record = read.map_err(|_| not_a_record(self.path, ""))?;
        let unreadable = record.unreadable_mut();
        for field in self.unreadable {
            if !unreadable.iter().any(|known| known == field) {
                unreadable.push(field.to_owned());
            }
        }
        check(record, self.path, self.diagnostics)
    }
}
