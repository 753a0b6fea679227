//! A timetable to hand out, of all attendees or of one: as a calendar, a sheet or a page to print.

mod csv;
mod html;
mod ics;
mod names;

use serde::{Deserialize, Serialize};

use super::answer::Meeting;
use super::event::{Event, Lock, Slot};
use super::instance::Instance;
use super::pairs::Tier;
use crate::diagnostic::{ErrorKind, IdOf};
use crate::error::{Error, Result};

pub use html::AgendaRows;
pub use ics::Revision;

/// Whose timetable.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// The whole event.
    #[default]
    Everyone,
    /// The startup with this id.
    Startup(String),
    /// The opportunity with this id.
    Opportunity(String),
    /// The table with this id.
    Table(String),
}

/// A timetable with the event it belongs to, ready to hand out.
#[derive(Debug)]
pub struct Agenda<'a> {
    event: &'a Event,
    instance: Instance,
    /// By slot, then table.
    rows: Vec<AgendaEntry>,
}

/// A meeting by its numbers.
#[derive(Debug, Clone, Copy)]
struct AgendaEntry {
    slot: usize,
    table: usize,
    startup: usize,
    opportunity: usize,
    tier: Tier,
    locked: bool,
}

impl<'a> Agenda<'a> {
    /// The meetings of an event; they may have been changed by hand.
    ///
    /// # Errors
    /// As [`timetable`](super::timetable); at the meeting that the event does not allow, or that
    /// conflicts with another.
    pub fn new(event: &'a Event, meetings: &[Meeting]) -> Result<Self> {
        let locks: Vec<Lock> = meetings.iter().map(Meeting::as_lock).collect();
        let instance = Instance::new(event, &locks, "meetings")?;
        let of = |meeting: &Meeting| {
            let (startups, opportunities) = instance.participants.split_at_checked(instance.startups)?;
            let find =
                |side: &[super::instance::Participant], id: &str| side.binary_search_by(|p| p.id.as_str().cmp(id)).ok();
            Some(AgendaEntry {
                slot: instance.timeline.find(&meeting.slot)?,
                table: instance.table(&meeting.table)?,
                startup: find(startups, &meeting.startup)?,
                opportunity: find(opportunities, &meeting.opportunity)? + instance.startups,
                tier: meeting.tier,
                locked: meeting.locked,
            })
        };
        let mut rows: Vec<AgendaEntry> = meetings.iter().filter_map(of).collect();
        rows.sort_by_key(|row| (row.slot, row.table));
        Ok(Self { event, instance, rows })
    }

    /// The meetings of an audience, in order of time.
    ///
    /// # Errors
    /// When no attendee or table has that id.
    fn rows(&self, audience: &Audience) -> Result<Vec<AgendaEntry>> {
        let keeps: Box<dyn Fn(&AgendaEntry) -> bool> = match audience {
            Audience::Everyone => Box::new(|_| true),
            Audience::Startup(id) => {
                let participant = self.participant(id, "startup", 0..self.instance.startups)?;
                Box::new(move |row| row.startup == participant)
            }
            Audience::Opportunity(id) => {
                let participant =
                    self.participant(id, "opportunity", self.instance.startups..self.instance.participants.len())?;
                Box::new(move |row| row.opportunity == participant)
            }
            Audience::Table(id) => {
                let table = self.instance.table(id).ok_or_else(|| unknown("table", id))?;
                Box::new(move |row| row.table == table)
            }
        };
        Ok(self.rows.iter().filter(|row| keeps(row)).copied().collect())
    }

    fn participant(&self, id: &str, field: &str, side: std::ops::Range<usize>) -> Result<usize> {
        let from = side.start;
        let found = self
            .instance
            .participants
            .get(side)
            .and_then(|participants| participants.iter().position(|participant| participant.id == id));
        found.map(|participant| participant + from).ok_or_else(|| unknown(field, id))
    }

    fn slot(&self, row: AgendaEntry) -> Option<&Slot> {
        self.instance.timeline.slots.get(row.slot)
    }
}

fn unknown(field: &str, id: &str) -> Error {
    let path = format!("audience.{field}");
    match field {
        "table" => Error::new(path, id, ErrorKind::UnknownId { of: IdOf::Table }),
        _ => Error::new(path, id, ErrorKind::UnknownTerm { kind: "attendee".to_owned(), suggestions: Vec::new() }),
    }
}
