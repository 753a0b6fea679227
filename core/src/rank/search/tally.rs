//! Counting verdicts: by code where nothing is filtered, else record by record.

use super::Search;
use crate::catalog::RULING;
use crate::profile::Facet;

impl Search<'_> {
    /// Counts the verdicts of everything that the filter lets through, and how much that is.
    pub(super) fn count(&mut self) -> u32 {
        if self.only.is_some() || !self.sieve.is_open() {
            self.count_each();
        } else {
            self.count_pairs();
        }
        let totals = self.verdicts.totals;
        totals.eligible + totals.unverified + totals.ineligible
    }

    /// One look for all records of one ruling and one set of dates.
    fn count_pairs(&mut self) {
        let (shelf, verdicts) = (self.shelf, &mut self.verdicts);
        let base = shelf.base();
        verdicts.count_base();
        let of_base = |slot: usize| (base.code(RULING, slot), base.code(Facet::DATES, slot));
        for position in shelf.gone() {
            let (ruling, dates) = of_base(*position as usize);
            verdicts.uncount(ruling, dates);
        }
        for (_, row) in shelf.tail() {
            verdicts.count(row.code(RULING), row.code(Facet::DATES));
        }
        for slot in &self.apart {
            let Some(row) = shelf.row(*slot) else { continue };
            verdicts.uncount(row.code(RULING), row.code(Facet::DATES));
            verdicts.count_apart(*slot);
        }
    }

    fn count_each(&mut self) {
        let (shelf, base) = (self.shelf, self.shelf.base());
        let living = (0..base.len()).filter(|position| !shelf.is_gone(*position));
        let all = || living.chain(shelf.tail().map(|(slot, _)| slot));
        let slots: Vec<usize> = self.only.clone().unwrap_or_else(|| all().collect());
        for slot in slots {
            let code = |column| shelf.code(column, slot);
            if !self.sieve.keeps(code) {
                continue;
            }
            if self.apart.contains(&slot) {
                self.verdicts.count_apart(slot);
            } else {
                self.verdicts.count(code(RULING), code(Facet::DATES));
            }
        }
    }
}
