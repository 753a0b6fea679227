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
    /// Days of a calendar.
    Days,
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
    #[cfg(feature = "plan")]
    Startup,
    /// An opportunity among the candidate pairs of a plan.
    #[cfg(feature = "plan")]
    Opportunity,
    /// A startup or an opportunity that a plan lists.
    #[cfg(feature = "plan")]
    Party,
    /// A table of an event.
    #[cfg(feature = "plan")]
    Table,
    /// A slot of an event, by its id or its start.
    #[cfg(feature = "plan")]
    Slot,
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
