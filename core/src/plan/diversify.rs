//! Diversity: a list in which no sector and no region takes more than its share, and what that
//! costs in score.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::facet::{Facet, Groups, of_opportunity, of_startup};
use crate::diagnostic::ErrorKind;
use crate::error::{Error, Result};
use crate::matcher::Matcher;
use crate::ranking::Match;

/// How a list is limits. A rule that people can print and check, not a hidden weight: scores stay
/// as they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DiversityLimits {
    /// How long the list is.
    pub length: u32,
    /// Of one widest sector at most; as many as there are when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per_sector: Option<u32>,
    /// Of one region at most; as many as there are when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per_region: Option<u32>,
}

/// A spread list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Diversified {
    /// The list, in its old order.
    pub picked: Vec<Picked>,
    /// Sum of the scores of the list before.
    pub score_before: u64,
    /// Sum of the scores now.
    pub score_after: u64,
    /// What the spread costs: the difference.
    pub cost: u64,
    /// How many are over a limit, because there were not enough others to fill the list.
    pub over_limit: u32,
}

/// A match of a spread list.
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
    /// Its place in the list before, from 1.
    pub rank_before: u32,
    /// True when it was not in the list before.
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
    /// Spreads a ranking: from the best down, each match is taken unless one of its sectors or
    /// regions is full; what is then missing is filled by the best of the others. With a limit of
    /// one kind, and one group for each match, no list within the limit has a higher sum of scores;
    /// otherwise there may be a better one.
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
        let groups: Vec<[Groups; 2]> = matches.iter().map(|found| self.groups(found, listed)).collect();
        let length = usize::try_from(limits.length).unwrap_or(usize::MAX);
        let (mut picked, rest) = pick(&groups, limits, length);
        let over = rest.len().min(length.saturating_sub(picked.len()));
        picked.extend(rest.into_iter().take(over));
        picked.sort_unstable();
        Ok(report(matches, &groups, &picked, length, over))
    }

    fn groups(&self, found: &Match, listed: Listed) -> [Groups; 2] {
        [Facet::Sector, Facet::Region].map(|facet| match listed {
            Listed::Startups => of_startup(self.vocabulary(), &found.startup, facet),
            Listed::Opportunities => of_opportunity(self.vocabulary(), &found.opportunity, facet),
        })
    }
}

/// The places of those that keep every limit, and of those that were passed over.
fn pick(groups: &[[Groups; 2]], limits: &DiversityLimits, length: usize) -> (Vec<usize>, Vec<usize>) {
    let limits = [limits.per_sector, limits.per_region].map(|limit| limit.unwrap_or(u32::MAX));
    let mut full: [BTreeMap<&str, u32>; 2] = [BTreeMap::new(), BTreeMap::new()];
    let (mut picked, mut passed) = (Vec::new(), Vec::new());
    for (place, groups) in groups.iter().enumerate() {
        let has_room = |((counts, groups), limit): ((&BTreeMap<&str, u32>, &Groups), u32)| {
            groups.iter().all(|group| counts.get(group.as_str()).is_none_or(|count| *count < limit))
        };
        if picked.len() < length && full.iter().zip(groups).zip(limits).all(has_room) {
            for (counts, groups) in full.iter_mut().zip(groups) {
                for group in groups {
                    *counts.entry(group).or_default() += 1;
                }
            }
            picked.push(place);
        } else {
            passed.push(place);
        }
    }
    (picked, passed)
}

fn report(matches: &[Match], groups: &[[Groups; 2]], places: &[usize], length: usize, over: usize) -> Diversified {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let picked = places.iter().filter_map(|place| {
        let (found, [sectors, regions]) = (matches.get(*place)?, groups.get(*place)?);
        Some(Picked {
            startup: found.startup().id.clone(),
            opportunity: found.opportunity().id.clone(),
            score: found.score.score,
            rank_before: count(place + 1),
            is_new: *place >= length,
            sectors: sectors.iter().cloned().collect(),
            regions: regions.iter().cloned().collect(),
        })
    });
    let picked: Vec<Picked> = picked.collect();
    let score_before = matches.iter().take(length).map(|found| u64::from(found.score.score)).sum::<u64>();
    let score_after = picked.iter().map(|picked| u64::from(picked.score)).sum();
    Diversified {
        picked,
        score_before,
        score_after,
        cost: score_before.saturating_sub(score_after),
        over_limit: count(over),
    }
}
