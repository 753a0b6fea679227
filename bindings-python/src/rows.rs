//! The rows of tables: one for a match, one for a reason.

use std::sync::Arc;

use arrow_array::RecordBatch;
use arrow_json::ReaderBuilder;
use arrow_schema::{ArrowError, DataType, Field, FieldRef, Schema};
use ketnoi::gate::RuleResult;
use ketnoi::{Lang, Match, Reason, Score};
use pyo3::PyResult;
use pyo3::exceptions::PyValueError;
use pyo3_arrow::PyTable;
use serde::{Deserialize, Serialize};
use serde_arrow::schema::{SchemaLike, TracingOptions};

use crate::ranking::Ranking;

/// One match.
#[derive(Serialize, Deserialize)]
pub(crate) struct MatchRow {
    startup: String,
    opportunity: String,
    startup_name: Option<String>,
    opportunity_name: Option<String>,
    /// `eligible`, `unverified` or `rejected`.
    list: String,
    rank: u32,
    /// The score from 0 to 100, and its interval.
    points: f64,
    points_low: f64,
    points_high: f64,
    /// The share of the weights that is decided by known facts, 0 to 1.
    coverage: f64,
    /// The score as the exact integer, 0 to 100 000 000.
    score: u32,
    verdict: String,
    failed: String,
    missing: String,
}

/// One reason of one match.
#[derive(Serialize, Deserialize)]
pub(crate) struct ReasonRow {
    startup: String,
    opportunity: String,
    list: String,
    rank: u32,
    criterion: String,
    label: String,
    /// The weight of the criterion and its membership, 0 to 1, with its interval.
    weight: f64,
    membership: f64,
    membership_low: f64,
    membership_high: f64,
    /// Its contribution to the score in points; those of a match add up to its score.
    points: f64,
    text: String,
}

impl MatchRow {
    pub(crate) fn all(ranking: &Ranking, lang: Lang) -> impl Iterator<Item = Self> {
        matches(ranking).map(move |(list, found)| Self::new(list, found, lang))
    }

    fn new(list: &str, found: &Match, lang: Lang) -> Self {
        let (startup, opportunity) = (found.startup(), found.opportunity());
        let Score { low, score, high, coverage } = found.score;
        Self {
            startup: startup.id.clone(),
            opportunity: opportunity.id.clone(),
            startup_name: startup.name.as_ref().map(|name| name.pick(lang).to_owned()),
            opportunity_name: opportunity.name.as_ref().map(|name| name.pick(lang).to_owned()),
            list: list.to_owned(),
            rank: found.rank,
            points: points(score),
            points_low: points(low),
            points_high: points(high),
            coverage: share(coverage),
            score,
            verdict: found.verdict.label(lang).to_owned(),
            failed: sentences(found.verdict.failed(), lang),
            missing: sentences(found.verdict.missing(), lang),
        }
    }
}

impl ReasonRow {
    pub(crate) fn all(ranking: &Ranking, lang: Lang) -> impl Iterator<Item = Self> {
        let of_match = move |(list, found): (&'static str, &Match)| {
            let reasons = found.reasons();
            reasons.iter().map(|reason| Self::new(list, found, reason, lang)).collect::<Vec<_>>()
        };
        matches(ranking).flat_map(of_match)
    }

    fn new(list: &str, found: &Match, reason: &Reason, lang: Lang) -> Self {
        Self {
            startup: found.startup().id.clone(),
            opportunity: found.opportunity().id.clone(),
            list: list.to_owned(),
            rank: found.rank,
            criterion: reason.criterion.name().to_owned(),
            label: reason.label(lang).to_owned(),
            weight: share(reason.weight),
            membership: share(reason.membership.point()),
            membership_low: share(reason.membership.low()),
            membership_high: share(reason.membership.high()),
            points: points(reason.contribution),
            text: reason.text(lang),
        }
    }
}

/// Rows as an Arrow table.
pub(crate) fn table<T: Serialize + for<'de> Deserialize<'de>>(rows: impl Iterator<Item = T>) -> PyResult<PyTable> {
    let rows: Vec<T> = rows.collect();
    let failed = |error: serde_arrow::Error| PyValueError::new_err(error.to_string());
    let options = TracingOptions::default().strings_as_large_utf8(false);
    let fields = Vec::<FieldRef>::from_type::<T>(options).map_err(failed)?;
    let batch = serde_arrow::to_record_batch(&fields, &rows).map_err(failed)?;
    PyTable::try_new(vec![batch], Arc::new(Schema::new(fields)))
}

/// Rows of JSON text as an Arrow table with these columns: names with the types `text`, `whole`,
/// `number`, `flag` and `texts`.
pub(crate) fn of_json(columns: Vec<(String, String)>, json: &str) -> PyResult<PyTable> {
    let failed = |error: String| PyValueError::new_err(error);
    let kind = |kind: &str| match kind {
        "whole" => DataType::Int64,
        "number" => DataType::Float64,
        "flag" => DataType::Boolean,
        "texts" => DataType::new_list(DataType::Utf8, true),
        _ => DataType::Utf8,
    };
    let fields: Vec<Field> = columns.into_iter().map(|(name, of)| Field::new(name, kind(&of), true)).collect();
    let schema = Arc::new(Schema::new(fields));
    let rows: Vec<serde_json::Value> = serde_json::from_str(json).map_err(|error| failed(error.to_string()))?;
    let read = || -> Result<RecordBatch, ArrowError> {
        let mut decoder = ReaderBuilder::new(Arc::clone(&schema)).build_decoder()?;
        decoder.serialize(&rows)?;
        Ok(decoder.flush()?.unwrap_or_else(|| RecordBatch::new_empty(Arc::clone(&schema))))
    };
    let batch = read().map_err(|error| failed(error.to_string()))?;
    PyTable::try_new(vec![batch], schema)
}

/// Rows as JSON text.
pub(crate) fn json<T: Serialize>(rows: impl Iterator<Item = T>) -> PyResult<String> {
    serde_json::to_string(&rows.collect::<Vec<_>>()).map_err(|error| PyValueError::new_err(error.to_string()))
}

fn matches(ranking: &Ranking) -> impl Iterator<Item = (&'static str, &Match)> {
    ranking.lists().into_iter().flat_map(|(name, matches)| matches.iter().map(move |found| (name, found)))
}

fn sentences(checks: &[RuleResult], lang: Lang) -> String {
    checks.iter().map(|check| check.text(lang)).collect::<Vec<_>>().join("; ")
}

fn points(score: u32) -> f64 {
    f64::from(score) * 100.0 / f64::from(Score::PERFECT)
}

fn share(of_ten_thousand: u16) -> f64 {
    f64::from(of_ten_thousand) / f64::from(ketnoi::config::WHOLE)
}
