//! A checked event: ids have become numbers, times have become sets of slots. What follows cannot
//! fail.
//!
//! Everything is numbered in the order of ids, so that no answer depends on the order of the input.

use std::collections::BTreeSet;

use super::event::{Attendee, Event, Lock, Table, Tables};
use super::pairs::{Pair, ParticipantIndex};
use super::timeline::{SlotSet, Timeline, in_order, spans_in_order};
use crate::diagnostic::{ErrorKind, IdOf};
use crate::error::{Error, Result};
use crate::record::Text;

/// Tables of one event at most.
const MAX_TABLES: u32 = 10_000;

/// An event that holds together.
#[derive(Debug)]
pub(super) struct Instance {
    pub(super) timeline: Timeline,
    pub(super) tables: Vec<InstanceTable>,
    /// The startups in the order of their ids, then the opportunities in the order of theirs.
    pub(super) participants: Vec<Participant>,
    /// How many of the parties are startups.
    pub(super) startups: usize,
    /// Every pair with a wish or a score, startups first in the order.
    pub(super) pairs: Vec<Pair>,
    pub(super) locked: Vec<LockedMeeting>,
    /// In each slot: tables without an owner.
    pub(super) shared: Vec<usize>,
}

/// A table.
#[derive(Debug)]
pub(super) struct InstanceTable {
    pub(super) id: String,
    pub(super) name: Option<Text>,
    pub(super) open: SlotSet,
    /// The party whose own it is.
    pub(super) owner: Option<usize>,
}

/// An attendee.
#[derive(Debug)]
pub(super) struct Participant {
    pub(super) id: String,
    pub(super) name: Option<Text>,
    /// When it can meet.
    pub(super) free: SlotSet,
    /// Meetings at most.
    pub(super) most: usize,
    /// Meetings in one session at most.
    pub(super) per_session: usize,
    /// Its own table.
    pub(super) table: Option<usize>,
}

/// A locked meeting.
#[derive(Debug, Clone, Copy)]
pub(super) struct LockedMeeting {
    pub(super) pair: usize,
    pub(super) slot: usize,
    pub(super) table: Option<usize>,
}

impl Instance {
    /// # Errors
    /// With the path of the first thing that cannot be: see [`timetable`](super::timetable); of the
    /// locks, which stand in for the event's own, it begins with `noun`.
    pub(super) fn new(event: &Event, locks: &[Lock], noun: &str) -> Result<Self> {
        if event.id.trim().is_empty() {
            return Err(Error::new("id", "", ErrorKind::Missing));
        }
        let timeline = Timeline::new(event)?;
        let mut tables = tables(&event.tables, &timeline)?;
        let mut participants = side(event, &event.startups, "startups", &timeline, &mut tables, 0)?;
        let count = participants.len();
        participants.extend(side(event, &event.opportunities, "opportunities", &timeline, &mut tables, count)?);
        let (pairs, locked) = ParticipantIndex::new(&participants, count).pairs(event, locks, noun)?;
        let shared = |slot: usize| tables.iter().filter(|t| t.owner.is_none() && t.open & (1 << slot) != 0).count();
        let shared = (0..timeline.slots.len()).map(shared).collect();
        let mut instance = Self { timeline, tables, participants, startups: count, pairs, locked: Vec::new(), shared };
        instance.locked = super::locks::locked(locks, noun, &instance, &locked)?;
        Ok(instance)
    }

    /// True for a meeting that needs one of the tables without an owner.
    pub(super) fn shares(&self, pair: &Pair) -> bool {
        self.own_table(pair).is_none()
    }

    /// The own table at which a pair meets: the opportunity's before the startup's.
    pub(super) fn own_table(&self, pair: &Pair) -> Option<usize> {
        let own = |participant: usize| self.participants.get(participant).and_then(|participant| participant.table);
        own(pair.opportunity).or_else(|| own(pair.startup))
    }

    /// The slots in which both sides of a pair, and the table they own, can be used.
    pub(super) fn common(&self, pair: &Pair) -> SlotSet {
        let free = |participant: usize| self.participants.get(participant).map_or(0, |participant| participant.free);
        let table =
            self.own_table(pair).and_then(|table| self.tables.get(table)).map_or(SlotSet::MAX, |table| table.open);
        free(pair.startup) & free(pair.opportunity) & table
    }

    /// The table with this id.
    pub(super) fn table(&self, id: &str) -> Option<usize> {
        self.tables.binary_search_by(|table| in_order_of_tables(&table.id, id)).ok()
    }

    pub(super) fn participant_id(&self, participant: usize) -> &str {
        self.participants.get(participant).map_or("", |participant| &participant.id)
    }

    pub(super) fn slot_id(&self, slot: usize) -> &str {
        self.timeline.slots.get(slot).map_or("", |slot| &slot.id)
    }
}

fn tables(tables: &Tables, timeline: &Timeline) -> Result<Vec<InstanceTable>> {
    let none = || Error::new("tables", "0", ErrorKind::OutOfRange { min: 1, max: None });
    let mut places: Vec<InstanceTable> = match tables {
        Tables::Number(0) => return Err(none()),
        Tables::Number(many) if *many > MAX_TABLES => {
            let problem = ErrorKind::TooLarge { limit: MAX_TABLES, unit: crate::diagnostic::Unit::Entries };
            return Err(Error::new("tables", &many.to_string(), problem));
        }
        Tables::Number(many) => {
            let numbered =
                (1..=*many).map(|i| InstanceTable { id: i.to_string(), name: None, open: timeline.all(), owner: None });
            numbered.collect()
        }
        Tables::List(list) => {
            list.iter().enumerate().map(|(i, table)| place(table, i, timeline)).collect::<Result<_>>()?
        }
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

fn place(table: &Table, index: usize, timeline: &Timeline) -> Result<InstanceTable> {
    let path = format!("tables[{index}]");
    if table.id.trim().is_empty() {
        return Err(Error::new(format!("{path}.id"), "", ErrorKind::Missing));
    }
    let open = table.open.as_deref().unwrap_or_default();
    spans_in_order(open, &format!("{path}.open"))?;
    let open = table.open.as_deref().map_or(timeline.all(), |open| timeline.within(open));
    Ok(InstanceTable { id: table.id.clone(), name: table.name.clone(), open, owner: None })
}

/// The attendees of a side in the order of their ids, numbered from `from`.
fn side(
    event: &Event,
    attendees: &[Attendee],
    noun: &str,
    timeline: &Timeline,
    tables: &mut [InstanceTable],
    from: usize,
) -> Result<Vec<Participant>> {
    unique(attendees.iter().map(|attendee| attendee.id.as_str()), noun)?;
    if let Tables::List(list) = &event.tables {
        unique(list.iter().map(|table| table.id.as_str()), "tables")?;
    }
    let mut order: Vec<(usize, &Attendee)> = attendees.iter().enumerate().collect();
    order.sort_by(|a, b| a.1.id.cmp(&b.1.id));
    let mut participants = Vec::new();
    for (number, (index, attendee)) in order.into_iter().enumerate() {
        let path = format!("{noun}[{index}]");
        let mut participant = participant(event, attendee, &path, timeline)?;
        participant.table = attendee.table.as_deref().map(|id| own(id, tables, from + number, &path)).transpose()?;
        participants.push(participant);
    }
    Ok(participants)
}

fn participant(event: &Event, attendee: &Attendee, path: &str, timeline: &Timeline) -> Result<Participant> {
    let available = attendee.available.as_deref().unwrap_or_default();
    spans_in_order(available, &format!("{path}.available"))?;
    spans_in_order(&attendee.away, &format!("{path}.away"))?;
    if let (Some(arrives), Some(leaves)) = (attendee.arrives, attendee.leaves) {
        in_order(path, arrives, leaves).map_err(|error| {
            let diagnostic = error.diagnostic();
            Error::new(format!("{path}.leaves"), &diagnostic.value, diagnostic.kind.clone())
        })?;
    }
    let inside = attendee.available.as_deref().map_or(timeline.all(), |spans| timeline.within(spans));
    let there = timeline.slots_where(|slot| {
        attendee.arrives.is_none_or(|arrives| arrives <= slot.start) && attendee.leaves.is_none_or(|l| slot.end <= l)
    });
    let most = |own: Option<u32>, all: Option<u32>| {
        own.or(all).and_then(|most| usize::try_from(most).ok()).unwrap_or(usize::MAX)
    };
    Ok(Participant {
        id: attendee.id.clone(),
        name: attendee.name.clone(),
        free: inside & there & !timeline.touching(&attendee.away),
        most: most(attendee.max_meetings, event.max_meetings),
        per_session: most(attendee.max_per_session, event.max_per_session),
        table: None,
    })
}

/// # Errors
/// At `table`, when there is none with that id or another attendee has it.
fn own(id: &str, tables: &mut [InstanceTable], participant: usize, path: &str) -> Result<usize> {
    let refused = |kind| Error::new(format!("{path}.table"), id, kind);
    let number = tables.iter().position(|table| table.id == id);
    let number = number.ok_or_else(|| refused(ErrorKind::UnknownId { of: IdOf::Table }))?;
    match tables.get_mut(number) {
        Some(table) if table.owner.is_none() => table.owner = Some(participant),
        _ => return Err(refused(ErrorKind::TableOwned)),
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
            return Err(Error::new(path, "", ErrorKind::Missing));
        }
        if !seen.insert(id) {
            return Err(Error::new(path, id, ErrorKind::DuplicateId));
        }
    }
    Ok(())
}
