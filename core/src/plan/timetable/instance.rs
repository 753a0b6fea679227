//! A checked event: ids have become numbers, times have become sets of slots. What follows cannot
//! fail.
//!
//! Everything is numbered in the order of ids, so that no answer depends on the order of the input.

use super::event::Slot;
use super::pair::Pair;
use super::participants::{Participant, Participants};
use super::timeline::{SlotSet, Timeline};
use crate::record::Text;

/// An event whose parts agree.
#[derive(Debug)]
pub(super) struct Instance {
    pub(super) timeline: Timeline,
    pub(super) tables: Vec<InstanceTable>,
    pub(super) participants: Participants,
    /// Every pair with a wish, a score or a lock, in the order of its participants.
    pub(super) pairs: Vec<Pair>,
    /// The locked meetings, by pair.
    pub(super) locked: Vec<LockedMeeting>,
    /// In each slot: tables without an owner.
    pub(super) shared: Vec<usize>,
}

/// A table.
#[derive(Debug)]
pub(super) struct InstanceTable {
    pub(super) id: String,
    pub(super) name: Option<Text>,
    pub(super) open: SlotSet,
    /// The participant whose own it is.
    pub(super) owner: Option<usize>,
}

/// A locked meeting.
#[derive(Debug, Clone, Copy)]
pub(super) struct LockedMeeting {
    pub(super) pair: usize,
    pub(super) slot: usize,
    pub(super) table: Option<usize>,
}

#[expect(
    clippy::indexing_slicing,
    reason = "INVARIANT: numbers of participants, pairs, slots and tables are made from these lists"
)]
impl Instance {
    pub(super) fn pair(&self, number: usize) -> &Pair {
        &self.pairs[number]
    }

    pub(super) fn participant(&self, number: usize) -> &Participant {
        &self.participants[number]
    }

    pub(super) fn participant_mut(&mut self, number: usize) -> &mut Participant {
        &mut self.participants[number]
    }

    pub(super) fn table(&self, number: usize) -> &InstanceTable {
        &self.tables[number]
    }

    pub(super) fn slot(&self, number: usize) -> &Slot {
        &self.timeline.slots[number]
    }

    /// How many tables without an owner a slot has.
    pub(super) fn shared_tables(&self, slot: usize) -> usize {
        self.shared[slot]
    }

    /// True for a meeting that needs one of the tables without an owner.
    pub(super) fn needs_shared_table(&self, pair: &Pair) -> bool {
        self.own_table(pair).is_none()
    }

    /// The own table at which a pair meets: the opportunity's before the startup's.
    pub(super) fn own_table(&self, pair: &Pair) -> Option<usize> {
        self.participant(pair.opportunity).table.or(self.participant(pair.startup).table)
    }

    /// The slots in which both sides of a pair, and the table they own, can be used.
    pub(super) fn common(&self, pair: &Pair) -> SlotSet {
        let table = self.own_table(pair).map_or(SlotSet::MAX, |table| self.table(table).open);
        self.participant(pair.startup).free & self.participant(pair.opportunity).free & table
    }

    /// The number of the table with this id.
    pub(super) fn find_table(&self, id: &str) -> Option<usize> {
        self.tables.binary_search_by(|table| in_order_of_tables(&table.id, id)).ok()
    }
}

/// Shorter ids first, so that table 2 stands before table 10.
pub(super) fn in_order_of_tables(a: &str, b: &str) -> std::cmp::Ordering {
    (a.len(), a).cmp(&(b.len(), b))
}
