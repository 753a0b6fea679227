//! Weights learned from past interactions.

use std::cmp::Reverse;

use enum_map::EnumMap;
use serde::{Deserialize, Serialize};

use super::fold::{CandidateSet, Fold, Sample, Year};
use super::learner::{FitContext, Learner, Trial};
use super::report::{FitReport, Importance, YearReport};
use super::{Comparison, Dataset, Interaction, count};
use crate::config::Config;
use crate::criteria::Criterion;
use crate::date::Date;
use crate::diagnostic::{ErrorKind, LearnErrorKind};
use crate::error::{Error, Result};
use crate::executor::{Executor, Parallelism};
use crate::matcher::Matcher;
use crate::prepared::{Curves, Family};

/// The options of a fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct FitOptions {
    /// The family whose weights are learned.
    pub family: Family,
    /// How many of the last years are used, 2 to 10. Each but the first also tests what was learned
    /// from the years before it.
    pub years: u8,
    /// Interactions of each year at most, spread evenly over it.
    pub per_year: u16,
    /// Also choose the curves by which past deals lose value with age and gain it with number, on
    /// the first of the years.
    pub curves: bool,
}

impl Default for FitOptions {
    fn default() -> Self {
        Self { family: Family::Investor, years: 3, per_year: 600, curves: true }
    }
}

impl FitOptions {
    /// The family whose weights are learned.
    #[must_use]
    pub const fn with_family(self, family: Family) -> Self {
        Self { family, ..self }
    }

    /// How many of the last years are used, 2 to 10.
    #[must_use]
    pub const fn with_years(self, years: u8) -> Self {
        Self { years, ..self }
    }

    /// Interactions of each year at most.
    #[must_use]
    pub const fn with_per_year(self, per_year: u16) -> Self {
        Self { per_year, ..self }
    }

    /// Whether the curves of past deals are chosen too.
    #[must_use]
    pub const fn with_curves(self, curves: bool) -> Self {
        Self { curves, ..self }
    }
}

/// A learned profile: a configuration to review, edit, sign and use, and its report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Fitted {
    /// The given configuration with evidence, the learned weights of the family and the curves; and
    /// without statistics, which are to be counted again on the day of use.
    pub config: Config,
    /// The evidence for it.
    pub report: FitReport,
}

/// Interactions of a year below which nothing is learned: with fewer the interval of the recall is
/// wider than what weights can gain.
const MIN_INTERACTIONS: usize = 50;

/// Days of a year.
const YEAR: i32 = 365;

/// The gain in nats per choice situation that justifies another curve.
const MIN_CURVE_GAIN: f64 = 0.005;

/// The sample by which each curve is tried: the same for all, so that sampling affects all alike.
const CURVE_SAMPLE: Sample = Sample { interactions: 200, stride: 4 };

/// Learns the weights of a family from past interactions with its opportunities.
///
/// The interactions of each year are ranked with the deals of the years before it alone, so the
/// opportunities' `track_record` must hold dated deals. Equal input gives an equal profile, on any
/// number of threads.
///
/// # Errors
/// At `interactions`, when a year has too few: the error says how many there are and how many are
/// needed. At `years`, outside 2 to 10. At `opportunities`, when no opportunity of the family has
/// anything to compare.
pub fn fit(config: &Config, data: Dataset<'_>, options: FitOptions, threads: Parallelism<'_>) -> Result<Fitted> {
    let Dataset { opportunities, interactions } = data;
    if !(2..=10).contains(&options.years) {
        return Err(Error::new("years", &options.years.to_string(), ErrorKind::OutOfRange { min: 2, max: Some(10) }));
    }
    let years = by_year(interactions, options.years)?;
    let config = Config { evidence: true, statistics: None, ..config.clone() };
    let matcher = Matcher::new(config.clone())?;
    let executor = Executor::of(threads)?;
    let candidates = CandidateSet::new(&matcher, options.family, opportunities, &executor);
    if candidates.criteria.is_empty() {
        return Err(Error::new("opportunities", &opportunities.len().to_string(), LearnErrorKind::NoTrackRecord));
    }
    let years: Vec<Year<'_>> = years.into_iter().map(|(day, of_year)| candidates.year(day, of_year)).collect();
    let context =
        FitContext { candidates: &candidates, before: *matcher.weights().of(options.family), executor: &executor };
    let curves = if options.curves { context.choose_curves(&years, config.curves) } else { config.curves };
    let sample = Sample { interactions: options.per_year.into(), stride: 1 };
    let folds = context.folds(years.iter(), sample, curves);
    if let Some(few) = folds.iter().find(|fold| fold.situations.len() < MIN_INTERACTIONS) {
        return Err(too_few(few.known_until, few.situations.len()));
    }
    let learner = Learner::new(&context, &folds);
    // The given weights are tested with the given curves. The first year is no test.
    let given_tests =
        if curves == config.curves { None } else { Some(context.folds(years.iter().skip(1), sample, config.curves)) };
    let report = report(&context, &learner, options.family, &folds, given_tests.as_deref());
    let learned = learner.weights(folds.len()).into_iter().filter(|(_, weight)| *weight > 0);
    let mut config = Config { curves, ..config };
    config
        .weights
        .insert(options.family, learned.map(|(c, weight)| (c.name().to_owned(), u32::from(weight))).collect());
    Ok(Fitted { config, report })
}

/// The last years up to the last interaction: the day until which each knows the past, and its
/// interactions in order.
fn by_year(interactions: &[Interaction], years: u8) -> Result<Vec<(Date, Vec<&Interaction>)>> {
    let mut sorted: Vec<&Interaction> = interactions.iter().collect();
    sorted.sort_by(|a, b| (a.on, &a.startup.id).cmp(&(b.on, &b.startup.id)));
    let Some(last) = sorted.last().map(|interaction| interaction.on) else {
        return Err(Error::new("interactions", "0", LearnErrorKind::NoInteractions));
    };
    let year = |back: u8| {
        let (from, until) = (i32::from(back) * YEAR, (i32::from(back) - 1) * YEAR);
        let of_year = sorted.iter().filter(|one| (until..from).contains(&last.days_since(one.on)));
        (last.before(from), of_year.copied().collect::<Vec<_>>())
    };
    let years: Vec<(Date, Vec<&Interaction>)> = (1..=years).rev().map(year).collect();
    match years.iter().find(|(_, of_year)| of_year.len() < MIN_INTERACTIONS) {
        Some((day, of_year)) => Err(too_few(*day, of_year.len())),
        None => Ok(years),
    }
}

fn too_few(since: Date, found: usize) -> Error {
    let kind = LearnErrorKind::TooFewInteractions {
        least: count(MIN_INTERACTIONS),
        more: count(MIN_INTERACTIONS.saturating_sub(found)),
        since: since.to_string(),
    };
    Error::new("interactions", &found.to_string(), kind)
}

/// One of the numbers of the curves.
type CurveParameter = fn(&mut Curves) -> &mut u16;

impl FitContext<'_> {
    fn folds<'y>(&self, years: impl Iterator<Item = &'y Year<'y>>, sample: Sample, curves: Curves) -> Vec<Fold> {
        years.map(|year| self.candidates.fold(year, sample, curves, self.executor)).collect()
    }

    /// Coordinate search, one step for each number of the curves: a step is kept if it makes the
    /// interactions of the first year clearly more likely.
    #[expect(clippy::expect_used, reason = "`fit` refuses fewer than two years")]
    fn choose_curves(&self, years: &[Year<'_>], start: Curves) -> Curves {
        let first = years.first().expect("two years or more");
        let loss = |curves: Curves| {
            let fold = self.candidates.fold(first, CURVE_SAMPLE, curves, self.executor);
            Learner::new(self, std::slice::from_ref(&fold)).fit(1).loss
        };
        let mut best = (loss(start), start);
        let parameters: [CurveParameter; 3] =
            [|c| &mut c.half_life, |c| &mut c.activity_half_life, |c| &mut c.smoothing];
        for parameter in parameters {
            let (mut from, kept) = (start, best.1);
            let from = *parameter(&mut from);
            for to in [(from / 2).max(1), from.saturating_mul(2)] {
                let mut tried = kept;
                *parameter(&mut tried) = to;
                let found = loss(tried);
                if found + MIN_CURVE_GAIN < best.0 {
                    best = (found, tried);
                }
            }
        }
        best.1
    }
}

/// Tests the weights learned from each number of years on the year after them. `given_tests` are
/// the same years with the given curves, if those differ.
fn report(
    context: &FitContext<'_>,
    learner: &Learner<'_>,
    family: Family,
    folds: &[Fold],
    given_tests: Option<&[Fold]>,
) -> FitReport {
    let (mut before, mut after) = (Trial::default(), Trial::default());
    let mut years = Vec::new();
    let mut without: EnumMap<Criterion, Trial> = EnumMap::default();
    for (test, (year, fold)) in folds.iter().enumerate().skip(1).enumerate() {
        #[expect(clippy::indexing_slicing, reason = "the tests with the given curves are of the same years")]
        let given = given_tests.map_or(fold, |given| &given[test]);
        let weights = learner.weights(year);
        for criterion in learner.criteria() {
            let mut reduced = weights;
            reduced[criterion] = 0;
            without[criterion].run(context, fold, &reduced);
        }
        years.push(YearReport {
            known_until: fold.known_until,
            interactions: count(fold.situations.len()),
            candidates: count(fold.candidates.len()),
            before: before.run(context, given, &context.before),
            after: after.run(context, fold, &weights),
        });
    }
    let (before, after) = (before.evaluation(), after.evaluation());
    let last = learner.weights(folds.len());
    let importance = |criterion: Criterion| Importance {
        criterion,
        weight: last[criterion],
        recall_lost: after.recall_at_10.value - without[criterion].evaluation().recall_at_10.value,
    };
    let mut importance: Vec<Importance> = learner.criteria().map(importance).collect();
    importance.sort_by_key(|row| (Reverse(row.recall_lost), row.criterion));
    let learned: Vec<Criterion> = learner.criteria().collect();
    let not_learned = Criterion::all().filter(|criterion| !learned.contains(criterion)).collect();
    let gain = Comparison::paired(&before, &after);
    FitReport { family, years, before, after, gain, importance, not_learned }
}
