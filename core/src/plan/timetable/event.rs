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
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
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

/// A period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TimeRange {
    /// When it starts.
    pub start: Time,
    /// When it ends.
    pub end: Time,
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

const fn yes() -> bool {
    true
}
