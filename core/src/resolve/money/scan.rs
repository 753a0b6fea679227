//! A text as the pieces that an amount is made of: numbers, words and signs.

use super::number::{self, Number};
use crate::text::fold;

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
    /// Letters, folded.
    Word(String),
    /// Any other character.
    Sign(char),
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
            _ if in_word(c) => What::Word(fold(piece)),
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
