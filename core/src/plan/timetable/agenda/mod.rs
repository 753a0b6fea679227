//! A timetable to hand out: for everybody or for one, as a calendar, a sheet or a page to print.

mod csv;
mod html;
mod ics;
mod names;

use serde::{Deserialize, Serialize};

use super::answer::Meeting;
use super::event::{Event, Lock, Slot};
use super::pairs::Tier;
use super::setup::Setup;
use crate::diagnostic::Problem;
use crate::error::{Error, Result};

pub use html::Rows;
pub use ics::Issue;

/// Whose timetable.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Whom {
    /// The whole event.
    #[default]
    Everybody,
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
    setup: Setup,
    /// By slot, then table.
    rows: Vec<Row>,
}

/// A meeting by its numbers.
#[derive(Debug, Clone, Copy)]
struct Row {
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
    /// As [`timetable`](super::timetable); at the meeting that the event does not allow, or that clashes with another.
    pub fn new(event: &'a Event, meetings: &[Meeting]) -> Result<Self> {
        let held: Vec<Lock> = meetings.iter().map(Meeting::held).collect();
        let setup = Setup::new(event, &held, "meetings")?;
        let of = |meeting: &Meeting| {
            let (startups, opportunities) = setup.parties.split_at_checked(setup.startups)?;
            let find = |side: &[super::setup::Party], id: &str| side.binary_search_by(|p| p.id.as_str().cmp(id)).ok();
            Some(Row {
                slot: setup.grid.find(&meeting.slot)?,
                table: setup.table(&meeting.table)?,
                startup: find(startups, &meeting.startup)?,
                opportunity: find(opportunities, &meeting.opportunity)? + setup.startups,
                tier: meeting.tier,
                locked: meeting.locked,
            })
        };
        let mut rows: Vec<Row> = meetings.iter().filter_map(of).collect();
        rows.sort_by_key(|row| (row.slot, row.table));
        Ok(Self { event, setup, rows })
    }

    /// The meetings of somebody, in order of time.
    ///
    /// # Errors
    /// When there is nobody, or no table, with that id.
    fn rows(&self, whom: &Whom) -> Result<Vec<Row>> {
        let keeps: Box<dyn Fn(&Row) -> bool> = match whom {
            Whom::Everybody => Box::new(|_| true),
            Whom::Startup(id) => {
                let party = self.party(id, "startup", 0..self.setup.startups)?;
                Box::new(move |row| row.startup == party)
            }
            Whom::Opportunity(id) => {
                let party = self.party(id, "opportunity", self.setup.startups..self.setup.parties.len())?;
                Box::new(move |row| row.opportunity == party)
            }
            Whom::Table(id) => {
                let table = self.setup.table(id).ok_or_else(|| unknown("table", id))?;
                Box::new(move |row| row.table == table)
            }
        };
        Ok(self.rows.iter().filter(|row| keeps(row)).copied().collect())
    }

    fn party(&self, id: &str, field: &str, side: std::ops::Range<usize>) -> Result<usize> {
        let from = side.start;
        let found = self.setup.parties.get(side).and_then(|parties| parties.iter().position(|party| party.id == id));
        found.map(|party| party + from).ok_or_else(|| unknown(field, id))
    }

    fn slot(&self, row: Row) -> Option<&Slot> {
        self.setup.grid.slots.get(row.slot)
    }
}

fn unknown(field: &str, id: &str) -> Error {
    let path = format!("whom.{field}");
    match field {
        "table" => Error::invalid(path, id, "the id of a table", "mã của một bàn"),
        _ => Error::new(path, id, Problem::UnknownTerm { kind: "attendee".to_owned(), suggestions: Vec::new() }),
    }
}
