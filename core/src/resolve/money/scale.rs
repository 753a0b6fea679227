//! Scales: the words and letters behind a number that multiply it by a power of ten.

use super::currency::is_of_lakhs;
use super::token::{Token, TokenKind, Word};
use crate::vocabulary::Currency;

/// A scale: the power of ten, and what else the word says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Scale {
    pub(super) power: u32,
    /// True for a Vietnamese word: without a currency, đồng are meant.
    pub(super) vietnamese: bool,
    /// True if the word means another scale to people who write in this currency.
    pub(super) in_doubt: bool,
}

impl Scale {
    const fn of(power: u32) -> Self {
        Self { power, vietnamese: false, in_doubt: false }
    }

    const fn vietnamese(power: u32) -> Self {
        Self { power, vietnamese: true, in_doubt: false }
    }
}

/// Vietnamese scale words without and with accents (as keys), with their power of ten.
const VIETNAMESE: &[(&str, &str, u32)] = &[
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

/// Scale words of other languages, folded, with their power of ten.
#[rustfmt::skip]
const OTHERS: &[(&str, u32)] = &[
    // English, and what all of Europe writes.
    ("hundred", 2), ("k", 3), ("thousand", 3), ("thousands", 3), ("m", 6), ("mm", 6), ("mn", 6), ("mil", 6),
    ("mio", 6), ("mill", 6), ("mln", 6), ("million", 6), ("millions", 6), ("kk", 6), ("b", 9), ("bn", 9), ("bil", 9),
    ("bln", 9), ("billion", 9), ("billions", 9), ("trillion", 12), ("trillions", 12), ("tn", 12), ("trn", 12),
    // South Asia.
    ("l", 5), ("lac", 5), ("lacs", 5), ("lakh", 5), ("lakhs", 5), ("cr", 7), ("crs", 7), ("crore", 7), ("crores", 7),
    // Indonesia and Malaysia.
    ("rb", 3), ("ribu", 3), ("jt", 6), ("juta", 6), ("miliar", 9), ("milyar", 9), ("bilion", 9), ("triliun", 12),
    ("trilyun", 12),
    // German, French, Spanish, Portuguese, Polish.
    ("tsd", 3), ("tausend", 3), ("millionen", 6), ("mrd", 9), ("milliarde", 9), ("milliarden", 9), ("milliard", 9),
    ("milliards", 9), ("millon", 6), ("millones", 6), ("milhao", 6), ("milhoes", 6), ("bilhao", 9), ("bilhoes", 9),
    ("miliard", 9), ("mld", 9),
    // Chinese, Japanese, Korean: by ten thousands.
    ("万", 4), ("萬", 4), ("百万", 6), ("千万", 7), ("亿", 8), ("億", 8), ("만", 4), ("백만", 6), ("천만", 7),
    ("억", 8), ("조", 12),
];

/// In these currencies "mil" is a thousand, as in Spanish and Portuguese, or may be.
const MIL_IS_THOUSAND: &[&str] = &["BRL", "MXN", "COP", "CLP", "ARS", "PEN", "UYU", "BOB", "EUR"];

/// The scale that a word means where amounts are in a currency; none for any other word.
pub(super) fn scale(word: &Word, currency: Option<Currency>) -> Option<Scale> {
    let row = VIETNAMESE.iter().find(|(folded, accented, _)| word.is(folded, accented));
    if let Some((_, _, power)) = row {
        return Some(Scale::vietnamese(*power));
    }
    let (name, power) = OTHERS.iter().find(|(name, _)| *name == word.as_str())?;
    let code = currency.as_ref().map(Currency::code);
    let in_doubt = match *name {
        // Lakhs are counted in South Asia only; elsewhere the letter is unknown.
        "l" => !currency.is_some_and(is_of_lakhs),
        // Indonesians write M for "miliar", a thousand million.
        "m" => code == Some("IDR"),
        "mil" => code.is_some_and(|code| MIL_IS_THOUSAND.contains(&code)),
        _ => false,
    };
    Some(Scale { in_doubt, ..Scale::of(*power) })
}

/// True if a word is a scale, in whatever currency.
pub(super) fn is_scale(word: &Word) -> bool {
    scale(word, None).is_some()
}

/// The scale at a position. A single letter needs its number directly before it. With a space
/// between them it is read where a currency shows that the text is about money, as a capital or at
/// the end of its figure.
pub(super) fn scale_at(tokens: &[Token], at: usize, currency: Option<Currency>) -> Option<Scale> {
    let token = tokens.get(at)?;
    let TokenKind::Word(word) = &token.kind else { return None };
    let next = tokens.get(at + 1);
    let digit_adjacent = next.is_some_and(|next| next.adjacent && matches!(next.kind, TokenKind::Number(_)));
    if word.as_str() == "t" && token.adjacent && digit_adjacent {
        return Some(Scale::vietnamese(9));
    }
    let next_word = next.and_then(|next| match &next.kind {
        TokenKind::Word(word) => Some(word),
        _ => None,
    });
    if matches!(word.as_str(), "ty" | "ti") && next_word.is_some_and(|next| next.as_str() == "le") {
        return None;
    }
    let is_letter = word.folded.len() == 1;
    let closes_figure = word.is_capitals() || next_word.is_none_or(|next| super::currency::of_word(next).is_some());
    let is_read =
        !is_letter || (token.adjacent && !digit_adjacent) || (currency.is_some() && closes_figure && !digit_adjacent);
    scale(word, currency).filter(|_| is_read)
}
