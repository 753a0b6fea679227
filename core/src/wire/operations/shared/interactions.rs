//! Past interactions, which `evaluate` and `fit` learn from.

use serde::Deserialize;
use serde_json::Value;

use crate::date::Date;
use crate::diagnostic::{Diagnostic, join};
use crate::error::Result;
use crate::learn::Interaction;
use crate::record::Startup;
use crate::wire::load::read_record;

/// A startup as it was known on a day, and the opportunities that it met.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Interaction"))]
#[serde(deny_unknown_fields)]
pub struct UnreadInteraction {
    /// The startup record as it was known before that day; its `exclude` lists opportunities that
    /// are not ranked, such as those it already knew.
    pub startup: Value,
    /// The day.
    pub on: Date,
    /// Ids of the opportunities.
    pub with: Vec<String>,
}

/// Interactions whose records are read leniently, and the diagnostics of these records.
///
/// # Errors
/// At the first record that cannot be read.
pub(in crate::wire::operations) fn read_interactions(
    interactions: Vec<UnreadInteraction>,
    strict: bool,
) -> Result<(Vec<Interaction>, Vec<Diagnostic>)> {
    let mut diagnostics = Vec::new();
    let read = |(i, interaction): (usize, UnreadInteraction)| {
        let path = join(&format!("interactions[{i}]"), "startup");
        let (startup, more) = read_record::<Startup>(interaction.startup, &path, strict)?;
        diagnostics.extend(more);
        Ok(Interaction { startup, on: interaction.on, with: interaction.with })
    };
    let interactions = interactions.into_iter().enumerate().map(read).collect::<Result<Vec<_>>>()?;
    Ok((interactions, diagnostics))
}
