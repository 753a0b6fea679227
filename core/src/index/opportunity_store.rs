//! Opportunities: a sorted segment and a small delta of what has changed since.

use std::sync::Arc;

use hashbrown::HashMap;

use super::bit_set::{contains, words};
use super::bulk_load;
use super::dictionary::{Dictionary, DictionaryEntry};
use super::encode::{COLUMNS, Codes, EncodedRecord, Encoder};
use super::segment::{Batch, Segment};
use super::snapshot::{self, SnapshotHead};
use super::store::{CatalogStore, NumberedRecords, insert_each};
use crate::diagnostic::Diagnostic;
use crate::error::Result;
use crate::executor::Executor;
use crate::prepared::{FACETS, PreparedOpportunity, Preparer, StoredRecord};
use crate::record::Opportunity;

/// Changes that a catalog of any size takes before it is sorted anew; a scan of so many costs some ten microseconds.
const DELTA_MIN: usize = 1_024;

/// The share of a large catalog that may have changed before it is sorted anew: a thirty-second part.
/// Sorting costs nearly a microsecond a record, so some thirty microseconds a change, and the scan stays short.
const DELTA_SHARE: usize = 32;

/// Opportunities. A clone shares everything; the first change after it copies the delta, never the segment.
#[derive(Debug, Clone, Default)]
pub struct OpportunityStore {
    segment: Arc<Segment>,
    delta: Arc<Delta>,
    blank: PreparedOpportunity,
    /// How often the segment was replaced.
    generation: u64,
}

/// What has changed since the segment was sorted.
#[derive(Debug, Clone, Default)]
struct Delta {
    /// Values that the segment does not have; their codes follow those of the segment.
    dictionaries: [Dictionary; COLUMNS],
    rows: Vec<Option<EncodedRecord>>,
    by_id: HashMap<Arc<str>, usize>,
    /// The records of the segment that are gone: their positions as bits, and their codes, which are taken out of every count.
    deleted_bits: Vec<u64>,
    deleted: Vec<Codes>,
}

impl OpportunityStore {
    pub(crate) fn segment(&self) -> &Segment {
        &self.segment
    }

    /// The opportunities as bytes; see `snapshot`.
    ///
    /// # Errors
    /// When a typed record cannot be stated by its own JSON.
    pub(crate) fn save(&self, preparer: &Preparer, fingerprint: &str, content: u128) -> Result<Vec<u8>> {
        snapshot::written(self, preparer, fingerprint, content)
    }

    /// The opportunities that were saved.
    ///
    /// # Errors
    /// When the bytes are damaged.
    pub(crate) fn load(
        bytes: &[u8],
        head: &SnapshotHead,
        preparer: &Preparer,
        executor: &Executor<'_>,
    ) -> Result<Self> {
        let blank = PreparedOpportunity::default();
        let segment = snapshot::read(bytes, head, preparer, &blank, executor)?;
        Ok(Self { segment: Arc::new(segment), blank, generation: 1, ..Self::default() })
    }

    /// True when the segment is all there is, without a value in vain.
    pub(super) fn is_compact(&self) -> bool {
        self.delta.rows.is_empty() && self.delta.deleted.is_empty() && self.segment.is_fresh()
    }

    /// The values of the segment, and those of the delta.
    pub(super) fn dictionaries(&self) -> (&[Dictionary; COLUMNS], &[Dictionary; COLUMNS]) {
        (&self.segment.dictionaries, &self.delta.dictionaries)
    }

    pub(super) fn blank(&self) -> &PreparedOpportunity {
        &self.blank
    }

    /// The living rows of the delta, each with its slot: slots follow the positions of the segment.
    pub(crate) fn delta(&self) -> impl Iterator<Item = (usize, &EncodedRecord)> {
        let rows = self.delta.rows.iter().enumerate();
        rows.filter_map(|(i, row)| Some((self.segment.len() + i, row.as_ref()?)))
    }

    /// The codes of the segment's records that are gone.
    pub(crate) fn deleted(&self) -> &[Codes] {
        &self.delta.deleted
    }

    /// True when the record at a position of the segment is gone.
    pub(crate) fn is_deleted(&self, position: usize) -> bool {
        contains(&self.delta.deleted_bits, position)
    }

    /// How many values a column has, those of the delta among them.
    pub(crate) fn width(&self, column: usize) -> usize {
        [&self.segment.dictionaries, &self.delta.dictionaries]
            .into_iter()
            .filter_map(|all| all.get(column))
            .map(Dictionary::len)
            .sum()
    }

    /// The values of a column, in the order of their codes.
    pub(crate) fn values(&self, column: usize) -> impl Iterator<Item = &Arc<DictionaryEntry>> {
        [&self.segment.dictionaries, &self.delta.dictionaries]
            .into_iter()
            .filter_map(move |all| all.get(column))
            .flat_map(Dictionary::values)
    }

    /// Those that the segment does not have.
    pub(crate) fn delta_values(&self, column: usize) -> impl Iterator<Item = &Arc<DictionaryEntry>> {
        self.delta.dictionaries.get(column).into_iter().flat_map(Dictionary::values)
    }

    pub(crate) fn value(&self, column: usize, code: u32) -> Option<&Arc<DictionaryEntry>> {
        super::encode::value(&self.segment.dictionaries, &self.delta.dictionaries, column, code)
    }

    pub(crate) fn doc_id(&self, id: &str) -> Option<usize> {
        match self.delta.by_id.get(id) {
            Some(i) => Some(self.segment.len() + i),
            None => self.segment.position(id).filter(|position| !self.is_deleted(*position)),
        }
    }

    pub(crate) fn id(&self, doc_id: usize) -> &str {
        match doc_id.checked_sub(self.segment.len()) {
            None => self.segment.id(doc_id),
            Some(i) => self.delta.rows.get(i).and_then(Option::as_ref).map_or("", |row| row.stored.id()),
        }
    }

    /// The order of two ids; within the segment a comparison of two numbers.
    pub(crate) fn compare_ids(&self, a: usize, b: usize) -> std::cmp::Ordering {
        match (self.segment.id_rank.get(a), self.segment.id_rank.get(b)) {
            (Some(a), Some(b)) => a.cmp(b),
            _ => self.id(a).cmp(self.id(b)),
        }
    }

    /// The code of a record in a column.
    pub(crate) fn code(&self, column: usize, doc_id: usize) -> u32 {
        match doc_id.checked_sub(self.segment.len()) {
            None => self.segment.code(column, doc_id),
            Some(i) => self.delta.rows.get(i).and_then(Option::as_ref).map_or(0, |row| row.code(column)),
        }
    }

    pub(crate) fn row(&self, doc_id: usize) -> Option<EncodedRecord> {
        match doc_id.checked_sub(self.segment.len()) {
            None => self.segment.row(doc_id),
            Some(i) => self.delta.rows.get(i)?.clone(),
        }
    }

    /// The profile of a record, put together from the parts it shares.
    pub(crate) fn profile(&self, doc_id: usize) -> Option<PreparedOpportunity> {
        let row = self.row(doc_id)?;
        let mut profile = PreparedOpportunity { record: Some(row.stored), ..self.blank.clone() };
        for (column, (facet, code)) in FACETS.iter().zip(row.codes).enumerate() {
            (facet.share)(&self.value(column, code)?.part, &mut profile);
        }
        Some(profile)
    }

    /// Every profile, in the order of ids.
    #[cfg(feature = "plan")]
    pub(crate) fn profiles(&self) -> impl Iterator<Item = PreparedOpportunity> {
        self.doc_ids().into_iter().filter_map(|doc_id| self.profile(doc_id))
    }

    /// Every living record's slot, in the order of ids.
    pub(crate) fn doc_ids(&self) -> Vec<usize> {
        let living =
            self.segment.by_id.iter().map(|position| *position as usize).filter(|position| !self.is_deleted(*position));
        let mut doc_ids: Vec<usize> = living.chain(self.delta().map(|(doc_id, _)| doc_id)).collect();
        if self.delta().next().is_some() {
            doc_ids.sort_unstable_by(|a, b| self.compare_ids(*a, *b));
        }
        doc_ids
    }

    /// A first load is sorted at once, whatever its size.
    fn is_due(&self) -> bool {
        let is_first = self.segment.len() == 0 && !self.delta.rows.is_empty();
        is_first
            || self.delta.rows.len().max(self.delta.deleted.len()) > DELTA_MIN.max(self.segment.len() / DELTA_SHARE)
    }

    /// Sorts the delta into the segment: a new segment, and the old one for a record that still looks at it.
    fn merge(&mut self, preparer: &Preparer) {
        let delta = std::mem::take(&mut self.delta);
        let delta = Arc::try_unwrap(delta).unwrap_or_else(|shared| shared.as_ref().clone());
        let mut rows: Vec<EncodedRecord> = delta.rows.into_iter().flatten().collect();
        let deleted = |position| contains(&delta.deleted_bits, position);
        let segment = if self.segment.len() > 0 && !self.segment.is_stale(&delta.dictionaries) {
            self.segment.joined(deleted, &rows, &delta.dictionaries)
        } else {
            let living = (0..self.segment.len()).filter(|position| !deleted(*position));
            let mut all: Vec<EncodedRecord> = living.filter_map(|position| self.segment.row(position)).collect();
            all.append(&mut rows);
            let batch = Batch { rows: all, new: delta.dictionaries };
            Segment::build(preparer, &self.blank, &self.segment.dictionaries, vec![batch], &Executor::CALLER)
        };
        self.segment = Arc::new(segment);
        self.generation += 1;
    }
}

impl CatalogStore<Opportunity> for OpportunityStore {
    type Prepared = EncodedRecord;

    fn prepare(
        &mut self,
        preparer: &Preparer,
        record: Opportunity,
        path: &str,
        found: &mut Vec<Diagnostic>,
    ) -> Option<EncodedRecord> {
        let delta = Arc::make_mut(&mut self.delta);
        let (known, new, blank) = (&self.segment.dictionaries, &mut delta.dictionaries, &self.blank);
        let codes = Encoder { preparer, known, new, blank, key: Vec::new() }.codes(&record, path, found)?;
        Some(EncodedRecord { stored: StoredRecord::new(&record), codes })
    }

    fn content(row: &EncodedRecord) -> u128 {
        row.stored.content()
    }

    fn insert(&mut self, row: EncodedRecord) {
        let delta = Arc::make_mut(&mut self.delta);
        delta.by_id.insert(Arc::from(row.stored.id()), delta.rows.len());
        delta.rows.push(Some(row));
    }

    fn remove(&mut self, id: &str) -> Option<u128> {
        let doc_id = self.doc_id(id)?;
        let EncodedRecord { stored, codes } = self.row(doc_id)?;
        let len = self.segment.len();
        let delta = Arc::make_mut(&mut self.delta);
        match doc_id.checked_sub(len) {
            Some(i) => {
                delta.by_id.remove(id);
                if let Some(row) = delta.rows.get_mut(i) {
                    *row = None;
                }
            }
            None => {
                delta.deleted_bits.resize(words(len), 0);
                let position = u32::try_from(doc_id).unwrap_or(u32::MAX);
                super::bit_set::set(&mut delta.deleted_bits, &[position]);
                delta.deleted.push(codes);
            }
        }
        Some(stored.content())
    }

    fn contains(&self, id: &str) -> bool {
        self.doc_id(id).is_some()
    }

    fn get(&self, id: &str) -> Option<Opportunity> {
        self.row(self.doc_id(id)?)?.stored.read()
    }

    fn ids(&self) -> Vec<&str> {
        self.doc_ids().into_iter().map(|doc_id| self.id(doc_id)).collect()
    }

    fn records(&self) -> impl Iterator<Item = Opportunity> {
        self.doc_ids().into_iter().filter_map(|doc_id| self.row(doc_id)?.stored.read())
    }

    fn len(&self) -> usize {
        self.segment.len() - self.delta.deleted.len() + self.delta.by_id.len()
    }

    fn generation(&self) -> u64 {
        self.generation
    }

    fn compact(&mut self, preparer: &Preparer) {
        if self.is_due() {
            self.merge(preparer);
        }
    }

    fn insert_all(
        &mut self,
        preparer: &Preparer,
        executor: &Executor<'_>,
        given: NumberedRecords<Opportunity>,
        found: &mut Vec<Diagnostic>,
    ) -> u128 {
        if self.len() > 0 || !self.delta.rows.is_empty() {
            return insert_each(self, preparer, given, found);
        }
        let (batches, content) = bulk_load::prepare(preparer, &self.blank, executor, &given, found);
        drop(given);
        let nothing = std::array::from_fn(|_| Dictionary::default());
        self.segment = Arc::new(Segment::build(preparer, &self.blank, &nothing, batches, executor));
        self.delta = Arc::default();
        self.generation += 1;
        content
    }
}
