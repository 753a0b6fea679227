//! What an error kind is about, where one kind covers several cases.

use serde::Serialize;

/// What a limit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Unit {
    /// Bytes of UTF-8.
    Bytes,
    /// Entries of a list or map.
    Entries,
    /// Levels of nesting.
    Levels,
    /// Digits of an amount of money in minor units.
    Digits,
}

/// What an id belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum IdOf {
    /// A record of a catalog.
    Record,
    /// A startup among the candidate pairs of a plan.
    Startup,
    /// An opportunity among the candidate pairs of a plan.
    Opportunity,
    /// A startup or an opportunity that a plan lists.
    Party,
    /// A table of an event.
    Table,
    /// A slot of an event, by its id or its start.
    Slot,
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

/// The calls that an entry point takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum NeededCall {
    /// A call that ranks for one record.
    Ranking,
    /// A call that subscribes to changes.
    Subscription,
    /// A call that changes nothing.
    Query,
    /// A call that adds or updates a record.
    Change,
}
