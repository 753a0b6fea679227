//! Lifts: how much more often than usual each term stands among the past deals.

use super::Term;
use crate::date::Date;
use crate::membership::{FULL, LOWEST_PARTIAL};
use crate::numeric::{MilliLog, log_ratio, share};
use crate::statistics::BaseRate;

/// The lifts of one kind of term.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Lifts {
    /// Hashes of the keys, in order: a look-up that finds nothing, as most do, reads nothing else.
    hashes: Vec<u64>,
    /// In the order of the hashes.
    terms: Vec<Lift>,
    /// The value of a term that no deal has: the least of all.
    pub(crate) unmatched: u16,
    /// Number of deals.
    pub(crate) deals: u32,
    /// The day of the first of them; none when one of them has no date.
    pub(crate) since: Option<Date>,
}

/// One term's lift.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Lift {
    key: String,
    pub(crate) term: Term,
    /// Deals with it.
    pub(crate) deals: u32,
    /// Times the usual share, in tenths.
    pub(crate) times_tenths: Option<u32>,
    /// The membership.
    pub(crate) value: u16,
}

/// A term's deals: how many, and how much they count after ageing (thousandths).
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Counted {
    pub(crate) deals: u32,
    pub(crate) weight: u64,
}

impl Counted {
    /// One more deal, of that weight.
    pub(crate) fn add(&mut self, weight: u64) {
        self.deals += 1;
        self.weight += weight;
    }
}

/// Range of the log-lift (thousandths) that is scaled to a membership. Wide on purpose:
/// clamping it at a few times the usual share loses what tells a specialist from a generalist.
const LEAST: MilliLog = -2_000;
const MOST: MilliLog = 5_000;

/// The membership of a term that stands among the past deals just as often as usual.
pub(crate) const AT_BASE_RATE: u16 = LOWEST_PARTIAL + 9_000 / 7 * 2;

impl Lifts {
    /// From the counts of each key, those of all deals, the day of the first, the usual shares and the smoothing in deals.
    pub(crate) fn new(
        counts: Vec<(String, Term, Counted)>,
        whole: Counted,
        since: Option<Date>,
        usual: impl Fn(&str) -> BaseRate,
        smoothing: u16,
    ) -> Option<Self> {
        if whole.deals == 0 {
            return None;
        }
        let lift = |(key, term, counted): (String, Term, Counted)| {
            let usual = usual(&key);
            let value = scaled(log_lift(counted.weight, whole.weight, usual, smoothing));
            let times_tenths = usual.times_tenths(counted.deals, whole.deals);
            Lift { key, term, deals: counted.deals, times_tenths, value }
        };
        let mut terms: Vec<Lift> = counts.into_iter().map(lift).collect();
        terms.sort_unstable_by(|a, b| (hash(&a.key), &a.key).cmp(&(hash(&b.key), &b.key)));
        let hashes = terms.iter().map(|lift| hash(&lift.key)).collect();
        // The usual share cancels out for a term without deals.
        let unmatched = scaled(log_lift(0, whole.weight, BaseRate::UNKNOWN, smoothing));
        Some(Self { hashes, terms, unmatched, deals: whole.deals, since })
    }

    pub(crate) fn get(&self, key: &str) -> Option<&Lift> {
        let hash = hash(key);
        let first = self.hashes.partition_point(|other| *other < hash);
        let alike = self.hashes.iter().skip(first).take_while(|other| **other == hash).count();
        self.terms.get(first..first + alike)?.iter().find(|lift| lift.key == key)
    }

    /// The greatest value that any startup can reach.
    pub(crate) fn best(&self) -> u16 {
        self.terms.iter().map(|lift| lift.value).max().unwrap_or(0).max(self.unmatched)
    }
}

/// FNV-1a: short, and the same everywhere.
fn hash(key: &str) -> u64 {
    key.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

/// ln of the smoothed share over the usual share, in thousandths.
pub(super) fn log_lift(weight: u64, whole: u64, usual: BaseRate, smoothing: u16) -> MilliLog {
    let signed = |value: u64| i64::try_from(value).unwrap_or(i64::MAX);
    let smoothing = u64::from(smoothing) * 1_000;
    let smoothed = weight.saturating_mul(usual.of).saturating_add(smoothing.saturating_mul(usual.with));
    log_ratio(signed(smoothed), signed((whole + smoothing).saturating_mul(usual.with)))
}

/// A term's log-lift as a membership.
fn scaled(lift: MilliLog) -> u16 {
    scaled_between(lift, LEAST, MOST)
}

/// A log-lift as a membership over a range: whoever has a record at all is above who has none.
pub(crate) fn scaled_between(lift: MilliLog, least: MilliLog, most: MilliLog) -> u16 {
    let above = u64::from((lift.clamp(least, most) - least).unsigned_abs());
    let room = u64::from(FULL - LOWEST_PARTIAL);
    LOWEST_PARTIAL + u16::try_from(share(above, u64::from((most - least).unsigned_abs()), room)).unwrap_or(0)
}
