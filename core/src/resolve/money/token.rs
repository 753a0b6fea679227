//! Splits a text into tokens: numbers, words and symbols.

use super::number::{self, Number};
use crate::text::{fold, half_width, has_accents, is_mark, key};

/// One token of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    /// True if no space divides it from the token before.
    pub(super) adjacent: bool,
}

/// What a token is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// Digits with separators; `None` if they make no number ("31.12.2024").
    Number(Option<Number>),
    /// Letters.
    Word(Word),
    /// Any other character.
    Symbol(char),
}

/// A word in the two forms that are compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Without accents.
    pub(super) folded: String,
    /// With its accents, if it has any.
    accented: Option<String>,
    /// As it is written.
    pub(super) written: String,
}

impl Word {
    pub(super) fn new(text: &str) -> Self {
        Self { folded: fold(text), accented: has_accents(text).then(|| key(text)), written: text.to_owned() }
    }

    /// True if this is the word, or the word without its tone or without accents; `accented` is a
    /// [`key`].
    pub(super) fn is(&self, folded: &str, accented: &str) -> bool {
        self.folded == folded && self.accented.as_deref().is_none_or(|key| accented.starts_with(key))
    }

    /// True if it was written with accents.
    pub(super) const fn is_accented(&self) -> bool {
        self.accented.is_some()
    }

    /// True if all of its letters are capitals.
    pub(super) fn is_capitals(&self) -> bool {
        self.written.chars().any(char::is_uppercase) && !self.written.chars().any(char::is_lowercase)
    }

    /// The word without accents.
    pub(super) fn as_str(&self) -> &str {
        &self.folded
    }
}

/// The tokens of a text, in order.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let text: String = text.chars().map(half_width).collect();
    let mut tokens = Vec::new();
    let mut rest = text.as_str();
    let mut adjacent = false;
    while let Some(c) = rest.chars().next() {
        let length = match c {
            _ if c.is_ascii_digit() => number::length(rest),
            _ if in_word(c) => rest.find(|c| !in_word(c)).unwrap_or(rest.len()),
            _ => c.len_utf8(),
        };
        let (token, after) = rest.split_at(length);
        rest = after;
        if c.is_whitespace() || is_invisible(c) {
            adjacent = is_invisible(c) && adjacent;
            continue;
        }
        let kind = match c {
            _ if c.is_ascii_digit() => TokenKind::Number(number::read(token)),
            _ if in_word(c) => TokenKind::Word(Word::new(token)),
            '\u{2010}'..='\u{2015}' | '−' => TokenKind::Symbol('-'),
            _ => TokenKind::Symbol(c),
        };
        tokens.push(Token { kind, adjacent });
        adjacent = true;
    }
    tokens
}

/// True for letters and the marks that combine with them.
fn in_word(c: char) -> bool {
    c.is_alphabetic() || is_mark(c)
}

const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}')
}
