//! A cap on how many lists of a batch show the same opportunity: a popular fund can read only so
//! many requests.

use std::cmp::Reverse;

use hashbrown::HashMap;

use super::Query;
use crate::ranking::{List, Match, Ranking};
use crate::set;

impl Query {
    /// The query for rankings of so many startups that are [capped](cap_exposure) afterwards. Its
    /// limits are longer by the number of opportunities that can reach the cap, so that every
    /// capped list can be filled.
    #[must_use]
    pub fn before_cap(&self, startups: usize, at_most: u32) -> Self {
        let longer = |limit: u32| {
            let places = u64::from(limit).saturating_mul(startups as u64);
            let full = places.checked_div(u64::from(at_most)).unwrap_or(0);
            u32::try_from(full).unwrap_or(u32::MAX).saturating_add(limit)
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
/// list; matches keep their ranks, so a gap shows what was left out. Rank with
/// [`Query::before_cap`]. A capped list has no next page, and [`Ranking::verify`] reports it as
/// changed.
pub fn cap_exposure(rankings: &mut [Ranking], query: &Query, at_most: u32) {
    share_out(rankings.iter_mut().map(|ranking| &mut ranking.eligible).collect(), query.limit, at_most);
    share_out(rankings.iter_mut().map(|ranking| &mut ranking.unverified).collect(), query.unverified_limit, at_most);
}

/// A match's place among all: by score, then by the ids of startup and opportunity; and where it
/// stands.
type Place = (Reverse<(u32, u32)>, String, String, usize, usize);

fn share_out(mut lists: Vec<&mut List>, limit: u32, at_most: u32) {
    let place = |list: usize, at: usize, found: &Match| -> Place {
        let by_score = Reverse((found.score.score, found.score.low));
        (by_score, found.startup().id.clone(), found.opportunity_id().to_owned(), list, at)
    };
    let each = lists.iter().enumerate();
    let each = each.flat_map(|(i, list)| list.matches.iter().enumerate().map(move |(at, found)| place(i, at, found)));
    let mut places: Vec<Place> = each.collect();
    places.sort_unstable();
    let mut shown: HashMap<&str, u32> = HashMap::new();
    let mut kept: Vec<Vec<usize>> = vec![Vec::new(); lists.len()];
    for (_, _, opportunity, list, at) in &places {
        let times = shown.entry(opportunity).or_default();
        if let Some(kept) = kept.get_mut(*list).filter(|kept| kept.len() < limit as usize && *times < at_most) {
            *times += 1;
            set::add(kept, *at);
        }
    }
    for (list, kept) in lists.iter_mut().zip(&kept) {
        let mut at = 0..;
        list.matches.retain(|_| at.next().is_some_and(|at| set::has(kept, &at)));
        (list.next, list.tied_at_limit) = (None, 0);
    }
}
