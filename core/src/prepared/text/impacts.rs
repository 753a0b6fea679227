//! Terms by hash: the impacts of a document, and the table of query terms they are looked up in.
//!
//! A description of sixty words has more than a hundred terms. Comparing sorted 64-bit hashes that
//! lie side by side makes it cheap to compare one description with a million documents.

use xxhash_rust::xxh3::xxh3_128;

/// A term's hash. With 64 bits, among a million texts of a thousand terms one in ten billion
/// descriptions has a false match.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct TermHash(u64);

impl TermHash {
    fn of(term: &str) -> Self {
        let upper_half = (xxh3_128(term.as_bytes()) >> 64) as u64;
        Self(upper_half)
    }
}

/// Terms in the order of their hashes, each with its impact.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(super) struct TermImpacts {
    hashes: Box<[TermHash]>,
    impacts: Box<[u32]>,
}

impl TermImpacts {
    /// From distinct terms.
    pub(super) fn new<'a>(terms: impl Iterator<Item = (&'a str, u32)>) -> Self {
        let mut entries: Vec<(TermHash, u32)> = terms.map(|(term, impact)| (TermHash::of(term), impact)).collect();
        entries.sort_unstable();
        let (hashes, impacts): (Vec<TermHash>, Vec<u32>) = entries.into_iter().unzip();
        Self { hashes: hashes.into(), impacts: impacts.into() }
    }

    /// The terms that the table has, each with its entry and its impact.
    pub(super) fn matches<'a, T>(&self, table: &'a TermTable<T>) -> impl Iterator<Item = (&'a T, u32)> {
        let each = self.hashes.iter().zip(&self.impacts);
        each.filter(|(hash, _)| table.may_contain(**hash))
            .filter_map(|(hash, impact)| Some((table.get(*hash)?, *impact)))
    }

    #[cfg(feature = "learn")]
    pub(super) fn impacts(&self) -> impl Iterator<Item = u32> {
        self.impacts.iter().copied()
    }
}

/// Words of 64 bits in the filter of a table. With 4096 bits, the terms of a description of sixty
/// words leave one foreign term in forty to be looked up in vain.
const FILTER_WORDS: usize = 64;

/// Terms to look up, each with an entry. A Bloom filter with one hash function answers most
/// look-ups of absent terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TermTable<T> {
    hashes: Vec<TermHash>,
    entries: Vec<T>,
    filter: Box<[u64; FILTER_WORDS]>,
}

impl<T> TermTable<T> {
    /// From distinct terms.
    #[expect(clippy::indexing_slicing, reason = "a filter bit is in one of the words")]
    pub(super) fn new(terms: impl Iterator<Item = (String, T)>) -> Self {
        let mut sorted: Vec<(TermHash, T)> = terms.map(|(term, entry)| (TermHash::of(&term), entry)).collect();
        sorted.sort_unstable_by_key(|(hash, _)| *hash);
        let (hashes, entries): (Vec<TermHash>, Vec<T>) = sorted.into_iter().unzip();
        let mut filter = Box::new([0; FILTER_WORDS]);
        for hash in &hashes {
            let (word, bit) = filter_bit(*hash);
            filter[word] |= bit;
        }
        Self { hashes, entries, filter }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.hashes.is_empty()
    }

    /// False only for a term that the table does not have.
    #[expect(clippy::indexing_slicing, reason = "a filter bit is in one of the words")]
    fn may_contain(&self, hash: TermHash) -> bool {
        let (word, bit) = filter_bit(hash);
        self.filter[word] & bit != 0
    }

    /// True if the table has a term.
    pub(super) fn contains(&self, term: &str) -> bool {
        let hash = TermHash::of(term);
        self.may_contain(hash) && self.get(hash).is_some()
    }

    fn get(&self, hash: TermHash) -> Option<&T> {
        let at = self.hashes.binary_search(&hash).ok()?;
        self.entries.get(at)
    }
}

/// The word and the bit of a hash in a filter: its last twelve bits.
const fn filter_bit(hash: TermHash) -> (usize, u64) {
    ((hash.0 / 64 % FILTER_WORDS as u64) as usize, 1 << (hash.0 % 64))
}
