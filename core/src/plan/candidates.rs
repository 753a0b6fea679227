//! The pairs that a plan may choose from.

use super::numbers::{index, to_u32};
use super::{PairId, ScoredPair};
use crate::diagnostic::{ErrorKind, PlanErrorKind, RepeatedEntry, Unit};
use crate::error::{Error, Result};
use crate::score::Score;
use crate::{limits, set};

/// The pairs that a plan may choose from, sorted by the ids of startup and opportunity. The order
/// of the input does not matter.
///
/// INVARIANT: startups and opportunities are numbered by their positions in the lists of ids, and
/// pairs by their positions in `to` and `scores`.
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

#[expect(clippy::indexing_slicing, reason = "see the invariant of `Candidates`")]
impl Candidates {
    /// Candidates from pairs with their scores.
    ///
    /// # Errors
    /// At `pairs[i]` for a pair given twice, an empty or over-long id, or a score above
    /// [`Score::PERFECT`].
    pub fn new(pairs: &[ScoredPair]) -> Result<Self> {
        let startups = distinct(pairs.iter().map(|pair| pair.startup.as_str()));
        let opportunities = distinct(pairs.iter().map(|pair| pair.opportunity.as_str()));
        for (i, pair) in pairs.iter().enumerate() {
            let id = |field: &str, id: &str| check_id(id).map_err(|error| error.within(&format!("pairs[{i}].{field}")));
            id("startup", &pair.startup)?;
            id("opportunity", &pair.opportunity)?;
        }
        // INVARIANT: `ids` are sorted and hold every id of the pairs.
        let number = |ids: &[String], id: &str| to_u32(ids.partition_point(|other| other.as_str() < id));
        let indexed: Vec<(u32, u32, u32)> = pairs
            .iter()
            .map(|pair| (number(&startups, &pair.startup), number(&opportunities, &pair.opportunity), pair.score))
            .collect();
        Self::indexed(startups, opportunities, &indexed)
    }

    /// Candidates from lists of ids and triples (index of the startup, index of the opportunity,
    /// score). No text is copied for each pair.
    ///
    /// # Errors
    /// At `startups[i]` or `opportunities[i]` for an id given twice, at `pairs[i]` for a pair given
    /// twice, an index beyond its list or a score above [`Score::PERFECT`].
    pub fn indexed(startups: Vec<String>, opportunities: Vec<String>, pairs: &[(u32, u32, u32)]) -> Result<Self> {
        if u32::try_from(pairs.len()).is_err() {
            let kind = ErrorKind::TooLarge { limit: u32::MAX, unit: Unit::Entries };
            return Err(Error::new("pairs", "", kind));
        }
        let (startups, startup_at) = sorted(startups).map_err(|error| error.within("startups"))?;
        let (opportunities, opportunity_at) = sorted(opportunities).map_err(|error| error.within("opportunities"))?;
        let mut numbered = Vec::with_capacity(pairs.len());
        for (i, (startup, opportunity, score)) in pairs.iter().enumerate() {
            let beyond = |field: &str| Error::new(format!("pairs[{i}].{field}"), "", PlanErrorKind::UnknownIndex);
            let startup = *startup_at.get(index(*startup)).ok_or_else(|| beyond("startup"))?;
            let opportunity = *opportunity_at.get(index(*opportunity)).ok_or_else(|| beyond("opportunity"))?;
            check_score(i, *score)?;
            numbered.push((startup, opportunity, *score));
        }
        let (first, mut order) = grouped_by_startup(&numbered, startups.len());
        let to_of = |i: &u32| numbered[index(*i)].1;
        for startup in 0..startups.len() {
            let row = &mut order[index(first[startup])..index(first[startup + 1])];
            row.sort_unstable_by_key(|i| (to_of(i), *i));
            check_repetition(row, &to_of)?;
        }
        let to = order.iter().map(to_of).collect();
        let scores = order.iter().map(|i| numbered[index(*i)].2).collect();
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
        (0..to_u32(self.startups.len())).flat_map(move |startup| {
            self.row(startup).map(move |(_, opportunity, score)| {
                let PairId { startup, opportunity } = self.id(startup, opportunity);
                ScoredPair { startup, opportunity, score }
            })
        })
    }

    /// The pairs of a startup: the number of the pair, the opportunity, the score.
    pub(crate) fn row(&self, startup: u32) -> impl Iterator<Item = (u32, u32, u32)> {
        let range = self.range(startup);
        let pairs = self.to[range.clone()].iter().zip(&self.scores[range.clone()]);
        (to_u32(range.start)..).zip(pairs).map(|(pair, (to, score))| (pair, *to, *score))
    }

    /// The numbers of a startup's pairs.
    pub(crate) fn range(&self, startup: u32) -> std::ops::Range<usize> {
        index(self.first[index(startup)])..index(self.first[index(startup) + 1])
    }

    /// The opportunity of each pair.
    pub(crate) fn to(&self) -> &[u32] {
        &self.to
    }

    /// The score of each pair.
    pub(crate) fn scores(&self) -> &[u32] {
        &self.scores
    }

    /// The score of a pair.
    pub(crate) fn score(&self, pair: u32) -> u32 {
        self.scores[index(pair)]
    }

    /// How many pairs each opportunity has.
    pub(crate) fn pairs_by_opportunity(&self) -> Vec<u32> {
        let mut counts = vec![0; self.opportunities.len()];
        self.to.iter().for_each(|to| counts[index(*to)] += 1);
        counts
    }

    /// The number of a startup, by its id.
    pub(crate) fn startup(&self, id: &str) -> Option<u32> {
        self.startups.binary_search_by(|other| other.as_str().cmp(id)).ok().map(to_u32)
    }

    /// The number of an opportunity, by its id.
    pub(crate) fn opportunity(&self, id: &str) -> Option<u32> {
        self.opportunities.binary_search_by(|other| other.as_str().cmp(id)).ok().map(to_u32)
    }

    /// The number of a pair, if it is a candidate.
    pub(crate) fn pair(&self, startup: u32, opportunity: u32) -> Option<u32> {
        let range = self.range(startup);
        let found = self.to[range.clone()].binary_search(&opportunity).ok()?;
        Some(to_u32(range.start + found))
    }

    /// The ids of a pair, by its number.
    pub(crate) fn id_of(&self, pair: u32) -> PairId {
        let startup = self.first.partition_point(|first| *first <= pair) - 1;
        self.id(to_u32(startup), self.to[index(pair)])
    }

    pub(crate) fn id(&self, startup: u32, opportunity: u32) -> PairId {
        PairId::new(self.startups[index(startup)].clone(), self.opportunities[index(opportunity)].clone())
    }
}

/// The positions of pairs grouped by startup, and where the group of each startup begins and ends.
#[expect(clippy::indexing_slicing, reason = "the pairs are of these startups")]
fn grouped_by_startup(pairs: &[(u32, u32, u32)], startups: usize) -> (Vec<u32>, Vec<u32>) {
    let mut first = vec![0_u32; startups + 1];
    for (startup, ..) in pairs {
        first[index(*startup) + 1] += 1;
    }
    let mut sum = 0;
    for count in &mut first {
        sum += *count;
        *count = sum;
    }
    let mut order = vec![0_u32; pairs.len()];
    let mut next = first.clone();
    for (i, (startup, ..)) in (0..).zip(pairs) {
        let next = &mut next[index(*startup)];
        order[index(*next)] = i;
        *next += 1;
    }
    (first, order)
}

fn distinct<'a>(ids: impl Iterator<Item = &'a str>) -> Vec<String> {
    set::of(ids).into_iter().map(str::to_owned).collect()
}

/// The ids in order, and where each one of the input went.
#[expect(clippy::indexing_slicing, reason = "the positions are those of the input")]
fn sorted(ids: Vec<String>) -> Result<(Vec<String>, Vec<u32>)> {
    let mut order: Vec<(String, usize)> = ids.into_iter().zip(0..).collect();
    order.sort();
    let mut at = vec![0; order.len()];
    for (rank, (id, i)) in order.iter().enumerate() {
        check_id(id).map_err(|error| error.within(&format!("[{i}]")))?;
        at[*i] = to_u32(rank);
    }
    match order.iter().zip(order.iter().skip(1)).find(|((a, _), (b, _))| a == b) {
        Some((_, (id, i))) => Err(Error::new(format!("[{i}]"), id, ErrorKind::DuplicateId)),
        None => Ok((order.into_iter().map(|(id, _)| id).collect(), at)),
    }
}

fn check_id(id: &str) -> Result<()> {
    match id.len() {
        0 => Err(Error::new("", "", ErrorKind::Missing)),
        1..=limits::ID => Ok(()),
        _ => Err(Error::new("", id, ErrorKind::TooLarge { limit: to_u32(limits::ID), unit: Unit::Bytes })),
    }
}

fn check_score(i: usize, score: u32) -> Result<()> {
    if score <= Score::PERFECT {
        return Ok(());
    }
    let kind = ErrorKind::OutOfRange { min: 0, max: Some(Score::PERFECT) };
    Err(Error::new(format!("pairs[{i}].score"), &score.to_string(), kind))
}

/// # Errors
/// At the later of two equal pairs.
fn check_repetition(row: &[u32], to_of: &impl Fn(&u32) -> u32) -> Result<()> {
    match row.iter().zip(row.iter().skip(1)).find(|(a, b)| to_of(a) == to_of(b)) {
        None => Ok(()),
        Some((_, later)) => {
            Err(Error::new(format!("pairs[{later}]"), "", PlanErrorKind::Repeated { entry: RepeatedEntry::Pair }))
        }
    }
}
