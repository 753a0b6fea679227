//! Evaluation: how well a ranking finds past interactions.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::Interaction;
use super::bootstrap::Interval;
use super::exposure::{Exposure, GroupFigures, by_group, groups_of, seen};
use super::figures::RankingMetrics;
use crate::config::Config;
use crate::date::Date;
use crate::diagnostic::ErrorKind;
use crate::error::{Error, Result};
use crate::executor::{Executor, Parallelism};
use crate::matcher::Matcher;
use crate::ranking::{Match, Ranking};
use crate::record::Opportunity;
use crate::search::{Catalog, Query, Strategy};

/// Places looked at: a first hit below counts as none.
const DEPTH: u32 = 100;

/// Any number; the same for all, so that two evaluations of the same meetings are resampled alike.
const SEED: u64 = 20_261_122;

/// Metrics of a configuration on past meetings, in ten-thousandths, each with its 95 % interval.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Evaluation {
    /// Meetings asked.
    pub meetings: u32,
    /// Of those met, how many the catalog does not hold; none of them can be found.
    pub not_listed: u32,
    /// Share of those met that stand among the first ten.
    pub recall_at_10: Interval,
    /// The same, counting less further down, over the best possible order.
    pub ndcg_at_10: Interval,
    /// One over the place of the first that was met, among the first hundred.
    pub reciprocal_rank: Interval,
    /// How often the first place was met.
    pub hit_at_1: Interval,
    /// Who is shown.
    pub exposure: Exposure,
    /// How each group of startups is served; groups of fewer than five meetings are left out.
    pub groups: BTreeMap<String, GroupFigures>,
    #[serde(skip)]
    each: Vec<RankingMetrics>,
}

/// Two configurations on the same meetings: the second's figures less the first's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Comparison {
    /// Meetings asked.
    pub meetings: u32,
    /// Gain in the share found among the first ten. Above zero throughout: better beyond chance.
    pub recall_at_10: Interval,
    /// Gain in its discounted form.
    pub ndcg_at_10: Interval,
    /// Gain in the reciprocal rank.
    pub reciprocal_rank: Interval,
}

/// Asks past meetings of a configuration that knows nothing after a day: what is usual is counted
/// up to it, and later deals are not seen.
///
/// # Errors
/// At `meetings`, when there is none; at `meetings[3].on`, when one is not later than that day. As
/// [`Matcher::new`].
pub fn evaluate(
    config: &Config,
    opportunities: &[Opportunity],
    meetings: &[Interaction],
    known_until: Date,
    threads: Parallelism<'_>,
) -> Result<Evaluation> {
    let counted = Matcher::new(Config { statistics: None, ..config.clone() })?.statistics(opportunities, known_until);
    let matcher = Matcher::new(Config { statistics: Some(counted), ..config.clone() })?;
    let (catalog, _) = matcher.catalog_of(opportunities.to_vec());
    matcher.evaluate(meetings, &catalog, threads)
}

impl Matcher {
    /// Ranks the catalog for every meeting, each on its day, and tells how well those met are
    /// found.
    ///
    /// What this matcher counts as usual must end before the first meeting; [`evaluate`] sees to
    /// that.
    ///
    /// # Errors
    /// When there is no meeting, when one is not later than the statistics, or when the catalog
    /// belongs to another matcher.
    pub fn evaluate(
        &self,
        meetings: &[Interaction],
        catalog: &Catalog<Opportunity>,
        threads: Parallelism<'_>,
    ) -> Result<Evaluation> {
        if meetings.is_empty() {
            return Err(Error::new("meetings", "0", ErrorKind::NoInteractions));
        }
        let known_until = self.config().statistics.as_ref().map(|statistics| statistics.evidence_date);
        let early = meetings.iter().position(|meeting| known_until.is_some_and(|day| meeting.on <= day));
        if let Some((at, day)) = early.zip(known_until) {
            let on = meetings.get(at).map_or_else(String::new, |meeting| meeting.on.to_string());
            let kind = ErrorKind::BeforeEvidence { evidence: day.to_string() };
            return Err(Error::new(format!("meetings[{at}].on"), &on, kind));
        }
        catalog.check(self)?;
        let asked = Executor::of(threads)?.each(meetings, |meeting| self.asked(meeting, catalog));
        let ids: BTreeSet<&str> = catalog.ids().collect();
        let (mut each, mut shown, mut not_listed) = (Vec::with_capacity(meetings.len()), BTreeMap::new(), 0);
        for (meeting, answer) in meetings.iter().zip(asked) {
            let (groups, figures, top) = answer?;
            for id in top {
                *shown.entry(id).or_insert(0) += 1;
            }
            not_listed += meeting.with.iter().filter(|id| !ids.contains(id.as_str())).count();
            each.push((groups, figures));
        }
        let not_listed = u32::try_from(not_listed).unwrap_or(u32::MAX);
        Ok(Evaluation { not_listed, ..Evaluation::new(&each, &shown, catalog.len()) })
    }

    /// The startup's groups, the figures of its ranking, and the ids that it shows.
    fn asked(
        &self,
        meeting: &Interaction,
        catalog: &Catalog<Opportunity>,
    ) -> Result<(Vec<String>, RankingMetrics, Vec<String>)> {
        let query = Query::at(meeting.on).with_limit(DEPTH);
        let (startup, _) = self.prepare_startup(&meeting.startup);
        let ranking = catalog.search(&startup, &query, &query.filter.prepared(self)?, Strategy::Auto);
        Ok((groups_of(&startup), figures(&ranking, meeting), seen(&ranking).map(str::to_owned).collect()))
    }
}

fn figures(ranking: &Ranking, meeting: &Interaction) -> RankingMetrics {
    let lists = ranking.eligible.matches.iter().chain(&ranking.unverified.matches);
    let met = |(place, id): (usize, &str)| meeting.with.iter().any(|with| with == id).then_some(place);
    let places: Vec<usize> = lists.map(Match::opportunity_id).enumerate().filter_map(met).collect();
    RankingMetrics::new(&places, meeting.with.len())
}

impl Evaluation {
    pub(super) fn new(
        each: &[(Vec<String>, RankingMetrics)],
        shown: &BTreeMap<String, u32>,
        opportunities: usize,
    ) -> Self {
        let figures: Vec<RankingMetrics> = each.iter().map(|(_, figures)| *figures).collect();
        let interval = |of: fn(&RankingMetrics) -> u32| {
            Interval::of(&figures.iter().map(|figures| i64::from(of(figures))).collect::<Vec<_>>(), SEED)
        };
        Self {
            meetings: u32::try_from(figures.len()).unwrap_or(u32::MAX),
            not_listed: 0,
            recall_at_10: interval(|f| f.recall),
            ndcg_at_10: interval(|f| f.ndcg),
            reciprocal_rank: interval(|f| f.reciprocal),
            hit_at_1: interval(|f| f.hit),
            exposure: Exposure::new(shown, opportunities),
            groups: by_group(each, SEED),
            each: figures,
        }
    }
}

impl Comparison {
    /// Of no meetings.
    pub(super) const fn nothing() -> Self {
        let zero = Interval { value: 0, low: 0, high: 0 };
        Self { meetings: 0, recall_at_10: zero, ndcg_at_10: zero, reciprocal_rank: zero }
    }
}

/// The second evaluation less the first, pair by pair.
///
/// # Errors
/// When the two are not of the same number of meetings.
pub fn compare(first: &Evaluation, second: &Evaluation) -> Result<Comparison> {
    if first.each.len() != second.each.len() {
        return Err(Error::new("meetings", &second.each.len().to_string(), ErrorKind::DifferentInteractions));
    }
    let gain = |of: fn(&RankingMetrics) -> u32| {
        let pairs = first.each.iter().zip(&second.each);
        Interval::of(&pairs.map(|(a, b)| i64::from(of(b)) - i64::from(of(a))).collect::<Vec<_>>(), SEED)
    };
    Ok(Comparison {
        meetings: second.meetings,
        recall_at_10: gain(|f| f.recall),
        ndcg_at_10: gain(|f| f.ndcg),
        reciprocal_rank: gain(|f| f.reciprocal),
    })
}
