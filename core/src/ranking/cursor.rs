//! Where a page of a list ends and the next one begins.

use serde::{Deserialize, Serialize};

/// Where a page continues: after the match with this score, low end and id (keyset pagination).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Cursor {
    /// The score.
    pub score: u32,
    /// Its low end.
    pub low: u32,
    /// The id.
    pub id: String,
}
