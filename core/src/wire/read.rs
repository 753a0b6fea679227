//! Strict reading of calls and their parts: every field is known, and fits.

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::expected;
use crate::diagnostic::{Problem, join};
use crate::error::{Error, Result};
use crate::json::{self, Misfit, Pairs, Source, Why};
use crate::phrase::OwnedPhrase;
use crate::record::nearest;

/// Reads a configuration, a query or another part of a call from JSON text: strictly, as calls are read.
///
/// # Errors
/// With the path, below `path`, of whatever does not fit.
///
/// ```
/// use ketnoi::{Query, wire};
/// let error = wire::read::<Query>(r#"{"as_of": "2026-11-22", "limits": 3}"#, "query").unwrap_err();
/// assert_eq!(error.to_string(), "query.limits: unknown field; did you mean `limit`?");
/// ```
pub fn read<T: DeserializeOwned>(json: &str, path: &str) -> Result<T> {
    let value = json::lenient(json).map_err(|error| syntax(&error).within(path))?;
    typed(&value).map_err(|error| error.within(path))
}

pub(super) fn syntax(error: &serde_json::Error) -> Error {
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let text = error.to_string();
    let found = text.split(" at line ").next().unwrap_or(&text).to_owned();
    Error::new("", "", Problem::Syntax { line: number(error.line()), column: number(error.column()), found })
}

/// A strict value, with the path of whatever does not fit.
pub(super) fn typed<T: DeserializeOwned>(value: &Value) -> Result<T> {
    T::deserialize(Source::Borrowed(value)).map_err(error_of)
}

/// The fields of a call as a type, with the path of whatever does not fit.
pub(super) fn typed_fields<T: DeserializeOwned>(fields: Pairs) -> Result<T> {
    json::read(fields).map_err(error_of)
}

fn error_of(misfit: Misfit) -> Error {
    let path = misfit.path();
    match misfit.why() {
        Why::Unknown { key, known } => {
            Error::new(path, "", Problem::UnknownField { suggestions: nearest(&key, known) })
        }
        Why::Missing(field) => Error::new(join(&path, field), "", Problem::Missing),
        Why::NoneOf { found, known } => unfit(path, &found, expected::one_of(known)),
        Why::Unfit { found, expected } => unfit(path, &found, expected::said(&expected)),
    }
}

fn unfit(path: String, found: &str, expected: OwnedPhrase) -> Error {
    Error::new(path, found, Problem::Invalid { expected })
}
