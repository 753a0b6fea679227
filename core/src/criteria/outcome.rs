//! The outcome of a criterion: a membership, the levels it may stand for, and the reason as data.

use serde::Serialize;

use super::CriterionField;
use crate::criterion::Level;
use crate::date::Date;
use crate::membership::Membership;
use crate::names::names;
use crate::prepared::{Amounts, ResolvedTerm};

/// The outcome of one criterion for one pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome<D = Detail> {
    /// How well it is met.
    pub membership: Membership,
    /// The levels that it may have.
    pub(crate) levels: LevelRange,
    /// Why, as data. While alternatives are compared, it has references instead of terms.
    pub detail: D,
}

/// The levels that the completions of what is unknown reach, from the best to the worst. A level is
/// its index in the criterion's list, 0 for the best one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct LevelRange {
    pub(crate) best: u8,
    pub(crate) worst: u8,
}

impl LevelRange {
    /// The index after the levels of every criterion: no level is reached.
    pub(crate) const UNREACHED: u8 = u8::MAX;

    /// Any level, or no level at all.
    pub(crate) const OPEN: Self = Self { best: 0, worst: Self::UNREACHED };

    /// Exactly one level.
    pub(crate) const fn at(level: u8) -> Self {
        Self { best: level, worst: level }
    }

    /// The better of two alternatives, end by end.
    pub(crate) fn better(self, other: Self) -> Self {
        Self { best: self.best.min(other.best), worst: self.worst.min(other.worst) }
    }

    /// The range if it is unknown which of two candidates holds.
    pub(crate) fn either(self, other: Self) -> Self {
        Self { best: self.best.min(other.best), worst: self.worst.max(other.worst) }
    }
}

/// One of the two records of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The startup.
    Startup,
    /// The opportunity.
    Opportunity,
}

names! {
    /// The stable name: `startup`, `opportunity`.
    Side: FromStr {
        Startup => "startup",
        Opportunity => "opportunity",
    }
}

/// Why a criterion has its outcome. On the wire terms are ids, money is `{min, max, currency}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "is", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Detail {
    /// A field is not stated.
    Unknown {
        /// Whose field.
        side: Side,
        /// Which field.
        field: CriterionField,
    },
    /// The opportunity is open to all.
    Any,
    /// The startup states that it has none (an empty list).
    None {
        /// Which field.
        field: CriterionField,
    },
    /// The best pair of the startup's terms and the wanted ones.
    Terms {
        /// The startup's term.
        have: ResolvedTerm,
        /// The wanted term.
        wanted: ResolvedTerm,
        /// How they are related, one of the criterion's levels.
        level: Level,
    },
    /// A term outside the vocabulary and another term: it may or may not mean the same.
    Local {
        /// The startup's term.
        have: ResolvedTerm,
        /// The wanted term.
        wanted: ResolvedTerm,
    },
    /// The startup's stage and the nearest wanted one.
    Stage {
        /// The startup's stage.
        have: ResolvedTerm,
        /// The wanted stage.
        wanted: ResolvedTerm,
        /// The least distance, in rungs.
        apart: u8,
        /// True when the two lie on different axes and were compared by equivalence.
        bridged: bool,
    },
    /// The round and the cheque.
    Cheque {
        /// The startup's ask.
        ask: Amounts,
        /// The opportunity's ticket.
        ticket: Amounts,
        /// One of the criterion's levels.
        level: Level,
    },
    /// The need and the grant or award.
    Grant {
        /// The startup's ask.
        ask: Amounts,
        /// The opportunity's ticket.
        ticket: Amounts,
        /// Share of the ask that the largest grant covers, in per cent, at most 100.
        percent: u32,
        /// One of the criterion's levels.
        level: Level,
    },
    /// Two currencies without a rate between them.
    NoRate {
        /// The startup's ask.
        ask: Amounts,
        /// The opportunity's ticket.
        ticket: Amounts,
    },
    /// The readiness level and the range wanted.
    Readiness {
        /// The startup's level.
        trl: u8,
        /// The least wanted.
        #[serde(skip_serializing_if = "Option::is_none")]
        min: Option<u8>,
        /// The greatest wanted.
        #[serde(skip_serializing_if = "Option::is_none")]
        max: Option<u8>,
        /// The distance from the range, in levels; 0 inside it.
        away: u8,
    },
    /// No group has priority at the opportunity.
    NoPriority,
    /// Shared terms of two lists.
    Shared {
        /// The terms in both.
        shared: Vec<ResolvedTerm>,
        /// How many terms the startup states.
        of: u32,
        /// What the other side names.
        wanted: Vec<ResolvedTerm>,
    },
    /// Words of the startup's description found in the opportunity's texts.
    Words {
        /// The strongest of them, at most five.
        words: Vec<String>,
        /// How many were found.
        found: u32,
    },
    /// The two texts have no language in common.
    NoCommonLanguage,
    /// The opportunity has no past deals on record.
    NoRecord,
    /// Past deals like this startup.
    Past {
        /// What they have in common.
        term: ResolvedTerm,
        /// How many deals.
        deals: u32,
        /// How many deals there are in all.
        of: u32,
        /// The day of the first of them; absent when one of them has no date.
        #[serde(skip_serializing_if = "Option::is_none")]
        since: Option<Date>,
        /// Times the usual share, in tenths; absent when no usual share is known.
        #[serde(skip_serializing_if = "Option::is_none")]
        times_tenths: Option<u32>,
    },
    /// No past deal has anything in common with this startup.
    PastNone {
        /// How many deals there are in all.
        of: u32,
        /// The day of the first of them; absent when one of them has no date.
        #[serde(skip_serializing_if = "Option::is_none")]
        since: Option<Date>,
    },
    /// The ask and past amounts.
    PastAmount {
        /// The startup's ask.
        ask: Amounts,
        /// The geometric mean of past amounts.
        mean: Amounts,
        /// How many deals there are in all.
        of: u32,
    },
    /// The deals of the last years.
    Active {
        /// How many.
        deals: u32,
        /// Since this day.
        since: Date,
        /// Deals without a date, which are counted in addition.
        #[serde(skip_serializing_if = "is_zero")]
        undated: u32,
    },
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
const fn is_zero(count: &u32) -> bool {
    *count == 0
}

impl Outcome {
    /// A known membership at a level.
    pub(crate) const fn known(value: u16, level: u8, detail: Detail) -> Self {
        Self { membership: Membership::known(value), levels: LevelRange::at(level), detail }
    }

    /// The outcome of a missing field: any membership up to `high` is possible.
    pub(crate) fn unknown(side: Side, field: CriterionField, high: u16) -> Self {
        Self {
            membership: Membership::unknown_up_to(high),
            levels: LevelRange::OPEN,
            detail: Detail::Unknown { side, field },
        }
    }

    /// The outcome of a comparison without anything to compare: a known zero.
    pub(crate) const fn nothing() -> Self {
        Self::known(0, LevelRange::UNREACHED, Detail::NoRecord)
    }
}

impl<D> Outcome<D> {
    /// The outcome with another detail.
    pub(crate) fn map_detail<E>(self, detail: impl FnOnce(D) -> E) -> Outcome<E> {
        Outcome { membership: self.membership, levels: self.levels, detail: detail(self.detail) }
    }

    /// The better of two alternatives; the detail is that of the one counted higher.
    pub(crate) fn better(self, other: Self) -> Self {
        let (a, b) = (self.membership, other.membership);
        let detail = if (b.point(), b.high()) > (a.point(), a.high()) { other.detail } else { self.detail };
        Self { membership: a.better(b), levels: self.levels.better(other.levels), detail }
    }

    /// The outcome if it is unknown which of two candidates holds; the detail is that of the worse
    /// one, which counts.
    pub(crate) fn either(self, other: Self) -> Self {
        let (a, b) = (self.membership, other.membership);
        let detail = if b.point() < a.point() { other.detail } else { self.detail };
        Self { membership: a.either(b), levels: self.levels.either(other.levels), detail }
    }
}
