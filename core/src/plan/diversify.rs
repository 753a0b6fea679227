//! Diversity: a list in which no sector and no region takes more than its share, and what that
//! costs in score.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::facet::{Facet, Groups, of_opportunity, of_startup};
use super::numbers::{index, to_u32};
use crate::diagnostic::ErrorKind;
use crate::error::{Error, Result};
use crate::matcher::Matcher;
use crate::ranking::Match;

/// The limits of a diversified list. They are rules that people can read and check; scores stay as
/// they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DiversityLimits {
    /// The length of the list.
    pub length: u32,
    /// Matches of one widest sector at most; no limit when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per_sector: Option<u32>,
    /// Matches of one region at most; no limit when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per_region: Option<u32>,
}

impl DiversityLimits {
    /// A list of this length, without limits yet.
    ///
    /// ```
    /// use ketnoi::plan::DiversityLimits;
    /// let limits = DiversityLimits::new(10).with_per_sector(3);
    /// assert_eq!((limits.per_sector, limits.per_region), (Some(3), None));
    /// ```
    #[must_use]
    pub const fn new(length: u32) -> Self {
        Self { length, per_sector: None, per_region: None }
    }

    /// With at most so many matches of one widest sector.
    #[must_use]
    pub fn with_per_sector(mut self, per_sector: impl Into<Option<u32>>) -> Self {
        self.per_sector = per_sector.into();
        self
    }

    /// With at most so many matches of one region.
    #[must_use]
    pub fn with_per_region(mut self, per_region: impl Into<Option<u32>>) -> Self {
        self.per_region = per_region.into();
        self
    }
}

/// A diversified list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Diversified {
    /// The list, in the order of the ranking.
    pub picked: Vec<Picked>,
    /// The sum of the scores of the list without limits.
    pub score_before: u64,
    /// The sum of the scores of this list.
    pub score_after: u64,
    /// The difference of the two sums.
    pub cost: u64,
    /// How many are over a limit, because there were not enough others to fill the list.
    pub over_limit: u32,
}

/// A match of a diversified list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Picked {
    /// The startup's id.
    pub startup: String,
    /// The opportunity's id.
    pub opportunity: String,
    /// The score.
    pub score: u32,
    /// Its rank without limits, from 1.
    pub rank_before: u32,
    /// True if it is not in the list without limits.
    pub is_new: bool,
    /// The widest sectors it counts in.
    pub sectors: Vec<String>,
    /// The regions it counts in.
    pub regions: Vec<String>,
}

/// Which side of the matches a list is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Listed {
    Startups,
    Opportunities,
}

impl Matcher {
    /// Diversifies a ranking. From the best down, each match is taken unless one of its sectors or
    /// regions is full; the rest of the list is filled with the best of the others. With a limit of
    /// one kind, and one group for each match, no list within the limit has a higher sum of scores;
    /// otherwise this greedy choice may miss a better one.
    ///
    /// # Errors
    /// At `length`, `per_sector` or `per_region` when it is zero.
    pub fn diversify(&self, matches: &[Match], limits: &DiversityLimits) -> Result<Diversified> {
        let fields =
            [("length", Some(limits.length)), ("per_sector", limits.per_sector), ("per_region", limits.per_region)];
        if let Some((field, _)) = fields.into_iter().find(|(_, limit)| *limit == Some(0)) {
            return Err(Error::new(field, "0", ErrorKind::OutOfRange { min: 1, max: None }));
        }
        let listed = match matches {
            [first, .., last] if first.opportunity().id == last.opportunity().id => Listed::Startups,
            _ => Listed::Opportunities,
        };
        let groups: Vec<[Groups; 2]> = matches.iter().map(|found| self.groups_of_match(found, listed)).collect();
        let length = index(limits.length);
        let (mut picked, rest) = pick(&groups, limits, length);
        let over = rest.len().min(length.saturating_sub(picked.len()));
        picked.extend(rest.into_iter().take(over));
        picked.sort_unstable();
        Ok(report(matches, &groups, &picked, length, over))
    }

    fn groups_of_match(&self, found: &Match, listed: Listed) -> [Groups; 2] {
        [Facet::Sector, Facet::Region].map(|facet| match listed {
            Listed::Startups => of_startup(self.vocabulary(), &found.startup, facet),
            Listed::Opportunities => of_opportunity(self.vocabulary(), &found.opportunity, facet),
        })
    }
}

/// The positions of the matches that keep every limit, and of the others.
fn pick(groups: &[[Groups; 2]], limits: &DiversityLimits, length: usize) -> (Vec<usize>, Vec<usize>) {
    let limits = [limits.per_sector, limits.per_region].map(|limit| limit.unwrap_or(u32::MAX));
    let mut counts: [BTreeMap<&str, u32>; 2] = [BTreeMap::new(), BTreeMap::new()];
    let (mut picked, mut passed) = (Vec::new(), Vec::new());
    for (position, groups) in groups.iter().enumerate() {
        let is_below = |((counts, groups), limit): ((&BTreeMap<&str, u32>, &Groups), u32)| {
            groups.iter().all(|group| counts.get(group.as_str()).is_none_or(|count| *count < limit))
        };
        if picked.len() < length && counts.iter().zip(groups).zip(limits).all(is_below) {
            for (counts, groups) in counts.iter_mut().zip(groups) {
                for group in groups {
                    *counts.entry(group).or_default() += 1;
                }
            }
            picked.push(position);
        } else {
            passed.push(position);
        }
    }
    (picked, passed)
}

/// The answer for the picked positions, of which `over` are beyond a limit.
#[expect(clippy::indexing_slicing, reason = "the positions are those of the matches and of their groups")]
fn report(matches: &[Match], groups: &[[Groups; 2]], positions: &[usize], length: usize, over: usize) -> Diversified {
    let picked = positions.iter().map(|position| {
        let (found, [sectors, regions]) = (&matches[*position], &groups[*position]);
        Picked {
            startup: found.startup().id.clone(),
            opportunity: found.opportunity().id.clone(),
            score: found.score.score,
            rank_before: to_u32(position + 1),
            is_new: *position >= length,
            sectors: sectors.iter().cloned().collect(),
            regions: regions.iter().cloned().collect(),
        }
    });
    let picked: Vec<Picked> = picked.collect();
    let score_before = matches.iter().take(length).map(|found| u64::from(found.score.score)).sum::<u64>();
    let score_after = picked.iter().map(|picked| u64::from(picked.score)).sum();
    Diversified {
        picked,
        score_before,
        score_after,
        cost: score_before.saturating_sub(score_after),
        over_limit: to_u32(over),
    }
}
