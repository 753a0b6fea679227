//! Cells to amounts of money, in the unit of their column.

use serde_json::{Map, Value, json};

use super::cell::{Cell, Decimal};
use super::unit::Unit;
use crate::resolve::{Amount, money, plain_number};
use crate::vocabulary::Currency;

/// Amounts without any unit are đồng from here on; below, a scale is missing.
const MIN_AMOUNT_WITHOUT_UNIT: i64 = 1_000_000;

/// What a cell of money says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum CellAmount {
    /// A range in minor units.
    Range(Amount),
    /// A text with its own scale, or one that could not be read.
    Text(String),
}

impl CellAmount {
    /// The amount of a cell; `currency` is what amounts without unit are in.
    ///
    /// # Errors
    /// With the unit, for a number that cannot be in it.
    pub(super) fn read<'u>(cell: &Cell, unit: Option<&'u Unit>, currency: Option<Currency>) -> Result<Self, &'u Unit> {
        let text = cell.text();
        let number = match cell {
            Cell::Number(number) => Some(*number),
            _ => plain_number(&text).map(|(digits, decimals)| Decimal::new(digits, decimals)),
        };
        Ok(match (number, unit) {
            (Some(number), Some(unit)) => {
                let amount = unit.of(number).ok_or(unit)?;
                single(amount, unit.currency.or(currency))
            }
            (Some(number), None) => without_unit(number, currency).unwrap_or(Self::Text(text)),
            (None, Some(unit)) if !text.chars().any(is_scale) || money(&text).is_none() => {
                let read = unit.append_to(&text).and_then(|text| money(&text));
                read.map_or(Self::Text(text), Self::Range)
            }
            _ => with_currency(text, unit.and_then(|unit| unit.currency).or(currency)),
        })
    }

    /// The range; the text, if that is none.
    pub(super) fn range(self) -> Result<Amount, String> {
        match self {
            Self::Range(range) => Ok(range),
            Self::Text(text) => money(&text).ok_or(text),
        }
    }

    /// The amount as a record states it.
    pub(super) fn into_value(self) -> Value {
        match self {
            Self::Range(range) => range_value(range.min, range.max, range.currency),
            Self::Text(text) => json!(text),
        }
    }
}

/// A range as a record states it; ends that are open are left out.
pub(super) fn range_value(min: Option<i64>, max: Option<i64>, currency: Option<Currency>) -> Value {
    let mut range = Map::new();
    for (name, end) in [("min", min), ("max", max)] {
        range.extend(end.map(|end| (name.to_owned(), json!(end))));
    }
    range.extend(currency.map(|currency| ("currency".to_owned(), json!(currency.to_string()))));
    Value::Object(range)
}

fn single(amount: i64, currency: Option<Currency>) -> CellAmount {
    CellAmount::Range(Amount { min: Some(amount), max: Some(amount), currency, ..Amount::default() })
}

/// Letters and signs that may say scale or currency.
fn is_scale(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '$' | '€' | '₫' | '£' | '¥')
}

fn without_unit(number: Decimal, currency: Option<Currency>) -> Option<CellAmount> {
    let currency = currency?;
    number.times(1).filter(|whole| *whole >= MIN_AMOUNT_WITHOUT_UNIT)?;
    let minor = number.times(10_i64.checked_pow(currency.minor_digits())?)?;
    Some(single(minor, Some(currency)))
}

/// A text with its own scale; the currency of the column, if it states none.
fn with_currency(text: String, currency: Option<Currency>) -> CellAmount {
    let open = money(&text).is_some_and(|read| read.currency.is_none() && (read.min.is_some() || read.max.is_some()));
    let with = currency.filter(|_| open).and_then(|currency| money(&format!("{text} {currency}")));
    with.map_or(CellAmount::Text(text), CellAmount::Range)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_take_the_unit_of_their_column() {
        let million = Unit::read("triệu đồng");
        let vnd = Currency::from_code("VND");
        let read = |text: &str, unit: Option<&Unit>| match CellAmount::read(&text.into(), unit, vnd) {
            Ok(CellAmount::Range(Amount { min: Some(min), max: Some(max), currency: Some(currency), .. })) => {
                format!("{min}..{max} {currency}")
            }
            Ok(CellAmount::Range(open)) => format!("{open:?}"),
            Ok(CellAmount::Text(text)) => text,
            Err(_) => "implausible".to_owned(),
        };
        for (text, expected) in [
            ("500", "500000000..500000000 VND"),
            ("1.500", "1500000000..1500000000 VND"),
            ("1,5", "1500000..1500000 VND"),
            ("500 - 700", "500000000..700000000 VND"),
            ("từ 500 đến 800", "500000000..800000000 VND"),
            ("2 tỷ", "2 tỷ"),
            ("50.000.000", "implausible"),
            ("chưa rõ", "chưa rõ"),
        ] {
            assert_eq!(read(text, million.as_ref()), expected, "{text}");
        }
        assert_eq!(read("500000000", None), "500000000..500000000 VND");
        assert_eq!(read("500", None), "500");
        assert_eq!(read("1.200", Unit::read("1.000 đồng").as_ref()), "1200000..1200000 VND");
        assert_eq!(read("50", Unit::read("nghìn USD").as_ref()), "5000000..5000000 USD");
    }
}
