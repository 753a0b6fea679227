//! An amount of money as a text states it.

use std::fmt;

use crate::vocabulary::Currency;

/// An amount or range, exact, in minor units of its currency (đồng, cents).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Amount {
    /// The currency; `None` if the text does not say which. Minor units are then hundredths.
    pub currency: Option<Currency>,
    /// The least amount, in minor units; `None` for an open end. Equal to `max` for a single
    /// figure.
    pub min: Option<i64>,
    /// The greatest amount, in minor units; `None` for an open end.
    pub max: Option<i64>,
    /// True if the text says "about".
    pub approximate: bool,
    /// True if the text states a range from a larger to a smaller figure; `min` and `max` are as
    /// written.
    pub reversed: bool,
    /// What the amount is for: "dự án", "year".
    pub per: Option<String>,
}

impl fmt::Display for Amount {
    /// In major units: `VND 500000000`, `USD 1000..2500.5`, `VND ..300000000`; `?` for a currency
    /// that is not stated.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.currency.map_or(2, |currency| currency.minor_digits());
        match self.currency {
            Some(currency) => write!(f, "{currency} ")?,
            None => f.write_str("? ")?,
        }
        if self.min == self.max && self.min.is_some() {
            return major(f, self.min, digits);
        }
        major(f, self.min, digits)?;
        f.write_str("..")?;
        major(f, self.max, digits)
    }
}

fn major(f: &mut fmt::Formatter<'_>, minor: Option<i64>, digits: u32) -> fmt::Result {
    let Some(minor) = minor else { return Ok(()) };
    let unit = 10_i64.pow(digits);
    write!(f, "{}", minor / unit)?;
    let rest = (minor % unit).unsigned_abs();
    if rest == 0 {
        return Ok(());
    }
    let width = digits as usize;
    write!(f, ".{}", format!("{rest:0width$}").trim_end_matches('0'))
}
