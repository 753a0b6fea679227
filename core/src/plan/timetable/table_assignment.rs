//! Assigns a table to every meeting. Opportunities stay at one table as long as possible.

use std::collections::BTreeMap;

use super::instance::Instance;
use super::schedule::Schedule;

/// The table of every meeting, by pair.
pub(super) struct TableOfPair(BTreeMap<usize, usize>);

impl TableOfPair {
    #[expect(clippy::expect_used, reason = "INVARIANT: no slot has more meetings than tables, so each gets one")]
    pub(super) fn of(&self, pair: usize) -> usize {
        *self.0.get(&pair).expect("a meeting of the schedule")
    }
}

/// Assigns the tables. `kept` are tables that stay: those of locked meetings and, in a repair, of
/// all meetings that did not move.
pub(super) fn assign_tables(schedule: &Schedule<'_>, kept: &BTreeMap<usize, usize>) -> TableOfPair {
    let instance = schedule.instance;
    let mut assigner =
        TableAssigner { instance, kept, tables: BTreeMap::new(), last: vec![None; instance.participants.len()] };
    let mut meetings: Vec<(usize, usize)> = schedule.meetings().map(|(pair, slot)| (slot, pair)).collect();
    meetings.sort_unstable();
    for meetings in meetings.chunk_by(|a, b| a.0 == b.0) {
        assigner.assign_slot(meetings);
    }
    TableOfPair(assigner.tables)
}

struct TableAssigner<'a> {
    instance: &'a Instance,
    kept: &'a BTreeMap<usize, usize>,
    tables: BTreeMap<usize, usize>,
    /// The table of each participant's last meeting.
    last: Vec<Option<usize>>,
}

#[expect(clippy::indexing_slicing, reason = "INVARIANT: numbers of tables and participants come from the instance")]
impl TableAssigner<'_> {
    /// Assigns the tables of one slot by preference: first the tables that are required, then the
    /// last table of the opportunity, the last one of the startup, and finally any table.
    fn assign_slot(&mut self, meetings: &[(usize, usize)]) {
        let instance = self.instance;
        let slot = meetings[0].0;
        let is_free = |table: &super::instance::InstanceTable| table.owner.is_none() && table.open & (1 << slot) != 0;
        let mut free: Vec<bool> = instance.tables.iter().map(is_free).collect();
        let mut waiting = Vec::new();
        for (_, pair) in meetings {
            match instance.own_table(instance.pair(*pair)).or_else(|| self.kept.get(pair).copied()) {
                Some(table) => self.assign(*pair, table, &mut free),
                None => waiting.push(*pair),
            }
        }
        for side in [1, 0] {
            waiting.retain(|pair| {
                let participant = instance.pair(*pair).participants()[side];
                let preferred = self.last[participant].filter(|table| free[*table]);
                if let Some(table) = preferred {
                    self.assign(*pair, table, &mut free);
                }
                preferred.is_none()
            });
        }
        let rest: Vec<usize> = (0..free.len()).filter(|table| free[*table]).collect();
        for (pair, table) in waiting.into_iter().zip(rest) {
            self.assign(pair, table, &mut free);
        }
    }

    fn assign(&mut self, pair: usize, table: usize, free: &mut [bool]) {
        free[table] = false;
        self.tables.insert(pair, table);
        for participant in self.instance.pair(pair).participants() {
            self.last[participant] = Some(table);
        }
    }
}
