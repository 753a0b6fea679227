//! Repairs a timetable on the day: an attendee does not come, comes late or leaves early.
//!
//! All other meetings keep their slots as far as possible. An attendee who lost a meeting gets
//! another one, in the same slot if a wished or well-matched attendee is free then.

use std::collections::{BTreeMap, BTreeSet};

use super::answer::{Meeting, Timetable};
use super::build::meeting;
use super::changes::{Absence, Changes, Move, Repaired};
use super::event::{Event, Lock};
use super::instance::{Instance, LockedMeeting};
use super::matching;
use super::pair::Pair;
use super::participants::unknown_attendee;
use super::schedule::{Schedule, each};
use super::table_assignment::assign_tables;
use crate::diagnostic::ErrorKind;
use crate::error::{Error, Result};
use crate::plan::numbers::{index, to_u32};

/// By default one of so many meetings that stay may move: people have read their timetables.
const ONE_IN: usize = 50;

/// Meetings in one chain at most: a new meeting must not move more people than it serves.
const LONGEST: usize = 2;

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
    let (lost, freed) = carry_over(&mut schedule);
    pin_locks(&mut schedule, event);
    let stay = instance.locked.len() - lost.len();
    let most = changes.max_moves.map_or(stay.div_ceil(ONE_IN), index);
    let fillers = if event.fill { matching::fillers(&instance) } else { Vec::new() };
    let ranked = matching::ranked(&instance);
    let mut refill = Refill { schedule, ranked, fillers, moves_left: most, pairs_of: BTreeMap::new() };
    refill.reschedule(&lost);
    refill.fill_freed_slots(&freed);
    refill.schedule_wishes(&freed);
    Ok(report(&refill.schedule, &lost, &freed))
}

impl Meeting {
    /// The meeting as a lock.
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
    let (id, field, found) = match (&change.startup, &change.opportunity) {
        (Some(id), None) => (id, "startup", instance.participants.find_startup(id)),
        (None, Some(id)) => (id, "opportunity", instance.participants.find_opportunity(id)),
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
    instance.participant_mut(found.ok_or_else(|| unknown_attendee(field, id))?).free &= there;
    Ok(())
}

/// Participants, each with a slot in which it lost its meeting.
type FreedSlots = BTreeSet<(usize, usize)>;

/// Schedules every meeting that is still possible. Returns the pairs of the others, and the slots
/// that they free.
fn carry_over(schedule: &mut Schedule<'_>) -> (BTreeSet<usize>, FreedSlots) {
    let instance = schedule.instance;
    let (mut lost, mut freed) = (BTreeSet::new(), FreedSlots::new());
    for locked in &instance.locked {
        let pair = instance.pair(locked.pair);
        if instance.common(pair) & (1 << locked.slot) != 0 {
            schedule.put(locked.pair, locked.slot);
            continue;
        }
        lost.insert(locked.pair);
        let is_there =
            |participant: &usize| instance.participant(*participant).free & schedule.open() & (1 << locked.slot) != 0;
        let there = pair.participants().into_iter().filter(is_there);
        freed.extend(there.map(|participant| (participant, locked.slot)));
    }
    (lost, freed)
}

/// Pins the meetings that the event itself locks.
fn pin_locks(schedule: &mut Schedule<'_>, event: &Event) {
    let instance = schedule.instance;
    for lock in &event.locks {
        let is_locked = |pair: &Pair| {
            instance.participant(pair.startup).id == lock.startup
                && instance.participant(pair.opportunity).id == lock.opportunity
        };
        let locked = instance.pairs.iter().position(is_locked);
        if let Some(pair) = locked.filter(|pair| schedule.slot_of(*pair).is_some()) {
            schedule.pin(pair);
        }
    }
}

/// Fills the slots that became free.
struct Refill<'a> {
    schedule: Schedule<'a>,
    /// The wishes, in order of priority.
    ranked: Vec<usize>,
    /// Pairs without a wish, the best score first.
    fillers: Vec<usize>,
    /// How many other meetings may still move.
    moves_left: usize,
    /// For each participant that lost a meeting: its pairs that may meet, in order of priority.
    pairs_of: BTreeMap<usize, Vec<usize>>,
}

impl Refill<'_> {
    /// Schedules lost meetings in another slot, where both sides are still there.
    fn reschedule(&mut self, lost: &BTreeSet<usize>) {
        let instance = self.schedule.instance;
        let lost: Vec<usize> =
            self.ranked.iter().chain(&self.fillers).copied().filter(|pair| lost.contains(pair)).collect();
        for pair in lost {
            let common = instance.common(instance.pair(pair));
            if !self.schedule.schedule_in_free_slot(pair) {
                each(common).any(|slot| self.schedule_at(pair, slot));
            }
        }
    }

    /// Fills the freed slots: first without moving any meeting, by exchanging partners among the
    /// new meetings of the slot; then by moving a few.
    fn fill_freed_slots(&mut self, free: &FreedSlots) {
        self.find_pairs(free);
        let mut by_slot: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (participant, slot) in free {
            by_slot.entry(*slot).or_default().push(*participant);
        }
        for (slot, participants) in &by_slot {
            let mut new = BTreeSet::new();
            for participant in participants {
                self.find_partner(*participant, *slot, &mut new, &mut BTreeSet::new());
            }
        }
        for (slot, participants) in &by_slot {
            for participant in participants {
                self.find_partner_by_moving(*participant, *slot);
            }
        }
    }

    /// Collects the pairs of each participant that lost a meeting.
    fn find_pairs(&mut self, free: &FreedSlots) {
        let instance = self.schedule.instance;
        self.pairs_of = free.iter().map(|(participant, _)| (*participant, Vec::new())).collect();
        for number in self.ranked.iter().chain(&self.fillers).copied() {
            for participant in instance.pair(number).participants() {
                // Only participants that lost a meeting have a list.
                if let Some(pairs) = self.pairs_of.get_mut(&participant) {
                    pairs.push(number);
                }
            }
        }
    }

    /// Finds a partner for a slot. The partner of a new meeting in the slot may change to this
    /// participant. This is an augmenting path search (Berge 1957).
    fn find_partner(
        &mut self,
        participant: usize,
        slot: usize,
        new: &mut BTreeSet<usize>,
        seen: &mut BTreeSet<usize>,
    ) -> bool {
        if self.schedule.met(participant, slot).is_some() {
            return true;
        }
        let pairs = self.pairs_of(participant);
        for pair in &pairs {
            if self.schedule.slot_of(*pair).is_none() && self.schedule.free(*pair) & (1 << slot) != 0 {
                self.schedule.put(*pair, slot);
                new.insert(*pair);
                return true;
            }
        }
        pairs.into_iter().any(|pair| self.take_over(pair, participant, slot, new, seen))
    }

    /// Takes the partner of a new meeting over, if the participant that had it finds another one.
    fn take_over(
        &mut self,
        pair: usize,
        participant: usize,
        slot: usize,
        new: &mut BTreeSet<usize>,
        seen: &mut BTreeSet<usize>,
    ) -> bool {
        let instance = self.schedule.instance;
        let partner = instance.pair(pair).partner_of(participant);
        let held = self.schedule.met(partner, slot).filter(|held| new.contains(held));
        let Some(held) = held else { return false };
        let holder = instance.pair(held).partner_of(partner);
        if self.schedule.slot_of(pair).is_some() || !self.pairs_of.contains_key(&holder) || !seen.insert(partner) {
            return false;
        }
        self.schedule.take(held);
        if self.schedule.free(pair) & (1 << slot) != 0 {
            self.schedule.put(pair, slot);
            if self.find_partner(holder, slot, new, seen) {
                new.remove(&held);
                new.insert(pair);
                return true;
            }
            self.schedule.take(pair);
        }
        self.schedule.put(held, slot);
        false
    }

    #[expect(clippy::indexing_slicing, reason = "every participant with a freed slot has its pairs")]
    fn pairs_of(&self, participant: usize) -> Vec<usize> {
        self.pairs_of[&participant].clone()
    }

    fn find_partner_by_moving(&mut self, participant: usize, slot: usize) {
        if self.schedule.met(participant, slot).is_some() {
            return;
        }
        let _found = self.pairs_of(participant).into_iter().any(|pair| self.schedule_at(pair, slot));
    }

    /// Schedules a pair by moving other meetings, as far as they may still move.
    fn schedule_at(&mut self, pair: usize, slot: usize) -> bool {
        let p = self.schedule.instance.pair(pair);
        let may_meet = self.schedule.slot_of(pair).is_none()
            && p.participants().into_iter().all(|participant| self.schedule.has_capacity(participant))
            && self.schedule.instance.common(p) & self.schedule.open() & (1 << slot) != 0;
        if !may_meet || self.moves_left == 0 {
            return false;
        }
        let moved = self.schedule.schedule_at(pair, slot, LONGEST.min(self.moves_left));
        // The chains of one pair may together move more meetings than are left.
        self.moves_left = self.moves_left.saturating_sub(moved.as_ref().map_or(0, Vec::len));
        moved.is_some()
    }

    /// Schedules wishes that are possible now; then another meeting, in any slot, for the
    /// participants that still miss one.
    fn schedule_wishes(&mut self, free: &FreedSlots) {
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
            let open = self
                .pairs_of(participant)
                .into_iter()
                .filter(|pair| self.schedule.slot_of(*pair).is_none())
                .collect::<Vec<_>>();
            let _placed =
                open.into_iter().filter(|pair| self.schedule.schedule_in_free_slot(*pair)).take(missing).count();
        }
    }
}

#[expect(clippy::expect_used, reason = "the locks of a repair are meetings, which name their tables")]
fn report(schedule: &Schedule<'_>, lost: &BTreeSet<usize>, freed: &FreedSlots) -> Repaired {
    let instance = schedule.instance;
    let place = |locked: &LockedMeeting| (locked.slot, locked.table.expect("a meeting names its table"));
    let before: BTreeMap<usize, (usize, usize)> =
        instance.locked.iter().map(|locked| (locked.pair, place(locked))).collect();
    let stays = |(pair, slot): (usize, usize)| match before.get(&pair) {
        Some((old, table)) if *old == slot => Some((pair, *table)),
        _ => None,
    };
    let kept: BTreeMap<usize, usize> = schedule.meetings().filter_map(stays).collect();
    let tables = assign_tables(schedule, &kept);
    let timetable = Timetable::of(schedule, &tables, None);
    let is_dropped = |(pair, _): &(&usize, &(usize, usize))| lost.contains(pair) && schedule.slot_of(**pair).is_none();
    let dropped = before.iter().filter(is_dropped);
    let moves = schedule.meetings().filter_map(|(pair, slot)| {
        let (from, p) = (before.get(&pair)?.0, instance.pair(pair));
        (from != slot).then(|| Move {
            startup: instance.participant(p.startup).id.clone(),
            opportunity: instance.participant(p.opportunity).id.clone(),
            from: instance.slot(from).id.clone(),
            to: instance.slot(slot).id.clone(),
        })
    });
    let added = schedule.meetings().filter(|(pair, _)| !before.contains_key(pair));
    let is_refilled = |(participant, slot): &&(usize, usize)| schedule.met(*participant, *slot).is_some();
    Repaired {
        dropped: dropped.map(|(pair, (slot, table))| meeting(schedule, (*slot, *table, *pair))).collect(),
        added: added.map(|(pair, slot)| meeting(schedule, (slot, tables.of(pair), pair))).collect(),
        moved: moves.collect(),
        kept: to_u32(kept.len()),
        freed: to_u32(freed.len()),
        refilled: to_u32(freed.iter().filter(is_refilled).count()),
        timetable,
    }
}
