//! The pairs that a plan may choose from.

use std::sync::Arc;

use super::{PairId, ScoredPair};
use crate::diagnostic::{ErrorKind, RepeatedEntry, Unit};
use crate::error::{Error, Result};
use crate::executor::{Executor, Parallelism};
use crate::gate::Verdict;
use crate::matcher::Matcher;
use crate::prepared::PreparedStartup;
use crate::ranking::Match;
use crate::record::{Opportunity, Startup};
use crate::score::PERFECT;
use crate::search::{Query, Strategy};
use crate::{Catalog, limits, set};

/// Startups ranked at a time: bounds the memory that whole matches take before they become pairs.
const CHUNK: usize = 1_000;

/// The pairs that a plan may choose from, sorted by the ids of startup and opportunity: the order
/// of input never matters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Candidates {
    startups: Vec<String>,
    opportunities: Vec<String>,
    /// The pairs of startup `s` are `first[s]..first[s + 1]`.
    first: Vec<u32>,
    /// The opportunity of each pair.
    to: Vec<u32>,
    /// The score of each pair.
    scores: Vec<u32>,
}

impl Candidates {
    /// Candidates from pairs with their scores.
    ///
    /// # Errors
    /// At `pairs[i]` for a pair given twice, an empty or over-long id, or a score above
    /// [`PERFECT`].
    pub fn new(pairs: &[ScoredPair]) -> Result<Self> {
        let startups = distinct(pairs.iter().map(|pair| pair.startup.as_str()));
        let opportunities = distinct(pairs.iter().map(|pair| pair.opportunity.as_str()));
        for (i, pair) in pairs.iter().enumerate() {
            let id = |field: &str, id: &str| check_id(id).map_err(|error| error.within(&format!("pairs[{i}].{field}")));
            id("startup", &pair.startup)?;
            id("opportunity", &pair.opportunity)?;
        }
        // INVARIANT: `ids` are sorted and hold every id of the pairs.
        let number = |ids: &[String], id: &str| small(ids.partition_point(|other| other.as_str() < id));
        let indexed: Vec<(u32, u32, u32)> = pairs
            .iter()
            .map(|pair| (number(&startups, &pair.startup), number(&opportunities, &pair.opportunity), pair.score))
            .collect();
        Self::indexed(startups, opportunities, &indexed)
    }

    /// Candidates from lists of ids and triples (index of the startup, index of the opportunity,
    /// score): no text is copied for each pair.
    ///
    /// # Errors
    /// At `startups[i]` or `opportunities[i]` for an id given twice, at `pairs[i]` for a pair given
    /// twice, an index beyond its list or a score above [`PERFECT`].
    pub fn indexed(startups: Vec<String>, opportunities: Vec<String>, pairs: &[(u32, u32, u32)]) -> Result<Self> {
        let count = u32::try_from(pairs.len()).map_err(|_| too_many())?;
        let (startups, startup_at) = sorted(startups).map_err(|error| error.within("startups"))?;
        let (opportunities, opportunity_at) = sorted(opportunities).map_err(|error| error.within("opportunities"))?;
        let mut first = vec![0_u32; startups.len() + 1];
        for (i, (startup, opportunity, score)) in pairs.iter().enumerate() {
            check_pair(i, *score, startup_at.get(index(*startup)), opportunity_at.get(index(*opportunity)))?;
            let at = startup_at.get(index(*startup)).map_or(0, |at| index(*at));
            if let Some(count) = first.get_mut(at + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for count in &mut first {
            sum += *count;
            *count = sum;
        }
        let mut order = vec![0_u32; pairs.len()];
        let mut next = first.clone();
        for i in 0..count {
            let Some((startup, ..)) = pairs.get(index(i)) else { continue };
            let Some(next) = startup_at.get(index(*startup)).and_then(|at| next.get_mut(index(*at))) else { continue };
            if let Some(place) = order.get_mut(index(*next)) {
                *place = i;
            }
            *next += 1;
        }
        let to_of = |i: &u32| {
            pairs.get(index(*i)).and_then(|pair| opportunity_at.get(index(pair.1))).copied().unwrap_or_default()
        };
        for window in first.windows(2) {
            let &[from, to] = window else { continue };
            if let Some(row) = order.get_mut(index(from)..index(to)) {
                row.sort_by_key(|i| (to_of(i), *i));
                check_twice(row, &to_of)?;
            }
        }
        let to = order.iter().map(to_of).collect();
        let scores = order.iter().map(|i| pairs.get(index(*i)).map_or(0, |pair| pair.2)).collect();
        Ok(Self { startups, opportunities, first, to, scores })
    }

    /// The ids of the startups, in order.
    #[must_use]
    pub fn startups(&self) -> &[String] {
        &self.startups
    }

    /// The ids of the opportunities, in order.
    #[must_use]
    pub fn opportunities(&self) -> &[String] {
        &self.opportunities
    }

    /// How many pairs there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.to.len()
    }

    /// True when there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.to.is_empty()
    }

    /// Every pair, by startup and opportunity.
    pub fn pairs(&self) -> impl Iterator<Item = ScoredPair> {
        (0..small(self.startups.len())).flat_map(move |startup| {
            self.row(startup).map(move |(_, opportunity, score)| {
                let PairId { startup, opportunity } = self.id(startup, opportunity);
                ScoredPair { startup, opportunity, score }
            })
        })
    }

    /// The pairs of a startup: the pair's number, the opportunity, the score.
    pub(crate) fn row(&self, startup: u32) -> impl Iterator<Item = (u32, u32, u32)> {
        let range = self.range(startup);
        let pairs = self
            .to
            .get(range.clone())
            .unwrap_or_default()
            .iter()
            .zip(self.scores.get(range.clone()).unwrap_or_default());
        (small(range.start)..).zip(pairs).map(|(pair, (to, score))| (pair, *to, *score))
    }

    /// The numbers of a startup's pairs.
    pub(crate) fn range(&self, startup: u32) -> std::ops::Range<usize> {
        let at = |i: usize| self.first.get(i).map_or(0, |first| index(*first));
        at(index(startup))..at(index(startup) + 1)
    }

    /// The opportunity of each pair.
    pub(crate) fn to(&self) -> &[u32] {
        &self.to
    }

    /// The score of each pair.
    pub(crate) fn scores(&self) -> &[u32] {
        &self.scores
    }

    /// The number of a startup, by its id.
    pub(crate) fn startup(&self, id: &str) -> Option<u32> {
        self.startups.binary_search_by(|other| other.as_str().cmp(id)).ok().map(small)
    }

    /// The number of an opportunity, by its id.
    pub(crate) fn opportunity(&self, id: &str) -> Option<u32> {
        self.opportunities.binary_search_by(|other| other.as_str().cmp(id)).ok().map(small)
    }

    /// The number of a pair.
    pub(crate) fn pair(&self, startup: u32, opportunity: u32) -> Option<u32> {
        let range = self.range(startup);
        let found = self.to.get(range.clone())?.binary_search(&opportunity).ok()?;
        Some(small(range.start + found))
    }

    /// The ids of a pair, by its number.
    pub(crate) fn id_of(&self, pair: u32) -> PairId {
        let startup = self.first.partition_point(|first| *first <= pair).saturating_sub(1);
        self.id(small(startup), self.to.get(index(pair)).copied().unwrap_or_default())
    }

    pub(crate) fn id(&self, startup: u32, opportunity: u32) -> PairId {
        let at = |ids: &[String], i: u32| ids.get(index(i)).cloned().unwrap_or_default();
        PairId { startup: at(&self.startups, startup), opportunity: at(&self.opportunities, opportunity) }
    }
}

impl Matcher {
    /// The candidates of a programme: for each startup of the pool its best eligible opportunities
    /// (as many as `query.limit`) and, with `unverified`, also its best unverified ones (as many as
    /// `query.unverified_limit`). A pair that fails a rule is never a candidate.
    ///
    /// # Errors
    /// When a catalog belongs to another matcher, or the filter names something unknown.
    pub fn candidates(
        &self,
        pool: &Catalog<Startup>,
        catalog: &Catalog<Opportunity>,
        query: &Query,
        unverified: bool,
        threads: Parallelism<'_>,
    ) -> Result<Candidates> {
        pool.check(self)?;
        let startups: Vec<_> = pool.store().all_prepared().cloned().collect();
        Gather { matcher: self, catalog, query, unverified }.of(&startups, &[], threads)
    }
}

/// How candidates are found among records.
pub(crate) struct Gather<'a> {
    pub(crate) matcher: &'a Matcher,
    pub(crate) catalog: &'a Catalog<Opportunity>,
    pub(crate) query: &'a Query,
    pub(crate) unverified: bool,
}

impl Gather<'_> {
    /// The candidates of these startups; of the pairs that are wanted besides, those that no rule
    /// speaks against.
    ///
    /// # Errors
    /// As [`Matcher::candidates`]; at `startups[i]` for an id given twice.
    pub(crate) fn of(
        &self,
        startups: &[Arc<PreparedStartup>],
        besides: &[PairId],
        threads: Parallelism<'_>,
    ) -> Result<Candidates> {
        let ids: Vec<String> = startups.iter().map(|startup| startup.id().to_owned()).collect();
        let opportunities: Vec<String> = self.catalog.ids().map(str::to_owned).collect();
        self.catalog.check(self.matcher)?;
        let (executor, filter) = (Executor::of(threads)?, self.query.filter.prepared(self.matcher)?);
        let rank = |startup: &Arc<_>| self.catalog.search(startup, self.query, &filter, Strategy::Auto);
        let mut pairs = Vec::new();
        let mut number = 0;
        for chunk in startups.chunks(CHUNK) {
            for ranking in executor.map(chunk.iter().collect(), rank) {
                let found = ranking.eligible.matches.iter().chain(&ranking.unverified.matches);
                let at = |found: &Match| opportunities.binary_search(&found.opportunity().id).ok();
                let allowed = found.filter(|found| self.allows(found));
                pairs.extend(allowed.filter_map(|found| Some((number, small(at(found)?), found.score.score))));
                number += 1;
            }
        }
        let has = |pairs: &[(u32, u32, u32)], pair: (u32, u32)| pairs.iter().any(|(s, o, _)| (*s, *o) == pair);
        for PairId { startup, opportunity } in besides {
            let Some(s) = ids.iter().position(|id| id == startup) else { continue };
            let Ok(o) = opportunities.binary_search(opportunity) else { continue };
            let found = startups.get(s).and_then(|startup| self.pair(startup, opportunity));
            if let Some(found) = found.filter(|found| self.allows(found) && !has(&pairs, (small(s), small(o)))) {
                pairs.push((small(s), small(o), found.score.score));
            }
        }
        Candidates::indexed(ids, opportunities, &pairs)
    }

    fn allows(&self, found: &Match) -> bool {
        match found.verdict {
            Verdict::Eligible => true,
            Verdict::Unverified { .. } => self.unverified,
            Verdict::Ineligible { .. } => false,
        }
    }

    fn pair(&self, startup: &Arc<PreparedStartup>, opportunity: &str) -> Option<Match> {
        let store = self.catalog.store();
        let profile = Arc::new(store.prepared(store.find(opportunity)?));
        Some(Match::of_pair(self.matcher, Arc::clone(startup), profile, self.query.as_of))
    }
}

/// INVARIANT: what is counted in a plan fits in 32 bits; [`Candidates::indexed`] refuses more.
pub(crate) fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

pub(crate) fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

fn distinct<'a>(ids: impl Iterator<Item = &'a str>) -> Vec<String> {
    set::of(ids).into_iter().map(str::to_owned).collect()
}

/// The ids in order, and where each one of the input went.
fn sorted(ids: Vec<String>) -> Result<(Vec<String>, Vec<u32>)> {
    let mut order: Vec<(String, usize)> = ids.into_iter().zip(0..).collect();
    order.sort();
    let mut at = vec![0; order.len()];
    for (rank, (id, i)) in order.iter().enumerate() {
        check_id(id).map_err(|error| error.within(&format!("[{i}]")))?;
        if let Some(at) = at.get_mut(*i) {
            *at = small(rank);
        }
    }
    match order.windows(2).find(|two| matches!(two, [(a, _), (b, _)] if a == b)) {
        Some([_, (id, i)]) => Err(Error::new(format!("[{i}]"), id, ErrorKind::DuplicateId)),
        _ => Ok((order.into_iter().map(|(id, _)| id).collect(), at)),
    }
}

fn check_id(id: &str) -> Result<()> {
    match id.len() {
        0 => Err(Error::new("", "", ErrorKind::Missing)),
        1..=limits::ID => Ok(()),
        _ => Err(Error::new("", id, ErrorKind::TooLarge { limit: small(limits::ID), unit: Unit::Bytes })),
    }
}

fn check_pair(i: usize, score: u32, startup: Option<&u32>, opportunity: Option<&u32>) -> Result<()> {
    let beyond = |field: &str| Err(Error::new(format!("pairs[{i}].{field}"), "", ErrorKind::UnknownIndex));
    match (startup, opportunity) {
        (None, _) => beyond("startup"),
        (_, None) => beyond("opportunity"),
        _ if score > PERFECT => Err(Error::new(
            format!("pairs[{i}].score"),
            &score.to_string(),
            ErrorKind::OutOfRange { min: 0, max: Some(PERFECT) },
        )),
        _ => Ok(()),
    }
}

/// # Errors
/// At the later of two equal pairs.
fn check_twice(row: &[u32], to_of: &impl Fn(&u32) -> u32) -> Result<()> {
    match row.windows(2).find(|two| matches!(two, [a, b] if to_of(a) == to_of(b))) {
        Some([_, later]) => {
            Err(Error::new(format!("pairs[{later}]"), "", ErrorKind::Repeated { entry: RepeatedEntry::Pair }))
        }
        _ => Ok(()),
    }
}

fn too_many() -> Error {
    Error::new("pairs", "", ErrorKind::TooLarge { limit: u32::MAX, unit: Unit::Entries })
}
