//! Weights learned from past meetings.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Interaction;
use super::evaluate::{Evaluation, compare};
use super::figures::RankingMetrics;
use super::fold::{CandidateSet, Fold, Sample, Year};
use super::logit::{ChoiceSet, LogitFit, learned};
use super::report::{FitReport, Importance, YearReport};
use crate::config::Config;
use crate::criteria::{COUNT, Criterion};
use crate::date::Date;
use crate::diagnostic::ErrorKind;
use crate::error::{Error, Result};
use crate::executor::{Executor, Parallelism};
use crate::matcher::Matcher;
use crate::prepared::{Curves, Family};
use crate::record::Opportunity;
use crate::weights::WHOLE;

/// How to learn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct FitOptions {
    /// The family whose weights are learned.
    pub family: Family,
    /// Years that are asked, the last of all; each but the first is also a test of what was learned
    /// before it. 2 to 10.
    pub years: u8,
    /// Meetings asked of each year at most, evenly taken.
    pub per_year: u16,
    /// Also choose the curves by which deals age and convince, on the first of the years.
    pub curves: bool,
}

impl Default for FitOptions {
    fn default() -> Self {
        Self { family: Family::Investor, years: 3, per_year: 600, curves: true }
    }
}

/// A learned profile: a configuration to review, edit, sign and use, and its proof.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Fitted {
    /// The configuration one came with, with evidence, the learned weights of the family and the
    /// curves; without statistics, which are to be counted again on the day of use.
    pub config: Config,
    /// The evidence for it.
    pub report: FitReport,
}

/// Meetings of a year without which nothing is learned: with fewer the interval of the share found
/// is wider than what weights can gain.
const FEWEST: usize = 50;

/// Days in a year asked.
const YEAR: i32 = 365;

/// The gain in nats per choice situation that justifies another curve.
const MIN_CURVE_GAIN: f64 = 0.005;

/// What is asked for each curve tried: the same for all, so that what sampling does to one it does
/// to the others.
const TRIED: Sample = Sample { meetings: 200, stride: 4 };

/// Learns the weights of a family from past meetings with its opportunities.
///
/// Each year's meetings are asked with the deals of the years before it; the opportunities'
/// `track_record` must hold dated deals for that. Equal input gives an equal profile, on any number
/// of threads.
///
/// # Errors
/// At `meetings`, when a year has too few: it says how many there are and how many are needed. At
/// `years`, outside 2 to 10. At `opportunities`, when none of the family says anything.
pub fn fit(
    config: &Config,
    opportunities: &[Opportunity],
    meetings: &[Interaction],
    options: FitOptions,
    threads: Parallelism<'_>,
) -> Result<Fitted> {
    if !(2..=10).contains(&options.years) {
        return Err(Error::new("years", &options.years.to_string(), ErrorKind::OutOfRange { min: 2, max: Some(10) }));
    }
    let years = by_year(meetings, options.years)?;
    let config = Config { evidence: true, statistics: None, ..config.clone() };
    let matcher = Matcher::new(config.clone())?;
    let executor = Executor::of(threads)?;
    let known = CandidateSet::new(&matcher, options.family, opportunities, &executor);
    if known.criteria.is_empty() {
        return Err(Error::new("opportunities", &opportunities.len().to_string(), ErrorKind::NoTrackRecord));
    }
    let years: Vec<Year<'_>> = years.into_iter().map(|(day, asked)| known.year(day, asked)).collect();
    let work =
        FitContext { known: &known, before: *matcher.weights().of(options.family).as_array(), executor: &executor };
    let curves = if options.curves { work.chosen_curves(&years, config.curves) } else { config.curves };
    let sample = Sample { meetings: options.per_year.into(), stride: 1 };
    let asked = |years: &[Year<'_>], curves| -> Vec<Fold> {
        years.iter().map(|year| known.fold(year, sample, curves, &executor)).collect()
    };
    let folds = asked(&years, curves);
    if let Some(few) = folds.iter().find(|fold| fold.questions.len() < FEWEST) {
        return Err(too_few(few.known_until, few.questions.len()));
    }
    let learner = Learner::new(&work, &folds);
    // What it was before is asked with the curves it had; nothing is asked of the first year, which
    // only teaches.
    let tests = folds.get(1..).unwrap_or_default();
    let as_given =
        if curves == config.curves { Vec::new() } else { asked(years.get(1..).unwrap_or_default(), config.curves) };
    let report = learner.report(options.family, &folds, if as_given.is_empty() { tests } else { &as_given });
    let named = Criterion::all().zip(learner.weights(folds.len())).filter(|(_, weight)| *weight > 0);
    let mut config = Config { curves, ..config };
    config.weights.insert(options.family, named.map(|(c, weight)| (c.name().to_owned(), weight)).collect());
    Ok(Fitted { config, report })
}

/// The last years before the last meeting, each with the day it is known until and its meetings in
/// order.
fn by_year(meetings: &[Interaction], years: u8) -> Result<Vec<(Date, Vec<&Interaction>)>> {
    let mut sorted: Vec<&Interaction> = meetings.iter().collect();
    sorted.sort_by(|a, b| (a.on, &a.startup.id).cmp(&(b.on, &b.startup.id)));
    let Some(last) = sorted.last().map(|meeting| meeting.on) else {
        return Err(Error::new("meetings", "0", ErrorKind::NoInteractions));
    };
    let year = |back: u8| {
        let (from, until) = (i32::from(back) * YEAR, (i32::from(back) - 1) * YEAR);
        let asked = sorted.iter().filter(|m| (until..from).contains(&last.days_since(m.on)));
        (last.before(from), asked.copied().collect::<Vec<_>>())
    };
    let years: Vec<(Date, Vec<&Interaction>)> = (1..=years).rev().map(year).collect();
    match years.iter().find(|(_, asked)| asked.len() < FEWEST) {
        Some((day, asked)) => Err(too_few(*day, asked.len())),
        None => Ok(years),
    }
}

fn too_few(since: Date, found: usize) -> Error {
    let count = |number| u32::try_from(number).unwrap_or(u32::MAX);
    let kind = ErrorKind::TooFewInteractions {
        least: count(FEWEST),
        more: count(FEWEST.saturating_sub(found)),
        since: since.to_string(),
    };
    Error::new("meetings", &found.to_string(), kind)
}

/// What all steps of a fit need.
struct FitContext<'a> {
    known: &'a CandidateSet,
    /// The weights one came with.
    before: [u16; COUNT],
    executor: &'a Executor<'a>,
}

/// One of the numbers of the curves.
type Number = fn(&mut Curves) -> &mut u16;

impl FitContext<'_> {
    /// One step along each curve, kept where it makes the first year's meetings clearly more
    /// likely.
    fn chosen_curves(&self, years: &[Year<'_>], start: Curves) -> Curves {
        let Some(first) = years.first() else { return start };
        let unlikely = |curves: Curves| {
            let fold = self.known.fold(first, TRIED, curves, self.executor);
            Learner::new(self, std::slice::from_ref(&fold)).learned(1).loss
        };
        let mut best = (unlikely(start), start);
        let numbers: [Number; 3] = [|c| &mut c.half_life, |c| &mut c.activity_half_life, |c| &mut c.smoothing];
        for number in numbers {
            let (mut from, kept) = (start, best.1);
            let from = *number(&mut from);
            for to in [(from / 2).max(1), from.saturating_mul(2)] {
                let mut tried = kept;
                *number(&mut tried) = to;
                let found = unlikely(tried);
                if found + MIN_CURVE_GAIN < best.0 {
                    best = (found, tried);
                }
            }
        }
        best.1
    }
}

/// What the years teach.
struct Learner<'a> {
    work: &'a FitContext<'a>,
    /// Columns of the questions that tell candidates apart.
    learnable: Vec<usize>,
    start: Vec<f64>,
    /// The questions of each year, for the optimiser.
    choices: Vec<Vec<ChoiceSet>>,
}

impl<'a> Learner<'a> {
    fn new(work: &'a FitContext<'a>, folds: &[Fold]) -> Self {
        let tells = |column: &usize| folds.iter().flat_map(|fold| &fold.questions).any(|q| q.tells(*column));
        let learnable: Vec<usize> = (0..work.known.criteria.len()).filter(tells).collect();
        // Weights of a ten-thousandth count a thousandth of a membership: one nat is about a whole
        // lift.
        let weight = |column: &usize| work.known.criteria.get(*column).and_then(|c| work.before.get(*c)).copied();
        let start = learnable.iter().map(|column| weight(column).map_or(0.0, |w| f64::from(w) / 2_000.0)).collect();
        let choices = folds.iter().map(|fold| work.executor.each(&fold.questions, |q| q.choice(&learnable))).collect();
        Self { work, learnable, start, choices }
    }

    /// From the first so many years.
    fn learned(&self, years: usize) -> LogitFit {
        let choices: Vec<&ChoiceSet> = self.choices.iter().take(years).flatten().collect();
        learned(&choices, &self.start, self.work.executor)
    }

    /// The learned criteria, by their place in the table.
    fn criteria(&self) -> impl Iterator<Item = usize> {
        self.learnable.iter().filter_map(|column| self.work.known.criteria.get(*column)).copied()
    }

    /// The weights that the first so many years teach: integers that sum to the whole; what cannot
    /// be learned keeps its weight.
    fn weights(&self, years: usize) -> [u16; COUNT] {
        let found = self.learned(years).weights;
        let mut weights = self.work.before;
        for criterion in self.criteria() {
            weights.get_mut(criterion).into_iter().for_each(|slot| *slot = 0);
        }
        let left = WHOLE.saturating_sub(weights.iter().sum());
        let sum: f64 = found.iter().sum();
        if sum <= 0.0 {
            return self.work.before;
        }
        let shares: Vec<u32> = found.iter().map(|weight| crate::numeric::round(weight / sum * 1_000_000.0)).collect();
        let whole: u64 = shares.iter().map(|share| u64::from(*share)).sum();
        let mut given = 0;
        for (criterion, share) in self.criteria().zip(&shares) {
            let weight = u16::try_from(u64::from(left) * u64::from(*share) / whole.max(1)).unwrap_or(0);
            given += weight;
            weights.get_mut(criterion).into_iter().for_each(|slot| *slot = weight);
        }
        // What rounding down left over goes to the heaviest.
        let heaviest = (0..shares.len()).max_by_key(|i| (shares.get(*i), std::cmp::Reverse(*i)));
        let slot = heaviest.and_then(|i| self.criteria().nth(i)).and_then(|criterion| weights.get_mut(criterion));
        if let Some(slot) = slot {
            *slot += left - given;
        }
        weights
    }

    /// Each year but the first, asked with weights from the years before it.
    fn report(&self, family: Family, folds: &[Fold], as_given: &[Fold]) -> FitReport {
        let (mut before, mut after) = (Asked::default(), Asked::default());
        let mut years = Vec::new();
        let mut without: BTreeMap<usize, Asked> = BTreeMap::new();
        for ((i, fold), given) in folds.iter().enumerate().skip(1).zip(as_given) {
            let weights = self.weights(i);
            let (was, is) = (before.ask(self.work, given, &self.work.before), after.ask(self.work, fold, &weights));
            for criterion in self.criteria() {
                let mut less = weights;
                less.get_mut(criterion).into_iter().for_each(|slot| *slot = 0);
                without.entry(criterion).or_default().ask(self.work, fold, &less);
            }
            let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
            let (meetings, candidates) = (count(fold.questions.len()), count(fold.candidates.len()));
            years.push(YearReport { known_until: fold.known_until, meetings, candidates, before: was, after: is });
        }
        let (before, after) = (before.evaluation(), after.evaluation());
        let last = self.weights(folds.len());
        let mut importance: Vec<Importance> = without
            .into_iter()
            .filter_map(|(c, asked)| {
                let (criterion, weight) = (Criterion::all().nth(c)?, last.get(c).copied()?);
                let recall_lost = after.recall_at_10.value - asked.evaluation().recall_at_10.value;
                Some(Importance { criterion, weight, recall_lost })
            })
            .collect();
        importance.sort_by_key(|row| (std::cmp::Reverse(row.recall_lost), row.criterion));
        let learned: Vec<usize> = self.criteria().collect();
        let not_learned = Criterion::all().filter(|criterion| !learned.contains(&criterion.index())).collect();
        // Both are of the same questions, so they compare.
        let gain = compare(&before, &after).unwrap_or_else(|_| super::Comparison::nothing());
        FitReport { family, years, before, after, gain, importance, not_learned }
    }
}

/// Questions answered so far.
#[derive(Default)]
struct Asked {
    each: Vec<(Vec<String>, RankingMetrics)>,
    shown: BTreeMap<String, u32>,
    candidates: usize,
}

impl Asked {
    /// Answers the mean recall of the year, in ten-thousandths.
    fn ask(&mut self, work: &FitContext<'_>, fold: &Fold, weights: &[u16; COUNT]) -> i64 {
        let columns: Vec<u16> = work.known.criteria.iter().filter_map(|c| weights.get(*c)).copied().collect();
        let answers = work.executor.each(&fold.questions, |question| question.ranked(&columns));
        let recall: i64 = answers.iter().map(|(figures, _)| i64::from(figures.recall)).sum();
        let mean = recall / i64::try_from(answers.len().max(1)).unwrap_or(1);
        let (figures, tops): (Vec<RankingMetrics>, Vec<Vec<u32>>) = answers.into_iter().unzip();
        fold.shown(&tops, &mut self.shown);
        self.each.extend(fold.questions.iter().map(|q| q.groups.clone()).zip(figures));
        self.candidates = self.candidates.max(fold.candidates.len());
        mean
    }

    fn evaluation(&self) -> Evaluation {
        Evaluation::new(&self.each, &self.shown, self.candidates)
    }
}
