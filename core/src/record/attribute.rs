//! Further facts about a record, for rules and filters.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, de};

use super::forms::{self, JsonForm};
use crate::messages::field;
use crate::phrase::Phrase;

/// A further fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Attribute {
    /// True or false.
    Flag(bool),
    /// A whole number, up to 2^53.
    Number(i64),
    /// A text.
    Text(String),
}

impl fmt::Display for Attribute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag(flag) => flag.fmt(f),
            Self::Number(number) => number.fmt(f),
            Self::Text(text) => text.fmt(f),
        }
    }
}

impl From<bool> for Attribute {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<i32> for Attribute {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl From<i64> for Attribute {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for Attribute {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Attribute {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl JsonForm<'_> for Attribute {
    const EXPECTED: Phrase = field::FACT;

    fn text<E: de::Error>(text: &str) -> Result<Self, E> {
        Ok(Self::Text(text.to_owned()))
    }

    fn number<E: de::Error>(number: i64) -> Result<Self, E> {
        Ok(Self::Number(number))
    }

    fn flag<E: de::Error>(flag: bool) -> Result<Self, E> {
        Ok(Self::Flag(flag))
    }
}

impl<'de> Deserialize<'de> for Attribute {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        forms::read_scalar(deserializer)
    }
}
