//! Stop words: words too common to distinguish two texts.

use crate::set;
use crate::text;

/// Stop words of both languages. Statistics give a low weight to other frequent words.
#[rustfmt::skip]
const STOP_WORDS: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "by", "for", "from", "in", "is", "it", "its", "of", "on", "or", "our", "that",
    "the", "their", "they", "this", "to", "we", "which", "with", "you", "your",
    "bằng", "bởi", "các", "có", "cho", "của", "cùng", "cũng", "do", "đang", "đã", "để", "đến", "được", "hoặc", "khi", "là",
    "lên", "mà", "mọi", "một", "này", "nên", "như", "những", "qua", "ra", "rất", "sẽ", "tại", "theo", "thì", "trên",
    "trong", "từ", "và", "vào", "về", "với",
];

/// The stop words in the form that texts are compared in, as a [set].
#[derive(Debug, Clone)]
pub(crate) struct StopWords(Vec<String>);

impl StopWords {
    pub(crate) fn new() -> Self {
        Self(set::of(STOP_WORDS.iter().flat_map(|word| text::tokens(word)).map(|token| token.syllable)))
    }

    pub(super) fn contains(&self, syllable: &String) -> bool {
        set::contains(&self.0, syllable)
    }
}
