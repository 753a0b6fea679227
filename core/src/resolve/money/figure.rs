//! Figures: a number with its scale and currency, as far as they are written.

use super::count::{counts, what};
use super::number::Number;
use super::scan::{Piece, What};
use super::unit::{self, Limit};
use super::value::Value;
use crate::vocabulary::Currency;

/// One figure of an amount.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "four independent findings about one figure")]
pub(super) struct Figure {
    /// The value in units of the currency, times ten to the power of `decimals`, scales that are
    /// written applied.
    pub(super) digits: i128,
    pub(super) decimals: u32,
    /// The power of ten of its scale, if one is written.
    pub(super) power: Option<u32>,
    pub(super) vietnamese: bool,
    pub(super) currency: Option<Currency>,
    /// True if it may stand alone: a scale, a currency or a long round number says that it is
    /// money.
    pub(super) money: bool,
    /// True if a counted thing follows: "3.000 doanh nghiệp".
    pub(super) counts: bool,
    pub(super) limits: Vec<Limit>,
    /// How it is tied to the figure before.
    pub(super) joined: bool,
}

/// The figures of a text, in order.
pub(super) fn figures(pieces: &[Piece]) -> Vec<Figure> {
    let mut figures: Vec<Figure> = Vec::new();
    let mut at = 0;
    let mut end = 0;
    while at < pieces.len() {
        match figure(pieces, at) {
            Some((mut figure, after)) => {
                let before = start_of(pieces, at);
                let between = pieces.get(end.min(before)..before).unwrap_or_default();
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

/// Where a figure begins whose number is at `at`: before its currency.
fn start_of(pieces: &[Piece], at: usize) -> usize {
    let is_currency = |at: usize| {
        pieces.get(at).is_some_and(|piece| unit::currency(&piece.what).is_some()) || is_dollar_letter(pieces, at)
    };
    (0..at).rev().take_while(|before| is_currency(*before)).last().unwrap_or(at)
}

fn what_before(pieces: &[Piece], at: usize) -> Option<&What> {
    what(pieces, at.checked_sub(1)?)
}

fn is_dollar_letter(pieces: &[Piece], at: usize) -> bool {
    let dollar_follows = pieces.get(at + 1).is_some_and(|next| next.glued && next.what == What::Sign('$'));
    matches!(what(pieces, at), Some(What::Word(word)) if dollar_follows && unit::dollar(word).is_some())
        || is_slipped_dollar(pieces, at)
}

/// "S200K": the letter S typed for the dollar sign, as many sheets have it.
fn is_slipped_dollar(pieces: &[Piece], at: usize) -> bool {
    let number_follows =
        pieces.get(at + 1).is_some_and(|next| next.glued && matches!(next.what, What::Number(Some(_))));
    matches!(what(pieces, at), Some(What::Word(word)) if word.as_str() == "s")
        && number_follows
        && pieces.iter().any(|piece| piece.what == What::Sign('$'))
}

/// The figure that begins with the number at `at`, and the position after it.
fn figure(pieces: &[Piece], at: usize) -> Option<(Figure, usize)> {
    let (number, mut next) = number_at(pieces, at)?;
    let mut value = Value { digits: number.digits, decimals: number.decimals, power: None, vietnamese: false };
    let mut currency = currency_before(pieces, at);
    next = value.scales(pieces, next);
    next = value.smaller_part(pieces, next);
    if let Some(after) = pieces.get(next) {
        let small = value.power.is_none() && number.length < 4;
        // "3D" is no amount of đồng; "5000d" is.
        let letter = matches!(&after.what, What::Word(word) if word.folded == "d" && !word.is_accented() && small);
        let stated = unit::currency(&after.what).filter(|_| !letter && !is_prefix_of_next(pieces, next));
        if stated.is_some() {
            currency = stated.or(currency);
            next += 1;
            next += usize::from(is_second_half(pieces, next));
        }
        if matches!(what_before(pieces, next), Some(What::Word(word)) if word.folded.len() > 2 && word.folded.ends_with('d') && unit::scale(word).is_some())
        {
            currency = Some(Currency::VND);
        }
    }
    let mut limits = Vec::new();
    if let Some((limit, length)) = unit::limit_after(pieces.get(next..).unwrap_or_default()) {
        limits.push(limit);
        next += length;
    }
    let round = number.decimals == 0 && number.digits % 1000 == 0 && number.digits > 0 && !number.leading_zero;
    let long = round && (number.length >= 6 && (!number.grouped || number.length >= 7));
    // "1 tỷ 250" is not said: only one digit may follow a scale.
    let dangling = matches!(what(pieces, next), Some(What::Number(_)))
        && value.power.is_some()
        && !matches!(what(pieces, next + 1), Some(What::Word(_) | What::Sign('%')));
    let excluded = dangling || number.leading_zero || is_excluded(pieces, at, next);
    Some((
        Figure {
            digits: value.digits,
            decimals: value.decimals,
            power: value.power,
            vietnamese: value.vietnamese,
            currency,
            money: !excluded && (value.power >= Some(3) || currency.is_some() || long),
            counts: counts(pieces, next, value.vietnamese),
            limits,
            joined: false,
        },
        next,
    ))
}

fn number_at(pieces: &[Piece], at: usize) -> Option<(Number, usize)> {
    match what(pieces, at)? {
        What::Number(number) => Some(((*number)?, at + 1)),
        What::Word(word) => {
            let digits = unit::digit(word)?;
            let scaled = pieces.get(at + 1).is_some_and(|next| matches!(&next.what, What::Word(word) if unit::scale(word).is_some_and(|scale| scale.vietnamese)));
            let after_scale = matches!(what_before(pieces, at), Some(What::Number(_)));
            let number = Number { digits, decimals: 0, length: 1, leading_zero: false, grouped: false };
            (scaled && !after_scale).then_some((number, at + 1))
        }
        What::Sign(_) => None,
    }
}

fn currency_before(pieces: &[Piece], at: usize) -> Option<Currency> {
    let before = at.checked_sub(1)?;
    let piece = pieces.get(before)?;
    if is_slipped_dollar(pieces, before) {
        return Some(Currency::USD);
    }
    let dollar = piece.what == What::Sign('$') && piece.glued;
    let letters = before.checked_sub(1).filter(|_| dollar).and_then(|letters| match what(pieces, letters) {
        Some(What::Word(word)) => unit::dollar(word),
        _ => None,
    });
    // "đ" and "đô" follow their number; before it they are other words.
    let leads =
        !matches!(&piece.what, What::Word(word) if matches!(word.as_str(), "d" | "do" | "dong" | "vn" | "us" | "won"));
    letters.or_else(|| unit::currency(&piece.what).filter(|_| leads))
}

/// A currency sign that belongs to the number after it: "500 $2M".
fn is_prefix_of_next(pieces: &[Piece], at: usize) -> bool {
    let sign = pieces.get(at).is_some_and(|piece| !piece.glued && matches!(piece.what, What::Sign(_)));
    let next = pieces.get(at + 1).is_some_and(|next| next.glued && matches!(next.what, What::Number(_)));
    sign && next
}

/// The rest of a currency of two words: "VN đồng", "đô la", "US $".
fn is_second_half(pieces: &[Piece], at: usize) -> bool {
    match (what_before(pieces, at), what(pieces, at)) {
        (Some(What::Word(first)), Some(What::Word(second))) => {
            matches!(
                (first.as_str(), second.as_str()),
                ("vn", "d" | "dong") | ("do", "la" | "my") | ("dong", "vn" | "vnd")
            )
        }
        (Some(What::Word(first)), Some(What::Sign('$'))) => first.as_str() == "us",
        _ => false,
    }
}

/// Shares, dates and square metres are not money.
fn is_excluded(pieces: &[Piece], at: usize, next: usize) -> bool {
    let glued_digit = |next: &Piece| next.glued && matches!(next.what, What::Number(_));
    let power_of_metre = next > at + 1 && pieces.get(next).is_some_and(glued_digit);
    let sign_after = matches!(what(pieces, next), Some(What::Sign('%' | '²' | '³')));
    let ratio = matches!(what(pieces, next), Some(What::Word(word)) if word.as_str() == "le" || (word.is_accented() && word.is("trong", "trong.")));
    sign_after || power_of_metre || ratio
}

/// The words and signs between the two ends of a range.
fn is_range(between: &[Piece]) -> bool {
    let words: Vec<&What> = between.iter().map(|piece| &piece.what).collect();
    match words.as_slice() {
        [What::Sign('-' | '~' | '→' | '÷' | '…')]
        | [What::Sign('.'), What::Sign('.')]
        | [What::Sign('-'), What::Sign('>' | '-')] => true,
        [What::Word(word)] => matches!(word.as_str(), "den" | "toi" | "to" | "and" | "va" | "thru"),
        [What::Word(first), What::Word(second)] => {
            matches!((first.as_str(), second.as_str()), ("cho", "den" | "toi") | ("den" | "toi", "duoi") | ("up", "to"))
        }
        _ => false,
    }
}
