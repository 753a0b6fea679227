//! The comparison of a rule.

use serde::Serialize;

use crate::messages::field;
use crate::names::names;
use crate::record::forms::read_by_name;

/// The comparison of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Op {
    /// One of the values; for sectors, places and codes also below them.
    In,
    /// None of the values, nor below them.
    NotIn,
    /// At least the value.
    AtLeast,
    /// At most the value.
    AtMost,
    /// From the first to the second value, both included.
    Between,
    /// More than the number or amount.
    MoreThan,
    /// Less than the number or amount.
    LessThan,
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
        MoreThan => "more_than",
        LessThan => "less_than",
        Before => "before",
        After => "after",
        Exists => "exists",
    }
}

read_by_name!(Op, field::OPS);
