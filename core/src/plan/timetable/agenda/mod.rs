//! A timetable written for people, of all attendees or of one: as a calendar, as comma-separated
//! values, or as a page to print.

mod csv;
mod html;
mod ics;
mod names;

use serde::{Deserialize, Serialize};

use super::answer::Meeting;
use super::event::{Event, Lock, Slot};
use super::instance::Instance;
use super::pair::Tier;
use super::participants::unknown_attendee;
use crate::diagnostic::{ErrorKind, IdOf};
use crate::error::{Error, Result};

pub use html::AgendaRows;
pub use ics::Revision;

/// The part of a timetable that is written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
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

/// A timetable with its event, to be written for people.
#[derive(Debug)]
pub struct Agenda<'a> {
    event: &'a Event,
    instance: Instance,
    /// By slot, then table.
    entries: Vec<AgendaEntry>,
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
    /// The meetings of an event; the organiser may have edited them.
    ///
    /// # Errors
    /// As [`timetable`](super::timetable); at the meeting that the event does not allow, or that
    /// conflicts with another.
    pub fn new(event: &'a Event, meetings: &[Meeting]) -> Result<Self> {
        let locks: Vec<Lock> = meetings.iter().map(Meeting::as_lock).collect();
        let instance = Instance::new(event, &locks, "meetings")?;
        let mut entries: Vec<AgendaEntry> = meetings.iter().map(|meeting| entry(&instance, meeting)).collect();
        entries.sort_by_key(|entry| (entry.slot, entry.table));
        Ok(Self { event, instance, entries })
    }

    /// The meetings of an audience, in order of time.
    ///
    /// # Errors
    /// When no attendee or table has that id.
    fn entries(&self, audience: &Audience) -> Result<Vec<AgendaEntry>> {
        let keeps: Box<dyn Fn(&AgendaEntry) -> bool> = match audience {
            Audience::Everyone => Box::new(|_| true),
            Audience::Startup(id) => {
                let startup = self
                    .instance
                    .participants
                    .find_startup(id)
                    .ok_or_else(|| unknown_attendee("audience.startup", id))?;
                Box::new(move |entry| entry.startup == startup)
            }
            Audience::Opportunity(id) => {
                let found = self.instance.participants.find_opportunity(id);
                let opportunity = found.ok_or_else(|| unknown_attendee("audience.opportunity", id))?;
                Box::new(move |entry| entry.opportunity == opportunity)
            }
            Audience::Table(id) => {
                let unknown = || Error::new("audience.table", id, ErrorKind::UnknownId { of: IdOf::Table });
                let table = self.instance.find_table(id).ok_or_else(unknown)?;
                Box::new(move |entry| entry.table == table)
            }
        };
        Ok(self.entries.iter().filter(|entry| keeps(entry)).copied().collect())
    }

    fn slot(&self, entry: AgendaEntry) -> &Slot {
        self.instance.slot(entry.slot)
    }
}

/// A meeting by its numbers. Every part was checked when the meetings were read as locks.
#[expect(clippy::expect_used, reason = "INVARIANT: the meetings are the locks of the instance")]
fn entry(instance: &Instance, meeting: &Meeting) -> AgendaEntry {
    AgendaEntry {
        slot: instance.timeline.find(&meeting.slot).expect("a slot of the event"),
        table: instance.find_table(&meeting.table).expect("a table of the event"),
        startup: instance.participants.find_startup(&meeting.startup).expect("an attendee"),
        opportunity: instance.participants.find_opportunity(&meeting.opportunity).expect("an attendee"),
        tier: meeting.tier,
        locked: meeting.locked,
    }
}
