//! One fold of the cross-validation over time: the interactions of a year, with only the years
//! before it known.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Interaction;
use super::exposure::groups_of;
use super::figures::{RankingMetrics, TOP};
use super::logit::ChoiceSet;
use crate::criteria::{Context, Criterion, Row, rows};
use crate::date::Date;
use crate::executor::Executor;
use crate::gate::{Verdict, verdict};
use crate::matcher::Matcher;
use crate::prepared::{Curves, Family, PreparedDeal, PreparedOpportunity, PreparedStartup, Preparer};
use crate::record::Opportunity;
use crate::statistics::Statistics;

/// The candidates of one family with their deals, read once.
pub(super) struct CandidateSet {
    base: Preparer,
    each: Vec<Candidate>,
    /// Criteria of which some candidate says anything; no other tells candidates apart.
    pub(super) criteria: Vec<usize>,
}

struct Candidate {
    record: Opportunity,
    profile: Arc<PreparedOpportunity>,
    deals: Vec<PreparedDeal>,
}

/// The meetings of one year, and what was usual before it.
pub(super) struct Year<'a> {
    /// Nothing after this day is known.
    pub(super) known_until: Date,
    pub(super) meetings: Vec<&'a Interaction>,
    statistics: Arc<Statistics>,
}

/// One year, asked.
pub(super) struct Fold {
    pub(super) known_until: Date,
    pub(super) questions: Vec<ChoiceSituation>,
    /// Ids of the candidates, in order.
    pub(super) candidates: Vec<String>,
}

/// How much of a year is asked.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sample {
    /// Meetings at most, evenly taken.
    pub(super) meetings: usize,
    /// Of the candidates that were not met every so many-th, which stands for the others.
    pub(super) stride: usize,
}

/// A meeting with the memberships of the candidates.
pub(super) struct ChoiceSituation {
    pub(super) groups: Vec<String>,
    /// Numbers of the candidates.
    rows: Vec<u32>,
    /// Their memberships, row by row, in the order of [`CandidateSet::criteria`].
    values: Vec<u16>,
    width: usize,
    /// Positions in `rows`.
    met: Vec<usize>,
    /// Also those met that were no candidates yet.
    all_met: usize,
    /// How many candidates a row stands for that was not met.
    stands_for: usize,
}

/// Rows that an optimiser looks at one by one: the best by equal weights, where the order is
/// decided.
const HARD: usize = 150;

/// Of the rest every so many-th, which stands for the others.
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
        let says = |criterion: Criterion| each.iter().any(|candidate| says(&candidate.profile, criterion));
        let criteria = Criterion::all().filter(|criterion| says(*criterion)).map(Criterion::index).collect();
        Self { base, each, criteria }
    }

    /// A year's meetings with what was known before them.
    pub(super) fn year<'a>(&self, known_until: Date, meetings: Vec<&'a Interaction>) -> Year<'a> {
        let records = self.each.iter().map(|candidate| (&candidate.record, candidate.deals.as_slice()));
        Year { known_until, meetings, statistics: Arc::new(self.base.count_prepared(records, known_until)) }
    }

    /// Asks a year.
    pub(super) fn fold(&self, year: &Year<'_>, sample: Sample, curves: Curves, executor: &Executor<'_>) -> Fold {
        let preparer = self.base.with_evidence(Arc::clone(&year.statistics), curves);
        let known_until = year.known_until;
        let is_active = |c: &&Candidate| c.deals.is_empty() || c.deals.iter().any(|deal| deal.is_by(known_until));
        let active: Vec<&Candidate> = self.each.iter().filter(is_active).collect();
        let seen = executor.each(&active, |c| preparer.with_new_evidence(&c.record, &c.profile, &c.deals));
        let candidates: Vec<String> = seen.iter().map(|profile| profile.id().to_owned()).collect();
        let has_candidate = |meeting: &&Interaction| meeting.with.iter().any(|id| candidates.binary_search(id).is_ok());
        let meetings: Vec<&Interaction> = year.meetings.iter().copied().filter(has_candidate).collect();
        let step = meetings.len().div_ceil(sample.meetings.max(1)).max(1);
        let meetings: Vec<&Interaction> = meetings.into_iter().step_by(step).collect();
        let prepared = executor.each(&meetings, |meeting| Prepared::new(&preparer, meeting, &candidates));
        let asking = MembershipMatrix {
            preparer: &preparer,
            criteria: &self.criteria,
            stride: sample.stride,
            prepared: &prepared,
        };
        // Candidate by candidate: one's past is long, and stays at hand while every startup is held
        // against it.
        let numbered: Vec<(usize, &PreparedOpportunity)> = seen.iter().enumerate().collect();
        let columns = executor.each(&numbered, |(number, opportunity)| asking.column(*number, opportunity));
        let numbers: Vec<usize> = (0..prepared.len()).collect();
        let questions = executor.each(&numbers, |at| asking.question(*at, &columns)).into_iter().flatten().collect();
        Fold { known_until, questions, candidates }
    }
}

/// Whether an opportunity says anything about a criterion. Where none does, all are the same to
/// every startup.
fn says(profile: &PreparedOpportunity, criterion: Criterion) -> bool {
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
        Criterion::Activity => history.recent.is_some(),
    }
}

/// A meeting, read.
struct Prepared<'a> {
    meeting: &'a Interaction,
    startup: PreparedStartup,
    /// Numbers of the candidates that were met.
    with: Vec<usize>,
}

impl<'a> Prepared<'a> {
    fn new(preparer: &Preparer, meeting: &'a Interaction, candidates: &[String]) -> Self {
        let startup = preparer.startup(meeting.startup.clone().into(), "", &mut Vec::new());
        let with = meeting.with.iter().filter_map(|id| candidates.binary_search(id).ok()).collect();
        Self { meeting, startup, with }
    }
}

/// A membership that there is not: the candidate is not of the sample, or may not be met.
const NOT_ASKED: u16 = u16::MAX;

/// Startups held against candidates.
struct MembershipMatrix<'a> {
    preparer: &'a Preparer,
    criteria: &'a [usize],
    stride: usize,
    prepared: &'a [Prepared<'a>],
}

impl MembershipMatrix<'_> {
    /// The memberships of one candidate, meeting by meeting, in the order of the criteria.
    fn column(&self, number: usize, opportunity: &PreparedOpportunity) -> Vec<u16> {
        let mut values = Vec::with_capacity(self.prepared.len() * self.criteria.len());
        for Prepared { meeting, startup, with } in self.prepared {
            let ctx = Context { vocabulary: &self.preparer.vocabulary, as_of: meeting.on };
            let taken = number.is_multiple_of(self.stride) || with.contains(&number);
            let may = taken && !matches!(verdict(ctx, startup, opportunity), Verdict::Ineligible { .. });
            let rows = rows().filter(|row| self.criteria.contains(&row.criterion.index()));
            let value = |row: &Row| (row.evaluate)(ctx, startup, opportunity).membership.point();
            values.extend(rows.map(|row| if may { value(row) } else { NOT_ASKED }));
        }
        values
    }

    /// One meeting with the candidates that were asked.
    fn question(&self, at: usize, columns: &[Vec<u16>]) -> Option<ChoiceSituation> {
        let (width, Prepared { meeting, startup, with }) = (self.criteria.len(), self.prepared.get(at)?);
        let (mut rows, mut values, mut met) = (Vec::new(), Vec::new(), Vec::new());
        for (number, column) in columns.iter().enumerate() {
            let row = column.get(at * width..(at + 1) * width)?;
            if row.first().is_none_or(|first| *first == NOT_ASKED) {
                continue;
            }
            if with.contains(&number) {
                met.push(rows.len());
            }
            rows.push(u32::try_from(number).unwrap_or(u32::MAX));
            values.extend_from_slice(row);
        }
        let (groups, all_met) = (groups_of(startup), meeting.with.len());
        Some(ChoiceSituation { groups, rows, values, width, met, all_met, stands_for: self.stride })
    }
}

impl ChoiceSituation {
    fn rows(&self) -> impl Iterator<Item = &[u16]> {
        self.values.chunks_exact(self.width.max(1))
    }

    /// Whether a criterion, counted among those asked, tells any two candidates apart.
    pub(super) fn tells(&self, column: usize) -> bool {
        let mut values = self.rows().map(|row| row.get(column));
        let first = values.next();
        values.any(|value| Some(value) != first)
    }

    /// For the optimiser: these columns of every met candidate, the hard ones, and a sample of the
    /// rest.
    pub(super) fn choice(&self, columns: &[usize]) -> ChoiceSet {
        let even = |row: &[u16]| columns.iter().filter_map(|c| row.get(*c)).map(|v| u32::from(*v)).sum::<u32>();
        let evens: Vec<u32> = self.rows().map(even).collect();
        let mut order: Vec<usize> = (0..self.rows.len()).filter(|at| !self.met.contains(at)).collect();
        order.sort_by_key(|at| std::cmp::Reverse(evens.get(*at)));
        let (hard, rest) = order.split_at(HARD.min(order.len()));
        let sampled: Vec<usize> = rest.iter().copied().skip(STRIDE / 2).step_by(STRIDE).collect();
        let many = |count: usize| u32::try_from(count).map_or(0.0, f64::from);
        let each = many(self.stands_for);
        let each_of_rest = if sampled.is_empty() { 0.0 } else { each * many(rest.len()) / many(sampled.len()) };
        let taken = || self.met.iter().chain(hard).chain(&sampled);
        let row = |at: &usize| self.values.get(at * self.width..).unwrap_or_default();
        let value = |at: &usize, column: &usize| row(at).get(*column).map_or(0.0, |v| f64::from(*v) / 1_000.0);
        let met = self.met.iter().map(|_| 1.0);
        ChoiceSet {
            rows: taken().flat_map(|at| columns.iter().map(move |column| value(at, column))).collect(),
            stands_for: met.chain(hard.iter().map(|_| each)).chain(sampled.iter().map(|_| each_of_rest)).collect(),
            met: (0..self.met.len()).collect(),
        }
    }

    /// The figures under these weights of the criteria asked, and the candidates of the first ten.
    pub(super) fn ranked(&self, weights: &[u16]) -> (RankingMetrics, Vec<u32>) {
        let score = |row: &[u16]| row.iter().zip(weights).map(|(m, w)| u32::from(*m) * u32::from(*w)).sum::<u32>();
        let scores: Vec<u32> = self.rows().map(score).collect();
        let place = |at: &usize| {
            let mine = scores.get(*at).copied().unwrap_or(0);
            // Equal scores stand in the order of ids, which is that of the rows.
            scores.iter().enumerate().filter(|(other, score)| **score > mine || **score == mine && other < at).count()
        };
        let mut places: Vec<usize> = self.met.iter().map(place).collect();
        places.sort_unstable();
        let mut order: Vec<usize> = (0..self.rows.len()).collect();
        let key = |at: &usize| (std::cmp::Reverse(scores.get(*at).copied()), *at);
        if order.len() > TOP {
            order.select_nth_unstable_by_key(TOP, key);
        }
        order.truncate(TOP);
        let top = order.into_iter().filter_map(|at| self.rows.get(at).copied()).collect();
        (RankingMetrics::new(&places, self.all_met), top)
    }
}

impl Fold {
    /// How often each candidate stands among the first ten.
    pub(super) fn shown(&self, tops: &[Vec<u32>], into: &mut BTreeMap<String, u32>) {
        for row in tops.iter().flatten() {
            if let Some(id) = usize::try_from(*row).ok().and_then(|row| self.candidates.get(row)) {
                *into.entry(id.clone()).or_insert(0) += 1;
            }
        }
    }
}
