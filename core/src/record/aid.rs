//! Aid that a startup has received, for rules about it.

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess};
use serde::{Deserialize, Deserializer, Serialize};

use super::Money;
use super::forms::{self, JsonForm};
use crate::date::Date;
use crate::messages::field;
use crate::phrase::Phrase;

/// Aid that a startup has received: a grant, a voucher, a place in a programme. JSON may state its
/// id alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct Aid {
    /// What gave it: the id of an opportunity, or another name that rules use.
    pub id: String,
    /// When it was granted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// How much it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
}

impl Aid {
    /// Aid of that day and amount.
    #[must_use]
    pub fn new(id: impl Into<String>, date: impl Into<Option<Date>>, amount: Option<Money>) -> Self {
        Self { id: id.into(), date: date.into(), amount }
    }
}

impl From<&str> for Aid {
    /// Aid of which only the id is known.
    fn from(id: &str) -> Self {
        Self::new(id, None, None)
    }
}

impl<'de> JsonForm<'de> for Aid {
    const EXPECTED: Phrase = field::AID;

    fn text<E: de::Error>(id: &str) -> Result<Self, E> {
        Ok(Self::from(id))
    }

    fn object<A: MapAccess<'de>>(object: A) -> Result<Self, A::Error> {
        Self::deserialize(MapAccessDeserializer::new(object))
    }
}

impl<'de> Deserialize<'de> for Aid {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        forms::read(deserializer)
    }
}

impl Serialize for Aid {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Self::serialize(self, serializer)
    }
}
