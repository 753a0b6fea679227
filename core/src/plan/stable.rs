//! Stable matching: no two that are not together would both prefer to be.
//!
//! Deferred acceptance for hospitals and residents (Gale and Shapley 1962): startups with one or
//! several programmes, opportunities with seats, preference lists that need not name all. Among all
//! stable matchings one is best for every startup at once, another for every opportunity.

use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use serde::{Deserialize, Serialize};

use super::candidates::Candidates;
use super::numbers::{index, to_u32};
use super::{PairId, ScoredPair};
use crate::diagnostic::{ErrorKind, IdOf, RepeatedEntry};
use crate::error::{Error, Result};

/// Who of two equal sides proposes: the plan is then the best of all stable plans for that side.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum BestFor {
    /// For every startup.
    #[default]
    Startups,
    /// For every opportunity.
    Opportunities,
}

/// Both sides' wishes and seats.
///
/// A pair takes part when both sides want it. Where a side has no list, the score is its wish:
/// higher first, and of equal scores the smaller id of the other side (strict preferences, so that
/// "stable" has one meaning).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Stable {
    /// Opportunity → seats.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub seats: BTreeMap<String, u32>,
    /// Seats of any other opportunity; no limit when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seats_each: Option<u32>,
    /// Startup → programmes it may be in at most.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub programmes: BTreeMap<String, u32>,
    /// Programmes of any other startup at most; one when left out.
    pub programmes_each: u32,
    /// Startup → the opportunities it wants, best first. Who is not in the list is not wanted.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub startup_preferences: BTreeMap<String, Vec<String>>,
    /// Opportunity → the startups it wants, best first.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub opportunity_preferences: BTreeMap<String, Vec<String>>,
    /// Pairs that must not be.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub forbidden: Vec<PairId>,
    /// The side for which the plan is the best of all stable ones.
    pub best_for: BestFor,
}

impl Default for Stable {
    fn default() -> Self {
        Self {
            seats: BTreeMap::new(),
            seats_each: None,
            programmes: BTreeMap::new(),
            programmes_each: 1,
            startup_preferences: BTreeMap::new(),
            opportunity_preferences: BTreeMap::new(),
            forbidden: Vec::new(),
            best_for: BestFor::default(),
        }
    }
}

/// A pair of a stable plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StablePair {
    /// The startup's id.
    pub startup: String,
    /// The opportunity's id.
    pub opportunity: String,
    /// The opportunity's place among the startup's wishes, from 1.
    pub startup_rank: u32,
    /// The startup's place among the opportunity's wishes, from 1.
    pub opportunity_rank: u32,
}

/// A stable plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct StablePlan {
    /// The pairs, by the ids of startup and opportunity.
    pub pairs: Vec<StablePair>,
    /// Startups without a place although they have preferences.
    pub unmatched: Vec<String>,
}

/// Wishes as numbers: for every pair its place in the lists of both sides.
struct Wishes<'a> {
    candidates: &'a Candidates,
    /// The pairs of every startup, best first.
    of_startup: Vec<Vec<u32>>,
    /// The pairs of every opportunity, best first.
    of_opportunity: Vec<Vec<u32>>,
    /// By pair: its place in the startup's and in the opportunity's list, from 0; none when it is
    /// not wanted by both.
    places: Vec<Option<(u32, u32)>>,
    /// The startup of each pair.
    from: Vec<u32>,
    programmes: Vec<u32>,
    seats: Vec<u32>,
}

impl Stable {
    /// The stable plan that is best for the side that `best_for` names.
    ///
    /// # Errors
    /// With the path of an id that is not among the candidates, or of one listed twice.
    pub fn plan(&self, candidates: &Candidates) -> Result<StablePlan> {
        let wishes = self.wishes(candidates)?;
        let held = match self.best_for {
            BestFor::Startups => propose(&wishes.of_startup, &wishes.programmes, &wishes.seats, |pair| {
                Some((wishes.to(pair), wishes.place(pair)?.1))
            }),
            BestFor::Opportunities => propose(&wishes.of_opportunity, &wishes.seats, &wishes.programmes, |pair| {
                Some((wishes.startup(pair), wishes.place(pair)?.0))
            }),
        };
        Ok(wishes.named(&held))
    }

    /// The pairs of candidates that would both rather be together than as they are: none for a
    /// stable plan.
    ///
    /// # Errors
    /// As [`Stable::plan`]; at `pairs[i]` for a pair that is no candidate.
    pub fn blocking(&self, candidates: &Candidates, pairs: &[PairId]) -> Result<Vec<PairId>> {
        let wishes = self.wishes(candidates)?;
        let mut held = BTreeSet::new();
        for (i, PairId { startup, opportunity }) in pairs.iter().enumerate() {
            let pair = candidates.startup(startup).zip(candidates.opportunity(opportunity));
            let pair = pair.and_then(|(s, o)| candidates.pair(s, o));
            held.insert(pair.ok_or_else(|| unknown(&format!("pairs[{i}]"), &format!("{startup} – {opportunity}")))?);
        }
        let blocking = (0..to_u32(candidates.len())).filter(|pair| !held.contains(pair) && wishes.blocks(*pair, &held));
        Ok(blocking.map(|pair| candidates.id_of(pair)).collect())
    }

    fn wishes<'a>(&self, candidates: &'a Candidates) -> Result<Wishes<'a>> {
        let (startups, opportunities) = (candidates.startups(), candidates.opportunities());
        let programmes = amounts(startups, &self.programmes, Some(self.programmes_each), "programmes")?;
        let seats = amounts(opportunities, &self.seats, self.seats_each, "seats")?;
        let mut open = vec![true; candidates.len()];
        for (i, PairId { startup, opportunity }) in self.forbidden.iter().enumerate() {
            let s = candidates.startup(startup).ok_or_else(|| unknown(&format!("forbidden[{i}].startup"), startup))?;
            let o = candidates.opportunity(opportunity);
            let o = o.ok_or_else(|| unknown(&format!("forbidden[{i}].opportunity"), opportunity))?;
            candidates.pair(s, o).and_then(|pair| open.get_mut(index(pair))).into_iter().for_each(|open| *open = false);
        }
        let from: Vec<u32> = (0..to_u32(startups.len())).flat_map(|s| candidates.range(s).map(move |_| s)).collect();
        let mut of_startup: Vec<Vec<u32>> =
            (0..to_u32(startups.len())).map(|s| candidates.row(s).map(|(pair, ..)| pair).collect()).collect();
        let mut of_opportunity: Vec<Vec<u32>> = vec![Vec::new(); opportunities.len()];
        for (pair, to) in (0..).zip(candidates.to()) {
            of_opportunity.get_mut(index(*to)).into_iter().for_each(|list| list.push(pair));
        }
        of_startup.iter_mut().chain(&mut of_opportunity).for_each(|list| best_first(list, candidates.scores()));
        let pair = |s: Option<u32>, o: Option<u32>| Some((s?, o?));
        for (startup, wanted) in &self.startup_preferences {
            let path = format!("startup_preferences.{startup}");
            let s = candidates.startup(startup).ok_or_else(|| unknown(&path, startup))?;
            let at = |id: &str| pair(Some(s), candidates.opportunity(id));
            replace(&mut of_startup, s, listed(candidates, wanted, &path, at)?);
        }
        for (opportunity, wanted) in &self.opportunity_preferences {
            let path = format!("opportunity_preferences.{opportunity}");
            let o = candidates.opportunity(opportunity).ok_or_else(|| unknown(&path, opportunity))?;
            let at = |id: &str| pair(candidates.startup(id), Some(o));
            replace(&mut of_opportunity, o, listed(candidates, wanted, &path, at)?);
        }
        let places = places(&of_startup, &of_opportunity, &open);
        Ok(Wishes { candidates, of_startup, of_opportunity, places, from, programmes, seats })
    }
}

impl Wishes<'_> {
    fn to(&self, pair: u32) -> u32 {
        self.candidates.to().get(index(pair)).copied().unwrap_or_default()
    }

    fn startup(&self, pair: u32) -> u32 {
        self.from.get(index(pair)).copied().unwrap_or_default()
    }

    fn place(&self, pair: u32) -> Option<(u32, u32)> {
        self.places.get(index(pair)).copied().flatten()
    }

    fn named(&self, held: &[u32]) -> StablePlan {
        let mut held = held.to_vec();
        held.sort_unstable();
        let placed: BTreeSet<u32> = held.iter().map(|pair| self.startup(*pair)).collect();
        let pairs = held.iter().filter_map(|pair| {
            let (startup_rank, opportunity_rank) = self.place(*pair)?;
            let PairId { startup, opportunity } = self.candidates.id_of(*pair);
            let (startup_rank, opportunity_rank) = (startup_rank + 1, opportunity_rank + 1);
            Some(StablePair { startup, opportunity, startup_rank, opportunity_rank })
        });
        let unmatched = (0..).zip(self.candidates.startups()).zip(&self.of_startup);
        let unmatched = unmatched.filter(|((s, _), wanted)| !placed.contains(s) && !wanted.is_empty());
        StablePlan { pairs: pairs.collect(), unmatched: unmatched.map(|((_, id), _)| id.clone()).collect() }
    }

    /// Both have room, or would give up one that they prefer less.
    fn blocks(&self, pair: u32, held: &BTreeSet<u32>) -> bool {
        let Some((mine, theirs)) = self.place(pair) else { return false };
        let (startup, opportunity) = (self.startup(pair), self.to(pair));
        let would = |list: Option<&Vec<u32>>, room: u32, place: u32, of: &dyn Fn((u32, u32)) -> u32| {
            let now =
                list.into_iter().flatten().filter(|pair| held.contains(pair)).filter_map(|pair| self.place(*pair));
            let now: Vec<u32> = now.map(of).collect();
            now.len() < index(room) || (room > 0 && now.iter().any(|other| *other > place))
        };
        let room = |list: &[u32], at: u32| list.get(index(at)).copied().unwrap_or(0);
        would(self.of_startup.get(index(startup)), room(&self.programmes, startup), mine, &|place| place.0)
            && would(self.of_opportunity.get(index(opportunity)), room(&self.seats, opportunity), theirs, &|place| {
                place.1
            })
    }
}

/// Every proposer asks down its list, as long as it has room; who is asked holds the best that
/// asked.
fn propose(lists: &[Vec<u32>], room: &[u32], seats: &[u32], asked: impl Fn(u32) -> Option<(u32, u32)>) -> Vec<u32> {
    // What the asked hold: the place in their list, the pair and its proposer, the least wanted on
    // top.
    let mut held: Vec<BinaryHeap<(u32, u32, usize)>> = vec![BinaryHeap::new(); seats.len()];
    let mut next: Vec<(usize, u32)> = room.iter().map(|room| (0, *room)).collect();
    let mut waiting: Vec<usize> = (0..lists.len()).rev().collect();
    while let Some(proposer) = waiting.pop() {
        let (Some(list), Some((at, room))) = (lists.get(proposer), next.get_mut(proposer)) else { continue };
        let mut refused = None;
        while *room > 0
            && refused.is_none()
            && let Some(pair) = list.get(*at)
        {
            *at += 1;
            let Some((other, place)) = asked(*pair) else { continue };
            let (Some(held), Some(seats)) = (held.get_mut(index(other)), seats.get(index(other))) else { continue };
            held.push((place, *pair, proposer));
            *room -= 1;
            if held.len() > index(*seats) {
                refused = held.pop().map(|(_, _, loser)| loser);
            }
        }
        if let Some(loser) = refused {
            waiting.push(proposer);
            if let Some((_, room)) = next.get_mut(loser) {
                *room += 1;
            }
            if loser != proposer {
                waiting.push(loser);
            }
        }
    }
    held.into_iter().flatten().map(|(_, pair, _)| pair).collect()
}

/// By score, the highest first; among equals by pair, which in the list of either side is the order
/// of the other's ids.
fn best_first(list: &mut [u32], scores: &[u32]) {
    let score = |pair: u32| scores.get(index(pair)).copied().unwrap_or(0);
    let mut keys: Vec<u64> = list.iter().map(|pair| (u64::from(!score(*pair)) << 32) | u64::from(*pair)).collect();
    keys.sort_unstable();
    list.iter_mut().zip(keys).for_each(|(pair, key)| *pair = u32::try_from(key & u64::from(u32::MAX)).unwrap_or(0));
}

fn places(of_startup: &[Vec<u32>], of_opportunity: &[Vec<u32>], open: &[bool]) -> Vec<Option<(u32, u32)>> {
    let mut mine = vec![None; open.len()];
    let mut both = vec![None; open.len()];
    for (place, pair) in of_startup.iter().flat_map(|list| (0..).zip(list)) {
        mine.get_mut(index(*pair)).into_iter().for_each(|mine| *mine = Some(place));
    }
    for (place, pair) in of_opportunity.iter().flat_map(|list| (0..).zip(list)) {
        let is_open = open.get(index(*pair)).copied().unwrap_or(false);
        let other: Option<u32> = mine.get(index(*pair)).copied().flatten().filter(|_| is_open);
        both.get_mut(index(*pair)).into_iter().for_each(|both| *both = other.map(|mine| (mine, place)));
    }
    both
}

fn replace(lists: &mut [Vec<u32>], at: u32, list: Vec<u32>) {
    if let Some(before) = lists.get_mut(index(at)) {
        *before = list;
    }
}

/// A given list as pairs; one who is no candidate is left out, an unknown id or one listed twice is
/// an error.
fn listed(
    candidates: &Candidates,
    wanted: &[String],
    path: &str,
    at: impl Fn(&str) -> Option<(u32, u32)>,
) -> Result<Vec<u32>> {
    let mut seen = BTreeSet::new();
    let mut pairs = Vec::new();
    for (i, id) in wanted.iter().enumerate() {
        let (s, o) = at(id).ok_or_else(|| unknown(&format!("{path}[{i}]"), id))?;
        if !seen.insert((s, o)) {
            return Err(Error::new(format!("{path}[{i}]"), id, ErrorKind::Repeated { entry: RepeatedEntry::Id }));
        }
        pairs.extend(candidates.pair(s, o));
    }
    Ok(pairs)
}

fn amounts(ids: &[String], named: &BTreeMap<String, u32>, each: Option<u32>, path: &str) -> Result<Vec<u32>> {
    let mut amounts = vec![each.unwrap_or(u32::MAX); ids.len()];
    for (id, amount) in named {
        let place = ids.binary_search(id).ok().and_then(|at| amounts.get_mut(at));
        *place.ok_or_else(|| unknown(&format!("{path}.{id}"), id))? = *amount;
    }
    Ok(amounts)
}

fn unknown(path: &str, id: &str) -> Error {
    Error::new(path, id, ErrorKind::UnknownId { of: IdOf::Party })
}

/// What one side's score and the other's make together. All in whole numbers, rounded down.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Reciprocal {
    /// `2ab ÷ (a + b)`: near the lower one; a zero stays a zero.
    #[default]
    Harmonic,
    /// `√(ab)`: between the two, and a zero stays a zero.
    Geometric,
    /// The lower one.
    Minimum,
    /// The startup's side counts so many of a hundred, the opportunity's the rest.
    Weighted(u8),
}

impl Reciprocal {
    /// The two scores as one.
    #[must_use]
    pub fn of(self, startup: u32, opportunity: u32) -> u32 {
        let (a, b) = (u64::from(startup), u64::from(opportunity));
        let both = match self {
            Self::Harmonic => (2 * a * b).checked_div(a + b).unwrap_or(0),
            Self::Geometric => (a * b).isqrt(),
            Self::Minimum => a.min(b),
            Self::Weighted(share) => {
                let share = u64::from(share.min(100));
                (a * share + b * (100 - share)) / 100
            }
        };
        u32::try_from(both).unwrap_or(u32::MAX)
    }
}

/// A pair with what each side makes of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Mutual {
    /// The pair, with the score of both.
    #[serde(flatten)]
    pub pair: ScoredPair,
    /// By the startup's weights.
    pub startup_score: u32,
    /// By the opportunity's weights.
    pub opportunity_score: u32,
}

/// The pairs that both sides' candidates hold, each with both scores and what they make together.
/// Two matchers with their own weights give the two sides.
#[must_use]
pub fn mutual(startups: &Candidates, opportunities: &Candidates, by: Reciprocal) -> Vec<Mutual> {
    let pairs = startups.pairs().filter_map(|ScoredPair { startup, opportunity, score: startup_score }| {
        let (s, o) = opportunities.startup(&startup).zip(opportunities.opportunity(&opportunity))?;
        let pair = opportunities.pair(s, o)?;
        let opportunity_score = opportunities.scores().get(index(pair)).copied()?;
        let score = by.of(startup_score, opportunity_score);
        Some(Mutual { pair: ScoredPair { startup, opportunity, score }, startup_score, opportunity_score })
    });
    pairs.collect()
}
