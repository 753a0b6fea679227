//! Lifts: how much more often than usual each term occurs among an opportunity's past deals.
//!
//! *Lift* is the term of association rules: the share of deals with a term, divided by its share
//! among all opportunities. Its logarithm, smoothed and scaled, is a membership.

use super::ResolvedTerm;
use crate::date::Date;
use crate::membership::{FULL, LOWEST_PARTIAL};
use crate::numeric::{MilliLog, log_ratio, scaled_share};
use crate::statistics::BaseRate;

/// The lifts of one kind of term.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Lifts {
    /// Hashes of the keys, in order. Most look-ups find nothing and read only these.
    hashes: Vec<u64>,
    /// In the order of the hashes.
    terms: Vec<Lift>,
    /// The membership of a term that no deal has: the least of all.
    pub(crate) unmatched: u16,
    /// Number of deals.
    pub(crate) deals: u32,
    /// The day of the first deal; none when one of them has no date.
    pub(crate) since: Option<Date>,
}

/// One term's lift.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Lift {
    key: String,
    pub(crate) term: ResolvedTerm,
    /// Deals with the term.
    pub(crate) deals: u32,
    /// The share of deals over the usual share, in tenths; none when the usual share is unknown.
    pub(crate) times_tenths: Option<u32>,
    /// The membership of a startup that has the term.
    pub(crate) membership: u16,
}

/// A number of deals, and the sum of their weights after ageing (thousandths).
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct DealCount {
    pub(crate) deals: u32,
    pub(crate) weight: u64,
}

impl DealCount {
    /// Adds a deal of that weight.
    pub(crate) fn add(&mut self, weight: u64) {
        self.deals += 1;
        self.weight += weight;
    }
}

/// The range of the log-lift (thousandths) that is scaled to a membership. It is wide on purpose:
/// a limit of a few times the usual share would not distinguish a specialist from a generalist.
const MIN_LOG_LIFT: MilliLog = -2_000;
const MAX_LOG_LIFT: MilliLog = 5_000;

/// The membership of a term that occurs among the past deals just as often as usual: the logarithm
/// zero lies two sevenths up the range.
pub(crate) const AT_BASE_RATE: u16 = LOWEST_PARTIAL + 9_000 / 7 * 2;

impl Lifts {
    /// The lifts of counted terms; none without deals.
    ///
    /// `counts` has the deals of each key and `all` those of all keys together; `since` is the day
    /// of the first deal, and `smoothing` a number of deals.
    pub(crate) fn new(
        counts: Vec<(String, ResolvedTerm, DealCount)>,
        all: DealCount,
        since: Option<Date>,
        base_rate: impl Fn(&str) -> BaseRate,
        smoothing: u16,
    ) -> Option<Self> {
        if all.deals == 0 {
            return None;
        }
        let lift = |(key, term, count): (String, ResolvedTerm, DealCount)| {
            let base_rate = base_rate(&key);
            let membership = membership(log_lift(count.weight, all.weight, base_rate, smoothing));
            let times_tenths = base_rate.times_tenths(count.deals, all.deals);
            Lift { key, term, deals: count.deals, times_tenths, membership }
        };
        let mut terms: Vec<Lift> = counts.into_iter().map(lift).collect();
        terms.sort_unstable_by(|a, b| (hash(&a.key), &a.key).cmp(&(hash(&b.key), &b.key)));
        let hashes = terms.iter().map(|lift| hash(&lift.key)).collect();
        // The usual share cancels out for a term without deals.
        let unmatched = membership(log_lift(0, all.weight, BaseRate::UNKNOWN, smoothing));
        Some(Self { hashes, terms, unmatched, deals: all.deals, since })
    }

    /// The lift of a key; none when no deal has it.
    pub(crate) fn get(&self, key: &str) -> Option<&Lift> {
        let hash = hash(key);
        let first = self.hashes.partition_point(|other| *other < hash);
        let equal = self.hashes.iter().skip(first).take_while(|other| **other == hash).count();
        self.terms.get(first..first + equal)?.iter().find(|lift| lift.key == key)
    }

    /// The greatest membership that any startup can reach.
    pub(crate) fn max_membership(&self) -> u16 {
        self.terms.iter().map(|lift| lift.membership).max().unwrap_or(0).max(self.unmatched)
    }
}

/// The FNV-1a hash of a key: short, and the same on every platform.
fn hash(key: &str) -> u64 {
    key.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

/// The natural logarithm of the smoothed share over the usual share, in thousandths.
///
/// Smoothing adds that many deals with the usual share (a Bayesian estimate with a Dirichlet
/// prior).
pub(super) fn log_lift(weight: u64, all: u64, base_rate: BaseRate, smoothing: u16) -> MilliLog {
    let saturated = |value: u64| i64::try_from(value).unwrap_or(i64::MAX);
    let smoothing = u64::from(smoothing) * 1_000;
    let smoothed =
        weight.saturating_mul(base_rate.denominator).saturating_add(smoothing.saturating_mul(base_rate.numerator));
    log_ratio(saturated(smoothed), saturated((all + smoothing).saturating_mul(base_rate.numerator)))
}

fn membership(log_lift: MilliLog) -> u16 {
    log_to_membership(log_lift, MIN_LOG_LIFT, MAX_LOG_LIFT)
}

/// A logarithm as a membership, linear between `min` and `max`. An opportunity with any past deal
/// stands above one without.
pub(crate) fn log_to_membership(log: MilliLog, min: MilliLog, max: MilliLog) -> u16 {
    let above = u64::from((log.clamp(min, max) - min).unsigned_abs());
    LOWEST_PARTIAL + scaled_share(above, u64::from((max - min).unsigned_abs()), FULL - LOWEST_PARTIAL)
}
