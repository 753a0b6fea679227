//! The terms of a text and what each counts. A term is kept as a hash of it: sixty words are more than a hundred terms, and
//! comparing numbers that lie side by side is what lets a description be held against a million others.

use xxhash_rust::xxh3::xxh3_128;

/// A term's hash: 64 bits, so that among a million texts of a thousand terms one in ten billion descriptions meets a term that is
/// not its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Key(u64);

impl Key {
    pub(super) fn of(term: &str) -> Self {
        Self(u64::try_from(xxh3_128(term.as_bytes()) >> 64).unwrap_or_default())
    }
}

/// Terms in the order of their keys, each with its impact.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(super) struct Impacts {
    keys: Box<[Key]>,
    impacts: Box<[u32]>,
}

impl Impacts {
    /// From distinct terms.
    pub(super) fn of<'a>(terms: impl Iterator<Item = (&'a str, u32)>) -> Self {
        let mut entries: Vec<(Key, u32)> = terms.map(|(term, impact)| (Key::of(term), impact)).collect();
        entries.sort_unstable();
        let (keys, impacts): (Vec<Key>, Vec<u32>) = entries.into_iter().unzip();
        Self { keys: keys.into(), impacts: impacts.into() }
    }

    /// The terms that are sought, each with what was sought for and its impact.
    pub(super) fn matches<'a, T>(&self, sought: &'a Sought<T>) -> impl Iterator<Item = (&'a T, u32)> {
        let each = self.keys.iter().zip(&self.impacts);
        each.filter(|(key, _)| sought.may_have(**key)).filter_map(|(key, impact)| Some((sought.get(*key)?, *impact)))
    }

    #[cfg(feature = "learn")]
    pub(super) fn impacts(&self) -> impl Iterator<Item = u32> {
        self.impacts.iter().copied()
    }
}

/// Bits of a sieve: a description of sixty words leaves one term in forty to be looked up in vain.
const BITS: u64 = 4_096;

/// Terms to look for, each with what is to be known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sought<T> {
    keys: Vec<Key>,
    values: Vec<T>,
    /// A bit for the last digits of each key.
    sieve: Vec<u64>,
}

impl<T> Sought<T> {
    pub(super) fn of(terms: impl Iterator<Item = (String, T)>) -> Self {
        let mut entries: Vec<(Key, T)> = terms.map(|(term, value)| (Key::of(&term), value)).collect();
        entries.sort_unstable_by_key(|(key, _)| *key);
        let (keys, values): (Vec<Key>, Vec<T>) = entries.into_iter().unzip();
        let mut sieve = vec![0; usize::try_from(BITS / 64).unwrap_or_default()];
        for key in &keys {
            let (word, bit) = place(*key);
            sieve.get_mut(word).into_iter().for_each(|word| *word |= bit);
        }
        Self { keys, values, sieve }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// False only for a term that is not sought.
    fn may_have(&self, key: Key) -> bool {
        let (word, bit) = place(key);
        self.sieve.get(word).is_some_and(|word| word & bit != 0)
    }

    fn get(&self, key: Key) -> Option<&T> {
        self.values.get(self.keys.binary_search(&key).ok()?)
    }
}

/// Where a key's bit stands in a sieve.
fn place(key: Key) -> (usize, u64) {
    let digits = key.0 % BITS;
    (usize::try_from(digits / 64).unwrap_or_default(), 1 << (digits % 64))
}
