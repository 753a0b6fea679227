//! A pair that may be planned.

use serde::{Deserialize, Serialize};

/// A startup and an opportunity that may be brought together, and what that is worth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// The startup's id.
    pub startup: String,
    /// The opportunity's id.
    pub opportunity: String,
    /// What the pair is worth, 0 to [`PERFECT`](crate::PERFECT): a score, or the caller's own number.
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
