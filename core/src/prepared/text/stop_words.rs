//! Words that do not distinguish two texts: stop words, and everyday words.

use std::sync::OnceLock;

use super::impacts::TermTable;
use crate::set;
use crate::text;
use crate::vocabulary::table::{compiled_in, items, rows};

/// Stop words of both languages: they are no terms, and neither are pairs with one.
#[rustfmt::skip]
const STOP_WORDS: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "by", "for", "from", "in", "is", "it", "its", "of", "on", "or", "our", "that",
    "the", "their", "they", "this", "to", "we", "which", "with", "you", "your",
    "bằng", "bởi", "các", "có", "cho", "của", "cùng", "cũng", "do", "đang", "đã", "để", "đến", "được", "hoặc", "khi", "là",
    "lên", "mà", "mọi", "một", "này", "nên", "như", "những", "qua", "ra", "rất", "sẽ", "tại", "theo", "thì", "trên",
    "trong", "từ", "và", "vào", "về", "với",
];

/// Words and pairs that texts about any subject use. They are no terms, but a pair with such a word
/// may be one: "điện" and "tử" say little, "điện tử" names a trade.
const EVERYDAY: &str = compiled_in!("../../../data/everyday.tsv");

/// Stop words and everyday words in the form that texts are compared in.
#[derive(Debug)]
pub(super) struct StopWords {
    /// As a [set].
    stop_words: Vec<String>,
    everyday: TermTable<()>,
    /// The everyday words without their accents, for texts that are written so.
    folded: TermTable<()>,
}

impl StopWords {
    /// The words of this file and of the data file.
    pub(super) fn get() -> &'static Self {
        static WORDS: OnceLock<StopWords> = OnceLock::new();
        WORDS.get_or_init(Self::read)
    }

    fn read() -> Self {
        let everyday: Vec<&str> = rows(EVERYDAY).flat_map(|row| items(row.cell(1))).collect();
        Self {
            stop_words: set::of(STOP_WORDS.iter().map(|word| text::key(word))),
            everyday: table(set::of(everyday.iter().map(|words| text::key(words)))),
            folded: table(set::of(everyday.iter().map(|words| text::fold(words)))),
        }
    }

    /// True for a stop word.
    pub(super) fn contains(&self, syllable: &String) -> bool {
        set::contains(&self.stop_words, syllable)
    }

    /// True for an everyday word or pair; of a text without accents, also for one that would be
    /// with them.
    pub(super) fn is_everyday(&self, term: &str, lacks_accents: bool) -> bool {
        self.everyday.contains(term) || (lacks_accents && self.folded.contains(term))
    }
}

fn table(terms: Vec<String>) -> TermTable<()> {
    TermTable::new(terms.into_iter().map(|term| (term, ())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_everyday_pair_has_two_everyday_words() {
        let words = StopWords::get();
        for pair in rows(EVERYDAY).flat_map(|row| items(row.cell(1))).filter(|pair| pair.contains(' ')) {
            for word in pair.split(' ') {
                assert!(words.is_everyday(&text::key(word), false), "{word} of {pair}");
            }
        }
    }

    #[test]
    fn everyday_words_are_found_with_and_without_accents() {
        let words = StopWords::get();
        assert!(words.is_everyday(&text::key("công ty"), false));
        assert!(words.is_everyday(&text::key("vùng"), false));
        assert!(words.is_everyday("vung", true));
        assert!(!words.is_everyday("vung", false), "sesame is vừng");
        assert!(!words.is_everyday(&text::key("tôm"), true));
    }
}
