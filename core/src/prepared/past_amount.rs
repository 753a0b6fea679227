//! Past amounts: how usual a size is among the past deals, in buckets of a quarter of an octave.

use super::AmountRange;
use super::lifts::{log_lift, scaled_between};
use crate::numeric::MilliLog;
use crate::set;
use crate::statistics::BaseRate;

/// Past amounts, in the currency of most of them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct PastAmounts {
    /// Their geometric mean.
    pub(crate) usual: AmountRange,
    pub(crate) deals: u32,
    /// The membership of each bucket that is near a past amount, by bucket.
    buckets: Vec<(i32, u16)>,
    /// That of any other.
    unmatched: u16,
}

/// Range of the log-lift (thousandths) that is scaled to a membership. Half as wide as that of terms:
/// amounts shade into each other, so that even a fund of one single size lifts it no further.
const LEAST: MilliLog = -1_000;
const MOST: MilliLog = 2_000;

/// A quarter of an octave: ln 2 / 4 in thousandths. Finer than rounds are told apart in talk.
const BUCKET: MilliLog = 173;

/// Buckets to either side that a past amount still speaks for: six octaves, a factor of 64.
const REACH: i32 = 24;

/// What a past amount counts in its own bucket; `d` buckets away it counts so much over `1 + d`.
/// Sharp in the middle, as programmes repeat one exact sum; wide at the foot, as funds vary.
const OWN: u64 = 1_000;

/// The same summed over the buckets of the reach: OWN × (1 + 2 (1/2 + 1/3 + … + 1/25)).
const OF_ALL: u64 = 6_632;

/// Buckets among which an amount is equally likely while nothing is known: thirteen octaves, 10 000 to 80 million.
const ANY: u64 = 52;

impl PastAmounts {
    /// From the logarithm of each amount with its weight, in thousandths of a deal.
    pub(crate) fn new(usual: AmountRange, amounts: &[(MilliLog, u64)], smoothing: u16) -> Self {
        let whole: u64 = amounts.iter().map(|(_, weight)| weight).sum();
        let usual_share = BaseRate::of(OF_ALL, ANY * OWN);
        let value = |weight: u64| scaled_between(log_lift(weight, whole, usual_share, smoothing), LEAST, MOST);
        let around = |(log, _): &(MilliLog, u64)| bucket(*log) - REACH..=bucket(*log) + REACH;
        let near = set::of(amounts.iter().flat_map(around));
        let weight_at = |at: i32| amounts.iter().map(|(log, weight)| weight * nearness(bucket(*log), at) / OWN).sum();
        let buckets = near.into_iter().map(|at| (at, value(weight_at(at)))).collect();
        let deals = u32::try_from(amounts.len()).unwrap_or(u32::MAX);
        Self { usual, deals, buckets, unmatched: value(0) }
    }

    /// The membership of an amount, by its logarithm in the currency of most deals.
    pub(crate) fn value(&self, log: MilliLog) -> u16 {
        let at = self.buckets.binary_search_by_key(&bucket(log), |(bucket, _)| *bucket);
        at.ok().and_then(|at| self.buckets.get(at)).map_or(self.unmatched, |(_, value)| *value)
    }

    /// The greatest membership of any amount.
    pub(crate) fn best(&self) -> u16 {
        self.buckets.iter().map(|(_, value)| *value).max().unwrap_or(self.unmatched)
    }
}

fn bucket(log: MilliLog) -> i32 {
    log.div_euclid(BUCKET)
}

fn nearness(one: i32, other: i32) -> u64 {
    let away = one.abs_diff(other);
    if away > REACH.unsigned_abs() { 0 } else { OWN / u64::from(1 + away) }
}
