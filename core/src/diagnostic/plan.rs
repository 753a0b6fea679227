//! The kinds of what can be wrong with plans, events and targets.

use serde::Serialize;

/// What can be wrong with a plan, an event or targets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(tag = "problem", rename_all = "snake_case")]
#[non_exhaustive]
pub enum PlanErrorKind {
    /// A number that is no position in its list.
    UnknownIndex,
    /// An entry that may come only once.
    Repeated {
        /// What it is.
        entry: RepeatedEntry,
    },
    /// A pair that is both fixed and forbidden.
    FixedAndForbidden,
    /// A pair that is not among the candidates.
    NotACandidate,
    /// A quota by rules in a plan made of pairs alone.
    RulesNeedRecords,
    /// A day to score on in an event planned without records.
    ScoresNeedRecords,
    /// The search ended at its limit of nodes: no plan was found, and none was proven impossible.
    NodeLimit,
    /// A meeting that cannot be locked where the lock wants it.
    LockConflict {
        /// Why not.
        conflict: LockConflict,
    },
    /// Slots of an event that overlap.
    OverlappingSlots,
    /// A session too short for one meeting.
    SessionTooShort,
    /// A table that another attendee owns.
    TableOwned,
    /// A target that grows beyond what can be counted.
    GrowthTooLarge,
}

impl PlanErrorKind {
    /// The stable code, as that of an [`ErrorKind`](crate::ErrorKind).
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnknownIndex => "unknown_index",
            Self::Repeated { .. } => "repeated",
            Self::FixedAndForbidden => "fixed_and_forbidden",
            Self::NotACandidate => "not_a_candidate",
            Self::RulesNeedRecords => "rules_need_records",
            Self::ScoresNeedRecords => "scores_need_records",
            Self::NodeLimit => "node_limit",
            Self::LockConflict { .. } => "lock_conflict",
            Self::OverlappingSlots => "overlapping_slots",
            Self::SessionTooShort => "session_too_short",
            Self::TableOwned => "table_owned",
            Self::GrowthTooLarge => "growth_too_large",
        }
    }
}

/// What may come only once in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RepeatedEntry {
    /// An id in a list of ids.
    Id,
    /// A pair of a startup and an opportunity.
    Pair,
    /// The score of a pair.
    Score,
    /// The wish of one side about a pair.
    Wish,
    /// A locked meeting of a pair.
    Lock,
}

/// Why a meeting of an event cannot be locked where a lock wants it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum LockConflict {
    /// One side has refused the other.
    Refused,
    /// One of the two is absent in the slot.
    Absent,
    /// One of the two already meets another party in the slot.
    Busy,
    /// One of the two already has as many meetings as it may have.
    Full,
    /// The table is not open to the pair in the slot.
    TableTaken,
    /// Every table of the slot is taken.
    NoTable,
}
