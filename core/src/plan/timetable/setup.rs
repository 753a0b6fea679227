//! An event, checked once: ids have become numbers, times have become sets of slots. What follows cannot fail.
//!
//! Everything is numbered in the order of ids, so that no answer depends on the order of the input.

use std::collections::BTreeSet;

use super::event::{Attendee, Event, Lock, Table, Tables};
use super::grid::{Grid, Slots, in_order, spans_in_order};
use super::pairs::{Pair, Sides};
use crate::diagnostic::Problem;
use crate::error::{Error, Result};
use crate::record::Text;

/// Tables of one event at most.
const MOST_TABLES: u32 = 10_000;

/// An event that holds together.
#[derive(Debug)]
pub(super) struct Setup {
    pub(super) grid: Grid,
    pub(super) tables: Vec<Place>,
    /// The startups in the order of their ids, then the opportunities in the order of theirs.
    pub(super) parties: Vec<Party>,
    /// How many of the parties are startups.
    pub(super) startups: usize,
    /// Every pair that somebody wished for or that has a score, startups first in the order.
    pub(super) pairs: Vec<Pair>,
    pub(super) fixed: Vec<Fixed>,
    /// In each slot: tables that belong to nobody.
    pub(super) shared: Vec<usize>,
}

/// A table.
#[derive(Debug)]
pub(super) struct Place {
    pub(super) id: String,
    pub(super) name: Option<Text>,
    pub(super) open: Slots,
    /// The party whose own it is.
    pub(super) owner: Option<usize>,
}

/// Somebody who attends.
#[derive(Debug)]
pub(super) struct Party {
    pub(super) id: String,
    pub(super) name: Option<Text>,
    /// When it can meet.
    pub(super) free: Slots,
    /// Meetings at most.
    pub(super) most: usize,
    /// Meetings in one session at most.
    pub(super) per_session: usize,
    /// Its own table.
    pub(super) table: Option<usize>,
}

/// A locked meeting.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fixed {
    pub(super) pair: usize,
    pub(super) slot: usize,
    pub(super) table: Option<usize>,
}

impl Setup {
    /// # Errors
    /// With the path of the first thing that cannot be: see [`timetable`](super::timetable); of the locks, which stand in
    /// for the event's own, it begins with `noun`.
    pub(super) fn new(event: &Event, locks: &[Lock], noun: &str) -> Result<Self> {
        if event.id.trim().is_empty() {
            return Err(Error::new("id", "", Problem::Missing));
        }
        let grid = Grid::new(event)?;
        let mut tables = tables(&event.tables, &grid)?;
        let mut parties = side(event, &event.startups, "startups", &grid, &mut tables, 0)?;
        let count = parties.len();
        parties.extend(side(event, &event.opportunities, "opportunities", &grid, &mut tables, count)?);
        let (pairs, locked) = Sides::new(&parties, count).pairs(event, locks, noun)?;
        let shared = |slot: usize| tables.iter().filter(|t| t.owner.is_none() && t.open & (1 << slot) != 0).count();
        let shared = (0..grid.slots.len()).map(shared).collect();
        let mut setup = Self { grid, tables, parties, startups: count, pairs, fixed: Vec::new(), shared };
        setup.fixed = super::locks::fixed(locks, noun, &setup, &locked)?;
        Ok(setup)
    }

    /// True for a meeting that needs one of the tables that belong to nobody.
    pub(super) fn shares(&self, pair: &Pair) -> bool {
        self.own_table(pair).is_none()
    }

    /// The own table at which a pair meets: the opportunity's before the startup's.
    pub(super) fn own_table(&self, pair: &Pair) -> Option<usize> {
        let own = |party: usize| self.parties.get(party).and_then(|party| party.table);
        own(pair.opportunity).or_else(|| own(pair.startup))
    }

    /// The slots in which both sides of a pair, and the table they own, can be used.
    pub(super) fn common(&self, pair: &Pair) -> Slots {
        let free = |party: usize| self.parties.get(party).map_or(0, |party| party.free);
        let table =
            self.own_table(pair).and_then(|table| self.tables.get(table)).map_or(Slots::MAX, |table| table.open);
        free(pair.startup) & free(pair.opportunity) & table
    }

    /// The table with this id.
    pub(super) fn table(&self, id: &str) -> Option<usize> {
        self.tables.binary_search_by(|table| in_order_of_tables(&table.id, id)).ok()
    }

    pub(super) fn party_id(&self, party: usize) -> &str {
        self.parties.get(party).map_or("", |party| &party.id)
    }

    pub(super) fn slot_id(&self, slot: usize) -> &str {
        self.grid.slots.get(slot).map_or("", |slot| &slot.id)
    }
}

fn tables(tables: &Tables, grid: &Grid) -> Result<Vec<Place>> {
    let none = || {
        let (en, vi) = ("at least one table", "ít nhất một bàn");
        Error::invalid("tables", "0", en, vi)
    };
    let mut places: Vec<Place> = match tables {
        Tables::Number(0) => return Err(none()),
        Tables::Number(many) if *many > MOST_TABLES => {
            let problem = Problem::TooLarge { limit: MOST_TABLES, unit: crate::diagnostic::Unit::Entries };
            return Err(Error::new("tables", &many.to_string(), problem));
        }
        Tables::Number(many) => {
            let numbered = (1..=*many).map(|i| Place { id: i.to_string(), name: None, open: grid.all(), owner: None });
            numbered.collect()
        }
        Tables::List(list) => list.iter().enumerate().map(|(i, table)| place(table, i, grid)).collect::<Result<_>>()?,
    };
    if places.is_empty() {
        return Err(none());
    }
    places.sort_by(|a, b| in_order_of_tables(&a.id, &b.id));
    Ok(places)
}

/// Shorter ids first, so that table 2 stands before table 10.
fn in_order_of_tables(a: &str, b: &str) -> std::cmp::Ordering {
    (a.len(), a).cmp(&(b.len(), b))
}

fn place(table: &Table, index: usize, grid: &Grid) -> Result<Place> {
    let path = format!("tables[{index}]");
    if table.id.trim().is_empty() {
        return Err(Error::new(format!("{path}.id"), "", Problem::Missing));
    }
    let open = table.open.as_deref().unwrap_or_default();
    spans_in_order(open, &format!("{path}.open"))?;
    let open = table.open.as_deref().map_or(grid.all(), |open| grid.within(open));
    Ok(Place { id: table.id.clone(), name: table.name.clone(), open, owner: None })
}

/// The attendees of a side in the order of their ids, numbered from `from`.
fn side(
    event: &Event,
    attendees: &[Attendee],
    noun: &str,
    grid: &Grid,
    tables: &mut [Place],
    from: usize,
) -> Result<Vec<Party>> {
    unique(attendees.iter().map(|attendee| attendee.id.as_str()), noun)?;
    if let Tables::List(list) = &event.tables {
        unique(list.iter().map(|table| table.id.as_str()), "tables")?;
    }
    let mut order: Vec<(usize, &Attendee)> = attendees.iter().enumerate().collect();
    order.sort_by(|a, b| a.1.id.cmp(&b.1.id));
    let mut parties = Vec::new();
    for (number, (index, attendee)) in order.into_iter().enumerate() {
        let path = format!("{noun}[{index}]");
        let mut party = party(event, attendee, &path, grid)?;
        party.table = attendee.table.as_deref().map(|id| own(id, tables, from + number, &path)).transpose()?;
        parties.push(party);
    }
    Ok(parties)
}

fn party(event: &Event, attendee: &Attendee, path: &str, grid: &Grid) -> Result<Party> {
    let available = attendee.available.as_deref().unwrap_or_default();
    spans_in_order(available, &format!("{path}.available"))?;
    spans_in_order(&attendee.away, &format!("{path}.away"))?;
    if let (Some(arrives), Some(leaves)) = (attendee.arrives, attendee.leaves) {
        in_order(path, arrives, leaves).map_err(|error| {
            let diagnostic = error.diagnostic();
            Error::new(format!("{path}.leaves"), &diagnostic.value, diagnostic.kind.clone())
        })?;
    }
    let inside = attendee.available.as_deref().map_or(grid.all(), |spans| grid.within(spans));
    let there = grid.holding(|slot| {
        attendee.arrives.is_none_or(|arrives| arrives <= slot.start) && attendee.leaves.is_none_or(|l| slot.end <= l)
    });
    let most = |own: Option<u32>, all: Option<u32>| {
        own.or(all).and_then(|most| usize::try_from(most).ok()).unwrap_or(usize::MAX)
    };
    Ok(Party {
        id: attendee.id.clone(),
        name: attendee.name.clone(),
        free: inside & there & !grid.touching(&attendee.away),
        most: most(attendee.max_meetings, event.max_meetings),
        per_session: most(attendee.max_per_session, event.max_per_session),
        table: None,
    })
}

/// # Errors
/// At `table`, when there is none with that id or another attendee has it.
fn own(id: &str, tables: &mut [Place], party: usize, path: &str) -> Result<usize> {
    let refused = |en: &str, vi: &str| Error::invalid(format!("{path}.table"), id, en, vi);
    let number = tables.iter().position(|table| table.id == id);
    let number = number.ok_or_else(|| refused("the id of a table", "mã của một bàn"))?;
    match tables.get_mut(number) {
        Some(table) if table.owner.is_none() => table.owner = Some(party),
        _ => return Err(refused("a table that is nobody else's own", "bàn chưa dành riêng cho ai khác")),
    }
    Ok(number)
}

/// # Errors
/// At the first id that is empty or repeats an earlier one.
fn unique<'a>(ids: impl Iterator<Item = &'a str>, noun: &str) -> Result<()> {
    let mut seen = BTreeSet::new();
    for (i, id) in ids.enumerate() {
        let path = format!("{noun}[{i}].id");
        if id.trim().is_empty() {
            return Err(Error::new(path, "", Problem::Missing));
        }
        if !seen.insert(id) {
            return Err(Error::new(path, id, Problem::DuplicateId));
        }
    }
    Ok(())
}
