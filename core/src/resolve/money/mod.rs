//! Reads amounts of money in text: "500 triệu - 2 tỷ", "$2M-$5M", "tối đa 400 triệu đồng/dự án".
//! They are never converted.
//!
//! A text becomes tokens ([`token`]), tokens become figures ([`figure`]), figures become ranges
//! ([`range`]).

mod amount;
mod count;
mod figure;
mod number;
mod range;
mod token;
mod unit;
mod value;

pub use amount::Amount;

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
/// ```
/// use ketnoi::resolve::money;
/// assert_eq!(money("500 triệu - 2 tỷ").unwrap().to_string(), "VND 500000000..2000000000");
/// assert_eq!(money("30%/năm"), None);
/// ```
#[must_use]
pub fn money(text: &str) -> Option<Amount> {
    if text.len() > LONGEST {
        return None;
    }
    let tokens = token::tokens(text);
    if unit::is_unlimited(&tokens) {
        return Some(Amount::default());
    }
    let mut amount = range::overall(&figure::figures(&tokens))?;
    amount.per = unit::per(text);
    Some(amount)
}
