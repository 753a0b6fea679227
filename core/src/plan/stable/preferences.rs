//! The preferences of both sides, with numbers in the place of ids.

use std::collections::{BTreeMap, BTreeSet};

use super::Stable;
use crate::diagnostic::{ErrorKind, IdOf, PlanErrorKind, RepeatedEntry};
use crate::error::{Error, Result};
use crate::plan::PairId;
use crate::plan::candidates::Candidates;
use crate::plan::numbers::{index, to_u32};

/// One side: the preference list of each party, and how many pairs it may have.
pub(super) struct Side {
    /// The pairs of each party, best first.
    pub(super) lists: Vec<Vec<u32>>,
    /// The pairs that each party may have at most.
    pub(super) capacity: Vec<u32>,
}

/// The rank of a pair in the lists of both parties, from 0.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ranks {
    pub(super) by_startup: u32,
    pub(super) by_opportunity: u32,
}

/// The preferences of both sides.
pub(super) struct Preferences<'a> {
    pub(super) candidates: &'a Candidates,
    pub(super) startups: Side,
    pub(super) opportunities: Side,
    /// By pair; none for one that is not acceptable to both, or forbidden.
    ranks: Vec<Option<Ranks>>,
    /// The startup of each pair.
    startup_of: Vec<u32>,
}

impl<'a> Preferences<'a> {
    /// # Errors
    /// With the path of an id that is not among the candidates, or of one listed twice.
    pub(super) fn new(request: &Stable, candidates: &'a Candidates) -> Result<Self> {
        let each = Some(request.programmes_each);
        let programmes = capacities(candidates.startups(), &request.programmes, each, "programmes")?;
        let seats = capacities(candidates.opportunities(), &request.seats, request.seats_each, "seats")?;
        let forbidden = forbidden(candidates, &request.forbidden)?;
        let startups = Side { lists: startup_lists(candidates, request)?, capacity: programmes };
        let opportunities = Side { lists: opportunity_lists(candidates, request)?, capacity: seats };
        let ranks = ranks(&startups.lists, &opportunities.lists, &forbidden);
        let numbers = 0..to_u32(candidates.startups().len());
        let startup_of = numbers.flat_map(|startup| candidates.range(startup).map(move |_| startup)).collect();
        Ok(Self { candidates, startups, opportunities, ranks, startup_of })
    }
}

#[expect(clippy::indexing_slicing, reason = "pairs are numbered by the candidates, parties within their side")]
impl Preferences<'_> {
    pub(super) fn opportunity_of(&self, pair: u32) -> u32 {
        self.candidates.to()[index(pair)]
    }

    pub(super) fn startup_of(&self, pair: u32) -> u32 {
        self.startup_of[index(pair)]
    }

    /// The ranks of a pair; none if it is not acceptable to both.
    pub(super) fn ranks(&self, pair: u32) -> Option<Ranks> {
        self.ranks[index(pair)]
    }

    /// True if both parties of an acceptable pair have capacity left, or prefer it to one of
    /// theirs.
    pub(super) fn blocks(&self, pair: u32, matched: &BTreeSet<u32>) -> bool {
        let prefers = |side: &Side, party: u32, rank_of: fn(Ranks) -> u32| {
            let rank = self.ranks(pair).map(rank_of);
            let pairs = side.lists[index(party)].iter().filter(|other| matched.contains(other));
            let current: Vec<u32> = pairs.filter_map(|other| self.ranks(*other).map(rank_of)).collect();
            let capacity = side.capacity[index(party)];
            rank.is_some_and(|rank| {
                current.len() < index(capacity) || (capacity > 0 && current.iter().any(|other| *other > rank))
            })
        };
        prefers(&self.startups, self.startup_of(pair), |ranks| ranks.by_startup)
            && prefers(&self.opportunities, self.opportunity_of(pair), |ranks| ranks.by_opportunity)
    }
}

/// The error of an id that is not among the candidates.
pub(super) fn unknown(path: &str, id: &str) -> Error {
    Error::new(path, id, ErrorKind::UnknownId { of: IdOf::Party })
}

/// By pair: whether it is forbidden.
#[expect(clippy::indexing_slicing, reason = "the pair is one of the candidates")]
fn forbidden(candidates: &Candidates, pairs: &[PairId]) -> Result<Vec<bool>> {
    let mut forbidden = vec![false; candidates.len()];
    for (i, PairId { startup, opportunity }) in pairs.iter().enumerate() {
        let s = candidates.startup(startup).ok_or_else(|| unknown(&format!("forbidden[{i}].startup"), startup))?;
        let o = candidates.opportunity(opportunity);
        let o = o.ok_or_else(|| unknown(&format!("forbidden[{i}].opportunity"), opportunity))?;
        if let Some(pair) = candidates.pair(s, o) {
            forbidden[index(pair)] = true;
        }
    }
    Ok(forbidden)
}

#[expect(clippy::indexing_slicing, reason = "the startup is one of the candidates")]
fn startup_lists(candidates: &Candidates, request: &Stable) -> Result<Vec<Vec<u32>>> {
    let pairs = |s| candidates.row(s).map(|(pair, ..)| pair).collect();
    let mut lists: Vec<Vec<u32>> = (0..to_u32(candidates.startups().len())).map(pairs).collect();
    for list in &mut lists {
        best_first(list, candidates);
    }
    for (startup, preferred) in &request.startup_preferences {
        let path = format!("startup_preferences.{startup}");
        let s = candidates.startup(startup).ok_or_else(|| unknown(&path, startup))?;
        let pair = |id: &str| Some((s, candidates.opportunity(id)?));
        lists[index(s)] = stated(candidates, preferred, &path, pair)?;
    }
    Ok(lists)
}

#[expect(clippy::indexing_slicing, reason = "the opportunity is one of the candidates")]
fn opportunity_lists(candidates: &Candidates, request: &Stable) -> Result<Vec<Vec<u32>>> {
    let mut lists: Vec<Vec<u32>> = vec![Vec::new(); candidates.opportunities().len()];
    for (pair, to) in (0..).zip(candidates.to()) {
        lists[index(*to)].push(pair);
    }
    for list in &mut lists {
        best_first(list, candidates);
    }
    for (opportunity, preferred) in &request.opportunity_preferences {
        let path = format!("opportunity_preferences.{opportunity}");
        let o = candidates.opportunity(opportunity).ok_or_else(|| unknown(&path, opportunity))?;
        let pair = |id: &str| Some((candidates.startup(id)?, o));
        lists[index(o)] = stated(candidates, preferred, &path, pair)?;
    }
    Ok(lists)
}

/// The capacity of each id: its own, or that of `each`; no limit where neither is stated.
#[expect(clippy::indexing_slicing, reason = "the position was found in the same list")]
fn capacities(ids: &[String], own: &BTreeMap<String, u32>, each: Option<u32>, path: &str) -> Result<Vec<u32>> {
    let mut capacities = vec![each.unwrap_or(u32::MAX); ids.len()];
    for (id, capacity) in own {
        let at = ids.binary_search(id).map_err(|_| unknown(&format!("{path}.{id}"), id))?;
        capacities[at] = *capacity;
    }
    Ok(capacities)
}

/// Sorts pairs by score, the highest first; among equals by pair, which in the list of either side
/// is the order of the other's ids. Both are packed into one key.
#[expect(clippy::expect_used, reason = "the lower half of the key is the pair")]
fn best_first(list: &mut [u32], candidates: &Candidates) {
    let key = |pair: &u32| (u64::from(!candidates.score(*pair)) << 32) | u64::from(*pair);
    let mut keys: Vec<u64> = list.iter().map(key).collect();
    keys.sort_unstable();
    for (pair, key) in list.iter_mut().zip(keys) {
        *pair = u32::try_from(key & u64::from(u32::MAX)).expect("32 bits");
    }
}

/// The ranks of each pair that is in the lists of both sides and not forbidden.
#[expect(clippy::indexing_slicing, reason = "pairs are numbered by the candidates")]
fn ranks(of_startups: &[Vec<u32>], of_opportunities: &[Vec<u32>], forbidden: &[bool]) -> Vec<Option<Ranks>> {
    let mut by_startup = vec![None; forbidden.len()];
    for (rank, pair) in of_startups.iter().flat_map(|list| (0..).zip(list)) {
        by_startup[index(*pair)] = Some(rank);
    }
    let mut ranks = vec![None; forbidden.len()];
    for (by_opportunity, pair) in of_opportunities.iter().flat_map(|list| (0..).zip(list)) {
        let pair = index(*pair);
        let acceptable = by_startup[pair].filter(|_| !forbidden[pair]);
        ranks[pair] = acceptable.map(|by_startup| Ranks { by_startup, by_opportunity });
    }
    ranks
}

/// A stated preference list as pairs; a pair that is no candidate is left out.
///
/// # Errors
/// At an unknown id, and at one that is listed twice.
fn stated(
    candidates: &Candidates,
    preferred: &[String],
    path: &str,
    pair: impl Fn(&str) -> Option<(u32, u32)>,
) -> Result<Vec<u32>> {
    let mut seen = BTreeSet::new();
    let mut pairs = Vec::new();
    for (i, id) in preferred.iter().enumerate() {
        let (s, o) = pair(id).ok_or_else(|| unknown(&format!("{path}[{i}]"), id))?;
        if !seen.insert((s, o)) {
            return Err(Error::new(format!("{path}[{i}]"), id, PlanErrorKind::Repeated { entry: RepeatedEntry::Id }));
        }
        pairs.extend(candidates.pair(s, o));
    }
    Ok(pairs)
}
