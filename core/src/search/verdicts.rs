//! A query's verdicts: one for each distinct part of a gate key and each distinct set of dates.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::by_rule::ByRule;
use super::column_filter::ColumnFilter;
use super::filter_counts::FilterCounts;
use crate::criteria::Context;
use crate::gate::{GateSummary, Selection, Ternary, summarize};
use crate::index::{GATE_KEY, OpportunityStore};
use crate::prepared::{Facet, PreparedOpportunity, PreparedStartup};
use crate::set;

/// A verdict without its checks. The worse one decides of two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Class {
    Eligible,
    Unverified,
    Ineligible,
}

impl Class {
    const ALL: [Self; 3] = [Self::Eligible, Self::Unverified, Self::Ineligible];

    pub(super) fn of(ctx: Context<'_>, startup: &PreparedStartup, part: &PreparedOpportunity) -> Self {
        summarize(ctx, startup, part, Selection::All).truth.into()
    }
}

impl From<Ternary> for Class {
    fn from(truth: Ternary) -> Self {
        match truth {
            Ternary::True => Self::Eligible,
            Ternary::Unknown => Self::Unverified,
            Ternary::False => Self::Ineligible,
        }
    }
}

/// Records of one verdict: how many.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Totals {
    pub(super) eligible: u32,
    pub(super) unverified: u32,
    pub(super) ineligible: u32,
}

/// A record that the startup's own lists name: judged whole.
struct NamedException {
    doc_id: usize,
    class: Class,
    counted: bool,
}

/// All of them, and the counts of what was judged.
pub(super) struct Verdicts<'a> {
    ctx: Context<'a>,
    startup: &'a PreparedStartup,
    store: &'a OpportunityStore,
    filter_counts: Arc<FilterCounts>,
    /// The gates and the readiness of the delta's own gate keys.
    delta_parts: Vec<Option<(u32, u32)>>,
    gates: Vec<GateSummary>,
    readiness: Vec<GateSummary>,
    gate_keys: Vec<Class>,
    dates: Vec<Class>,
    /// How many of the records counted have each gate key, and each set of dates.
    by_gate_key: Vec<u32>,
    by_dates: Vec<u32>,
    exceptions: Vec<NamedException>,
    pub(super) totals: Totals,
}

impl<'a> Verdicts<'a> {
    pub(super) fn new(
        ctx: Context<'a>,
        startup: &'a PreparedStartup,
        store: &'a OpportunityStore,
        column_filter: &ColumnFilter,
    ) -> Self {
        let of =
            |column| store.values(column).map(|value| summarize(ctx, startup, &value.part, Selection::All)).collect();
        let filter_counts = Arc::clone(&column_filter.filter_counts);
        let mut dates = filter_counts.dates.clone();
        dates.extend(store.delta_values(Facet::DATES).map(|value| Class::of(ctx, startup, &value.part)));
        let mut verdicts = Self {
            ctx,
            startup,
            store,
            filter_counts,
            delta_parts: delta_parts(store),
            gates: of(Facet::GATES),
            readiness: of(Facet::TRL),
            gate_keys: Vec::with_capacity(store.width(GATE_KEY)),
            by_gate_key: vec![0; store.width(GATE_KEY)],
            by_dates: vec![0; dates.len()],
            dates,
            exceptions: exceptions(ctx, startup, store),
            totals: Totals::default(),
        };
        for gate_key in (0..).take(store.width(GATE_KEY)) {
            let class = verdicts.of_gate_key(gate_key);
            verdicts.gate_keys.push(class);
        }
        verdicts
    }

    fn of_gate_key(&self, gate_key: u32) -> Class {
        let whole = || shelf_class(self.ctx, self.startup, self.store, gate_key);
        self.parts(gate_key).map_or_else(whole, |(gates, level)| {
            let [gates, level] = [self.gates.get(gates as usize), self.readiness.get(level as usize)];
            let class =
                |outline: Option<&GateSummary>| outline.map_or(Class::Eligible, |outline| Class::from(outline.truth));
            class(gates).max(class(level))
        })
    }

    /// The codes of the gates and the readiness whose verdicts make up that on a gate key; none for one that is judged whole,
    /// because a `must` looks at more.
    fn parts(&self, gate_key: u32) -> Option<(u32, u32)> {
        let known = &self.store.segment().gate_keys;
        match (gate_key as usize).checked_sub(known.len()) {
            None => *known.get(gate_key as usize)?,
            Some(delta_parts) => *self.delta_parts.get(delta_parts)?,
        }
    }

    /// The verdict on a record that is not apart.
    pub(super) fn of(&self, gate_key: u32, dates: u32) -> Class {
        let at = |classes: &[Class], code: u32| classes.get(code as usize).copied().unwrap_or(Class::Eligible);
        at(&self.gate_keys, gate_key).max(at(&self.dates, dates))
    }

    /// The slots of the records that are judged whole.
    pub(super) fn exception_ids(&self) -> Vec<usize> {
        self.exceptions.iter().map(|exception| exception.doc_id).collect()
    }

    /// Counts all records of the segment that the filter lets through.
    pub(super) fn count_segment(&mut self) {
        let counts = self.filter_counts.counts(self.store.segment());
        for ((all, by_dates), gate_key) in self.by_gate_key.iter_mut().zip(&counts.by_gate_key).zip(&self.gate_keys) {
            for (dates, records) in Class::ALL.into_iter().zip(by_dates) {
                *self.totals.of_mut(dates.max(*gate_key)) += records;
                *all += records;
            }
        }
        self.by_dates.iter_mut().zip(&counts.by_dates).for_each(|(count, of_segment)| *count += of_segment);
    }

    /// Counts one record with these codes: its verdict.
    pub(super) fn count(&mut self, gate_key: u32, dates: u32) -> Class {
        self.adjust(gate_key, dates, |count| *count += 1)
    }

    /// Takes one record with these codes out of the count.
    pub(super) fn uncount(&mut self, gate_key: u32, dates: u32) {
        self.adjust(gate_key, dates, |count| *count -= 1);
    }

    /// Counts a record, if it is one that is judged whole: the verdict on it.
    pub(super) fn count_exception(&mut self, doc_id: usize) -> Option<Class> {
        let exception = self.exceptions.iter_mut().find(|exception| exception.doc_id == doc_id)?;
        exception.counted = true;
        *self.totals.of_mut(exception.class) += 1;
        Some(exception.class)
    }

    fn adjust(&mut self, gate_key: u32, dates: u32, change: impl Fn(&mut u32)) -> Class {
        let class = self.of(gate_key, dates);
        change(self.totals.of_mut(class));
        let both = [self.by_gate_key.get_mut(gate_key as usize), self.by_dates.get_mut(dates as usize)];
        both.into_iter().flatten().for_each(change);
        class
    }

    /// How many fail each rule.
    pub(super) fn by_rule(&self) -> BTreeMap<String, u32> {
        let mut sum = ByRule::new(self.ctx);
        let [mut gates, mut readiness] = [&self.gates, &self.readiness].map(|outlines| vec![0; outlines.len()]);
        for ((gate_key, class), records) in (0..).zip(&self.gate_keys).zip(&self.by_gate_key) {
            match self.parts(gate_key).filter(|_| *class == Class::Ineligible) {
                Some((gate, level)) => {
                    let both = [gates.get_mut(gate as usize), readiness.get_mut(level as usize)];
                    both.into_iter().flatten().for_each(|count| *count += records);
                }
                None if *class == Class::Ineligible => self.add_value(&mut sum, GATE_KEY, gate_key, *records),
                None => {}
            }
        }
        for (column, counts) in [(Facet::GATES, &gates), (Facet::TRL, &readiness)] {
            (0..).zip(counts).for_each(|(code, records)| self.add_value(&mut sum, column, code, *records));
        }
        for ((code, class), records) in (0..).zip(&self.dates).zip(&self.by_dates) {
            if *class == Class::Ineligible {
                self.add_value(&mut sum, Facet::DATES, code, *records);
            }
        }
        for exception in self.exceptions.iter().filter(|exception| exception.counted) {
            if let Some(profile) = self.store.profile(exception.doc_id) {
                let whole = summarize(self.ctx, self.startup, &profile, Selection::All);
                sum.add(whole, self.startup, &profile, 1);
            }
        }
        sum.counts
    }

    /// Adds so many records with that value.
    fn add_value(&self, sum: &mut ByRule<'_>, column: usize, code: u32, records: u32) {
        let Some(value) = self.store.value(column, code).filter(|_| records > 0) else { return };
        let known = match column {
            Facet::GATES => self.gates.get(code as usize).copied(),
            Facet::TRL => self.readiness.get(code as usize).copied(),
            _ => None,
        };
        let whole = || summarize(self.ctx, self.startup, &value.part, Selection::All);
        sum.add(known.unwrap_or_else(whole), self.startup, &value.part, records);
    }
}

/// The verdict on a gate key, judged whole.
fn shelf_class(ctx: Context<'_>, startup: &PreparedStartup, store: &OpportunityStore, gate_key: u32) -> Class {
    store.value(GATE_KEY, gate_key).map_or(Class::Eligible, |value| Class::of(ctx, startup, &value.part))
}

/// The records that the startup's own lists name.
fn exceptions(ctx: Context<'_>, startup: &PreparedStartup, store: &OpportunityStore) -> Vec<NamedException> {
    let named = startup.record.exclude.iter().chain(startup.record.past.iter().map(|past| &past.id));
    let doc_ids = set::of(named.filter_map(|id| store.doc_id(id)));
    let whole = |doc_id| {
        Some(NamedException { doc_id, class: Class::of(ctx, startup, &store.profile(doc_id)?), counted: false })
    };
    doc_ids.into_iter().filter_map(whole).collect()
}

/// For each gate key of the delta alone the gates and the readiness that it stands for, unless it must be judged whole.
fn delta_parts(store: &OpportunityStore) -> Vec<Option<(u32, u32)>> {
    let known = store.segment().gate_keys.len();
    let mut delta_parts = vec![None; store.width(GATE_KEY) - known];
    if delta_parts.is_empty() {
        return delta_parts;
    }
    for (_, row) in store.delta() {
        let place = (row.code(GATE_KEY) as usize).checked_sub(known).and_then(|at| delta_parts.get_mut(at));
        let (gates, level) = (row.code(Facet::GATES), row.code(Facet::TRL));
        let is_whole = || store.value(Facet::GATES, gates).is_none_or(|value| value.part.gates.needs_more());
        if let Some(place) = place.filter(|place| place.is_none()) {
            *place = (!is_whole()).then_some((gates, level));
        }
    }
    delta_parts
}

impl Totals {
    pub(super) const fn of(self, class: Class) -> u32 {
        match class {
            Class::Eligible => self.eligible,
            Class::Unverified => self.unverified,
            Class::Ineligible => self.ineligible,
        }
    }

    const fn of_mut(&mut self, class: Class) -> &mut u32 {
        match class {
            Class::Eligible => &mut self.eligible,
            Class::Unverified => &mut self.unverified,
            Class::Ineligible => &mut self.ineligible,
        }
    }
}
