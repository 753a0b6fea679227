//! Terms of a text: single words, and pairs of neighbours.

use super::stop_words::StopWords;
use crate::text::{AnalyzedText, Token};

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
pub(super) fn terms(text: &AnalyzedText<'_>, lacks_accents: bool) -> Vec<Term> {
    let (tokens, stop_words) = (text.tokens(), StopWords::get());
    let singles: Vec<Option<Term>> = tokens.iter().map(|token| single(token, stop_words, lacks_accents)).collect();
    let bigrams = singles.windows(2).filter_map(|pair| match pair {
        [Some(first), Some(second)] => Some(bigram(first, second, stop_words, lacks_accents)),
        _ => None,
    });
    let bigrams: Vec<Term> = bigrams.collect();
    singles.into_iter().flatten().chain(bigrams).collect()
}

/// A word; none for a stop word.
fn single(token: &Token, stop_words: &StopWords, lacks_accents: bool) -> Option<Term> {
    if stop_words.contains(&token.syllable) {
        return None;
    }
    let is_everyday = stop_words.is_everyday(&token.syllable, lacks_accents);
    let Token { syllable, folded, written } = token.clone();
    Some(Term { exact: syllable, folded, written, is_everyday })
}

/// A pair of neighbours. An everyday pair has two everyday words, so most need not be looked up.
fn bigram(first: &Term, second: &Term, stop_words: &StopWords, lacks_accents: bool) -> Term {
    let both = |of: fn(&Term) -> &str| format!("{} {}", of(first), of(second));
    let exact = both(|term| &term.exact);
    let is_everyday = first.is_everyday && second.is_everyday && stop_words.is_everyday(&exact, lacks_accents);
    Term { exact, folded: both(|term| &term.folded), written: both(|term| &term.written), is_everyday }
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
