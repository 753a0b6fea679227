//! The verdict on a pair, with every failed and every undecided rule as data.

use std::fmt;

use serde::Serialize;

use super::rule_name::RuleName;
use crate::criteria::Side;
use crate::criterion::Level;
use crate::date::Date;
use crate::prepared::{Amounts, Certainty, ResolvedTerm};

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
    /// `not_places`, `exclude`, `past`, `must.sector`, `require[0]`.
    pub rule: RuleName,
    /// The field that decides it, as the record writes it.
    pub field: String,
    /// The record that has the field.
    pub side: Side,
    /// What the rule needs.
    pub needed: FieldValue,
    /// What there is.
    pub have: FieldValue,
    /// The programme's own reason for the rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
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
    /// A whole number or a range.
    Number {
        /// The least.
        #[serde(skip_serializing_if = "Option::is_none")]
        from: Option<i64>,
        /// The greatest.
        #[serde(skip_serializing_if = "Option::is_none")]
        to: Option<i64>,
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
}

/// The code of the verdict: `eligible`.
impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FieldValue {
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
