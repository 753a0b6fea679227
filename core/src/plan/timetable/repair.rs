//! Repairing a timetable on the day: somebody does not come, comes late or leaves early.
//!
//! Everybody else stays where they are as far as possible; whoever lost a meeting gets another one, in that very slot
//! if somebody wished for or well-matched is free then.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::answer::{Meeting, Timetable};
use super::board::{Board, each};
use super::choose;
use super::event::{Event, Lock};
use super::seat::seat;
use super::setup::Setup;
use super::time::Time;
use crate::diagnostic::Problem;
use crate::error::{Error, Result};

/// Of this many meetings that stay one may move, unless the caller says otherwise: people have read their timetables.
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
    pub most_moves: Option<u32>,
}

/// Somebody who does not come, or is there for less time than the event says.
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
    /// Places that became free: those who are still there and lost a meeting, counted for each slot to come.
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
/// As [`timetable`](super::timetable); at the meeting that the event does not allow, and at the change that names nobody.
pub fn repair(event: &Event, meetings: &[Meeting], changes: &Changes) -> Result<Repaired> {
    let held: Vec<Lock> = meetings.iter().map(Meeting::held).collect();
    let mut setup = Setup::new(event, &held, "meetings")?;
    let over = changes.now.map_or(0, |now| setup.grid.holding(|slot| slot.start < now));
    for (i, change) in changes.attendees.iter().enumerate() {
        apply(&mut setup, change).map_err(|error| error.within(&format!("changes.attendees[{i}]")))?;
    }
    let mut board = Board::empty(&setup);
    board.open_only(!over);
    let (lost, free) = carry_over(&mut board);
    pin(&mut board, event);
    let stay = setup.fixed.len() - lost.len();
    let most = changes.most_moves.map_or(stay.div_ceil(ONE_IN), |most| usize::try_from(most).unwrap_or(usize::MAX));
    let fillers = if event.fill { choose::fillers(&setup) } else { Vec::new() };
    let ranked = choose::ranked(&setup);
    let mut refill = Refill { board, ranked, fillers, left: most, wanting: BTreeMap::new() };
    refill.again(&lost);
    refill.places(&free);
    refill.wishes(&free);
    Ok(told(&refill.board, &lost, &free))
}

impl Meeting {
    /// The meeting as it must stand.
    pub(super) fn held(&self) -> Lock {
        Lock {
            startup: self.startup.clone(),
            opportunity: self.opportunity.clone(),
            slot: self.slot.clone(),
            table: Some(self.table.clone()),
        }
    }
}

/// # Errors
/// When the change names nobody, or both sides.
fn apply(setup: &mut Setup, change: &Absence) -> Result<()> {
    let (id, field, range) = match (&change.startup, &change.opportunity) {
        (Some(id), None) => (id, "startup", 0..setup.startups),
        (None, Some(id)) => (id, "opportunity", setup.startups..setup.parties.len()),
        _ => {
            let (en, vi) = ("either `startup` or `opportunity`", "một trong hai: “startup” hoặc “opportunity”");
            return Err(Error::invalid("", "", en, vi));
        }
    };
    let there = match (change.arrives, change.leaves) {
        (None, None) => 0,
        (arrives, leaves) => setup.grid.holding(|slot| {
            arrives.is_none_or(|arrives| arrives <= slot.start) && leaves.is_none_or(|leaves| slot.end <= leaves)
        }),
    };
    let party = setup.parties.get_mut(range).and_then(|side| side.iter_mut().find(|party| party.id == *id));
    let unknown =
        || Error::new(field, id, Problem::UnknownTerm { kind: "attendee".to_owned(), suggestions: Vec::new() });
    party.ok_or_else(unknown)?.free &= there;
    Ok(())
}

/// A party and a slot in which it lost its meeting.
type Freed = BTreeSet<(usize, usize)>;

/// Puts every meeting that still can be on the board: the pairs that cannot, and the places that they leave.
fn carry_over(board: &mut Board<'_>) -> (BTreeSet<usize>, Freed) {
    let setup = board.setup;
    let (mut lost, mut free) = (BTreeSet::new(), Freed::new());
    for fixed in &setup.fixed {
        let Some(pair) = setup.pairs.get(fixed.pair) else { continue };
        if setup.common(pair) & (1 << fixed.slot) != 0 {
            board.put(fixed.pair, fixed.slot);
            continue;
        }
        lost.insert(fixed.pair);
        let stays =
            |party: &usize| setup.parties.get(*party).is_some_and(|p| p.free & board.open() & (1 << fixed.slot) != 0);
        free.extend([pair.startup, pair.opportunity].into_iter().filter(stays).map(|party| (party, fixed.slot)));
    }
    (lost, free)
}

/// What the event locks stays locked.
fn pin(board: &mut Board<'_>, event: &Event) {
    let setup = board.setup;
    for lock in &event.locks {
        let locked = setup.pairs.iter().position(|pair| {
            setup.party_id(pair.startup) == lock.startup && setup.party_id(pair.opportunity) == lock.opportunity
        });
        if let Some(pair) = locked.filter(|pair| board.slot_of(*pair).is_some()) {
            board.pin(pair);
        }
    }
}

/// Filling what became free.
struct Refill<'a> {
    board: Board<'a>,
    /// The wishes, the strongest first.
    ranked: Vec<usize>,
    /// Pairs that nobody asked for, the best first.
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
            let common = self.board.setup.pairs.get(pair).map_or(0, |p| self.board.setup.common(p));
            if !self.board.place_free(pair) {
                each(common).any(|slot| self.place_at(pair, slot));
            }
        }
    }

    /// The freed places, slot by slot: first without moving anybody, exchanging partners among those that are new in
    /// the slot; then by moving a few.
    fn places(&mut self, free: &Freed) {
        self.find_pairs(free);
        let mut by_slot: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (party, slot) in free {
            by_slot.entry(*slot).or_default().push(*party);
        }
        for (slot, parties) in &by_slot {
            let mut new = BTreeSet::new();
            for party in parties {
                self.partner(*party, *slot, &mut new, &mut BTreeSet::new());
            }
        }
        for (slot, parties) in &by_slot {
            for party in parties {
                self.partner_by_moving(*party, *slot);
            }
        }
    }

    /// The pairs of everybody who lost a meeting.
    fn find_pairs(&mut self, free: &Freed) {
        let setup = self.board.setup;
        self.wanting = free.iter().map(|(party, _)| (*party, Vec::new())).collect();
        for number in self.ranked.iter().chain(&self.fillers).copied() {
            let Some(pair) = setup.pairs.get(number) else { continue };
            for party in [pair.startup, pair.opportunity] {
                if let Some(pairs) = self.wanting.get_mut(&party) {
                    pairs.push(number);
                }
            }
        }
    }

    /// Finds a partner in that slot; somebody who is newly taken in it may be passed on by whoever took them.
    fn partner(&mut self, party: usize, slot: usize, new: &mut BTreeSet<usize>, seen: &mut BTreeSet<usize>) -> bool {
        if self.board.met(party, slot).is_some() {
            return true;
        }
        let pairs = self.wanting.get(&party).cloned().unwrap_or_default();
        for pair in &pairs {
            if self.board.slot_of(*pair).is_none() && self.board.free(*pair) & (1 << slot) != 0 {
                self.board.put(*pair, slot);
                new.insert(*pair);
                return true;
            }
        }
        pairs.into_iter().any(|pair| self.take_over(pair, party, slot, new, seen))
    }

    /// Takes the partner of a new meeting over, if the one who had it finds another.
    fn take_over(
        &mut self,
        pair: usize,
        party: usize,
        slot: usize,
        new: &mut BTreeSet<usize>,
        seen: &mut BTreeSet<usize>,
    ) -> bool {
        let Some(other) = self.board.setup.pairs.get(pair).map(|p| p.startup + p.opportunity - party) else {
            return false;
        };
        let Some(held) = self.board.met(other, slot).filter(|held| new.contains(held)) else { return false };
        let Some(holder) = self.board.setup.pairs.get(held).map(|p| p.startup + p.opportunity - other) else {
            return false;
        };
        if self.board.slot_of(pair).is_some() || !self.wanting.contains_key(&holder) || !seen.insert(other) {
            return false;
        }
        self.board.take(held);
        if self.board.free(pair) & (1 << slot) != 0 {
            self.board.put(pair, slot);
            if self.partner(holder, slot, new, seen) {
                new.remove(&held);
                new.insert(pair);
                return true;
            }
            self.board.take(pair);
        }
        self.board.put(held, slot);
        false
    }

    fn partner_by_moving(&mut self, party: usize, slot: usize) {
        if self.board.met(party, slot).is_some() {
            return;
        }
        let pairs = self.wanting.get(&party).cloned().unwrap_or_default();
        let _found = pairs.into_iter().any(|pair| self.place_at(pair, slot));
    }

    /// Places a pair by moving others, as far as they may still move.
    fn place_at(&mut self, pair: usize, slot: usize) -> bool {
        let Some(p) = self.board.setup.pairs.get(pair) else { return false };
        let (a, b) = (p.startup, p.opportunity);
        let open = self.board.slot_of(pair).is_none() && self.board.has_room(a) && self.board.has_room(b);
        let can = open && self.board.setup.common(p) & self.board.open() & (1 << slot) != 0;
        if !can || self.left == 0 {
            return false;
        }
        let moved = self.board.place_at(pair, slot, LONGEST.min(self.left));
        self.left = self.left.saturating_sub(moved.as_ref().map_or(0, Vec::len));
        moved.is_some()
    }

    /// Wishes that find room now; and in any slot, another meeting for those who lost one.
    fn wishes(&mut self, free: &Freed) {
        for pair in &self.ranked {
            if self.board.slot_of(*pair).is_none() {
                self.board.place_free(*pair);
            }
        }
        let mut missing: BTreeMap<usize, usize> = BTreeMap::new();
        for (party, slot) in free {
            *missing.entry(*party).or_default() += usize::from(self.board.met(*party, *slot).is_none());
        }
        for (party, missing) in missing {
            let pairs = self.wanting.get(&party).cloned().unwrap_or_default();
            let open = pairs.into_iter().filter(|pair| self.board.slot_of(*pair).is_none()).collect::<Vec<_>>();
            let _placed = open.into_iter().filter(|pair| self.board.place_free(*pair)).take(missing).count();
        }
    }
}

fn told(board: &Board<'_>, lost: &BTreeSet<usize>, free: &Freed) -> Repaired {
    let setup = board.setup;
    let before: BTreeMap<usize, (usize, usize)> =
        setup.fixed.iter().map(|fixed| (fixed.pair, (fixed.slot, fixed.table.unwrap_or(0)))).collect();
    let stays = |pair: usize, slot: usize| before.get(&pair).is_some_and(|(old, _)| *old == slot);
    let kept: BTreeMap<usize, usize> = board
        .meetings()
        .filter(|(pair, slot)| stays(*pair, *slot))
        .filter_map(|(pair, _)| Some((pair, before.get(&pair)?.1)))
        .collect();
    let seats = seat(board, &kept);
    let timetable = Timetable::of(board, &seats, None);
    let old =
        |pair: usize| before.get(&pair).and_then(|(slot, table)| super::build::meeting(board, (*slot, *table, pair)));
    let moves = board.meetings().filter_map(|(pair, slot)| {
        let (from, p) = (before.get(&pair)?.0, setup.pairs.get(pair)?);
        (from != slot).then(|| Move {
            startup: setup.party_id(p.startup).to_owned(),
            opportunity: setup.party_id(p.opportunity).to_owned(),
            from: setup.slot_id(from).to_owned(),
            to: setup.slot_id(slot).to_owned(),
        })
    });
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let new = |pair: usize| !before.contains_key(&pair);
    let added = board
        .meetings()
        .filter(|(pair, _)| new(*pair))
        .filter_map(|(pair, slot)| super::build::meeting(board, (slot, seats.get(&pair).copied()?, pair)));
    Repaired {
        dropped: lost.iter().filter(|pair| board.slot_of(**pair).is_none()).filter_map(|pair| old(*pair)).collect(),
        added: added.collect(),
        moved: moves.collect(),
        kept: count(kept.len()),
        freed: count(free.len()),
        refilled: count(free.iter().filter(|(party, slot)| board.met(*party, *slot).is_some()).count()),
        timetable,
    }
}
