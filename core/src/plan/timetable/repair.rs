//! Repairing a timetable on the day: an attendee does not come, comes late or leaves early.
//!
//! All other meetings keep their slots as far as possible. An attendee who lost a meeting gets
//! another one, in the same slot if a wished or well-matched attendee is free then.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::answer::{Meeting, Timetable};
use super::event::{Event, Lock};
use super::instance::Instance;
use super::matching;
use super::schedule::{Schedule, each};
use super::table_assignment::assign_tables;
use super::time::Time;
use crate::diagnostic::ErrorKind;
use crate::error::{Error, Result};

/// Of this many meetings that stay one may move, unless the caller says otherwise: people have read
/// their timetables.
const ONE_IN: usize = 50;

/// Meetings in one chain at most: a refill that moves more people than it serves is none.
const LONGEST: usize = 2;

/// What has changed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Changes {
    /// Who does not come, comes late or leaves early.
    pub attendees: Vec<Absence>,
    /// Slots that have started by now are over: nothing in them moves or is filled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub now: Option<Time>,
    /// Other meetings that may move at most; one in fifty when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_moves: Option<u32>,
}

/// An attendee who does not come, or is there for less time than the event says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
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
    /// Places that became free: those who are still there and lost a meeting, counted for each slot
    /// to come.
    pub freed: u32,
    /// How many of these places are filled again, in their slot.
    pub refilled: u32,
}

/// A meeting that moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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

/// Repairs a timetable of this event.
///
/// # Errors
/// As [`timetable`](super::timetable); at the meeting that the event does not allow, and at the
/// change that names no attendee.
pub fn repair(event: &Event, meetings: &[Meeting], changes: &Changes) -> Result<Repaired> {
    let locks: Vec<Lock> = meetings.iter().map(Meeting::as_lock).collect();
    let mut instance = Instance::new(event, &locks, "meetings")?;
    let over = changes.now.map_or(0, |now| instance.timeline.slots_where(|slot| slot.start < now));
    for (i, change) in changes.attendees.iter().enumerate() {
        apply(&mut instance, change).map_err(|error| error.within(&format!("changes.attendees[{i}]")))?;
    }
    let mut schedule = Schedule::empty(&instance);
    schedule.open_only(!over);
    let (lost, free) = carry_over(&mut schedule);
    pin(&mut schedule, event);
    let stay = instance.locked.len() - lost.len();
    let most = changes.max_moves.map_or(stay.div_ceil(ONE_IN), |most| usize::try_from(most).unwrap_or(usize::MAX));
    let fillers = if event.fill { matching::fillers(&instance) } else { Vec::new() };
    let ranked = matching::ranked(&instance);
    let mut refill = Refill { schedule, ranked, fillers, left: most, wanting: BTreeMap::new() };
    refill.again(&lost);
    refill.places(&free);
    refill.wishes(&free);
    Ok(report(&refill.schedule, &lost, &free))
}

impl Meeting {
    /// The meeting as it must stand.
    pub(super) fn as_lock(&self) -> Lock {
        Lock {
            startup: self.startup.clone(),
            opportunity: self.opportunity.clone(),
            slot: self.slot.clone(),
            table: Some(self.table.clone()),
        }
    }
}

/// # Errors
/// When the change names no attendee, or one of each side.
fn apply(instance: &mut Instance, change: &Absence) -> Result<()> {
    let (id, field, range) = match (&change.startup, &change.opportunity) {
        (Some(id), None) => (id, "startup", 0..instance.startups),
        (None, Some(id)) => (id, "opportunity", instance.startups..instance.participants.len()),
        _ => {
            return Err(Error::new("", "", ErrorKind::ExactlyOneOf { fields: &["startup", "opportunity"] }));
        }
    };
    let there = match (change.arrives, change.leaves) {
        (None, None) => 0,
        (arrives, leaves) => instance.timeline.slots_where(|slot| {
            arrives.is_none_or(|arrives| arrives <= slot.start) && leaves.is_none_or(|leaves| slot.end <= leaves)
        }),
    };
    let participant =
        instance.participants.get_mut(range).and_then(|side| side.iter_mut().find(|participant| participant.id == *id));
    let unknown =
        || Error::new(field, id, ErrorKind::UnknownTerm { kind: "attendee".to_owned(), suggestions: Vec::new() });
    participant.ok_or_else(unknown)?.free &= there;
    Ok(())
}

/// A party and a slot in which it lost its meeting.
type FreedSlots = BTreeSet<(usize, usize)>;

/// Puts every meeting that still can be on the board: the pairs that cannot, and the places that
/// they leave.
fn carry_over(schedule: &mut Schedule<'_>) -> (BTreeSet<usize>, FreedSlots) {
    let instance = schedule.instance;
    let (mut lost, mut free) = (BTreeSet::new(), FreedSlots::new());
    for locked in &instance.locked {
        let Some(pair) = instance.pairs.get(locked.pair) else { continue };
        if instance.common(pair) & (1 << locked.slot) != 0 {
            schedule.put(locked.pair, locked.slot);
            continue;
        }
        lost.insert(locked.pair);
        let stays = |participant: &usize| {
            instance.participants.get(*participant).is_some_and(|p| p.free & schedule.open() & (1 << locked.slot) != 0)
        };
        free.extend(
            [pair.startup, pair.opportunity].into_iter().filter(stays).map(|participant| (participant, locked.slot)),
        );
    }
    (lost, free)
}

/// What the event locks stays locked.
fn pin(schedule: &mut Schedule<'_>, event: &Event) {
    let instance = schedule.instance;
    for lock in &event.locks {
        let locked = instance.pairs.iter().position(|pair| {
            instance.participant_id(pair.startup) == lock.startup
                && instance.participant_id(pair.opportunity) == lock.opportunity
        });
        if let Some(pair) = locked.filter(|pair| schedule.slot_of(*pair).is_some()) {
            schedule.pin(pair);
        }
    }
}

/// Filling what became free.
struct Refill<'a> {
    schedule: Schedule<'a>,
    /// The wishes, the strongest first.
    ranked: Vec<usize>,
    /// Pairs without a wish, the best first.
    fillers: Vec<usize>,
    /// Other meetings that may still move.
    left: usize,
    /// For each party that wants a meeting: its pairs that may meet, the strongest first.
    wanting: BTreeMap<usize, Vec<usize>>,
}

impl Refill<'_> {
    /// Pairs whose both sides are still there meet in another slot.
    fn again(&mut self, lost: &BTreeSet<usize>) {
        let again: Vec<usize> =
            self.ranked.iter().chain(&self.fillers).copied().filter(|pair| lost.contains(pair)).collect();
        for pair in again {
            let common = self.schedule.instance.pairs.get(pair).map_or(0, |p| self.schedule.instance.common(p));
            if !self.schedule.schedule_in_free_slot(pair) {
                each(common).any(|slot| self.schedule_at(pair, slot));
            }
        }
    }

    /// The freed places, slot by slot: first without moving any meeting, exchanging partners among
    /// those that are new in the slot; then by moving a few.
    fn places(&mut self, free: &FreedSlots) {
        self.find_pairs(free);
        let mut by_slot: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (participant, slot) in free {
            by_slot.entry(*slot).or_default().push(*participant);
        }
        for (slot, participants) in &by_slot {
            let mut new = BTreeSet::new();
            for participant in participants {
                self.partner(*participant, *slot, &mut new, &mut BTreeSet::new());
            }
        }
        for (slot, participants) in &by_slot {
            for participant in participants {
                self.partner_by_moving(*participant, *slot);
            }
        }
    }

    /// The pairs of each attendee who lost a meeting.
    fn find_pairs(&mut self, free: &FreedSlots) {
        let instance = self.schedule.instance;
        self.wanting = free.iter().map(|(participant, _)| (*participant, Vec::new())).collect();
        for number in self.ranked.iter().chain(&self.fillers).copied() {
            let Some(pair) = instance.pairs.get(number) else { continue };
            for participant in [pair.startup, pair.opportunity] {
                if let Some(pairs) = self.wanting.get_mut(&participant) {
                    pairs.push(number);
                }
            }
        }
    }

    /// Finds a partner in that slot; a partner who got a new meeting in it may change to this
    /// participant.
    fn partner(
        &mut self,
        participant: usize,
        slot: usize,
        new: &mut BTreeSet<usize>,
        seen: &mut BTreeSet<usize>,
    ) -> bool {
        if self.schedule.met(participant, slot).is_some() {
            return true;
        }
        let pairs = self.wanting.get(&participant).cloned().unwrap_or_default();
        for pair in &pairs {
            if self.schedule.slot_of(*pair).is_none() && self.schedule.free(*pair) & (1 << slot) != 0 {
                self.schedule.put(*pair, slot);
                new.insert(*pair);
                return true;
            }
        }
        pairs.into_iter().any(|pair| self.take_over(pair, participant, slot, new, seen))
    }

    /// Takes the partner of a new meeting over, if the one who had it finds another.
    fn take_over(
        &mut self,
        pair: usize,
        participant: usize,
        slot: usize,
        new: &mut BTreeSet<usize>,
        seen: &mut BTreeSet<usize>,
    ) -> bool {
        let Some(other) = self.schedule.instance.pairs.get(pair).map(|p| p.startup + p.opportunity - participant)
        else {
            return false;
        };
        let Some(locks) = self.schedule.met(other, slot).filter(|locks| new.contains(locks)) else { return false };
        let Some(holder) = self.schedule.instance.pairs.get(locks).map(|p| p.startup + p.opportunity - other) else {
            return false;
        };
        if self.schedule.slot_of(pair).is_some() || !self.wanting.contains_key(&holder) || !seen.insert(other) {
            return false;
        }
        self.schedule.take(locks);
        if self.schedule.free(pair) & (1 << slot) != 0 {
            self.schedule.put(pair, slot);
            if self.partner(holder, slot, new, seen) {
                new.remove(&locks);
                new.insert(pair);
                return true;
            }
            self.schedule.take(pair);
        }
        self.schedule.put(locks, slot);
        false
    }

    fn partner_by_moving(&mut self, participant: usize, slot: usize) {
        if self.schedule.met(participant, slot).is_some() {
            return;
        }
        let pairs = self.wanting.get(&participant).cloned().unwrap_or_default();
        let _found = pairs.into_iter().any(|pair| self.schedule_at(pair, slot));
    }

    /// Places a pair by moving others, as far as they may still move.
    fn schedule_at(&mut self, pair: usize, slot: usize) -> bool {
        let Some(p) = self.schedule.instance.pairs.get(pair) else { return false };
        let (a, b) = (p.startup, p.opportunity);
        let open =
            self.schedule.slot_of(pair).is_none() && self.schedule.has_capacity(a) && self.schedule.has_capacity(b);
        let can = open && self.schedule.instance.common(p) & self.schedule.open() & (1 << slot) != 0;
        if !can || self.left == 0 {
            return false;
        }
        let moved = self.schedule.schedule_at(pair, slot, LONGEST.min(self.left));
        self.left = self.left.saturating_sub(moved.as_ref().map_or(0, Vec::len));
        moved.is_some()
    }

    /// Wishes that find room now; and in any slot, another meeting for those who lost one.
    fn wishes(&mut self, free: &FreedSlots) {
        for pair in &self.ranked {
            if self.schedule.slot_of(*pair).is_none() {
                self.schedule.schedule_in_free_slot(*pair);
            }
        }
        let mut missing: BTreeMap<usize, usize> = BTreeMap::new();
        for (participant, slot) in free {
            *missing.entry(*participant).or_default() += usize::from(self.schedule.met(*participant, *slot).is_none());
        }
        for (participant, missing) in missing {
            let pairs = self.wanting.get(&participant).cloned().unwrap_or_default();
            let open = pairs.into_iter().filter(|pair| self.schedule.slot_of(*pair).is_none()).collect::<Vec<_>>();
            let _placed =
                open.into_iter().filter(|pair| self.schedule.schedule_in_free_slot(*pair)).take(missing).count();
        }
    }
}

fn report(schedule: &Schedule<'_>, lost: &BTreeSet<usize>, free: &FreedSlots) -> Repaired {
    let instance = schedule.instance;
    let before: BTreeMap<usize, (usize, usize)> =
        instance.locked.iter().map(|locked| (locked.pair, (locked.slot, locked.table.unwrap_or(0)))).collect();
    let stays = |pair: usize, slot: usize| before.get(&pair).is_some_and(|(old, _)| *old == slot);
    let kept: BTreeMap<usize, usize> = schedule
        .meetings()
        .filter(|(pair, slot)| stays(*pair, *slot))
        .filter_map(|(pair, _)| Some((pair, before.get(&pair)?.1)))
        .collect();
    let table_of = assign_tables(schedule, &kept);
    let timetable = Timetable::of(schedule, &table_of, None);
    let old = |pair: usize| {
        before.get(&pair).and_then(|(slot, table)| super::build::meeting(schedule, (*slot, *table, pair)))
    };
    let moves = schedule.meetings().filter_map(|(pair, slot)| {
        let (from, p) = (before.get(&pair)?.0, instance.pairs.get(pair)?);
        (from != slot).then(|| Move {
            startup: instance.participant_id(p.startup).to_owned(),
            opportunity: instance.participant_id(p.opportunity).to_owned(),
            from: instance.slot_id(from).to_owned(),
            to: instance.slot_id(slot).to_owned(),
        })
    });
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let new = |pair: usize| !before.contains_key(&pair);
    let added = schedule
        .meetings()
        .filter(|(pair, _)| new(*pair))
        .filter_map(|(pair, slot)| super::build::meeting(schedule, (slot, table_of.get(&pair).copied()?, pair)));
    Repaired {
        dropped: lost.iter().filter(|pair| schedule.slot_of(**pair).is_none()).filter_map(|pair| old(*pair)).collect(),
        added: added.collect(),
        moved: moves.collect(),
        kept: count(kept.len()),
        freed: count(free.len()),
        refilled: count(free.iter().filter(|(participant, slot)| schedule.met(*participant, *slot).is_some()).count()),
        timetable,
    }
}
