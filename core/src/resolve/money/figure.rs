//! Figures: a number with its scale and currency, as far as they are written.

use super::number::Number;
use super::scan::{Piece, What};
use super::unit::{self, Limit, Scale};
use crate::vocabulary::Currency;

/// One figure of an amount.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "four independent findings about one figure")]
pub(super) struct Figure {
    /// The value in units of the currency, times ten to the power of `decimals`, scales that are written applied.
    pub(super) digits: i128,
    pub(super) decimals: u32,
    /// The power of ten of its scale, if one is written.
    pub(super) power: Option<u32>,
    pub(super) vietnamese: bool,
    pub(super) currency: Option<Currency>,
    /// True if it may stand alone: a scale, a currency or a long round number says that it is money.
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
                figure.joined = !figures.is_empty() && is_range(&pieces[end.min(before)..before]);
                if !figure.joined {
                    figure.limits.extend(unit::limits_before(&pieces[end.min(before)..before]));
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
    let mut start = at;
    while start > 0 && (unit::currency(&pieces[start - 1].what).is_some() || is_dollar_letter(pieces, start - 1)) {
        start -= 1;
    }
    start
}

fn is_dollar_letter(pieces: &[Piece], at: usize) -> bool {
    let dollar_follows = pieces.get(at + 1).is_some_and(|next| next.glued && next.what == What::Sign('$'));
    matches!(&pieces[at].what, What::Word(word) if dollar_follows && unit::dollar(word).is_some())
        || is_slipped_dollar(pieces, at)
}

/// "S200K": the letter beside the dollar key of nobody's keyboard, but of many sheets.
fn is_slipped_dollar(pieces: &[Piece], at: usize) -> bool {
    let number_follows =
        pieces.get(at + 1).is_some_and(|next| next.glued && matches!(next.what, What::Number(Some(_))));
    matches!(&pieces[at].what, What::Word(word) if word.as_str() == "s")
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
        if matches!(&pieces[next - 1].what, What::Word(word) if word.folded.len() > 2 && word.folded.ends_with('d') && unit::scale(word).is_some())
        {
            currency = Some(Currency::VND);
        }
    }
    let mut limits = Vec::new();
    if let Some((limit, length)) = unit::limit_after(&pieces[next..]) {
        limits.push(limit);
        next += length;
    }
    let round = number.decimals == 0 && number.digits % 1000 == 0 && number.digits > 0 && !number.leading_zero;
    let long = round && (number.length >= 6 && (!number.grouped || number.length >= 7));
    // "1 tỷ 250" is not said: only one digit may follow a scale.
    let dangling = matches!(pieces.get(next).map(|piece| &piece.what), Some(What::Number(_)))
        && value.power.is_some()
        && !matches!(pieces.get(next + 1).map(|piece| &piece.what), Some(What::Word(_) | What::Sign('%')));
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
    match &pieces[at].what {
        What::Number(number) => Some(((*number)?, at + 1)),
        What::Word(word) => {
            let digits = unit::digit(word)?;
            let scaled = pieces.get(at + 1).is_some_and(|next| matches!(&next.what, What::Word(word) if unit::scale(word).is_some_and(|scale| scale.vietnamese)));
            let after_scale = at > 0 && matches!(&pieces[at - 1].what, What::Number(_));
            let number = Number { digits, decimals: 0, length: 1, leading_zero: false, grouped: false };
            (scaled && !after_scale).then_some((number, at + 1))
        }
        What::Sign(_) => None,
    }
}

fn currency_before(pieces: &[Piece], at: usize) -> Option<Currency> {
    let before = at.checked_sub(1)?;
    if is_slipped_dollar(pieces, before) {
        return Some(Currency::USD);
    }
    let dollar = pieces[before].what == What::Sign('$') && pieces[before].glued;
    let letters = before.checked_sub(1).filter(|_| dollar).and_then(|letters| match &pieces[letters].what {
        What::Word(word) => unit::dollar(word),
        _ => None,
    });
    // "đ" and "đô" follow their number; before it they are other words.
    let leads = !matches!(&pieces[before].what, What::Word(word) if matches!(word.as_str(), "d" | "do" | "dong" | "vn" | "us" | "won"));
    letters.or_else(|| unit::currency(&pieces[before].what).filter(|_| leads))
}

/// A currency sign that belongs to the number after it: "500 $2M".
fn is_prefix_of_next(pieces: &[Piece], at: usize) -> bool {
    let sign = matches!(pieces[at].what, What::Sign(_));
    let next = pieces.get(at + 1).is_some_and(|next| next.glued && matches!(next.what, What::Number(_)));
    sign && next && !pieces[at].glued
}

/// The rest of a currency of two words: "VN đồng", "đô la", "US $".
fn is_second_half(pieces: &[Piece], at: usize) -> bool {
    let first = at.checked_sub(1).map(|before| &pieces[before].what);
    let pair = (first, pieces.get(at).map(|piece| &piece.what));
    match pair {
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
    let sign_after = matches!(pieces.get(next).map(|piece| &piece.what), Some(What::Sign('%' | '²' | '³')));
    let ratio = matches!(pieces.get(next).map(|piece| &piece.what), Some(What::Word(word)) if word.as_str() == "le" || (word.is_accented() && word.is("trong", "trong.")));
    sign_after || power_of_metre || ratio
}

/// Words that may follow an amount without making it a count, folded.
const MAY_FOLLOW: [&str; 84] = [
    "de", "nham", "vao", "theo", "so", "neu", "khi", "tren", "duoi", "sau", "truoc", "hien", "dang", "da", "se",
    "duoc", "nhu", "cung", "tuong", "tuc", "quy", "bang", "trung", "ca", "cac", "gom", "thuc", "by", "on", "over",
    "moi", "cho", "mot", "tro", "per", "each", "a", "an", "round", "equity", "von", "va", "and", "or", "hoac", "den",
    "toi", "to", "at", "in", "for", "tien", "trong", "voi", "goi", "la", "fund", "award", "grant", "seed", "series",
    "check", "cheque", "ticket", "tai", "from", "of", "with", "thoi", "can", "vong", "raised", "raise", "kinh", "ho",
    "khong", "tu", "chia", "giai", "nua", "nhung", "ruoi", "min", "max",
];

fn counts(pieces: &[Piece], next: usize, vietnamese: bool) -> bool {
    match pieces.get(next).map(|piece| &piece.what) {
        Some(What::Word(word)) if vietnamese && word.as_str() == "nay" => false,
        Some(What::Word(word)) => !MAY_FOLLOW.contains(&word.as_str()),
        _ => false,
    }
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

/// The value of a figure while its scales are read.
struct Value {
    digits: i128,
    decimals: u32,
    power: Option<u32>,
    vietnamese: bool,
}

impl Value {
    /// Applies the scales from `at` on ("nghìn tỷ" is two); the position after them.
    fn scales(&mut self, pieces: &[Piece], mut at: usize) -> usize {
        while let Some(scale) = scale_at(pieces, at) {
            self.digits = self.digits.saturating_mul(10_i128.pow(scale.power));
            self.power = Some(self.power.unwrap_or(0) + scale.power);
            self.vietnamese |= scale.vietnamese;
            at += 1;
            if self.power > Some(15) {
                break;
            }
        }
        at
    }

    /// Adds what follows a scale: "rưỡi", tenths ("1 tỷ 2"), a smaller scale ("1 tỷ 200 triệu"); the position after it.
    fn smaller_part(&mut self, pieces: &[Piece], at: usize) -> usize {
        let Some(power) = self.power.filter(|_| self.vietnamese) else { return at };
        let unit = 10_i128.pow(self.decimals) * 10_i128.pow(power);
        match pieces.get(at).map(|piece| &piece.what) {
            Some(What::Word(word)) if word.as_str() == "ruoi" => {
                self.digits += unit / 2;
                at + 1
            }
            Some(What::Number(Some(number))) => match scale_at(pieces, at + 1) {
                Some(scale) if scale.vietnamese && scale.power < power => {
                    let mut part =
                        Self { digits: number.digits, decimals: number.decimals, power: None, vietnamese: false };
                    let after = part.scales(pieces, at + 1);
                    if part.power >= self.power || part.decimals > 0 {
                        return at;
                    }
                    self.digits += part.digits * 10_i128.pow(self.decimals);
                    after
                }
                None if number.length == 1 && power >= 6 && !self.has_unit(pieces, at + 1) => {
                    self.digits += number.digits * unit / 10;
                    at + 1
                }
                _ => at,
            },
            _ => at,
        }
    }

    /// True if the digit at hand counts something of its own: "1 tỷ 5 năm".
    fn has_unit(&self, pieces: &[Piece], after: usize) -> bool {
        match pieces.get(after).map(|piece| &piece.what) {
            Some(What::Word(_)) => {
                unit::currency(&pieces[after].what).is_none() && counts(pieces, after, self.vietnamese)
            }
            Some(What::Sign('%')) => true,
            _ => false,
        }
    }
}

/// The scale at a position. Single letters need their number directly before, or they are other words.
fn scale_at(pieces: &[Piece], at: usize) -> Option<Scale> {
    let piece = pieces.get(at)?;
    let What::Word(word) = &piece.what else { return None };
    let next = pieces.get(at + 1);
    let digit_glued = next.is_some_and(|next| next.glued && matches!(next.what, What::Number(_)));
    if word.as_str() == "t" && piece.glued && digit_glued {
        return Some(Scale { power: 9, vietnamese: true });
    }
    let ratio = matches!(word.as_str(), "ty" | "ti")
        && matches!(next.map(|next| &next.what), Some(What::Word(word)) if word.as_str() == "le");
    let english_letter = word.folded.len() == 1;
    let dollar_before = pieces[..at].iter().rev().take(3).any(|piece| unit::currency(&piece.what).is_some());
    unit::scale(word).filter(|_| !ratio && (!english_letter || (piece.glued && !digit_glued) || dollar_before))
}
