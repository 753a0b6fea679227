//! Lists of a batch in which no startup is shown too often: a popular fund can read so many
//! requests, and no more.

use std::cmp::Reverse;

use hashbrown::HashMap;

use super::Query;
use crate::ranking::{List, Match, Ranking};
use crate::set;

impl Query {
    /// The query to ask of so many startups before their rankings are [capped](cap_exposure): its
    /// lists are so much longer that every capped list can be filled. Each opportunity that is full
    /// may have to be passed over, and no more than this can be full.
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
/// Places are given by score over all lists, then by the ids of startup and opportunity, so that
/// the order of the rankings never matters. Whoever is passed over is followed by the next of that
/// list; a match keeps its rank, so that a gap tells. Ask with [`Query::before_cap`]. A capped list
/// has no next page, and [`Ranking::verify`] finds it shortened.
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
