//! Divides letters that are glued to a number: "25mSERIES B", "3MUSD", "万元".

use super::token::{Token, TokenKind, Word};
use super::{currency, scale, token};

/// The tokens of a text. Letters behind a number are divided into a scale and what follows it.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut divided: Vec<Token> = Vec::new();
    for token in token::tokens(text) {
        let after_number = matches!(divided.last(), Some(Token { kind: TokenKind::Number(_), .. }));
        let parts = match &token.kind {
            TokenKind::Word(word) if after_number && (token.adjacent || word.written.starts_with(is_ideograph)) => {
                unit_and_rest(word)
            }
            _ => None,
        };
        match parts {
            Some((unit, rest)) => {
                divided.push(Token { kind: TokenKind::Word(unit), ..token });
                divided.push(Token { kind: TokenKind::Word(rest), adjacent: true });
            }
            None => divided.push(token),
        }
    }
    divided
}

/// Divides letters into a scale and what is glued to it: a currency ("MUSD", "万元"), or a word that
/// begins with a capital ("mSERIES"). None for a scale or a currency alone, and for other words.
fn unit_and_rest(word: &Word) -> Option<(Word, Word)> {
    if scale::is_scale(word) || currency::of_word(word).is_some() {
        return None;
    }
    let ends = word.written.char_indices().skip(1).map(|(at, _)| at);
    let (unit, rest) = ends.map(|at| word.written.split_at(at)).find(|(unit, rest)| {
        let begins_word = unit.ends_with(char::is_lowercase) && rest.starts_with(char::is_uppercase);
        // "5md" is no amount of đồng, "500kđ" is one.
        let long = rest.chars().count() > 1 || !rest.is_ascii();
        let is_currency = || long && currency::of_word(&Word::new(rest)).is_some();
        scale::is_scale(&Word::new(unit)) && (begins_word || is_currency())
    })?;
    Some((Word::new(unit), Word::new(rest)))
}

/// True for Chinese, Japanese and Korean letters, which are written without spaces.
const fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}')
}
