//! Finding a slot for a pair: a free one, or one that a Kempe chain makes free.
//!
//! Without absences and tables, the slots of the meetings are an edge colouring of a bipartite
//! graph, and as many slots as the busiest participant has meetings suffice (Kőnig 1916): where two
//! participants have no common free slot, exchanging two slots along an alternating chain makes
//! one. Absences and tables can break a chain; then other chains are tried.

use super::schedule::{ExchangeLog, Schedule, each};
use super::timeline::SlotSet;

/// Meetings in one chain at most: longer ones hardly ever pass every absence on the way.
const LONGEST: usize = 64;

impl Schedule<'_> {
    /// Puts the pair on the board, moving others if it must. False when no way was found; the board
    /// is as before.
    pub(super) fn schedule_pair(&mut self, pair: usize) -> bool {
        if self.schedule_in_free_slot(pair) {
            return true;
        }
        let Some(p) = self.instance.pairs.get(pair) else { return false };
        let (a, b) = (p.startup, p.opportunity);
        if !self.has_capacity(a) || !self.has_capacity(b) {
            return false;
        }
        let common = self.instance.common(p);
        each(common).any(|slot| self.schedule_at(pair, slot, LONGEST).is_some())
    }

    /// Puts the pair into the free slot that leaves the fewest idle slots; of equals the one with
    /// the fewest meetings, so that tables last, then the earliest.
    pub(super) fn schedule_in_free_slot(&mut self, pair: usize) -> bool {
        let free = self.free(pair);
        let best = each(free).min_by_key(|slot| (self.idle_after(pair, *slot), self.load(*slot), *slot));
        if let Some(slot) = best {
            self.put(pair, slot);
        }
        best.is_some()
    }

    /// Idle slots of both sides if the pair met in that slot.
    fn idle_after(&self, pair: usize, slot: usize) -> u32 {
        let Some(p) = self.instance.pairs.get(pair) else { return 0 };
        [p.startup, p.opportunity]
            .map(|participant| self.idle_with(participant, self.busy(participant) | (1 << slot)))
            .iter()
            .sum()
    }

    /// Puts the pair into that slot, making both sides and a table free by chains of at most
    /// `longest` meetings. The meetings that moved; the board is as before when there is no way.
    pub(super) fn schedule_at(&mut self, pair: usize, slot: usize, longest: usize) -> Option<Vec<usize>> {
        let p = self.instance.pairs.get(pair)?;
        let mut moved = ExchangeLog::default();
        let made = [p.startup, p.opportunity]
            .into_iter()
            .all(|participant| self.leave(participant, slot, longest, &mut moved))
            && (self.with_table(pair) & (1 << slot) != 0 || self.free_a_table(slot, longest, &mut moved))
            && self.free(pair) & (1 << slot) != 0;
        if made {
            self.put(pair, slot);
            return Some(moved.pairs());
        }
        moved.undo(self);
        None
    }

    /// Makes the party free in slot `x`.
    fn leave(&mut self, participant: usize, x: usize, longest: usize, moved: &mut ExchangeLog) -> bool {
        if self.met(participant, x).is_none() {
            return true;
        }
        let Some(free) = self.instance.participants.get(participant).map(|p| p.free & !self.busy(participant)) else {
            return false;
        };
        each(free).any(|y| self.try_chain(participant, x, y, longest, moved))
    }

    /// Moves one meeting at a shared table out of the slot.
    fn free_a_table(&mut self, x: usize, longest: usize, moved: &mut ExchangeLog) -> bool {
        let elsewhere = self.slots_with_tables() & !(1 << x);
        let here = (0..self.instance.startups).filter(|participant| {
            self.met(*participant, x)
                .and_then(|pair| self.instance.pairs.get(pair))
                .is_some_and(|p| self.instance.shares(p))
        });
        let here: Vec<usize> = here.collect();
        each(elsewhere).any(|y| here.iter().any(|participant| self.try_chain(*participant, x, y, longest, moved)))
    }

    fn slots_with_tables(&self) -> SlotSet {
        let with_room = |slot: &usize| self.instance.shared.get(*slot).is_some_and(|room| self.load(*slot) < *room);
        (0..self.instance.timeline.slots.len()).filter(with_room).fold(0, |slots, slot| slots | (1 << slot))
    }

    pub(super) fn try_chain(
        &mut self,
        participant: usize,
        x: usize,
        y: usize,
        longest: usize,
        moved: &mut ExchangeLog,
    ) -> bool {
        let Some(chain) = self.chain(participant, x, y, longest) else { return false };
        self.exchange(&chain, x, y);
        if self.keeps_limits(&chain, x, y) {
            moved.chains.push((chain, x, y));
            return true;
        }
        self.exchange(&chain, x, y);
        false
    }
}
