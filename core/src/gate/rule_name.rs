//! The names of rules, as results and counts of failed rules give them.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::criterion::Criterion;
use crate::error::{Error, Result};
use crate::json;
use crate::messages::input;
use crate::prepared::ConstraintField;

/// Which rule of an opportunity failed or could not be decided.
///
/// ```
/// use ketnoi::Criterion;
/// use ketnoi::gate::{ConstraintField, RuleName};
///
/// assert_eq!("windows".parse::<RuleName>()?, RuleName::Constraint(ConstraintField::Windows));
/// assert_eq!(RuleName::Must(Criterion::Sector).to_string(), "must.sector");
/// assert_eq!(RuleName::Require(0).to_string(), "require[0]");
/// assert_eq!(RuleName::Id("not-begun".into()).to_string(), "require.not-begun");
/// # Ok::<(), ketnoi::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RuleName {
    /// A constraint, by its field: `windows`, `capacity`, `not_sectors` …
    Constraint(ConstraintField),
    /// The minimum level of a criterion: `must.sector`.
    Must(Criterion),
    /// One of the opportunity's own rules, by its id: `require.work-not-begun`.
    Id(Arc<str>),
    /// One of the opportunity's own rules without an id, by its position from 0: `require[0]`.
    Require(usize),
}

impl RuleName {
    /// The rule of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        if let Some(criterion) = name.strip_prefix("must.") {
            return Criterion::named(criterion).map(Self::Must);
        }
        if let Some(id) = name.strip_prefix("require.") {
            return (!id.is_empty()).then(|| Self::Id(id.into()));
        }
        if let Some(rest) = name.strip_prefix("require[") {
            let position = rest.strip_suffix(']')?.parse().ok().map(Self::Require);
            // "require[+1]" and "require[01]" are no names.
            return position.filter(|rule| rule.to_string() == name);
        }
        ConstraintField::named(name).map(Self::Constraint)
    }

    /// The field, whether it is a rule by its position, and the criterion or id: what orders names,
    /// but for two rules by their positions.
    fn sort_key(&self) -> (&'static str, bool, &str) {
        match self {
            Self::Constraint(constraint) => (constraint.name(), false, ""),
            Self::Must(criterion) => (ConstraintField::Must.name(), false, criterion.name()),
            Self::Id(id) => (ConstraintField::Require.name(), false, id),
            Self::Require(_) => (ConstraintField::Require.name(), true, ""),
        }
    }
}

impl From<ConstraintField> for RuleName {
    fn from(constraint: ConstraintField) -> Self {
        Self::Constraint(constraint)
    }
}

/// The alphabetical order of the names as they are written.
impl Ord for RuleName {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Require(a), Self::Require(b)) => compare_digits(*a, *b),
            _ => self.sort_key().cmp(&other.sort_key()),
        }
    }
}

/// The order of two positions as they are written before a bracket, which comes after all digits:
/// "10]", "19]", "1]", "2]". The shorter one is continued with nines, and is the later of two equal
/// ones.
fn compare_digits(a: usize, b: usize) -> Ordering {
    let (of_a, of_b) = (a.checked_ilog10().unwrap_or(0), b.checked_ilog10().unwrap_or(0));
    let as_long = |number: usize, digits: u32, other: u32| {
        (0..other.saturating_sub(digits)).fold(number as u128, |number, _| number * 10 + 9)
    };
    as_long(a, of_a, of_b).cmp(&as_long(b, of_b, of_a)).then(of_b.cmp(&of_a))
}

impl PartialOrd for RuleName {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for RuleName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Constraint(constraint) => f.write_str(constraint.name()),
            Self::Must(criterion) => write!(f, "must.{criterion}"),
            Self::Id(id) => write!(f, "require.{id}"),
            Self::Require(position) => write!(f, "require[{position}]"),
        }
    }
}

impl FromStr for RuleName {
    type Err = Error;

    /// # Errors
    /// When no rule has the name; the error suggests the nearest constraints.
    fn from_str(name: &str) -> Result<Self> {
        match Self::named(name) {
            Some(rule) => Ok(rule),
            None => name.parse().map(Self::Constraint),
        }
    }
}

impl Serialize for RuleName {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for RuleName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        json::from_text(deserializer, input::RULE_NAME, Self::named)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for RuleName {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "RuleName".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every_rule() -> Vec<RuleName> {
        let constraints = ConstraintField::all().map(RuleName::Constraint);
        let levels = Criterion::all().map(RuleName::Must);
        let ids = ["a", "not begun", "[0]"].map(|id| RuleName::Id(id.into()));
        constraints.chain(levels).chain(ids).chain([0, 1, 2, 10, 11, 19, 100, 20, 200].map(RuleName::Require)).collect()
    }

    #[test]
    fn names_are_read_as_they_are_written() {
        for rule in every_rule() {
            assert_eq!(rule.to_string().parse::<RuleName>().unwrap(), rule);
            assert_eq!(serde_json::to_value(&rule).unwrap(), rule.to_string());
        }
        for other in ["", "must.", "must.sectr", "require.", "require[", "require[+1]", "require[01]", "sector"] {
            assert_eq!(RuleName::named(other), None, "{other}");
        }
    }

    #[test]
    fn rules_are_ordered_as_their_names() {
        let mut by_name = every_rule();
        by_name.sort_by_key(RuleName::to_string);
        let mut rules = every_rule();
        rules.sort();
        assert_eq!(rules, by_name);
    }

    #[test]
    fn an_unknown_name_is_an_error_with_suggestions() {
        let error = "window".parse::<RuleName>().unwrap_err();
        assert!(error.to_string().contains("windows"), "{error}");
    }
}
