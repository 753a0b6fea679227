//! Dictionary encoding: the distinct values of each column, each with a code.

use std::hash::BuildHasher;
use std::sync::Arc;

use enum_map::EnumMap;
use hashbrown::{DefaultHashBuilder, HashTable};
use sha2::{Digest, Sha256};

use super::column::Column;
use crate::diagnostic::Diagnostic;
use crate::prepared::PreparedOpportunity;

/// A distinct value of a column, shared by all records that state it.
#[derive(Debug)]
pub(crate) struct DictionaryEntry {
    key: Box<[u8]>,
    /// An opportunity that states this value and nothing else.
    pub(crate) prepared: PreparedOpportunity,
    /// The diagnostics about the value, with paths inside the record.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

impl DictionaryEntry {
    pub(crate) fn new(key: &[u8], prepared: PreparedOpportunity, diagnostics: Vec<Diagnostic>) -> Arc<Self> {
        Arc::new(Self { key: Box::from(key), prepared, diagnostics })
    }
}

/// The distinct values of one column: entries by code, codes by key.
#[derive(Debug, Clone, Default)]
pub(crate) struct Dictionary {
    entries: Vec<Arc<DictionaryEntry>>,
    codes: HashTable<u32>,
    hasher: DefaultHashBuilder,
}

/// The dictionaries of all columns.
pub(crate) type Dictionaries = EnumMap<Column, Dictionary>;

/// The greatest length of a key: a longer one, such as a page of text, is replaced by its hash.
const MAX_KEY_BYTES: usize = 96;

impl Dictionary {
    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }

    /// The entries, in the order of their codes.
    pub(crate) fn entries(&self) -> impl ExactSizeIterator<Item = &Arc<DictionaryEntry>> {
        self.entries.iter()
    }

    /// The entry of a code.
    #[expect(clippy::indexing_slicing, reason = "codes of a column come from its dictionary")]
    pub(crate) fn entry(&self, code: u32) -> &Arc<DictionaryEntry> {
        &self.entries[code as usize]
    }

    /// The code of a key; none when the dictionary does not have it.
    pub(crate) fn code(&self, key: &[u8]) -> Option<u32> {
        if self.entries.is_empty() {
            return None;
        }
        self.find(self.hasher.hash_one(key), key)
    }

    /// Inserts an entry of another dictionary, if its key is new, and returns its code here.
    pub(crate) fn insert(&mut self, entry: Arc<DictionaryEntry>) -> u32 {
        let hash = self.hasher.hash_one(&*entry.key);
        if let Some(code) = self.find(hash, &entry.key) {
            return code;
        }
        let code = self.next_code();
        self.entries.push(entry);
        let (entries, hasher) = (&self.entries, &self.hasher);
        #[expect(clippy::indexing_slicing, reason = "the table holds codes of these entries")]
        let hash_of = |code: &u32| hasher.hash_one(&*entries[*code as usize].key);
        self.codes.insert_unique(hash, code, hash_of);
        code
    }

    /// The code that the next new entry gets.
    #[expect(clippy::expect_used, reason = "there are at most as many entries as records")]
    pub(crate) fn next_code(&self) -> u32 {
        u32::try_from(self.entries.len()).expect("a catalog holds fewer than 2^32 records")
    }

    /// The code of a key whose hash is known.
    #[expect(clippy::indexing_slicing, reason = "the table holds codes of these entries")]
    fn find(&self, hash: u64, key: &[u8]) -> Option<u32> {
        self.codes.find(hash, |code| *self.entries[*code as usize].key == *key).copied()
    }
}

/// The entry of a code of a catalog: codes of the delta follow those of the segment.
pub(crate) fn entry<'a>(
    segment: &'a Dictionaries,
    delta: &'a Dictionaries,
    column: Column,
    code: u32,
) -> &'a Arc<DictionaryEntry> {
    match code.checked_sub(segment[column].next_code()) {
        None => segment[column].entry(code),
        Some(code) => delta[column].entry(code),
    }
}

/// Replaces a long key by its SHA-256.
pub(crate) fn shorten(key: &mut Vec<u8>) {
    if key.len() > MAX_KEY_BYTES {
        let hash = Sha256::digest(&*key);
        key.clear();
        // A short key of JSON ends with a line feed, so it differs from every hash. A short key of
        // terms equals a hash only by a coincidence of at least 64 bits.
        key.extend_from_slice(&hash);
        key.push(0);
    }
}
