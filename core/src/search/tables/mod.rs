//! Score tables of a query: for each criterion the score of every distinct value of the catalog,
//! for this startup.
//!
//! A column of few values is evaluated before the search. In a column of index terms only the terms
//! are evaluated, and a value scores as the best of its terms. Any other column is evaluated
//! lazily, value by value.

mod family_sum;
mod table;
mod term_scores;

use enum_map::EnumMap;

use super::Order;
use super::sort_key::SortKey;
use super::term_score_cache::TermScoreCache;
use crate::criteria::{Context, Criterion, Row, max_membership};
use crate::index::{BlockValue, CATCH_ALL, Column, OpportunityStore, PostingGroup, PostingList};
use crate::matcher::Matcher;
use crate::prepared::{Family, PreparedOpportunity, PreparedStartup};
use family_sum::{FamilySum, WeightedColumn};
use table::{NARROW, ScoreTable};

/// What every score of a query depends on.
#[derive(Clone, Copy)]
pub(super) struct ScoreContext<'a> {
    pub(super) ctx: Context<'a>,
    pub(super) startup: &'a PreparedStartup,
    pub(super) store: &'a OpportunityStore,
    pub(super) cache: &'a TermScoreCache,
    pub(super) order: Order,
}

impl ScoreContext<'_> {
    fn score(&self, row: &Row, value: &PreparedOpportunity) -> SortKey {
        SortKey::of_membership(self.order, (row.evaluate)(self.ctx, self.startup, value).membership)
    }
}

/// The tables of all criteria.
pub(super) struct ScoreTables<'a> {
    context: ScoreContext<'a>,
    tables: EnumMap<Criterion, ScoreTable<'a>>,
    sums: EnumMap<Family, FamilySum>,
    /// The primary parts of each table, for the exhaustive search: half the memory of both.
    primary_scores: Option<EnumMap<Criterion, Vec<u32>>>,
}

impl<'a> ScoreTables<'a> {
    /// The tables of a catalog. Columns of at most `max_eager` values are evaluated.
    pub(super) fn new(matcher: &'a Matcher, context: ScoreContext<'a>, max_eager: usize) -> Self {
        let weights = EnumMap::from_fn(|family: Family| matcher.weights().of(family));
        let tables = EnumMap::from_fn(|criterion: Criterion| {
            let max_score = SortKey::of_membership(context.order, max_membership(criterion, context.startup));
            let table = ScoreTable::new(criterion.row(), max_score);
            // The inverted index needs the scores of its terms even if they have no weight.
            let is_indexed = matches!(criterion, Criterion::Sector | Criterion::Place);
            let is_weighted = weights.values().any(|weights| weights[criterion] != 0);
            if is_weighted || is_indexed { table.with_values(context, max_eager) } else { table }
        });
        let sums = weights.map(|_, weights| FamilySum::new(&tables, weights));
        Self { context, tables, sums, primary_scores: None }
    }

    /// The maximum score of the families that meet a condition.
    pub(super) fn max_score(&self, condition: impl Fn(Family) -> bool) -> SortKey {
        let sums = self.sums.iter().filter(|(family, _)| condition(*family));
        sums.map(|(_, sum)| sum.max_score).max().unwrap_or_default()
    }

    /// The maximum score of the records that are scored in a posting group.
    pub(super) fn group_max_score(&self, group: &PostingGroup) -> SortKey {
        self.sums[group.family].max_score - self.loss(Criterion::Sector, group.family, group.sector)
    }

    /// The maximum score of a posting list, from the bound of its group.
    pub(super) fn list_max_score(&self, group: &PostingGroup, upper_bound: SortKey, list: &PostingList) -> SortKey {
        upper_bound - self.loss(Criterion::Place, group.family, list.place)
    }

    /// How much less a record of the family scores with this term than with the best one.
    fn loss(&self, criterion: Criterion, family: Family, term: u32) -> SortKey {
        let table = &self.tables[criterion];
        let bound = table.term_scores.as_ref().and_then(|term_scores| term_scores.bound(term));
        let loss = bound.map_or(SortKey::ZERO, |bound| table.max_score - bound);
        loss * self.sums[family].weights[criterion]
    }

    /// The maximum score of a block, from the bound of its list. Values are evaluated only if the
    /// bound still reaches the threshold without them.
    pub(super) fn block_max_score(
        &mut self,
        family: Family,
        mut upper_bound: SortKey,
        block_values: &[BlockValue],
        threshold: SortKey,
    ) -> SortKey {
        let weights = &self.sums[family].weights;
        for is_evaluated in [true, false] {
            for values in block_values.chunk_by(|a, b| a.criterion == b.criterion) {
                let [BlockValue { criterion, .. }, ..] = values else { continue };
                let (table, weight) = (&mut self.tables[*criterion], weights[*criterion]);
                if table.is_evaluated == is_evaluated && weight > 0 && upper_bound >= threshold {
                    let scores = values.iter().map(|value| table.evaluate(self.context, value.code));
                    let best = scores.max().unwrap_or_default();
                    upper_bound -= (table.max_score - best) * weight;
                }
            }
        }
        upper_bound
    }

    /// True when this is the first of the value's best terms, or the list is for all: a record is
    /// scored in exactly one of its posting lists.
    pub(super) fn is_best(&self, criterion: Criterion, code: u32, term: u32) -> bool {
        let term_scores = self.tables[criterion].term_scores.as_ref();
        let best = || term_scores.and_then(|term_scores| term_scores.best_term(code));
        term == CATCH_ALL || best().is_none_or(|best| best == term)
    }

    /// The record's sort key, if it reaches the threshold.
    pub(super) fn score(
        &mut self,
        family: Family,
        code: impl Fn(Column) -> u32,
        threshold: SortKey,
    ) -> Option<SortKey> {
        let sum = &self.sums[family];
        let mut score = sum.upper_bound;
        for WeightedColumn { criterion, column, weight } in &sum.columns {
            let table = &self.tables[*criterion];
            score -= (table.upper_bound - table.upper_bound(code(*column))) * *weight;
            if score < threshold {
                return None;
            }
        }
        for WeightedColumn { criterion, column, weight } in &sum.lazy {
            if score < threshold {
                return None;
            }
            let (table, code) = (&mut self.tables[*criterion], code(*column));
            let before = table.upper_bound(code);
            score -= (before - table.evaluate(self.context, code)) * *weight;
        }
        (score >= threshold).then_some(score)
    }

    /// Writes upper bounds of the primary parts of consecutive records of the segment.
    pub(super) fn sum_block(&mut self, family: Family, start: usize, sums: &mut [u32]) {
        let tables = &self.tables;
        let primary_scores =
            self.primary_scores.get_or_insert_with(|| EnumMap::from_fn(|criterion| tables[criterion].primary_scores()));
        let (codes, sum) = (&self.context.store.segment().codes, &self.sums[family]);
        sums.fill(sum.constant.primary());
        // Column by column: the sums of a block and one table at a time stay in the first-level
        // cache.
        for WeightedColumn { criterion, column, weight } in &sum.columns {
            let scores = &primary_scores[*criterion];
            match (codes.narrow_column(*column, start), scores.first_chunk::<NARROW>()) {
                // The compiler knows that every byte is within the chunk.
                (Some(codes), Some(scores)) => add(sums, *weight, scores, codes.map(usize::from)),
                _ => add(sums, *weight, scores, codes.column(*column, start).map(|code| code as usize)),
            }
        }
    }
}

/// Adds the weighted score of each code to its sum.
#[expect(clippy::indexing_slicing, reason = "a table has an entry for each code of its column")]
fn add(sums: &mut [u32], weight: u32, scores: &[u32], codes: impl Iterator<Item = usize>) {
    for (sum, code) in sums.iter_mut().zip(codes) {
        *sum += scores[code] * weight;
    }
}
