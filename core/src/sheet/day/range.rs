//! Words and signs of spans of days, and the first day of a span whose last day is known.

use super::DayOrder;
use super::form::{Found, decided, month, short};
use super::token::Token;
use crate::date::Date;

/// True for a word or sign between the two days of a span.
pub(super) fn is_range_token(token: &Token) -> bool {
    match token {
        Token::Symbol(sign) => matches!(sign, '-' | '→' | '~'),
        Token::Word(word) => matches!(word.as_str(), "to" | "den" | "toi" | "until" | "till" | "through" | "thru"),
        Token::Number(_) => false,
    }
}

/// True for words that may stand beside the word of a range.
pub(super) fn is_filler(token: &Token) -> bool {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    match token {
        Token::Symbol(sign) => matches!(sign, ',' | '(' | ')' | '>'),
        Token::Word(word) => {
            matches!(word.as_str(), "ngay" | "het" | "cho" | "the" | "and" | "va") || DAYS.contains(&word.as_str())
        }
        Token::Number(_) => false,
    }
}

pub(super) fn is_range(between: &[Token]) -> bool {
    between.iter().any(is_range_token) && between.iter().all(|token| is_range_token(token) || is_filler(token))
}

/// The tokens before a word or sign of a range at the end, and whether it is a word.
pub(super) fn range_word_at_end(tokens: &[Token]) -> Option<(&[Token], bool)> {
    let mut rest = tokens;
    while let [before @ .., last] = rest {
        if is_range_token(last) {
            return Some((before, matches!(last, Token::Word(_))));
        }
        if !is_filler(last) {
            return None;
        }
        rest = before;
    }
    None
}

/// The first day of a span whose last day is known: "1-15/12/2026", "1/11 – 15/12/2026",
/// "1 – 15 Dec 2026", "Nov 1 – Dec 15, 2026".
pub(super) fn first_of_span(before: &[Token], last: Date, order: Option<DayOrder>) -> Option<Date> {
    let of = |month: u8, day: u8| Date::new(last.year(), month, day).ok();
    match before {
        [.., Token::Number(first), Token::Symbol('/' | '-' | '.'), Token::Number(second)] => {
            let found = Found::of(short(first)?.into(), short(second)?.into(), last.year())?;
            decided(found, order)
        }
        [.., Token::Word(name), Token::Number(day)] if month(name).is_some() => of(month(name)?, short(day)?),
        [.., Token::Number(day), Token::Word(name)] if month(name).is_some() => of(month(name)?, short(day)?),
        [.., Token::Number(day), Token::Word(thang), Token::Number(month)] if thang == "thang" => {
            of(short(month)?, short(day)?)
        }
        [.., Token::Number(day)] => of(last.month(), short(day)?),
        _ => None,
    }
}

/// True for "from", "từ ngày" at the end.
pub(super) fn ends_with_from(before: &[Token]) -> bool {
    let named = before.iter().rev().find(|token| !is_filler(token));
    matches!(named, Some(Token::Word(word)) if matches!(word.as_str(), "tu" | "from" | "since" | "after" | "sau" | "starting"))
}

/// True for "onwards", "trở đi" behind a date.
pub(super) fn begins_open_end(after: &[Token]) -> bool {
    match after {
        [Token::Symbol('-' | '→')] => true,
        [Token::Word(word), rest @ ..] => {
            matches!(word.as_str(), "onwards" | "onward")
                || (word == "tro" && matches!(rest.first(), Some(Token::Word(di)) if di == "di"))
        }
        _ => false,
    }
}
