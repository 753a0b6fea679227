//! Units of money beside a heading or in a column of their own: "(triệu đồng)", "ĐVT: USD".

use super::cell::Decimal;
use super::words::{CellWords, WordUse};
use crate::resolve::{money, unit_of_money};
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
        let short = text.chars().count() <= 24 && (counted || !text.chars().any(|c| matches!(c, '1'..='9')));
        if !short || text.is_empty() {
            return None;
        }
        if !counted {
            let (currency, power) = unit_of_money(&text.replace('.', ""))?;
            let digits = currency.map_or(2, |currency| currency.minor_digits());
            return Some(Self { text: text.to_owned(), minor: 10_i64.checked_pow(digits + power)?, currency, counted });
        }
        let amount = money(text)?;
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
        let label = without_label(heading);
        if let Some(unit) = Self::read(label) {
            return (Some(unit), String::new());
        }
        if let Some((code, after)) = heading.split_once([' ', '_']).filter(|(code, _)| is_code_or_sign(code))
            && let Some(unit) = Self::read(code)
        {
            return (Some(unit), after.trim_start().to_owned());
        }
        let signs = heading.char_indices().filter(|(_, c)| matches!(c, ',' | '-' | '–' | ':' | '\n' | '/' | '_' | '['));
        let ends: Vec<(usize, usize)> = signs.map(|(at, c)| (at, at + c.len_utf8())).collect();
        let spaces: Vec<(usize, usize)> = heading.match_indices(' ').map(|(at, _)| (at, at + 1)).collect();
        for (at, end) in ends.into_iter().chain(spaces) {
            let (before, after) = (heading.get(..at).unwrap_or_default(), heading.get(end..).unwrap_or_default());
            if let Some(unit) = Self::read(without_label(after.trim_end_matches(']'))) {
                return (Some(unit), without_trailing_label(before).to_owned());
            }
        }
        (None, heading.to_owned())
    }

    /// So many of it, in minor units of the currency, where the unit states none; `None` for a
    /// number that was not written in this unit.
    pub(super) fn of(&self, number: Decimal, currency: Option<Currency>) -> Option<i64> {
        // A unit without a currency counts hundredths.
        let minor = match (self.currency, currency) {
            (None, Some(currency)) => (self.minor / 100).checked_mul(10_i64.checked_pow(currency.minor_digits())?)?,
            _ => self.minor,
        };
        let large = minor >= IMPLAUSIBLE && number.times(1).is_none_or(|whole| whole >= IMPLAUSIBLE);
        number.times(minor).filter(|amount| *amount >= 0 && !large)
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

/// True for a currency that begins a heading: "EUR raising", "$ amount".
fn is_code_or_sign(text: &str) -> bool {
    let code = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase());
    code || (text.chars().count() == 1 && !text.chars().any(char::is_alphanumeric))
}

/// True for brackets with a hint on how to fill the column: "(nếu có)", "(đánh dấu x)", "(1)",
/// "(*)".
fn is_hint(inside: &str) -> bool {
    let inside = inside.trim();
    inside.chars().all(|c| !c.is_alphabetic()) || CellWords::get().begins(WordUse::Hint, inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_of_money_are_read() {
        for (text, expected) in [
            ("triệu đồng", Some("1000000 VND")),
            ("tr.đ", Some("1000000 VND")),
            ("nghìn USD", Some("100000 USD")),
            ("USD", Some("100 USD")),
            ("€", Some("100 EUR")),
            ("$M", Some("100000000 USD")),
            ("US$ million", Some("100000000 USD")),
            ("in thousands of USD", Some("100000 USD")),
            ("€'000", Some("100000 EUR")),
            ("kSEK", Some("100000 SEK")),
            ("₹ Cr", Some("1000000000 INR")),
            ("Rp juta", Some("100000000 IDR")),
            ("Rp M", None),
            ("millions", Some("100000000 ?")),
            ("USD/EUR", None),
            ("people", None),
        ] {
            let read = Unit::read(without_label(text));
            let shown = read.map(|unit| {
                format!("{} {}", unit.minor, unit.currency.map_or("?".to_owned(), |currency| currency.to_string()))
            });
            assert_eq!(shown.as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_heading_is_divided_into_its_name_and_its_unit() {
        for (heading, unit, name) in [
            ("Raising (€)", "€", "Raising"),
            ("raising_usd", "usd", "raising"),
            ("EUR raising", "EUR", "raising"),
            ("Amount in USD", "USD", "Amount"),
            ("Ticket [£k]", "£k", "Ticket"),
            ("Nhu cầu vốn, ĐVT: triệu đồng", "triệu đồng", "Nhu cầu vốn"),
        ] {
            let (found, rest) = Unit::split_heading(heading);
            assert_eq!((found.map(|unit| unit.text).as_deref(), rest.as_str()), (Some(unit), name), "{heading}");
        }
        for heading in ["Lĩnh vực hoạt động", "Raised so far", "Do you raise", "US investors"] {
            assert_eq!(Unit::split_heading(heading), (None, heading.to_owned()));
        }
    }
}
