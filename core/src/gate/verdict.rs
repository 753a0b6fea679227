//! The verdict on a pair, with every failed and every open rule as data.

use serde::Serialize;

use super::part::Part;
use super::truth::Truth;
use crate::criteria::Side;
use crate::date::Date;
use crate::prepared::{Amounts, Term};

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
        /// What is missing, a check for each open rule.
        missing: Vec<Check>,
    },
    /// A rule fails.
    Ineligible {
        /// Every failed rule.
        failed: Vec<Check>,
        /// What is missing beside.
        missing: Vec<Check>,
    },
}

/// One rule that failed or could not be decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Check {
    /// The rule: `windows`, `capacity`, `groups`, `applicants`, `languages`, `trl`, `not_sectors`, `not_places`,
    /// `exclude`, `past`, `must.sector`, `require[0]`.
    pub rule: String,
    /// The field that decides it.
    pub field: String,
    /// Whose field that is.
    pub side: Side,
    /// What the rule needs.
    pub needed: Shown,
    /// What there is.
    pub have: Shown,
    /// The programme's own reason for the rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// A value in a check, as data: ids, numbers, dates, amounts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "is", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Shown {
    /// Nothing is stated.
    Nothing,
    /// Something is stated that cannot be read.
    Unreadable,
    /// Any of these terms.
    Terms {
        /// The terms.
        terms: Vec<Term>,
    },
    /// None of these terms, nor anything inside them.
    NoneOf {
        /// The terms.
        terms: Vec<Term>,
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
        level: &'static str,
    },
    /// Texts.
    Texts {
        /// The texts.
        texts: Vec<String>,
    },
    /// Seats taken, of so many.
    Seats {
        /// Taken.
        taken: u32,
        /// Of.
        of: u32,
    },
    /// That the field is stated.
    Stated,
}

impl Verdict {
    /// The code: `eligible`, `unverified`, `ineligible`.
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
    pub fn failed(&self) -> &[Check] {
        match self {
            Self::Ineligible { failed, .. } => failed,
            _ => &[],
        }
    }

    /// The open rules.
    #[must_use]
    pub fn missing(&self) -> &[Check] {
        match self {
            Self::Eligible => &[],
            Self::Unverified { missing } | Self::Ineligible { missing, .. } => missing,
        }
    }
}

/// Where the constraints put their findings.
pub(super) struct Bench {
    /// What of the startup is looked at.
    pub(super) part: Part,
    truth: Truth,
    tells: bool,
    failed: Vec<Check>,
    missing: Vec<Check>,
}

impl Bench {
    /// With a check for every finding.
    pub(super) const fn telling(part: Part) -> Self {
        Self { part, truth: Truth::Yes, tells: true, failed: Vec::new(), missing: Vec::new() }
    }

    /// Without: no check is made.
    pub(super) const fn silent(part: Part) -> Self {
        Self { part, truth: Truth::Yes, tells: false, failed: Vec::new(), missing: Vec::new() }
    }

    /// Takes a finding; `check` is only made when there is something to tell.
    pub(super) fn put(&mut self, truth: Truth, check: impl FnOnce() -> Check) {
        self.truth = self.truth.and(truth);
        match truth {
            Truth::No if self.tells => self.failed.push(check()),
            Truth::Unknown if self.tells => self.missing.push(check()),
            _ => {}
        }
    }

    /// What was found since the last time; the bench is as new.
    pub(super) const fn taken(&mut self) -> Truth {
        std::mem::replace(&mut self.truth, Truth::Yes)
    }

    pub(super) fn verdict(self) -> Verdict {
        let Self { truth, failed, missing, .. } = self;
        match truth {
            Truth::Yes => Verdict::Eligible,
            Truth::Unknown => Verdict::Unverified { missing },
            Truth::No => Verdict::Ineligible { failed, missing },
        }
    }
}
