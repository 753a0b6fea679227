//! The report of a fit, to review before the learned weights are used.

use serde::Serialize;

use super::evaluate::{Comparison, Evaluation};
use crate::criteria::Criterion;
use crate::date::Date;
use crate::prepared::Family;

/// The evidence for a fit. Metrics are in ten-thousandths.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FitReport {
    /// Whose weights were learned.
    pub family: Family,
    /// Each year, ranked with weights learned from the years before it.
    pub years: Vec<YearReport>,
    /// The given configuration, on all those years.
    pub before: Evaluation,
    /// The learned weights, each year's from the years before it.
    pub after: Evaluation,
    /// After less before, interaction by interaction.
    pub gain: Comparison,
    /// The importance of each learned criterion, the most important first.
    pub importance: Vec<Importance>,
    /// Criteria that do not distinguish candidates; they keep the weights they had.
    pub not_learned: Vec<Criterion>,
}

/// One year of the cross-validation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct YearReport {
    /// Nothing after this day was known or learned.
    pub known_until: Date,
    /// Interactions of the year that were ranked.
    pub interactions: u32,
    /// Opportunities to choose from.
    pub candidates: u32,
    /// Mean recall at 10 with the given weights.
    pub before: i64,
    /// The same with the learned weights.
    pub after: i64,
}

/// The importance of a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Importance {
    /// The criterion.
    pub criterion: Criterion,
    /// Its learned weight.
    pub weight: u16,
    /// The recall at 10 that is lost without it.
    pub recall_lost: i64,
}
