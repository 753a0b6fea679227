//! The sorted part of the catalogue: immutable, shared by every snapshot.

use std::ops::Range;

use super::atom::{Atoms, MASKED};
use super::dictionary::Dictionary;
use super::row::{COLUMNS, Coder, Codes, RULING, Row, code_at};
use crate::profile::{FACETS, Facet, Family, Kept, OpportunityProfile, Preparer};
use crate::record::Opportunity;

/// Records sorted by family, sectors, stages and places, with an index for each question a query asks.
#[derive(Debug, Default)]
pub(crate) struct Base {
    pub(crate) dictionaries: [Dictionary; COLUMNS],
    /// The code of each record, column by column.
    pub(crate) columns: [Vec<u32>; COLUMNS],
    pub(crate) kept: Vec<Kept<Opportunity>>,
    /// Positions in the order of ids.
    pub(crate) by_id: Vec<u32>,
    /// Each position's place in that order: ties are broken without a look at a text.
    pub(crate) id_rank: Vec<u32>,
    pub(crate) families: Vec<(Family, Range<usize>)>,
    pub(crate) pairs: Vec<Pair>,
    /// Positions, grouped by pair.
    pub(crate) by_pair: Vec<u32>,
    pub(crate) atoms: [Option<Atoms>; MASKED],
}

/// Records with one ruling and one set of dates have one verdict.
#[derive(Debug)]
pub(crate) struct Pair {
    pub(crate) ruling: u32,
    pub(crate) dates: u32,
    /// Where its positions stand in `by_pair`.
    pub(crate) range: Range<usize>,
}

/// Rows coded by the dictionaries of a catalogue and, after those, by their own.
pub(crate) struct Batch {
    pub(crate) rows: Vec<Row>,
    pub(crate) new: [Dictionary; COLUMNS],
}

impl Base {
    /// Values that no row has any more are dropped.
    pub(crate) fn build(
        by: &Preparer,
        blank: &OpportunityProfile,
        known: &[Dictionary; COLUMNS],
        batches: Vec<Batch>,
    ) -> Self {
        let mut dictionaries = std::array::from_fn(|_| Dictionary::default());
        let mut rows = Vec::with_capacity(batches.iter().map(|batch| batch.rows.len()).sum());
        for mut batch in batches {
            renumber(by, blank, known, &mut batch, &mut dictionaries);
            rows.append(&mut batch.rows);
        }
        Self::of(dictionaries, rows)
    }

    /// From rows in these dictionaries' codes.
    pub(crate) fn of(dictionaries: [Dictionary; COLUMNS], rows: Vec<Row>) -> Self {
        let families =
            dictionaries.first().map_or_else(Vec::new, |kinds| kinds.values().map(|kind| kind.part.family).collect());
        let mut order: Vec<(u128, u32)> =
            rows.iter().zip(0..).map(|(row, i)| (sort_key(&families, &row.codes), i)).collect();
        order.sort_unstable();
        let mut rows: Vec<Option<Row>> = rows.into_iter().map(Some).collect();
        let mut base = Self { dictionaries, ..Self::default() };
        for column in &mut base.columns {
            column.reserve_exact(rows.len());
        }
        base.kept.reserve_exact(rows.len());
        for (_, i) in order {
            let Some(row) = rows.get_mut(i as usize).and_then(Option::take) else { continue };
            base.columns.iter_mut().zip(row.codes).for_each(|(column, code)| column.push(code));
            base.kept.push(row.kept);
        }
        base.index(&families);
        base
    }

    fn index(&mut self, families: &[Family]) {
        let len = self.kept.len();
        // INVARIANT: a catalogue holds fewer than 2^32 records.
        let positions = || 0..u32::try_from(len).unwrap_or(u32::MAX);
        let mut by_id: Vec<u32> = positions().collect();
        by_id.sort_unstable_by(|a, b| self.id(*a as usize).cmp(self.id(*b as usize)));
        self.by_id = by_id;
        self.id_rank = vec![0; len];
        for (position, rank) in self.by_id.iter().zip(0..) {
            if let Some(slot) = self.id_rank.get_mut(*position as usize) {
                *slot = rank;
            }
        }
        let kinds = self.columns.get(Facet::KIND).map_or(&[][..], Vec::as_slice);
        let family = |code: &u32| families.get(*code as usize).copied().unwrap_or_default();
        let mut start = 0;
        for run in kinds.chunk_by(|a, b| family(a) == family(b)) {
            self.families.extend(run.first().map(|code| (family(code), start..start + run.len())));
            start += run.len();
        }
        let mut by_pair: Vec<(u32, u32, u32)> =
            positions().map(|p| (self.code(RULING, p as usize), self.code(Facet::DATES, p as usize), p)).collect();
        by_pair.sort_unstable();
        for run in by_pair.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
            let from = self.by_pair.len();
            self.by_pair.extend(run.iter().map(|(_, _, position)| *position));
            let range = from..self.by_pair.len();
            self.pairs.extend(run.first().map(|(ruling, dates, _)| Pair { ruling: *ruling, dates: *dates, range }));
        }
        self.atoms = Atoms::of_all(&self.dictionaries, &self.columns);
    }

    pub(crate) fn len(&self) -> usize {
        self.kept.len()
    }

    pub(crate) fn id(&self, position: usize) -> &str {
        self.kept.get(position).map_or("", Kept::id)
    }

    pub(crate) fn code(&self, column: usize, position: usize) -> u32 {
        self.columns.get(column).and_then(|codes| codes.get(position)).copied().unwrap_or_default()
    }

    pub(crate) fn position(&self, id: &str) -> Option<usize> {
        let at = self.by_id.binary_search_by(|position| self.id(*position as usize).cmp(id)).ok()?;
        self.by_id.get(at).map(|position| *position as usize)
    }

    pub(crate) fn row(&self, position: usize) -> Option<Row> {
        let kept = self.kept.get(position)?.clone();
        Some(Row { kept, codes: std::array::from_fn(|column| self.code(column, position)) })
    }
}

/// Family, sectors, stages, places: what weighs most stands first, so that neighbours score alike.
fn sort_key(families: &[Family], codes: &Codes) -> u128 {
    let family = families.get(code_at(codes, Facet::KIND) as usize).copied().unwrap_or_default();
    let most = [Facet::SECTORS, Facet::STAGES, Facet::PLACES];
    most.into_iter().fold(family as u128, |key, facet| (key << 32) | u128::from(code_at(codes, facet)))
}

/// Gives the rows of a batch the codes of new dictionaries.
fn renumber(
    by: &Preparer,
    blank: &OpportunityProfile,
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
            let (Some(place), Some(slot), Some(to)) = (place, row.codes.get_mut(column), to.get_mut(column)) else {
                continue;
            };
            let new = place.or_else(|| {
                super::row::value(known, &batch.new, column, code).map(|value| to.keep(std::sync::Arc::clone(value)))
            });
            *place = new;
            *slot = new.unwrap_or_default();
        }
        let place = maps.get_mut(RULING).and_then(|map| map.get_mut(code_at(&old, RULING) as usize));
        match place {
            Some(Some(code)) => row.codes.last_mut().into_iter().for_each(|slot| *slot = *code),
            Some(place) => {
                Coder { by, known: &nothing, new: to, blank, key: Vec::new() }.add_ruling(&mut row.codes);
                *place = Some(code_at(&row.codes, RULING));
            }
            None => {}
        }
    }
}
