//! Units of money beside a heading or in a column of their own: "(triệu đồng)", "ĐVT: USD".

use super::cell::Decimal;
use super::words::{CellWords, WordUse};
use crate::resolve::money;
use crate::vocabulary::Currency;

/// The unit of the numbers in a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unit {
    /// The unit as written.
    pub(super) text: String,
    /// One of it in minor units of its currency.
    minor: i64,
    pub(super) currency: Option<Currency>,
    /// True if the unit begins with a number: "1.000 đồng".
    counted: bool,
}

/// In a unit of a million or more, numbers from here on were not written in that unit.
const IMPLAUSIBLE: i64 = 1_000_000;

impl Unit {
    /// The unit that a text is: "triệu đồng", "tr.đ", "USD", "1.000 đồng".
    pub(super) fn read(text: &str) -> Option<Self> {
        let text = text.trim().trim_matches([':', '.', ',', '-', '*', ' ']);
        let counted = text.starts_with(|c: char| c.is_ascii_digit());
        let short = text.chars().count() <= 24 && (counted || !text.chars().any(|c| c.is_ascii_digit()));
        let joined = text.replace('.', "");
        let amount = (short && !text.is_empty())
            .then(|| money(&if counted { text.to_owned() } else { format!("1 {joined}") }))??;
        let minor = amount.min.filter(|_| amount.min == amount.max && amount.per.is_none())?;
        Some(Self { text: text.to_owned(), minor, currency: amount.currency, counted })
    }

    /// The unit in a heading and the heading without it.
    pub(super) fn split_heading(heading: &str) -> (Option<Self>, String) {
        let without =
            |before: &str, after: &str| format!("{} {}", before.trim_end(), after.trim_start()).trim().to_owned();
        if let Some((before, inside)) = heading.split_once('(') {
            let (inside, after) = inside.split_once(')').unwrap_or((inside, ""));
            if let Some(unit) = Self::read(without_label(inside)) {
                return (Some(unit), without(before, after));
            }
            if is_hint(inside) {
                return (None, without(before, after));
            }
        }
        if let Some(unit) = Self::read(without_label(heading)) {
            return (Some(unit), String::new());
        }
        let signs = heading.char_indices().filter(|(_, c)| matches!(c, ',' | '-' | '–' | ':' | '\n' | '/'));
        let ends: Vec<(usize, usize)> = signs.map(|(at, c)| (at, at + c.len_utf8())).collect();
        let spaces: Vec<(usize, usize)> = heading.match_indices(' ').map(|(at, _)| (at, at + 1)).collect();
        for (at, end) in ends.into_iter().chain(spaces) {
            let (before, after) = (heading.get(..at).unwrap_or_default(), heading.get(end..).unwrap_or_default());
            if let Some(unit) = Self::read(without_label(after)) {
                return (Some(unit), without_trailing_label(before).to_owned());
            }
        }
        (None, heading.to_owned())
    }

    /// So many of it, in minor units; `None` for a number that was not written in this unit.
    pub(super) fn of(&self, number: Decimal) -> Option<i64> {
        let large = self.minor >= IMPLAUSIBLE && number.times(1).is_none_or(|whole| whole >= IMPLAUSIBLE);
        number.times(self.minor).filter(|amount| *amount >= 0 && !large)
    }

    /// The text of an amount with this unit behind it, where that can be read.
    pub(super) fn append_to(&self, text: &str) -> Option<String> {
        (!self.counted).then(|| format!("{text} {}", self.text.replace('.', "")))
    }
}

/// Without "ĐVT:" or "đơn vị tính" before it.
fn without_label(text: &str) -> &str {
    let text = text.trim();
    let named = text.split_once(':').filter(|(name, _)| is_unit_label(name)).map(|(_, unit)| unit);
    let spaced = || {
        text.match_indices(' ')
            .find(|(at, _)| text.get(..*at).is_some_and(is_unit_label))
            .and_then(|(at, _)| text.get(at..))
    };
    named.or_else(spaced).unwrap_or(text)
}

/// Without "ĐVT" at its end.
fn without_trailing_label(text: &str) -> &str {
    let text = text.trim_end_matches([' ', ',', '-', '–', ':', '\n']);
    let at = text
        .match_indices([' ', ',', '-', '\n'])
        .map(|(at, _)| at)
        .find(|at| text.get(at + 1..).is_some_and(is_unit_label));
    at.and_then(|at| text.get(..at)).unwrap_or(text).trim_end_matches([' ', ',', '-', '–', ':', '\n'])
}

fn is_unit_label(name: &str) -> bool {
    CellWords::get().has(WordUse::Currency, name) || CellWords::get().has(WordUse::Unit, name)
}

/// True for brackets with a hint on how to fill the column: "(nếu có)", "(đánh dấu x)", "(1)",
/// "(*)".
fn is_hint(inside: &str) -> bool {
    let inside = inside.trim();
    inside.chars().all(|c| !c.is_alphabetic()) || CellWords::get().begins(WordUse::Hint, inside)
}
