//! A filter on columns, evaluated once for each distinct value.

use std::sync::Arc;

use super::filter::PreparedFilter;
use crate::criteria::{Context, Criterion};
use crate::index::{CodeMap, Column, DictionaryEntry, IndexTerms, OpportunityStore, Segment};
use crate::prepared::{Component, Family, PreparedOpportunity};
use crate::set;

/// The values of each column, of the segment or of the delta, that a filter keeps.
#[derive(Debug)]
pub(super) struct FilterMask {
    /// Families of which some kind passes: a [set].
    families: Vec<Family>,
    /// Columns of which each value must pass.
    all: Vec<MaskedColumn>,
    /// Columns of which one value must pass, if there are any.
    any: Vec<MaskedColumn>,
}

/// A column, and whether each of its values passes.
#[derive(Debug)]
struct MaskedColumn {
    column: Column,
    passes: CodeMap<bool>,
}

impl FilterMask {
    pub(super) fn of_segment(ctx: Context<'_>, filter: &PreparedFilter<'_>, segment: &Segment) -> Self {
        let entries = |component: Component| segment.entries_of(component).collect();
        Self::new(ctx, filter, &entries, segment.inverted_index.terms(Criterion::Place))
    }

    pub(super) fn of_delta(ctx: Context<'_>, filter: &PreparedFilter<'_>, store: &OpportunityStore) -> Self {
        Self::new(ctx, filter, &|component: Component| store.delta_entries(component).collect(), None)
    }

    /// `places` are the index terms of the column of places, if it has any: a value covers a place
    /// if one of its terms does.
    fn new<'v>(
        ctx: Context<'_>,
        filter: &PreparedFilter<'_>,
        entries: &dyn Fn(Component) -> Vec<&'v Arc<DictionaryEntry>>,
        places: Option<&IndexTerms>,
    ) -> Self {
        let (mut all, mut any) = (Vec::new(), Vec::new());
        let masked = |component: Component, keeps: &dyn Fn(&PreparedOpportunity) -> bool| MaskedColumn {
            column: component.into(),
            passes: entries(component).into_iter().map(|entry| keeps(&entry.prepared)).collect(),
        };
        if filter.has_kinds() {
            all.push(masked(Component::Kind, &|o| filter.keeps_kind(ctx, o)));
        }
        if filter.has_deadline() {
            all.push(masked(Component::Dates, &|o| filter.keeps_deadline(o)));
        }
        if filter.has_attributes() {
            all.push(masked(Component::Attributes, &|o| filter.keeps_attributes(&o.attributes)));
        }
        if filter.has_place() {
            let keeps = |o: &PreparedOpportunity| filter.keeps_place(ctx, o);
            let covered = match places {
                Some(terms) => MaskedColumn { column: Component::Places.into(), passes: terms.values_with(&keeps) },
                None => masked(Component::Places, &keeps),
            };
            any.extend([covered, masked(Component::Headquarters, &keeps)]);
        }
        let keeps_kind = |kind: &PreparedOpportunity| !filter.has_kinds() || filter.keeps_kind(ctx, kind);
        let kinds = entries(Component::Kind).into_iter().filter(|kind| keeps_kind(&kind.prepared));
        Self { families: set::of(kinds.map(|kind| kind.prepared.family)), all, any }
    }

    /// True when every record passes.
    pub(super) fn passes_all(&self) -> bool {
        self.all.is_empty() && self.any.is_empty()
    }

    /// False when no record of a family passes.
    pub(super) fn keeps_family(&self, family: Family) -> bool {
        self.families.contains(&family)
    }

    /// True for a record that passes, all of whose values are of this mask.
    pub(super) fn keeps(&self, code: impl Fn(Column) -> u32) -> bool {
        let passes = |column: &MaskedColumn| column.passes[code(column.column)];
        self.all.iter().all(passes) && (self.any.is_empty() || self.any.iter().any(passes))
    }

    /// True for a record that passes, whose codes may also be those of the delta. `delta` is the
    /// mask of the same filter.
    pub(super) fn keeps_with_delta(&self, delta: &Self, code: impl Fn(Column) -> u32) -> bool {
        let passes = |(segment, delta): (&MaskedColumn, &MaskedColumn)| {
            let code = code(segment.column);
            match segment.passes.lookup(code) {
                Some(passes) => *passes,
                None => delta.passes[code - segment.passes.next_code()],
            }
        };
        self.all.iter().zip(&delta.all).all(passes)
            && (self.any.is_empty() || self.any.iter().zip(&delta.any).any(passes))
    }
}
