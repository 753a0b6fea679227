//! A text of a record as a sentence repeats it.

use std::borrow::Cow;

/// The most characters of a text that a sentence repeats in full.
const LONGEST_QUOTE: usize = 60;

/// The text as a sentence repeats it: a long one, such as an address, only up to a word near the
/// limit.
pub(crate) fn shortened(text: &str) -> Cow<'_, str> {
    let Some((end, _)) = text.char_indices().nth(LONGEST_QUOTE) else { return text.into() };
    let (kept, _) = text.split_at(end);
    let whole_words = kept.rsplit_once(' ').map_or(kept, |(words, _)| words);
    format!("{} …", whole_words.trim_end_matches([',', ';', ' ', '-'])).into()
}
