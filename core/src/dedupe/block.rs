//! Which records are compared: those that share a key. So a register of 100 000 needs no 5 000 000 000 comparisons.

use super::sign::{Contact, Sign};
use crate::set;

/// Records that share a word are compared if there are no more of them than this: a common word tells nothing.
const COMMON: usize = 60;
/// Of many records with the same strong key each is compared with so many that follow it.
const WINDOW: usize = 24;
/// Names of these many letters are also found when one letter differs.
const SLIPS: std::ops::RangeInclusive<usize> = 5..=32;
/// A word of these letters is a key by itself.
const LONG_WORD: usize = 5;

/// How strong a key is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Strength {
    /// Whole names, contacts.
    Strong,
    /// Words, names without a letter.
    Weak,
}

/// Pairs of positions, the smaller first, each once.
pub(super) fn candidates(signs: &[Sign]) -> Vec<(u32, u32)> {
    let mut keys: Vec<(u64, Strength, u32)> = Vec::new();
    for (at, sign) in (0_u32..).zip(signs) {
        keys.extend(keys_of(sign).into_iter().map(|(key, strength)| (key, strength, at)));
    }
    let keys = set::of(keys);
    let mut pairs = Vec::new();
    for group in keys.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        let weak = group.first().is_some_and(|(_, strength, _)| *strength == Strength::Weak);
        if weak && group.len() > COMMON {
            continue;
        }
        for (at, (_, _, a)) in group.iter().enumerate() {
            pairs.extend(
                group.iter().skip(at + 1).take(WINDOW.max(if weak { COMMON } else { 0 })).map(|(_, _, b)| (*a, *b)),
            );
        }
    }
    set::of(pairs)
}

fn keys_of(sign: &Sign) -> Vec<(u64, Strength)> {
    let mut keys = Vec::new();
    for name in &sign.names {
        let whole = name.squashed();
        keys.push((hash("name", &[&whole]), Strength::Strong));
        keys.push((hash("name", &[&name.own.concat()]), Strength::Weak));
        let mut words: Vec<&str> = name.folded.iter().map(String::as_str).collect();
        words.sort_unstable();
        keys.extend(words.windows(2).map(|pair| (hash("pair", pair), Strength::Weak)));
        let long = name.own.iter().filter(|word| word.len() >= LONG_WORD);
        keys.extend(long.map(|word| (hash("word", &[word]), Strength::Weak)));
        if whole.is_ascii() && SLIPS.contains(&whole.len()) {
            keys.push((hash("slip", &[&whole]), Strength::Weak));
            let without = (0..whole.len()).map(|at| {
                hash("slip", &[whole.get(..at).unwrap_or_default(), whole.get(at + 1..).unwrap_or_default()])
            });
            keys.extend(without.map(|key| (key, Strength::Weak)));
        }
    }
    for (contact, text) in &sign.contacts {
        let tag = match contact {
            Contact::TaxCode => "tax",
            Contact::Email => "email",
            Contact::Phone => "phone",
            Contact::Site => "site",
        };
        keys.push((hash(tag, &[text]), Strength::Strong));
    }
    keys
}

/// FNV-1a: the same on every target; a collision costs one comparison more.
fn hash(tag: &str, parts: &[&str]) -> u64 {
    // The parts of a name without one of its letters are one text; other keys are divided.
    let divider: &[u8] = if tag == "slip" { &[] } else { &[0] };
    let bytes = tag.bytes().chain([0]).chain(parts.iter().flat_map(|part| part.bytes().chain(divider.iter().copied())));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
