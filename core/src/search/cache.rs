//! What was computed for earlier queries and does not depend on the startup.

use super::filter_counts::FilterCountsCache;
use super::term_score_cache::TermScoreCache;

/// The cache of one generation of a store: all of it is computed from the generation's immutable
/// segment.
#[derive(Debug, Default)]
pub(super) struct SearchCache {
    pub(super) generation: u64,
    pub(super) filter_counts: FilterCountsCache,
    pub(super) term_scores: TermScoreCache,
}

impl SearchCache {
    pub(super) fn new(generation: u64) -> Self {
        Self { generation, ..Self::default() }
    }
}
