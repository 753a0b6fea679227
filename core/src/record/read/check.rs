//! The checks of a record as a whole.

use super::diagnostics::DiagnosticList;
use super::size;
use crate::diagnostic::{Diagnostic, ErrorKind, Unit, join};
use crate::error::Error;
use crate::limits;
use crate::messages::field;
use crate::record::Record;
use crate::record::fields::Field;

/// The error that a value is no object.
pub(super) fn not_a_record(path: &str, value: &str) -> Error {
    Error::new(path, value, ErrorKind::Unreadable { expected: field::RECORD.into() })
}

/// Checks the required fields, and clears a range that ends before it begins.
#[expect(clippy::expect_used, reason = "every required field of the table has its arm in `Reading::required`")]
pub(super) fn check<T: Record>(mut record: T, path: &str, diagnostics: &mut DiagnosticList<'_>) -> Result<T, Error> {
    for field in T::fields().iter().filter(|field| field.required) {
        let text = record.required(field.name).expect("a required field has its value");
        if let Some(kind) = wrong(field, text) {
            let value = if let ErrorKind::Unreadable { .. } = kind { text } else { "" };
            return Err(Error::new(join(path, field.name), value, kind));
        }
    }
    if let Some((field, value)) = record.clear_reversed_range() {
        diagnostics.report(Diagnostic::new(join(path, field), &value, ErrorKind::Reversed));
    }
    Ok(record)
}

/// What is wrong with the text of a required field.
fn wrong(field: &Field, text: &str) -> Option<ErrorKind> {
    let is_id = field.kind.is_id();
    let limit = if is_id { limits::ID } else { limits::TEXT };
    if text.trim().is_empty() {
        return Some(ErrorKind::Missing);
    }
    if text.len() > limit {
        return Some(size::too_large(limit, Unit::Bytes));
    }
    (is_id && text.chars().any(char::is_control)).then(|| ErrorKind::Unreadable { expected: field.kind.expected() })
}
