//! Past relations between a startup and an opportunity: such pairs are not introduced again.

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess};
use serde::{Deserialize, Deserializer, Serialize};

use super::forms::{self, JsonForm};
use crate::messages::field;
use crate::phrase::Phrase;

/// A past relation to a record of the other side. JSON may state its id alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct Past {
    /// Id of the other side.
    pub id: String,
    /// What happened: "portfolio", "alumni", "refused".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub word: Option<String>,
}

impl From<&str> for Past {
    /// A relation that is only known by its id.
    fn from(id: &str) -> Self {
        Self { id: id.to_owned(), word: None }
    }
}

impl<'de> JsonForm<'de> for Past {
    const EXPECTED: Phrase = field::RELATION;

    fn text<E: de::Error>(id: &str) -> Result<Self, E> {
        Ok(Self::from(id))
    }

    fn object<A: MapAccess<'de>>(object: A) -> Result<Self, A::Error> {
        Self::deserialize(MapAccessDeserializer::new(object))
    }
}

impl<'de> Deserialize<'de> for Past {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        forms::read(deserializer)
    }
}

impl Serialize for Past {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Self::serialize(self, serializer)
    }
}
