//! Amounts of money: exact integers for display, logarithms for scoring.

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::diagnostic::ErrorKind;
use crate::error::{Error, Result};
use crate::numeric::{MilliLog, exp_percent, fraction, geometric_mean, log_ratio};
use crate::vocabulary::Currency;

/// A range of money as it is stated, in minor units; an open end is left out.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Amounts {
    /// The least amount, in minor units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<i64>,
    /// The greatest amount, in minor units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<i64>,
    /// ISO 4217 code; absent when the text states none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
}

impl Amounts {
    /// The amount of a range that is one amount, of which only one end may be stated.
    pub(crate) fn single(&self) -> Option<i64> {
        self.min.or(self.max)
    }

    /// The geometric middle of the range; the stated end of a one-sided range.
    pub(crate) fn middle(&self) -> Option<i64> {
        let ends: Vec<i64> = [self.min, self.max].into_iter().flatten().collect();
        geometric_mean(&ends)
    }
}

/// The decimal digits of minor units; an amount whose currency is not stated is in hundredths.
pub(crate) fn minor_digits(currency: Option<Currency>) -> u32 {
    currency.map_or(2, |currency| currency.minor_digits())
}

/// Exchange rates of one day. Without a rate, money in two currencies is not compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Rates {
    /// The day of the rates.
    pub date: Date,
    /// The currency that the rates are stated in.
    pub base: Currency,
    /// Currency → millionths of the base's major unit for one major unit of it
    /// (1 USD = 25,400 VND is `"USD": 25400000000`).
    pub millionths: BTreeMap<Currency, i64>,
}

impl Rates {
    /// Rates of a day in a base currency, without any rate yet.
    ///
    /// ```
    /// use ketnoi::config::Rates;
    /// use ketnoi::vocabulary::Currency;
    /// let rates = Rates::new("2026-11-22".parse()?, Currency::VND);
    /// let rates = rates.with_rate(Currency::USD, 25_400_000_000);
    /// assert_eq!(rates.millionths.len(), 1);
    /// # Ok::<(), ketnoi::error::DateError>(())
    /// ```
    #[must_use]
    pub const fn new(date: Date, base: Currency) -> Self {
        Self { date, base, millionths: BTreeMap::new() }
    }

    /// These rates with that of a further currency, in millionths of the base's major unit.
    #[must_use]
    pub fn with_rate(mut self, currency: Currency, millionths: i64) -> Self {
        self.millionths.insert(currency, millionths);
        self
    }

    /// Checks that every rate is above zero.
    ///
    /// # Errors
    /// At `rates.millionths.CODE`, when a rate is not a positive number.
    pub(crate) fn check(&self) -> Result<()> {
        match self.millionths.iter().find(|(_, rate)| **rate <= 0) {
            None => Ok(()),
            Some((currency, rate)) => Err(Error::new(
                format!("rates.millionths.{}", currency.code()),
                &rate.to_string(),
                ErrorKind::OutOfRange { min: 1, max: None },
            )),
        }
    }

    /// The logarithm of the rate to the base currency; none without a rate.
    fn log(&self, currency: Currency) -> Option<MilliLog> {
        if currency == self.base {
            return Some(0);
        }
        self.millionths.get(&currency).map(|rate| log_ratio(*rate, 1_000_000))
    }
}

/// A range of money with its logarithms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AmountRange {
    pub(crate) amounts: Amounts,
    /// The logarithm of the least amount in major units of its own currency.
    pub(crate) log_min: Option<MilliLog>,
    /// The logarithm of the greatest amount.
    pub(crate) log_max: Option<MilliLog>,
    /// The logarithm of the rate to the base currency; none without a rate.
    log_rate: Option<MilliLog>,
}

/// The logarithms follow from the amounts and the matcher's rates, which a catalog never mixes.
impl Hash for AmountRange {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.amounts.hash(state);
    }
}

impl AmountRange {
    pub(crate) fn new(amounts: Amounts, rates: Option<&Rates>) -> Self {
        let digits = minor_digits(amounts.currency);
        let minor_per_major = 10_i64.pow(digits.min(6));
        let log = |minor: Option<i64>| minor.map(|m| log_ratio(m, minor_per_major));
        let log_rate = amounts.currency.zip(rates).and_then(|(currency, rates)| rates.log(currency));
        Self { log_min: log(amounts.min), log_max: log(amounts.max), log_rate, amounts }
    }

    /// What must be added to this range's logarithms to compare them with `other`'s: zero in one
    /// currency, the difference of the rates between two, none where a rate is missing.
    pub(crate) fn shift_to(&self, other: &Self) -> Option<MilliLog> {
        let (from, to) = (self.amounts.currency?, other.amounts.currency?);
        if from == to {
            return Some(0);
        }
        Some(self.log_rate? - other.log_rate?)
    }

    /// The middle of the range in logarithms; the stated end of a one-sided range.
    pub(crate) fn log_middle(&self) -> Option<MilliLog> {
        match (self.log_min, self.log_max) {
            (Some(low), Some(high)) => Some(i32::midpoint(low, high)),
            (low, high) => low.or(high),
        }
    }

    /// True when both ends are stated.
    pub(crate) fn is_closed(&self) -> bool {
        self.log_min.is_some() && self.log_max.is_some()
    }
}

/// What an opportunity's money does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum MoneyUse {
    /// Takes a share of a round.
    Cheque,
    /// Covers a need: grant, award, prize, loan.
    Grant,
}

/// An opportunity's money.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Ticket {
    pub(crate) range: AmountRange,
    pub(crate) used_as: MoneyUse,
    /// False when the use follows from the family alone: stated instruments may show another.
    pub(crate) use_is_stated: bool,
}

impl Ticket {
    /// The range of needs that it fits fully (logarithms, in the ticket's currency): the least and
    /// the greatest, each none when the range is open at that end.
    ///
    /// A cheque fits the rounds from the least cheque to the greatest cheque over the fair share;
    /// a grant fits needs up to its greatest amount, and down to its least.
    pub(crate) fn full_fit(&self, used_as: MoneyUse, fair_share: MilliLog) -> (Option<MilliLog>, Option<MilliLog>) {
        let (least, greatest) = (self.range.log_min, self.range.log_max);
        match used_as {
            MoneyUse::Cheque => (least, greatest.map(|g| g + fair_share)),
            MoneyUse::Grant => (least, greatest),
        }
    }

    /// Share of the ask that the greatest amount covers, in per cent, at most 100.
    pub(crate) fn percent_covered(&self, ask: &AmountRange, shift: MilliLog) -> u32 {
        let in_one_currency = ask.amounts.currency == self.range.amounts.currency;
        let exact = ask.amounts.max.or(ask.amounts.min).zip(self.range.amounts.max).filter(|_| in_one_currency);
        let by_rates = ask.log_max.or(ask.log_min).zip(self.range.log_max);
        let percent = match (exact, by_rates) {
            (Some((need, most)), _) => fraction(most.unsigned_abs(), need.max(1).unsigned_abs(), 100),
            (None, Some((need, most))) => exp_percent(most - (need + shift)),
            (None, None) => 100,
        };
        u32::try_from(percent.min(100)).unwrap_or(100)
    }
}
