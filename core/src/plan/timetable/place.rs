//! Finding a slot for a pair: a free one, or one that a chain of exchanges makes free.
//!
//! Without absences and tables the meetings of an event are a bipartite graph, and as many slots as the busiest party
//! has meetings are enough: whenever two parties have no common free slot, exchanging two slots along a chain of
//! partners makes one (Kőnig's theorem). Absences and tables can cut a chain; then others are tried.

use super::board::{Board, Moved, each};
use super::grid::Slots;

/// Meetings in one chain at most: longer ones hardly ever pass every absence on the way.
const LONGEST: usize = 64;

impl Board<'_> {
    /// Puts the pair on the board, moving others if it must. False when no way was found; the board is as before.
    pub(super) fn place(&mut self, pair: usize) -> bool {
        if self.place_free(pair) {
            return true;
        }
        let Some(p) = self.setup.pairs.get(pair) else { return false };
        let (a, b) = (p.startup, p.opportunity);
        if !self.has_room(a) || !self.has_room(b) {
            return false;
        }
        let common = self.setup.common(p);
        each(common).any(|slot| self.place_at(pair, slot, LONGEST).is_some())
    }

    /// Puts the pair into the free slot that leaves the fewest idle slots; of equals the one with the fewest meetings,
    /// so that tables last, then the earliest.
    pub(super) fn place_free(&mut self, pair: usize) -> bool {
        let free = self.free(pair);
        let best = each(free).min_by_key(|slot| (self.idle_after(pair, *slot), self.load(*slot), *slot));
        if let Some(slot) = best {
            self.put(pair, slot);
        }
        best.is_some()
    }

    /// Idle slots of both sides if the pair met in that slot.
    fn idle_after(&self, pair: usize, slot: usize) -> u32 {
        let Some(p) = self.setup.pairs.get(pair) else { return 0 };
        [p.startup, p.opportunity].map(|party| self.idle_with(party, self.busy(party) | (1 << slot))).iter().sum()
    }

    /// Puts the pair into that slot, making both sides and a table free by chains of at most `longest` meetings.
    /// The meetings that moved; the board is as before when there is no way.
    pub(super) fn place_at(&mut self, pair: usize, slot: usize, longest: usize) -> Option<Vec<usize>> {
        let p = self.setup.pairs.get(pair)?;
        let mut moved = Moved::default();
        let made = [p.startup, p.opportunity].into_iter().all(|party| self.leave(party, slot, longest, &mut moved))
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
    fn leave(&mut self, party: usize, x: usize, longest: usize, moved: &mut Moved) -> bool {
        if self.met(party, x).is_none() {
            return true;
        }
        let Some(free) = self.setup.parties.get(party).map(|p| p.free & !self.busy(party)) else { return false };
        each(free).any(|y| self.try_chain(party, x, y, longest, moved))
    }

    /// Moves one meeting at a shared table out of the slot.
    fn free_a_table(&mut self, x: usize, longest: usize, moved: &mut Moved) -> bool {
        let elsewhere = self.slots_with_tables() & !(1 << x);
        let here = (0..self.setup.startups).filter(|party| {
            self.met(*party, x).and_then(|pair| self.setup.pairs.get(pair)).is_some_and(|p| self.setup.shares(p))
        });
        let here: Vec<usize> = here.collect();
        each(elsewhere).any(|y| here.iter().any(|party| self.try_chain(*party, x, y, longest, moved)))
    }

    fn slots_with_tables(&self) -> Slots {
        let with_room = |slot: &usize| self.setup.shared.get(*slot).is_some_and(|room| self.load(*slot) < *room);
        (0..self.setup.grid.slots.len()).filter(with_room).fold(0, |slots, slot| slots | (1 << slot))
    }

    pub(super) fn try_chain(&mut self, party: usize, x: usize, y: usize, longest: usize, moved: &mut Moved) -> bool {
        let Some(chain) = self.chain(party, x, y, longest) else { return false };
        self.exchange(&chain, x, y);
        if self.keeps_limits(&chain, x, y) {
            moved.chains.push((chain, x, y));
            return true;
        }
        self.exchange(&chain, x, y);
        false
    }
}
