//! Counting verdicts: those of the segment come from cached counts, those of the delta and of the
//! named exceptions are counted record by record.

use super::Searcher;
use crate::index::{Column, DocId};
use crate::prepared::Component;

impl Searcher<'_> {
    /// Counts the verdicts of all records that the filter keeps, and returns their number.
    pub(super) fn count(&mut self) -> u32 {
        match self.selected.clone() {
            Some(selected) => self.count_selected(selected),
            None => self.count_all(),
        }
        self.verdicts.totals.values().sum()
    }

    /// Counts the selected records.
    fn count_selected(&mut self, doc_ids: Vec<DocId>) {
        for doc_id in doc_ids {
            self.count_unindexed(doc_id, |column| self.store.code(column, doc_id));
        }
    }

    /// Counts all records.
    fn count_all(&mut self) {
        let store = self.store;
        self.verdicts.count_segment();
        for codes in store.deleted_codes() {
            self.uncount(|column| codes[column]);
        }
        for (doc_id, record) in store.delta() {
            self.count_unindexed(doc_id, |column| record.codes[column]);
        }
        for doc_id in self.exceptions.clone().into_iter().filter(|doc_id| doc_id.position() < store.segment().len()) {
            let code = |column| store.code(column, doc_id);
            self.uncount(code);
            self.count_unindexed(doc_id, code);
        }
    }

    /// Subtracts a record of the segment, which the cached counts include.
    fn uncount(&mut self, code: impl Fn(Column) -> u32) {
        if self.column_filter.keeps(&code) {
            self.verdicts.uncount(code(Column::GateKey), code(Component::Dates.into()));
        }
    }

    /// Counts a record that the indexes do not cover, if the filter keeps it.
    fn count_unindexed(&mut self, doc_id: DocId, code: impl Fn(Column) -> u32) {
        if !self.column_filter.keeps(&code) {
            return;
        }
        let class = self
            .verdicts
            .count_exception(doc_id)
            .unwrap_or_else(|| self.verdicts.count(code(Column::GateKey), code(Component::Dates.into())));
        self.unindexed.push((class, doc_id));
    }
}
