//! The verdict on a pair, with every failed and every undecided rule as data.

use std::fmt;

use serde::Serialize;

use super::rule_name::RuleName;
use crate::criteria::Side;
use crate::criterion::Level;
use crate::date::Date;
use crate::decimal::Decimal;
use crate::prepared::{Amounts, Certainty, ResolvedTerm};
use crate::record::Text;

/// Whether a pair may be matched at all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "is", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Verdict {
    /// Every rule holds.
    Eligible,
    /// No rule fails, but some cannot be decided.
    Unverified {
        /// A result for each undecided rule: it says what is missing.
        missing: Vec<RuleResult>,
    },
    /// A rule fails.
    Ineligible {
        /// Every failed rule.
        failed: Vec<RuleResult>,
        /// A result for each undecided rule: it says what is missing.
        missing: Vec<RuleResult>,
    },
}

/// One rule that failed or could not be decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RuleResult {
    /// The rule: `windows`, `capacity`, `groups`, `applicants`, `languages`, `trl`, `not_sectors`,
    /// `not_places`, `exclude`, `past`, `must.sector`, `require.ID`, `require[0]`.
    pub rule: RuleName,
    /// The field that decides it, as the record writes it; `require` for a rule made of others.
    pub field: String,
    /// The name of the fact that decides it, where it is declared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<Text>,
    /// The record that has the field.
    pub side: Side,
    /// What the rule needs.
    pub needed: FieldValue,
    /// What there is.
    pub have: FieldValue,
    /// The programme's own reason for the rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Text>,
    /// The legal basis of the rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// Of a rule made of others: those that decide it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<RuleResult>,
}

impl RuleResult {
    pub(super) fn new(
        rule: impl Into<RuleName>,
        side: Side,
        field: &str,
        needed: FieldValue,
        have: FieldValue,
    ) -> Self {
        let (rule, field) = (rule.into(), field.to_owned());
        Self { rule, field, label: None, side, needed, have, why: None, link: None, parts: Vec::new() }
    }

    /// The words of the condition, of a rule that a person confirms.
    #[must_use]
    pub fn words(&self) -> Option<&Text> {
        match &self.needed {
            FieldValue::Confirmation { words } => Some(words),
            _ => None,
        }
    }

    /// The results that read one field each: this one, or those of its parts.
    #[must_use]
    pub fn leaves(&self) -> Vec<&Self> {
        if self.parts.is_empty() { vec![self] } else { self.parts.iter().flat_map(Self::leaves).collect() }
    }
}

/// A value in a rule's result, as data: ids, numbers, dates, amounts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "is", rename_all = "snake_case")]
#[non_exhaustive]
pub enum FieldValue {
    /// Nothing is stated.
    Nothing,
    /// Something is stated that cannot be read.
    Unreadable,
    /// Any of these terms.
    Terms {
        /// The terms.
        terms: Vec<ResolvedTerm>,
    },
    /// These terms, read by correcting what was written: to be confirmed.
    Corrected {
        /// The terms.
        terms: Vec<ResolvedTerm>,
    },
    /// None of these terms, nor anything inside them.
    NoneOf {
        /// The terms.
        terms: Vec<ResolvedTerm>,
    },
    /// A number or a range.
    Number {
        /// The least.
        #[serde(skip_serializing_if = "Option::is_none")]
        from: Option<Decimal>,
        /// The greatest.
        #[serde(skip_serializing_if = "Option::is_none")]
        to: Option<Decimal>,
        /// True when it must be more than the least.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        from_excluded: bool,
        /// True when it must be less than the greatest.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        to_excluded: bool,
        /// What it counts or measures.
        #[serde(skip_serializing_if = "Option::is_none")]
        unit: Option<Text>,
    },
    /// A day or a span of days.
    Dates {
        /// The first.
        #[serde(skip_serializing_if = "Option::is_none")]
        from: Option<Date>,
        /// The last.
        #[serde(skip_serializing_if = "Option::is_none")]
        to: Option<Date>,
    },
    /// Money.
    Money {
        /// The range.
        amounts: Amounts,
        /// True when it must be more than the least.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        from_excluded: bool,
        /// True when it must be less than the greatest.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        to_excluded: bool,
    },
    /// A level of a criterion.
    Level {
        /// Its name.
        level: Level,
    },
    /// Texts.
    Texts {
        /// The texts.
        texts: Vec<String>,
    },
    /// Seats that are taken, of those that there are.
    Seats {
        /// How many are taken.
        taken: u32,
        /// How many there are.
        of: u32,
    },
    /// That the field is stated.
    Stated,
    /// A text where a number or a date is needed.
    OtherType {
        /// The text.
        text: String,
    },
    /// That a condition in words is confirmed.
    Confirmation {
        /// The words.
        words: Text,
    },
    /// What was confirmed of a condition in words.
    Confirmed {
        /// Whether it holds.
        holds: bool,
    },
    /// Bounds on the aid that was received.
    Aid {
        /// The ids of the aid that counts; empty for any aid.
        of: Vec<String>,
        /// The first day that counts.
        #[serde(skip_serializing_if = "Option::is_none")]
        since: Option<Date>,
        /// The least number of times.
        #[serde(skip_serializing_if = "Option::is_none")]
        at_least: Option<u32>,
        /// The greatest number of times.
        #[serde(skip_serializing_if = "Option::is_none")]
        at_most: Option<u32>,
        /// The greatest sum.
        #[serde(skip_serializing_if = "Option::is_none")]
        sum_at_most: Option<Amounts>,
    },
    /// How often aid was received.
    Times {
        /// The least number of times.
        from: u32,
        /// The greatest number of times.
        #[serde(skip_serializing_if = "Option::is_none")]
        to: Option<u32>,
    },
    /// Any of the parts.
    AnyOf,
    /// All of the parts.
    AllOf,
    /// That the part is false.
    Not,
    /// The second part, if the first is true.
    Then,
}

/// The code of the verdict: `eligible`.
impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FieldValue {
    /// A number, or a range with its ends included.
    pub(crate) const fn number(from: Option<Decimal>, to: Option<Decimal>) -> Self {
        Self::Number { from, to, from_excluded: false, to_excluded: false, unit: None }
    }

    /// One whole number.
    pub(crate) fn exactly(number: impl Into<Decimal>) -> Self {
        let number = Some(number.into());
        Self::number(number, number)
    }

    /// A range of money with its ends included.
    pub(crate) const fn money(amounts: Amounts) -> Self {
        Self::Money { amounts, from_excluded: false, to_excluded: false }
    }

    /// How often aid was received.
    pub(super) const fn times(from: u32, to: Option<u32>) -> Self {
        Self::Times { from, to }
    }

    /// A number in a unit.
    pub(super) fn in_unit(self, unit: Option<Text>) -> Self {
        match self {
            Self::Number { from, to, from_excluded, to_excluded, .. } => {
                Self::Number { from, to, from_excluded, to_excluded, unit }
            }
            other => other,
        }
    }

    /// What a record has, by how surely it is known.
    pub(super) fn confirmed_by(self, certainty: Certainty) -> Self {
        match (self, certainty) {
            (Self::Terms { terms }, Certainty::Doubtful) => Self::Corrected { terms },
            (value, _) => value,
        }
    }

    /// What a rule needs that is the opposite of one that needs this.
    pub(super) fn negated(self) -> Self {
        match self {
            Self::Terms { terms } => Self::NoneOf { terms },
            other => other,
        }
    }
}

impl Verdict {
    /// The stable name: `eligible`, `unverified`, `ineligible`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Eligible => "eligible",
            Self::Unverified { .. } => "unverified",
            Self::Ineligible { .. } => "ineligible",
        }
    }

    /// The failed rules.
    #[must_use]
    pub fn failed(&self) -> &[RuleResult] {
        match self {
            Self::Ineligible { failed, .. } => failed,
            _ => &[],
        }
    }

    /// The undecided rules.
    #[must_use]
    pub fn missing(&self) -> &[RuleResult] {
        match self {
            Self::Eligible => &[],
            Self::Unverified { missing } | Self::Ineligible { missing, .. } => missing,
        }
    }
}
