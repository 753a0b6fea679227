//! The sorted part of the catalog: immutable, shared by every snapshot.

use std::ops::Range;
use std::sync::Arc;

use super::code_table::CodeTable;
use super::dictionary::{Dictionary, DictionaryEntry};
use super::doc_store::{self, DocStore};
use super::encode::{COLUMNS, Codes, EncodedRecord, Encoder, GATE_KEY, code_at};
use super::inverted_index::InvertedIndex;
use crate::executor::Executor;
use crate::prepared::{FACETS, Facet, Family, PreparedOpportunity, Preparer};

/// Values that may be in vain, however few there are.
const LEAST_VALUES: usize = 4_096;

/// Records sorted by family, stages, ticket, instruments and what they offer, with an index for each question a query asks.
#[derive(Debug, Default)]
pub(crate) struct Segment {
    pub(crate) dictionaries: [Dictionary; COLUMNS],
    /// The codes of each record.
    pub(crate) rows: CodeTable,
    pub(crate) docs: DocStore,
    /// Positions in the order of ids.
    pub(crate) by_id: Vec<u32>,
    /// Each position's place in that order: ties are broken without a look at a text.
    pub(crate) id_rank: Vec<u32>,
    pub(crate) families: Vec<(Family, Range<usize>)>,
    pub(crate) groups: Vec<VerdictGroup>,
    /// Positions, grouped by pair.
    pub(crate) by_group: Vec<u32>,
    /// Gate key → the gates and the readiness of its records; none for one that is more than those.
    pub(crate) gate_keys: Vec<Option<(u32, u32)>>,
    pub(crate) inverted_index: InvertedIndex,
    /// Values when those that no record has were last dropped.
    live_values: usize,
}

/// Records with one gate key and one set of dates have one verdict.
#[derive(Debug)]
pub(crate) struct VerdictGroup {
    pub(crate) gate_key: u32,
    pub(crate) dates: u32,
    /// Where its positions stand in `by_group`.
    pub(crate) range: Range<usize>,
}

/// Rows coded by the dictionaries of a catalog and, after those, by their own.
pub(crate) struct Batch {
    pub(crate) rows: Vec<EncodedRecord>,
    pub(crate) new: [Dictionary; COLUMNS],
}

impl Segment {
    /// Values that no row has any more are dropped.
    pub(crate) fn build(
        preparer: &Preparer,
        blank: &PreparedOpportunity,
        known: &[Dictionary; COLUMNS],
        batches: Vec<Batch>,
        executor: &Executor<'_>,
    ) -> Self {
        let mut dictionaries = std::array::from_fn(|_| Dictionary::default());
        let mut rows = Vec::with_capacity(batches.iter().map(|batch| batch.rows.len()).sum());
        for mut batch in batches {
            renumber(preparer, blank, known, &mut batch, &mut dictionaries);
            rows.append(&mut batch.rows);
        }
        Self::of(dictionaries, &rows, executor)
    }

    /// From rows in these dictionaries' codes.
    fn of(dictionaries: [Dictionary; COLUMNS], rows: &[EncodedRecord], executor: &Executor<'_>) -> Self {
        let families = families(&dictionaries);
        let mut order: Vec<(u128, u32)> =
            rows.iter().zip(0..).map(|(row, i)| (sort_key(&families, &row.codes), i)).collect();
        order.sort_unstable();
        let order = || order.iter().filter_map(|(_, i)| rows.get(*i as usize));
        let bytes = rows.iter().map(|row| row.stored.bytes()).sum();
        let mut segment = Self::with_capacity(dictionaries, rows.len(), bytes);
        order().for_each(|row| segment.push(&row.codes, |docs| docs.push(&row.stored)));
        segment.live_values = segment.values();
        segment.by_id =
            doc_store::by_id(segment.positions().map(|p| (p, segment.id(p as usize))), |p| segment.id(p as usize));
        segment.index(&families, executor);
        segment
    }

    fn with_capacity(dictionaries: [Dictionary; COLUMNS], records: usize, bytes: usize) -> Self {
        let docs = DocStore::with_capacity(records, bytes);
        let rows =
            CodeTable::with_capacity(dictionaries.each_ref().map(|values| CodeTable::width(values.len())), records);
        Self { dictionaries, rows, docs, ..Self::default() }
    }

    /// From what was written by [`Base`] itself, already in order: see `saved`.
    pub(super) fn restored(
        dictionaries: [Dictionary; COLUMNS],
        rows: CodeTable,
        docs: DocStore,
        by_id: Vec<u32>,
        executor: &Executor<'_>,
    ) -> Self {
        let mut segment = Self { dictionaries, rows, docs, by_id, ..Self::default() };
        segment.live_values = segment.values();
        segment.index(&families(&segment.dictionaries), executor);
        segment
    }

    /// This segment without what is gone and with new rows: a merge of two runs that are in order.
    /// The codes stay what they are; those of `new` follow. Values that no row has any more are kept.
    pub(crate) fn joined(
        &self,
        deleted: impl Fn(usize) -> bool,
        rows: &[EncodedRecord],
        new: &[Dictionary; COLUMNS],
    ) -> Self {
        let mut dictionaries = self.dictionaries.clone();
        for (all, new) in dictionaries.iter_mut().zip(new) {
            new.values().for_each(|value| {
                all.keep(Arc::clone(value));
            });
        }
        let families = families(&dictionaries);
        let mut added: Vec<(u128, &EncodedRecord)> =
            rows.iter().map(|row| (sort_key(&families, &row.codes), row)).collect();
        added.sort_by_key(|(key, _)| *key);
        let bytes = self.docs.bytes() + rows.iter().map(|row| row.stored.bytes()).sum::<usize>();
        let mut segment = Self::with_capacity(dictionaries, self.len() + rows.len(), bytes);
        segment.live_values = self.live_values;
        let mut added = added.into_iter().peekable();
        // Old position → new position, and the new positions of the rows.
        let (mut moved, mut placed) = (vec![u32::MAX; self.len()], Vec::with_capacity(rows.len()));
        for (position, moved) in moved.iter_mut().enumerate().filter(|(position, _)| !deleted(*position)) {
            let codes = self.codes(position);
            let key = sort_key(&families, &codes);
            while let Some((_, row)) = added.next_if(|(other, _)| *other < key) {
                placed.push(segment.next());
                segment.push(&row.codes, |docs| docs.push(&row.stored));
            }
            *moved = segment.next();
            segment.push(&codes, |docs| docs.push_of(&self.docs, position));
        }
        for (_, row) in added {
            placed.push(segment.next());
            segment.push(&row.codes, |docs| docs.push(&row.stored));
        }
        segment.by_id = segment.spliced(&self.by_id, &moved, &placed);
        segment.index(&families, &Executor::CALLER);
        segment
    }

    /// Positions in the order of ids, from the order before and the new ones.
    fn spliced(&self, before: &[u32], moved: &[u32], placed: &[u32]) -> Vec<u32> {
        let id = |position: u32| self.id(position as usize);
        let before = before.iter().filter_map(|old| moved.get(*old as usize)).filter(|new| **new != u32::MAX);
        let mut rest: &[u32] = &before.copied().collect::<Vec<u32>>();
        let mut all = Vec::with_capacity(self.len());
        for new in doc_store::by_id(placed.iter().map(|new| (*new, id(*new))), id) {
            let (smaller, greater) = rest.split_at(rest.partition_point(|other| id(*other) < id(new)));
            all.extend_from_slice(smaller);
            all.push(new);
            rest = greater;
        }
        all.extend_from_slice(rest);
        all
    }

    fn push(&mut self, codes: &Codes, text: impl FnOnce(&mut DocStore)) {
        self.rows.push(codes);
        text(&mut self.docs);
    }

    /// The position of the next record.
    fn next(&self) -> u32 {
        // INVARIANT: a catalog holds fewer than 2^32 records.
        u32::try_from(self.docs.len()).unwrap_or(u32::MAX)
    }

    fn values(&self) -> usize {
        self.dictionaries.iter().map(Dictionary::len).sum()
    }

    /// True when every value is some record's.
    pub(super) fn is_fresh(&self) -> bool {
        self.values() == self.live_values
    }

    /// True when the records stand as they are sorted.
    pub(super) fn is_in_order(&self) -> bool {
        let families = families(&self.dictionaries);
        (0..self.len()).map(|position| sort_key(&families, &self.codes(position))).is_sorted()
    }

    /// True when, with so many more, half of the values may be of records that are gone.
    pub(crate) fn is_stale(&self, new: &[Dictionary; COLUMNS]) -> bool {
        let new: usize = new.iter().map(Dictionary::len).sum();
        self.values() + new > 2 * self.live_values + LEAST_VALUES
    }

    fn positions(&self) -> impl Iterator<Item = u32> + use<> {
        0..self.next()
    }

    fn index(&mut self, families: &[Family], executor: &Executor<'_>) {
        self.families = self.runs(families);
        let inverted_index = || InvertedIndex::new(&self.dictionaries, &self.rows, &self.families);
        let (inverted_index, (id_rank, by_group)) =
            executor.both(inverted_index, || (self.ranks(), self.sorted_groups()));
        (self.inverted_index, self.id_rank) = (inverted_index, id_rank);
        for run in by_group.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
            let from = self.by_group.len();
            self.by_group.extend(run.iter().map(|(_, _, position)| *position));
            let range = from..self.by_group.len();
            self.groups.extend(run.first().map(|(gate_key, dates, _)| VerdictGroup {
                gate_key: *gate_key,
                dates: *dates,
                range,
            }));
        }
        self.groups.shrink_to_fit();
        self.index_gate_keys();
    }

    /// Each family and where its records stand.
    fn runs(&self, families: &[Family]) -> Vec<(Family, Range<usize>)> {
        let kinds: Vec<u32> = self.rows.column(Facet::KIND, 0).collect();
        let family = |code: &u32| families.get(*code as usize).copied().unwrap_or_default();
        let (mut start, mut runs) = (0, Vec::new());
        for run in kinds.chunk_by(|a, b| family(a) == family(b)) {
            runs.extend(run.first().map(|code| (family(code), start..start + run.len())));
            start += run.len();
        }
        runs
    }

    /// Each position's place in the order of ids.
    fn ranks(&self) -> Vec<u32> {
        let mut ranks = vec![0; self.len()];
        for (position, rank) in self.by_id.iter().zip(0..) {
            if let Some(target) = ranks.get_mut(*position as usize) {
                *target = rank;
            }
        }
        ranks
    }

    /// Gate key, dates and position of each record.
    fn sorted_groups(&self) -> Vec<(u32, u32, u32)> {
        let mut by_group: Vec<(u32, u32, u32)> = self
            .positions()
            .map(|p| (self.code(GATE_KEY, p as usize), self.code(Facet::DATES, p as usize), p))
            .collect();
        by_group.sort_unstable();
        by_group
    }

    fn index_gate_keys(&mut self) {
        let needs_more: Vec<bool> = self.values_of(Facet::GATES).map(|gates| gates.part.gates.needs_more()).collect();
        let mut gate_keys = vec![None; self.dictionaries.get(GATE_KEY).map_or(0, Dictionary::len)];
        for position in 0..self.len() {
            let (gates, level) = (self.code(Facet::GATES, position), self.code(Facet::TRL, position));
            let is_whole = needs_more.get(gates as usize).copied().unwrap_or(true);
            if let Some(parts) = gate_keys.get_mut(self.code(GATE_KEY, position) as usize).filter(|_| !is_whole) {
                *parts = Some((gates, level));
            }
        }
        self.gate_keys = gate_keys;
    }

    /// The values of a column, in the order of their codes.
    pub(crate) fn values_of(&self, column: usize) -> impl Iterator<Item = &Arc<DictionaryEntry>> {
        self.dictionaries.get(column).into_iter().flat_map(Dictionary::values)
    }

    pub(crate) fn len(&self) -> usize {
        self.docs.len()
    }

    pub(crate) fn id(&self, position: usize) -> &str {
        self.docs.id(position)
    }

    pub(crate) fn code(&self, column: usize, position: usize) -> u32 {
        self.rows.code(column, position)
    }

    pub(crate) fn position(&self, id: &str) -> Option<usize> {
        let at = self.by_id.binary_search_by(|position| self.id(*position as usize).cmp(id)).ok()?;
        self.by_id.get(at).map(|position| *position as usize)
    }

    pub(crate) fn row(&self, position: usize) -> Option<EncodedRecord> {
        Some(EncodedRecord { stored: self.docs.get(position)?, codes: self.codes(position) })
    }

    fn codes(&self, position: usize) -> Codes {
        std::array::from_fn(|column| self.code(column, position))
    }
}

/// The family of each kind.
fn families(dictionaries: &[Dictionary; COLUMNS]) -> Vec<Family> {
    dictionaries.first().map_or_else(Vec::new, |kinds| kinds.values().map(|kind| kind.part.family).collect())
}

/// Family, and what weighs most of the rest beside sectors and places, which the inverted index has: so that neighbours in a cell
/// score alike.
fn sort_key(families: &[Family], codes: &Codes) -> u128 {
    let family = families.get(code_at(codes, Facet::KIND) as usize).copied().unwrap_or_default();
    let code = |facet| u128::from(code_at(codes, facet));
    let (stages, ticket) = (code(Facet::STAGES), code(Facet::TICKET));
    let rest = (code(Facet::INSTRUMENTS) << 32) | code(Facet::OFFERS);
    // INVARIANT: there are far fewer offers and instruments than 2^29, so that five families fit above them.
    ((family as u128) << 125) | (stages << 96) | (ticket << 64) | rest
}

/// Gives the rows of a batch the codes of new dictionaries.
fn renumber(
    preparer: &Preparer,
    blank: &PreparedOpportunity,
    known: &[Dictionary; COLUMNS],
    batch: &mut Batch,
    to: &mut [Dictionary; COLUMNS],
) {
    let lens = known.iter().zip(&batch.new).map(|(known, new)| known.len() + new.len());
    let mut maps: Vec<Vec<Option<u32>>> = lens.map(|len| vec![None; len]).collect();
    let nothing = std::array::from_fn(|_| Dictionary::default());
    for row in &mut batch.rows {
        let old = row.codes;
        for column in 0..FACETS.len() {
            let code = code_at(&old, column);
            let place = maps.get_mut(column).and_then(|map| map.get_mut(code as usize));
            let (Some(place), Some(target), Some(to)) = (place, row.codes.get_mut(column), to.get_mut(column)) else {
                continue;
            };
            let new = place.or_else(|| {
                super::encode::value(known, &batch.new, column, code).map(|value| to.keep(Arc::clone(value)))
            });
            *place = new;
            *target = new.unwrap_or_default();
        }
        let place = maps.get_mut(GATE_KEY).and_then(|map| map.get_mut(code_at(&old, GATE_KEY) as usize));
        match place {
            Some(Some(code)) => row.codes.last_mut().into_iter().for_each(|target| *target = *code),
            Some(place) => {
                Encoder { preparer, known: &nothing, new: to, blank, key: Vec::new() }.add_gate_key(&mut row.codes);
                *place = Some(code_at(&row.codes, GATE_KEY));
            }
            None => {}
        }
    }
}
