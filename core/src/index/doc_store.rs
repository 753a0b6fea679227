//! The store of a segment's records: one buffer for all texts, which saves a million allocations
//! and makes a saved catalog fast to load.

use std::sync::Arc;

use super::doc_id::DocId;
use crate::prepared::{StoredRecord, id_of};
use crate::record::Opportunity;

/// The stored records of a segment.
#[derive(Debug, Default)]
pub(crate) struct DocStore {
    /// The texts of the records, one after the other.
    texts: Vec<u8>,
    /// Where the text of each record ends.
    ends: Vec<u64>,
    /// Typed records, in order, which cannot be stored as text; their text is empty.
    typed: Vec<(DocId, Arc<Opportunity>)>,
}

impl DocStore {
    /// An empty store with capacity for `records` records, whose texts have `bytes` bytes in all.
    pub(crate) fn with_capacity(records: usize, bytes: usize) -> Self {
        Self { texts: Vec::with_capacity(bytes), ends: Vec::with_capacity(records), typed: Vec::new() }
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The number of the record that is pushed next.
    pub(crate) fn next_id(&self) -> DocId {
        DocId::new(self.len())
    }

    /// The length of all texts.
    pub(crate) fn bytes(&self) -> usize {
        self.texts.len()
    }

    pub(crate) fn push(&mut self, stored: &StoredRecord<Opportunity>) {
        match stored {
            StoredRecord::Text(text) => self.push_text(text),
            StoredRecord::Typed(record) => self.push_typed(Arc::clone(record)),
        }
    }

    /// Appends a record of another store.
    pub(crate) fn push_from(&mut self, other: &Self, doc_id: DocId) {
        match other.text(doc_id) {
            [] => self.push_typed(Arc::clone(other.typed(doc_id))),
            text => self.push_text(text),
        }
    }

    pub(crate) fn push_text(&mut self, text: &[u8]) {
        self.texts.extend_from_slice(text);
        self.ends.push(self.texts.len() as u64);
    }

    fn push_typed(&mut self, record: Arc<Opportunity>) {
        self.typed.push((self.next_id(), record));
        self.push_text(&[]);
    }

    pub(crate) fn id(&self, doc_id: DocId) -> &str {
        match self.text(doc_id) {
            [] => &self.typed(doc_id).id,
            text => id_of(text),
        }
    }

    pub(crate) fn get(&self, doc_id: DocId) -> StoredRecord<Opportunity> {
        match self.text(doc_id) {
            [] => StoredRecord::Typed(Arc::clone(self.typed(doc_id))),
            text => StoredRecord::Text(Arc::from(text)),
        }
    }

    /// The text of a record; empty for a typed record.
    #[expect(clippy::indexing_slicing, reason = "every record of the segment has an end")]
    pub(crate) fn text(&self, doc_id: DocId) -> &[u8] {
        let end = |position: usize| usize::try_from(self.ends[position]).unwrap_or(usize::MAX);
        let start = doc_id.position().checked_sub(1).map_or(0, end);
        &self.texts[start..end(doc_id.position())]
    }

    /// The first record that is not stored as text.
    pub(crate) fn first_typed(&self) -> Option<&Arc<Opportunity>> {
        self.typed.first().map(|(_, record)| record)
    }

    #[expect(clippy::expect_used, reason = "an empty text is pushed only with a typed record")]
    fn typed(&self, doc_id: DocId) -> &Arc<Opportunity> {
        let at = self.typed.binary_search_by_key(&doc_id, |(typed, _)| *typed).ok();
        let record = at.and_then(|at| self.typed.get(at));
        &record.expect("a record without text is typed").1
    }
}

/// The records in the order of their ids. Most pairs are ordered by the first sixteen bytes alone.
pub(crate) fn sorted_by_id<'a>(
    records: impl Iterator<Item = (DocId, &'a str)>,
    id: impl Fn(DocId) -> &'a str,
) -> Vec<DocId> {
    let mut keyed: Vec<(u128, DocId)> = records.map(|(doc_id, id)| (prefix(id), doc_id)).collect();
    keyed.sort_unstable_by(|a, b| a.0.cmp(&b.0).then_with(|| id(a.1).cmp(id(b.1))));
    keyed.into_iter().map(|(_, doc_id)| doc_id).collect()
}

/// The first sixteen bytes of an id, as a number with the same order.
fn prefix(id: &str) -> u128 {
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(id.bytes()).for_each(|(prefix, byte)| *prefix = byte);
    u128::from_be_bytes(bytes)
}
