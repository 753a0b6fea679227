//! Strict reading of calls and their parts: every field is known, and fits.

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::diagnostic::{ErrorKind, join};
use crate::error::{Error, Result};
use crate::json::{Fields, ReadError, ReadErrorKind, ValueDeserializer};
use crate::record::{nearest, syntax};

/// Reads a configuration, a query or another part of a call from JSON text: strictly, as calls are
/// read.
///
/// # Errors
/// With the path, below `path`, of whatever does not fit.
///
/// ```
/// use ketnoi::{Query, wire};
/// let json = r#"{"as_of": "2026-11-22", "limits": 3}"#;
/// let error = wire::read::<Query>(json, "query").unwrap_err();
/// assert_eq!(error.to_string(), "query.limits: unknown field; did you mean `limit`?");
/// ```
pub fn read<T: DeserializeOwned>(json: &str, path: &str) -> Result<T> {
    let value = serde_json::from_str::<Value>(json).map_err(|error| syntax(json, &error).within(path))?;
    typed(&value).map_err(|error| error.within(path))
}

/// A strict value, with the path of whatever does not fit.
pub(super) fn typed<T: DeserializeOwned>(value: &Value) -> Result<T> {
    T::deserialize(ValueDeserializer::Value(value)).map_err(error_of)
}

/// The fields of a call as a type, with the path of whatever does not fit.
pub(super) fn typed_fields<T: DeserializeOwned>(fields: &Fields) -> Result<T> {
    T::deserialize(ValueDeserializer::Fields(fields)).map_err(error_of)
}

fn error_of(error: ReadError) -> Error {
    let path = error.path();
    match error.into_kind() {
        ReadErrorKind::UnknownField { key, known } => {
            Error::new(path, "", ErrorKind::UnknownField { suggestions: nearest(&key, known) })
        }
        ReadErrorKind::MissingField(field) => Error::new(join(&path, field), "", ErrorKind::Missing),
        ReadErrorKind::NoneOf { found, known } => Error::new(path, &found, ErrorKind::unknown_variant(known)),
        ReadErrorKind::Invalid { found, expected } => {
            Error::new(path, &found, ErrorKind::Unreadable { expected: expected.into_phrase() })
        }
    }
}
