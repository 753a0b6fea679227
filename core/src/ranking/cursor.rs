//! Cursors: where a page of a list ends and the next one begins.

use serde::{Deserialize, Serialize};

/// The last match of a page, after which the next page begins (keyset pagination).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Cursor {
    /// The score of the match.
    pub score: u32,
    /// The low end of its interval.
    pub low: u32,
    /// The id of its record on the side that was searched.
    pub id: String,
}
