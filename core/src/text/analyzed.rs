//! A text that is divided into words once, for everything that is asked about it.

use super::language::{TextLanguage, languages};
use super::token::{Token, tokens_of};
use super::word::{Word, words};

/// A text and its words.
#[derive(Debug)]
pub(crate) struct AnalyzedText<'a> {
    text: &'a str,
    words: Vec<Word>,
}

impl<'a> AnalyzedText<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, words: words(text) }
    }

    /// Its words in the forms that are compared.
    pub(crate) fn tokens(&self) -> Vec<Token> {
        tokens_of(self.text, &self.words)
    }

    /// Its languages, as far as its words say.
    pub(crate) fn languages(&self) -> Vec<TextLanguage> {
        languages(self.text, &self.words)
    }

    /// True if any letter has an accent: if not, the text may be Vietnamese typed without accents.
    pub(crate) fn has_accents(&self) -> bool {
        self.words.iter().any(Word::is_accented)
    }
}
