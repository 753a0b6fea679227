//! Finds a slot for a pair: a free one, or one that a Kempe chain makes free.
//!
//! Without absences and tables, the slots of the meetings are an edge colouring of a bipartite
//! graph, and as many slots as the busiest participant has meetings suffice (Kőnig 1916): where two
//! participants have no common free slot, exchanging two slots along an alternating chain makes
//! one. Absences and tables can break a chain; then other chains are tried.

use super::schedule::{ExchangeLog, Schedule, each};
use super::timeline::SlotSet;

/// Meetings in one chain at most: a longer chain is nearly always broken by an absence.
const LONGEST: usize = 64;

impl Schedule<'_> {
    /// Schedules the pair, and moves other meetings if necessary. False if that is not possible;
    /// the schedule is then unchanged.
    pub(super) fn schedule_pair(&mut self, pair: usize) -> bool {
        if self.schedule_in_free_slot(pair) {
            return true;
        }
        let p = self.instance.pair(pair);
        if !p.participants().into_iter().all(|participant| self.has_capacity(participant)) {
            return false;
        }
        each(self.instance.common(p)).any(|slot| self.schedule_at(pair, slot, LONGEST).is_some())
    }

    /// Schedules the pair in the free slot that leaves the fewest idle slots; among equals in the
    /// one with the fewest meetings, to save tables, then in the earliest.
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
        let idle = |participant: usize| self.idle_with(participant, self.busy(participant) | (1 << slot));
        self.instance.pair(pair).participants().map(idle).iter().sum()
    }

    /// Schedules the pair in this slot; chains of at most `longest` meetings make both sides and a
    /// table free. Returns the meetings that moved; `None` if that is not possible, and the
    /// schedule is unchanged.
    pub(super) fn schedule_at(&mut self, pair: usize, slot: usize, longest: usize) -> Option<Vec<usize>> {
        let mut moved = ExchangeLog::default();
        let mut participants = self.instance.pair(pair).participants().into_iter();
        let is_free = participants.all(|participant| self.leave(participant, slot, longest, &mut moved))
            && (self.with_table(pair) & (1 << slot) != 0 || self.free_a_table(slot, longest, &mut moved))
            && self.free(pair) & (1 << slot) != 0;
        if is_free {
            self.put(pair, slot);
            return Some(moved.pairs());
        }
        moved.undo(self);
        None
    }

    /// Makes the participant free in slot `x`.
    fn leave(&mut self, participant: usize, x: usize, longest: usize, moved: &mut ExchangeLog) -> bool {
        if self.met(participant, x).is_none() {
            return true;
        }
        let free = self.instance.participant(participant).free & !self.busy(participant);
        each(free).any(|y| self.try_chain(participant, x, y, longest, moved))
    }

    /// Moves one meeting at a shared table out of the slot.
    fn free_a_table(&mut self, x: usize, longest: usize, moved: &mut ExchangeLog) -> bool {
        let elsewhere = self.slots_with_tables() & !(1 << x);
        let shares = |startup: &usize| {
            let pair = self.met(*startup, x);
            pair.is_some_and(|pair| self.instance.needs_shared_table(self.instance.pair(pair)))
        };
        let here: Vec<usize> = self.instance.participants.startups().filter(shares).collect();
        each(elsewhere).any(|y| here.iter().any(|participant| self.try_chain(*participant, x, y, longest, moved)))
    }

    fn slots_with_tables(&self) -> SlotSet {
        let has_table = |slot: &usize| self.load(*slot) < self.instance.shared_tables(*slot);
        (0..self.instance.timeline.slots.len()).filter(has_table).fold(0, |slots, slot| slots | (1 << slot))
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
