//! The records that a query's filter keeps.

use std::sync::Arc;

use super::filter::PreparedFilter;
use super::filter_counts::{FilterCounts, FilterCountsCache};
use super::filter_mask::FilterMask;
use crate::criteria::Context;
use crate::index::{Column, OpportunityStore};
use crate::prepared::{Family, PreparedStartup};

/// The records that a query's filter keeps, apart from its list of ids.
pub(super) struct ColumnFilter {
    /// The mask of the segment's values, perhaps from an earlier query with the same filter.
    pub(super) filter_counts: Arc<FilterCounts>,
    delta: FilterMask,
}

impl ColumnFilter {
    pub(super) fn new(
        ctx: Context<'_>,
        startup: &PreparedStartup,
        filter: &PreparedFilter<'_>,
        store: &OpportunityStore,
        cache: &FilterCountsCache,
    ) -> Self {
        let filter_counts = cache.get(ctx, startup, store.segment(), filter);
        Self { filter_counts, delta: FilterMask::of_delta(ctx, filter, store) }
    }

    /// False when no record of a family passes.
    pub(super) fn keeps_family(&self, family: Family) -> bool {
        self.filter_counts.mask.keeps_family(family) || self.delta.keeps_family(family)
    }

    /// True for a record that passes, whose codes `code` returns.
    pub(super) fn keeps(&self, code: impl Fn(Column) -> u32) -> bool {
        self.filter_counts.mask.keeps_with_delta(&self.delta, code)
    }
}
