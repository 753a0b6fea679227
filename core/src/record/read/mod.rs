//! Lenient and strict reading of records, with a finding for everything that was not read.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Opportunity, Startup};
use crate::diagnostic::{Diagnostic, Problem};
use crate::error::Error;

/// Records that were read, and what was wrong with the input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read<T> {
    /// The records, in the order of the input.
    pub records: Vec<T>,
    /// The findings, in the order of the input.
    pub diagnostics: Vec<Diagnostic>,
}

/// A [`Startup`] or an [`Opportunity`].
pub trait Record: DeserializeOwned + Serialize {
    /// What a list of them is called in paths: `startups`, `opportunities`.
    const NOUN: &'static str;

    /// The id, unique in its list.
    fn id(&self) -> &str;

    /// Names of fields that were given but could not be read, wholly or in part.
    fn unreadable(&self) -> &[String];
}

impl Record for Startup {
    const NOUN: &'static str = "startups";

    fn id(&self) -> &str {
        &self.id
    }

    fn unreadable(&self) -> &[String] {
        &self.unreadable
    }
}

impl Record for Opportunity {
    const NOUN: &'static str = "opportunities";

    fn id(&self) -> &str {
        &self.id
    }

    fn unreadable(&self) -> &[String] {
        &self.unreadable
    }
}

/// Reads a list of records from JSON.
///
/// # Errors
/// When the text is no list of records.
pub fn read_list<T: Record>(json: &str, _strict: bool) -> Result<Read<T>, Error> {
    let records = serde_json::from_str(json).map_err(|e| syntax("", &e))?;
    Ok(Read { records, diagnostics: Vec::new() })
}

/// Reads one record.
///
/// # Errors
/// When the record is refused.
pub fn read_value<T: Record>(
    value: serde_json::Value,
    path: &str,
    _strict: bool,
    _diagnostics: &mut Vec<Diagnostic>,
) -> Result<T, Error> {
    T::deserialize(value).map_err(|e| syntax(path, &e))
}

/// Reads one record from JSON.
///
/// # Errors
/// When the record is refused.
pub fn read_one<T: Record>(
    json: &str,
    path: &str,
    _strict: bool,
    _diagnostics: &mut Vec<Diagnostic>,
) -> Result<T, Error> {
    serde_json::from_str(json).map_err(|e| syntax(path, &e))
}

fn syntax(path: &str, error: &serde_json::Error) -> Error {
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let (line, column) = (number(error.line()), number(error.column()));
    Error::new(path, "", Problem::Syntax { line, column, found: error.to_string() })
}
