//! Amounts of money: text, or exact integers.

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess};
use serde::{Deserialize, Deserializer, Serialize};

use super::bounds::Amount;
use super::forms::{self, JsonForm};
use crate::messages::field;
use crate::phrase::Phrase;

/// Money: text ("500 triệu - 2 tỷ", "$2M-$5M") or a range in minor units of a currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
#[serde(untagged)]
pub enum Money {
    /// Free text.
    Text(String),
    /// A range; an end left out is open.
    Range {
        /// The least amount, in minor units (đồng, cents), 0 to 10^15.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "schema", schemars(with = "Option<forms::Whole<Amount>>"))]
        min: Option<i64>,
        /// The greatest amount, in minor units.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "schema", schemars(with = "Option<forms::Whole<Amount>>"))]
        max: Option<i64>,
        /// ISO 4217 code: `VND`, `USD`.
        #[serde(skip_serializing_if = "Option::is_none")]
        currency: Option<String>,
        /// True when the amount is not negotiable: a grant of a set size.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        #[cfg_attr(feature = "schema", schemars(with = "Option<bool>"))]
        fixed: bool,
        /// What the amount is for: "project", "year". Shown, never scored.
        #[serde(skip_serializing_if = "Option::is_none")]
        per: Option<String>,
    },
}

impl From<&str> for Money {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Money {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Range {
    #[serde(default, deserialize_with = "forms::whole::<_, _, Amount>")]
    min: Option<i64>,
    #[serde(default, deserialize_with = "forms::whole::<_, _, Amount>")]
    max: Option<i64>,
    #[serde(default)]
    currency: Option<String>,
    #[serde(default)]
    fixed: Option<bool>,
    #[serde(default)]
    per: Option<String>,
}

impl<'de> JsonForm<'de> for Money {
    const EXPECTED: Phrase = field::MONEY;

    fn text<E: de::Error>(text: &str) -> Result<Self, E> {
        Ok(Self::from(text))
    }

    fn object<A: MapAccess<'de>>(object: A) -> Result<Self, A::Error> {
        let Range { min, max, currency, fixed, per } = Range::deserialize(MapAccessDeserializer::new(object))?;
        forms::in_order(min, max)?;
        Ok(Self::Range { min, max, currency, fixed: fixed.unwrap_or_default(), per })
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        forms::read(deserializer)
    }
}
