//! When a startup was founded.

use std::fmt;
use std::str::FromStr;

use serde::de::{Error, Unexpected};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::bounds::{Bounds, FoundingYear};
use super::forms::{self, JsonForm, Whole};
use crate::date::Date;
use crate::json::Expecting;
use crate::messages::field;
use crate::phrase::Phrase;

/// A founding date: the year, and the day where it is known. Given as `2019`, `"2019"` or
/// `"2019-05-01"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Founded {
    /// Some day of the year.
    Year(u16),
    /// That day.
    Day(Date),
}

impl Founded {
    /// The first and last day that it may be; none for a year that has no days here.
    #[cfg(feature = "match")]
    pub(crate) fn days(self) -> Option<(Date, Date)> {
        match self {
            Self::Day(day) => Some((day, day)),
            Self::Year(year) => Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?)),
        }
    }
}

impl From<u16> for Founded {
    fn from(year: u16) -> Self {
        Self::Year(year)
    }
}

impl From<Date> for Founded {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

impl FromStr for Founded {
    type Err = FoundedError;

    /// Reads a year ("2019") or a date ("2019-05-01").
    fn from_str(text: &str) -> Result<Self, FoundedError> {
        match forms::digits(text) {
            Some(year) if FoundingYear::RANGE.contains(year) => {
                u16::try_from(year).map(Self::Year).map_err(|_| FoundedError)
            }
            Some(_) => Err(FoundedError),
            None => text.trim().parse().map(Self::Day).map_err(|_| FoundedError),
        }
    }
}

/// As JSON states it: `2019`, or `2019-05-01`.
impl fmt::Display for Founded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => fmt::Display::fmt(year, f),
            Self::Day(day) => fmt::Display::fmt(day, f),
        }
    }
}

/// A text that is neither a year nor a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a year such as 2019, or a date such as 2019-05-01")]
pub struct FoundedError;

impl JsonForm<'_> for Founded {
    const EXPECTED: Phrase = field::FOUNDED;

    fn text<E: Error>(text: &str) -> Result<Self, E> {
        text.parse().map_err(|_| E::invalid_value(Unexpected::Str(text), &Expecting(Self::EXPECTED)))
    }

    fn number<E: Error>(year: i64) -> Result<Self, E> {
        Whole::<FoundingYear>::number(year)?.get().map(Self::Year)
    }
}

impl<'de> Deserialize<'de> for Founded {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        forms::read_scalar(deserializer)
    }
}

impl Serialize for Founded {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Year(year) => serializer.serialize_u16(*year),
            Self::Day(day) => day.serialize(serializer),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Founded {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Founded".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A year (2019 or \"2019\") or a day (\"2019-05-01\").",
            "anyOf": [
                { "type": "integer", "minimum": 1000, "maximum": 9999 },
                { "type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}-[0-9]{2})?$" }
            ]
        })
    }
}
