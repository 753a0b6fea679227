//! Past amounts: the density of past deals around an amount, in logarithmic buckets.
//!
//! A kernel density estimate: each past amount counts in its own bucket and less in those around
//! it.

use super::AmountRange;
use super::lifts::{log_lift, log_to_membership};
use crate::numeric::MilliLog;
use crate::set;
use crate::statistics::BaseRate;

/// Past amounts, in the currency of most of them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct PastAmounts {
    /// Their geometric mean.
    pub(crate) mean: AmountRange,
    /// Number of deals with an amount that can be compared.
    pub(crate) deals: u32,
    /// The membership of each bucket that is near a past amount, sorted by bucket.
    buckets: Vec<(i32, u16)>,
    /// The membership of any other bucket.
    unmatched: u16,
}

/// The range of the log-lift (thousandths) that is scaled to a membership. It is half as wide as
/// the range of terms: neighbouring amounts overlap, so even a fund of one single size has no
/// greater lift.
const MIN_LOG_LIFT: MilliLog = -1_000;
const MAX_LOG_LIFT: MilliLog = 2_000;

/// The width of a bucket, a quarter of an octave: ln 2 / 4 in thousandths. People do not
/// distinguish rounds more finely.
const BUCKET: MilliLog = 173;

/// How many buckets to either side a past amount counts in: six octaves, a factor of 64.
const REACH: i32 = 24;

/// The kernel at its centre. `d` buckets away it is this over `1 + d`: sharp in the middle, because
/// programmes repeat one exact sum, and wide at the foot, because funds vary.
const KERNEL_CENTRE: u64 = 1_000;

/// The sum of the kernel: `KERNEL_CENTRE × (1 + 2 (1/2 + 1/3 + … + 1/25))`.
const KERNEL_SUM: u64 = 6_632;

/// Buckets among which an amount is equally likely a priori: thirteen octaves, 10 000 to 80
/// million.
const PRIOR_BUCKETS: u64 = 52;

impl PastAmounts {
    /// The density of amounts: each has its logarithm and its weight, in thousandths of a deal.
    pub(crate) fn new(mean: AmountRange, amounts: &[(MilliLog, u64)], smoothing: u16) -> Self {
        let total: u64 = amounts.iter().map(|(_, weight)| weight).sum();
        let base_rate = BaseRate::new(KERNEL_SUM, PRIOR_BUCKETS * KERNEL_CENTRE);
        let membership =
            |weight: u64| log_to_membership(log_lift(weight, total, base_rate, smoothing), MIN_LOG_LIFT, MAX_LOG_LIFT);
        let around = |(log, _): &(MilliLog, u64)| bucket(*log) - REACH..=bucket(*log) + REACH;
        let near = set::of(amounts.iter().flat_map(around));
        let weight_at =
            |at: i32| amounts.iter().map(|(log, weight)| weight * kernel(bucket(*log), at) / KERNEL_CENTRE).sum();
        let buckets = near.into_iter().map(|at| (at, membership(weight_at(at)))).collect();
        let deals = u32::try_from(amounts.len()).unwrap_or(u32::MAX);
        Self { mean, deals, buckets, unmatched: membership(0) }
    }

    /// The membership of an amount, by its logarithm in the currency of most deals.
    pub(crate) fn membership(&self, log: MilliLog) -> u16 {
        let at = self.buckets.binary_search_by_key(&bucket(log), |(bucket, _)| *bucket).ok();
        at.and_then(|at| self.buckets.get(at)).map_or(self.unmatched, |(_, membership)| *membership)
    }

    /// The greatest membership of any amount.
    pub(crate) fn max_membership(&self) -> u16 {
        self.buckets.iter().map(|(_, membership)| *membership).max().unwrap_or(self.unmatched)
    }
}

/// The bucket of an amount, by its logarithm.
fn bucket(log: MilliLog) -> i32 {
    log.div_euclid(BUCKET)
}

/// How much an amount in one bucket counts in another: see [`KERNEL_CENTRE`].
fn kernel(one: i32, other: i32) -> u64 {
    let distance = one.abs_diff(other);
    if distance > REACH.unsigned_abs() { 0 } else { KERNEL_CENTRE / u64::from(1 + distance) }
}
