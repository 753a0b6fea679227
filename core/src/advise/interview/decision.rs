//! Which candidates are certainly among the first, and which are certainly not.

use std::cmp::Reverse;

use super::candidate::{Bound, Candidate};

/// Whether a candidate is among the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Decision {
    /// In every completion.
    In,
    /// In no completion.
    Out,
    /// In some completions.
    Open,
}

/// The two bounds that decide about every candidate.
pub(super) struct Boundary {
    /// The low end that as many eligible candidates reach as there are first ones: below it, a
    /// candidate is out. None while fewer are eligible.
    reached_by_first: Option<Bound>,
    /// The high end that one candidate more reaches: above it, an eligible candidate is in. None
    /// when there are no more candidates.
    reached_by_one_more: Option<Bound>,
}

impl Boundary {
    pub(super) fn new(candidates: &[Candidate], first: usize) -> Self {
        let lows = candidates.iter().filter(|candidate| candidate.is_eligible).map(|candidate| &candidate.low);
        let highs = candidates.iter().map(|candidate| &candidate.high);
        Self { reached_by_first: greatest(lows, first - 1), reached_by_one_more: greatest(highs, first) }
    }

    /// Whether a candidate is among the first.
    pub(super) fn decision(&self, candidate: &Candidate) -> Decision {
        if self.reached_by_first.as_ref().is_some_and(|bound| *bound > candidate.high) {
            Decision::Out
        } else if candidate.is_eligible && self.reached_by_one_more.as_ref().is_none_or(|bound| candidate.low > *bound)
        {
            Decision::In
        } else {
            Decision::Open
        }
    }
}

/// The bound that this many others reach.
fn greatest<'a>(bounds: impl Iterator<Item = &'a Bound>, others: usize) -> Option<Bound> {
    let mut bounds: Vec<&Bound> = bounds.collect();
    bounds.sort_unstable_by_key(|bound| Reverse(*bound));
    bounds.get(others).map(|bound| (*bound).clone())
}
