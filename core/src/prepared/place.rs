//! Places: a node of the tree of places, and parts below it that the vocabulary does not know.

use super::ResolvedTerm;
use crate::record::PlaceBy;
use crate::statistics::AdminLevel;
use crate::vocabulary::TermId;

/// What an opportunity says about places.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum PlacePreference {
    /// Open to all.
    Any,
    /// Covers any of these places.
    Coverage { places: Vec<PlaceFact>, by: PlaceBy },
}

impl PlacePreference {
    /// The preference for each of its places alone.
    pub(crate) fn alternatives(&self) -> Vec<Self> {
        let Self::Coverage { places, by } = self else { return vec![Self::Any] };
        places.iter().map(|place| Self::Coverage { places: vec![place.clone()], by: *by }).collect()
    }
}

/// What one place text means: exactly one of its candidates.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct PlaceFact {
    pub(crate) candidates: Vec<PlacePoint>,
}

/// A place as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct PlacePoint {
    /// The deepest node of the tree of places.
    pub(crate) known: Option<ResolvedTerm>,
    /// State, region and city below it, as local terms.
    pub(crate) parts: [Option<ResolvedTerm>; 3],
    /// Everything it is in up to its country, from large to small: for history.
    pub(crate) steps: Vec<PlaceStep>,
}

/// One of the places that a place is in. Equal places of one level have equal keys; equal names in
/// two countries have different ones.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct PlaceStep {
    pub(crate) level: AdminLevel,
    pub(crate) key: String,
    pub(crate) term: ResolvedTerm,
}

impl PlacePoint {
    /// True when nothing more exact can be stated: for a province, or a country with all its parts.
    pub(crate) fn is_complete(&self, is_province: impl Fn(TermId) -> bool) -> bool {
        self.node().is_some_and(is_province) || self.parts.iter().all(Option::is_some)
    }

    pub(crate) fn node(&self) -> Option<TermId> {
        self.known.as_ref().and_then(ResolvedTerm::known)
    }

    /// True when it is a node with nothing below it.
    pub(crate) fn is_whole_node(&self) -> bool {
        self.known.is_some() && self.parts.iter().all(Option::is_none)
    }

    /// The most exact name it has; an empty local term for a place without any.
    pub(crate) fn term(&self) -> ResolvedTerm {
        let part = self.parts.iter().rev().flatten().next();
        part.or(self.known.as_ref()).cloned().unwrap_or_else(|| ResolvedTerm::local(""))
    }
}
