//! A filter on columns: tried once on each distinct value.

use super::filter::PreparedFilter;
use crate::catalog::{Base, Opportunities};
use crate::criteria::Context;
use crate::profile::{Facet, Family, OpportunityProfile};

/// Which values a filter lets through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sieve {
    /// Families of which some kind passes.
    families: Vec<Family>,
    /// Columns of which each value must pass.
    all: Vec<(usize, Vec<bool>)>,
    /// Columns of which one value must.
    any: Vec<(usize, Vec<bool>)>,
}

impl Sieve {
    pub(super) fn new(ctx: Context<'_>, filter: &PreparedFilter<'_>, shelf: &Opportunities) -> Self {
        let mut sieve = Self { families: Vec::new(), all: Vec::new(), any: Vec::new() };
        let passes = |column: usize, keeps: &dyn Fn(&OpportunityProfile) -> bool| {
            (column, shelf.values(column).map(|value| keeps(&value.part)).collect())
        };
        if filter.has_kinds() {
            sieve.all.push(passes(Facet::KIND, &|o| filter.keeps_kind(ctx, o)));
        }
        if filter.has_deadline() {
            sieve.all.push(passes(Facet::DATES, &|o| filter.keeps_deadline(o)));
        }
        if filter.has_attributes() {
            sieve.all.push(passes(Facet::ATTRIBUTES, &|o| filter.keeps_attributes(&o.attributes)));
        }
        if filter.has_place() {
            sieve.any.push(passes(Facet::PLACES, &|o| filter.keeps_place(ctx, o)));
            sieve.any.push(passes(Facet::SEAT, &|o| filter.keeps_place(ctx, o)));
        }
        let of_passing = |kind: &OpportunityProfile| !filter.has_kinds() || filter.keeps_kind(ctx, kind);
        let passing = shelf.values(Facet::KIND).filter(|kind| of_passing(&kind.part));
        sieve.families = passing.map(|kind| kind.part.family).collect();
        sieve.families.sort_unstable();
        sieve.families.dedup();
        sieve
    }

    /// The same for the values of a base alone.
    pub(super) fn of_base(&self, base: &Base) -> Self {
        let mut sieve = self.clone();
        for (column, keeps) in sieve.all.iter_mut().chain(&mut sieve.any) {
            keeps.truncate(base.values_of(*column).count());
        }
        sieve
    }

    /// False when nothing of a family passes.
    pub(super) fn keeps_family(&self, family: Family) -> bool {
        self.families.contains(&family)
    }

    /// True when every record passes.
    pub(super) fn is_open(&self) -> bool {
        self.all.is_empty() && self.any.is_empty()
    }

    pub(super) fn keeps(&self, code: impl Fn(usize) -> u32) -> bool {
        let passes = |(column, keeps): &(usize, Vec<bool>)| keeps.get(code(*column) as usize).copied().unwrap_or(false);
        self.all.iter().all(passes) && (self.any.is_empty() || self.any.iter().any(passes))
    }
}
