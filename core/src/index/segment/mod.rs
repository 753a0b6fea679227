//! The sorted part of a catalog of opportunities: immutable, and shared by every snapshot.

mod build;
mod merge;

use std::ops::Range;
use std::sync::Arc;

use super::code_map::CodeMap;
use super::code_table::CodeTable;
use super::column::{Codes, Column};
use super::dictionary::{Dictionaries, Dictionary, DictionaryEntry};
use super::doc_id::DocId;
use super::doc_store::DocStore;
use super::encode::EncodedRecord;
use super::inverted_index::InvertedIndex;
use crate::executor::Executor;
use crate::prepared::{Component, Family};

pub(crate) use build::Batch;

/// The number of dictionary entries that may be unused in a segment of any size.
const SPARE_ENTRIES: usize = 4_096;

/// Records in the order of their [cluster keys](cluster_key), and indexes over them.
#[derive(Debug, Default)]
pub(crate) struct Segment {
    pub(crate) dictionaries: Dictionaries,
    pub(crate) codes: CodeTable,
    pub(crate) docs: DocStore,
    /// The records in the order of their ids.
    pub(crate) by_id: Vec<DocId>,
    /// The rank of each record in that order: a tie is broken without reading a text.
    id_ranks: Vec<u32>,
    /// Each family, and the positions of its records.
    pub(crate) families: Vec<(Family, Range<usize>)>,
    pub(crate) verdict_groups: Vec<VerdictGroup>,
    /// The records, verdict group by verdict group.
    by_verdict_group: Vec<DocId>,
    /// Gate key → its gates and readiness; none when it has more parts than those.
    pub(crate) gate_key_parts: CodeMap<Option<GateKeyParts>>,
    pub(crate) inverted_index: InvertedIndex,
    /// How many entries the dictionaries had when all of them were in use.
    used_entries: usize,
}

/// Records with one gate key and one set of dates: they have one verdict.
#[derive(Debug)]
pub(crate) struct VerdictGroup {
    pub(crate) gate_key: u32,
    pub(crate) dates: u32,
    range: Range<usize>,
}

/// The codes of the two components that make up most gate keys.
#[derive(Debug, Clone, Copy)]
pub(crate) struct GateKeyParts {
    pub(crate) gates: u32,
    pub(crate) readiness: u32,
}

impl Segment {
    /// The segment of records that are already in order.
    pub(super) fn restored(
        dictionaries: Dictionaries,
        codes: CodeTable,
        docs: DocStore,
        by_id: Vec<DocId>,
        executor: &Executor<'_>,
    ) -> Self {
        let mut segment = Self { dictionaries, codes, docs, by_id, ..Self::default() };
        segment.used_entries = segment.entries();
        segment.index(&families(&segment.dictionaries), executor);
        segment
    }

    fn with_capacity(dictionaries: Dictionaries, records: usize, bytes: usize) -> Self {
        let widths = enum_map::EnumMap::from_fn(|column| CodeTable::width(dictionaries[column].len()));
        let codes = CodeTable::with_capacity(widths, records);
        Self { dictionaries, codes, docs: DocStore::with_capacity(records, bytes), ..Self::default() }
    }

    /// The number of entries of all dictionaries together.
    fn entries(&self) -> usize {
        self.dictionaries.values().map(Dictionary::len).sum()
    }

    /// True when every entry of the dictionaries is in use.
    pub(super) fn has_no_unused_entries(&self) -> bool {
        self.entries() == self.used_entries
    }

    /// True when half of the entries may be unused after those of `new` are added.
    pub(crate) fn is_stale(&self, new: &Dictionaries) -> bool {
        let new: usize = new.values().map(Dictionary::len).sum();
        self.entries() + new > 2 * self.used_entries + SPARE_ENTRIES
    }

    /// True when the records are in the order of their cluster keys.
    pub(super) fn is_in_order(&self) -> bool {
        let families = families(&self.dictionaries);
        self.doc_ids().map(|doc_id| cluster_key(&families, &self.codes.row(doc_id))).is_sorted()
    }

    /// Makes the indexes over the records, which are in order.
    fn index(&mut self, families: &CodeMap<Family>, executor: &Executor<'_>) {
        self.families = self.family_runs(families);
        let inverted_index = || InvertedIndex::new(&self.dictionaries, &self.codes, &self.families);
        let (inverted_index, (id_ranks, by_verdict)) =
            executor.join(inverted_index, || (self.ranks_by_id(), self.sorted_by_verdict()));
        (self.inverted_index, self.id_ranks) = (inverted_index, id_ranks);
        for group in by_verdict.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
            let from = self.by_verdict_group.len();
            self.by_verdict_group.extend(group.iter().map(|(_, _, doc_id)| *doc_id));
            let range = from..self.by_verdict_group.len();
            let to_group =
                |(gate_key, dates, _): &(u32, u32, DocId)| VerdictGroup { gate_key: *gate_key, dates: *dates, range };
            self.verdict_groups.extend(group.first().map(to_group));
        }
        self.verdict_groups.shrink_to_fit();
        self.index_gate_keys();
    }

    /// Each family, and the positions of its records.
    fn family_runs(&self, families: &CodeMap<Family>) -> Vec<(Family, Range<usize>)> {
        let kinds: Vec<u32> = self.codes.column(Component::Kind.into(), 0).collect();
        let (mut start, mut runs) = (0, Vec::new());
        for run in kinds.chunk_by(|a, b| families[*a] == families[*b]) {
            runs.extend(run.first().map(|code| (families[*code], start..start + run.len())));
            start += run.len();
        }
        runs
    }

    /// The rank of each record in the order of ids.
    #[expect(clippy::indexing_slicing, reason = "`by_id` lists the records of this segment")]
    fn ranks_by_id(&self) -> Vec<u32> {
        let mut ranks = vec![0; self.len()];
        for (doc_id, rank) in self.by_id.iter().zip(0..) {
            ranks[doc_id.position()] = rank;
        }
        ranks
    }

    /// The gate key, the dates and the number of each record, sorted.
    fn sorted_by_verdict(&self) -> Vec<(u32, u32, DocId)> {
        let code = |column, doc_id| self.codes.code(column, doc_id);
        let each = self.doc_ids().map(|id| (code(Column::GateKey, id), code(Component::Dates.into(), id), id));
        let mut by_verdict: Vec<(u32, u32, DocId)> = each.collect();
        by_verdict.sort_unstable();
        by_verdict
    }

    /// Sets the parts of each gate key.
    fn index_gate_keys(&mut self) {
        let gates = &self.dictionaries[Component::Gates.into()];
        let mut parts = CodeMap::filled(None, self.dictionaries[Column::GateKey].len());
        for doc_id in self.doc_ids() {
            let codes = |column| self.codes.code(column, doc_id);
            let (gates_code, readiness) = (codes(Component::Gates.into()), codes(Component::Readiness.into()));
            if !gates.entry(gates_code).prepared.gates.needs_more() {
                parts[codes(Column::GateKey)] = Some(GateKeyParts { gates: gates_code, readiness });
            }
        }
        self.gate_key_parts = parts;
    }

    /// The entries of a column, in the order of their codes.
    pub(crate) fn entries_of(&self, column: impl Into<Column>) -> impl ExactSizeIterator<Item = &Arc<DictionaryEntry>> {
        self.dictionaries[column.into()].entries()
    }

    pub(crate) fn len(&self) -> usize {
        self.docs.len()
    }

    /// Every record.
    pub(crate) fn doc_ids(&self) -> impl DoubleEndedIterator<Item = DocId> + use<> {
        DocId::first(self.len())
    }

    /// The records of a verdict group.
    #[expect(clippy::indexing_slicing, reason = "the ranges of groups divide the list")]
    pub(crate) fn records_of(&self, group: &VerdictGroup) -> &[DocId] {
        &self.by_verdict_group[group.range.clone()]
    }

    pub(crate) fn id(&self, doc_id: DocId) -> &str {
        self.docs.id(doc_id)
    }

    /// The rank of a record in the order of ids; none for a record of the delta.
    pub(crate) fn id_rank(&self, doc_id: DocId) -> Option<u32> {
        self.id_ranks.get(doc_id.position()).copied()
    }

    /// The record with this id.
    pub(crate) fn find(&self, id: &str) -> Option<DocId> {
        let at = self.by_id.binary_search_by(|doc_id| self.id(*doc_id).cmp(id)).ok()?;
        self.by_id.get(at).copied()
    }

    /// A record as it is stored, with its codes.
    pub(crate) fn record(&self, doc_id: DocId) -> EncodedRecord {
        EncodedRecord { stored: self.docs.get(doc_id), codes: self.codes.row(doc_id) }
    }
}

impl VerdictGroup {
    pub(crate) fn len(&self) -> usize {
        self.range.len()
    }
}

/// The family of each code of the column of kinds.
fn families(dictionaries: &Dictionaries) -> CodeMap<Family> {
    dictionaries[Component::Kind.into()].entries().map(|kind| kind.prepared.family).collect()
}

/// The key that records are sorted by: the family, and the heaviest components beside sectors and
/// places, which the inverted index covers. So neighbours in a posting list have similar scores.
fn cluster_key(families: &CodeMap<Family>, codes: &Codes) -> u128 {
    let code = |component: Component| u128::from(codes[component.into()]);
    let family = families[codes[Component::Kind.into()]];
    // INVARIANT: there are fewer than 2^29 stages, so that five families fit above them.
    let (stages, ticket) = (code(Component::Stages) << 96, code(Component::Ticket) << 64);
    ((family as u128) << 125) | stages | ticket | (code(Component::Instruments) << 32) | code(Component::Offers)
}
