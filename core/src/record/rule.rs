//! An opportunity's own rules about a startup's fields.

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess, SeqAccess};
use serde::{Deserialize, Deserializer, Serialize};

use super::forms::{self, JsonForm, read_by_name};
use crate::messages::field;
use crate::names::names;
use crate::phrase::Phrase;

/// A rule: one comparison, or any of several rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
#[serde(untagged)]
pub enum Rule {
    /// True when any of the rules is.
    Any {
        /// The alternatives.
        any: Vec<Rule>,
    },
    /// One comparison.
    Field {
        /// A startup field, `attributes.x`, or one of `age_years`, `ask.min`, `ask.max`.
        field: String,
        /// The comparison.
        op: Op,
        /// What is compared with; nothing for `exists`.
        #[serde(skip_serializing_if = "Option::is_none")]
        value: Option<RuleValue>,
        /// The programme's reason, shown when the rule fails.
        #[serde(skip_serializing_if = "Option::is_none")]
        why: Option<String>,
    },
}

impl Rule {
    /// One comparison of a startup's field with a value.
    ///
    /// ```
    /// use ketnoi::record::{Op, Rule};
    /// let rule = Rule::field("trl", Op::Between, [3, 6]).why("The programme takes prototypes.");
    /// let young = Rule::field("age_years", Op::AtMost, 5);
    /// let young_or_spin_off = Rule::any([young, Rule::exists("attributes.spin_off")]);
    /// # let _ = (rule, young_or_spin_off);
    /// ```
    #[must_use]
    pub fn field(field: impl Into<String>, op: Op, value: impl Into<RuleValue>) -> Self {
        Self::Field { field: field.into(), op, value: Some(value.into()), why: None }
    }

    /// The rule that a field is stated and not empty.
    #[must_use]
    pub fn exists(field: impl Into<String>) -> Self {
        Self::Field { field: field.into(), op: Op::Exists, value: None, why: None }
    }

    /// The rule that is true when any of the rules is.
    #[must_use]
    pub fn any(rules: impl IntoIterator<Item = Self>) -> Self {
        Self::Any { any: rules.into_iter().collect() }
    }

    /// Adds the programme's reason, shown when the rule fails: to the comparison, or to each
    /// alternative.
    #[must_use]
    pub fn why(self, reason: impl Into<String>) -> Self {
        let reason = reason.into();
        match self {
            Self::Field { field, op, value, .. } => Self::Field { field, op, value, why: Some(reason) },
            Self::Any { any } => Self::any(any.into_iter().map(|rule| rule.why(reason.as_str()))),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Parts {
    #[serde(default)]
    any: Option<Vec<Rule>>,
    #[serde(default)]
    field: Option<String>,
    #[serde(default)]
    op: Option<Op>,
    #[serde(default)]
    value: Option<RuleValue>,
    #[serde(default)]
    why: Option<String>,
}

impl<'de> JsonForm<'de> for Rule {
    const EXPECTED: Phrase = field::RULE;

    fn object<A: MapAccess<'de>>(object: A) -> Result<Self, A::Error> {
        let Parts { any, field, op, value, why } = Parts::deserialize(MapAccessDeserializer::new(object))?;
        match (any, field, op) {
            (Some(any), None, None) if value.is_none() && why.is_none() => Ok(Self::Any { any }),
            (None, Some(field), Some(op)) => Ok(Self::Field { field, op, value, why }),
            (None, None, _) => Err(de::Error::missing_field("field")),
            (None, _, None) => Err(de::Error::missing_field("op")),
            (Some(_), ..) => Err(de::Error::custom("either any, or field and op")),
        }
    }
}

impl<'de> Deserialize<'de> for Rule {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        forms::read(deserializer)
    }
}

/// The comparison of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Op {
    /// One of the values; for sectors and places also below them.
    In,
    /// None of the values, nor below them.
    NotIn,
    /// At least the value.
    AtLeast,
    /// At most the value.
    AtMost,
    /// From the first to the second value, both included.
    Between,
    /// Earlier than the date.
    Before,
    /// Later than the date.
    After,
    /// The field is stated and not empty.
    Exists,
}

names! {
    /// The stable name: `in`, `not_in` …
    Op: FromStr {
        In => "in",
        NotIn => "not_in",
        AtLeast => "at_least",
        AtMost => "at_most",
        Between => "between",
        Before => "before",
        After => "after",
        Exists => "exists",
    }
}

read_by_name!(Op, field::OPS);

/// What a field is compared with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum RuleValue {
    /// True or false.
    Flag(bool),
    /// A whole number, up to 2^53.
    Number(i64),
    /// A text, a date or an amount of money.
    Text(String),
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

impl From<i64> for RuleValue {
    fn from(number: i64) -> Self {
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

    fn number<E: de::Error>(number: i64) -> Result<Self, E> {
        Ok(Self::Number(number))
    }

    fn flag<E: de::Error>(flag: bool) -> Result<Self, E> {
        Ok(Self::Flag(flag))
    }

    fn list<A: SeqAccess<'de>>(list: A) -> Result<Self, A::Error> {
        forms::collect(list).map(Self::List)
    }
}

impl<'de> Deserialize<'de> for RuleValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        forms::read(deserializer)
    }
}
