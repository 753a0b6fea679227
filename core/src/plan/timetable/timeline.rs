//! The slots of an event in order of time, without overlaps: cut from its sessions, or as listed.

use super::event::{Event, Session, Slot, TimeRange};
use super::time::Time;
use crate::diagnostic::{ErrorKind, PlanErrorKind, Unit};
use crate::error::{Error, Result};
use crate::plan::numbers::to_u32;

/// A set of slots: bit `i` is slot `i` in order of time.
pub(super) type SlotSet = u128;

/// Slots of one event at most: they fit a [`SlotSet`].
pub(super) const MAX_SLOTS: usize = 128;

/// The slots of an event and the sessions that they make.
#[derive(Debug)]
pub(super) struct Timeline {
    /// In order of time, each with its id and session filled in.
    pub(super) slots: Vec<Slot>,
    /// The slots of each session.
    pub(super) sessions: Vec<SlotSet>,
}

impl Event {
    /// The slots in order of time, with their ids: as listed, or as cut from the sessions.
    ///
    /// # Errors
    /// At the slot or session that ends before it starts, overlaps another or has the id of
    /// another; when there are none, or more than 128.
    pub fn all_slots(&self) -> Result<Vec<Slot>> {
        Ok(Timeline::new(self)?.slots)
    }
}

impl Timeline {
    /// # Errors
    /// At the slot or session that ends before it starts, overlaps another, or has the id of
    /// another; when there are no slots, or more than 128.
    pub(super) fn new(event: &Event) -> Result<Self> {
        let mut slots = match (event.slots.is_empty(), event.sessions.is_empty()) {
            (false, true) => listed(&event.slots)?,
            (true, false) => cut_all(&event.sessions)?,
            (true, true) => return Err(Error::new("slots", "", ErrorKind::Missing)),
            (false, false) => {
                return Err(Error::new("sessions", "", ErrorKind::ExactlyOneOf { fields: &["slots", "sessions"] }));
            }
        };
        if slots.len() > MAX_SLOTS {
            let limit = to_u32(MAX_SLOTS);
            let path = if event.slots.is_empty() { "sessions" } else { "slots" };
            return Err(Error::new(path, "", ErrorKind::TooLarge { limit, unit: Unit::Entries }));
        }
        slots.sort_by(|a, b| (a.1.start, &a.1.id).cmp(&(b.1.start, &b.1.id)));
        apart(&slots)?;
        let slots: Vec<Slot> = slots.into_iter().map(|(_, slot)| slot).collect();
        let sessions = sessions(&slots);
        Ok(Self { slots, sessions })
    }

    /// The slot with this id, or that starts at this time.
    pub(super) fn find(&self, text: &str) -> Option<usize> {
        let by_id = self.slots.iter().position(|slot| slot.id == text);
        by_id.or_else(|| {
            let start: Time = text.parse().ok()?;
            self.slots.iter().position(|slot| slot.start == start)
        })
    }

    /// The slots that lie inside one of the spans.
    pub(super) fn within(&self, spans: &[TimeRange]) -> SlotSet {
        self.slots_where(|slot| spans.iter().any(|span| span.start <= slot.start && slot.end <= span.end))
    }

    /// The slots that some of the spans touches.
    pub(super) fn touching(&self, spans: &[TimeRange]) -> SlotSet {
        self.slots_where(|slot| spans.iter().any(|span| span.start < slot.end && slot.start < span.end))
    }

    /// The slots of which something holds.
    pub(super) fn slots_where(&self, holds: impl Fn(&Slot) -> bool) -> SlotSet {
        let held = self.slots.iter().enumerate().filter(|(_, slot)| holds(slot));
        held.fold(0, |slots, (i, _)| slots | (1 << i))
    }

    /// Every slot.
    pub(super) fn all(&self) -> SlotSet {
        self.slots_where(|_| true)
    }
}

/// A slot with the path of where it was stated.
type Located = (String, Slot);

fn listed(slots: &[Slot]) -> Result<Vec<Located>> {
    let located = slots.iter().enumerate().map(|(i, slot)| {
        let path = format!("slots[{i}]");
        in_order(&path, slot.start, slot.end)?;
        Ok((path, slot.clone()))
    });
    located.map(|located| located.map(|(path, slot)| (path, named(slot)))).collect()
}

/// What is left out is filled in: the id by the start, the session by the day.
fn named(mut slot: Slot) -> Slot {
    if slot.id.is_empty() {
        slot.id = slot.start.to_string();
    }
    if slot.session.is_empty() {
        slot.session = slot.start.date().to_string();
    }
    slot
}

fn cut_all(sessions: &[Session]) -> Result<Vec<Located>> {
    let mut located = Vec::new();
    for (i, session) in sessions.iter().enumerate() {
        let path = format!("sessions[{i}]");
        let repeated = sessions.iter().take(i).any(|earlier| earlier.id == session.id);
        if repeated {
            return Err(Error::new(format!("{path}.id"), &session.id, ErrorKind::DuplicateId));
        }
        let slots = cut(session, &path)?;
        if slots.is_empty() {
            return Err(Error::new(path, &session.id, PlanErrorKind::SessionTooShort));
        }
        located.extend(slots.into_iter().map(|slot| (path.clone(), slot)));
    }
    Ok(located)
}

fn cut(session: &Session, path: &str) -> Result<Vec<Slot>> {
    in_order(path, session.start, session.end)?;
    spans_in_order(&session.breaks, &format!("{path}.breaks"))?;
    if session.minutes == 0 {
        return Err(Error::new(format!("{path}.minutes"), "0", ErrorKind::OutOfRange { min: 1, max: None }));
    }
    let (mut slots, mut next) = (Vec::new(), Some(session.start));
    while let Some(start) = next {
        let Some(end) = start.after(session.minutes).filter(|end| *end <= session.end) else { break };
        let held_up = session.breaks.iter().find(|pause| pause.start < end && start < pause.end);
        match held_up {
            Some(pause) => next = Some(pause.end),
            None => {
                slots.push(named(Slot { id: String::new(), start, end, session: session.id.clone() }));
                next = end.after(session.pause);
            }
        }
        // One more than fits an event is enough to refuse it.
        if slots.len() > MAX_SLOTS {
            break;
        }
    }
    Ok(slots)
}

/// # Errors
/// At `end`, when it does not lie after the start.
pub(super) fn in_order(path: &str, start: Time, end: Time) -> Result<()> {
    if start < end {
        return Ok(());
    }
    Err(Error::new(format!("{path}.end"), &format!("{start} – {end}"), ErrorKind::Reversed))
}

/// # Errors
/// At the first span that does not end after its start.
pub(super) fn spans_in_order(spans: &[TimeRange], path: &str) -> Result<()> {
    let mut each = spans.iter().enumerate();
    each.try_for_each(|(i, span)| in_order(&format!("{path}[{i}]"), span.start, span.end))
}

/// # Errors
/// At the second of two slots, in order of time, that overlap or share an id.
fn apart(slots: &[Located]) -> Result<()> {
    for (before, after) in slots.iter().zip(slots.iter().skip(1)) {
        if after.1.start < before.1.end {
            let shown = format!("{} – {}, {} – {}", before.1.start, before.1.end, after.1.start, after.1.end);
            return Err(Error::new(after.0.clone(), &shown, PlanErrorKind::OverlappingSlots));
        }
    }
    let mut ids: Vec<(&str, &str)> = slots.iter().map(|(path, slot)| (slot.id.as_str(), path.as_str())).collect();
    ids.sort_unstable();
    let twice = ids.iter().zip(ids.iter().skip(1)).find(|(a, b)| a.0 == b.0);
    twice.map_or(Ok(()), |(_, (id, path))| Err(Error::new(format!("{path}.id"), id, ErrorKind::DuplicateId)))
}

/// The slots of each session, sessions in order of their first slot.
fn sessions(slots: &[Slot]) -> Vec<SlotSet> {
    let mut sessions: Vec<(&str, SlotSet)> = Vec::new();
    for (i, slot) in slots.iter().enumerate() {
        match sessions.iter_mut().find(|(id, _)| *id == slot.session) {
            Some((_, slots)) => *slots |= 1 << i,
            None => sessions.push((&slot.session, 1 << i)),
        }
    }
    sessions.into_iter().map(|(_, slots)| slots).collect()
}
