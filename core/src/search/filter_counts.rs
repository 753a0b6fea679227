//! Counts of filtered records per gate key and date set. They do not depend on the startup, so they
//! are cached per filter and day.

use std::sync::{Arc, OnceLock, RwLock};

use enum_map::EnumMap;

use super::Filter;
use super::filter::PreparedFilter;
use super::filter_mask::FilterMask;
use super::verdict_class::VerdictClass;
use crate::criteria::Context;
use crate::date::Date;
use crate::index::{CodeMap, Column, DocId, Segment};
use crate::prepared::{Component, PreparedStartup};
use crate::ranking::count;

/// The greatest number of cached counts: a portal has a few pages, each with its filter.
const MAX_CACHED: usize = 8;

/// The counts of a segment for the latest filters and days.
#[derive(Debug, Default)]
pub(super) struct FilterCountsCache(RwLock<Vec<Arc<FilterCounts>>>);

/// The mask of one filter on one day. Its counts are made when they are first needed: a filter by
/// ids needs none.
#[derive(Debug)]
pub(super) struct FilterCounts {
    as_of: Date,
    /// The filter without its ids.
    filter: Filter,
    pub(super) mask: FilterMask,
    /// Dates → the verdict on them.
    pub(super) dates: CodeMap<VerdictClass>,
    counts: OnceLock<RecordCounts>,
}

/// Numbers of records of a segment.
#[derive(Debug)]
pub(super) struct RecordCounts {
    /// Gate key → how many of its records have each verdict on their dates.
    pub(super) by_gate_key: CodeMap<EnumMap<VerdictClass, u32>>,
    /// Dates → how many records have them.
    pub(super) by_dates: CodeMap<u32>,
}

impl FilterCountsCache {
    /// The counts of this filter and day.
    pub(super) fn get(
        &self,
        ctx: Context<'_>,
        startup: &PreparedStartup,
        segment: &Segment,
        filter: &PreparedFilter<'_>,
    ) -> Arc<FilterCounts> {
        let Self(latest) = self;
        let is_same =
            |counts: &&Arc<FilterCounts>| counts.as_of == ctx.as_of && filter.equals_except_ids(&counts.filter);
        let cached = latest.read().ok().and_then(|latest| latest.iter().find(is_same).cloned());
        cached.unwrap_or_else(|| {
            let counts = Arc::new(FilterCounts::new(ctx, startup, segment, filter));
            // A poisoned lock costs the cache, not the answer.
            if let Ok(mut latest) = latest.write() {
                latest.truncate(MAX_CACHED - 1);
                latest.insert(0, Arc::clone(&counts));
            }
            counts
        })
    }
}

impl FilterCounts {
    fn new(ctx: Context<'_>, startup: &PreparedStartup, segment: &Segment, filter: &PreparedFilter<'_>) -> Self {
        let dates = segment.entries_of(Component::Dates);
        Self {
            as_of: ctx.as_of,
            filter: filter.without_ids(),
            mask: FilterMask::of_segment(ctx, filter, segment),
            dates: dates.map(|dates| VerdictClass::of(ctx, startup, &dates.prepared)).collect(),
            counts: OnceLock::new(),
        }
    }

    /// The counts; `segment` is the one of this cache.
    pub(super) fn counts(&self, segment: &Segment) -> &RecordCounts {
        self.counts.get_or_init(|| RecordCounts::of(segment, &self.mask, &self.dates))
    }
}

impl RecordCounts {
    fn of(segment: &Segment, mask: &FilterMask, dates: &CodeMap<VerdictClass>) -> Self {
        let mut counts = Self {
            by_gate_key: CodeMap::filled(EnumMap::default(), segment.entries_of(Column::GateKey).len()),
            by_dates: CodeMap::filled(0, dates.len()),
        };
        if mask.passes_all() {
            for group in &segment.verdict_groups {
                counts.add(dates, group.gate_key, group.dates, count(group.len()));
            }
            return counts;
        }
        for (_, range) in segment.families.iter().filter(|(family, _)| mask.keeps_family(*family)) {
            for doc_id in DocId::from_position(range.start).take(range.len()) {
                let code = |column| segment.codes.code(column, doc_id);
                if mask.keeps(code) {
                    counts.add(dates, code(Column::GateKey), code(Component::Dates.into()), 1);
                }
            }
        }
        counts
    }

    fn add(&mut self, classes: &CodeMap<VerdictClass>, gate_key: u32, dates: u32, records: u32) {
        self.by_gate_key[gate_key][classes[dates]] += records;
        self.by_dates[dates] += records;
    }
}
