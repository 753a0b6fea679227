//! Score tables of a query: for each criterion the score of every distinct value of the catalog, for this startup.
//!
//! A column of few values is evaluated before the search. In a column of index terms only the terms are evaluated, and a
//! value scores as the best of its terms. Any other column is evaluated lazily, value by value.

use std::cmp::Reverse;

use super::Order;
use super::term_scores::TermScoreCache;
use crate::criteria::{COUNT, Context, Criterion, Row, max_membership, rows};
use crate::index::{BlockValue, CATCH_ALL, IndexTerms, OpportunityStore, PostingGroup, PostingList, facet_of};
use crate::matcher::Matcher;
use crate::membership::Membership;
use crate::prepared::{Family, PreparedOpportunity, PreparedStartup};

/// Marks an entry that was evaluated: a table begins as zeros, which cost nothing. No score reaches this bit.
const EVALUATED: u64 = 1 << 63;

/// An entry without its mark.
const SCORE_MASK: u64 = EVALUATED - 1;

/// A membership as one number: the end that orders first in the high half, the other one in the low half. Weighted sums of
/// such numbers compare as (score, low) do, or (low, score).
pub(super) fn sort_key(order: Order, membership: Membership) -> u64 {
    score_key(order, u32::from(membership.point()), u32::from(membership.low()))
}

/// A score as one number, to which the weighted [`sort_key`]s of its memberships sum.
pub(super) fn score_key(order: Order, score: u32, low: u32) -> u64 {
    match order {
        Order::Score => (u64::from(score) << 32) | u64::from(low),
        Order::Low => (u64::from(low) << 32) | u64::from(score),
    }
}

/// The part that orders first.
pub(super) fn primary(sort_key: u64) -> u32 {
    u32::try_from(sort_key >> 32).unwrap_or(u32::MAX)
}

/// The part that orders last.
const fn secondary(sort_key: u64) -> u64 {
    sort_key & u32::MAX as u64
}

/// What every score of a query depends on.
#[derive(Clone, Copy)]
struct ScoreContext<'a> {
    ctx: Context<'a>,
    startup: &'a PreparedStartup,
    store: &'a OpportunityStore,
    cache: &'a TermScoreCache,
    order: Order,
}

impl ScoreContext<'_> {
    fn term_score(&self, row: &Row, part: &PreparedOpportunity) -> u64 {
        sort_key(self.order, (row.evaluate)(self.ctx, self.startup, part).membership)
    }
}

/// One criterion of a query.
struct ScoreTable<'a> {
    row: &'static Row,
    facet: usize,
    /// No value scores more than the first, no value of the segment more than the second.
    upper_bound: u64,
    max_score: u64,
    /// Scores of the index terms, if the column has any.
    term_scores: Option<TermScores<'a>>,
    /// The other values, in the order of codes, evaluated or not.
    values: Vec<u64>,
    /// Whether each value is known without evaluating anything more.
    is_evaluated: bool,
}

/// The scores of a column's index terms.
struct TermScores<'a> {
    terms: &'a IndexTerms,
    term_score: Vec<u64>,
    /// Term → the maximum score of a value none of whose terms orders before this one.
    bounds: Vec<u64>,
}

/// A criterion with a weight, for one family.
#[derive(Clone, Copy)]
struct Weighted {
    table: usize,
    facet: usize,
    weight: u32,
}

/// The weighted sum of a family's criteria.
#[derive(Default)]
struct FamilySum {
    /// The heaviest first: it excludes records soonest.
    all: Vec<Weighted>,
    /// Those with values that are evaluated lazily.
    lazy: Vec<Weighted>,
    /// The part that is equal for all records.
    constant: u64,
    /// By criterion.
    weights: [u32; COUNT],
    /// No record exceeds the first, no record of the segment the second.
    upper_bound: u64,
    max_score: u64,
}

/// The tables of all criteria.
pub(super) struct ScoreTables<'a> {
    context: ScoreContext<'a>,
    tables: Vec<ScoreTable<'a>>,
    sums: [FamilySum; Family::ALL.len()],
    /// The high halves of each table, for the exhaustive search: half the memory of both.
    primary_scores: Vec<Vec<u32>>,
}

impl<'a> ScoreTables<'a> {
    /// Evaluates the columns of no more than `few` values.
    pub(super) fn new(
        matcher: &'a Matcher,
        ctx: Context<'a>,
        startup: &'a PreparedStartup,
        store: &'a OpportunityStore,
        cache: &'a TermScoreCache,
        order: Order,
        few: usize,
    ) -> Self {
        let context = ScoreContext { ctx, startup, store, cache, order };
        let weights = |family: Family| matcher.weights().of(family);
        let table = |row: &'static Row| {
            let weighs = Family::ALL.iter().any(|family| weights(*family)[row.criterion] != 0);
            // What weighs nothing still tells where a record stands best.
            let places = matches!(row.criterion, Criterion::Sector | Criterion::Place);
            let table = ScoreTable::new(row, sort_key(order, max_membership(row.criterion, startup)));
            if weighs || places { table.over(context, few) } else { table }
        };
        let tables: Vec<ScoreTable<'a>> = rows().map(table).collect();
        let sums = Family::ALL.map(|family| FamilySum::new(&tables, weights(family).as_array()));
        Self { context, tables, sums, primary_scores: Vec::new() }
    }

    fn sum(&self, family: Family) -> &FamilySum {
        let [first, ..] = &self.sums;
        self.sums.get(family as usize).unwrap_or(first)
    }

    /// The maximum score of some families.
    pub(super) fn max_score(&self, of: impl Fn(Family) -> bool) -> u64 {
        Family::ALL.into_iter().filter(|family| of(*family)).map(|family| self.sum(family).max_score).max().unwrap_or(0)
    }

    /// The maximum score of the records that are scored in a posting group.
    pub(super) fn group_max_score(&self, group: &PostingGroup) -> u64 {
        self.sum(group.family).max_score - self.loss(Criterion::Sector, group.family, group.sector)
    }

    /// The maximum score of a posting list, from the bound of its group.
    pub(super) fn list_max_score(&self, group: &PostingGroup, upper_bound: u64, list: &PostingList) -> u64 {
        upper_bound - self.loss(Criterion::Place, group.family, list.place)
    }

    /// How much less than the best term a term scores.
    fn loss(&self, criterion: Criterion, family: Family, term: u32) -> u64 {
        let weight = self.sum(family).weights.get(criterion.index()).copied().unwrap_or(0);
        let table = self.tables.get(criterion.index());
        table
            .and_then(|table| {
                Some((table.max_score - table.term_scores.as_ref()?.bounds.get(term as usize)?) * u64::from(weight))
            })
            .unwrap_or(0)
    }

    /// The maximum score of a block, from the bound of its list. Values are evaluated only if the bound still reaches the
    /// threshold without them.
    pub(super) fn block_max_score(
        &mut self,
        family: Family,
        mut upper_bound: u64,
        block_values: &[BlockValue],
        threshold: u64,
    ) -> u64 {
        let [first, ..] = &self.sums;
        let sum = self.sums.get(family as usize).unwrap_or(first);
        for evaluates in [false, true] {
            for values in block_values.chunk_by(|a, b| a.criterion == b.criterion) {
                let Some(criterion) = values.first().map(|block_values| block_values.criterion as usize) else {
                    continue;
                };
                let Some(table) = self.tables.get_mut(criterion).filter(|table| table.is_evaluated != evaluates) else {
                    continue;
                };
                let weight = sum.weights.get(criterion).copied().unwrap_or(0);
                if weight > 0 && upper_bound >= threshold {
                    let evaluate = |block_values: &BlockValue| table.evaluate(self.context, block_values.code);
                    let best = values.iter().map(evaluate).max().unwrap_or(0);
                    upper_bound -= (table.max_score - best) * u64::from(weight);
                }
            }
        }
        upper_bound
    }

    /// True when this is the first of the value's best terms: a record is scored in exactly one of its posting lists.
    pub(super) fn is_best(&self, criterion: Criterion, code: u32, term: u32) -> bool {
        let term_scores = self.tables.get(criterion.index()).and_then(|table| table.term_scores.as_ref());
        term == CATCH_ALL
            || term_scores.and_then(|term_scores| term_scores.best_term(code)).is_none_or(|best| best == term)
    }

    /// The record's sort key, if it reaches the threshold.
    pub(super) fn score(&mut self, family: Family, code: impl Fn(usize) -> u32, threshold: u64) -> Option<u64> {
        let [first, ..] = &self.sums;
        let sum = self.sums.get(family as usize).unwrap_or(first);
        let mut score = sum.upper_bound;
        for w in &sum.all {
            let Some(table) = self.tables.get(w.table) else { continue };
            score -= (table.upper_bound - table.upper_bound(code(w.facet))) * u64::from(w.weight);
            if score < threshold {
                return None;
            }
        }
        for w in &sum.lazy {
            if score < threshold {
                return None;
            }
            let Some(table) = self.tables.get_mut(w.table) else { continue };
            let (code, before) = (code(w.facet), table.upper_bound(code(w.facet)));
            score -= (before - table.evaluate(self.context, code)) * u64::from(w.weight);
        }
        (score >= threshold).then_some(score)
    }

    /// Upper bounds of the high halves of the sort keys, for consecutive records of the segment.
    pub(super) fn sum_block(&mut self, family: Family, start: usize, sums: &mut [u32]) {
        if self.primary_scores.is_empty() {
            self.primary_scores = self.tables.iter().map(ScoreTable::primary_scores).collect();
        }
        let (rows, sum) = (&self.context.store.segment().rows, self.sum(family));
        sums.fill(primary(sum.constant));
        // Column by column: the codes of a block stay in the nearest cache, and one table after the other.
        for w in &sum.all {
            let Some(values) = self.primary_scores.get(w.table) else { continue };
            match (rows.narrow_column(w.facet, start), values.first_chunk::<NARROW>()) {
                // One byte is always within the chunk, and the compiler knows.
                (Some(codes), Some(values)) => add(sums, w.weight, values, codes.map(usize::from)),
                _ => add(sums, w.weight, values, rows.column(w.facet, start).map(|code| code as usize)),
            }
        }
    }
}

/// Values that the codes of one byte may have.
const NARROW: usize = 256;

fn add(sums: &mut [u32], weight: u32, values: &[u32], codes: impl Iterator<Item = usize>) {
    for (sum, code) in sums.iter_mut().zip(codes) {
        *sum += values.get(code).copied().unwrap_or(0) * weight;
    }
}

impl<'a> ScoreTable<'a> {
    /// Without values.
    fn new(row: &'static Row, upper_bound: u64) -> Self {
        Self {
            row,
            facet: facet_of(row.criterion),
            upper_bound,
            max_score: upper_bound,
            term_scores: None,
            values: Vec::new(),
            is_evaluated: true,
        }
    }

    fn over(mut self, context: ScoreContext<'a>, few: usize) -> Self {
        let ScoreContext { ctx, startup, store, cache, order } = context;
        let width = store.width(self.facet);
        if let Some(terms) = store.segment().inverted_index.terms(self.row.criterion) {
            let term_scores = cache.of(ctx, self.row, startup, terms);
            let term_scores =
                TermScores::new(terms, term_scores.into_iter().map(|term_score| sort_key(order, term_score)).collect());
            self.max_score = term_scores.bounds.iter().copied().max().unwrap_or(0);
            self.values = vec![0; width - terms.values()];
            self.is_evaluated = self.values.is_empty();
            self.term_scores = Some(term_scores);
        } else if width <= few {
            self.values =
                store.values(self.facet).map(|value| context.term_score(self.row, &value.part) | EVALUATED).collect();
            self.max_score = self.values.iter().map(|value| value & SCORE_MASK).max().unwrap_or(0);
        } else {
            // Untouched zero pages cost no time.
            self.values = vec![0; width];
            self.is_evaluated = false;
        }
        self
    }

    /// True when every record has the maximum score.
    fn is_constant(&self) -> bool {
        self.is_evaluated && self.term_scores.is_none() && self.values.len() <= 1
    }

    /// The upper bound of a value's score.
    fn upper_bound(&self, code: u32) -> u64 {
        match self.term_scores.as_ref().map(|term_scores| (term_scores, term_scores.terms.of_value(code))) {
            Some((term_scores, Some(terms))) => term_scores.best(terms),
            _ => match self.values.get(self.at(code)) {
                Some(0) => self.upper_bound,
                value => value.map_or(0, |value| value & SCORE_MASK),
            },
        }
    }

    /// The score of a value, evaluated if it was not yet.
    fn evaluate(&mut self, context: ScoreContext<'_>, code: u32) -> u64 {
        let at = self.at(code);
        if let Some(entry) = self.values.get_mut(at).filter(|entry| **entry == 0) {
            let value = context.store.value(self.facet, code);
            *entry = value.map_or(0, |value| context.term_score(self.row, &value.part)) | EVALUATED;
        }
        self.upper_bound(code)
    }

    /// The place of a value that is not made of terms.
    fn at(&self, code: u32) -> usize {
        let term_scores = self.term_scores.as_ref().map_or(0, |term_scores| term_scores.terms.values());
        (code as usize).checked_sub(term_scores).unwrap_or(usize::MAX)
    }

    /// The high halves of each value's upper bound, padded with zeros to [`NARROW`].
    fn primary_scores(&self) -> Vec<u32> {
        let mut primary_scores = Vec::with_capacity(NARROW);
        if let Some(term_scores) = &self.term_scores {
            let heads: Vec<u32> = term_scores.term_score.iter().map(|term_score| primary(*term_score)).collect();
            let best = |terms: &[u32]| terms.iter().filter_map(|term| heads.get(*term as usize)).max().copied();
            primary_scores.extend(term_scores.terms.each_value().map(|terms| best(terms).unwrap_or(0)));
        }
        let unknown = primary(self.upper_bound);
        let term_score = |value: &u64| if *value == 0 { unknown } else { primary(value & SCORE_MASK) };
        primary_scores.extend(self.values.iter().map(term_score));
        primary_scores.resize(primary_scores.len().max(NARROW), 0);
        primary_scores
    }
}

impl<'a> TermScores<'a> {
    fn new(terms: &'a IndexTerms, term_score: Vec<u64>) -> Self {
        let mut order: Vec<(u64, usize)> = term_score.iter().copied().zip(0..).collect();
        order.sort_unstable();
        let (mut bounds, mut max_score) = (vec![0; term_score.len()], 0);
        for equals in order.chunk_by(|a, b| primary(a.0) == primary(b.0)) {
            max_score = equals.iter().map(|(term_score, _)| secondary(*term_score)).fold(max_score, u64::max);
            for (term_score, term) in equals {
                bounds
                    .get_mut(*term)
                    .into_iter()
                    .for_each(|upper_bound| *upper_bound = (u64::from(primary(*term_score)) << 32) | max_score);
            }
        }
        Self { terms, term_score, bounds }
    }

    /// The best of some terms, each half by itself.
    fn best(&self, terms: &[u32]) -> u64 {
        let each = terms.iter().filter_map(|term| self.term_score.get(*term as usize));
        let (heads, rests) =
            each.fold((0, 0), |(h, r), term_score| (h.max(primary(*term_score)), r.max(secondary(*term_score))));
        (u64::from(heads) << 32) | rests
    }

    /// The first of a value's best terms.
    fn best_term(&self, code: u32) -> Option<u32> {
        let term_score = |term: &u32| self.term_score.get(*term as usize).map_or(0, |term_score| primary(*term_score));
        let terms = self.terms.of_value(code)?.iter().map(|term| (term_score(term), *term));
        terms.reduce(|best, other| if other.0 > best.0 { other } else { best }).map(|(_, term)| term)
    }
}

impl FamilySum {
    fn new(tables: &[ScoreTable<'_>], weights: &[u16; COUNT]) -> Self {
        let mut sum = Self { weights: weights.map(u32::from), ..Self::default() };
        for (i, (table, weight)) in tables.iter().zip(sum.weights).enumerate().filter(|(_, (_, weight))| *weight > 0) {
            let max_score = table.max_score * u64::from(weight);
            sum.max_score += max_score;
            if table.is_constant() {
                (sum.constant, sum.upper_bound) = (sum.constant + max_score, sum.upper_bound + max_score);
                continue;
            }
            sum.upper_bound += table.upper_bound * u64::from(weight);
            let weighted = Weighted { table: i, facet: table.facet, weight };
            sum.all.push(weighted);
            if !table.is_evaluated {
                sum.lazy.push(weighted);
            }
        }
        sum.all.sort_by_key(|w| Reverse(w.weight));
        sum
    }
}
