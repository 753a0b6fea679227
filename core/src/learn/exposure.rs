//! Exposure metrics: how the first ten places of rankings are distributed over the opportunities,
//! and the recall of each group of startups.

use std::collections::BTreeMap;

use serde::Serialize;

use super::bootstrap::Interval;
use super::count;
use super::metrics::{RankingMetrics, TOP, ten_thousandths};
use crate::prepared::{PreparedStartup, ResolvedTerm};
use crate::ranking::{Match, Ranking};

/// How the first ten places of all rankings are distributed over the opportunities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ExposureMetrics {
    /// Share of the opportunities that are shown at least once, in ten-thousandths.
    pub coverage: u32,
    /// Share of all places that the most shown hundredth of the opportunities takes, in
    /// ten-thousandths.
    pub top_hundredth: u32,
    /// The opportunities shown most often: id and times shown, at most twenty.
    pub most: Vec<(String, u32)>,
}

/// The metrics of one group of startups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct GroupMetrics {
    /// Interactions of startups of the group.
    pub interactions: u32,
    /// Share of the opportunities they met that are among the first ten.
    pub recall: Interval,
}

impl ExposureMetrics {
    /// From how often each was shown, of so many opportunities.
    pub(super) fn new(shown: &BTreeMap<String, u32>, opportunities: usize) -> Self {
        let mut most: Vec<(String, u32)> = shown.iter().map(|(id, times)| (id.clone(), *times)).collect();
        most.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        let all: u64 = most.iter().map(|(_, times)| u64::from(*times)).sum();
        let top: u64 = most.iter().take(opportunities.div_ceil(100)).map(|(_, times)| u64::from(*times)).sum();
        let coverage = ten_thousandths(most.len() as u64, opportunities as u64);
        most.truncate(20);
        Self { coverage, top_hundredth: ten_thousandths(top, all), most }
    }
}

/// The groups of a startup: of its founders, its province or country; `unknown` where a field is
/// not stated, `none` where it is stated that there is none.
pub(super) fn groups_of(startup: &PreparedStartup) -> Vec<String> {
    let groups = match startup.groups.as_deref() {
        None => vec!["group:unknown".to_owned()],
        Some([]) => vec!["group:none".to_owned()],
        Some(groups) => groups.iter().map(|group| format!("group:{}", group.id())).collect(),
    };
    let place = startup.place.as_ref().and_then(|place| place.candidates.first());
    let place = place.and_then(|place| place.node.as_ref()).map_or("unknown", ResolvedTerm::id);
    groups.into_iter().chain([format!("place:{place}")]).collect()
}

/// Metrics by group. Groups of fewer than five interactions are left out: they are not significant,
/// and could identify a person.
pub(super) fn by_group(each: &[(Vec<String>, RankingMetrics)], seed: u64) -> BTreeMap<String, GroupMetrics> {
    const MIN_INTERACTIONS: usize = 5;
    let mut groups: BTreeMap<String, Vec<i64>> = BTreeMap::new();
    for (names, metrics) in each {
        for name in names {
            groups.entry(name.clone()).or_default().push(i64::from(metrics.recall));
        }
    }
    groups.retain(|_, recalls| recalls.len() >= MIN_INTERACTIONS);
    let metrics =
        |recalls: Vec<i64>| GroupMetrics { interactions: count(recalls.len()), recall: Interval::of(&recalls, seed) };
    groups.into_iter().map(|(name, recalls)| (name, metrics(recalls))).collect()
}

/// The ids of the first ten matches: the eligible, then the unverified.
pub(super) fn first_ten(ranking: &Ranking) -> impl Iterator<Item = &str> {
    let listed = ranking.eligible.matches.iter().chain(&ranking.unverified.matches);
    listed.map(Match::opportunity_id).take(TOP)
}
