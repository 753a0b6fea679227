//! A cap on how many lists of a batch show the same opportunity: a popular fund can read only so
//! many requests.

use std::cmp::Reverse;

use hashbrown::HashMap;

use super::Query;
use crate::ranking::{List, Ranking};
use crate::set;

impl Query {
    /// The query for rankings of `startups` startups that are [capped](cap_exposure) at `at_most`
    /// afterwards. Its limits are greater by the number of opportunities that can reach the cap, so
    /// that every capped list can be filled.
    #[must_use]
    pub fn before_cap(&self, startups: usize, at_most: u32) -> Self {
        let longer = |limit: u32| {
            let entries = u64::from(limit).saturating_mul(startups as u64);
            let capped = entries.checked_div(u64::from(at_most)).unwrap_or(0);
            u32::try_from(capped).unwrap_or(u32::MAX).saturating_add(limit)
        };
        let (limit, unverified_limit) = (longer(self.limit), longer(self.unverified_limit));
        Self { limit, unverified_limit, ..self.clone() }
    }
}

/// Shortens the rankings of a batch to the limits of the query, so that no opportunity is among the
/// eligible of more than `at_most` startups, nor among the unverified of more.
///
/// Matches are accepted by score over all lists, then by the ids of startup and opportunity, so the
/// order of the rankings never matters. A match that is left out is replaced by the next of its
/// list; matches keep their ranks, so a gap shows that matches were left out. Rank with
/// [`Query::before_cap`]. A capped list has no next page, and [`Ranking::verify`] reports it as
/// changed.
pub fn cap_exposure(rankings: &mut [Ranking], query: &Query, at_most: u32) {
    cap_lists(rankings.iter_mut().map(|ranking| &mut ranking.eligible).collect(), query.limit, at_most);
    cap_lists(rankings.iter_mut().map(|ranking| &mut ranking.unverified).collect(), query.unverified_limit, at_most);
}

/// A match of one of the lists. The order is that in which matches are accepted: by score, then by
/// the ids of startup and opportunity.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct ListedMatch<'a> {
    score_and_low: Reverse<(u32, u32)>,
    startup: &'a str,
    opportunity: &'a str,
    list: usize,
    position: usize,
}

/// Shortens lists to the limit, so that no opportunity is in more than `at_most` of them.
fn cap_lists(mut lists: Vec<&mut List>, limit: u32, at_most: u32) {
    let kept = kept_positions(&lists, limit, at_most);
    for (list, kept) in lists.iter_mut().zip(&kept) {
        let mut position = 0..;
        list.matches.retain(|_| position.next().is_some_and(|position| set::contains(kept, &position)));
        (list.next, list.tied_at_limit) = (None, 0);
    }
}

/// The positions of the accepted matches of each list.
#[expect(clippy::indexing_slicing, reason = "a match has the position of its list")]
fn kept_positions(lists: &[&mut List], limit: u32, at_most: u32) -> Vec<Vec<usize>> {
    let mut matches: Vec<ListedMatch<'_>> =
        lists.iter().enumerate().flat_map(|(number, list)| listed_matches(number, list)).collect();
    matches.sort_unstable();
    let mut exposure: HashMap<&str, u32> = HashMap::new();
    let mut kept: Vec<Vec<usize>> = vec![Vec::new(); lists.len()];
    for listed in &matches {
        let times = exposure.entry(listed.opportunity).or_default();
        let kept = &mut kept[listed.list];
        if kept.len() < limit as usize && *times < at_most {
            *times += 1;
            set::insert(kept, listed.position);
        }
    }
    kept
}

/// The matches of the list with this number.
fn listed_matches(number: usize, list: &List) -> impl Iterator<Item = ListedMatch<'_>> {
    list.matches.iter().enumerate().map(move |(position, matched)| ListedMatch {
        score_and_low: Reverse((matched.score.score, matched.score.low)),
        startup: &matched.startup().id,
        opportunity: matched.opportunity_id(),
        list: number,
        position,
    })
}
