//! Builds the checked instance of an event.

use std::collections::BTreeSet;

use super::event::{Attendee, Event, Lock, Table, Tables};
use super::instance::{Instance, InstanceTable, in_order_of_tables};
use super::locks::locked_meetings;
use super::mentions;
use super::participants::{Participant, Participants};
use super::timeline::{Timeline, in_order, spans_in_order};
use crate::diagnostic::{ErrorKind, IdOf, PlanErrorKind, Unit};
use crate::error::{Error, Result};
use crate::plan::numbers::index;

/// Tables of one event at most.
const MAX_TABLES: u32 = 10_000;

impl Instance {
    /// The instance of an event with these locks in the place of its own.
    ///
    /// # Errors
    /// With the path of the first thing that cannot be: see [`timetable`](super::timetable). The
    /// paths of locks begin with `noun`.
    pub(super) fn new(event: &Event, locks: &[Lock], noun: &str) -> Result<Self> {
        if event.id.trim().is_empty() {
            return Err(Error::new("id", "", ErrorKind::Missing));
        }
        let timeline = Timeline::new(event)?;
        let mut tables = open_tables(&event.tables, &timeline)?;
        let startups = side(event, &event.startups, "startups", &timeline, &mut tables, 0)?;
        let from = startups.len();
        let opportunities = side(event, &event.opportunities, "opportunities", &timeline, &mut tables, from)?;
        let participants = Participants::new(startups, opportunities);
        let (pairs, pairs_of_locks) = mentions::pairs(&participants, event, locks, noun)?;
        let shared = |slot: usize| tables.iter().filter(|t| t.owner.is_none() && t.open & (1 << slot) != 0).count();
        let shared = (0..timeline.slots.len()).map(shared).collect();
        let mut instance = Self { timeline, tables, participants, pairs, locked: Vec::new(), shared };
        instance.locked = locked_meetings(locks, noun, &instance, &pairs_of_locks)?;
        Ok(instance)
    }
}

fn open_tables(tables: &Tables, timeline: &Timeline) -> Result<Vec<InstanceTable>> {
    let none = || Error::new("tables", "0", ErrorKind::OutOfRange { min: 1, max: None });
    let mut numbered: Vec<InstanceTable> = match tables {
        Tables::Number(0) => return Err(none()),
        Tables::Number(many) if *many > MAX_TABLES => {
            let problem = ErrorKind::TooLarge { limit: MAX_TABLES, unit: Unit::Entries };
            return Err(Error::new("tables", &many.to_string(), problem));
        }
        Tables::Number(many) => {
            let each =
                (1..=*many).map(|i| InstanceTable { id: i.to_string(), name: None, open: timeline.all(), owner: None });
            each.collect()
        }
        Tables::List(list) => {
            list.iter().enumerate().map(|(i, table)| open_table(table, i, timeline)).collect::<Result<_>>()?
        }
    };
    if numbered.is_empty() {
        return Err(none());
    }
    numbered.sort_by(|a, b| in_order_of_tables(&a.id, &b.id));
    Ok(numbered)
}

fn open_table(table: &Table, index: usize, timeline: &Timeline) -> Result<InstanceTable> {
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
        participant.table =
            attendee.table.as_deref().map(|id| own_table(id, tables, from + number, &path)).transpose()?;
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
    let most = |own: Option<u32>, all: Option<u32>| own.or(all).map_or(usize::MAX, index);
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
fn own_table(id: &str, tables: &mut [InstanceTable], participant: usize, path: &str) -> Result<usize> {
    let refused = |kind| Error::new(format!("{path}.table"), id, kind);
    let unknown = || refused(ErrorKind::UnknownId { of: IdOf::Table });
    let (number, table) = tables.iter_mut().enumerate().find(|(_, table)| table.id == id).ok_or_else(unknown)?;
    if table.owner.is_some() {
        return Err(refused(PlanErrorKind::TableOwned.into()));
    }
    table.owner = Some(participant);
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
