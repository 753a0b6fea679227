//! Reads figures: a number with its scale and currency, as far as they are written.

use super::count::{counts, kind_at};
use super::number::Number;
use super::token::{Token, TokenKind};
use super::unit::{self, Limit};
use super::value::Value;
use crate::vocabulary::Currency;

/// One figure of an amount.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "four independent facts about one figure")]
pub(super) struct Figure {
    /// The value in units of the currency, times ten to the power of `decimals`, scales that are
    /// written applied.
    pub(super) digits: i128,
    pub(super) decimals: u32,
    /// The power of ten of its scale, if one is written.
    pub(super) power: Option<u32>,
    /// True for a Vietnamese scale: without a currency, đồng are meant.
    pub(super) vietnamese: bool,
    pub(super) currency: Option<Currency>,
    /// True if a scale, a currency or a long round number shows that it is money.
    pub(super) is_money: bool,
    /// True if it counts things: "3.000 doanh nghiệp".
    pub(super) is_count: bool,
    pub(super) limits: Vec<Limit>,
    /// True if it is the upper end of a range that the figure before begins.
    pub(super) joined: bool,
}

/// The figures of a text, in order.
pub(super) fn figures(tokens: &[Token]) -> Vec<Figure> {
    let mut figures: Vec<Figure> = Vec::new();
    let mut at = 0;
    let mut end = 0;
    while at < tokens.len() {
        match figure(tokens, at) {
            Some((mut figure, after)) => {
                let before = start_of(tokens, at);
                let between = tokens.get(end.min(before)..before).unwrap_or_default();
                figure.joined = !figures.is_empty() && is_range(between);
                if !figure.joined {
                    figure.limits.extend(unit::limits_before(between));
                }
                figures.push(figure);
                at = after;
                end = after;
            }
            None => at += 1,
        }
    }
    figures
}

/// The position at which a figure begins whose number is at `at`: that of its currency.
fn start_of(tokens: &[Token], at: usize) -> usize {
    let is_currency = |at: usize| {
        tokens.get(at).is_some_and(|token| unit::currency(&token.kind).is_some()) || is_dollar_letter(tokens, at)
    };
    (0..at).rev().take_while(|before| is_currency(*before)).last().unwrap_or(at)
}

fn kind_before(tokens: &[Token], at: usize) -> Option<&TokenKind> {
    kind_at(tokens, at.checked_sub(1)?)
}

/// True for letters that belong to a dollar sign: "US$", "S$".
fn is_dollar_letter(tokens: &[Token], at: usize) -> bool {
    let dollar_follows = tokens.get(at + 1).is_some_and(|next| next.adjacent && next.kind == TokenKind::Symbol('$'));
    matches!(kind_at(tokens, at), Some(TokenKind::Word(word)) if dollar_follows && unit::dollar(word).is_some())
        || is_mistyped_dollar(tokens, at)
}

/// True for "S200K": the letter S typed for the dollar sign, as many sheets have it.
fn is_mistyped_dollar(tokens: &[Token], at: usize) -> bool {
    let number_follows =
        tokens.get(at + 1).is_some_and(|next| next.adjacent && matches!(next.kind, TokenKind::Number(Some(_))));
    matches!(kind_at(tokens, at), Some(TokenKind::Word(word)) if word.as_str() == "s")
        && number_follows
        && tokens.iter().any(|token| token.kind == TokenKind::Symbol('$'))
}

/// The figure that begins with the number at `at`, and the position after it.
fn figure(tokens: &[Token], at: usize) -> Option<(Figure, usize)> {
    let (number, mut next) = number_at(tokens, at)?;
    let mut value = Value { digits: number.digits, decimals: number.decimals, power: None, vietnamese: false };
    let mut currency = currency_before(tokens, at);
    next = value.scales(tokens, next);
    next = value.smaller_part(tokens, next);
    if let Some(after) = tokens.get(next) {
        let small = value.power.is_none() && number.length < 4;
        // "3D" is no amount of đồng; "5000d" is.
        let letter = matches!(&after.kind, TokenKind::Word(word) if word.folded == "d" && !word.is_accented() && small);
        let stated = unit::currency(&after.kind).filter(|_| !letter && !is_prefix_of_next(tokens, next));
        if stated.is_some() {
            currency = stated.or(currency);
            next += 1;
            next += usize::from(is_second_half(tokens, next));
        }
        if matches!(kind_before(tokens, next), Some(TokenKind::Word(word)) if word.folded.len() > 2 && word.folded.ends_with('d') && unit::scale(word).is_some())
        {
            currency = Some(Currency::VND);
        }
    }
    let mut limits = Vec::new();
    if let Some((limit, length)) = unit::limit_after(tokens.get(next..).unwrap_or_default()) {
        limits.push(limit);
        next += length;
    }
    let round = number.decimals == 0 && number.digits % 1000 == 0 && number.digits > 0 && !number.leading_zero;
    let long = round && (number.length >= 6 && (!number.grouped || number.length >= 7));
    // "1 tỷ 250" is not said: only one digit may follow a scale.
    let dangling = matches!(kind_at(tokens, next), Some(TokenKind::Number(_)))
        && value.power.is_some()
        && !matches!(kind_at(tokens, next + 1), Some(TokenKind::Word(_) | TokenKind::Symbol('%')));
    let excluded = dangling || number.leading_zero || is_excluded(tokens, at, next);
    Some((
        Figure {
            digits: value.digits,
            decimals: value.decimals,
            power: value.power,
            vietnamese: value.vietnamese,
            currency,
            is_money: !excluded && (value.power >= Some(3) || currency.is_some() || long),
            is_count: counts(tokens, next, value.vietnamese),
            limits,
            joined: false,
        },
        next,
    ))
}

/// The number at a position, in digits or as a word, and the position after it.
fn number_at(tokens: &[Token], at: usize) -> Option<(Number, usize)> {
    match kind_at(tokens, at)? {
        TokenKind::Number(number) => Some(((*number)?, at + 1)),
        TokenKind::Word(word) => {
            let digits = unit::digit(word)?;
            let scaled = tokens.get(at + 1).is_some_and(|next| matches!(&next.kind, TokenKind::Word(word) if unit::scale(word).is_some_and(|scale| scale.vietnamese)));
            let after_scale = matches!(kind_before(tokens, at), Some(TokenKind::Number(_)));
            let number = Number { digits, decimals: 0, length: 1, leading_zero: false, grouped: false };
            (scaled && !after_scale).then_some((number, at + 1))
        }
        TokenKind::Symbol(_) => None,
    }
}

/// The currency that stands before the number at a position.
fn currency_before(tokens: &[Token], at: usize) -> Option<Currency> {
    let before = at.checked_sub(1)?;
    let token = tokens.get(before)?;
    if is_mistyped_dollar(tokens, before) {
        return Some(Currency::USD);
    }
    let dollar = token.kind == TokenKind::Symbol('$') && token.adjacent;
    let letters = before.checked_sub(1).filter(|_| dollar).and_then(|letters| match kind_at(tokens, letters) {
        Some(TokenKind::Word(word)) => unit::dollar(word),
        _ => None,
    });
    // "đ" and "đô" follow their number; before it they are other words.
    let leads = !matches!(&token.kind, TokenKind::Word(word) if matches!(word.as_str(), "d" | "do" | "dong" | "vn" | "us" | "won"));
    letters.or_else(|| unit::currency(&token.kind).filter(|_| leads))
}

/// True for a currency sign that belongs to the number after it: "500 $2M".
fn is_prefix_of_next(tokens: &[Token], at: usize) -> bool {
    let sign = tokens.get(at).is_some_and(|token| !token.adjacent && matches!(token.kind, TokenKind::Symbol(_)));
    let next = tokens.get(at + 1).is_some_and(|next| next.adjacent && matches!(next.kind, TokenKind::Number(_)));
    sign && next
}

/// True for the second half of a currency of two words: "VN đồng", "đô la", "US $".
fn is_second_half(tokens: &[Token], at: usize) -> bool {
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

/// True for shares, ratios and square metres, which are not money.
fn is_excluded(tokens: &[Token], at: usize, next: usize) -> bool {
    let adjacent_digit = |next: &Token| next.adjacent && matches!(next.kind, TokenKind::Number(_));
    let power_of_metre = next > at + 1 && tokens.get(next).is_some_and(adjacent_digit);
    let sign_after = matches!(kind_at(tokens, next), Some(TokenKind::Symbol('%' | '²' | '³')));
    let ratio = matches!(kind_at(tokens, next), Some(TokenKind::Word(word)) if word.as_str() == "le" || (word.is_accented() && word.is("trong", "trong.")));
    sign_after || power_of_metre || ratio
}

/// True for the words and signs between the two ends of a range.
fn is_range(between: &[Token]) -> bool {
    let words: Vec<&TokenKind> = between.iter().map(|token| &token.kind).collect();
    match words.as_slice() {
        [TokenKind::Symbol('-' | '~' | '→' | '÷' | '…')]
        | [TokenKind::Symbol('.'), TokenKind::Symbol('.')]
        | [TokenKind::Symbol('-'), TokenKind::Symbol('>' | '-')] => true,
        [TokenKind::Word(word)] => matches!(word.as_str(), "den" | "toi" | "to" | "and" | "va" | "thru"),
        [TokenKind::Word(first), TokenKind::Word(second)] => {
            matches!((first.as_str(), second.as_str()), ("cho", "den" | "toi") | ("den" | "toi", "duoi") | ("up", "to"))
        }
        _ => false,
    }
}
