//! Weights learned from past meetings.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Meeting;
use super::evaluate::{Evaluation, compare};
use super::figures::Figures;
use super::fold::{Fold, Known};
use super::logit::{Choice, learned, loss};
use super::report::{FitReport, Importance, YearReport};
use crate::criteria::{COUNT, Criterion};
use crate::date::Date;
use crate::error::{Error, Result};
use crate::matcher::{Config, Matcher};
use crate::profile::{Curves, Family};
use crate::record::Opportunity;
use crate::weights::WHOLE;

/// How to learn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct FitOptions {
    /// The family whose weights are learned.
    pub family: Family,
    /// Years that are asked, the last of all; each but the first is also a test of what was learned before it. 2 to 10.
    pub years: u8,
    /// Meetings asked of each year at most, evenly taken.
    pub meetings: u16,
    /// Also choose the curves by which deals age and convince, on the first of the years.
    pub curves: bool,
}

impl Default for FitOptions {
    fn default() -> Self {
        Self { family: Family::Investor, years: 3, meetings: 600, curves: true }
    }
}

/// A learned profile: a configuration to review, edit, sign and use, and its proof.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Fitted {
    /// The configuration one came with, with evidence, the learned weights of the family and the curves;
    /// without statistics, which are to be counted anew on the day of use.
    pub config: Config,
    /// What it is worth.
    pub report: FitReport,
}

/// Meetings of a year without which nothing is learned: with fewer the interval of the share found is wider
/// than what weights can gain.
const FEWEST: usize = 50;

/// Days in a year asked.
const YEAR: i32 = 365;

/// A gain in nats a question that makes another curve worth its place in a profile.
const WORTH: f64 = 0.005;

/// Meetings asked for each curve tried.
const TRIED: usize = 200;

/// Learns the weights of a family from past meetings with its opportunities.
///
/// Each year's meetings are asked with the deals of the years before it; the opportunities' `track_record` must hold dated
/// deals for that. Deterministic: equal input gives an equal profile.
///
/// # Errors
/// At `meetings`, when a year has too few: it says how many there are and how many are needed. At `years`, outside 2 to 10.
pub fn fit(
    config: &Config,
    opportunities: &[Opportunity],
    meetings: &[Meeting],
    options: FitOptions,
) -> Result<Fitted> {
    if !(2..=10).contains(&options.years) {
        return Err(Error::invalid("years", &options.years.to_string(), "2 to 10 years", "từ 2 đến 10 năm"));
    }
    let config = Config { evidence: true, statistics: None, ..config.clone() };
    let matcher = Matcher::new(config.clone())?;
    let known = Known::new(&matcher, options.family, opportunities);
    let years = by_year(meetings, options.years)?;
    let before = *matcher.weights().of(options.family);
    let curves = if options.curves { chosen_curves(&known, &years, config.curves, &before) } else { config.curves };
    let folds: Vec<Fold> =
        years.iter().map(|(day, asked)| known.fold(*day, asked, options.meetings.into(), curves)).collect();
    if let Some(few) = folds.iter().find(|fold| fold.questions.len() < FEWEST) {
        return Err(too_few(few.known_until, few.questions.len()));
    }
    let learner = Learner::new(&folds, before);
    // The same curves, the same questions.
    let as_given =
        |(day, asked): &(Date, Vec<&Meeting>)| known.fold(*day, asked, options.meetings.into(), config.curves);
    let shipped: Vec<Fold> = if curves == config.curves { Vec::new() } else { years.iter().map(as_given).collect() };
    let report = learner.report(&folds, if shipped.is_empty() { &folds } else { &shipped });
    let weights = learner.weights(&folds);
    let named = Criterion::all().zip(weights).filter(|(_, weight)| *weight > 0);
    let mut config = Config { curves, ..config };
    config.weights.insert(options.family, named.map(|(c, weight)| (c.name().to_owned(), weight)).collect());
    Ok(Fitted { config, report })
}

/// The last years before the last meeting, each with the day it is known until and its meetings in order.
fn by_year(meetings: &[Meeting], years: u8) -> Result<Vec<(Date, Vec<&Meeting>)>> {
    let mut sorted: Vec<&Meeting> = meetings.iter().collect();
    sorted.sort_by(|a, b| (a.on, &a.startup.id).cmp(&(b.on, &b.startup.id)));
    let Some(last) = sorted.last().map(|meeting| meeting.on) else {
        let (en, vi) = ("past meetings to learn from", "các cuộc gặp trước đây để học");
        return Err(Error::invalid("meetings", "0", en, vi));
    };
    let year = |back: u8| {
        let (from, until) = (i32::from(back) * YEAR, (i32::from(back) - 1) * YEAR);
        let asked = sorted.iter().filter(|m| (until..from).contains(&last.days_since(m.on)));
        (last.before(from), asked.copied().collect::<Vec<_>>())
    };
    let years: Vec<(Date, Vec<&Meeting>)> = (1..=years).rev().map(year).collect();
    match years.iter().find(|(_, asked)| asked.len() < FEWEST) {
        Some((day, asked)) => Err(too_few(*day, asked.len())),
        None => Ok(years),
    }
}

fn too_few(since: Date, found: usize) -> Error {
    let en = format!(
        "at least {FEWEST} meetings with known opportunities in the year after {since}: {} more, or fewer `years`",
        FEWEST.saturating_sub(found)
    );
    let vi = format!(
        "ít nhất {FEWEST} cuộc gặp với cơ hội đã biết trong một năm sau ngày {since}: thêm {} cuộc, hoặc giảm `years`",
        FEWEST.saturating_sub(found)
    );
    Error::invalid("meetings", &found.to_string(), &en, &vi)
}

/// One step along each curve, kept where it makes the first year's meetings clearly more likely.
fn chosen_curves(known: &Known, years: &[(Date, Vec<&Meeting>)], start: Curves, before: &[u16; COUNT]) -> Curves {
    let Some((day, asked)) = years.first() else { return start };
    let unlikely = |curves: Curves| {
        let fold = known.fold(*day, asked, TRIED, curves);
        let learner = Learner::new(std::slice::from_ref(&fold), *before);
        let choices = learner.choices(&[&fold]);
        loss(&choices, &learned(&choices, &learner.start))
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
            if found + WORTH < best.0 {
                best = (found, tried);
            }
        }
    }
    best.1
}

/// One of the numbers of the curves.
type Number = fn(&mut Curves) -> &mut u16;

/// Which criteria can be learned, and where one starts from.
struct Learner {
    before: [u16; COUNT],
    learnable: Vec<usize>,
    start: Vec<f64>,
}

impl Learner {
    fn new(folds: &[Fold], before: [u16; COUNT]) -> Self {
        let tells = |c: &usize| folds.iter().flat_map(|fold| &fold.questions).any(|question| question.tells(*c));
        let learnable: Vec<usize> = (0..COUNT).filter(tells).collect();
        // Weights of a ten-thousandth count a thousandth of a membership: one nat is about a whole lift.
        let start = learnable.iter().map(|c| before.get(*c).map_or(0.0, |w| f64::from(*w) / 2_000.0)).collect();
        Self { before, learnable, start }
    }

    fn choices(&self, folds: &[&Fold]) -> Vec<Choice> {
        folds.iter().flat_map(|fold| &fold.questions).map(|question| question.choice(&self.learnable)).collect()
    }

    fn weights(&self, folds: &[Fold]) -> [u16; COUNT] {
        let found = learned(&self.choices(&folds.iter().collect::<Vec<_>>()), &self.start);
        self.as_integers(&found)
    }

    /// Integers that sum to the whole; what cannot be learned keeps its weight.
    fn as_integers(&self, found: &[f64]) -> [u16; COUNT] {
        let mut weights = self.before;
        for c in &self.learnable {
            weights.get_mut(*c).into_iter().for_each(|slot| *slot = 0);
        }
        let left = WHOLE.saturating_sub(weights.iter().sum());
        let sum: f64 = found.iter().sum();
        if sum <= 0.0 {
            return self.before;
        }
        let shares: Vec<u32> = found.iter().map(|weight| crate::numeric::rounded(weight / sum * 1_000_000.0)).collect();
        let whole: u64 = shares.iter().map(|share| u64::from(*share)).sum();
        let mut given = 0;
        let heaviest = (0..shares.len()).max_by_key(|i| (shares.get(*i), std::cmp::Reverse(*i)));
        for (c, share) in self.learnable.iter().zip(&shares) {
            let weight = u16::try_from(u64::from(left) * u64::from(*share) / whole.max(1)).unwrap_or(0);
            given += weight;
            weights.get_mut(*c).into_iter().for_each(|slot| *slot = weight);
        }
        // What rounding down left over goes to the heaviest.
        let slot = heaviest.and_then(|i| self.learnable.get(i)).and_then(|c| weights.get_mut(*c));
        if let Some(slot) = slot {
            *slot += left - given;
        }
        weights
    }

    /// Each year but the first, asked with weights from the years before it.
    fn report(&self, folds: &[Fold], shipped: &[Fold]) -> FitReport {
        let (mut before, mut after) = (Asked::default(), Asked::default());
        let mut years = Vec::new();
        let mut without: BTreeMap<usize, Asked> = BTreeMap::new();
        for (i, (fold, as_shipped)) in folds.iter().zip(shipped).enumerate().skip(1) {
            let weights = self.weights(folds.get(..i).unwrap_or_default());
            let (was, is) = (before.ask(as_shipped, &self.before), after.ask(fold, &weights));
            for c in &self.learnable {
                let mut less = weights;
                less.get_mut(*c).into_iter().for_each(|slot| *slot = 0);
                without.entry(*c).or_default().ask(fold, &less);
            }
            let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
            let (meetings, candidates) = (count(fold.questions.len()), count(fold.candidates.len()));
            years.push(YearReport { known_until: fold.known_until, meetings, candidates, before: was, after: is });
        }
        let last = self.weights(folds);
        let (before, after) = (before.evaluation(), after.evaluation());
        let mut importance: Vec<Importance> = without
            .into_iter()
            .filter_map(|(c, asked)| {
                let (criterion, weight) = (Criterion::all().nth(c)?, last.get(c).copied()?);
                let recall_lost = after.recall_at_10.value - asked.evaluation().recall_at_10.value;
                Some(Importance { criterion, weight, recall_lost })
            })
            .collect();
        importance.sort_by_key(|row| (std::cmp::Reverse(row.recall_lost), row.criterion));
        let not_learned = Criterion::all().enumerate().filter(|(c, _)| !self.learnable.contains(c)).map(|(_, c)| c);
        // Both are of the same questions, so they compare.
        let gain = compare(&before, &after).unwrap_or_else(|_| super::Comparison::nothing());
        FitReport { years, gain, importance, not_learned: not_learned.collect(), before, after }
    }
}

/// Questions answered so far.
#[derive(Default)]
struct Asked {
    each: Vec<(Vec<String>, Figures)>,
    shown: BTreeMap<String, u32>,
    candidates: usize,
}

impl Asked {
    /// Answers the mean recall of the year, in ten-thousandths.
    fn ask(&mut self, fold: &Fold, weights: &[u16; COUNT]) -> i64 {
        let answers: Vec<(Figures, Vec<u32>)> = fold.questions.iter().map(|q| q.ranked(weights)).collect();
        let recall: i64 = answers.iter().map(|(figures, _)| i64::from(figures.recall)).sum();
        let mean = recall / i64::try_from(answers.len().max(1)).unwrap_or(1);
        let (figures, tops): (Vec<Figures>, Vec<Vec<u32>>) = answers.into_iter().unzip();
        fold.shown(&tops, &mut self.shown);
        self.each.extend(fold.questions.iter().map(|q| q.groups.clone()).zip(figures));
        self.candidates = self.candidates.max(fold.candidates.len());
        mean
    }

    fn evaluation(&self) -> Evaluation {
        Evaluation::new(&self.each, &self.shown, self.candidates)
    }
}
