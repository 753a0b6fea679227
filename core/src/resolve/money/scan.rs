//! A text as the pieces that an amount is made of: numbers, words and signs.

use super::number::{self, Number};
use crate::text::{fold, has_accents, key};

/// One piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) what: What,
    /// True if no space divides it from the piece before.
    pub(super) glued: bool,
}

/// What a piece is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    /// Digits with separators; `None` if they make no number ("31.12.2024").
    Number(Option<Number>),
    /// Letters.
    Word(Word),
    /// Any other character.
    Sign(char),
}

/// A word in the two forms that are compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Without accents.
    pub(super) folded: String,
    /// With its accents, if it has any.
    accented: Option<String>,
}

impl Word {
    fn new(text: &str) -> Self {
        Self { folded: fold(text), accented: has_accents(text).then(|| key(text)) }
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

    /// The word without accents.
    pub(super) fn as_str(&self) -> &str {
        &self.folded
    }
}

/// The pieces of a text, in order.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let text: String = text.chars().map(half_width).collect();
    let mut pieces = Vec::new();
    let mut rest = text.as_str();
    let mut glued = false;
    while let Some(c) = rest.chars().next() {
        let length = match c {
            _ if c.is_ascii_digit() => number::length(rest),
            _ if in_word(c) => rest.find(|c| !in_word(c)).unwrap_or(rest.len()),
            _ => c.len_utf8(),
        };
        let (piece, after) = rest.split_at(length);
        rest = after;
        if c.is_whitespace() || is_invisible(c) {
            glued = is_invisible(c) && glued;
            continue;
        }
        let what = match c {
            _ if c.is_ascii_digit() => What::Number(number::read(piece)),
            _ if in_word(c) => What::Word(Word::new(piece)),
            '\u{2010}'..='\u{2015}' | '−' => What::Sign('-'),
            _ => What::Sign(c),
        };
        pieces.push(Piece { what, glued });
        glued = true;
    }
    pieces
}

/// Full-width signs and digits of Chinese and Japanese keyboards as plain ones.
fn half_width(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

/// Letters and the marks that combine with them.
fn in_word(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36F}')
}

const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}')
}
