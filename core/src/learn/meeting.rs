//! A past interaction.

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::record::Startup;

/// A startup and the opportunities that it met, was taken by or got money from, on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Interaction {
    /// The startup as it was known before; in its `exclude` those it was not to meet, such as those
    /// it knew already.
    pub startup: Startup,
    /// The day.
    pub on: Date,
    /// Ids of the opportunities.
    pub with: Vec<String>,
}
