//! The store of opportunities: a sorted segment, and a small delta of changes since it was built.

mod catalog_store;

use std::cmp::Ordering;
use std::sync::Arc;

use hashbrown::HashMap;

use super::bit_set::BitSet;
use super::column::{Codes, Column};
use super::dictionary::{self, Dictionaries, DictionaryEntry};
use super::doc_id::DocId;
use super::encode::EncodedRecord;
use super::segment::{Batch, Segment};
use crate::executor::Executor;
use crate::prepared::{Component, PreparedOpportunity, Preparer};

/// The number of changes that a catalog of any size takes before they are merged. Scanning so many
/// costs some ten microseconds.
const MIN_DELTA: usize = 1_024;

/// A large catalog is merged when more than one in this many records has changed. Merging costs
/// nearly a microsecond a record, so some thirty microseconds a change, and the scan stays short.
const DELTA_DIVISOR: usize = 32;

/// The opportunities of a catalog. A clone shares everything; the first change after it copies the
/// delta, never the segment.
#[derive(Debug, Clone, Default)]
pub struct OpportunityStore {
    segment: Arc<Segment>,
    delta: Arc<Delta>,
    /// An opportunity that states nothing.
    empty: PreparedOpportunity,
    /// How often the segment was replaced.
    generation: u64,
}

/// The changes since the segment was built.
#[derive(Debug, Clone, Default)]
struct Delta {
    /// Values that the segment does not have; their codes follow those of the segment.
    dictionaries: Dictionaries,
    /// The new records; none for one that was removed again.
    records: Vec<Option<EncodedRecord>>,
    /// The position of each new record.
    by_id: HashMap<Arc<str>, usize>,
    /// The deleted records of the segment, and their codes, which are subtracted from every count.
    deleted: BitSet,
    deleted_codes: Vec<Codes>,
}

impl OpportunityStore {
    /// The store of a loaded segment.
    pub(super) fn from_segment(segment: Segment) -> Self {
        Self { segment: Arc::new(segment), generation: 1, ..Self::default() }
    }

    pub(crate) fn segment(&self) -> &Segment {
        &self.segment
    }

    /// True when the segment has all records and no unused entries.
    pub(super) fn is_compact(&self) -> bool {
        let is_changed = !self.delta.records.is_empty() || !self.delta.deleted_codes.is_empty();
        !is_changed && self.segment.has_no_unused_entries()
    }

    /// A segment of all records, without unused entries.
    pub(super) fn compacted(&self, preparer: &Preparer) -> Segment {
        let records = self.doc_ids().into_iter().map(|doc_id| self.record(doc_id)).collect();
        let batch = Batch { records, new: self.delta.dictionaries.clone() };
        Segment::build(preparer, &self.empty, &self.segment.dictionaries, vec![batch], &Executor::CALLER)
    }

    /// The records of the delta.
    pub(crate) fn delta(&self) -> impl Iterator<Item = (DocId, &EncodedRecord)> {
        let records = DocId::from_position(self.segment.len()).zip(&self.delta.records);
        records.filter_map(|(doc_id, record)| Some((doc_id, record.as_ref()?)))
    }

    /// The codes of the segment's deleted records.
    pub(crate) fn deleted_codes(&self) -> &[Codes] {
        &self.delta.deleted_codes
    }

    /// True for a deleted record of the segment.
    pub(crate) fn is_deleted(&self, doc_id: DocId) -> bool {
        self.delta.deleted.contains(doc_id)
    }

    /// The number of values of a column, those of the delta included.
    pub(crate) fn width(&self, column: impl Into<Column>) -> usize {
        let column = column.into();
        self.segment.dictionaries[column].len() + self.delta.dictionaries[column].len()
    }

    /// The entries of a column, in the order of their codes.
    pub(crate) fn entries(&self, column: impl Into<Column>) -> impl Iterator<Item = &Arc<DictionaryEntry>> {
        let column = column.into();
        self.segment.entries_of(column).chain(self.delta_entries(column))
    }

    /// The entries of a column that the segment does not have.
    pub(crate) fn delta_entries(&self, column: impl Into<Column>) -> impl Iterator<Item = &Arc<DictionaryEntry>> {
        self.delta.dictionaries[column.into()].entries()
    }

    pub(crate) fn entry(&self, column: impl Into<Column>, code: u32) -> &Arc<DictionaryEntry> {
        dictionary::entry(&self.segment.dictionaries, &self.delta.dictionaries, column.into(), code)
    }

    /// The record with this id.
    pub(crate) fn find(&self, id: &str) -> Option<DocId> {
        match self.delta.by_id.get(id) {
            Some(position) => Some(DocId::new(self.segment.len() + position)),
            None => self.segment.find(id).filter(|doc_id| !self.is_deleted(*doc_id)),
        }
    }

    pub(crate) fn id(&self, doc_id: DocId) -> &str {
        match doc_id.position_in_delta(self.segment.len()) {
            None => self.segment.id(doc_id),
            Some(position) => self.delta.record(position).stored.id(),
        }
    }

    /// The order of two ids; within the segment a comparison of two numbers.
    pub(crate) fn compare_ids(&self, a: DocId, b: DocId) -> Ordering {
        match (self.segment.id_rank(a), self.segment.id_rank(b)) {
            (Some(a), Some(b)) => a.cmp(&b),
            _ => self.id(a).cmp(self.id(b)),
        }
    }

    /// The code of a record in a column.
    pub(crate) fn code(&self, column: Column, doc_id: DocId) -> u32 {
        match doc_id.position_in_delta(self.segment.len()) {
            None => self.segment.codes.code(column, doc_id),
            Some(position) => self.delta.record(position).codes[column],
        }
    }

    /// A record as it is stored, with its codes.
    pub(crate) fn record(&self, doc_id: DocId) -> EncodedRecord {
        match doc_id.position_in_delta(self.segment.len()) {
            None => self.segment.record(doc_id),
            Some(position) => self.delta.record(position).clone(),
        }
    }

    /// A prepared record, assembled from the entries of its codes.
    pub(crate) fn prepared(&self, doc_id: DocId) -> PreparedOpportunity {
        let EncodedRecord { stored, codes } = self.record(doc_id);
        let mut prepared = PreparedOpportunity { record: Some(stored), ..self.empty.clone() };
        for component in Component::all() {
            component.share(&self.entry(component, codes[component.into()]).prepared, &mut prepared);
        }
        prepared
    }

    /// Every prepared record, in the order of ids.
    #[cfg(feature = "plan")]
    pub(crate) fn all_prepared(&self) -> impl Iterator<Item = PreparedOpportunity> {
        self.doc_ids().into_iter().map(|doc_id| self.prepared(doc_id))
    }

    /// Every record that is not deleted, in the order of ids.
    pub(crate) fn doc_ids(&self) -> Vec<DocId> {
        let of_segment = self.segment.by_id.iter().copied().filter(|doc_id| !self.is_deleted(*doc_id));
        let mut doc_ids: Vec<DocId> = of_segment.chain(self.delta().map(|(doc_id, _)| doc_id)).collect();
        if self.delta().next().is_some() {
            doc_ids.sort_unstable_by(|a, b| self.compare_ids(*a, *b));
        }
        doc_ids
    }

    /// True when enough has changed for a merge. The first records are merged at once.
    fn is_merge_due(&self) -> bool {
        let (added, deleted) = (self.delta.records.len(), self.delta.deleted_codes.len());
        let is_first = self.segment.len() == 0 && added > 0;
        is_first || added.max(deleted) > MIN_DELTA.max(self.segment.len() / DELTA_DIVISOR)
    }

    /// Merges the delta into a new segment. Snapshots keep the old one.
    fn merge(&mut self, preparer: &Preparer) {
        let segment = if self.segment.len() > 0 && !self.segment.is_stale(&self.delta.dictionaries) {
            let records: Vec<&EncodedRecord> = self.delta().map(|(_, record)| record).collect();
            self.segment.merged(|doc_id| self.is_deleted(doc_id), &records, &self.delta.dictionaries)
        } else {
            self.compacted(preparer)
        };
        self.replace_segment(segment);
    }

    /// Replaces the segment by one that has all records.
    fn replace_segment(&mut self, segment: Segment) {
        self.segment = Arc::new(segment);
        self.delta = Arc::default();
        self.generation += 1;
    }
}

impl Delta {
    #[expect(clippy::expect_used, reason = "a removed record cannot be found again")]
    fn record(&self, position: usize) -> &EncodedRecord {
        self.records.get(position).and_then(Option::as_ref).expect("a record of the delta")
    }
}
