//! What changes on the day of an event, and the timetable after it.

use serde::{Deserialize, Serialize};

use super::answer::{Meeting, Timetable};
use super::time::Time;

/// What has changed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Changes {
    /// The attendees who do not come, come late or leave early.
    pub attendees: Vec<Absence>,
    /// Slots that have started by now are over: nothing in them moves or is filled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub now: Option<Time>,
    /// Other meetings that may move at most; one in fifty when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_moves: Option<u32>,
}

impl Changes {
    /// The changes of these attendees.
    ///
    /// ```
    /// use ketnoi::plan::{Absence, Changes};
    /// let changes = Changes::of([Absence::of_startup("s9"), Absence::of_opportunity("f2")]);
    /// assert_eq!(changes.with_max_moves(4).attendees.len(), 2);
    /// ```
    #[must_use]
    pub fn of(attendees: impl IntoIterator<Item = Absence>) -> Self {
        Self { attendees: attendees.into_iter().collect(), ..Self::default() }
    }

    /// With the time at which slots that have started are over.
    #[must_use]
    pub fn with_now(mut self, now: impl Into<Option<Time>>) -> Self {
        self.now = now.into();
        self
    }

    /// With so many other meetings moved at most.
    #[must_use]
    pub fn with_max_moves(mut self, max_moves: impl Into<Option<u32>>) -> Self {
        self.max_moves = max_moves.into();
        self
    }
}

/// An attendee who does not come, or is there for less time than the event says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Absence {
    /// A startup's id; either this or `opportunity`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub startup: Option<String>,
    /// An opportunity's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opportunity: Option<String>,
    /// Not before this time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrives: Option<Time>,
    /// Not after this time. Without `arrives` and `leaves` the attendee does not come at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leaves: Option<Time>,
}

impl Absence {
    /// A startup that does not come.
    #[must_use]
    pub fn of_startup(id: impl Into<String>) -> Self {
        Self { startup: Some(id.into()), ..Self::default() }
    }

    /// An opportunity that does not come.
    #[must_use]
    pub fn of_opportunity(id: impl Into<String>) -> Self {
        Self { opportunity: Some(id.into()), ..Self::default() }
    }

    /// With the time from which the attendee is there.
    #[must_use]
    pub fn with_arrives(mut self, arrives: impl Into<Option<Time>>) -> Self {
        self.arrives = arrives.into();
        self
    }

    /// With the time until which the attendee is there.
    #[must_use]
    pub fn with_leaves(mut self, leaves: impl Into<Option<Time>>) -> Self {
        self.leaves = leaves.into();
        self
    }
}

/// A timetable after a repair, and what became of the old one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Repaired {
    /// The timetable now.
    pub timetable: Timetable,
    /// Meetings that cannot take place any more, as they were.
    pub dropped: Vec<Meeting>,
    /// Meetings that are new.
    pub added: Vec<Meeting>,
    /// Meetings that are in another slot now.
    pub moved: Vec<Move>,
    /// Meetings that stay in their slot.
    pub kept: u32,
    /// Freed places: attendees who are still there and lost a meeting, counted for each slot to
    /// come.
    pub freed: u32,
    /// How many of these places are filled again in the same slot.
    pub refilled: u32,
}

/// A meeting that moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Move {
    /// The startup's id.
    pub startup: String,
    /// The opportunity's id.
    pub opportunity: String,
    /// The slot it was in.
    pub from: String,
    /// The slot it is in now.
    pub to: String,
}
