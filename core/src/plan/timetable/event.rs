//! An event as its organiser states it: slots, tables, attendees and their wishes.

use std::fmt;

use serde::de::value::SeqAccessDeserializer;
use serde::de::{self, SeqAccess, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::time::Time;
use crate::json::Expecting;
use crate::messages::input;
use crate::names::{display_names, parse_names};
use crate::plan::ScoredPair;
use crate::record::Text;

/// An event of one-to-one meetings. The order of its lists never matters; ids break ties.
///
/// Times are local to the event. Either `slots` are listed, or `sessions` are divided into them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// The event's id: it makes calendar entries unique.
    pub id: String,
    /// Its name for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// Slots, listed one by one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub slots: Vec<Slot>,
    /// Periods that are divided into slots.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sessions: Vec<Session>,
    /// Where meetings take place.
    pub tables: Tables,
    /// Those who attend as startups.
    pub startups: Vec<Attendee>,
    /// Those who attend as opportunities: investors, incubators, owners of challenges.
    pub opportunities: Vec<Attendee>,
    /// The wishes: pairs that a side wants to meet, or refuses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wishes: Vec<Wish>,
    /// The scores of pairs, 0 to 100 000 000. A pair without a wish meets only if it has a score.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scores: Vec<ScoredPair>,
    /// Meetings that are fixed already.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub locks: Vec<Lock>,
    /// Meetings of one attendee at most, unless the attendee says otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_meetings: Option<u32>,
    /// Meetings of one attendee in one session at most, unless the attendee says otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_per_session: Option<u32>,
    /// Give free places to scored pairs without a wish.
    #[serde(default = "yes")]
    pub fill: bool,
}

/// An event without anything but `fill`, as JSON that leaves everything out.
impl Default for Event {
    fn default() -> Self {
        Self {
            id: String::new(),
            name: None,
            slots: Vec::new(),
            sessions: Vec::new(),
            tables: Tables::default(),
            startups: Vec::new(),
            opportunities: Vec::new(),
            wishes: Vec::new(),
            scores: Vec::new(),
            locks: Vec::new(),
            max_meetings: None,
            max_per_session: None,
            fill: yes(),
        }
    }
}

/// A slot: every table holds one meeting in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Slot {
    /// Its id; the start as text when left out.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// When it starts.
    pub start: Time,
    /// When it ends.
    pub end: Time,
    /// The session it belongs to; the day when left out. Idle time is counted inside a session.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub session: String,
}

impl Slot {
    /// A slot whose id is its start and whose session is its day.
    #[must_use]
    pub const fn new(start: Time, end: Time) -> Self {
        Self { id: String::new(), start, end, session: String::new() }
    }
}

/// A period that is divided into slots of equal length.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// Its id.
    pub id: String,
    /// When the first slot starts.
    pub start: Time,
    /// When the last slot has ended.
    pub end: Time,
    /// Minutes of a meeting.
    pub minutes: u32,
    /// Minutes between two meetings, to change tables.
    #[serde(default)]
    pub pause: u32,
    /// Breaks: no slot overlaps one, and the next slot starts when it ends.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub breaks: Vec<TimeRange>,
}

impl Session {
    /// A session of meetings of so many minutes, one after the other and without breaks.
    #[must_use]
    pub fn new(id: impl Into<String>, range: TimeRange, minutes: u32) -> Self {
        Self { id: id.into(), start: range.start, end: range.end, minutes, pause: 0, breaks: Vec::new() }
    }
}

/// A period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TimeRange {
    /// When it starts.
    pub start: Time,
    /// When it ends.
    pub end: Time,
}

impl TimeRange {
    /// The period from the start to the end.
    #[must_use]
    pub const fn new(start: Time, end: Time) -> Self {
        Self { start, end }
    }
}

/// The tables or rooms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Tables {
    /// The number of tables; their ids are 1, 2, 3 …
    Number(u32),
    /// The tables one by one.
    List(Vec<Table>),
}

impl Default for Tables {
    fn default() -> Self {
        Self::Number(0)
    }
}

impl<'de> Deserialize<'de> for Tables {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;

        impl<'de> Visitor<'de> for Either {
            type Value = Tables;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&Expecting(input::TABLES), f)
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Tables, E> {
                let refused = |_| E::invalid_value(Unexpected::Unsigned(number), &self);
                u32::try_from(number).map(Tables::Number).map_err(refused)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Tables, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(list)).map(Tables::List)
            }
        }

        deserializer.deserialize_any(Either)
    }
}

/// A table or room: one meeting at a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Its id.
    pub id: String,
    /// Its name for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// When it can be used; the whole event when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open: Option<Vec<TimeRange>>,
}

impl Table {
    /// A table that can be used during the whole event.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), name: None, open: None }
    }
}

/// An attendee.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Attendee {
    /// The record's id.
    pub id: String,
    /// The name for people; the id when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// When the attendee can meet; the whole event when left out. A slot must lie inside one of
    /// them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub available: Option<Vec<TimeRange>>,
    /// When the attendee cannot meet: breaks, talks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub away: Vec<TimeRange>,
    /// Not before this time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrives: Option<Time>,
    /// Not after this time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leaves: Option<Time>,
    /// Meetings at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_meetings: Option<u32>,
    /// Meetings in one session at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_per_session: Option<u32>,
    /// The attendee's own table, where all its meetings are and no others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
}

impl Attendee {
    /// An attendee who is there during the whole event.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), ..Self::default() }
    }
}

/// Who states a wish.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Requester {
    /// The startup.
    Startup,
    /// The opportunity.
    Opportunity,
    /// The organiser, over both.
    Organiser,
}

display_names!(Requester);
parse_names!(Requester);

/// What a wish asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum WishKind {
    /// Before every other wish.
    MustMeet,
    /// If possible.
    Meet,
    /// Never, whatever the other side wants.
    NoThanks,
}

display_names!(WishKind);
parse_names!(WishKind);

/// One side's wish about a pair; at most one by each side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Wish {
    /// The startup's id.
    pub startup: String,
    /// The opportunity's id.
    pub opportunity: String,
    /// Who states it.
    pub by: Requester,
    /// What it asks for.
    pub want: WishKind,
}

impl Wish {
    /// The wish of this side about the pair of these two ids.
    #[must_use]
    pub fn new(startup: impl Into<String>, opportunity: impl Into<String>, by: Requester, want: WishKind) -> Self {
        Self { startup: startup.into(), opportunity: opportunity.into(), by, want }
    }
}

/// A meeting that is fixed already and is not moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Lock {
    /// The startup's id.
    pub startup: String,
    /// The opportunity's id.
    pub opportunity: String,
    /// The slot's id, or its start.
    pub slot: String,
    /// The table's id; any table when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
}

impl Lock {
    /// The meeting of these two ids in that slot, at any table.
    #[must_use]
    pub fn new(startup: impl Into<String>, opportunity: impl Into<String>, slot: impl Into<String>) -> Self {
        Self { startup: startup.into(), opportunity: opportunity.into(), slot: slot.into(), table: None }
    }
}

const fn yes() -> bool {
    true
}
