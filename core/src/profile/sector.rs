//! Sectors wanted.

use super::Meaning;

/// What an opportunity says about sectors.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum SectorWish {
    /// Open to all, or every root listed.
    Any,
    /// Sectors with their weights, 1 to 100.
    Weighted {
        wanted: Vec<(Meaning, u8)>,
        /// How many roots of the tree they belong to: breadth.
        roots: u8,
        /// Weight of "any sector" beside the named ones; 0 when it is not said.
        any: u8,
    },
}
