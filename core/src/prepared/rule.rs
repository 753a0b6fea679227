//! An opportunity's own rules, checked and resolved once.

use super::{AmountRange, Meaning, PlaceFact};
use crate::date::Date;
use crate::record::Op;

/// A rule that can be tried on any startup.
#[derive(Debug, Clone)]
pub(crate) struct PreparedRule {
    pub(crate) test: Test,
    /// The field it reads, as written.
    pub(crate) field: String,
    pub(crate) op: Option<Op>,
    /// The programme's reason.
    pub(crate) why: Option<String>,
}

/// What a rule compares.
#[derive(Debug, Clone)]
pub(crate) enum Test {
    /// True when any of the rules is.
    Any(Vec<PreparedRule>),
    /// Terms of a vocabulary: sectors, stage, groups, applicant, instruments, wants.
    Terms(Vec<Meaning>),
    /// Places: place, origin.
    Places(Vec<PlaceFact>),
    /// A whole number from, to: trl, `age_years`, a number attribute.
    Number(Option<i64>, Option<i64>),
    /// Money from, to: `ask.min`, `ask.max`.
    Money(Option<AmountRange>, Option<AmountRange>),
    /// A date from, to: founded, updated, a date attribute.
    Date(Option<Date>, Option<Date>),
    /// Texts, numbers or flags as text: id, url, source, languages, attributes.
    Texts(Vec<String>),
    /// The field is stated.
    Exists,
    /// The rule could not be read: neither true nor false.
    Unreadable,
}
