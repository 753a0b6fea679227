//! An opportunity's own rules about a startup's fields.

use serde::{Deserialize, Serialize};

/// A rule: one comparison, or any of several rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Rule {
    /// True when any of the rules is.
    #[serde(deny_unknown_fields)]
    Any {
        /// The alternatives.
        any: Vec<Rule>,
    },
    /// One comparison.
    #[serde(deny_unknown_fields)]
    Field {
        /// A startup field, `attributes.x`, or one of `age_years`, `ask.min`, `ask.max`.
        field: String,
        /// The comparison.
        op: Op,
        /// What is compared with; nothing for `exists`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        value: Option<RuleValue>,
        /// The programme's reason, shown when the rule fails.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        why: Option<String>,
    },
}

/// The comparison of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
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

/// What a field is compared with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum RuleValue {
    /// True or false.
    Flag(bool),
    /// A whole number.
    Number(i64),
    /// A text, a date or an amount of money.
    Text(String),
    /// Several of them.
    List(Vec<RuleValue>),
}
