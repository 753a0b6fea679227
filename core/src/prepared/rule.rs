//! An opportunity's own rules, parsed and resolved once.

use std::sync::Arc;

use super::{AmountRange, Meaning, PlaceMeaning, ResolvedTerm, RuleField};
use crate::date::Date;
use crate::decimal::Decimal;
use crate::fact::Fact;
use crate::record::{Op, Period, Text};
use crate::resolve::IndustryCode;

/// A rule that can be checked on any startup.
#[derive(Debug, Clone)]
pub(crate) struct PreparedRule {
    pub(crate) id: Option<Arc<str>>,
    pub(crate) condition: Condition,
    /// The programme's reason.
    pub(crate) why: Option<Text>,
    /// Its legal basis.
    pub(crate) link: Option<String>,
    /// The first and the last day on which it is in force.
    pub(crate) in_force: (Option<Date>, Option<Date>),
}

impl PreparedRule {
    /// True when the rule is in force on a day.
    pub(crate) fn is_in_force(&self, day: Date) -> bool {
        let (from, to) = self.in_force;
        from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to)
    }
}

/// The condition of a rule.
#[derive(Debug, Clone)]
pub(crate) enum Condition {
    /// True when any of the rules is.
    Any(Vec<PreparedRule>),
    /// True when all of the rules are.
    All(Vec<PreparedRule>),
    /// True when the rule is false.
    Not(Box<PreparedRule>),
    /// True when the first rule is false or the second one true.
    When(Box<[PreparedRule; 2]>),
    /// A condition in words, as it is confirmed by the id of its rule.
    Confirm { id: String, words: Text },
    /// A condition on the aid that the startup has received.
    Had(PreparedHad),
    /// A condition on one field.
    Field(FieldRule),
    /// A condition that could not be read: neither true nor false. The field as it is written.
    Unreadable(String),
}

/// A condition on one field of the startup.
#[derive(Debug, Clone)]
pub(crate) struct FieldRule {
    pub(crate) field: RuleField,
    /// The declaration of an attribute that is a fact.
    pub(crate) fact: Option<Arc<Fact>>,
    pub(crate) op: Op,
    pub(crate) operand: Operand,
}

/// The values that a rule compares a field with.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Operand {
    /// Terms of a vocabulary.
    Terms(Vec<Meaning>),
    /// Places.
    Places(Vec<PlaceMeaning>),
    /// A range of numbers.
    Range(Interval<Decimal>),
    /// Numbers.
    Numbers(Vec<Decimal>),
    /// A range of money.
    Money(Interval<AmountRange>),
    /// A range of days.
    Dates(Interval<Day>),
    /// Texts; numbers and flags as text.
    Texts(Vec<String>),
    /// Values of a fact that is a choice or a flag.
    Choices(Vec<ResolvedTerm>),
    /// Codes of a classification, each as it is written.
    Codes(Vec<(IndustryCode, String)>),
    /// The field is stated.
    Stated,
}

/// A range. An end is included unless it is marked; one left out is open.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Interval<T> {
    pub(crate) from: Option<T>,
    pub(crate) to: Option<T>,
    pub(crate) from_excluded: bool,
    pub(crate) to_excluded: bool,
}

/// A day of a rule.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Day {
    /// That day.
    On(Date),
    /// So far from the day of the query.
    Relative(Period),
}

impl Day {
    /// The day, for a query of `as_of`; none outside years 1 to 9999.
    pub(crate) fn at(self, as_of: Date) -> Option<Date> {
        match self {
            Self::On(day) => Some(day),
            Self::Relative(period) => period.from(as_of),
        }
    }
}

/// A condition on the aid that a startup has received.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PreparedHad {
    /// The ids of the aid that counts; any aid when absent.
    pub(crate) of: Option<Vec<String>>,
    /// How far back it counts; ever when absent.
    pub(crate) within: Option<Period>,
    /// The least and the greatest number of times.
    pub(crate) times: (Option<u32>, Option<u32>),
    /// The greatest sum.
    pub(crate) sum_at_most: Option<AmountRange>,
}
