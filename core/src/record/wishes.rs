//! What an opportunity prefers: sectors, and whose place counts.

use std::collections::BTreeMap;

use serde::de::{self, MapAccess, SeqAccess};
use serde::{Deserialize, Deserializer, Serialize};

use super::shape::{self, Shape, Whole};

/// Sectors an opportunity wants.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum SectorWishes {
    /// One text: `"any"`, a sector, or a list in one cell.
    Text(String),
    /// Sectors of equal weight.
    List(Vec<String>),
    /// Sector → weight, 1 to 100.
    Weights(#[cfg_attr(feature = "schema", schemars(with = "BTreeMap<String, Weight>"))] BTreeMap<String, u8>),
}

type Weight = Whole<1, 100>;

impl<'de> Shape<'de> for SectorWishes {
    const EXPECTED: &'static str = "text, a list of texts, or an object of weights";

    fn text<E: de::Error>(text: &str) -> Result<Self, E> {
        Ok(Self::Text(text.to_owned()))
    }

    fn list<A: SeqAccess<'de>>(list: A) -> Result<Self, A::Error> {
        shape::collect(list).map(Self::List)
    }

    fn object<A: MapAccess<'de>>(object: A) -> Result<Self, A::Error> {
        shape::by_name(object, Weight::get).map(Self::Weights)
    }
}

impl<'de> Deserialize<'de> for SectorWishes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        shape::read(deserializer)
    }
}

/// Whose place counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PlaceBy {
    /// Where the startup is located.
    #[default]
    Located,
    /// Where its founders come from.
    Origin,
    /// The better of the two.
    Either,
}
