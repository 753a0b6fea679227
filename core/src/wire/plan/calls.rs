//! What a programme asks: the calls of every kind of plan.

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::plan::{Assign, Changes, Event, Issue, Meeting, Pair, Parties, Reciprocal, Rows, Stable, Whom};
use crate::search::Query;

/// Plan who goes where.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AssignCall {
    /// The limits.
    #[serde(default)]
    pub request: Assign,
    /// The pairs to choose from. Left out: the candidates among the records, by `query`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pairs: Option<Vec<Pair>>,
    /// Who takes part in `pairs`, also without one; those in the pairs when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parties: Option<Parties>,
    /// The date and how many opportunities of each startup are candidates (`limit`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub query: Option<Query>,
    /// Pairs with open rules are candidates too, as many as `unverified_limit` says.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unverified: bool,
}

/// A stable plan.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StableCall {
    /// Seats and wishes.
    #[serde(default)]
    pub request: Stable,
    /// The pairs that may be. Left out: the candidates among the records, by `query`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pairs: Option<Vec<Pair>>,
    /// Who takes part in `pairs`, also without one; those in the pairs when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parties: Option<Parties>,
    /// The date and how many opportunities of each startup are candidates (`limit`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub query: Option<Query>,
    /// Pairs with open rules are candidates too, as many as `unverified_limit` says.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unverified: bool,
}

/// Two sides' scores as one.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MutualCall {
    /// The pairs by the startups' weights.
    pub startup_pairs: Vec<Pair>,
    /// The pairs by the opportunities' weights.
    pub opportunity_pairs: Vec<Pair>,
    /// How the two become one.
    #[serde(default)]
    pub by: Reciprocal,
}

/// Make a timetable.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TimetableCall {
    /// The event. Without `scores` in it, `as_of` has the records scored.
    pub event: Event,
    /// Score the attendees' records on this day, in place of `event.scores`; only eligible pairs get a score.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
}

/// Repair a timetable on the day.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RepairCall {
    /// The event, as the timetable was made for it.
    pub event: Event,
    /// As for `timetable`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
    /// The timetable's meetings.
    pub meetings: Vec<Meeting>,
    /// What has changed.
    pub changes: Changes,
}

/// Hand a timetable out, as text in a file format.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AgendaCall {
    /// The event.
    pub event: Event,
    /// The timetable's meetings.
    pub meetings: Vec<Meeting>,
    /// The file format.
    pub format: Format,
    /// Whose timetable.
    #[serde(default)]
    pub whom: Whom,
    /// For `html`: what the rows are.
    #[serde(default)]
    pub rows: Rows,
    /// For `ics`: which issue it is.
    #[serde(default)]
    pub issue: Option<Issue>,
}

/// A file format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Format {
    /// iCalendar.
    Ics,
    /// Comma-separated values.
    Csv,
    /// A page to print.
    Html,
}
