//! Sectors wanted.

use super::Meaning;

/// What an opportunity says about sectors.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum SectorPreference {
    /// Open to all, or every root listed.
    Any,
    /// Sectors with their weights, 1 to 100.
    Weighted {
        wanted: Vec<(Meaning, u8)>,
        /// How many roots of the tree they belong to: breadth.
        roots: u8,
        /// Weight of "any sector" beside the named ones; 0 when it is not said.
        any: u8,
        /// The largest of the weights: what the others are measured by.
        largest: u8,
    },
}

impl SectorPreference {
    /// The wishes for one of its sectors alone, each worth what it is worth beside the others.
    pub(crate) fn apart(&self) -> Vec<Self> {
        let Self::Weighted { wanted, roots, any, largest } = self else { return vec![Self::Any] };
        // Of full weight is of full weight, whatever the number: so that equal wishes are one.
        let measured = |weight: u8| if weight == *largest { (1, 1) } else { (weight, *largest) };
        let named = wanted.iter().map(|(meaning, weight)| {
            let (weight, largest) = measured(*weight);
            Self::Weighted { wanted: vec![(meaning.clone(), weight)], roots: *roots, any: 0, largest }
        });
        let (weight, largest) = measured(*any);
        let open = (*any > 0).then_some(Self::Weighted { wanted: Vec::new(), roots: 1, any: weight, largest });
        named.chain(open).collect()
    }
}
