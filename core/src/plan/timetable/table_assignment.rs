//! Assigns a table to every meeting. Opportunities stay at one table as long as possible.

use std::collections::BTreeMap;

use super::instance::Instance;
use super::schedule::Schedule;

/// The table of every meeting, by pair. `kept` are tables that stay: of locked meetings and, in a
/// repair, of all that did not move.
pub(super) fn assign_tables(schedule: &Schedule<'_>, kept: &BTreeMap<usize, usize>) -> BTreeMap<usize, usize> {
    let instance = schedule.instance;
    let mut assigner =
        TableAssigner { instance, table_of: BTreeMap::new(), last: vec![None; instance.participants.len()] };
    let mut meetings: Vec<(usize, usize)> = schedule.meetings().map(|(pair, slot)| (slot, pair)).collect();
    meetings.sort_unstable();
    for slot in meetings.chunk_by(|a, b| a.0 == b.0) {
        let pairs: Vec<usize> = slot.iter().map(|(_, pair)| *pair).collect();
        assigner.assign_slot(slot.first().map_or(0, |(slot, _)| *slot), &pairs, kept);
    }
    assigner.table_of
}

struct TableAssigner<'a> {
    instance: &'a Instance,
    table_of: BTreeMap<usize, usize>,
    /// The table at which a party met last.
    last: Vec<Option<usize>>,
}

impl TableAssigner<'_> {
    /// Each wish for a table in turn, the strongest first: what must be, where the opportunity sat
    /// last, where the startup did, and then any table. INVARIANT: the board never has more
    /// meetings in a slot than tables.
    fn assign_slot(&mut self, slot: usize, pairs: &[usize], kept: &BTreeMap<usize, usize>) {
        let instance = self.instance;
        let mut free: Vec<bool> =
            instance.tables.iter().map(|table| table.owner.is_none() && table.open & (1 << slot) != 0).collect();
        let mut waiting: Vec<usize> = pairs.to_vec();
        let must = |pair: usize| {
            let own = instance.pairs.get(pair).and_then(|p| instance.own_table(p));
            own.or_else(|| kept.get(&pair).copied())
        };
        self.assign_preferred(&mut waiting, &mut free, true, |_, pair| must(pair));
        self.assign_preferred(&mut waiting, &mut free, false, |assigner, pair| {
            assigner.last_of(instance.pairs.get(pair).map(|p| p.opportunity))
        });
        self.assign_preferred(&mut waiting, &mut free, false, |assigner, pair| {
            assigner.last_of(instance.pairs.get(pair).map(|p| p.startup))
        });
        let rest: Vec<usize> = free.iter().enumerate().filter(|(_, free)| **free).map(|(table, _)| table).collect();
        for (pair, table) in waiting.into_iter().zip(rest) {
            self.assign(pair, table);
        }
    }

    fn assign_preferred(
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
                self.assign(*pair, table);
            }
            !fits
        });
    }

    fn last_of(&self, participant: Option<usize>) -> Option<usize> {
        self.last.get(participant?).copied().flatten()
    }

    fn assign(&mut self, pair: usize, table: usize) {
        self.table_of.insert(pair, table);
        let Some(p) = self.instance.pairs.get(pair) else { return };
        for participant in [p.startup, p.opportunity] {
            if let Some(last) = self.last.get_mut(participant) {
                *last = Some(table);
            }
        }
    }
}
