//! Sectors: their tree, related sectors, and industry codes.

use super::codes::{CodeScheme, Codes};
use super::{TermId, Tree};

/// The sectors of a vocabulary.
#[derive(Debug, Clone)]
pub struct Sectors {
    /// The tree of sectors.
    pub tree: Tree,
    related: Vec<Vec<TermId>>,
    codes: Codes,
}

impl Sectors {
    #[expect(clippy::indexing_slicing, reason = "there are links for every term of the tree")]
    pub(super) fn new(tree: Tree, codes: Codes) -> Self {
        let mut related = tree.links();
        for (id, links) in tree.ids().zip(tree.links()) {
            for other in links {
                let back = &mut related[other.index()];
                if !back.contains(&id) {
                    back.push(id);
                }
            }
        }
        Self { tree, related, codes }
    }

    /// True for two sectors that are commonly sought together; symmetric.
    #[must_use]
    pub fn related(&self, a: TermId, b: TermId) -> bool {
        self.related_to(a).contains(&b)
    }

    /// The sectors that are commonly sought together with this one.
    ///
    /// # Panics
    ///
    /// If the id comes from a larger tree of another vocabulary.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "an id of another vocabulary is a mistake of the caller, as documented"
    )]
    pub fn related_to(&self, id: TermId) -> &[TermId] {
        &self.related[id.index()]
    }

    /// The sector that an industry code stands for: the longest prefix of the code that is listed.
    /// Dots and spaces inside the code do not matter; a section is one letter.
    #[must_use]
    pub fn by_code(&self, scheme: CodeScheme, code: &str) -> Option<TermId> {
        self.codes.find(scheme, code).and_then(|id| self.tree.get(id))
    }

    /// The industry codes.
    pub(super) fn codes(&self) -> &Codes {
        &self.codes
    }
}
