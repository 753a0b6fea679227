//! Reads amounts of money in text: "500 triệu - 2 tỷ", "$2M-$5M", "tối đa 400 triệu đồng/dự án".
//! They are never converted.
//!
//! A text becomes tokens ([`token`]), tokens become figures ([`figure`]), figures become ranges
//! ([`range`]).

mod amount;
mod count;
mod currency;
mod currency_place;
mod figure;
mod glue;
mod limit;
mod number;
mod range;
mod scale;
mod token;
mod unit;
#[cfg(feature = "sheet")]
mod unit_name;
mod value;

pub use amount::Amount;
#[cfg(feature = "sheet")]
pub(crate) use unit_name::unit_of_money;

use crate::vocabulary::Currency;

/// The digits of a text that is one number and nothing else, with Vietnamese or English separators,
/// and how many of them are decimals.
#[cfg(feature = "sheet")]
pub(crate) fn plain_number(text: &str) -> Option<(i128, u32)> {
    let text = text.trim();
    let whole = text.starts_with(|c: char| c.is_ascii_digit()) && number::length(text) == text.len();
    whole.then(|| number::read(text)).flatten().map(|number| (number.digits, number.decimals))
}

/// The most bytes of a text that is read: a cell with an amount is shorter.
const LONGEST: usize = 512;

/// The amount or range that a text states; `None` if it states none.
///
/// A figure needs a scale ("tr", "M") or a currency: counts, years, shares and ratios are not
/// money. A range without a scale at its lower end takes the upper end's, if it stays a range
/// ("5-10 tỷ", "$1-1.5M"). Several amounts give the range from the least to the greatest. Without a
/// currency, Vietnamese scales mean đồng.
///
/// Nothing is guessed: a text with a scale or a currency that is not known, or that means
/// different things to different people ("Rp 2 M", "500 kr", "$1.500M"), states no amount.
///
/// ```
/// use ketnoi::resolve::money;
/// assert_eq!(money("500 triệu - 2 tỷ").unwrap().to_string(), "VND 500000000..2000000000");
/// assert_eq!(money("30%/năm"), None);
/// ```
#[must_use]
pub fn money(text: &str) -> Option<Amount> {
    money_in(text, None)
}

/// The amount or range that a text states where plain numbers are in a currency: in a column of
/// dollars, "251.000 to 500.000" is an amount. `None` if the text states none.
#[must_use]
pub(crate) fn money_in(text: &str, default: Option<Currency>) -> Option<Amount> {
    if text.len() > LONGEST {
        return None;
    }
    let tokens = glue::tokens(text);
    if limit::is_unlimited(&tokens) {
        return Some(Amount::default());
    }
    let mut amount = range::overall(&figure::figures(&tokens, default), default)?;
    amount.per = unit::per(text);
    Some(amount)
}
