//! What the field of a rule is compared with.

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess, SeqAccess};
use serde::{Deserialize, Deserializer, Serialize};

use super::Period;
use crate::decimal::Decimal;
use crate::messages::field;
use crate::phrase::Phrase;
use crate::record::forms::{self, JsonForm};

/// What a field is compared with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[non_exhaustive]
pub enum RuleValue {
    /// True or false.
    Flag(bool),
    /// A number.
    Number(Decimal),
    /// A text, a date or an amount of money.
    Text(String),
    /// A day so far from that of the query.
    Relative(Period),
    /// Several of them.
    List(Vec<RuleValue>),
}

impl From<bool> for RuleValue {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<i32> for RuleValue {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl From<Decimal> for RuleValue {
    fn from(number: Decimal) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for RuleValue {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for RuleValue {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Period> for RuleValue {
    fn from(period: Period) -> Self {
        Self::Relative(period)
    }
}

impl<V: Into<Self>> From<Vec<V>> for RuleValue {
    fn from(values: Vec<V>) -> Self {
        Self::List(values.into_iter().map(Into::into).collect())
    }
}

impl<V: Into<Self>, const N: usize> From<[V; N]> for RuleValue {
    fn from(values: [V; N]) -> Self {
        Self::List(values.into_iter().map(Into::into).collect())
    }
}

impl<'de> JsonForm<'de> for RuleValue {
    const EXPECTED: Phrase = field::OPERAND;

    fn text<E: de::Error>(text: &str) -> Result<Self, E> {
        Ok(Self::Text(text.to_owned()))
    }

    fn decimal<E: de::Error>(number: Decimal) -> Result<Self, E> {
        Ok(Self::Number(number))
    }

    fn flag<E: de::Error>(flag: bool) -> Result<Self, E> {
        Ok(Self::Flag(flag))
    }

    fn list<A: SeqAccess<'de>>(list: A) -> Result<Self, A::Error> {
        forms::collect(list).map(Self::List)
    }

    fn object<A: MapAccess<'de>>(object: A) -> Result<Self, A::Error> {
        Period::deserialize(MapAccessDeserializer::new(object)).map(Self::Relative)
    }
}

impl<'de> Deserialize<'de> for RuleValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        forms::read(deserializer)
    }
}
