//! Words that leave one end of an amount open, and words for "about".

use super::token::{Token, TokenKind};

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

impl Limit {
    /// What "not" before the words makes of it.
    const fn negated(self) -> Self {
        match self {
            Self::AtMost => Self::AtLeast,
            Self::AtLeast => Self::AtMost,
            Self::About => Self::About,
        }
    }
}

/// Words before an amount, folded.
#[rustfmt::skip]
const BEFORE: &[(&str, Limit)] = &[
    ("ko qua", Limit::AtMost), ("k qua", Limit::AtMost), ("khong qua", Limit::AtMost), ("duoi", Limit::AtMost),
    ("toi da", Limit::AtMost), ("khong vuot qua", Limit::AtMost), ("khong vuot", Limit::AtMost), ("<", Limit::AtMost),
    ("≤", Limit::AtMost), ("up to", Limit::AtMost), ("upto", Limit::AtMost), ("at most", Limit::AtMost),
    ("max", Limit::AtMost), ("maximum", Limit::AtMost), ("maximum of", Limit::AtMost), ("under", Limit::AtMost),
    ("less than", Limit::AtMost), ("smaller than", Limit::AtMost), ("lower than", Limit::AtMost),
    ("fewer than", Limit::AtMost), ("below", Limit::AtMost), ("nho hon", Limit::AtMost), ("it hon", Limit::AtMost),
    ("den", Limit::AtMost), ("toi", Limit::AtMost), ("thap hon", Limit::AtMost), ("tran", Limit::AtMost),
    ("capped at", Limit::AtMost), ("not exceeding", Limit::AtMost), ("not exceed", Limit::AtMost),
    ("not to exceed", Limit::AtMost), ("cao nhat", Limit::AtMost), ("nhieu nhat", Limit::AtMost),
    ("lon nhat", Limit::AtMost), ("den toi da", Limit::AtMost),
    ("tren", Limit::AtLeast), ("hon", Limit::AtLeast), ("tu", Limit::AtLeast), ("it nhat", Limit::AtLeast),
    ("toi thieu", Limit::AtLeast), (">", Limit::AtLeast), ("≥", Limit::AtLeast), ("over", Limit::AtLeast),
    ("more than", Limit::AtLeast), ("larger than", Limit::AtLeast), ("greater than", Limit::AtLeast),
    ("bigger than", Limit::AtLeast), ("higher than", Limit::AtLeast), ("in excess of", Limit::AtLeast),
    ("at least", Limit::AtLeast), ("min", Limit::AtLeast), ("minimum", Limit::AtLeast),
    ("minimum of", Limit::AtLeast), ("from", Limit::AtLeast), ("starting at", Limit::AtLeast),
    ("starting from", Limit::AtLeast), ("above", Limit::AtLeast), ("exceeding", Limit::AtLeast),
    ("lon hon", Limit::AtLeast), ("khong duoi", Limit::AtLeast), ("cao hon", Limit::AtLeast),
    ("nhieu hon", Limit::AtLeast), ("vuot", Limit::AtLeast), ("thap nhat", Limit::AtLeast),
    ("nho nhat", Limit::AtLeast),
    ("khoang", Limit::About), ("~", Limit::About), ("≈", Limit::About), ("gan", Limit::About),
    ("approx", Limit::About), ("approximately", Limit::About), ("about", Limit::About), ("around", Limit::About),
    ("xap xi", Limit::About), ("ca", Limit::About), ("circa", Limit::About), ("roughly", Limit::About),
];

/// Words after an amount, folded.
#[rustfmt::skip]
const AFTER: &[(&str, Limit)] = &[
    ("+", Limit::AtLeast), ("tro len", Limit::AtLeast), ("or more", Limit::AtLeast), ("and more", Limit::AtLeast),
    ("or above", Limit::AtLeast), ("and above", Limit::AtLeast), ("or over", Limit::AtLeast),
    ("and over", Limit::AtLeast), ("or higher", Limit::AtLeast), ("and higher", Limit::AtLeast),
    ("or greater", Limit::AtLeast), ("and up", Limit::AtLeast), ("or up", Limit::AtLeast),
    ("upwards", Limit::AtLeast), ("and upwards", Limit::AtLeast), ("onwards", Limit::AtLeast),
    ("plus", Limit::AtLeast), ("min", Limit::AtLeast), ("minimum", Limit::AtLeast), ("at least", Limit::AtLeast),
    ("toi thieu", Limit::AtLeast), ("is the minimum", Limit::AtLeast),
    ("tro xuong", Limit::AtMost), ("or less", Limit::AtMost), ("and less", Limit::AtMost),
    ("or below", Limit::AtMost), ("and below", Limit::AtMost), ("or under", Limit::AtMost),
    ("and under", Limit::AtMost), ("or lower", Limit::AtMost), ("quay lai", Limit::AtMost), ("do lai", Limit::AtMost),
    ("tro lai", Limit::AtMost), ("max", Limit::AtMost), ("maximum", Limit::AtMost), ("at most", Limit::AtMost),
    ("toi da", Limit::AtMost),
];

/// Words that turn a limit around: "not more than".
const NOT: &[&str] = &["not", "no", "khong", "ko", "chang"];

fn find(table: &[(&str, Limit)], words: &str) -> Option<Limit> {
    table.iter().find(|(name, _)| *name == words).map(|(_, limit)| *limit)
}

/// The limits stated directly before a token.
pub(super) fn limits_before(tokens: &[Token]) -> Vec<Limit> {
    let mut limits = Vec::new();
    let mut rest = tokens;
    while let [before @ .., last] = rest {
        let at_end = |length: usize| {
            let (before, words) = rest.split_at_checked(rest.len().checked_sub(length)?)?;
            Some((before, find(BEFORE, &joined(words))?))
        };
        rest = match ((1..=3).rev().find_map(at_end), &last.kind) {
            (Some((before, limit)), _) => {
                let (before, limit) = negation(before).map_or((before, limit), |before| (before, limit.negated()));
                limits.push(limit);
                before
            }
            // "≤" may be typed as two signs; "min." and "max:" end in a sign.
            (None, TokenKind::Symbol('=' | ':' | '.')) => before,
            // "a minimum of", "a fund of".
            (None, TokenKind::Word(word)) if matches!(word.as_str(), "a" | "the") => before,
            _ => break,
        };
    }
    limits
}

/// The tokens before a "not" at the end; none if there is none.
fn negation(tokens: &[Token]) -> Option<&[Token]> {
    let (last, before) = tokens.split_last()?;
    matches!(&last.kind, TokenKind::Word(word) if NOT.contains(&word.as_str())).then_some(before)
}

/// The limit stated directly after a token, and how many tokens it takes.
pub(super) fn limit_after(tokens: &[Token]) -> Option<(Limit, usize)> {
    let starts_at = usize::from(tokens.first().is_some_and(|token| token.kind == TokenKind::Symbol('(')));
    let tokens_at = |length: usize| tokens.get(starts_at..starts_at + length);
    let found = (1..=3).rev().find_map(|length| Some((find(AFTER, &joined(tokens_at(length)?))?, length)));
    // "max $1M" belongs to the amount after it.
    let (limit, length) = found.map(|(limit, length)| (limit, starts_at + length))?;
    let leads = matches!(tokens.get(length).map(|token| &token.kind), Some(TokenKind::Number(_)))
        || tokens.get(length).is_some_and(|token| super::currency::currency(&token.kind).is_some());
    let is_sign = length == 1 && matches!(tokens.first().map(|token| &token.kind), Some(TokenKind::Symbol(_)));
    (!leads || is_sign).then_some((limit, length))
}

/// True if a word is one of those that state a limit.
pub(super) fn is_word_of_limit(word: &str) -> bool {
    NOT.contains(&word) || BEFORE.iter().chain(AFTER).any(|(name, _)| name.split(' ').any(|part| part == word))
}

/// True for "không giới hạn", "unlimited".
pub(super) fn is_unlimited(tokens: &[Token]) -> bool {
    matches!(joined(tokens).as_str(), "khong gioi han" | "unlimited" | "no limit" | "khong han che")
}

fn joined(tokens: &[Token]) -> String {
    let texts = tokens.iter().map(|token| match &token.kind {
        TokenKind::Word(word) => word.as_str().to_owned(),
        TokenKind::Symbol(sign) => sign.to_string(),
        TokenKind::Number(_) => "0".to_owned(),
    });
    texts.collect::<Vec<_>>().join(" ")
}
