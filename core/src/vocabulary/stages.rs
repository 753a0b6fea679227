//! Stages: what each term means on the two axes.

use super::axis::Axis;
use super::stage_facts::{Rungs, StageClass, StageFacts};
use super::term::{Facts, Term};
use super::{TermId, Tree};

/// What a term of the stage vocabulary means. Rungs count from 1; `programme` holds the rungs of
/// the programme axis that a funding stage or a flag usually goes with (a judgement), lowest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StageMeaning {
    /// A rung of an axis.
    Rung {
        /// The axis.
        axis: Axis,
        /// The position on it.
        rung: u8,
        /// Equivalent rungs of the programme axis, for funding stages.
        programme: Vec<u8>,
    },
    /// Somewhere between two rungs: a venture round that is not named.
    Span {
        /// The axis.
        axis: Axis,
        /// The lowest rung it may be.
        from: u8,
        /// The highest rung it may be.
        to: u8,
        /// Equivalent rungs of the programme axis.
        programme: Vec<u8>,
    },
    /// A stage beside the axes: a pilot.
    Flag {
        /// Rungs of the programme axis it usually goes with.
        programme: Vec<u8>,
    },
    /// A form of money (grant, loan, equity), not a stage.
    Instrument,
    /// Any stage.
    Any,
}

/// The stages of a vocabulary.
#[derive(Debug, Clone)]
pub struct Stages {
    /// The terms; a flat tree.
    pub tree: Tree,
    meanings: Vec<StageMeaning>,
}

impl Stages {
    pub(super) fn new(tree: Tree) -> Self {
        let meanings = tree.terms().iter().map(|term| meaning(&tree, term)).collect();
        Self { tree, meanings }
    }

    /// What the term means.
    ///
    /// # Panics
    ///
    /// If the id comes from a larger tree of another vocabulary.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "an id of another vocabulary is a mistake of the caller, as documented"
    )]
    pub fn meaning(&self, id: TermId) -> &StageMeaning {
        &self.meanings[id.index()]
    }

    /// True for instruments: grant, loan, equity …
    #[must_use]
    pub fn is_instrument(&self, id: TermId) -> bool {
        matches!(self.meaning(id), StageMeaning::Instrument)
    }
}

fn meaning(tree: &Tree, term: &Term) -> StageMeaning {
    let facts = facts(term);
    let mut programme: Vec<u8> = facts.programme.iter().filter_map(|id| programme_rung(tree, id)).collect();
    programme.sort_unstable();
    match facts.class {
        StageClass::On(axis) => match rungs(facts) {
            Rungs { from, to } if from < to => StageMeaning::Span { axis, from, to, programme },
            Rungs { from: rung, .. } => StageMeaning::Rung { axis, rung, programme },
        },
        StageClass::Flag => StageMeaning::Flag { programme },
        StageClass::Instrument => StageMeaning::Instrument,
        StageClass::Any => StageMeaning::Any,
    }
}

fn facts(term: &Term) -> &StageFacts {
    match &term.facts {
        Facts::Stage(facts) => facts,
        other => unreachable!("a stage has the facts of a stage, not {other:?}"),
    }
}

#[expect(clippy::expect_used, reason = "an edit without them is refused, and every file is read by a test")]
fn rungs(facts: &StageFacts) -> Rungs {
    facts.rungs.expect("a stage on an axis has a position")
}

/// The rung of a stage of the programme axis; none for a span, another term, or an unknown id.
fn programme_rung(tree: &Tree, id: &str) -> Option<u8> {
    let facts = facts(tree.term(tree.get(id)?));
    let is_programme = facts.class == StageClass::On(Axis::Programme);
    is_programme.then(|| rungs(facts)).filter(|rungs| rungs.from == rungs.to).map(|rungs| rungs.from)
}
