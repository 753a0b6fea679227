//! The words and signs of amounts: scales, currencies, limits, and what an amount is for.

use super::token::{Token, TokenKind, Word};
use crate::text::fold;
use crate::vocabulary::Currency;

/// A scale: the power of ten, and whether the word is Vietnamese (so that đồng are meant).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Scale {
    pub(super) power: u32,
    pub(super) vietnamese: bool,
}

/// Vietnamese scale words without and with accents (as keys), with their power of ten.
const VIETNAMESE: [(&str, &str, u32); 14] = [
    ("chuc", "chuc.", 1),
    ("muoi", "mươi", 1),
    ("tram", "trăm", 2),
    ("nghin", "nghin`", 3),
    ("ngan", "ngan`", 3),
    ("van", "van.", 4),
    ("trieu", "triêu.", 6),
    ("tr", "tr", 6),
    ("trd", "trđ", 6),
    ("cu", "cu?", 6),
    ("ty", "ti?", 9),
    ("ti", "ti?", 9),
    ("tyd", "tyđ?", 9),
    ("tid", "tiđ?", 9),
];

/// English scale words, with their power of ten.
const ENGLISH: [(&str, u32); 18] = [
    ("k", 3),
    ("thousand", 3),
    ("thousands", 3),
    ("m", 6),
    ("mm", 6),
    ("mn", 6),
    ("mil", 6),
    ("mio", 6),
    ("mill", 6),
    ("million", 6),
    ("millions", 6),
    ("b", 9),
    ("bn", 9),
    ("bil", 9),
    ("billion", 9),
    ("billions", 9),
    ("trillion", 12),
    ("tn", 12),
];

/// Words and signs for currencies, folded.
const CURRENCIES: [(&str, &str); 45] = [
    ("d", "VND"),
    ("dong", "VND"),
    ("vnd", "VND"),
    ("vn", "VND"),
    ("₫", "VND"),
    ("usd", "USD"),
    ("us", "USD"),
    ("$", "USD"),
    ("do", "USD"),
    ("dola", "USD"),
    ("dollar", "USD"),
    ("dollars", "USD"),
    ("€", "EUR"),
    ("eur", "EUR"),
    ("euro", "EUR"),
    ("euros", "EUR"),
    ("£", "GBP"),
    ("gbp", "GBP"),
    ("sgd", "SGD"),
    ("¥", "JPY"),
    ("jpy", "JPY"),
    ("yen", "JPY"),
    ("krw", "KRW"),
    ("won", "KRW"),
    ("₩", "KRW"),
    ("cny", "CNY"),
    ("rmb", "CNY"),
    ("thb", "THB"),
    ("baht", "THB"),
    ("aud", "AUD"),
    ("cad", "CAD"),
    ("chf", "CHF"),
    ("hkd", "HKD"),
    ("twd", "TWD"),
    ("inr", "INR"),
    ("₹", "INR"),
    ("idr", "IDR"),
    ("myr", "MYR"),
    ("php", "PHP"),
    ("nzd", "NZD"),
    ("sek", "SEK"),
    ("ils", "ILS"),
    ("₪", "ILS"),
    ("dollas", "USD"),
    ("aed", "AED"),
];

/// Letters adjacent before a dollar sign.
const DOLLARS: [(&str, &str); 8] = [
    ("us", "USD"),
    ("u", "USD"),
    ("s", "SGD"),
    ("a", "AUD"),
    ("c", "CAD"),
    ("hk", "HKD"),
    ("nt", "TWD"),
    ("nz", "NZD"),
];

/// Digits written as a word, without and with accents (as keys); read only before a scale ("năm" is
/// also a year).
const DIGITS: [(&str, &str, i128); 11] = [
    ("mot", "môt.", 1),
    ("hai", "hai", 2),
    ("ba", "ba", 3),
    ("bon", "bôn'", 4),
    ("tu", "tư", 4),
    ("nam", "năm", 5),
    ("sau", "sau'", 6),
    ("bay", "bay?", 7),
    ("tam", "tam'", 8),
    ("chin", "chin'", 9),
    ("muoi", "mươi`", 10),
];

fn find<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    table.iter().find(|(name, _)| *name == word).map(|(_, value)| *value)
}

/// The scale that a word means.
pub(super) fn scale(word: &Word) -> Option<Scale> {
    let row = VIETNAMESE.iter().find(|(folded, accented, _)| word.is(folded, accented));
    let vietnamese = row.map(|(_, _, power)| Scale { power: *power, vietnamese: true });
    vietnamese.or_else(|| find(&ENGLISH, word.as_str()).map(|power| Scale { power, vietnamese: false }))
}

/// The currency that a word or sign means.
pub(super) fn currency(token: &TokenKind) -> Option<Currency> {
    let code = match token {
        // "độ" is a degree, "động" moves.
        TokenKind::Word(word) if word.folded == "do" && !word.is("do", "đô") => None,
        TokenKind::Word(word) if word.folded == "dong" && !word.is("dong", "đông`") => None,
        TokenKind::Word(word) => find(&CURRENCIES, word.as_str()),
        TokenKind::Symbol(sign) => find(&CURRENCIES, sign.encode_utf8(&mut [0; 4])),
        TokenKind::Number(_) => None,
    };
    code.and_then(Currency::from_code)
}

/// The currency of a dollar sign after these letters: "US$", "S$".
pub(super) fn dollar(word: &Word) -> Option<Currency> {
    find(&DOLLARS, word.as_str()).and_then(Currency::from_code)
}

/// The digit that a word means.
pub(super) fn digit(word: &Word) -> Option<i128> {
    DIGITS.iter().find(|(folded, accented, _)| word.is(folded, accented)).map(|(_, _, digit)| *digit)
}

/// Which end of a range a word or phrase leaves open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Limit {
    /// "At most": no least amount.
    AtMost,
    /// "At least": no greatest amount.
    AtLeast,
    /// "About".
    About,
}

/// Words before an amount, folded, words joined.
const BEFORE: [(&str, Limit); 49] = [
    ("koqua", Limit::AtMost),
    ("kqua", Limit::AtMost),
    ("duoi", Limit::AtMost),
    ("toida", Limit::AtMost),
    ("khongqua", Limit::AtMost),
    ("khongvuotqua", Limit::AtMost),
    ("<", Limit::AtMost),
    ("≤", Limit::AtMost),
    ("upto", Limit::AtMost),
    ("atmost", Limit::AtMost),
    ("max", Limit::AtMost),
    ("maximum", Limit::AtMost),
    ("under", Limit::AtMost),
    ("lessthan", Limit::AtMost),
    ("below", Limit::AtMost),
    ("nhohon", Limit::AtMost),
    ("ithon", Limit::AtMost),
    ("den", Limit::AtMost),
    ("toi", Limit::AtMost),
    ("nomorethan", Limit::AtMost),
    ("thaphon", Limit::AtMost),
    ("tran", Limit::AtMost),
    ("tren", Limit::AtLeast),
    ("hon", Limit::AtLeast),
    ("tu", Limit::AtLeast),
    ("itnhat", Limit::AtLeast),
    ("toithieu", Limit::AtLeast),
    (">", Limit::AtLeast),
    ("≥", Limit::AtLeast),
    ("over", Limit::AtLeast),
    ("morethan", Limit::AtLeast),
    ("atleast", Limit::AtLeast),
    ("min", Limit::AtLeast),
    ("minimum", Limit::AtLeast),
    ("from", Limit::AtLeast),
    ("above", Limit::AtLeast),
    ("lonhon", Limit::AtLeast),
    ("khongduoi", Limit::AtLeast),
    ("caohon", Limit::AtLeast),
    ("notlessthan", Limit::AtLeast),
    ("khoang", Limit::About),
    ("~", Limit::About),
    ("≈", Limit::About),
    ("gan", Limit::About),
    ("approx", Limit::About),
    ("approximately", Limit::About),
    ("about", Limit::About),
    ("around", Limit::About),
    ("xapxi", Limit::About),
];

/// Words after an amount, folded, words joined.
const AFTER: [(&str, Limit); 10] = [
    ("+", Limit::AtLeast),
    ("trolen", Limit::AtLeast),
    ("ormore", Limit::AtLeast),
    ("andabove", Limit::AtLeast),
    ("andup", Limit::AtLeast),
    ("plus", Limit::AtLeast),
    ("troxuong", Limit::AtMost),
    ("orless", Limit::AtMost),
    ("quaylai", Limit::AtMost),
    ("dolai", Limit::AtMost),
];

/// The limits stated directly before a token.
pub(super) fn limits_before(tokens: &[Token]) -> Vec<Limit> {
    let mut limits = Vec::new();
    let mut rest = tokens;
    while let [before @ .., last] = rest {
        let at_end = |length: usize| {
            let (before, words) = rest.split_at_checked(rest.len().checked_sub(length)?)?;
            Some((before, find(&BEFORE, &joined(words))?))
        };
        rest = match ((1..=3).rev().find_map(at_end), &last.kind) {
            (Some((before, limit)), _) => {
                limits.push(limit);
                before
            }
            // "≤" may be typed as two signs.
            (None, TokenKind::Symbol('=' | ':')) => before,
            _ => break,
        };
    }
    limits
}

/// The limit stated directly after a token, and how many tokens it takes.
pub(super) fn limit_after(tokens: &[Token]) -> Option<(Limit, usize)> {
    (1..=2).rev().find_map(|length| Some((find(&AFTER, &joined(tokens.get(..length)?))?, length)))
}

/// True for "không giới hạn", "unlimited".
pub(super) fn is_unlimited(tokens: &[Token]) -> bool {
    matches!(joined(tokens).as_str(), "khonggioihan" | "unlimited" | "nolimit" | "khonghanche")
}

/// The purpose of an amount: the words after "/", "mỗi", "per".
pub(super) fn per(text: &str) -> Option<String> {
    let after = text.split_once('/').map(|(_, after)| after).or_else(|| {
        let mut words = text.char_indices().filter(|(_, c)| c.is_whitespace());
        words.find_map(|(at, _)| {
            let rest = text[at..].trim_start();
            let (first, after) = rest.split_once(char::is_whitespace)?;
            matches!(fold(first).as_str(), "moi" | "per").then_some(after)
        })
    })?;
    let end = after.find([',', ';', '(', ')', '/']).unwrap_or(after.len());
    let named = after[..end].trim();
    let is_name = named.chars().next().is_some_and(char::is_alphabetic) && named.chars().count() <= 40;
    is_name.then(|| named.to_owned())
}

fn joined(tokens: &[Token]) -> String {
    tokens.iter().fold(String::new(), |mut all, token| {
        match &token.kind {
            TokenKind::Word(word) => all.push_str(word.as_str()),
            TokenKind::Symbol(sign) => all.push(*sign),
            TokenKind::Number(_) => all.push('0'),
        }
        all
    })
}
