//! Learned weights as integers that sum to the whole, and their test on later years.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use enum_map::EnumMap;

use super::evaluate::Evaluation;
use super::fold::{CandidateSet, Fold};
use super::logit::{ChoiceSet, LogitFit, fit_logit};
use super::metrics::RankingMetrics;
use crate::criteria::Criterion;
use crate::executor::Executor;
use crate::numeric::round;
use crate::weights::WHOLE;

/// What all steps of a fit use.
pub(super) struct FitContext<'a> {
    pub(super) candidates: &'a CandidateSet,
    /// The given weights.
    pub(super) before: EnumMap<Criterion, u16>,
    pub(super) executor: &'a Executor<'a>,
}

/// The choice situations of all years, reduced to what the optimiser can learn from.
pub(super) struct Learner<'a> {
    context: &'a FitContext<'a>,
    /// The criteria that distinguish candidates, in the order of the optimiser's columns.
    criteria: Vec<Criterion>,
    start: Vec<f64>,
    /// By year.
    choices: Vec<Vec<ChoiceSet>>,
}

impl<'a> Learner<'a> {
    pub(super) fn new(context: &'a FitContext<'a>, folds: &[Fold]) -> Self {
        let situations = || folds.iter().flat_map(|fold| &fold.situations);
        let numbered = context.candidates.criteria.iter().copied().enumerate();
        let (columns, criteria): (Vec<usize>, Vec<Criterion>) =
            numbered.filter(|(column, _)| situations().any(|one| one.distinguishes(*column))).unzip();
        // A weight counts ten-thousandths and a membership of the optimiser thousandths: by this
        // scale one nat is about one whole lift.
        let start = criteria.iter().map(|criterion| f64::from(context.before[*criterion]) / 2_000.0).collect();
        let reduced = |fold: &Fold| context.executor.each(&fold.situations, |one| one.choice(&columns));
        Self { context, criteria, start, choices: folds.iter().map(reduced).collect() }
    }

    /// The optimum over the first `years` years.
    pub(super) fn fit(&self, years: usize) -> LogitFit {
        let choices: Vec<&ChoiceSet> = self.choices.iter().take(years).flatten().collect();
        fit_logit(&choices, &self.start, self.context.executor)
    }

    /// The criteria whose weights are learned.
    pub(super) fn criteria(&self) -> impl Iterator<Item = Criterion> {
        self.criteria.iter().copied()
    }

    /// The weights learned from the first `years` years: integers that sum to the whole. A
    /// criterion that cannot be learned keeps its weight.
    pub(super) fn weights(&self, years: usize) -> EnumMap<Criterion, u16> {
        let found = self.fit(years).weights;
        let sum: f64 = found.iter().sum();
        if sum <= 0.0 {
            return self.context.before;
        }
        let mut weights = self.context.before;
        self.criteria().for_each(|criterion| weights[criterion] = 0);
        let left = WHOLE - weights.values().sum::<u16>();
        let shares: Vec<u32> = found.iter().map(|weight| round(weight / sum * 1_000_000.0)).collect();
        for (criterion, weight) in self.criteria().zip(apportioned(left, &shares)) {
            weights[criterion] = weight;
        }
        weights
    }
}

/// A whole number divided by shares, rounded down; the largest share gets what is left over.
#[expect(clippy::expect_used, reason = "a part of a `u16` is not larger than it")]
fn apportioned(whole: u16, shares: &[u32]) -> Vec<u16> {
    let sum: u64 = shares.iter().map(|share| u64::from(*share)).sum();
    let part = |share: &u32| u64::from(whole) * u64::from(*share) / sum.max(1);
    let mut parts: Vec<u16> = shares.iter().map(|share| part(share).try_into().expect("at most the whole")).collect();
    let left = whole - parts.iter().sum::<u16>();
    let largest = parts.iter_mut().zip(shares).enumerate().max_by_key(|(i, (_, share))| (**share, Reverse(*i)));
    if let Some((_, (part, _))) = largest {
        *part += left;
    }
    parts
}

/// The rankings of some years under some weights.
#[derive(Default)]
pub(super) struct Trial {
    /// The groups of the startup, and the metrics of its ranking.
    each: Vec<(Vec<String>, RankingMetrics)>,
    shown: BTreeMap<String, u32>,
    candidates: usize,
}

impl Trial {
    /// Ranks a year; returns its mean recall in ten-thousandths.
    pub(super) fn run(&mut self, context: &FitContext<'_>, fold: &Fold, weights: &EnumMap<Criterion, u16>) -> i64 {
        let columns: Vec<u16> = context.candidates.criteria.iter().map(|criterion| weights[*criterion]).collect();
        let ranked = context.executor.each(&fold.situations, |situation| situation.ranked(&columns));
        let recall: u64 = ranked.iter().map(|(metrics, _)| u64::from(metrics.recall)).sum();
        let mean = recall / (ranked.len() as u64).max(1);
        let (metrics, tops): (Vec<RankingMetrics>, Vec<Vec<u32>>) = ranked.into_iter().unzip();
        fold.count_shown(&tops, &mut self.shown);
        self.each.extend(fold.situations.iter().map(|situation| situation.groups.clone()).zip(metrics));
        self.candidates = self.candidates.max(fold.candidates.len());
        mean.cast_signed()
    }

    pub(super) fn evaluation(&self) -> Evaluation {
        Evaluation::new(&self.each, &self.shown, self.candidates)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_sum_to_the_whole() {
        assert_eq!(apportioned(10, &[1, 1, 1]), [4, 3, 3]);
        assert_eq!(apportioned(10_000, &[250_000, 750_000]), [2_500, 7_500]);
        assert_eq!(apportioned(0, &[1]), [0]);
    }
}
