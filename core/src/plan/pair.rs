//! A pair that may be planned.

use serde::{Deserialize, Serialize};

/// A startup and an opportunity that may be matched, and their score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScoredPair {
    /// The startup's id.
    pub startup: String,
    /// The opportunity's id.
    pub opportunity: String,
    /// The score of the pair, 0 to [`Score::PERFECT`](crate::Score::PERFECT): a score, or the
    /// caller's own number.
    pub score: u32,
}

impl ScoredPair {
    /// The pair of these two ids, with its score.
    #[must_use]
    pub fn new(startup: impl Into<String>, opportunity: impl Into<String>, score: u32) -> Self {
        Self { startup: startup.into(), opportunity: opportunity.into(), score }
    }
}

/// A startup and an opportunity, by their ids.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PairId {
    /// The startup's id.
    pub startup: String,
    /// The opportunity's id.
    pub opportunity: String,
}

impl PairId {
    /// The pair of these two ids.
    #[must_use]
    pub fn new(startup: impl Into<String>, opportunity: impl Into<String>) -> Self {
        Self { startup: startup.into(), opportunity: opportunity.into() }
    }
}
