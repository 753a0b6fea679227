//! What a startup states about declared facts, and the aid that it has received.

use super::{AmountRange, Certainty, ResolvedTerm};
use crate::date::Date;
use crate::decimal::Decimal;
use crate::fact::FactId;
use crate::resolve::IndustryCode;

/// The answers to declared facts. A fact without an answer is unknown.
pub(crate) type Answers = Vec<(FactId, Answer)>;

/// The answer to a declared fact.
#[derive(Debug, Clone)]
pub(crate) enum Answer {
    /// A number from, to, both included; an end left out is open.
    Number(Option<Decimal>, Option<Decimal>),
    /// An amount, or a range of amounts.
    Money(AmountRange),
    /// One of the days from the first to the last.
    Dates(Date, Date),
    /// Values of a choice or a flag.
    Choice(Choice),
    /// A code, or the beginning of one.
    Code(IndustryCode),
    /// A value that does not fit the fact.
    Unreadable,
}

/// What is known of the values of a choice.
#[derive(Debug, Clone, Default)]
pub(crate) struct Choice {
    /// The values that hold.
    pub(crate) yes: Vec<ResolvedTerm>,
    /// The values that do not hold.
    pub(crate) no: Vec<ResolvedTerm>,
    /// `Certain` when every other value does not hold.
    pub(crate) certainty: Certainty,
}

/// Aid that a startup has received.
#[derive(Debug, Clone)]
pub(crate) struct PreparedAid {
    pub(crate) id: String,
    pub(crate) date: Option<Date>,
    pub(crate) amount: Option<AmountRange>,
}
