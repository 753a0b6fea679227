//! Further facts about a record, for rules and filters.

use std::fmt;

use serde::de::{self, Unexpected};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

#[cfg(feature = "schema")]
use super::fields::{kinds, schema::FromTable};
use super::forms;
use crate::decimal::Decimal;
use crate::json::{self, Expecting};
use crate::messages::field;

/// A further fact. [`Config::facts`](crate::Config) states which of these a fact may be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[non_exhaustive]
pub enum Attribute {
    /// True or false.
    Flag(bool),
    /// A number.
    Number(Decimal),
    /// A text.
    Text(String),
    /// All values of a fact that may have several.
    List(Vec<String>),
    /// An answer that is known in part.
    Partial(PartialAnswer),
}

/// An answer that is known in part: a number or amount as a range, or some of several values.
///
/// ```
/// use ketnoi::Startup;
/// use ketnoi::record::PartialAnswer;
/// let startup = Startup::new("s1").attribute("headcount", PartialAnswer::between(10, 49));
/// # let _ = startup;
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = FromTable(kinds::ANSWER_FIELDS)))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartialAnswer {
    /// The least number or, in minor units, amount.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<Decimal>,
    /// The greatest number or, in minor units, amount.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<Decimal>,
    /// ISO 4217 code of an amount: `VND`, `USD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// The values that are known to be there.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::list")]
    pub yes: Option<Vec<String>>,
    /// The values that are known not to be there.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::list")]
    pub no: Option<Vec<String>>,
}

impl PartialAnswer {
    /// A number from one to another, both included.
    #[must_use]
    pub fn between(min: impl Into<Decimal>, max: impl Into<Decimal>) -> Self {
        Self { min: Some(min.into()), max: Some(max.into()), ..Self::default() }
    }

    /// Some of several values: those that are there, and those that are not.
    #[must_use]
    pub fn answered<Y: Into<String>, N: Into<String>>(
        yes: impl IntoIterator<Item = Y>,
        no: impl IntoIterator<Item = N>,
    ) -> Self {
        let yes = Some(yes.into_iter().map(Into::into).collect());
        let no = Some(no.into_iter().map(Into::into).collect());
        Self { yes, no, ..Self::default() }
    }
}

impl fmt::Display for Attribute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag(flag) => flag.fmt(f),
            Self::Number(number) => number.fmt(f),
            Self::Text(text) => text.fmt(f),
            Self::List(texts) => f.write_str(&texts.join(", ")),
            Self::Partial(answer) => f.write_str(&json::text(answer)),
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

impl From<Decimal> for Attribute {
    fn from(number: Decimal) -> Self {
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

impl<T: Into<String>> From<Vec<T>> for Attribute {
    fn from(values: Vec<T>) -> Self {
        Self::List(values.into_iter().map(Into::into).collect())
    }
}

impl<T: Into<String>, const N: usize> From<[T; N]> for Attribute {
    fn from(values: [T; N]) -> Self {
        Self::List(values.into_iter().map(Into::into).collect())
    }
}

impl From<PartialAnswer> for Attribute {
    fn from(answer: PartialAnswer) -> Self {
        Self::Partial(answer)
    }
}

impl Attribute {
    /// # Errors
    /// When the value is none of the forms.
    fn of_json(value: Value) -> serde_json::Result<Self> {
        let unexpected = |found| de::Error::invalid_type(found, &Expecting(field::FACT));
        Ok(match value {
            Value::Bool(flag) => Self::Flag(flag),
            Value::Number(number) => {
                Self::Number(forms::decimal_number(&number).ok_or_else(|| unexpected(Unexpected::Other("a number")))?)
            }
            Value::String(text) => Self::Text(text),
            Value::Array(_) => Self::List(Vec::deserialize(value)?),
            Value::Object(_) => {
                let answer: PartialAnswer = forms::of_object(value)?;
                forms::in_order(answer.min, answer.max)?;
                Self::Partial(answer)
            }
            Value::Null => return Err(unexpected(Unexpected::Unit)),
        })
    }
}

impl<'de> Deserialize<'de> for Attribute {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        forms::by_value(deserializer, Self::of_json)
    }
}
