//! The records that a call carries.

use serde_json::Value;

use crate::diagnostic::{Diagnostic, ErrorKind};
use crate::error::{Error, Result};
use crate::record::{self, Record};
use crate::search::CatalogRecord;

/// One record of a call, and its diagnostics.
///
/// # Errors
/// When it cannot be read; with `strict` at the first diagnostic.
pub(super) fn read_record<T: Record>(value: Value, path: &str, strict: bool) -> Result<(T, Vec<Diagnostic>)> {
    let mut diagnostics = Vec::new();
    let record = record::read_value(value, path, &mut diagnostics);
    match diagnostics.first() {
        Some(first) if strict => Err(first.clone().into()),
        _ => Ok((record?, diagnostics)),
    }
}

/// The records of a list. An unreadable one becomes a diagnostic and is left out.
///
/// # Errors
/// With `strict` at the first record that cannot be read.
pub(super) fn read_records<T: CatalogRecord>(values: Vec<Value>, strict: bool) -> Result<record::Records<T>> {
    let mut read = record::Records { records: Vec::new(), positions: Vec::new(), diagnostics: Vec::new() };
    for (i, value) in values.into_iter().enumerate() {
        match record::read_value(value, &format!("{}[{i}]", T::NOUN), &mut read.diagnostics) {
            Ok(record) => {
                read.records.push(record);
                read.positions.push(i);
            }
            Err(error) => read.diagnostics.push(error.diagnostic().clone()),
        }
    }
    if strict { read.strict() } else { Ok(read) }
}

/// What a call says about one of the two sides.
pub(super) enum OneSide<T> {
    Startup(T),
    Opportunity(T),
}

/// The one of two fields that is given.
///
/// # Errors
/// When both are given or neither.
pub(super) fn one_side<T>(startup: Option<T>, opportunity: Option<T>) -> Result<OneSide<T>> {
    match (startup, opportunity) {
        (Some(startup), None) => Ok(OneSide::Startup(startup)),
        (None, Some(opportunity)) => Ok(OneSide::Opportunity(opportunity)),
        _ => Err(Error::new("", "", ErrorKind::ExactlyOneOf { fields: &["startup", "opportunity"] })),
    }
}
