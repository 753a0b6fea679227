//! A past interaction.

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::record::Startup;

/// A startup and the opportunities that it met, was accepted by or got money from, on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Interaction {
    /// The startup as it was known before that day; its `exclude` lists opportunities that are not
    /// ranked, such as those it already knew.
    pub startup: Startup,
    /// The day.
    pub on: Date,
    /// The ids of the opportunities.
    pub with: Vec<String>,
}

impl Interaction {
    /// What this startup had to do with these opportunities on that day.
    #[must_use]
    pub fn new(startup: Startup, on: Date, with: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self { startup, on, with: with.into_iter().map(Into::into).collect() }
    }
}
