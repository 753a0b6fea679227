//! The startups whose verdict changes, in the answers of `compare` and `calendar`.

use serde::Serialize;

use crate::policy::{ChangeTotals, StartupChanges, VerdictChange};
use crate::record::Text;
use crate::wire::matches::VerdictAnswer;
use crate::wire::render::Renderer;

/// The startups whose verdict on one opportunity changes.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StartupChangesAnswer {
    /// How many there are, and by which rules.
    pub totals: ChangeTotals,
    /// Those that lose, in the order of their ids, up to the limit.
    pub lost: Vec<VerdictChangeAnswer>,
    /// Those that gain, in the order of their ids, up to the limit.
    pub gained: Vec<VerdictChangeAnswer>,
}

/// A startup with its verdict before and after.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct VerdictChangeAnswer {
    /// The startup's id.
    pub startup: String,
    /// The startup's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// The verdict before.
    pub before: VerdictAnswer,
    /// The verdict after.
    pub after: VerdictAnswer,
}

impl StartupChangesAnswer {
    pub(in crate::wire::operations) fn new(changes: StartupChanges, renderer: Renderer) -> Self {
        let answer = |change: VerdictChange| VerdictChangeAnswer {
            before: renderer.verdict(&change.before),
            after: renderer.verdict(&change.after),
            startup: change.startup,
            name: change.name,
        };
        let list = |changes: Vec<VerdictChange>| changes.into_iter().map(answer).collect();
        Self { totals: changes.totals, lost: list(changes.lost), gained: list(changes.gained) }
    }
}
