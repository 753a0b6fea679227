//! The two axes of stages.

use std::fmt;
use std::str::FromStr;

use crate::error::Error;
use crate::names;

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

impl Axis {
    /// Both axes.
    pub const ALL: [Self; 2] = [Self::Programme, Self::Funding];

    /// The stable name: `programme`, `funding`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Programme => "programme",
            Self::Funding => "funding",
        }
    }
}

impl fmt::Display for Axis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Axis {
    type Err = Error;

    /// The axis with this name; an error for any other text.
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        names::variant(Self::ALL, Self::name, "axis", name)
    }
}
