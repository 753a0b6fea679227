//! A set of records, one bit each.

use super::doc_id::DocId;

/// A set of records. An empty set needs no memory.
#[derive(Debug, Clone, Default)]
pub(crate) struct BitSet(Vec<u64>);

/// The number of bits of a word.
const BITS: usize = u64::BITS as usize;

impl BitSet {
    #[expect(clippy::indexing_slicing, reason = "the set was extended to the word")]
    pub(crate) fn insert(&mut self, doc_id: DocId) {
        let (word, bit) = (doc_id.position() / BITS, doc_id.position() % BITS);
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= 1 << bit;
    }

    pub(crate) fn contains(&self, doc_id: DocId) -> bool {
        let (word, bit) = (doc_id.position() / BITS, doc_id.position() % BITS);
        // Words after the last are zero.
        self.0.get(word).is_some_and(|bits| bits >> bit & 1 == 1)
    }
}
