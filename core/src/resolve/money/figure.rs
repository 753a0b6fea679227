//! Reads figures: a number with its scale and currency, as far as they are written.

use super::count::{counts, kind_at, may_be_scale};
use super::currency::{self, agreed, dollar, is_unclear};
use super::currency_place::{
    currency_before, is_abbreviation_sign, is_mistyped_dollar, is_prefix_of_next, is_rand, is_second_half, kind_before,
    start_of,
};
use super::limit::{Limit, is_word_of_limit, limit_after, limits_before};
use super::number::Number;
use super::scale::is_scale;
use super::token::{Token, TokenKind};
use super::unit;
use super::value::Value;
use crate::vocabulary::Currency;

/// One figure of an amount.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts about one figure")]
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
    /// True if only a dollar sign states the currency.
    pub(super) by_dollar_sign: bool,
    /// True if a scale, a currency or a long round number shows that it is money.
    pub(super) is_money: bool,
    /// True if it is money, and its scale, currency or sign is not certain.
    pub(super) in_doubt: bool,
    /// True for a number alone that is money because plain numbers are in a currency.
    pub(super) is_plain: bool,
    /// True if it counts things: "3.000 doanh nghiệp".
    pub(super) is_count: bool,
    pub(super) limits: Vec<Limit>,
    /// True if it is the upper end of a range that the figure before begins.
    pub(super) joined: bool,
}

impl Figure {
    /// True for a figure below a thousand, whose scale may have been left out.
    pub(super) fn is_small(&self) -> bool {
        self.power.is_none() && self.digits < 1_000 * 10_i128.pow(self.decimals.min(30))
    }
}

/// A text while its figures are read.
struct Reader<'a> {
    tokens: &'a [Token],
    /// The currency of plain numbers.
    default: Option<Currency>,
    /// The first currency of the text, else that of plain numbers: it says how a scale is read.
    currency: Option<Currency>,
    /// True if nothing stands beside numbers but words and signs of amounts.
    only_amounts: bool,
}

/// The figures of a text, in order; `default` is the currency of plain numbers.
pub(super) fn figures(tokens: &[Token], default: Option<Currency>) -> Vec<Figure> {
    let currency = currency::first(tokens).or(default);
    let reader = Reader { tokens, default, currency, only_amounts: tokens.iter().all(is_of_amounts) };
    let mut figures: Vec<Figure> = Vec::new();
    let mut at = 0;
    let mut end = 0;
    while at < tokens.len() {
        match reader.figure(at) {
            Some((mut figure, after)) => {
                let before = start_of(tokens, at);
                let between = tokens.get(end.min(before)..before).unwrap_or_default();
                figure.joined = !figures.is_empty() && is_range(between);
                figure.in_doubt |= figures.is_empty() && is_negative(tokens, before, at);
                if !figure.joined {
                    figure.limits.extend(limits_before(between));
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

/// True for tokens that stand in amounts: numbers, scales, currencies, limits, signs of ranges.
fn is_of_amounts(token: &Token) -> bool {
    match &token.kind {
        TokenKind::Number(_) => true,
        TokenKind::Word(word) => {
            let name = word.as_str();
            is_word_of_limit(name)
                || is_word_of_range(name)
                || is_scale(word)
                || currency::currency(&token.kind).is_some()
                || matches!(name, "between" | "giua" | "va" | "and")
        }
        TokenKind::Symbol(sign) => {
            matches!(sign, '-' | '~' | '→' | '…' | '<' | '>' | '≤' | '≥' | '=' | '+' | '(' | ')' | '.' | ':' | ',')
                || currency::currency(&token.kind).is_some()
        }
    }
}

/// True for a minus sign at the beginning of an amount: "-$5M", "$ -5M".
fn is_negative(tokens: &[Token], start: usize, number: usize) -> bool {
    let minus = |at: usize| {
        let sign = at.checked_sub(1).is_some_and(|before| kind_at(tokens, before) == Some(&TokenKind::Symbol('-')));
        let glued = tokens.get(at).is_some_and(|token| token.adjacent);
        let apart = at.checked_sub(1).and_then(|before| tokens.get(before)).is_some_and(|token| !token.adjacent);
        sign && glued && (apart || at == 1)
    };
    let after_currency =
        number.checked_sub(2).and_then(|at| kind_at(tokens, at)).is_some_and(|kind| currency::currency(kind).is_some())
            && kind_before(tokens, number) == Some(&TokenKind::Symbol('-'));
    minus(start) || after_currency
}

impl Reader<'_> {
    /// The figure that begins with the number at `at`, and the position after it.
    fn figure(&self, at: usize) -> Option<(Figure, usize)> {
        let tokens = self.tokens;
        let (number, next) = number_at(tokens, at)?;
        let mut value = Value::of(number, self.currency);
        let next = value.scales(tokens, next);
        let mut next = value.smaller_part(tokens, next);
        let before = currency_before(tokens, at);
        let stated_before = before.is_some();
        let mut after = self.currency_after(&value, number, &mut next);
        let unclear = self.is_unclear_around(at, next);
        let glued_after = next > at + 1 || !tokens.get(next).is_some_and(|token| token.adjacent);
        let glued_word = !glued_after
            && matches!(kind_at(tokens, next), Some(TokenKind::Word(word)) if !is_word_of_limit(word.as_str()));
        let scale_missing = stated_before
            && after.is_none()
            && value.power.is_none()
            && (glued_word
                || (number.digits < 1_000 * 10_i128.pow(number.decimals.min(30)) && may_be_scale(tokens, next)));
        let mut limits = Vec::new();
        if let Some((limit, length)) = limit_after(tokens.get(next..).unwrap_or_default()) {
            limits.push(limit);
            next += length;
            // "1m+ USD".
            after = after.or_else(|| self.currency_after(&value, number, &mut next));
        }
        let currency = agreed(before, after);
        let excluded = self.is_excluded(number, &value, at, next);
        let is_signed = value.power >= Some(3) || currency.is_ok_and(|stated| stated.is_some());
        let is_plain = !is_signed && !excluded && self.default.is_some() && self.only_amounts;
        let is_money = !excluded && (is_signed || currency.is_err() || is_long(number) || is_plain);
        let in_doubt = currency.is_err()
            || unclear
            || scale_missing
            || begins_with_point(tokens, at)
            || is_yen_or_yuan(before, after, &value)
            || value.in_doubt && (stated_before || after.is_some() || self.default.is_some())
            || is_decimal_or_thousands(number, &value, currency.unwrap_or_default());
        Some((
            Figure {
                digits: value.digits,
                decimals: value.decimals,
                power: value.power,
                vietnamese: value.vietnamese,
                currency: currency.unwrap_or_default(),
                by_dollar_sign: matches!(before, Some((_, TokenKind::Symbol('$')))) && after.is_none(),
                is_money: is_money && (in_doubt || !value.in_doubt),
                in_doubt: in_doubt && (is_money || unclear),
                is_plain,
                is_count: counts(tokens, next, value.vietnamese),
                limits,
                joined: false,
            },
            next,
        ))
    }

    /// The currency that stands after a value; moves the position behind it.
    fn currency_after(&self, value: &Value, number: Number, next: &mut usize) -> Option<Currency> {
        let tokens = self.tokens;
        // "1.5 Mio. EUR".
        let is_abbreviated = value.power.is_some() && kind_at(tokens, *next) == Some(&TokenKind::Symbol('.'));
        if is_abbreviated && kind_at(tokens, *next + 1).is_some_and(|kind| currency::currency(kind).is_some()) {
            *next += 1;
        }
        let after = tokens.get(*next)?;
        let small = value.power.is_none() && number.length < 4;
        // "3D" is no amount of đồng; "5000d" is.
        let letter = matches!(&after.kind, TokenKind::Word(word) if word.folded == "d" && !word.is_accented() && small);
        let stated = currency::currency(&after.kind).filter(|_| !letter && !is_prefix_of_next(tokens, *next));
        if stated.is_some() {
            *next += 1;
            *next += usize::from(is_second_half(tokens, *next));
            return stated;
        }
        let with_dong = matches!(kind_before(tokens, *next), Some(TokenKind::Word(word)) if matches!(word.as_str(), "trd" | "tyd" | "tid"));
        with_dong.then_some(Currency::VND)
    }

    /// True for a word that may be one of several currencies directly before or after a figure, and
    /// for letters before a dollar sign that name no known dollar.
    fn is_unclear_around(&self, at: usize, next: usize) -> bool {
        let tokens = self.tokens;
        let letters = at.checked_sub(2).filter(|letters| {
            kind_at(tokens, letters + 1) == Some(&TokenKind::Symbol('$'))
                && tokens.get(letters + 1).is_some_and(|sign| sign.adjacent)
        });
        let unknown_dollar = letters.is_some_and(|letters| {
            matches!(kind_at(tokens, letters), Some(TokenKind::Word(word))
                if word.folded.len() <= 4 && dollar(word).is_none() && !is_word_of_limit(word.as_str()))
        });
        let unclear = |kind: Option<&TokenKind>| kind.is_some_and(is_unclear);
        unknown_dollar || unclear(kind_before(tokens, at)) || unclear(kind_at(tokens, next))
    }

    /// True for what is no money: shares, ratios, square metres, telephone numbers, the number in a
    /// word ("B2B").
    fn is_excluded(&self, number: Number, value: &Value, at: usize, next: usize) -> bool {
        let tokens = self.tokens;
        // "1 tỷ 250" is not said: only one digit may follow a scale.
        let dangling = matches!(kind_at(tokens, next), Some(TokenKind::Number(_)))
            && value.power.is_some()
            && !matches!(kind_at(tokens, next + 1), Some(TokenKind::Word(_) | TokenKind::Symbol('%')));
        let in_word = tokens.get(at).is_some_and(|token| token.adjacent)
            && matches!(kind_before(tokens, at), Some(before @ TokenKind::Word(word))
                if currency::currency(before).is_none()
                    && !is_unclear(before)
                    && !is_word_of_limit(word.as_str())
                    && !is_word_of_range(word.as_str())
                    && !is_mistyped_dollar(tokens, at - 1)
                    && !is_rand(tokens, at - 1));
        dangling || in_word || number.leading_zero || is_share(tokens, at, next)
    }
}

/// True for a long round number, which is money without any sign.
fn is_long(number: Number) -> bool {
    let round = number.decimals == 0 && number.digits % 1000 == 0 && number.digits > 0 && !number.leading_zero;
    round && (number.length >= 6 && (!number.grouped || number.length >= 7))
}

/// True for the 5 of "$.5M".
fn begins_with_point(tokens: &[Token], at: usize) -> bool {
    let is_point = |at: usize| matches!(kind_at(tokens, at), Some(TokenKind::Symbol('.' | ',')));
    let glued = tokens.get(at).is_some_and(|token| token.adjacent);
    let Some(before) = at.checked_sub(1).filter(|before| glued && is_point(*before)) else { return false };
    // "1..5" is a range, "Rs.500" an abbreviation.
    let is_range = before.checked_sub(1).is_some_and(is_point);
    !is_range
        && !is_abbreviation_sign(tokens, before)
        && !matches!(kind_before(tokens, before), Some(TokenKind::Word(_)))
}

/// True for "¥500万", which is written in Japan and in China.
fn is_yen_or_yuan(before: Option<(Currency, &TokenKind)>, after: Option<Currency>, value: &Value) -> bool {
    let by_ten_thousands = value.power.is_some_and(|power| power % 3 != 0) && !value.vietnamese;
    matches!(before, Some((_, TokenKind::Symbol('¥')))) && after.is_none() && by_ten_thousands
}

/// True for "$1.500M" and "€1,500M": one and a half million to some, one and a half thousand
/// million to others.
fn is_decimal_or_thousands(number: Number, value: &Value, currency: Option<Currency>) -> bool {
    let scaled = value.power >= Some(3) && !value.vietnamese;
    let by_comma = currency.is_some_and(|currency| currency.code() == "EUR");
    scaled && matches!(number.only_separator, Some('.')) || (scaled && by_comma && number.only_separator == Some(','))
}

/// The number at a position, in digits or as a word, and the position after it.
fn number_at(tokens: &[Token], at: usize) -> Option<(Number, usize)> {
    match kind_at(tokens, at)? {
        TokenKind::Number(number) => Some(((*number)?, at + 1)),
        TokenKind::Word(word) => {
            let digits = unit::digit(word)?;
            let scaled = matches!(kind_at(tokens, at + 1), Some(TokenKind::Word(word)) if super::scale::scale(word, None).is_some_and(|scale| scale.vietnamese));
            let after_scale = matches!(kind_before(tokens, at), Some(TokenKind::Number(_)));
            (scaled && !after_scale).then_some((Number::of_digit(digits), at + 1))
        }
        TokenKind::Symbol(_) => None,
    }
}

/// True for shares, ratios and square metres, which are not money.
fn is_share(tokens: &[Token], at: usize, next: usize) -> bool {
    let adjacent_digit = |next: &Token| next.adjacent && matches!(next.kind, TokenKind::Number(_));
    let power_of_metre = next > at + 1 && tokens.get(next).is_some_and(adjacent_digit);
    let sign_after = matches!(kind_at(tokens, next), Some(TokenKind::Symbol('%' | '²' | '³')));
    let ratio = matches!(kind_at(tokens, next), Some(TokenKind::Word(word)) if word.as_str() == "le" || (word.is_accented() && word.is("trong", "trong.")));
    sign_after || power_of_metre || ratio
}

/// True for a word between the two ends of a range.
fn is_word_of_range(word: &str) -> bool {
    matches!(word, "den" | "toi" | "to" | "thru" | "through" | "till" | "until" | "bis" | "hingga" | "sampai")
}

/// True for the words and signs between the two ends of a range.
fn is_range(between: &[Token]) -> bool {
    let words: Vec<&TokenKind> = between.iter().map(|token| &token.kind).collect();
    match words.as_slice() {
        [TokenKind::Symbol('-' | '~' | '→' | '÷' | '…')]
        | [TokenKind::Symbol('.'), TokenKind::Symbol('.')]
        | [TokenKind::Symbol('-'), TokenKind::Symbol('>' | '-')] => true,
        [TokenKind::Word(word)] => is_word_of_range(word.as_str()) || matches!(word.as_str(), "and" | "va"),
        [TokenKind::Word(first), TokenKind::Word(second)] => {
            matches!((first.as_str(), second.as_str()), ("cho", "den" | "toi") | ("den" | "toi", "duoi") | ("up", "to"))
        }
        [TokenKind::Word(first), TokenKind::Word(second), TokenKind::Word(third)] => {
            matches!((first.as_str(), second.as_str(), third.as_str()), ("den", "toi", "da"))
        }
        _ => false,
    }
}
