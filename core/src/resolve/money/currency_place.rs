//! Where the currency of a figure stands: before its number, or behind its value.

use super::count::kind_at;
use super::currency::{self, dollar};
use super::scale::is_scale;
use super::token::{Token, TokenKind};
use crate::vocabulary::Currency;

/// The position at which a figure begins whose number is at `at`: that of its currency.
pub(super) fn start_of(tokens: &[Token], at: usize) -> usize {
    let is_currency = |at: usize| {
        tokens.get(at).is_some_and(|token| currency::currency(&token.kind).is_some())
            || is_dollar_letter(tokens, at)
            || is_rand(tokens, at)
            || is_abbreviation_sign(tokens, at)
    };
    (0..at).rev().take_while(|before| is_currency(*before)).last().unwrap_or(at)
}

pub(super) fn kind_before(tokens: &[Token], at: usize) -> Option<&TokenKind> {
    kind_at(tokens, at.checked_sub(1)?)
}

pub(super) fn is_number_adjacent(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|next| next.adjacent && matches!(next.kind, TokenKind::Number(Some(_))))
}

/// True for letters that belong to a dollar sign: "US$", "S$".
pub(super) fn is_dollar_letter(tokens: &[Token], at: usize) -> bool {
    let dollar_follows = tokens.get(at + 1).is_some_and(|next| next.adjacent && next.kind == TokenKind::Symbol('$'));
    matches!(kind_at(tokens, at), Some(TokenKind::Word(word)) if dollar_follows && dollar(word).is_some())
        || is_mistyped_dollar(tokens, at)
}

/// True for "S200K": the letter S typed for the dollar sign, as many sheets have it.
pub(super) fn is_mistyped_dollar(tokens: &[Token], at: usize) -> bool {
    matches!(kind_at(tokens, at), Some(TokenKind::Word(word)) if word.as_str() == "s")
        && is_number_adjacent(tokens, at + 1)
        && tokens.iter().any(|token| token.kind == TokenKind::Symbol('$'))
}

/// True for the R of "R500,000" and "R2.5m": rand.
pub(super) fn is_rand(tokens: &[Token], at: usize) -> bool {
    let long = matches!(kind_at(tokens, at + 1), Some(TokenKind::Number(Some(number))) if number.length >= 4);
    let scaled = matches!(kind_at(tokens, at + 2), Some(TokenKind::Word(word)) if is_scale(word));
    matches!(kind_at(tokens, at), Some(TokenKind::Word(word)) if word.as_str() == "r" && word.is_capitals())
        && (long || (is_number_adjacent(tokens, at + 1) && scaled))
}

/// True for the sign behind an abbreviated currency: "Rs. 500", "USD: 500".
pub(super) fn is_abbreviation_sign(tokens: &[Token], at: usize) -> bool {
    matches!(kind_at(tokens, at), Some(TokenKind::Symbol('.' | ':')))
        && matches!(kind_before(tokens, at), Some(word @ TokenKind::Word(_)) if currency::currency(word).is_some())
        && matches!(kind_at(tokens, at + 1), Some(TokenKind::Number(_)))
}

/// The currency that stands before the number at a position, and its token.
pub(super) fn currency_before(tokens: &[Token], at: usize) -> Option<(Currency, &TokenKind)> {
    let before = at.checked_sub(1)?;
    let before = if is_abbreviation_sign(tokens, before) { before.checked_sub(1)? } else { before };
    let token = tokens.get(before)?;
    if is_mistyped_dollar(tokens, before) {
        return Some((Currency::USD, &token.kind));
    }
    if is_rand(tokens, before) {
        return Some((Currency::from_code("ZAR")?, &token.kind));
    }
    let is_dollar = token.kind == TokenKind::Symbol('$') && token.adjacent;
    let letters = before.checked_sub(1).filter(|_| is_dollar).and_then(|letters| kind_at(tokens, letters));
    if let Some(named @ TokenKind::Word(word)) = letters
        && let Some(currency) = dollar(word)
    {
        return Some((currency, named));
    }
    // "đ" and "đô" follow their number; before it they are other words.
    let leads = !matches!(&token.kind, TokenKind::Word(word) if matches!(word.as_str(), "d" | "do" | "dong" | "vn" | "us" | "won"));
    currency::currency(&token.kind).filter(|_| leads).map(|currency| (currency, &token.kind))
}

/// True for a currency sign that belongs to the number after it: "500 $2M".
pub(super) fn is_prefix_of_next(tokens: &[Token], at: usize) -> bool {
    let sign = tokens.get(at).is_some_and(|token| !token.adjacent && matches!(token.kind, TokenKind::Symbol(_)));
    let next = tokens.get(at + 1).is_some_and(|next| next.adjacent && matches!(next.kind, TokenKind::Number(_)));
    sign && next
}

/// True for the second half of a currency of two words: "VN đồng", "đô la", "US $".
pub(super) fn is_second_half(tokens: &[Token], at: usize) -> bool {
    match (kind_before(tokens, at), kind_at(tokens, at)) {
        (Some(TokenKind::Word(first)), Some(TokenKind::Word(second))) => {
            matches!(
                (first.as_str(), second.as_str()),
                ("vn", "d" | "dong") | ("do", "la" | "my") | ("dong", "vn" | "vnd")
            )
        }
        (Some(TokenKind::Word(first)), Some(TokenKind::Symbol('$'))) => first.as_str() == "us",
        _ => false,
    }
}
