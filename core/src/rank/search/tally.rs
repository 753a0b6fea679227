//! Counting verdicts: those of the base were counted before, and what differs is looked at record by record.

use super::Search;
use crate::catalog::RULING;
use crate::profile::Facet;

impl Search<'_> {
    /// Counts the verdicts of everything that the filter lets through, and how much that is.
    pub(super) fn count(&mut self) -> u32 {
        match self.only.clone() {
            Some(only) => only.into_iter().for_each(|slot| self.count_one(slot)),
            None => self.count_all(),
        }
        let totals = self.verdicts.totals;
        totals.eligible + totals.unverified + totals.ineligible
    }

    fn count_all(&mut self) {
        let shelf = self.shelf;
        self.verdicts.count_base();
        let not_there = shelf.gone().iter().map(|position| *position as usize);
        let in_base = |slot: &usize| *slot < shelf.base().len();
        for slot in not_there.chain(self.apart.iter().copied().filter(in_base)) {
            let code = |column| shelf.code(column, slot);
            if self.sieve.keeps(code) {
                self.verdicts.uncount(code(RULING), code(Facet::DATES));
            }
        }
        let in_tail = shelf.tail().map(|(slot, _)| slot);
        for slot in in_tail.chain(self.apart.clone().into_iter().filter(in_base)) {
            self.count_one(slot);
        }
    }

    fn count_one(&mut self, slot: usize) {
        let code = |column| self.shelf.code(column, slot);
        if !self.sieve.keeps(code) {
            return;
        }
        if self.apart.contains(&slot) {
            self.verdicts.count_apart(slot);
        } else {
            self.verdicts.count(code(RULING), code(Facet::DATES));
        }
    }
}
