//! Stages on two axes.

use super::ResolvedTerm;
use crate::set;
use crate::vocabulary::{Axis, StageMeaning, Stages};

/// What an opportunity says about stages.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum StagePreference {
    /// Open to all.
    Any,
    /// Any of these.
    Points(Vec<StagePoint>),
}

/// One stage: the rungs it stands for on its own axis, and those equivalent on the other.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct StagePoint {
    pub(crate) term: ResolvedTerm,
    /// Its own axis; none for the pilot flag and for a local term.
    pub(crate) axis: Option<Axis>,
    pub(crate) local: bool,
    programme: Vec<u8>,
    funding: Vec<u8>,
}

impl StagePoint {
    /// The point of a stage; none for an instrument or "any", which stand on no axis.
    pub(crate) fn new(stages: &Stages, term: ResolvedTerm) -> Option<Self> {
        let Some(id) = term.known() else {
            return Some(Self { term, axis: None, local: true, programme: Vec::new(), funding: Vec::new() });
        };
        let (axis, own, programme) = match stages.meaning(id) {
            StageMeaning::Rung { axis, rung, programme } => (Some(*axis), vec![*rung], programme.clone()),
            StageMeaning::Span { axis, from, to, programme } => {
                let own: Vec<u8> = (*from..=*to).collect();
                // It may be any of its rounds, and is equivalent to what any of them is.
                let programme = [programme.clone(), programme_rungs_of(stages, *axis, &own)].concat();
                (Some(*axis), own, set::of(programme))
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

    /// True when this stage lies on the wanted stage's axis; a flag counts as on the programme
    /// axis.
    pub(crate) fn states(&self, wanted: &Self) -> bool {
        let axis = if wanted.local { None } else { Some(wanted.axis.unwrap_or(Axis::Programme)) };
        self.axis.is_some() && self.axis == axis || self.term == wanted.term
    }

    /// Whether this stage is the other one; none if that is unknown.
    ///
    /// A stage inside a span is the span, and a span may be a stage inside it. A stage may be an
    /// equivalent one on the other axis. A text outside the vocabulary may mean any stage.
    pub(crate) fn is(&self, other: &Self) -> Option<bool> {
        if self.term == other.term {
            return Some(true);
        }
        let Some(axis) = other.axis else {
            return if self.local || other.local { None } else { Some(false) };
        };
        if self.local {
            return None;
        }
        let (mine, theirs) = (self.rungs(axis), other.rungs(axis));
        let meets = mine.iter().any(|rung| theirs.contains(rung));
        match self.axis == other.axis {
            true if other.is_one_rung() && self.is_one_rung() => Some(false),
            true if meets && !other.is_one_rung() => mine.iter().all(|rung| theirs.contains(rung)).then_some(true),
            _ if meets => None,
            _ => Some(false),
        }
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
    let goes_with = |(rung, at): (u8, &[u8])| at.iter().any(|p| programme.contains(p)).then_some(rung);
    set::of(rungs_on(stages, Axis::Funding).filter_map(goes_with))
}

/// The programme rungs that are equivalent to any of these rungs.
fn programme_rungs_of(stages: &Stages, axis: Axis, rungs: &[u8]) -> Vec<u8> {
    let of = rungs_on(stages, axis).filter(|(rung, _)| rungs.contains(rung));
    of.flat_map(|(_, programme)| programme.to_vec()).collect()
}

fn rungs_on(stages: &Stages, wanted: Axis) -> impl Iterator<Item = (u8, &[u8])> {
    stages.tree.ids().filter_map(move |id| match stages.meaning(id) {
        StageMeaning::Rung { axis, rung, programme } => (*axis == wanted).then_some((*rung, programme.as_slice())),
        _ => None,
    })
}
