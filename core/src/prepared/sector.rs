//! The sectors that an opportunity wants.

use super::Meaning;

/// What an opportunity says about sectors.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum SectorPreference {
    /// Open to all, or every root listed.
    Any,
    /// Sectors with their weights, 1 to 100.
    Weighted {
        wanted: Vec<(Meaning, u8)>,
        /// How many roots of the tree they belong to.
        roots: u8,
        /// The weight of "any sector" beside the named ones; 0 without it.
        any: u8,
        /// The largest of the weights, `any` included.
        largest: u8,
    },
}

impl SectorPreference {
    /// The preference for each of its sectors alone, with the same membership as beside the others.
    pub(crate) fn alternatives(&self) -> Vec<Self> {
        let Self::Weighted { wanted, roots, any, largest } = self else { return vec![Self::Any] };
        // The largest weight counts as 1 of 1, whatever the number: equal preferences become equal
        // values.
        let normalized = |weight: u8| if weight == *largest { (1, 1) } else { (weight, *largest) };
        let named = wanted.iter().map(|(meaning, weight)| {
            let (weight, largest) = normalized(*weight);
            Self::Weighted { wanted: vec![(meaning.clone(), weight)], roots: *roots, any: 0, largest }
        });
        let (weight, largest) = normalized(*any);
        let open = (*any > 0).then_some(Self::Weighted { wanted: Vec::new(), roots: 1, any: weight, largest });
        named.chain(open).collect()
    }
}
