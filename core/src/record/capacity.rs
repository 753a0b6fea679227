//! How many an opportunity can take.

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess, SeqAccess};
use serde::{Deserialize, Deserializer, Serialize};

use super::bounds::{Count, Percent, Year};
#[cfg(feature = "schema")]
use super::fields::{kinds, schema::FromTable};
use super::forms::{self, JsonForm, Whole};
use crate::json::FromObject;
use crate::messages::field;
use crate::phrase::Phrase;

/// How many an opportunity can take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Capacity {
    /// A total.
    Number(#[cfg_attr(feature = "schema", schemars(with = "Whole<Count>"))] u32),
    /// By stage and period.
    List(#[cfg_attr(feature = "schema", schemars(with = "forms::OneOrMany<Seats>"))] Vec<Seats>),
}

impl From<u32> for Capacity {
    fn from(seats: u32) -> Self {
        Self::Number(seats)
    }
}

impl From<Vec<Seats>> for Capacity {
    fn from(seats: Vec<Seats>) -> Self {
        Self::List(seats)
    }
}

impl<'de> JsonForm<'de> for Capacity {
    const EXPECTED: Phrase = field::CAPACITY_FORMS;

    fn text<E: de::Error>(text: &str) -> Result<Self, E> {
        Whole::<Count>::text(text)?.get().map(Self::Number)
    }

    fn number<E: de::Error>(number: i64) -> Result<Self, E> {
        Whole::<Count>::number(number)?.get().map(Self::Number)
    }

    fn list<A: SeqAccess<'de>>(list: A) -> Result<Self, A::Error> {
        let seats: Vec<FromObject<Seats>> = forms::collect(list)?;
        Ok(Self::List(seats.into_iter().map(|seats| seats.0).collect()))
    }

    fn object<A: MapAccess<'de>>(object: A) -> Result<Self, A::Error> {
        Ok(Self::List(vec![Seats::deserialize(MapAccessDeserializer::new(object))?]))
    }
}

impl<'de> Deserialize<'de> for Capacity {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        forms::read(deserializer)
    }
}

/// Seats for a stage and a period.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = FromTable(kinds::SEATS_FIELDS)))]
#[serde(deny_unknown_fields)]
pub struct Seats {
    /// The stage they are for; any stage when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<String>,
    /// The year or years they are for: "2026", "2026-2030"; always when left out.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::text_or_number")]
    pub period: Option<String>,
    /// The most seats; no limit when left out.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::whole::<_, _, Count>")]
    pub at_most: Option<u32>,
    /// The least number ("more than 1,000"): a target, not a condition.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::whole::<_, _, Count>")]
    pub at_least: Option<u32>,
    /// Growth of both numbers per year after `base_year`, in per cent, compounded and rounded down.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::whole::<_, _, Percent>")]
    pub growth_percent: Option<u32>,
    /// The year that the numbers are stated for.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::whole::<_, _, Year>")]
    pub base_year: Option<u16>,
    /// Seats that are taken already.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::whole::<_, _, Count>")]
    pub taken: Option<u32>,
}

/// The first and last year of a period: "2026" or "2026-2030".
#[cfg(feature = "match")]
pub(crate) fn years(period: &str) -> Option<(u16, u16)> {
    let year = |text: &str| text.trim().parse::<u16>().ok().filter(|y| (1900..=2999).contains(y));
    let mut ends = period.split(['-', '–']);
    let first = year(ends.next()?)?;
    let last = ends.next().map_or(Some(first), year)?;
    (ends.next().is_none() && first <= last).then_some((first, last))
}
