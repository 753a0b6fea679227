//! A text as the pieces that an amount is made of: numbers, words and signs.

use super::number::{self, Number};
use crate::text::{fold, key};

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
        let (folded, key) = (fold(text), key(text));
        Self { accented: (folded != key).then_some(key), folded }
    }

    /// True if this is the word, or the word without accents; `accented` is a [`key`].
    pub(super) fn is(&self, folded: &str, accented: &str) -> bool {
        self.folded == folded && self.accented.as_deref().is_none_or(|key| key == accented)
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
    let mut pieces = Vec::new();
    let mut rest = text;
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
            '\u{2010}'..='\u{2015}' | '−' | '－' => What::Sign('-'),
            '＄' => What::Sign('$'),
            _ => What::Sign(c),
        };
        pieces.push(Piece { what, glued });
        glued = true;
    }
    pieces
}

/// Letters and the marks that combine with them.
fn in_word(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36F}')
}

const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}')
}
