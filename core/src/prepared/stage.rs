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
    Stages(Vec<ResolvedStage>),
}

/// One stage: its rungs on its own axis, and the equivalent ones on the other axis.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct ResolvedStage {
    pub(crate) term: ResolvedTerm,
    /// Its own axis; none for the pilot flag and for a local term.
    pub(crate) axis: Option<Axis>,
    /// True for a term outside the vocabulary, which has no rungs.
    pub(crate) local: bool,
    programme: Vec<u8>,
    funding: Vec<u8>,
}

impl ResolvedStage {
    /// The stage of a term; none for an instrument or "any", which are on no axis.
    pub(crate) fn new(stages: &Stages, term: ResolvedTerm) -> Option<Self> {
        let Some(id) = term.vocabulary_id() else {
            return Some(Self { term, axis: None, local: true, programme: Vec::new(), funding: Vec::new() });
        };
        let (axis, rungs, programme) = match stages.meaning(id) {
            StageMeaning::Rung { axis, rung, programme } => (Some(*axis), vec![*rung], programme.clone()),
            StageMeaning::Span { axis, from, to, programme } => {
                let rungs: Vec<u8> = (*from..=*to).collect();
                // A span may be any of its rungs, so it has the equivalents of all of them.
                let programme = [programme.clone(), programme_rungs_of(stages, *axis, &rungs)].concat();
                (Some(*axis), rungs, set::of(programme))
            }
            StageMeaning::Flag { programme } => (None, programme.clone(), programme.clone()),
            StageMeaning::Instrument | StageMeaning::Any => return None,
        };
        let (programme, funding) = match axis {
            Some(Axis::Funding) => (programme, rungs),
            _ => (rungs.clone(), funding_rungs_at(stages, &rungs)),
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

    /// True when this stage is on the axis of the wanted stage; a wanted flag is on the programme
    /// axis.
    pub(crate) fn is_on_axis_of(&self, wanted: &Self) -> bool {
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
        let (rungs, other_rungs) = (self.rungs(axis), other.rungs(axis));
        let overlaps = rungs.iter().any(|rung| other_rungs.contains(rung));
        match self.axis == other.axis {
            true if other.is_one_rung() && self.is_one_rung() => Some(false),
            true if overlaps && !other.is_one_rung() => {
                rungs.iter().all(|rung| other_rungs.contains(rung)).then_some(true)
            }
            _ if overlaps => None,
            _ => Some(false),
        }
    }

    /// True unless it is a span of several rungs.
    pub(crate) fn is_one_rung(&self) -> bool {
        match self.axis {
            Some(axis) => self.rungs(axis).len() == 1,
            None => true,
        }
    }
}

/// The funding rungs that have any of these programme rungs as an equivalent.
fn funding_rungs_at(stages: &Stages, programme: &[u8]) -> Vec<u8> {
    let is_equivalent = |(_, equivalents): &(u8, &[u8])| equivalents.iter().any(|rung| programme.contains(rung));
    set::of(rungs_on(stages, Axis::Funding).filter(is_equivalent).map(|(rung, _)| rung))
}

/// The programme rungs that are equivalent to any of these rungs.
fn programme_rungs_of(stages: &Stages, axis: Axis, rungs: &[u8]) -> Vec<u8> {
    let selected = rungs_on(stages, axis).filter(|(rung, _)| rungs.contains(rung));
    selected.flat_map(|(_, programme)| programme.to_vec()).collect()
}

/// The rungs of an axis, each with its equivalents on the programme axis.
fn rungs_on(stages: &Stages, wanted: Axis) -> impl Iterator<Item = (u8, &[u8])> {
    stages.tree.ids().filter_map(move |id| match stages.meaning(id) {
        StageMeaning::Rung { axis, rung, programme } => (*axis == wanted).then_some((*rung, programme.as_slice())),
        _ => None,
    })
}
