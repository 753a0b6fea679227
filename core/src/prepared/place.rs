//! Places of records: a node of the tree of places, and parts below it that the vocabulary does not
//! know.

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
    Coverage { places: Vec<PlaceMeaning>, by: PlaceBy },
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
pub(crate) struct PlaceMeaning {
    pub(crate) candidates: Vec<ResolvedPlace>,
}

/// A place, as exactly as a record states it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct ResolvedPlace {
    /// The deepest node of the tree of places that it lies in. A country that the vocabulary does
    /// not know is a local term.
    pub(crate) node: Option<ResolvedTerm>,
    /// State, region and city below it, as local terms.
    pub(crate) parts: [Option<ResolvedTerm>; 3],
    /// The divisions that it lies in, from its country down to itself: past deals are counted by
    /// them.
    pub(crate) divisions: Vec<AdminDivision>,
}

/// An administrative division: a country, state, region or city. Equal divisions of one level have
/// equal keys; divisions of one name in two countries have different ones.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct AdminDivision {
    pub(crate) level: AdminLevel,
    pub(crate) key: String,
    pub(crate) term: ResolvedTerm,
}

impl ResolvedPlace {
    /// True when nothing more exact can be stated: for a province, or a country with all its parts.
    pub(crate) fn is_complete(&self, is_province: impl Fn(TermId) -> bool) -> bool {
        self.node_id().is_some_and(is_province) || self.parts.iter().all(Option::is_some)
    }

    /// The id of the node in the tree of places; none when the vocabulary does not know it.
    pub(crate) fn node_id(&self) -> Option<TermId> {
        self.node.as_ref().and_then(ResolvedTerm::vocabulary_id)
    }

    /// True when it is a node with nothing below it.
    pub(crate) fn is_whole_node(&self) -> bool {
        self.node.is_some() && self.parts.iter().all(Option::is_none)
    }

    /// The most exact name it has; an empty local term for a place without any.
    pub(crate) fn term(&self) -> ResolvedTerm {
        let part = self.parts.iter().rev().flatten().next();
        part.or(self.node.as_ref()).cloned().unwrap_or_else(|| ResolvedTerm::local(""))
    }
}
