//! An opportunity's past deals as scoring sees them: lifts that became integers when the record was prepared.

use super::{AmountRange, Term};
use crate::date::Date;
use crate::membership::Membership;
use crate::numeric::{MilliLog, log_ratio, share};

/// The past, each part `None` when there is no record of it.
#[derive(Debug, Clone, Default)]
pub(crate) struct History {
    pub(crate) sectors: Option<Lifts>,
    pub(crate) stages: Option<Lifts>,
    pub(crate) places: Option<Lifts>,
    pub(crate) amounts: Option<PastAmounts>,
    /// Days of the deals, in order.
    pub(crate) dates: Option<Vec<Date>>,
}

/// Past amounts: their geometric mean.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct PastAmounts {
    pub(crate) usual: AmountRange,
    pub(crate) deals: u32,
}

/// How much more often than usual each term stands among the past deals.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Lifts {
    /// By local key or id, sorted for look-up.
    terms: Vec<Lift>,
    /// The value of a term that no deal has.
    pub(crate) unmatched: u16,
    /// Number of deals.
    pub(crate) deals: u32,
}

/// One term's lift.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Lift {
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

/// Deals of evidence that the usual share stands for before any deal is seen: with five, a single
/// coincidence moves little and ten deals move most of the way.
const SMOOTHING: u64 = 5_000;

/// The usual share of a term when the matcher has no statistics, per ten thousand.
/// About one deal in twenty: a middling sector, a common stage is understated and a rare one overstated.
const USUAL_UNKNOWN: u64 = 500;

/// Range of the log-lift (thousandths) that is scaled to 0..=10 000. Wide on purpose:
/// clamping it at a few times the usual share loses what tells a specialist from a generalist.
const LEAST: MilliLog = -2_000;
const MOST: MilliLog = 5_000;

impl Lifts {
    /// From the counts of each term, the whole weight, and the usual share of a term (per ten thousand).
    pub(crate) fn new(
        counts: Vec<(Term, Counted)>,
        whole: Counted,
        usual: impl Fn(&Term) -> Option<u64>,
    ) -> Option<Self> {
        if whole.deals == 0 {
            return None;
        }
        let lift = |(term, counted): (Term, Counted)| {
            let share_known = usual(&term);
            let usual_share = share_known.unwrap_or(USUAL_UNKNOWN).max(1);
            let value = scaled(log_lift(counted.weight, whole.weight, usual_share));
            let observed = share(u64::from(counted.deals), u64::from(whole.deals), 100_000);
            let times_tenths = share_known.map(|s| u32::try_from(observed / s.max(1)).unwrap_or(u32::MAX));
            Lift { term, deals: counted.deals, times_tenths, value }
        };
        let mut terms: Vec<Lift> = counts.into_iter().map(lift).collect();
        terms.sort_by(|a, b| a.term.id().cmp(b.term.id()));
        let unmatched = scaled(log_lift(0, whole.weight, USUAL_UNKNOWN));
        Some(Self { terms, unmatched, deals: whole.deals })
    }

    pub(crate) fn get(&self, term: &Term) -> Option<&Lift> {
        self.terms.iter().find(|lift| lift.term == *term)
    }

    /// The greatest value that any startup can reach.
    pub(crate) fn best(&self) -> u16 {
        let best = self.terms.iter().map(|lift| lift.value).max().unwrap_or(0).max(self.unmatched);
        Membership::partial(best).point()
    }
}

/// ln of the smoothed share over the usual share (per ten thousand), in thousandths.
fn log_lift(weight: u64, whole: u64, usual: u64) -> MilliLog {
    let signed = |value: u64| i64::try_from(value).unwrap_or(i64::MAX);
    let smoothed = weight * 10_000 + SMOOTHING * usual;
    log_ratio(signed(smoothed), signed((whole + SMOOTHING) * usual))
}

fn scaled(lift: MilliLog) -> u16 {
    let above = u64::from((lift.clamp(LEAST, MOST) - LEAST).unsigned_abs());
    u16::try_from(share(above, u64::from((MOST - LEAST).unsigned_abs()), 10_000)).unwrap_or(10_000)
}

impl Counted {
    /// One more deal, of that weight.
    pub(crate) fn add(&mut self, weight: u64) {
        self.deals += 1;
        self.weight += weight;
    }
}
