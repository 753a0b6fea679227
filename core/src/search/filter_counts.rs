//! Counts of filtered records per gate key and date set. They do not depend on the startup, so they are cached per filter
//! and day.

use std::sync::{Arc, OnceLock, RwLock};

use super::Filter;
use super::column_filter::FilterMask;
use super::filter::PreparedFilter;
use super::verdicts::Class;
use crate::criteria::Context;
use crate::date::Date;
use crate::index::{DictionaryEntry, GATE_KEY, Segment};
use crate::prepared::{Facet, PreparedStartup};

/// Counts that are cached: a portal has a few pages, each with its filter.
const KEPT: usize = 8;

/// The last counts of a segment.
#[derive(Debug, Default)]
pub(super) struct FilterCountsCache(RwLock<Vec<Arc<FilterCounts>>>);

/// The mask of one filter on one day. Its counts are made when they are first needed: a filter by ids needs none.
#[derive(Debug)]
pub(super) struct FilterCounts {
    as_of: Date,
    /// The filter without its ids.
    filter: Filter,
    pub(super) mask: FilterMask,
    /// Dates → the verdict on them.
    pub(super) dates: Vec<Class>,
    counts: OnceLock<RecordCounts>,
}

/// Numbers of records of a segment.
#[derive(Debug)]
pub(super) struct RecordCounts {
    /// Gate key → how many of its records have each verdict on their dates, in the order of [`Class::ALL`].
    pub(super) by_gate_key: Vec<[u32; 3]>,
    /// Dates → how many records have them.
    pub(super) by_dates: Vec<u32>,
}

impl FilterCounts {
    /// The cached counts of this filter and day, or new ones.
    pub(super) fn of(
        ctx: Context<'_>,
        startup: &PreparedStartup,
        segment: &Segment,
        filter: &PreparedFilter<'_>,
        FilterCountsCache(last): &FilterCountsCache,
    ) -> Arc<Self> {
        let is_it = |filter_counts: &&Arc<Self>| {
            filter_counts.as_of == ctx.as_of && filter.equals_but_for_ids(&filter_counts.filter)
        };
        let known = last.read().ok().and_then(|last| last.iter().find(is_it).cloned());
        known.unwrap_or_else(|| {
            let filter_counts = Arc::new(Self::new(ctx, startup, segment, filter));
            // A poisoned lock costs the cache, not the answer.
            if let Ok(mut last) = last.write() {
                last.truncate(KEPT - 1);
                last.insert(0, Arc::clone(&filter_counts));
            }
            filter_counts
        })
    }

    fn new(ctx: Context<'_>, startup: &PreparedStartup, segment: &Segment, filter: &PreparedFilter<'_>) -> Self {
        let class = |value: &Arc<DictionaryEntry>| Class::of(ctx, startup, &value.part);
        let dates = segment.values_of(Facet::DATES).map(class).collect();
        let mask = FilterMask::of_segment(ctx, filter, segment);
        Self { as_of: ctx.as_of, filter: filter.without_ids(), mask, dates, counts: OnceLock::new() }
    }

    /// The counts; `segment` is the one of this cache.
    pub(super) fn counts(&self, segment: &Segment) -> &RecordCounts {
        self.counts.get_or_init(|| RecordCounts::of(segment, &self.mask, &self.dates))
    }
}

impl RecordCounts {
    fn of(segment: &Segment, mask: &FilterMask, dates: &[Class]) -> Self {
        let mut counts =
            Self { by_gate_key: vec![[0; 3]; segment.values_of(GATE_KEY).count()], by_dates: vec![0; dates.len()] };
        if mask.passes_all() {
            for group in &segment.groups {
                counts.add(dates, group.gate_key, group.dates, crate::ranking::count(group.range.len()));
            }
            return counts;
        }
        let families = segment.families.iter().filter(|(family, _)| mask.keeps_family(*family));
        for position in families.flat_map(|(_, range)| range.clone()) {
            let code = |column| segment.code(column, position);
            if mask.keeps(code) {
                counts.add(dates, code(GATE_KEY), code(Facet::DATES), 1);
            }
        }
        counts
    }

    fn add(&mut self, classes: &[Class], gate_key: u32, dates: u32, records: u32) {
        let class = classes.get(dates as usize).map_or(0, |class| *class as usize);
        let of_gate_key = self.by_gate_key.get_mut(gate_key as usize).and_then(|counts| counts.get_mut(class));
        [of_gate_key, self.by_dates.get_mut(dates as usize)].into_iter().flatten().for_each(|count| *count += records);
    }
}
