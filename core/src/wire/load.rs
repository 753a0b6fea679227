//! The records that a call carries.

use serde_json::Value;

use crate::diagnostic::Diagnostic;
use crate::error::{Error, Result};
use crate::matcher::Matcher;
use crate::ranking::Ranking;
use crate::record::{self, Record};
use crate::search::{Catalog, CatalogRecord};

/// One record of a call, and what was found about it.
pub(super) fn one<T: Record>(value: &Value, path: &str, strict: bool) -> Result<(T, Vec<Diagnostic>)> {
    let mut found = Vec::new();
    let record = record::read_value(value.clone(), path, &mut found);
    match found.first() {
        Some(first) if strict => Err(first.clone().into()),
        _ => Ok((record?, found)),
    }
}

/// The records of a list, each read alone: a bad one is told and left out.
pub(super) fn values<T: CatalogRecord>(values: Vec<Value>, strict: bool) -> Result<record::Records<T>> {
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

pub(super) fn loaded<T: CatalogRecord>(
    matcher: &Matcher,
    read: record::Records<T>,
    strict: bool,
) -> Result<(Catalog<T>, Vec<Diagnostic>)> {
    let (catalog, found) = matcher.catalog_of(read);
    match found.first() {
        Some(first) if strict => Err(first.clone().into()),
        _ => Ok((catalog, found)),
    }
}

/// Adds or updates a record: its id, and what was found about it.
pub(super) fn put<T: CatalogRecord>(
    catalog: &mut Catalog<T>,
    value: &Value,
    path: &str,
    update: bool,
) -> Result<(String, Vec<Diagnostic>)> {
    let (record, mut found) = one::<T>(value, path, false)?;
    let id = record.id().to_owned();
    let more = if update { catalog.update(record) } else { catalog.add(record) };
    found.extend(more.map_err(|error| error.within(path))?);
    Ok((id, found))
}

pub(super) fn with_findings(mut ranking: Ranking, mut found: Vec<Diagnostic>, strict: bool) -> Result<Ranking> {
    found.append(&mut ranking.diagnostics);
    match found.first() {
        Some(first) if strict => Err(first.clone().into()),
        _ => Ok(Ranking { diagnostics: found, ..ranking }),
    }
}

pub(super) enum Either<T> {
    Startup(T),
    Opportunity(T),
}

pub(super) fn either<T>(startup: Option<T>, opportunity: Option<T>) -> Result<Either<T>> {
    match (startup, opportunity) {
        (Some(startup), None) => Ok(Either::Startup(startup)),
        (None, Some(opportunity)) => Ok(Either::Opportunity(opportunity)),
        _ => {
            let (en, vi) = ("either `startup` or `opportunity`", "một trong hai: “startup” hoặc “opportunity”");
            Err(Error::invalid("", "", en, vi))
        }
    }
}
