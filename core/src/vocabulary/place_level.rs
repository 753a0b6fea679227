//! How large places are.

use serde::{Deserialize, Serialize};

use crate::names::names;

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

names! {
    /// The stable name: `world`, `wider`, `country`, `region`, `province`.
    PlaceLevel: FromStr {
        World => "world",
        Wider => "wider",
        Country => "country",
        Region => "region",
        Province => "province",
    }
}
