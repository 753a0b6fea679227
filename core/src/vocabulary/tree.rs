//! The tree of the terms of one kind: what is wider and what is narrower.

use hashbrown::HashMap;

use super::term::{Term, TermId};

/// The terms of one kind as a forest: most terms have a parent, the roots have none.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    terms: Vec<Term>,
    parents: Vec<Option<TermId>>,
    by_id: HashMap<String, TermId>,
}

impl Tree {
    /// A tree of terms. Of two terms with one id the later counts. A parent that is missing, or
    /// that would close a cycle, is dropped.
    pub(super) fn new(terms: impl IntoIterator<Item = Term>) -> Self {
        let mut position: HashMap<String, usize> = HashMap::new();
        let mut kept: Vec<Term> = Vec::new();
        for term in terms {
            let at = *position.entry(term.id.clone()).or_insert(kept.len());
            if let Some(earlier) = kept.get_mut(at) {
                *earlier = term;
            } else if kept.len() < usize::from(u16::MAX) {
                kept.push(term);
            }
        }
        let by_id: HashMap<String, TermId> =
            kept.iter().zip(0..).map(|(term, at)| (term.id.clone(), TermId(at))).collect();
        let parents =
            kept.iter().map(|term| term.parent.as_ref().and_then(|parent| by_id.get(parent).copied())).collect();
        let mut tree = Self { terms: kept, parents, by_id };
        tree.cut_cycles();
        tree
    }

    /// Drops one parent of each cycle.
    #[expect(clippy::indexing_slicing, reason = "the ids of this tree have a parent, or the lack of one")]
    fn cut_cycles(&mut self) {
        for start in self.ids() {
            // More steps than there are terms go round a cycle.
            let is_cyclic = self.ancestors(start).zip(0..).any(|(above, steps)| above == start || steps >= self.len());
            if is_cyclic {
                self.parents[start.index()] = None;
            }
        }
    }

    /// The term with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<TermId> {
        self.by_id.get(id).copied()
    }

    /// The term at an id of this tree.
    ///
    /// # Panics
    ///
    /// If the id comes from a larger tree of another vocabulary.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "an id of another vocabulary is a mistake of the caller, as documented"
    )]
    pub fn term(&self, id: TermId) -> &Term {
        &self.terms[id.index()]
    }

    /// How many terms there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.terms.len()
    }

    /// True if there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Every term, in the order of the file.
    pub fn ids(&self) -> impl Iterator<Item = TermId> + use<> {
        (0..self.terms.len()).map(TermId::at)
    }

    /// The stable ids of these terms.
    #[cfg(feature = "match")]
    pub(crate) fn stable_ids(&self, terms: &[TermId]) -> Vec<String> {
        terms.iter().map(|term| self.term(*term).id.clone()).collect()
    }

    /// The term directly above.
    ///
    /// # Panics
    ///
    /// If the id comes from a larger tree of another vocabulary.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "an id of another vocabulary is a mistake of the caller, as documented"
    )]
    pub fn parent(&self, id: TermId) -> Option<TermId> {
        self.parents[id.index()]
    }

    /// The terms above, nearest first, without the term itself.
    pub fn ancestors(&self, id: TermId) -> impl Iterator<Item = TermId> {
        std::iter::successors(self.parent(id), |above| self.parent(*above))
    }

    /// The term and those above it, nearest first.
    pub(crate) fn lineage(&self, id: TermId) -> impl Iterator<Item = TermId> {
        std::iter::successors(Some(id), |id| self.parent(*id))
    }

    /// True if `inner` is `outer` or lies below it.
    #[must_use]
    pub fn is_within(&self, inner: TermId, outer: TermId) -> bool {
        self.lineage(inner).any(|id| id == outer)
    }

    /// The topmost term above, or the term itself.
    #[must_use]
    pub fn root(&self, id: TermId) -> TermId {
        self.lineage(id).last().unwrap_or(id)
    }

    /// How many terms lie above: 0 for a root.
    #[must_use]
    pub fn depth(&self, id: TermId) -> usize {
        self.ancestors(id).count()
    }

    /// The terms directly below, in the order of the file.
    pub fn children(&self, id: TermId) -> impl Iterator<Item = TermId> {
        self.ids().filter(move |child| self.parent(*child) == Some(id))
    }

    /// The terms without a parent, in the order of the file.
    pub fn roots(&self) -> impl Iterator<Item = TermId> {
        self.ids().filter(|id| self.parent(*id).is_none())
    }

    /// True for two different terms with one parent.
    #[must_use]
    pub fn siblings(&self, a: TermId, b: TermId) -> bool {
        a != b && self.parent(a).is_some() && self.parent(a) == self.parent(b)
    }

    pub(super) fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// Ids to terms of this tree, unknown ones left out.
    pub(super) fn known(&self, ids: &[String]) -> Vec<TermId> {
        ids.iter().filter_map(|id| self.get(id)).collect()
    }

    /// For each term the terms that its file links it with.
    pub(super) fn links(&self) -> Vec<Vec<TermId>> {
        self.terms.iter().map(|term| self.known(&term.links)).collect()
    }
}
