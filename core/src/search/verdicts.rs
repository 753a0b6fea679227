//! The verdicts of a query: one for each distinct part of a gate key and each distinct set of
//! dates.

use std::collections::BTreeMap;
use std::sync::Arc;

use enum_map::EnumMap;

use super::column_filter::ColumnFilter;
use super::filter_counts::FilterCounts;
use super::rule_counts::RuleCounts;
use super::verdict_class::VerdictClass;
use crate::criteria::Context;
use crate::gate::{GateSummary, RuleName, Selection, summarize};
use crate::index::{CodeMap, Column, DocId, GateKeyParts, OpportunityStore};
use crate::prepared::{Component, PreparedOpportunity, PreparedStartup};
use crate::set;

/// A record that the startup excludes or names as past: its gate is evaluated as a whole.
struct NamedException {
    doc_id: DocId,
    class: VerdictClass,
    /// True when the filter keeps it.
    is_counted: bool,
}

/// The verdicts of a query, and the numbers of counted records.
pub(super) struct Verdicts<'a> {
    ctx: Context<'a>,
    startup: &'a PreparedStartup,
    store: &'a OpportunityStore,
    filter_counts: Arc<FilterCounts>,
    /// The parts of the gate keys that only the delta has.
    delta_parts: CodeMap<Option<GateKeyParts>>,
    gates: CodeMap<GateSummary>,
    readiness: CodeMap<GateSummary>,
    gate_keys: CodeMap<VerdictClass>,
    dates: CodeMap<VerdictClass>,
    /// How many of the counted records have each gate key, and each set of dates.
    by_gate_key: CodeMap<u32>,
    by_dates: CodeMap<u32>,
    exceptions: Vec<NamedException>,
    /// How many of the counted records have each verdict.
    pub(super) totals: EnumMap<VerdictClass, u32>,
}

impl<'a> Verdicts<'a> {
    pub(super) fn new(
        ctx: Context<'a>,
        startup: &'a PreparedStartup,
        store: &'a OpportunityStore,
        column_filter: &ColumnFilter,
    ) -> Self {
        let summaries = |component: Component| {
            store.entries(component).map(|entry| summarize(ctx, startup, &entry.prepared, Selection::All)).collect()
        };
        let filter_counts = Arc::clone(&column_filter.filter_counts);
        let mut dates = filter_counts.dates.clone();
        dates
            .extend(store.delta_entries(Component::Dates).map(|entry| VerdictClass::of(ctx, startup, &entry.prepared)));
        let mut verdicts = Self {
            ctx,
            startup,
            store,
            filter_counts,
            delta_parts: delta_parts(store),
            gates: summaries(Component::Gates),
            readiness: summaries(Component::Readiness),
            gate_keys: CodeMap::default(),
            by_gate_key: CodeMap::filled(0, store.width(Column::GateKey)),
            by_dates: CodeMap::filled(0, dates.len()),
            dates,
            exceptions: exceptions(ctx, startup, store),
            totals: EnumMap::default(),
        };
        let gate_keys = (0..).zip(store.entries(Column::GateKey));
        verdicts.gate_keys = gate_keys.map(|(code, entry)| verdicts.of_gate_key(code, &entry.prepared)).collect();
        verdicts
    }

    fn of_gate_key(&self, gate_key: u32, prepared: &PreparedOpportunity) -> VerdictClass {
        match self.parts(gate_key) {
            Some(GateKeyParts { gates, readiness }) => {
                let class = |summary: GateSummary| VerdictClass::from(summary.truth);
                class(self.gates[gates]).max(class(self.readiness[readiness]))
            }
            None => VerdictClass::of(self.ctx, self.startup, prepared),
        }
    }

    /// The parts whose verdicts make up that on a gate key; none for one that is evaluated as a
    /// whole, because a `must` reads more.
    fn parts(&self, gate_key: u32) -> Option<GateKeyParts> {
        let of_segment = &self.store.segment().gate_key_parts;
        match of_segment.lookup(gate_key) {
            Some(parts) => *parts,
            None => self.delta_parts[gate_key - of_segment.next_code()],
        }
    }

    /// The verdict on the records with these codes that are no named exceptions.
    pub(super) fn of(&self, gate_key: u32, dates: u32) -> VerdictClass {
        self.gate_keys[gate_key].max(self.dates[dates])
    }

    /// The named exceptions.
    pub(super) fn exception_ids(&self) -> Vec<DocId> {
        self.exceptions.iter().map(|exception| exception.doc_id).collect()
    }

    /// Counts all records of the segment that the filter keeps.
    pub(super) fn count_segment(&mut self) {
        let counts = self.filter_counts.counts(self.store.segment());
        for ((all, by_dates), gate_key) in
            self.by_gate_key.iter_mut().zip(counts.by_gate_key.iter()).zip(self.gate_keys.iter())
        {
            for (dates, records) in by_dates {
                self.totals[dates.max(*gate_key)] += records;
                *all += records;
            }
        }
        let of_segment = counts.by_dates.iter();
        self.by_dates.iter_mut().zip(of_segment).for_each(|(count, of_segment)| *count += of_segment);
    }

    /// Counts one record with these codes and returns its verdict.
    pub(super) fn count(&mut self, gate_key: u32, dates: u32) -> VerdictClass {
        self.adjust(gate_key, dates, |count| *count += 1)
    }

    /// Subtracts one record with these codes from the counts.
    pub(super) fn uncount(&mut self, gate_key: u32, dates: u32) {
        self.adjust(gate_key, dates, |count| *count -= 1);
    }

    /// Counts a named exception and returns its verdict; none for any other record.
    pub(super) fn count_exception(&mut self, doc_id: DocId) -> Option<VerdictClass> {
        let exception = self.exceptions.iter_mut().find(|exception| exception.doc_id == doc_id)?;
        exception.is_counted = true;
        self.totals[exception.class] += 1;
        Some(exception.class)
    }

    /// Changes the counts of records with these codes, and returns their verdict.
    fn adjust(&mut self, gate_key: u32, dates: u32, change: impl Fn(&mut u32)) -> VerdictClass {
        let class = self.of(gate_key, dates);
        change(&mut self.totals[class]);
        change(&mut self.by_gate_key[gate_key]);
        change(&mut self.by_dates[dates]);
        class
    }

    /// How many records fail each rule.
    pub(super) fn by_rule(&self) -> BTreeMap<RuleName, u32> {
        let mut counts = RuleCounts::new(self.ctx);
        let [mut by_gates, mut by_readiness] =
            [&self.gates, &self.readiness].map(|summaries| CodeMap::filled(0, summaries.len()));
        for ((gate_key, class), records) in self.gate_keys.pairs().zip(self.by_gate_key.iter()) {
            if *class != VerdictClass::Ineligible {
                continue;
            }
            match self.parts(gate_key) {
                Some(parts) => {
                    by_gates[parts.gates] += records;
                    by_readiness[parts.readiness] += records;
                }
                None => self.add_value(&mut counts, Column::GateKey, gate_key, *records),
            }
        }
        for (component, records) in [(Component::Gates, &by_gates), (Component::Readiness, &by_readiness)] {
            records.pairs().for_each(|(code, records)| self.add_value(&mut counts, component.into(), code, *records));
        }
        for ((code, class), records) in self.dates.pairs().zip(self.by_dates.iter()) {
            if *class == VerdictClass::Ineligible {
                self.add_value(&mut counts, Component::Dates.into(), code, *records);
            }
        }
        for exception in self.exceptions.iter().filter(|exception| exception.is_counted) {
            let opportunity = self.store.prepared(exception.doc_id);
            let whole = summarize(self.ctx, self.startup, &opportunity, Selection::All);
            counts.add(whole, self.startup, &opportunity, 1);
        }
        counts.by_rule
    }

    /// Adds a number of records with one value to each rule that the value fails.
    fn add_value(&self, counts: &mut RuleCounts<'_>, column: Column, code: u32, records: u32) {
        if records == 0 {
            return;
        }
        let value = &self.store.entry(column, code).prepared;
        let summary = match column {
            Column::Component(Component::Gates) => self.gates[code],
            Column::Component(Component::Readiness) => self.readiness[code],
            _ => summarize(self.ctx, self.startup, value, Selection::All),
        };
        counts.add(summary, self.startup, value, records);
    }
}

/// The records that the startup excludes or names as past.
fn exceptions(ctx: Context<'_>, startup: &PreparedStartup, store: &OpportunityStore) -> Vec<NamedException> {
    let named = startup.record.exclude.iter().chain(startup.record.past.iter().map(|past| &past.id));
    let doc_ids = set::of(named.filter_map(|id| store.find(id))).into_iter();
    let exception = |doc_id| {
        let class = VerdictClass::of(ctx, startup, &store.prepared(doc_id));
        NamedException { doc_id, class, is_counted: false }
    };
    doc_ids.map(exception).collect()
}

/// The parts of the gate keys that only the delta has; none for one that is evaluated as a whole.
fn delta_parts(store: &OpportunityStore) -> CodeMap<Option<GateKeyParts>> {
    let first = store.segment().gate_key_parts.next_code();
    let mut parts = CodeMap::filled(None, store.width(Column::GateKey) - store.segment().gate_key_parts.len());
    if parts.len() == 0 {
        return parts;
    }
    for (_, record) in store.delta() {
        let Some(code) = record.codes[Column::GateKey].checked_sub(first) else { continue };
        let (gates, readiness) = (record.codes[Component::Gates.into()], record.codes[Component::Readiness.into()]);
        if parts[code].is_none() && !store.entry(Component::Gates, gates).prepared.gates.needs_more() {
            parts[code] = Some(GateKeyParts { gates, readiness });
        }
    }
    parts
}
