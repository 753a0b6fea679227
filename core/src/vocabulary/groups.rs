//! Groups of people and the groups they imply.

use super::{TermId, Tree};

/// The groups of a vocabulary.
#[derive(Debug, Clone)]
pub struct Groups {
    /// The terms; a flat tree.
    pub tree: Tree,
    implied: Vec<Vec<TermId>>,
}

impl Groups {
    pub(super) fn new(tree: Tree) -> Self {
        let links = tree.links();
        let implied = tree.ids().map(|id| closure(&links, id)).collect();
        Self { tree, implied }
    }

    /// Every group that a member of this one also belongs to (student → youth), without the group
    /// itself.
    ///
    /// # Panics
    ///
    /// If the id comes from a larger tree of another vocabulary.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "an id of another vocabulary is a mistake of the caller, as documented"
    )]
    pub fn implied(&self, id: TermId) -> &[TermId] {
        &self.implied[id.index()]
    }
}

/// Everything that is reachable by the links, without the start.
#[expect(clippy::indexing_slicing, reason = "there are links for every term of the tree")]
fn closure(links: &[Vec<TermId>], start: TermId) -> Vec<TermId> {
    let mut found = vec![start];
    let mut at = 0;
    while let Some(id) = found.get(at).copied() {
        for next in &links[id.index()] {
            if !found.contains(next) {
                found.push(*next);
            }
        }
        at += 1;
    }
    found.remove(0);
    found
}
