//! An opportunity's own rules about a startup.

mod condition;
mod had;
mod op;
mod period;
mod value;

use serde::{Deserialize, Deserializer, Serialize, de};
use serde_json::{Error, Value};

use super::{Text, forms};
use crate::date::Date;

pub use condition::Condition;
pub use had::Had;
pub use op::Op;
pub use period::Period;
pub use value::RuleValue;

/// A rule: a condition, and what a programme states about it.
///
/// ```
/// use ketnoi::record::{Op, Period, Rule};
/// let young = Rule::field("founded", Op::After, Period::years(-5));
/// let rule = Rule::any([young, Rule::field("spin_off", Op::In, true)])
///     .id("young-or-spin-off")
///     .why([("en", "The fund is for young firms."), ("vi", "Quỹ dành cho doanh nghiệp mới.")])
///     .link("Resolution 12/2026, article 4");
/// # let _ = rule;
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "Parts"))]
pub struct Rule {
    /// Its name among the rules of the opportunity. Counts of failed rules and confirmations use
    /// it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The condition.
    #[serde(flatten)]
    pub condition: Condition,
    /// The programme's reason, shown when the rule fails.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Text>,
    /// Its legal basis: an address, or a citation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// The first day on which it is in force. Only a rule that is no part of another has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// The last day on which it is in force. Only a rule that is no part of another has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
}

impl From<Condition> for Rule {
    fn from(condition: Condition) -> Self {
        Self { id: None, condition, why: None, link: None, from: None, to: None }
    }
}

impl Rule {
    /// One comparison of a field or fact of the startup with a value.
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
        Condition::Field { field: field.into(), op, value: Some(value.into()) }.into()
    }

    /// The rule that a field is stated and not empty.
    #[must_use]
    pub fn exists(field: impl Into<String>) -> Self {
        Condition::Field { field: field.into(), op: Op::Exists, value: None }.into()
    }

    /// The rule that is true when any of the rules is.
    #[must_use]
    pub fn any(rules: impl IntoIterator<Item = Self>) -> Self {
        Condition::Any { any: rules.into_iter().collect() }.into()
    }

    /// The rule that is true when all of the rules are.
    #[must_use]
    pub fn all(rules: impl IntoIterator<Item = Self>) -> Self {
        Condition::All { all: rules.into_iter().collect() }.into()
    }

    /// The rule that is true when the other is false.
    #[must_use]
    pub fn none(rule: Self) -> Self {
        Condition::Not { not: Box::new(rule) }.into()
    }

    /// The rule that `then` is true when `when` is.
    #[must_use]
    pub fn when(when: Self, then: Self) -> Self {
        Condition::When { when: Box::new(when), then: Box::new(then) }.into()
    }

    /// A condition in words, which a person confirms by the rule's id.
    #[must_use]
    pub fn confirm(id: impl Into<String>, confirm: impl Into<Text>) -> Self {
        Self::from(Condition::Confirm { confirm: confirm.into() }).id(id)
    }

    /// A rule about the aid that the startup has received.
    #[must_use]
    pub fn had(had: Had) -> Self {
        Condition::Had { had }.into()
    }

    /// With a name among the rules of the opportunity.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// With the programme's reason, shown when the rule fails.
    #[must_use]
    pub fn why(mut self, reason: impl Into<Text>) -> Self {
        self.why = Some(reason.into());
        self
    }

    /// With its legal basis: an address, or a citation.
    #[must_use]
    pub fn link(mut self, link: impl Into<String>) -> Self {
        self.link = Some(link.into());
        self
    }

    /// In force from the first to the last of these days.
    #[must_use]
    pub fn in_force(mut self, from: impl Into<Option<Date>>, to: impl Into<Option<Date>>) -> Self {
        (self.from, self.to) = (from.into(), to.into());
        self
    }
}

/// The keys of a rule. It has one condition: `field` with `op` and, but for `exists`, `value`;
/// `any`; `all`; `not`; `when` with `then`; `confirm`; or `had`.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Rule"))]
#[serde(deny_unknown_fields)]
struct Parts {
    /// Its name among the rules of the opportunity.
    #[serde(default)]
    id: Option<String>,
    /// A field or fact of the startup: `trl`, `headcount`, `age_years`, `ask.min`, `attributes.x`.
    #[serde(default)]
    field: Option<String>,
    /// The comparison.
    #[serde(default)]
    op: Option<Op>,
    /// What is compared with; nothing for `exists`.
    #[serde(default)]
    value: Option<RuleValue>,
    /// True when any of the rules is.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<Rule>>"))]
    any: Option<Vec<Value>>,
    /// True when all of the rules are.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<Rule>>"))]
    all: Option<Vec<Value>>,
    /// True when the rule is false.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Box<Rule>>"))]
    not: Option<Value>,
    /// With `then`: true when this rule is false or the other is true.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Box<Rule>>"))]
    when: Option<Value>,
    /// See `when`.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Box<Rule>>"))]
    then: Option<Value>,
    /// A condition in words, which a person confirms by the rule's id.
    #[serde(default)]
    confirm: Option<Text>,
    /// About the aid that the startup has received.
    #[serde(default, deserialize_with = "forms::object")]
    had: Option<Had>,
    /// The programme's reason, shown when the rule fails.
    #[serde(default)]
    why: Option<Text>,
    /// Its legal basis: an address, or a citation.
    #[serde(default)]
    link: Option<String>,
    /// The first day on which it is in force.
    #[serde(default)]
    from: Option<Date>,
    /// The last day on which it is in force.
    #[serde(default)]
    to: Option<Date>,
}

impl Parts {
    /// The one condition.
    ///
    /// # Errors
    /// When there is none or more than one, or a part of it is missing.
    fn condition(self) -> serde_json::Result<Condition> {
        use de::Error as _;
        let Self { field, op, value, any, all, not, when, then, confirm, had, .. } = self;
        let has_comparison = field.is_some() || op.is_some() || value.is_some();
        let comparison = has_comparison.then(|| {
            let (Some(field), Some(op)) = (field, op) else { return Err(Error::missing_field("field and op")) };
            Ok(Condition::Field { field, op, value })
        });
        let implication = (when.is_some() || then.is_some()).then(|| {
            let (Some(when), Some(then)) = (when, then) else { return Err(Error::missing_field("when and then")) };
            Ok(Condition::When { when: boxed(when)?, then: boxed(then)? })
        });
        let all_forms = [
            comparison.transpose()?,
            any.map(rules).transpose()?.map(|any| Condition::Any { any }),
            all.map(rules).transpose()?.map(|all| Condition::All { all }),
            not.map(boxed).transpose()?.map(|not| Condition::Not { not }),
            implication.transpose()?,
            confirm.map(|confirm| Condition::Confirm { confirm }),
            had.map(|had| Condition::Had { had }),
        ];
        let mut stated = all_forms.into_iter().flatten();
        match (stated.next(), stated.next()) {
            (Some(condition), None) => Ok(condition),
            (None, _) => Err(Error::missing_field("field and op")),
            (Some(_), Some(_)) => Err(Error::custom("a rule has one condition")),
        }
    }
}

fn rules(values: Vec<Value>) -> serde_json::Result<Vec<Rule>> {
    values.into_iter().map(Rule::of_json).collect()
}

fn boxed(value: Value) -> serde_json::Result<Box<Rule>> {
    Rule::of_json(value).map(Box::new)
}

impl Rule {
    /// # Errors
    /// When the value is no rule: see [`Parts::condition`].
    fn of_json(value: Value) -> serde_json::Result<Self> {
        let mut parts: Parts = forms::of_object(value)?;
        forms::in_order(parts.from, parts.to)?;
        let (id, why, link) = (parts.id.take(), parts.why.take(), parts.link.take());
        let (from, to) = (parts.from, parts.to);
        Ok(Self { id, condition: parts.condition()?, why, link, from, to })
    }
}

impl<'de> Deserialize<'de> for Rule {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        forms::by_value(deserializer, Self::of_json)
    }
}
