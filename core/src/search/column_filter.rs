//! A filter on columns, evaluated once for each distinct value.

use std::sync::Arc;

use super::filter::PreparedFilter;
use super::filter_counts::{FilterCounts, FilterCountsCache};
use crate::criteria::{Context, Criterion};
use crate::index::{DictionaryEntry, IndexTerms, OpportunityStore, Segment};
use crate::prepared::{Facet, Family, PreparedOpportunity, PreparedStartup};
use crate::set;

/// The records that a query's filter keeps.
pub(super) struct ColumnFilter {
    /// The mask of the segment's values, perhaps from an earlier query with the same filter.
    pub(super) filter_counts: Arc<FilterCounts>,
    delta: FilterMask,
}

/// The values of each column, in the segment or in the delta, that a filter keeps.
#[derive(Debug)]
pub(super) struct FilterMask {
    /// Families of which some kind passes.
    families: Vec<Family>,
    /// Columns of which each value must pass.
    all: Vec<Column>,
    /// Columns of which one value must.
    any: Vec<Column>,
}

/// A column, and whether each of its values passes.
type Column = (usize, Vec<bool>);

impl ColumnFilter {
    pub(super) fn new(
        ctx: Context<'_>,
        startup: &PreparedStartup,
        filter: &PreparedFilter<'_>,
        store: &OpportunityStore,
        cache: &FilterCountsCache,
    ) -> Self {
        let delta = FilterMask::new(ctx, filter, &|column| store.delta_values(column).collect(), None);
        Self { filter_counts: FilterCounts::of(ctx, startup, store.segment(), filter, cache), delta }
    }

    /// False when nothing of a family passes.
    pub(super) fn keeps_family(&self, family: Family) -> bool {
        self.filter_counts.mask.keeps_family(family) || self.delta.keeps_family(family)
    }

    pub(super) fn keeps(&self, code: impl Fn(usize) -> u32) -> bool {
        self.filter_counts.mask.keeps_by(|(column, segment)| {
            let code = code(*column) as usize;
            segment
                .get(code)
                .or_else(|| self.delta.of(*column)?.get(code.checked_sub(segment.len())?))
                .copied()
                .unwrap_or(false)
        })
    }
}

impl FilterMask {
    pub(super) fn of_segment(ctx: Context<'_>, filter: &PreparedFilter<'_>, segment: &Segment) -> Self {
        Self::new(
            ctx,
            filter,
            &|column| segment.values_of(column).collect(),
            segment.inverted_index.terms(Criterion::Place),
        )
    }

    /// `places` are the index terms of the column of places, if it has any: a value serves a place if one of its terms does.
    fn new<'v>(
        ctx: Context<'_>,
        filter: &PreparedFilter<'_>,
        values: &dyn Fn(usize) -> Vec<&'v Arc<DictionaryEntry>>,
        places: Option<&IndexTerms>,
    ) -> Self {
        let mut mask = Self { families: Vec::new(), all: Vec::new(), any: Vec::new() };
        let passes = |column: usize, keeps: &dyn Fn(&PreparedOpportunity) -> bool| {
            (column, values(column).into_iter().map(|value| keeps(&value.part)).collect())
        };
        if filter.has_kinds() {
            mask.all.push(passes(Facet::KIND, &|o| filter.keeps_kind(ctx, o)));
        }
        if filter.has_deadline() {
            mask.all.push(passes(Facet::DATES, &|o| filter.keeps_deadline(o)));
        }
        if filter.has_attributes() {
            mask.all.push(passes(Facet::ATTRIBUTES, &|o| filter.keeps_attributes(&o.attributes)));
        }
        if filter.has_place() {
            let keeps = |o: &PreparedOpportunity| filter.keeps_place(ctx, o);
            let wishes = places
                .map_or_else(|| passes(Facet::PLACES, &keeps), |terms| (Facet::PLACES, terms.values_with(&keeps)));
            mask.any.extend([wishes, passes(Facet::HEADQUARTERS, &keeps)]);
        }
        let of_passing = |kind: &PreparedOpportunity| !filter.has_kinds() || filter.keeps_kind(ctx, kind);
        let kinds = values(Facet::KIND).into_iter().filter(|kind| of_passing(&kind.part));
        mask.families = set::of(kinds.map(|kind| kind.part.family));
        mask
    }

    /// True when every record passes.
    pub(super) fn passes_all(&self) -> bool {
        self.all.is_empty() && self.any.is_empty()
    }

    /// False when nothing of a family passes.
    pub(super) fn keeps_family(&self, family: Family) -> bool {
        self.families.contains(&family)
    }

    /// True for a record with values of this part alone.
    pub(super) fn keeps(&self, code: impl Fn(usize) -> u32) -> bool {
        self.keeps_by(|(column, keeps)| keeps.get(code(*column) as usize).copied().unwrap_or(false))
    }

    fn keeps_by(&self, passes: impl Fn(&Column) -> bool) -> bool {
        self.all.iter().all(&passes) && (self.any.is_empty() || self.any.iter().any(&passes))
    }

    fn of(&self, column: usize) -> Option<&Vec<bool>> {
        self.all.iter().chain(&self.any).find(|(of, _)| *of == column).map(|(_, keeps)| keeps)
    }
}
