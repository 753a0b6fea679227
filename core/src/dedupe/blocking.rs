//! Blocking: only records that share a key are compared, because comparing all pairs of a register
//! of 100 000 would take 5 000 000 000 comparisons.

use super::features::{ComparableRecord, Contact};
use crate::set;

/// Records that share a weak key are compared only if at most this many share it: a common word
/// identifies no one.
const MAX_WEAK_BLOCK: usize = 60;
/// Within a large block of one strong key, each record is compared with this many that follow it
/// (sorted neighbourhood: Hernández and Stolfo 1995).
const WINDOW: usize = 24;
/// Lengths of names that are also found when one letter differs.
const DELETION_LENGTHS: std::ops::RangeInclusive<usize> = 5..=32;
/// A word of at least this many letters is a key by itself.
const LONG_WORD: usize = 5;

/// How strongly a shared key suggests the same startup.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Strength {
    /// Whole names and contacts.
    Strong,
    /// Words, and names without one letter.
    Weak,
}

/// What a blocking key is made of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum KeyKind {
    /// A name, or its distinctive words.
    Name,
    /// Two words of a name.
    WordPair,
    /// A long word of a name.
    Word,
    /// A name, or a name without one of its letters.
    Deletion,
    Contact(Contact),
}

impl KeyKind {
    /// A text that keeps the hashes of the kinds apart.
    const fn tag(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::WordPair => "pair",
            Self::Word => "word",
            Self::Deletion => "deletion",
            Self::Contact(Contact::TaxCode) => "tax",
            Self::Contact(Contact::Email) => "email",
            Self::Contact(Contact::Phone) => "phone",
            Self::Contact(Contact::Site) => "site",
        }
    }
}

type Key = (u64, Strength);

/// Pairs of records that share a blocking key, each pair once, the earlier record first.
pub(super) fn candidate_pairs(records: &[ComparableRecord]) -> Vec<(&ComparableRecord, &ComparableRecord)> {
    let keyed = records.iter().enumerate();
    let keyed = keyed.flat_map(|(at, record)| blocking_keys(record).into_iter().map(move |key| (key, at)));
    let keyed: Vec<(Key, usize)> = set::of(keyed);
    let blocks = keyed.chunk_by(|a, b| a.0 == b.0);
    let pairs: Vec<(usize, usize)> = set::of(blocks.flat_map(block_pairs));
    #[expect(clippy::indexing_slicing, reason = "the numbers are those of `enumerate`")]
    pairs.into_iter().map(|(a, b)| (&records[a], &records[b])).collect()
}

/// The pairs within one block.
fn block_pairs(block: &[(Key, usize)]) -> Vec<(usize, usize)> {
    let is_weak = block.first().is_some_and(|((_, strength), _)| *strength == Strength::Weak);
    if is_weak && block.len() > MAX_WEAK_BLOCK {
        return Vec::new();
    }
    let window = if is_weak { MAX_WEAK_BLOCK } else { WINDOW };
    let following = |at: usize| block.iter().skip(at + 1).take(window);
    let pairs = block.iter().enumerate().flat_map(|(at, (_, a))| following(at).map(|(_, b)| (*a, *b)));
    pairs.collect()
}

/// The blocking keys of a record.
fn blocking_keys(record: &ComparableRecord) -> Vec<Key> {
    let mut keys = Vec::new();
    for name in &record.names {
        let whole = name.joined();
        keys.push((hash(KeyKind::Name, &[&whole]), Strength::Strong));
        keys.push((hash(KeyKind::Name, &[&name.distinctive.concat()]), Strength::Weak));
        let mut words: Vec<&str> = name.folded.iter().map(String::as_str).collect();
        words.sort_unstable();
        keys.extend(words.windows(2).map(|pair| (hash(KeyKind::WordPair, pair), Strength::Weak)));
        let long = name.distinctive.iter().filter(|word| word.len() >= LONG_WORD);
        keys.extend(long.map(|word| (hash(KeyKind::Word, &[word]), Strength::Weak)));
        keys.extend(deletion_keys(&whole).into_iter().map(|key| (key, Strength::Weak)));
    }
    let contacts = record.contacts.iter();
    keys.extend(contacts.map(|(contact, text)| (hash(KeyKind::Contact(*contact), &[text]), Strength::Strong)));
    keys
}

/// The name and the name without each one of its letters: two names that differ by one letter share
/// one of these (deletion neighbourhood: Mor and Fraenkel 1982).
fn deletion_keys(name: &str) -> Vec<u64> {
    if !name.is_ascii() || !DELETION_LENGTHS.contains(&name.len()) {
        return Vec::new();
    }
    let without = |at: usize| {
        let (before, after) = name.split_at(at);
        hash(KeyKind::Deletion, &[before, after.split_at(1).1])
    };
    std::iter::once(hash(KeyKind::Deletion, &[name])).chain((0..name.len()).map(without)).collect()
}

/// FNV-1a: the same on every target; a collision only costs one more comparison.
fn hash(kind: KeyKind, parts: &[&str]) -> u64 {
    // A name without one letter is hashed as one text; the parts of other keys are separated.
    let separator: &[u8] = if kind == KeyKind::Deletion { &[] } else { &[0] };
    let parts = parts.iter().flat_map(|part| part.bytes().chain(separator.iter().copied()));
    let bytes = kind.tag().bytes().chain([0]).chain(parts);
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
