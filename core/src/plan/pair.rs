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

/// A startup and an opportunity, by their ids.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PairId {
    /// The startup's id.
    pub startup: String,
    /// The opportunity's id.
    pub opportunity: String,
}
