//! The records of a base by ruling and by dates, as many as a filter lets through on one day. No startup changes that, so that
//! it is kept for the next one who asks the same.

use std::sync::{Arc, OnceLock, RwLock};

use super::Filter;
use super::column_filter::Passing;
use super::filter::PreparedFilter;
use super::verdicts::Class;
use crate::criteria::Context;
use crate::date::Date;
use crate::index::{Base, Distinct, RULING};
use crate::prepared::{Facet, PreparedStartup};

/// Counts that a base keeps: a portal has a few pages, each with its filter.
const KEPT: usize = 8;

/// The last counts of a base.
#[derive(Debug, Default)]
pub(super) struct FilterCountsCache(RwLock<Vec<Arc<Census>>>);

/// One count: made when it is first asked for, because a filter that names its records needs none.
#[derive(Debug)]
pub(super) struct Census {
    as_of: Date,
    /// What was asked, whichever ids it names.
    filter: Filter,
    pub(super) passing: Passing,
    /// Dates → the verdict on them.
    pub(super) dates: Vec<Class>,
    counts: OnceLock<Counts>,
}

/// How many records of a base.
#[derive(Debug)]
pub(super) struct Counts {
    /// Ruling → how many of its records have each verdict on their dates, in the order of [`Class::ALL`].
    pub(super) by_ruling: Vec<[u32; 3]>,
    /// Dates → how many records have them.
    pub(super) by_dates: Vec<u32>,
}

impl Census {
    /// That of the query, made anew if nobody asked for it lately.
    pub(super) fn of(
        ctx: Context<'_>,
        startup: &PreparedStartup,
        base: &Base,
        filter: &PreparedFilter<'_>,
        FilterCountsCache(last): &FilterCountsCache,
    ) -> Arc<Self> {
        let is_it = |census: &&Arc<Self>| census.as_of == ctx.as_of && filter.equals_but_for_ids(&census.filter);
        let known = last.read().ok().and_then(|last| last.iter().find(is_it).cloned());
        known.unwrap_or_else(|| {
            let census = Arc::new(Self::new(ctx, startup, base, filter));
            // A lock that somebody's panic has poisoned only costs the memory of it.
            if let Ok(mut last) = last.write() {
                last.truncate(KEPT - 1);
                last.insert(0, Arc::clone(&census));
            }
            census
        })
    }

    fn new(ctx: Context<'_>, startup: &PreparedStartup, base: &Base, filter: &PreparedFilter<'_>) -> Self {
        let class = |value: &Arc<Distinct>| Class::of(ctx, startup, &value.part);
        let dates = base.values_of(Facet::DATES).map(class).collect();
        let passing = Passing::of_base(ctx, filter, base);
        Self { as_of: ctx.as_of, filter: filter.without_ids(), passing, dates, counts: OnceLock::new() }
    }

    /// The counts; the base is the one that keeps this.
    pub(super) fn counts(&self, base: &Base) -> &Counts {
        self.counts.get_or_init(|| Counts::of(base, &self.passing, &self.dates))
    }
}

impl Counts {
    fn of(base: &Base, passing: &Passing, dates: &[Class]) -> Self {
        let mut counts =
            Self { by_ruling: vec![[0; 3]; base.values_of(RULING).count()], by_dates: vec![0; dates.len()] };
        if passing.is_open() {
            for pair in &base.pairs {
                counts.add(dates, pair.ruling, pair.dates, crate::ranking::count(pair.range.len()));
            }
            return counts;
        }
        let families = base.families.iter().filter(|(family, _)| passing.keeps_family(*family));
        for position in families.flat_map(|(_, range)| range.clone()) {
            let code = |column| base.code(column, position);
            if passing.keeps(code) {
                counts.add(dates, code(RULING), code(Facet::DATES), 1);
            }
        }
        counts
    }

    fn add(&mut self, classes: &[Class], ruling: u32, dates: u32, records: u32) {
        let class = classes.get(dates as usize).map_or(0, |class| *class as usize);
        let of_ruling = self.by_ruling.get_mut(ruling as usize).and_then(|counts| counts.get_mut(class));
        [of_ruling, self.by_dates.get_mut(dates as usize)].into_iter().flatten().for_each(|count| *count += records);
    }
}
