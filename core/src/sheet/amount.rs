//! Cells to amounts of money, in the unit of their column.

use serde_json::{Map, Value, json};

use super::cell::{Cell, Decimal};
use super::unit::Unit;
use crate::resolve::{Amount, money, money_in, plain_number};
use crate::vocabulary::Currency;

/// Amounts of đồng without any unit begin here; below, a scale is missing.
const MIN_DONG_WITHOUT_UNIT: i64 = 1_000_000;

/// What a cell of money says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum CellAmount {
    /// A range in minor units.
    Range(Amount),
    /// A text with its own scale, or one that could not be read.
    Text(String),
}

/// Why a cell of money states no amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AmountError<'u> {
    /// Its number cannot be in the unit of its column.
    NotIn(&'u Unit),
    /// The text means different amounts in the currency of its column and elsewhere.
    InDoubt,
}

impl CellAmount {
    /// The amount of a cell; `currency` is what amounts without unit are in.
    ///
    /// # Errors
    /// For a number that cannot be in the unit, and for a text in doubt.
    pub(super) fn read<'u>(
        cell: &Cell,
        unit: Option<&'u Unit>,
        currency: Option<Currency>,
    ) -> Result<Self, AmountError<'u>> {
        let text = cell.text();
        let number = match cell {
            Cell::Number(number) => Some(*number),
            _ => plain_number(&text).map(|(digits, decimals)| Decimal::new(digits, decimals)),
        };
        let currency = unit.and_then(|unit| unit.currency).or(currency);
        match (number, unit) {
            (Some(number), Some(unit)) => {
                let amount = unit.of(number, currency).ok_or(AmountError::NotIn(unit))?;
                Ok(single(amount, currency))
            }
            (Some(number), None) => Ok(without_unit(number, currency).unwrap_or(Self::Text(text))),
            (None, Some(unit)) if !text.chars().any(is_scale) || money_in(&text, currency).is_none() => {
                let read = unit.append_to(&text).and_then(|text| money_in(&text, currency));
                Ok(read.map_or(Self::Text(text), Self::Range))
            }
            _ => in_currency(text, currency),
        }
    }

    /// True for a single amount of nothing, which states no amount.
    pub(super) fn is_zero(&self) -> bool {
        let zero = |amount: &Amount| amount.max == Some(0);
        match self {
            Self::Range(range) => zero(range),
            Self::Text(text) => {
                plain_number(text).is_some_and(|(digits, _)| digits == 0) || money(text).as_ref().is_some_and(zero)
            }
        }
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
    c.is_alphabetic() || matches!(c, '$' | '£' | '¥' | '฿' | '\u{20A0}'..='\u{20CF}')
}

fn without_unit(number: Decimal, currency: Option<Currency>) -> Option<CellAmount> {
    let currency = currency?;
    let least = if currency == Currency::VND { MIN_DONG_WITHOUT_UNIT } else { 0 };
    number.times(1).filter(|whole| *whole >= least)?;
    let minor = number.times(10_i64.checked_pow(currency.minor_digits())?)?;
    Some(single(minor, Some(currency)))
}

/// A text in a column of a currency: with an amount of its own, or with plain numbers.
fn in_currency<'u>(text: String, currency: Option<Currency>) -> Result<CellAmount, AmountError<'u>> {
    match (money_in(&text, currency), money(&text)) {
        (Some(read), own) if own.as_ref() != Some(&read) => Ok(CellAmount::Range(read)),
        (None, Some(_)) => Err(AmountError::InDoubt),
        _ => Ok(CellAmount::Text(text)),
    }
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
        assert_eq!(read("50", Unit::read("million").as_ref()), "50000000..50000000 VND");
    }

    #[test]
    fn plain_numbers_of_a_column_in_a_currency_are_amounts() {
        let read = |text: &str, code: &str| match CellAmount::read(&text.into(), None, Currency::from_code(code)) {
            Ok(CellAmount::Range(amount)) => amount.to_string(),
            Ok(CellAmount::Text(text)) => text,
            Err(error) => format!("{error:?}"),
        };
        for (text, code, expected) in [
            ("400000", "USD", "USD 400000"),
            ("50,000", "GBP", "GBP 50000"),
            ("12.5", "USD", "USD 12.5"),
            ("251.000 to 500.000", "EUR", "EUR 251000..500000"),
            ("250 - 750", "SGD", "SGD 250..750"),
            ("min 5,000", "USD", "USD 5000.."),
            ("up to 40 000", "EUR", "EUR ..40000"),
            ("10 M", "USD", "USD 10000000"),
            ("20L", "INR", "INR 2000000"),
            ("20L", "USD", "20L"),
            ("5 mil", "BRL", "InDoubt"),
            ("2 M", "IDR", "2 M"),
            ("2M", "IDR", "InDoubt"),
            ("$2M", "EUR", "$2M"),
            ("2 tỷ", "USD", "2 tỷ"),
            ("2024: 500000", "USD", "InDoubt"),
            ("7 people", "USD", "7 people"),
            ("500.000 - 900.000", "VND", "500.000 - 900.000"),
        ] {
            assert_eq!(read(text, code), expected, "{text} in {code}");
        }
    }
}
