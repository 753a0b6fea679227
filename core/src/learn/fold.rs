//! One fold of the cross-validation over time: the interactions of a year, with only the years
//! before it known.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::exposure::groups_of;
use super::logit::ChoiceSet;
use super::metrics::{RankingMetrics, TOP};
use super::{Interaction, count};
use crate::criteria::{Context, Criterion};
use crate::date::Date;
use crate::executor::Executor;
use crate::gate::{Verdict, verdict};
use crate::matcher::Matcher;
use crate::prepared::{Curves, Family, PreparedDeal, PreparedOpportunity, PreparedStartup, Preparer};
use crate::record::Opportunity;
use crate::statistics::Statistics;

/// The opportunities of one family with their deals, read once.
pub(super) struct CandidateSet {
    base: Preparer,
    each: Vec<Candidate>,
    /// The criteria by which candidates can differ: some candidate has a value for them.
    pub(super) criteria: Vec<Criterion>,
}

struct Candidate {
    record: Opportunity,
    profile: Arc<PreparedOpportunity>,
    deals: Vec<PreparedDeal>,
}

/// The interactions of one year, and the statistics of the time before it.
pub(super) struct Year<'a> {
    /// Nothing after this day is known.
    pub(super) known_until: Date,
    pub(super) interactions: Vec<&'a Interaction>,
    statistics: Arc<Statistics>,
}

/// The choice situations of one year.
pub(super) struct Fold {
    pub(super) known_until: Date,
    pub(super) situations: Vec<ChoiceSituation>,
    /// Ids of the candidates, in order.
    pub(super) candidates: Vec<String>,
}

/// How much of a year becomes choice situations.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sample {
    /// Interactions at most, spread evenly over the year.
    pub(super) interactions: usize,
    /// Of the candidates that were not met, every `stride`-th is taken and stands for the others.
    pub(super) stride: usize,
}

/// An interaction with the memberships of its candidates.
pub(super) struct ChoiceSituation {
    /// The groups of the startup.
    pub(super) groups: Vec<String>,
    /// The number of each candidate.
    candidates: Vec<u32>,
    /// The memberships of each candidate, row by row, in the order of [`CandidateSet::criteria`].
    memberships: Vec<u16>,
    /// Memberships of a row.
    width: usize,
    /// The rows of the candidates that were met.
    met: Vec<usize>,
    /// How many opportunities were met, with those that were no candidates yet.
    all_met: usize,
    /// How many candidates a row stands for that was not met.
    stands_for: usize,
}

/// Rows that are not sampled for the optimiser: those with the highest sum of memberships, which
/// compete for the first places.
const HARD: usize = 150;

/// Of the other rows one in so many is sampled, and its weight stands for the others.
const STRIDE: usize = 12;

impl CandidateSet {
    pub(super) fn new(
        matcher: &Matcher,
        family: Family,
        opportunities: &[Opportunity],
        executor: &Executor<'_>,
    ) -> Self {
        let base = matcher.preparer().clone();
        let candidate = |record: &Opportunity| {
            let (profile, _) = matcher.prepare_opportunity(record).ok()?;
            let is_of_family = profile.family == family;
            is_of_family.then(|| Candidate { deals: base.prepare_deals(record), record: record.clone(), profile })
        };
        let mut each: Vec<Candidate> = executor.each(opportunities, candidate).into_iter().flatten().collect();
        each.sort_by(|a, b| a.record.id.cmp(&b.record.id));
        let is_stated = |criterion: &Criterion| each.iter().any(|candidate| states(&candidate.profile, *criterion));
        let criteria = Criterion::all().filter(is_stated).collect();
        Self { base, each, criteria }
    }

    /// A year's interactions with the statistics of the time before them.
    pub(super) fn year<'a>(&self, known_until: Date, interactions: Vec<&'a Interaction>) -> Year<'a> {
        let records = self.each.iter().map(|candidate| (&candidate.record, candidate.deals.as_slice()));
        Year { known_until, interactions, statistics: Arc::new(Preparer::count_prepared(records, known_until)) }
    }

    /// The choice situations of a year.
    pub(super) fn fold(&self, year: &Year<'_>, sample: Sample, curves: Curves, executor: &Executor<'_>) -> Fold {
        let preparer = self.base.with_evidence(Arc::clone(&year.statistics), curves);
        let known_until = year.known_until;
        let is_active = |c: &&Candidate| c.deals.is_empty() || c.deals.iter().any(|deal| deal.is_by(known_until));
        let active: Vec<&Candidate> = self.each.iter().filter(is_active).collect();
        let profiles = executor.each(&active, |c| preparer.with_new_evidence(&c.record, &c.profile, &c.deals));
        let candidates: Vec<String> = profiles.iter().map(|profile| profile.id().to_owned()).collect();
        let sampled = sampled(year, sample, &candidates);
        let interactions = executor.each(&sampled, |one| PreparedInteraction::new(&preparer, one, &candidates));
        let matrix = MembershipMatrix {
            preparer: &preparer,
            criteria: &self.criteria,
            stride: sample.stride,
            interactions: &interactions,
        };
        // Candidate by candidate, because the long history of one candidate then stays in the cache
        // while every startup is compared with it.
        let numbered: Vec<(usize, &PreparedOpportunity)> = profiles.iter().enumerate().collect();
        let columns = executor.each(&numbered, |(number, opportunity)| matrix.column(*number, opportunity));
        let rows: Vec<(usize, &PreparedInteraction<'_>)> = interactions.iter().enumerate().collect();
        let situations = executor.each(&rows, |(at, interaction)| matrix.situation(*at, interaction, &columns));
        Fold { known_until, situations, candidates }
    }
}

/// The interactions with at least one candidate, spread evenly over the year.
fn sampled<'a>(year: &Year<'a>, sample: Sample, candidates: &[String]) -> Vec<&'a Interaction> {
    let has_candidate = |one: &&Interaction| one.with.iter().any(|id| candidates.binary_search(id).is_ok());
    let interactions: Vec<&Interaction> = year.interactions.iter().copied().filter(has_candidate).collect();
    let step = interactions.len().div_ceil(sample.interactions.max(1)).max(1);
    interactions.into_iter().step_by(step).collect()
}

/// True if an opportunity has a value for a criterion. Where none has one, the criterion is the
/// same for all candidates.
fn states(profile: &PreparedOpportunity, criterion: Criterion) -> bool {
    let history = &profile.history;
    match criterion {
        Criterion::Sector => profile.sectors.is_some(),
        Criterion::Stage => profile.stages.is_some(),
        Criterion::Place => profile.places.is_some(),
        Criterion::Ticket => profile.ticket.is_some(),
        Criterion::Instrument => profile.instruments.is_some(),
        Criterion::Readiness => profile.trl.is_some(),
        Criterion::Priority => profile.priority_groups.is_some(),
        Criterion::Support => profile.offers.is_some(),
        Criterion::Theme => profile.text.is_some(),
        Criterion::HistorySector => history.sectors.is_some(),
        Criterion::HistoryStage => history.stages.is_some(),
        Criterion::HistoryPlace => history.places.is_some(),
        Criterion::HistoryAmount => history.amounts.is_some(),
        Criterion::Activity => history.dates.is_some(),
    }
}

/// An interaction with its prepared startup.
struct PreparedInteraction<'a> {
    interaction: &'a Interaction,
    startup: PreparedStartup,
    /// Numbers of the candidates that were met.
    met: Vec<usize>,
}

impl<'a> PreparedInteraction<'a> {
    fn new(preparer: &Preparer, interaction: &'a Interaction, candidates: &[String]) -> Self {
        let startup = preparer.startup(interaction.startup.clone().into(), "", &mut Vec::new());
        let met = interaction.with.iter().filter_map(|id| candidates.binary_search(id).ok()).collect();
        Self { interaction, startup, met }
    }
}

/// The memberships of startups (rows) with candidates (columns).
struct MembershipMatrix<'a> {
    preparer: &'a Preparer,
    criteria: &'a [Criterion],
    stride: usize,
    interactions: &'a [PreparedInteraction<'a>],
}

/// The memberships of one candidate with every startup.
struct MembershipColumn {
    /// By interaction: the row of its memberships; `None` if the candidate is not in the sample, or
    /// not eligible.
    rows: Vec<Option<usize>>,
    /// Row by row, in the order of the criteria.
    memberships: Vec<u16>,
}

impl MembershipMatrix<'_> {
    /// The column of one candidate.
    fn column(&self, number: usize, opportunity: &PreparedOpportunity) -> MembershipColumn {
        let mut column = MembershipColumn { rows: Vec::new(), memberships: Vec::new() };
        let mut next_row = 0..;
        for PreparedInteraction { interaction, startup, met } in self.interactions {
            let ctx = Context::new(&self.preparer.vocabulary, interaction.on);
            let is_sampled = number.is_multiple_of(self.stride) || met.contains(&number);
            let is_candidate = is_sampled && !matches!(verdict(ctx, startup, opportunity), Verdict::Ineligible { .. });
            column.rows.push(if is_candidate { next_row.next() } else { None });
            if is_candidate {
                let point = |criterion: &Criterion| criterion.evaluate(ctx, startup, opportunity).membership.point();
                column.memberships.extend(self.criteria.iter().map(point));
            }
        }
        column
    }

    /// The choice situation of one interaction: the row of the matrix.
    #[expect(clippy::indexing_slicing, reason = "every column has a row for every interaction")]
    fn situation(
        &self,
        at: usize,
        prepared: &PreparedInteraction<'_>,
        columns: &[MembershipColumn],
    ) -> ChoiceSituation {
        let mut situation = ChoiceSituation {
            groups: groups_of(&prepared.startup),
            candidates: Vec::new(),
            memberships: Vec::new(),
            width: self.criteria.len(),
            met: Vec::new(),
            all_met: prepared.interaction.with.len(),
            stands_for: self.stride,
        };
        for (number, column) in columns.iter().enumerate() {
            if let Some(row) = column.rows[at] {
                if prepared.met.contains(&number) {
                    situation.met.push(situation.candidates.len());
                }
                situation.candidates.push(count(number));
                let memberships = &column.memberships[row * situation.width..(row + 1) * situation.width];
                situation.memberships.extend_from_slice(memberships);
            }
        }
        situation
    }
}

#[expect(clippy::indexing_slicing, reason = "INVARIANT: `memberships` has `width` entries for each candidate")]
impl ChoiceSituation {
    /// The memberships of each candidate.
    fn rows(&self) -> impl Iterator<Item = &[u16]> {
        self.memberships.chunks_exact(self.width)
    }

    fn row(&self, at: usize) -> &[u16] {
        &self.memberships[at * self.width..(at + 1) * self.width]
    }

    /// True if the criterion of a column differs between any two candidates.
    pub(super) fn distinguishes(&self, column: usize) -> bool {
        let mut values = self.rows().map(|row| row[column]);
        let first = values.next();
        values.any(|value| Some(value) != first)
    }

    /// The rows for the optimiser, reduced to these columns: every met candidate, the hard ones,
    /// and a sample of the rest.
    pub(super) fn choice(&self, columns: &[usize]) -> ChoiceSet {
        let sum = |row: &[u16]| columns.iter().map(|column| u32::from(row[*column])).sum::<u32>();
        let sums: Vec<u32> = self.rows().map(sum).collect();
        let mut order: Vec<usize> = (0..self.candidates.len()).filter(|at| !self.met.contains(at)).collect();
        order.sort_by_key(|at| Reverse(sums[*at]));
        let (hard, rest) = order.split_at(HARD.min(order.len()));
        let sampled: Vec<usize> = rest.iter().copied().skip(STRIDE / 2).step_by(STRIDE).collect();
        let each = f64::from(count(self.stands_for));
        let each_sampled = if sampled.is_empty() {
            0.0
        } else {
            each * f64::from(count(rest.len())) / f64::from(count(sampled.len()))
        };
        let taken = || self.met.iter().chain(hard).chain(&sampled);
        let value = |at: usize, column: usize| f64::from(self.row(at)[column]) / 1_000.0;
        let met = self.met.iter().map(|_| 1.0);
        ChoiceSet {
            rows: taken().flat_map(|at| columns.iter().map(move |column| value(*at, *column))).collect(),
            stands_for: met.chain(hard.iter().map(|_| each)).chain(sampled.iter().map(|_| each_sampled)).collect(),
            met: self.met.len(),
        }
    }

    /// The metrics of the ranking under these weights of the columns, and its first ten candidates.
    pub(super) fn ranked(&self, weights: &[u16]) -> (RankingMetrics, Vec<u32>) {
        let score = |row: &[u16]| row.iter().zip(weights).map(|(m, w)| u32::from(*m) * u32::from(*w)).sum::<u32>();
        let scores: Vec<u32> = self.rows().map(score).collect();
        // Equal scores stand in the order of ids, which is that of the rows.
        let position = |at: &usize| {
            let is_before =
                |(other, score): &(usize, &u32)| **score > scores[*at] || **score == scores[*at] && other < at;
            scores.iter().enumerate().filter(is_before).count()
        };
        let mut positions: Vec<usize> = self.met.iter().map(position).collect();
        positions.sort_unstable();
        let mut order: Vec<usize> = (0..self.candidates.len()).collect();
        if order.len() > TOP {
            order.select_nth_unstable_by_key(TOP, |at| (Reverse(scores[*at]), *at));
        }
        order.truncate(TOP);
        let top = order.into_iter().map(|at| self.candidates[at]).collect();
        (RankingMetrics::new(&positions, self.all_met), top)
    }
}

impl Fold {
    /// Counts how often each candidate is among the first ten.
    #[expect(clippy::indexing_slicing, reason = "the numbers of candidates are positions in their list")]
    pub(super) fn count_shown(&self, tops: &[Vec<u32>], shown: &mut BTreeMap<String, u32>) {
        for number in tops.iter().flatten() {
            let id = &self.candidates[*number as usize];
            *shown.entry(id.clone()).or_insert(0) += 1;
        }
    }
}
