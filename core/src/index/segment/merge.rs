//! Merging a delta into a segment: both are in order, so no record is sorted again.

use std::sync::Arc;

use super::{Segment, cluster_key, families};
use crate::executor::Executor;
use crate::index::column::Codes;
use crate::index::dictionary::Dictionaries;
use crate::index::doc_id::DocId;
use crate::index::doc_store;
use crate::index::encode::EncodedRecord;

impl Segment {
    /// This segment without its deleted records and with new ones. Codes stay as they are, and
    /// those of `new` follow. Entries that no record uses any more are kept.
    pub(crate) fn merged(
        &self,
        is_deleted: impl Fn(DocId) -> bool,
        records: &[&EncodedRecord],
        new: &Dictionaries,
    ) -> Self {
        let mut dictionaries = self.dictionaries.clone();
        for (all, new) in dictionaries.values_mut().zip(new.values()) {
            new.entries().for_each(|entry| {
                all.insert(Arc::clone(entry));
            });
        }
        let families = families(&dictionaries);
        let key = |codes: &Codes| cluster_key(&families, codes);
        let mut added: Vec<(u128, &EncodedRecord)> =
            records.iter().map(|record| (key(&record.codes), *record)).collect();
        added.sort_by_key(|(key, _)| *key);
        let bytes = self.docs.bytes() + records.iter().map(|record| record.stored.bytes()).sum::<usize>();
        let mut segment = Self::with_capacity(dictionaries, self.len() + records.len(), bytes);
        segment.used_entries = self.used_entries;
        let mut added = added.into_iter().peekable();
        // The new number of each old record, and the numbers of the added ones.
        let (mut moved, mut inserted) = (Vec::with_capacity(self.len()), Vec::with_capacity(records.len()));
        for doc_id in self.doc_ids() {
            if is_deleted(doc_id) {
                moved.push(None);
                continue;
            }
            let codes = self.codes.row(doc_id);
            let key = key(&codes);
            while let Some((_, record)) = added.next_if(|(other, _)| *other < key) {
                inserted.push(segment.push(record));
            }
            moved.push(Some(segment.docs.next_id()));
            segment.codes.push(&codes);
            segment.docs.push_from(&self.docs, doc_id);
        }
        for (_, record) in added {
            inserted.push(segment.push(record));
        }
        #[expect(clippy::indexing_slicing, reason = "each record of the old segment was moved or deleted")]
        let kept: Vec<DocId> = self.by_id.iter().filter_map(|old| moved[old.position()]).collect();
        segment.by_id = segment.merged_by_id(&kept, &inserted);
        segment.index(&families, &Executor::CALLER);
        segment
    }

    /// Appends a record.
    fn push(&mut self, record: &EncodedRecord) -> DocId {
        let doc_id = self.docs.next_id();
        self.codes.push(&record.codes);
        self.docs.push(&record.stored);
        doc_id
    }

    /// All records in the order of their ids: `kept` is in that order, `inserted` is not.
    fn merged_by_id(&self, kept: &[DocId], inserted: &[DocId]) -> Vec<DocId> {
        let id = |doc_id: DocId| self.id(doc_id);
        let (mut rest, mut all) = (kept, Vec::with_capacity(self.len()));
        for new in doc_store::sorted_by_id(inserted.iter().map(|new| (*new, id(*new))), id) {
            let (smaller, greater) = rest.split_at(rest.partition_point(|other| id(*other) < id(new)));
            all.extend_from_slice(smaller);
            all.push(new);
            rest = greater;
        }
        all.extend_from_slice(rest);
        all
    }
}
