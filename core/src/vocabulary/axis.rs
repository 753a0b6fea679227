//! The two axes of stages.

use crate::names::names;

/// The axis that a stage lies on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Axis {
    /// The steps of public programmes: idea, pre-incubation, incubation, acceleration …
    Programme,
    /// Rounds of funding: pre-seed, seed, series A …
    Funding,
}

names! {
    /// The stable name: `programme`, `funding`.
    Axis: FromStr {
        Programme => "programme",
        Funding => "funding",
    }
}
