//! The scores of a column's index terms, and of the values that consist of them.

use crate::index::{CodeMap, IndexTerms};
use crate::search::sort_key::SortKey;

/// The scores of a column's index terms for one startup.
pub(super) struct TermScores<'a> {
    terms: &'a IndexTerms,
    scores: CodeMap<SortKey>,
    /// Term → the maximum score of a value whose other terms do not score more than this one.
    bounds: CodeMap<SortKey>,
}

impl<'a> TermScores<'a> {
    pub(super) fn new(terms: &'a IndexTerms, scores: CodeMap<SortKey>) -> Self {
        let mut order: Vec<(SortKey, u32)> = scores.pairs().map(|(term, score)| (*score, term)).collect();
        order.sort_unstable();
        let (mut bounds, mut secondary) = (CodeMap::filled(SortKey::ZERO, scores.len()), 0);
        for equals in order.chunk_by(|a, b| a.0.primary() == b.0.primary()) {
            secondary = equals.iter().map(|(score, _)| score.secondary()).fold(secondary, u32::max);
            for (score, term) in equals {
                bounds[*term] = score.with_secondary(secondary);
            }
        }
        Self { terms, scores, bounds }
    }

    /// The score that no value exceeds.
    pub(super) fn max_bound(&self) -> SortKey {
        self.bounds.iter().copied().max().unwrap_or_default()
    }

    /// The bound of a term; none for [`CATCH_ALL`](crate::index::CATCH_ALL).
    pub(super) fn bound(&self, term: u32) -> Option<SortKey> {
        self.bounds.lookup(term).copied()
    }

    /// The score of a value: the best of its terms, each part of the key on its own. None for a
    /// value of the delta.
    pub(super) fn of_value(&self, code: u32) -> Option<SortKey> {
        let each = self.terms.of_value(code)?.iter().map(|term| self.scores[*term]);
        Some(each.fold(SortKey::ZERO, SortKey::max_of_parts))
    }

    /// The first of a value's best terms; none for a value of the delta.
    pub(super) fn best_term(&self, code: u32) -> Option<u32> {
        let terms = self.terms.of_value(code)?.iter().map(|term| (self.scores[*term].primary(), *term));
        terms.reduce(|best, other| if other.0 > best.0 { other } else { best }).map(|(_, term)| term)
    }

    /// The primary part of each value's score.
    pub(super) fn primary_scores(&self) -> impl Iterator<Item = u32> {
        let primary: CodeMap<u32> = self.scores.iter().map(|score| score.primary()).collect();
        let best = move |terms: &[u32]| terms.iter().map(|term| primary[*term]).max().unwrap_or(0);
        self.terms.each_value().map(best)
    }
}
