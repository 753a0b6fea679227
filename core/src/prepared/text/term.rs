//! Terms of a text: single words, and pairs of neighbours.

use super::StopWords;
use crate::text::{Token, tokens};

/// A word, or two neighbouring words with a space between them.
pub(super) struct Term {
    /// With its accents.
    pub(super) exact: String,
    /// Without accents.
    pub(super) folded: String,
    /// As it was written.
    pub(super) written: String,
    /// True for a word or pair that says nothing about a subject. It counts for the length of a
    /// text, and is no evidence.
    pub(super) is_everyday: bool,
}

/// The single words and the bigrams of a text, without stop words in either. `lacks_accents` is
/// true for a text that may be Vietnamese typed without them.
pub(super) fn terms(text: &str, stop_words: &StopWords, lacks_accents: bool) -> Vec<Term> {
    let tokens = tokens(text);
    let counts = |token: &&Token| !stop_words.contains(&token.syllable);
    let term = |exact: String, folded: String, written: String| {
        let is_everyday = stop_words.is_everyday(&exact, lacks_accents);
        Term { exact, folded, written, is_everyday }
    };
    let single = |t: &Token| term(t.syllable.clone(), t.folded.clone(), t.written.clone());
    let bigram = |pair: &[Token]| match pair {
        [a, b] if counts(&a) && counts(&b) => Some(term(
            format!("{} {}", a.syllable, b.syllable),
            format!("{} {}", a.folded, b.folded),
            format!("{} {}", a.written, b.written),
        )),
        _ => None,
    };
    tokens.iter().filter(counts).map(single).chain(tokens.windows(2).filter_map(bigram)).collect()
}

pub(super) fn is_bigram(term: &str) -> bool {
    term.contains(' ')
}

/// Each term once, sorted; `add` adds a later occurrence to the first one.
pub(super) fn merged<T>(mut occurrences: Vec<(String, T)>, add: fn(&mut T, &T)) -> Vec<(String, T)> {
    occurrences.sort_by(|(one, _), (other, _)| one.cmp(other));
    occurrences.dedup_by(|(later, occurrence), (term, first)| {
        let same = later == term;
        if same {
            add(first, occurrence);
        }
        same
    });
    occurrences
}

/// True for one of the merged terms.
pub(super) fn has_term<T>(merged: &[(String, T)], term: &str) -> bool {
    merged.binary_search_by(|(other, _)| other.as_str().cmp(term)).is_ok()
}
