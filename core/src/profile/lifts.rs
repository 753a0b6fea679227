//! Lifts: how much more often than usual each term stands among the past deals.

use super::Term;
use crate::membership::{FULL, LOWEST_PARTIAL};
use crate::numeric::{MilliLog, log_ratio, share};
use crate::statistics::Usual;

/// The lifts of one kind of term.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Lifts {
    /// By key, for look-up.
    terms: Vec<Lift>,
    /// The value of a term that no deal has: the least of all.
    pub(crate) unmatched: u16,
    /// Number of deals.
    pub(crate) deals: u32,
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
pub(crate) const USUAL: u16 = LOWEST_PARTIAL + 9_000 / 7 * 2;

impl Lifts {
    /// From the counts of each key, those of all deals, the usual shares and the smoothing in deals.
    pub(crate) fn new(
        counts: Vec<(String, Term, Counted)>,
        whole: Counted,
        usual: impl Fn(&str) -> Usual,
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
        terms.sort_by(|a, b| a.key.cmp(&b.key));
        // The usual share cancels out for a term without deals.
        let unmatched = scaled(log_lift(0, whole.weight, Usual::UNKNOWN, smoothing));
        Some(Self { terms, unmatched, deals: whole.deals })
    }

    pub(crate) fn get(&self, key: &str) -> Option<&Lift> {
        let at = self.terms.binary_search_by(|lift| lift.key.as_str().cmp(key)).ok()?;
        self.terms.get(at)
    }

    /// The greatest value that any startup can reach.
    pub(crate) fn best(&self) -> u16 {
        self.terms.iter().map(|lift| lift.value).max().unwrap_or(0).max(self.unmatched)
    }
}

/// ln of the smoothed share over the usual share, in thousandths.
pub(super) fn log_lift(weight: u64, whole: u64, usual: Usual, smoothing: u16) -> MilliLog {
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
