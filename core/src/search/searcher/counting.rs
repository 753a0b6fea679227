//! Counting verdicts: those of the base were counted before; what differs from it is looked at record by record, and remembered.

use super::Search;
use crate::index::{RULING, code_at};
use crate::prepared::Facet;

impl Search<'_> {
    /// Counts the verdicts of everything that the filter lets through, and how much that is.
    pub(super) fn count(&mut self) -> u32 {
        match self.only.clone() {
            Some(only) => self.count_only(only),
            None => self.count_all(),
        }
        let totals = self.verdicts.totals;
        totals.eligible + totals.unverified + totals.ineligible
    }

    fn count_only(&mut self, slots: Vec<usize>) {
        for slot in slots {
            self.count_outside(slot, |column| self.shelf.code(column, slot));
        }
    }

    fn count_all(&mut self) {
        let shelf = self.shelf;
        self.verdicts.count_base();
        for codes in shelf.gone() {
            self.uncount(|column| code_at(codes, column));
        }
        for (slot, row) in shelf.tail() {
            self.count_outside(slot, |column| row.code(column));
        }
        for slot in self.apart.clone().into_iter().filter(|slot| *slot < shelf.base().len()) {
            let code = |column| shelf.code(column, slot);
            self.uncount(code);
            self.count_outside(slot, code);
        }
    }

    fn uncount(&mut self, code: impl Fn(usize) -> u32) {
        if self.sieve.keeps(&code) {
            self.verdicts.uncount(code(RULING), code(Facet::DATES));
        }
    }

    fn count_outside(&mut self, slot: usize, code: impl Fn(usize) -> u32) {
        if !self.sieve.keeps(&code) {
            return;
        }
        let class =
            self.verdicts.count_apart(slot).unwrap_or_else(|| self.verdicts.count(code(RULING), code(Facet::DATES)));
        self.outside.push((class, slot));
    }
}
