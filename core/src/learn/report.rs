//! The report of a fit, to review before the learned weights are used.

use serde::Serialize;

use super::evaluate::{Comparison, Evaluation};
use crate::criteria::Criterion;
use crate::date::Date;
use crate::prepared::Family;

/// The proof of a fit. Metrics are in ten-thousandths.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FitReport {
    /// Whose weights were learned.
    pub family: Family,
    /// Each year asked with weights learned from the years before it.
    pub years: Vec<YearReport>,
    /// The configuration one came with, on all those years.
    pub before: Evaluation,
    /// The learned weights, each year's from the years before it.
    pub after: Evaluation,
    /// After less before, pair by pair.
    pub gain: Comparison,
    /// The importance of each learned criterion, the most important first.
    pub importance: Vec<Importance>,
    /// Criteria that do not distinguish candidates; they keep the weights they had.
    pub not_learned: Vec<Criterion>,
}

/// One year of the cross-validation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct YearReport {
    /// Nothing after this day was known or learned.
    pub known_until: Date,
    /// Meetings of the year that were asked.
    pub meetings: u32,
    /// Opportunities to choose from.
    pub candidates: u32,
    /// Share found among the first ten, before.
    pub before: i64,
    /// The same, after.
    pub after: i64,
}

/// The importance of a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Importance {
    /// The criterion.
    pub criterion: Criterion,
    /// Its learned weight.
    pub weight: u16,
    /// What the share found among the first ten loses without it.
    pub recall_lost: i64,
}
