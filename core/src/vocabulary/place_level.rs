//! How large places are.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::diagnostic::ErrorKind;
use crate::error::Error;

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
        let found = Self::ALL.into_iter().find(|level| level.name() == name);
        found.ok_or_else(|| Error::new("level", name, ErrorKind::unknown_variant(&Self::ALL.map(Self::name))))
    }
}
