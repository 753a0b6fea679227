//! The scores of one criterion for one startup.

use std::num::NonZero;

use super::ScoreContext;
use super::term_scores::TermScores;
use crate::criteria::Row;
use crate::index::{CodeMap, Column, component_of};
use crate::search::sort_key::SortKey;

/// A value's score with the bit [`EVALUATED`]; none until it is evaluated. A list of `None`s is
/// untouched zero pages, which cost no time.
type LazyScore = Option<NonZero<u64>>;

/// The bit of evaluated scores; no score has it.
const EVALUATED: NonZero<u64> = NonZero::new(1 << 63).unwrap();

/// A table for codes of one byte has an entry for every byte, so that the compiler leaves out the
/// check of bounds.
pub(super) const NARROW: usize = 256;

/// The scores of the values of one criterion's column.
pub(super) struct ScoreTable<'a> {
    row: &'static Row,
    pub(super) column: Column,
    /// No value scores more than this.
    pub(super) upper_bound: SortKey,
    /// No value of the segment scores more than this.
    pub(super) max_score: SortKey,
    /// The scores of the column's index terms, if it has any.
    pub(super) term_scores: Option<TermScores<'a>>,
    /// The scores of the values that do not consist of terms.
    values: CodeMap<LazyScore>,
    /// The code of the first of them.
    first_code: u32,
    /// True when the score of every value is known.
    pub(super) is_evaluated: bool,
}

impl<'a> ScoreTable<'a> {
    /// A table without values.
    pub(super) fn new(row: &'static Row, upper_bound: SortKey) -> Self {
        Self {
            row,
            column: component_of(row.criterion).into(),
            upper_bound,
            max_score: upper_bound,
            term_scores: None,
            values: CodeMap::default(),
            first_code: 0,
            is_evaluated: true,
        }
    }

    /// The table with the catalog's values, which are evaluated if there are at most `max_eager`.
    pub(super) fn with_values(mut self, context: ScoreContext<'a>, max_eager: usize) -> Self {
        let ScoreContext { store, order, .. } = context;
        let width = store.width(self.column);
        if let Some(terms) = store.segment().inverted_index.terms(self.row.criterion) {
            let memberships = context.cache.get(context.ctx, self.row, context.startup, terms).into_iter();
            let scores = memberships.map(|membership| SortKey::of_membership(order, membership)).collect();
            let term_scores = TermScores::new(terms, scores);
            self.max_score = term_scores.max_bound();
            self.values = CodeMap::filled(None, width - terms.values());
            self.first_code = terms.next_code();
            self.is_evaluated = self.values.len() == 0;
            self.term_scores = Some(term_scores);
        } else if width <= max_eager {
            let scores = store.entries(self.column).map(|entry| context.score(self.row, &entry.prepared));
            let scores: Vec<SortKey> = scores.collect();
            self.max_score = scores.iter().copied().max().unwrap_or_default();
            self.values = scores.into_iter().map(|score| Some(evaluated(score))).collect();
        } else {
            self.values = CodeMap::filled(None, width);
            self.is_evaluated = false;
        }
        self
    }

    /// True when every record has the maximum score.
    pub(super) fn is_constant(&self) -> bool {
        self.is_evaluated && self.term_scores.is_none() && self.values.len() <= 1
    }

    /// The upper bound of a value's score.
    pub(super) fn upper_bound(&self, code: u32) -> SortKey {
        match self.term_scores.as_ref().and_then(|term_scores| term_scores.of_value(code)) {
            Some(score) => score,
            None => self.values[code - self.first_code].map_or(self.upper_bound, score),
        }
    }

    /// The score of a value, evaluated if it was not yet.
    pub(super) fn evaluate(&mut self, context: ScoreContext<'_>, code: u32) -> SortKey {
        let Some(position) = code.checked_sub(self.first_code) else { return self.upper_bound(code) };
        let value = self.values[position].get_or_insert_with(|| {
            evaluated(context.score(self.row, &context.store.entry(self.column, code).prepared))
        });
        score(*value)
    }

    /// The primary part of each value's upper bound, padded with zeros to [`NARROW`] entries.
    pub(super) fn primary_scores(&self) -> Vec<u32> {
        let mut primary_scores = Vec::with_capacity(NARROW);
        if let Some(term_scores) = &self.term_scores {
            primary_scores.extend(term_scores.primary_scores());
        }
        let of_values = self.values.iter().map(|value| value.map_or(self.upper_bound, score).primary());
        primary_scores.extend(of_values);
        primary_scores.resize(primary_scores.len().max(NARROW), 0);
        primary_scores
    }
}

fn evaluated(score: SortKey) -> NonZero<u64> {
    EVALUATED | score.bits()
}

fn score(value: NonZero<u64>) -> SortKey {
    SortKey::from_bits(value.get() & !EVALUATED.get())
}
