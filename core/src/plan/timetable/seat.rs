//! Tables: who meets where. Those who attend as opportunities stay where they are as long as they can.

use std::collections::BTreeMap;

use super::board::Board;
use super::setup::Setup;

/// The table of every meeting, by pair. `kept` are tables that stay: of locked meetings and, in a repair, of all that
/// did not move.
pub(super) fn seat(board: &Board<'_>, kept: &BTreeMap<usize, usize>) -> BTreeMap<usize, usize> {
    let setup = board.setup;
    let mut seats = Seats { setup, table_of: BTreeMap::new(), last: vec![None; setup.parties.len()] };
    let mut meetings: Vec<(usize, usize)> = board.meetings().map(|(pair, slot)| (slot, pair)).collect();
    meetings.sort_unstable();
    for slot in meetings.chunk_by(|a, b| a.0 == b.0) {
        let pairs: Vec<usize> = slot.iter().map(|(_, pair)| *pair).collect();
        seats.seat_slot(slot.first().map_or(0, |(slot, _)| *slot), &pairs, kept);
    }
    seats.table_of
}

struct Seats<'a> {
    setup: &'a Setup,
    table_of: BTreeMap<usize, usize>,
    /// The table at which a party met last.
    last: Vec<Option<usize>>,
}

impl Seats<'_> {
    /// Each wish for a table in turn, the strongest first: what must be, where the opportunity sat last, where the
    /// startup did, and then any table. INVARIANT: the board never has more meetings in a slot than tables.
    fn seat_slot(&mut self, slot: usize, pairs: &[usize], kept: &BTreeMap<usize, usize>) {
        let setup = self.setup;
        let mut free: Vec<bool> =
            setup.tables.iter().map(|table| table.owner.is_none() && table.open & (1 << slot) != 0).collect();
        let mut waiting: Vec<usize> = pairs.to_vec();
        let must = |pair: usize| {
            let own = setup.pairs.get(pair).and_then(|p| setup.own_table(p));
            own.or_else(|| kept.get(&pair).copied())
        };
        self.seat_some(&mut waiting, &mut free, true, |_, pair| must(pair));
        self.seat_some(&mut waiting, &mut free, false, |seats, pair| {
            seats.last_of(setup.pairs.get(pair).map(|p| p.opportunity))
        });
        self.seat_some(&mut waiting, &mut free, false, |seats, pair| {
            seats.last_of(setup.pairs.get(pair).map(|p| p.startup))
        });
        let rest: Vec<usize> = free.iter().enumerate().filter(|(_, free)| **free).map(|(table, _)| table).collect();
        for (pair, table) in waiting.into_iter().zip(rest) {
            self.sit(pair, table);
        }
    }

    fn seat_some(
        &mut self,
        waiting: &mut Vec<usize>,
        free: &mut [bool],
        owned: bool,
        wanted: impl Fn(&Self, usize) -> Option<usize>,
    ) {
        waiting.retain(|pair| {
            let Some(table) = wanted(self, *pair) else { return true };
            let is_free = free.get_mut(table);
            let fits = is_free.as_deref().is_some_and(|free| *free) || owned;
            if fits {
                if let Some(free) = is_free {
                    *free = false;
                }
                self.sit(*pair, table);
            }
            !fits
        });
    }

    fn last_of(&self, party: Option<usize>) -> Option<usize> {
        self.last.get(party?).copied().flatten()
    }

    fn sit(&mut self, pair: usize, table: usize) {
        self.table_of.insert(pair, table);
        let Some(p) = self.setup.pairs.get(pair) else { return };
        for party in [p.startup, p.opportunity] {
            if let Some(last) = self.last.get_mut(party) {
                *last = Some(table);
            }
        }
    }
}
