//! Digits written as words, and what an amount is for.

use super::token::Word;
use crate::text::fold;

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

/// The digit that a word means.
pub(super) fn digit(word: &Word) -> Option<i128> {
    DIGITS.iter().find(|(folded, accented, _)| word.is(folded, accented)).map(|(_, _, digit)| *digit)
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
