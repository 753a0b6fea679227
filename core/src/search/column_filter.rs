//! A filter on columns: tried once on each distinct value.

use std::sync::Arc;

use super::filter::PreparedFilter;
use super::filter_counts::{Census, FilterCountsCache};
use crate::criteria::{Context, Criterion};
use crate::index::{Atoms, Base, Distinct, Opportunities};
use crate::prepared::{Facet, Family, PreparedOpportunity, PreparedStartup};
use crate::set;

/// Which records a query's filter lets through.
pub(super) struct Sieve {
    /// What was found of the base's values, by this query or one before with the same filter.
    pub(super) census: Arc<Census>,
    tail: Passing,
}

/// Some values of each column, of the base or of the tail, that a filter lets through.
#[derive(Debug)]
pub(super) struct Passing {
    /// Families of which some kind passes.
    families: Vec<Family>,
    /// Columns of which each value must pass.
    all: Vec<Column>,
    /// Columns of which one value must.
    any: Vec<Column>,
}

/// A column, and whether each of its values passes.
type Column = (usize, Vec<bool>);

impl Sieve {
    pub(super) fn new(
        ctx: Context<'_>,
        startup: &PreparedStartup,
        filter: &PreparedFilter<'_>,
        shelf: &Opportunities,
        cache: &FilterCountsCache,
    ) -> Self {
        let tail = Passing::new(ctx, filter, &|column| shelf.values_of_tail(column).collect(), None);
        Self { census: Census::of(ctx, startup, shelf.base(), filter, cache), tail }
    }

    /// False when nothing of a family passes.
    pub(super) fn keeps_family(&self, family: Family) -> bool {
        self.census.passing.keeps_family(family) || self.tail.keeps_family(family)
    }

    pub(super) fn keeps(&self, code: impl Fn(usize) -> u32) -> bool {
        self.census.passing.keeps_by(|(column, base)| {
            let code = code(*column) as usize;
            base.get(code)
                .or_else(|| self.tail.of(*column)?.get(code.checked_sub(base.len())?))
                .copied()
                .unwrap_or(false)
        })
    }
}

impl Passing {
    pub(super) fn of_base(ctx: Context<'_>, filter: &PreparedFilter<'_>, base: &Base) -> Self {
        Self::new(ctx, filter, &|column| base.values_of(column).collect(), base.grid.atoms(Criterion::Place))
    }

    /// `places` are what the values of places are made of, where they are: to serve a place is to serve it at one of them.
    fn new<'v>(
        ctx: Context<'_>,
        filter: &PreparedFilter<'_>,
        values: &dyn Fn(usize) -> Vec<&'v Arc<Distinct>>,
        places: Option<&Atoms>,
    ) -> Self {
        let mut passing = Self { families: Vec::new(), all: Vec::new(), any: Vec::new() };
        let passes = |column: usize, keeps: &dyn Fn(&PreparedOpportunity) -> bool| {
            (column, values(column).into_iter().map(|value| keeps(&value.part)).collect())
        };
        if filter.has_kinds() {
            passing.all.push(passes(Facet::KIND, &|o| filter.keeps_kind(ctx, o)));
        }
        if filter.has_deadline() {
            passing.all.push(passes(Facet::DATES, &|o| filter.keeps_deadline(o)));
        }
        if filter.has_attributes() {
            passing.all.push(passes(Facet::ATTRIBUTES, &|o| filter.keeps_attributes(&o.attributes)));
        }
        if filter.has_place() {
            let keeps = |o: &PreparedOpportunity| filter.keeps_place(ctx, o);
            let wishes = places
                .map_or_else(|| passes(Facet::PLACES, &keeps), |atoms| (Facet::PLACES, atoms.values_with(&keeps)));
            passing.any.extend([wishes, passes(Facet::HEADQUARTERS, &keeps)]);
        }
        let of_passing = |kind: &PreparedOpportunity| !filter.has_kinds() || filter.keeps_kind(ctx, kind);
        let kinds = values(Facet::KIND).into_iter().filter(|kind| of_passing(&kind.part));
        passing.families = set::of(kinds.map(|kind| kind.part.family));
        passing
    }

    /// True when every record passes.
    pub(super) fn is_open(&self) -> bool {
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
