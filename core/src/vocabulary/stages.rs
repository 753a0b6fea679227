//! Stages: what each term means on the two axes.

use super::term::Facts;
use super::{TermId, Tree};

/// The axis that a stage lies on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Axis {
    /// The ladder of public programmes: idea, pre-incubation, incubation, acceleration …
    Programme,
    /// Rounds of funding: pre-seed, seed, series A …
    Funding,
}

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
    /// Beside the ladder: a pilot.
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
        let meanings = tree.terms().iter().map(|term| meaning(&tree, &term.facts)).collect();
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

fn meaning(tree: &Tree, facts: &Facts) -> StageMeaning {
    let Facts::Stage { axis, rung, programme } = facts else {
        return StageMeaning::Any;
    };
    let mut programme: Vec<u8> = programme.iter().filter_map(|id| programme_rung(tree, id)).collect();
    programme.sort_unstable();
    let axis = match axis.as_str() {
        "programme" => Axis::Programme,
        "funding" => Axis::Funding,
        "flag" => return StageMeaning::Flag { programme },
        "instrument" => return StageMeaning::Instrument,
        _ => return StageMeaning::Any,
    };
    let (from, to) = rung.split_once('-').unwrap_or((rung, rung));
    match (from.parse(), to.parse()) {
        (Ok(from), Ok(to)) if from < to => StageMeaning::Span { axis, from, to, programme },
        (Ok(rung), _) => StageMeaning::Rung { axis, rung, programme },
        _ => StageMeaning::Any,
    }
}

fn programme_rung(tree: &Tree, id: &str) -> Option<u8> {
    match &tree.term(tree.get(id)?).facts {
        Facts::Stage { axis, rung, .. } if axis == "programme" => rung.parse().ok(),
        _ => None,
    }
}
