//! Where a record is: free text, or its parts.

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess};
use serde::{Deserialize, Deserializer, Serialize};

use super::forms::{self, JsonForm};
use crate::messages::field;
use crate::phrase::Phrase;

/// A place: text ("TP.HCM", "Tam Kỳ, Quảng Nam") or its parts from large to small.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
#[serde(untagged)]
pub enum PlaceText {
    /// Free text.
    Text(String),
    /// Parts; any of them may be missing.
    Parts {
        /// Country: name or ISO 3166-1 code.
        #[serde(skip_serializing_if = "Option::is_none")]
        country: Option<String>,
        /// State, or province in Vietnam.
        #[serde(skip_serializing_if = "Option::is_none")]
        state: Option<String>,
        /// Region or metropolitan area.
        #[serde(skip_serializing_if = "Option::is_none")]
        region: Option<String>,
        /// City.
        #[serde(skip_serializing_if = "Option::is_none")]
        city: Option<String>,
    },
}

impl From<&str> for PlaceText {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for PlaceText {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Parts {
    #[serde(default)]
    country: Option<String>,
    #[serde(default)]
    state: Option<String>,
    #[serde(default)]
    region: Option<String>,
    #[serde(default)]
    city: Option<String>,
}

impl<'de> JsonForm<'de> for PlaceText {
    const EXPECTED: Phrase = field::PLACE;

    fn text<E: de::Error>(text: &str) -> Result<Self, E> {
        Ok(Self::from(text))
    }

    fn object<A: MapAccess<'de>>(object: A) -> Result<Self, A::Error> {
        let Parts { country, state, region, city } = Parts::deserialize(MapAccessDeserializer::new(object))?;
        Ok(Self::Parts { country, state, region, city })
    }
}

impl<'de> Deserialize<'de> for PlaceText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        forms::read(deserializer)
    }
}
