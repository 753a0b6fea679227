//! How large places are.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::names;

/// How large a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PlaceLevel {
    /// The world.
    World,
    /// A part of the world: Southeast Asia, ASEAN, Europe.
    Wider,
    /// A country or territory.
    Country,
    /// A region of a country: the Mekong Delta.
    Region,
    /// A province or centrally run city.
    Province,
}

impl PlaceLevel {
    /// Every level, from large to small.
    pub const ALL: [Self; 5] = [Self::World, Self::Wider, Self::Country, Self::Region, Self::Province];

    /// The stable name: `world`, `wider`, `country`, `region`, `province`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::World => "world",
            Self::Wider => "wider",
            Self::Country => "country",
            Self::Region => "region",
            Self::Province => "province",
        }
    }
}

impl fmt::Display for PlaceLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for PlaceLevel {
    type Err = Error;

    /// The level with this name; an error for any other text.
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        names::variant(Self::ALL, Self::name, "level", name)
    }
}
