//! Stages on two axes.

use super::Term;
use crate::vocabulary::{Axis, StageMeaning, Stages};

/// What an opportunity says about stages.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum StageWish {
    /// Open to all.
    Any,
    /// Any of these.
    Points(Vec<StagePoint>),
}

/// One stage: the rungs it stands for on its own axis, and those equivalent on the other.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct StagePoint {
    pub(crate) term: Term,
    /// Its own axis; none for the pilot flag and for a local term.
    pub(crate) axis: Option<Axis>,
    pub(crate) local: bool,
    programme: Vec<u8>,
    funding: Vec<u8>,
}

impl StagePoint {
    /// The point of a stage; none for an instrument or "any", which stand on no axis.
    pub(crate) fn new(stages: &Stages, term: Term) -> Option<Self> {
        let Some(id) = term.known() else {
            return Some(Self { term, axis: None, local: true, programme: Vec::new(), funding: Vec::new() });
        };
        let (axis, own, programme) = match stages.meaning(id) {
            StageMeaning::Rung { axis, rung, programme } => (Some(*axis), vec![*rung], programme.clone()),
            StageMeaning::Span { axis, from, to, programme } => {
                (Some(*axis), (*from..=*to).collect(), programme.clone())
            }
            StageMeaning::Flag { programme } => (None, programme.clone(), programme.clone()),
            StageMeaning::Instrument | StageMeaning::Any => return None,
        };
        let (programme, funding) = match axis {
            Some(Axis::Funding) => (programme, own),
            _ => (own.clone(), funding_rungs_at(stages, &own)),
        };
        Some(Self { term, axis, local: false, programme, funding })
    }

    /// The rungs it may be on: its own, or the equivalent ones.
    pub(crate) fn rungs(&self, axis: Axis) -> &[u8] {
        match axis {
            Axis::Programme => &self.programme,
            Axis::Funding => &self.funding,
        }
    }

    /// True when this says something on the wanted stage's own axis.
    pub(crate) fn states(&self, wanted: &Self) -> bool {
        self.axis.is_some() && self.axis == wanted.axis || self.term == wanted.term
    }

    pub(crate) fn is_one_rung(&self) -> bool {
        match self.axis {
            Some(axis) => self.rungs(axis).len() == 1,
            None => true,
        }
    }
}

/// The funding rungs whose programme equivalents include any of `programme`.
fn funding_rungs_at(stages: &Stages, programme: &[u8]) -> Vec<u8> {
    let mut rungs: Vec<u8> = stages
        .tree
        .ids()
        .filter_map(|id| match stages.meaning(id) {
            StageMeaning::Rung { axis: Axis::Funding, rung, programme: at } => {
                at.iter().any(|p| programme.contains(p)).then_some(*rung)
            }
            _ => None,
        })
        .collect();
    rungs.sort_unstable();
    rungs.dedup();
    rungs
}
