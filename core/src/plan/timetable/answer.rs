//! A timetable: its meetings, the wishes that were not met with the reason of each, and a summary.

use serde::{Deserialize, Serialize};

use super::event::Requester;
use super::pair::Tier;
use super::unmet::Unmet;

/// A timetable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Timetable {
    /// By slot, then table.
    pub meetings: Vec<Meeting>,
    /// Every wish for a meeting that is not there, by startup and opportunity.
    pub unmet: Vec<Unmet>,
    /// The totals.
    pub summary: Summary,
}

/// A meeting. An organiser may edit it and pass it on, to [`repair`](super::repair) or to an
/// [`Agenda`](super::Agenda).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// The startup's id.
    pub startup: String,
    /// The opportunity's id.
    pub opportunity: String,
    /// The slot's id.
    pub slot: String,
    /// The table's id.
    pub table: String,
    /// Why they meet.
    #[serde(default)]
    pub tier: Tier,
    /// The sides that wished it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wished_by: Vec<Requester>,
    /// The pair's score; 0 when none was given.
    #[serde(default)]
    pub score: u32,
    /// True if it is locked.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub locked: bool,
}

/// The totals of a timetable. A pair counts once, even if both sides wished it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Summary {
    /// Meetings in all.
    pub meetings: u32,
    /// Pairs that a side wished and no side refused.
    pub wished: u32,
    /// How many of them meet.
    pub wished_met: u32,
    /// An upper bound on how many of them any timetable can schedule: the size of a matching that
    /// keeps the limits of parties and tables, without regard to conflicts of slots. A repair does
    /// not compute it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wished_bound: Option<u32>,
    /// Pairs that a side must meet and no side refused.
    pub must: u32,
    /// How many of them meet.
    pub must_met: u32,
    /// Pairs that one side wished and another refused.
    pub refused: u32,
    /// The sum of the scores of all meetings.
    pub score: u64,
    /// Slots in which an attendee waits between two meetings of one session, in total.
    pub idle: u32,
    /// Attendees with at least one meeting.
    pub attendees: u32,
    /// How often an opportunity changes tables between two meetings; the startups go from table to
    /// table anyway.
    pub table_changes: u32,
}
