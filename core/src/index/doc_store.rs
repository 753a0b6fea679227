//! The records of a segment as one run of bytes: a million allocations less, and a saved catalog is read at once.

use std::sync::Arc;

use crate::prepared::{StoredRecord, id_of};
use crate::record::Opportunity;

/// Records by position.
#[derive(Debug, Default)]
pub(crate) struct DocStore {
    /// The texts of stored records, one after the other.
    run: Vec<u8>,
    /// Where each of them ends.
    ends: Vec<u64>,
    /// Records that are not kept as text, by position in order; theirs is empty.
    whole: Vec<(usize, Arc<Opportunity>)>,
}

impl DocStore {
    /// Room for so many records of so many bytes in all.
    pub(crate) fn with_capacity(records: usize, bytes: usize) -> Self {
        Self { run: Vec::with_capacity(bytes), ends: Vec::with_capacity(records), whole: Vec::new() }
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Bytes of all the texts.
    pub(crate) fn bytes(&self) -> usize {
        self.run.len()
    }

    pub(crate) fn push(&mut self, stored: &StoredRecord<Opportunity>) {
        match stored {
            StoredRecord::Text(text) => self.push_text(text),
            StoredRecord::Whole(record) => self.push_whole(Arc::clone(record)),
        }
    }

    /// Appends a record of another run.
    pub(crate) fn push_of(&mut self, other: &Self, position: usize) {
        match other.whole_at(position) {
            Some(record) => self.push_whole(Arc::clone(record)),
            None => self.push_text(other.text(position)),
        }
    }

    pub(crate) fn push_text(&mut self, text: &[u8]) {
        self.run.extend_from_slice(text);
        self.ends.push(self.run.len() as u64);
    }

    pub(crate) fn push_whole(&mut self, record: Arc<Opportunity>) {
        self.whole.push((self.ends.len(), record));
        self.push_text(&[]);
    }

    pub(crate) fn id(&self, position: usize) -> &str {
        match self.text(position) {
            [] => self.whole_at(position).map_or("", |record| &record.id),
            text => id_of(text),
        }
    }

    pub(crate) fn get(&self, position: usize) -> Option<StoredRecord<Opportunity>> {
        match self.text(position) {
            [] => self.whole_at(position).cloned().map(StoredRecord::Whole),
            text => Some(StoredRecord::Text(Arc::from(text))),
        }
    }

    /// The text of a record; empty for one that is kept whole.
    pub(crate) fn text(&self, position: usize) -> &[u8] {
        let end = |position: usize| self.ends.get(position).and_then(|end| usize::try_from(*end).ok());
        let start = position.checked_sub(1).map_or(Some(0), end);
        start.zip(end(position)).and_then(|(start, end)| self.run.get(start..end)).unwrap_or_default()
    }

    /// The first record that is not kept as text.
    pub(crate) fn first_whole(&self) -> Option<&Arc<Opportunity>> {
        self.whole.first().map(|(_, record)| record)
    }

    fn whole_at(&self, position: usize) -> Option<&Arc<Opportunity>> {
        let at = self.whole.binary_search_by_key(&position, |(position, _)| *position).ok()?;
        self.whole.get(at).map(|(_, record)| record)
    }
}

/// Positions in the order of their ids, by the first sixteen bytes where those tell.
pub(crate) fn by_id<'a>(positions: impl Iterator<Item = (u32, &'a str)>, id: impl Fn(u32) -> &'a str) -> Vec<u32> {
    let mut keyed: Vec<(u128, u32)> = positions.map(|(position, id)| (head(id), position)).collect();
    keyed.sort_unstable_by(|a, b| a.0.cmp(&b.0).then_with(|| id(a.1).cmp(id(b.1))));
    keyed.into_iter().map(|(_, position)| position).collect()
}

/// The first bytes of an id as a number that orders alike.
fn head(id: &str) -> u128 {
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(id.bytes()).for_each(|(to, byte)| *to = byte);
    u128::from_be_bytes(bytes)
}
