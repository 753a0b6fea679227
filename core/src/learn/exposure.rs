//! Exposure metrics: how the places among the first ten are distributed over the opportunities,
//! and how each group of startups is served.

use std::collections::BTreeMap;

use serde::Serialize;

use super::bootstrap::Interval;
use super::figures::{RankingMetrics, TOP, ten_thousandths};
use crate::prepared::{PreparedStartup, Term};
use crate::ranking::{Match, Ranking};

/// How the places among the first ten are shared out among the opportunities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Exposure {
    /// Share of the opportunities that are shown at least once, in ten-thousandths.
    pub coverage: u32,
    /// Share of all places that the most shown hundredth of the opportunities takes, in
    /// ten-thousandths.
    pub top_hundredth: u32,
    /// The most shown: id → times shown, at most twenty.
    pub most: Vec<(String, u32)>,
}

/// How one group of startups is served.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GroupFigures {
    /// Meetings of startups of the group.
    pub meetings: u32,
    /// Share of those they met that stand among the first ten.
    pub recall: Interval,
}

impl Exposure {
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
    let place = startup.place.as_ref().and_then(|fact| fact.candidates.first());
    let place = place.and_then(|point| point.known.as_ref()).map_or("unknown", Term::id);
    groups.into_iter().chain([format!("place:{place}")]).collect()
}

/// Metrics by group, with so many meetings at least: fewer are not significant, and could identify
/// a person.
pub(super) fn by_group(each: &[(Vec<String>, RankingMetrics)], seed: u64) -> BTreeMap<String, GroupFigures> {
    const FEWEST: usize = 5;
    let mut groups: BTreeMap<String, Vec<i64>> = BTreeMap::new();
    for (names, figures) in each {
        for name in names {
            groups.entry(name.clone()).or_default().push(i64::from(figures.recall));
        }
    }
    groups.retain(|_, recalls| recalls.len() >= FEWEST);
    let figures = |recalls: Vec<i64>| GroupFigures {
        meetings: u32::try_from(recalls.len()).unwrap_or(u32::MAX),
        recall: Interval::of(&recalls, seed),
    };
    groups.into_iter().map(|(name, recalls)| (name, figures(recalls))).collect()
}

/// The ids that a reader of ten sees: the eligible, then the unverified.
pub(super) fn seen(ranking: &Ranking) -> impl Iterator<Item = &str> {
    let listed = ranking.eligible.matches.iter().chain(&ranking.unverified.matches);
    listed.map(Match::opportunity_id).take(TOP)
}
