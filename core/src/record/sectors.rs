//! The sectors that an opportunity prefers.

use std::collections::BTreeMap;

use serde::de::{self, MapAccess, SeqAccess};
use serde::{Deserialize, Deserializer, Serialize};

use super::bounds::SectorWeight;
use super::forms::{self, JsonForm, Whole};
use crate::messages::field;
use crate::phrase::Phrase;

/// The sectors that an opportunity prefers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum PreferredSectors {
    /// One text: `"any"`, a sector, or a list in one cell.
    Text(String),
    /// Sectors of equal weight.
    List(Vec<String>),
    /// Sector → weight, 1 to 100.
    Weights(#[cfg_attr(feature = "schema", schemars(with = "BTreeMap<String, Weight>"))] BTreeMap<String, u32>),
}

type Weight = Whole<SectorWeight>;

impl From<&str> for PreferredSectors {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for PreferredSectors {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl<S: Into<String>> From<Vec<S>> for PreferredSectors {
    fn from(sectors: Vec<S>) -> Self {
        Self::List(sectors.into_iter().map(Into::into).collect())
    }
}

impl<const N: usize> From<[&str; N]> for PreferredSectors {
    fn from(sectors: [&str; N]) -> Self {
        Self::List(sectors.map(str::to_owned).into())
    }
}

impl<const N: usize> From<[(&str, u32); N]> for PreferredSectors {
    fn from(weights: [(&str, u32); N]) -> Self {
        Self::Weights(weights.map(|(sector, weight)| (sector.to_owned(), weight)).into())
    }
}

impl<'de> JsonForm<'de> for PreferredSectors {
    const EXPECTED: Phrase = field::SECTORS_FORMS;

    fn text<E: de::Error>(text: &str) -> Result<Self, E> {
        Ok(Self::Text(text.to_owned()))
    }

    fn list<A: SeqAccess<'de>>(list: A) -> Result<Self, A::Error> {
        forms::collect(list).map(Self::List)
    }

    fn object<A: MapAccess<'de>>(object: A) -> Result<Self, A::Error> {
        forms::by_name(object, Weight::get).map(Self::Weights)
    }
}

impl<'de> Deserialize<'de> for PreferredSectors {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        forms::read(deserializer)
    }
}
