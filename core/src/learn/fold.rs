//! A year of meetings, asked with nothing known but the years before it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Meeting;
use super::exposure::groups_of;
use super::figures::{Figures, TOP};
use super::logit::Choice;
use crate::criteria::{COUNT, Context, TABLE};
use crate::date::Date;
use crate::gate::{Verdict, judge};
use crate::matcher::Matcher;
use crate::profile::{Curves, Family, OpportunityProfile, Preparer, Read, StartupProfile};
use crate::record::Opportunity;

/// The candidates of one family with their deals, read once.
pub(super) struct Known {
    base: Preparer,
    each: Vec<Candidate>,
}

struct Candidate {
    record: Opportunity,
    profile: Arc<OpportunityProfile>,
    deals: Vec<Read>,
}

/// One year.
pub(super) struct Fold {
    /// Nothing after this day is known.
    pub(super) known_until: Date,
    pub(super) questions: Vec<Question>,
    /// Ids of the candidates, in order.
    pub(super) candidates: Vec<String>,
}

/// A meeting with the memberships of every candidate, by criterion.
pub(super) struct Question {
    pub(super) groups: Vec<String>,
    /// Row of the candidate, and its memberships.
    rows: Vec<(u32, [u16; COUNT])>,
    /// Positions in `rows`.
    met: Vec<usize>,
    /// Also those met that were no candidates yet.
    all_met: usize,
}

/// Rows that an optimiser looks at one by one: the best by equal weights, where the order is decided.
const HARD: usize = 150;

/// Of the rest every so many-th, which stands for the others.
const STRIDE: usize = 12;

impl Known {
    pub(super) fn new(matcher: &Matcher, family: Family, opportunities: &[Opportunity]) -> Self {
        let base = matcher.preparer().clone();
        let candidate = |record: &Opportunity| {
            let (profile, _) = matcher.prepare_opportunity(record).ok()?;
            let is_of_family = profile.family == family;
            is_of_family.then(|| Candidate { deals: base.read_all(record), record: record.clone(), profile })
        };
        let mut each: Vec<Candidate> = opportunities.iter().filter_map(candidate).collect();
        each.sort_by(|a, b| a.record.id.cmp(&b.record.id));
        Self { base, each }
    }

    /// The meetings after a day, at most so many, evenly taken.
    pub(super) fn fold(&self, known_until: Date, meetings: &[&Meeting], most: usize, curves: Curves) -> Fold {
        let records = self.each.iter().map(|candidate| (&candidate.record, candidate.deals.as_slice()));
        let preparer = self.base.with_evidence(self.base.count_read(records, known_until), curves);
        let active =
            self.each.iter().filter(|c| c.deals.is_empty() || c.deals.iter().any(|deal| deal.is_by(known_until)));
        let seen: Vec<OpportunityProfile> =
            active.map(|c| preparer.seen_again(&c.record, &c.profile, &c.deals)).collect();
        let candidates: Vec<String> = seen.iter().map(|profile| profile.id().to_owned()).collect();
        let meetings: Vec<&&Meeting> =
            meetings.iter().filter(|m| m.with.iter().any(|id| candidates.binary_search(id).is_ok())).collect();
        let step = meetings.len().div_ceil(most.max(1)).max(1);
        let asked = meetings.into_iter().step_by(step).map(|meeting| question(&preparer, &seen, meeting));
        Fold { known_until, questions: asked.collect(), candidates }
    }
}

fn question(preparer: &Preparer, seen: &[OpportunityProfile], meeting: &Meeting) -> Question {
    let ctx = Context { vocabulary: &preparer.vocabulary, as_of: meeting.on };
    let startup = preparer.startup(meeting.startup.clone().into(), "", &mut Vec::new());
    let may =
        |opportunity: &OpportunityProfile| !matches!(judge(ctx, &startup, opportunity), Verdict::Ineligible { .. });
    let candidates = seen.iter().enumerate().filter(|(_, opportunity)| may(opportunity));
    let row = |(i, opportunity)| (u32::try_from(i).unwrap_or(u32::MAX), memberships(ctx, &startup, opportunity));
    let rows: Vec<(u32, [u16; COUNT])> = candidates.map(row).collect();
    let is_met = |row: u32| {
        let id = usize::try_from(row).ok().and_then(|row| seen.get(row)).map(OpportunityProfile::id);
        id.is_some_and(|id| meeting.with.iter().any(|with| with == id))
    };
    let met = rows.iter().enumerate().filter(|(_, (row, _))| is_met(*row)).map(|(at, _)| at).collect();
    Question { groups: groups_of(&startup), rows, met, all_met: meeting.with.len() }
}

fn memberships(ctx: Context<'_>, startup: &StartupProfile, opportunity: &OpportunityProfile) -> [u16; COUNT] {
    let mut points = TABLE.iter().map(|row| (row.evaluate)(ctx, startup, opportunity).membership.point());
    std::array::from_fn(|_| points.next().unwrap_or(0))
}

impl Question {
    /// Whether a criterion tells any two candidates apart.
    pub(super) fn tells(&self, criterion: usize) -> bool {
        let mut values = self.rows.iter().map(|(_, row)| row.get(criterion));
        let first = values.next();
        values.any(|value| Some(value) != first)
    }

    /// For the optimiser: these criteria, every met candidate, the hard ones, and a sample of the rest.
    pub(super) fn choice(&self, criteria: &[usize]) -> Choice {
        let even = |row: &[u16; COUNT]| criteria.iter().filter_map(|c| row.get(*c)).map(|v| u32::from(*v)).sum::<u32>();
        let mut order: Vec<usize> = (0..self.rows.len()).filter(|at| !self.met.contains(at)).collect();
        order.sort_by_key(|at| std::cmp::Reverse(self.rows.get(*at).map(|(_, row)| even(row))));
        let (hard, rest) = order.split_at(HARD.min(order.len()));
        let sampled: Vec<usize> = rest.iter().copied().skip(STRIDE / 2).step_by(STRIDE).collect();
        let many = |count: usize| u32::try_from(count).map_or(0.0, f64::from);
        let each_of_rest = if sampled.is_empty() { 0.0 } else { many(rest.len()) / many(sampled.len()) };
        let taken = || self.met.iter().chain(hard).chain(&sampled);
        let value =
            |at: usize, c: usize| self.rows.get(at).and_then(|(_, row)| row.get(c)).map_or(0.0, |v| f64::from(*v));
        Choice {
            rows: taken().flat_map(|at| criteria.iter().map(move |c| value(*at, *c) / 1_000.0)).collect(),
            stands_for: taken()
                .enumerate()
                .map(|(i, _)| if i < self.met.len() + hard.len() { 1.0 } else { each_of_rest })
                .collect(),
            met: (0..self.met.len()).collect(),
        }
    }

    /// The figures under these weights, and the rows of the first ten.
    pub(super) fn ranked(&self, weights: &[u16; COUNT]) -> (Figures, Vec<u32>) {
        let score =
            |row: &[u16; COUNT]| row.iter().zip(weights).map(|(m, w)| u32::from(*m) * u32::from(*w)).sum::<u32>();
        let scores: Vec<u32> = self.rows.iter().map(|(_, row)| score(row)).collect();
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
        let top = order.into_iter().filter_map(|at| self.rows.get(at)).map(|(row, _)| *row).collect();
        (Figures::new(&places, self.all_met), top)
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
