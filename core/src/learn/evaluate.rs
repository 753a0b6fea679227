//! Evaluation: how well a ranking finds past interactions.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::bootstrap::Interval;
use super::exposure::{ExposureMetrics, GroupMetrics, by_group, first_ten, groups_of};
use super::metrics::RankingMetrics;
use super::{Dataset, Interaction, count};
use crate::config::Config;
use crate::date::Date;
use crate::diagnostic::LearnErrorKind;
use crate::error::{Error, Result};
use crate::executor::{Executor, Parallelism};
use crate::matcher::Matcher;
use crate::ranking::{Match, Ranking};
use crate::record::Opportunity;
use crate::search::{Catalog, Query, Strategy};

/// How far down a ranking a first hit is looked for.
const DEPTH: u32 = 100;

/// The seed of the bootstrap: any number, the same for all evaluations, so that two of the same
/// interactions are resampled alike.
const SEED: u64 = 20_261_122;

/// Metrics of a configuration on past interactions, in ten-thousandths, each with its 95 %
/// interval.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Evaluation {
    /// How many interactions were evaluated.
    pub interactions: u32,
    /// How many of the opportunities met are not in the catalog, so that no ranking can find them.
    pub not_listed: u32,
    /// Recall at 10: the share of the opportunities met that are among the first ten.
    pub recall_at_10: Interval,
    /// NDCG at 10: the same, discounted by rank, over the best possible order.
    pub ndcg_at_10: Interval,
    /// One over the rank of the first opportunity that was met, among the first hundred.
    pub reciprocal_rank: Interval,
    /// How often the first match was met.
    pub hit_at_1: Interval,
    /// How often the opportunities are shown.
    pub exposure: ExposureMetrics,
    /// Metrics of each group of startups; groups of fewer than five interactions are left out.
    pub groups: BTreeMap<String, GroupMetrics>,
    #[serde(skip)]
    each: Vec<RankingMetrics>,
}

/// Two configurations on the same interactions: the metrics of the second less those of the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Comparison {
    /// How many interactions were evaluated.
    pub interactions: u32,
    /// Gain in recall at 10. If the whole interval is above zero, it is better beyond chance.
    pub recall_at_10: Interval,
    /// Gain in NDCG at 10.
    pub ndcg_at_10: Interval,
    /// Gain in the reciprocal rank.
    pub reciprocal_rank: Interval,
}

/// Evaluates past interactions with a configuration that knows nothing after a day: statistics are
/// counted up to it, and later deals are ignored.
///
/// # Errors
/// At `interactions`, when there is none; at `interactions[3].on`, when one is not later than that
/// day. As [`Matcher::new`].
pub fn evaluate(config: &Config, data: Dataset<'_>, known_until: Date, threads: Parallelism<'_>) -> Result<Evaluation> {
    let Dataset { opportunities, interactions } = data;
    let counted = Matcher::new(Config { statistics: None, ..config.clone() })?.statistics(opportunities, known_until);
    let matcher = Matcher::new(Config { statistics: Some(counted), ..config.clone() })?;
    let (catalog, _) = matcher.catalog_of(opportunities.to_vec());
    matcher.evaluate(interactions, &catalog, threads)
}

impl Matcher {
    /// Ranks the catalog for every interaction, each on its day, and measures how well the
    /// opportunities met are found.
    ///
    /// The statistics of this matcher must end before the first interaction; [`evaluate`] ensures
    /// that.
    ///
    /// # Errors
    /// When there is no interaction, when one is not later than the statistics, or when the catalog
    /// belongs to another matcher.
    pub fn evaluate(
        &self,
        interactions: &[Interaction],
        catalog: &Catalog<Opportunity>,
        threads: Parallelism<'_>,
    ) -> Result<Evaluation> {
        if interactions.is_empty() {
            return Err(Error::new("interactions", "0", LearnErrorKind::NoInteractions));
        }
        if let Some(statistics) = &self.config().statistics {
            check_later(interactions, statistics.evidence_date)?;
        }
        catalog.check(self)?;
        let ranked = Executor::of(threads)?.each(interactions, |one| self.ranked(one, catalog));
        let ids: BTreeSet<&str> = catalog.ids().collect();
        let (mut each, mut shown, mut not_listed) = (Vec::with_capacity(interactions.len()), BTreeMap::new(), 0);
        for (interaction, ranked) in interactions.iter().zip(ranked) {
            let (groups, metrics, top) = ranked?;
            for id in top {
                *shown.entry(id).or_insert(0) += 1;
            }
            not_listed += interaction.with.iter().filter(|id| !ids.contains(id.as_str())).count();
            each.push((groups, metrics));
        }
        Ok(Evaluation { not_listed: count(not_listed), ..Evaluation::new(&each, &shown, catalog.len()) })
    }

    /// The startup's groups, the metrics of its ranking, and the ids among the first ten.
    fn ranked(
        &self,
        interaction: &Interaction,
        catalog: &Catalog<Opportunity>,
    ) -> Result<(Vec<String>, RankingMetrics, Vec<String>)> {
        let query = Query::at(interaction.on).with_limit(DEPTH);
        let (startup, _) = self.prepare_startup(&interaction.startup);
        let ranking = catalog.search(&startup, &query, &query.filter.prepared(self)?, Strategy::Auto);
        let top = first_ten(&ranking).map(str::to_owned).collect();
        Ok((groups_of(&startup), metrics(&ranking, interaction), top))
    }
}

/// # Errors
/// At the first interaction that is not later than the evidence.
fn check_later(interactions: &[Interaction], evidence: Date) -> Result<()> {
    match interactions.iter().enumerate().find(|(_, interaction)| interaction.on <= evidence) {
        None => Ok(()),
        Some((at, interaction)) => {
            let kind = LearnErrorKind::BeforeEvidence { evidence: evidence.to_string() };
            Err(Error::new(format!("interactions[{at}].on"), &interaction.on.to_string(), kind))
        }
    }
}

fn metrics(ranking: &Ranking, interaction: &Interaction) -> RankingMetrics {
    let matches = ranking.eligible.matches.iter().chain(&ranking.unverified.matches);
    let is_met = |id: &str| interaction.with.iter().any(|with| with == id);
    let positions = matches.map(Match::opportunity_id).enumerate().filter(|(_, id)| is_met(id));
    let positions: Vec<usize> = positions.map(|(position, _)| position).collect();
    RankingMetrics::new(&positions, interaction.with.len())
}

impl Evaluation {
    /// From the groups and metrics of each interaction, and how often each of so many opportunities
    /// was shown.
    pub(super) fn new(
        each: &[(Vec<String>, RankingMetrics)],
        shown: &BTreeMap<String, u32>,
        opportunities: usize,
    ) -> Self {
        let metrics: Vec<RankingMetrics> = each.iter().map(|(_, metrics)| *metrics).collect();
        let interval = |of: fn(&RankingMetrics) -> u32| {
            Interval::of(&metrics.iter().map(|metrics| i64::from(of(metrics))).collect::<Vec<_>>(), SEED)
        };
        Self {
            interactions: count(metrics.len()),
            not_listed: 0,
            recall_at_10: interval(|m| m.recall),
            ndcg_at_10: interval(|m| m.ndcg),
            reciprocal_rank: interval(|m| m.reciprocal),
            hit_at_1: interval(|m| m.hit),
            exposure: ExposureMetrics::new(shown, opportunities),
            groups: by_group(each, SEED),
            each: metrics,
        }
    }
}

/// The second evaluation less the first, interaction by interaction.
///
/// # Errors
/// When the two are not of the same number of interactions.
pub fn compare(first: &Evaluation, second: &Evaluation) -> Result<Comparison> {
    if first.each.len() != second.each.len() {
        let found = second.each.len().to_string();
        return Err(Error::new("interactions", &found, LearnErrorKind::DifferentInteractions));
    }
    Ok(Comparison::paired(first, second))
}

impl Comparison {
    /// The comparison of two evaluations of the same interactions.
    pub(super) fn paired(first: &Evaluation, second: &Evaluation) -> Self {
        let gain = |of: fn(&RankingMetrics) -> u32| {
            let pairs = first.each.iter().zip(&second.each);
            Interval::of(&pairs.map(|(a, b)| i64::from(of(b)) - i64::from(of(a))).collect::<Vec<_>>(), SEED)
        };
        Self {
            interactions: second.interactions,
            recall_at_10: gain(|m| m.recall),
            ndcg_at_10: gain(|m| m.ndcg),
            reciprocal_rank: gain(|m| m.reciprocal),
        }
    }
}
