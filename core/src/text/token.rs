//! Words for the comparison of descriptions.

use super::word::{Word, words};

/// One word of a description, in the two forms that are compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// With its accents, the sign of the tone at the end: equal for "hoà" and "hòa".
    pub syllable: String,
    /// Without accents.
    pub folded: String,
    /// As it was written.
    pub written: String,
}

/// The words of a text, without signs between them.
///
/// ```
/// let tokens = ketnoi::text::tokens("Bưởi, dừa");
/// assert_eq!(tokens[1].folded, "dua");
/// ```
#[must_use]
pub fn tokens(text: &str) -> Vec<Token> {
    tokens_of(text, &words(text))
}

pub(super) fn tokens_of(text: &str, words: &[Word]) -> Vec<Token> {
    let said = words.iter().filter(|word| !word.is("&"));
    said.map(|word| Token { syllable: word.syllable(), folded: word.folded(), written: word.written(text).to_owned() })
        .collect()
}

/// True if the text has any accented letter: if not, it may be Vietnamese typed without accents.
#[must_use]
pub fn has_accents(text: &str) -> bool {
    words(text).iter().any(Word::is_accented)
}
