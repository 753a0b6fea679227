//! The distinct values of one facet, each under a code.

use std::hash::BuildHasher;
use std::sync::Arc;

use hashbrown::{DefaultHashBuilder, HashTable};
use sha2::{Digest, Sha256};

use crate::diagnostic::Diagnostic;
use crate::prepared::PreparedOpportunity;

/// What one or many records state of a facet.
#[derive(Debug)]
pub(crate) struct DictionaryEntry {
    key: Box<[u8]>,
    /// A profile of this facet alone.
    pub(crate) part: PreparedOpportunity,
    /// What was found about it, with paths inside the record.
    pub(crate) found: Vec<Diagnostic>,
}

impl DictionaryEntry {
    pub(crate) fn new(key: &[u8], part: PreparedOpportunity, found: Vec<Diagnostic>) -> Arc<Self> {
        Arc::new(Self { key: Box::from(key), part, found })
    }
}

/// Distinct values by code, codes by key.
#[derive(Debug, Clone, Default)]
pub(crate) struct Dictionary {
    values: Vec<Arc<DictionaryEntry>>,
    /// Found by the key of their value.
    codes: HashTable<u32>,
    hasher: DefaultHashBuilder,
}

/// Keys beyond this length are kept as their hash: a text of a page is no key to keep.
const KEY: usize = 96;

impl Dictionary {
    pub(crate) fn len(&self) -> usize {
        self.values.len()
    }

    pub(crate) fn values(&self) -> impl ExactSizeIterator<Item = &Arc<DictionaryEntry>> {
        self.values.iter()
    }

    pub(crate) fn get(&self, code: usize) -> Option<&Arc<DictionaryEntry>> {
        self.values.get(code)
    }

    pub(crate) fn code(&self, key: &[u8]) -> Option<u32> {
        if self.values.is_empty() {
            return None;
        }
        self.find(self.hasher.hash_one(key), key)
    }

    /// A new value.
    pub(crate) fn put(&mut self, key: &[u8], part: PreparedOpportunity, found: Vec<Diagnostic>) -> u32 {
        self.keep(DictionaryEntry::new(key, part, found))
    }

    /// A value of another dictionary under its code here.
    pub(crate) fn keep(&mut self, value: Arc<DictionaryEntry>) -> u32 {
        let hash = self.hasher.hash_one(&*value.key);
        if let Some(code) = self.find(hash, &value.key) {
            return code;
        }
        // INVARIANT: a catalog holds fewer records, and so fewer values, than 2^32.
        let code = u32::try_from(self.values.len()).unwrap_or(u32::MAX);
        self.values.push(value);
        let (values, hasher) = (&self.values, &self.hasher);
        let hash_of = |code: &u32| values.get(*code as usize).map_or(0, |value| hasher.hash_one(&*value.key));
        self.codes.insert_unique(hash, code, hash_of);
        code
    }

    fn find(&self, hash: u64, key: &[u8]) -> Option<u32> {
        let is_it = |code: &u32| self.values.get(*code as usize).is_some_and(|value| *value.key == *key);
        self.codes.find(hash, is_it).copied()
    }
}

/// Shortens what a facet wrote to a key of bounded length.
pub(crate) fn bounded(key: &mut Vec<u8>) {
    if key.len() > KEY {
        let hash = Sha256::digest(&*key);
        key.clear();
        // A short key ends with a line end; this one does not, so that the two kinds never meet.
        key.extend_from_slice(&hash);
        key.push(0);
    }
}
