//! The store of opportunities as a catalog uses it.

use std::sync::Arc;

use super::OpportunityStore;
use crate::diagnostic::Diagnostic;
use crate::executor::Executor;
use crate::index::bulk_load;
use crate::index::dictionary::Dictionaries;
use crate::index::encode::{EncodedRecord, Encoder};
use crate::index::segment::Segment;
use crate::index::store::{CatalogStore, NumberedRecords, insert_each};
use crate::prepared::{Preparer, StoredRecord};
use crate::record::Opportunity;

impl CatalogStore<Opportunity> for OpportunityStore {
    type Prepared = EncodedRecord;

    fn prepare(
        &mut self,
        preparer: &Preparer,
        record: Opportunity,
        path: &str,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<EncodedRecord> {
        let delta = Arc::make_mut(&mut self.delta);
        let (known, new, empty) = (&self.segment.dictionaries, &mut delta.dictionaries, &self.empty);
        let codes = Encoder { preparer, known, new, empty, key: Vec::new() }.encode(&record, path, diagnostics)?;
        Some(EncodedRecord { stored: StoredRecord::new(&record), codes })
    }

    fn hash(record: &EncodedRecord) -> u128 {
        record.stored.hash()
    }

    fn insert(&mut self, record: EncodedRecord) {
        let delta = Arc::make_mut(&mut self.delta);
        delta.by_id.insert(Arc::from(record.stored.id()), delta.records.len());
        delta.records.push(Some(record));
    }

    fn remove(&mut self, id: &str) -> Option<u128> {
        let doc_id = self.find(id)?;
        let EncodedRecord { stored, codes } = self.record(doc_id);
        let segment_len = self.segment.len();
        let delta = Arc::make_mut(&mut self.delta);
        if let Some(position) = doc_id.position_in_delta(segment_len) {
            delta.by_id.remove(id);
            delta.records.get_mut(position).and_then(Option::take);
        } else {
            delta.deleted.insert(doc_id);
            delta.deleted_codes.push(codes);
        }
        Some(stored.hash())
    }

    fn contains(&self, id: &str) -> bool {
        self.find(id).is_some()
    }

    fn get(&self, id: &str) -> Option<Opportunity> {
        self.record(self.find(id)?).stored.read()
    }

    fn ids(&self) -> Vec<&str> {
        self.doc_ids().into_iter().map(|doc_id| self.id(doc_id)).collect()
    }

    fn records(&self) -> impl Iterator<Item = Opportunity> {
        self.doc_ids().into_iter().filter_map(|doc_id| self.record(doc_id).stored.read())
    }

    fn len(&self) -> usize {
        self.segment.len() - self.delta.deleted_codes.len() + self.delta.by_id.len()
    }

    fn generation(&self) -> u64 {
        self.generation
    }

    fn compact(&mut self, preparer: &Preparer) {
        if self.is_merge_due() {
            self.merge(preparer);
        }
    }

    fn insert_all(
        &mut self,
        preparer: &Preparer,
        executor: &Executor<'_>,
        input: NumberedRecords<Opportunity>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> u128 {
        if self.len() > 0 || !self.delta.records.is_empty() {
            return insert_each(self, preparer, input, diagnostics);
        }
        let (batches, content_hash) = bulk_load::prepare(preparer, &self.empty, executor, &input, diagnostics);
        drop(input);
        let known = Dictionaries::default();
        self.replace_segment(Segment::build(preparer, &self.empty, &known, batches, executor));
        content_hash
    }
}
