//! The pairs that may meet: what each side wishes of them and how well they fit.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::event::{Event, Lock, Requester, Wish, WishKind};
use super::instance::Participant;
use crate::diagnostic::{ErrorKind, RepeatedEntry};
use crate::error::{Error, Result};
use crate::plan::ScoredPair;
use crate::record::nearest;
use crate::score::PERFECT;

/// Why a pair meets: its strongest wish.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// No side asked for it: it fills a free place by its score.
    #[default]
    Filled,
    /// A side wants it.
    Wished,
    /// A side must have it.
    Must,
}

/// A pair.
#[derive(Debug, Clone, Default)]
pub(super) struct Pair {
    /// Number of the party.
    pub(super) startup: usize,
    /// Number of the party.
    pub(super) opportunity: usize,
    pub(super) score: u32,
    /// True when the score was given: without a wish, only such a pair may meet.
    pub(super) scored: bool,
    pub(super) tier: Tier,
    /// Sides that wish it.
    pub(super) wished_by: Vec<Requester>,
    /// Sides that said something.
    said_by: Vec<Requester>,
    /// Who said "no thanks".
    pub(super) refused_by: Option<Requester>,
}

impl Pair {
    /// True when no side refuses, and a side wishes it or it may fill a place.
    pub(super) fn may_meet(&self, fill: bool) -> bool {
        self.refused_by.is_none() && (self.tier > Tier::Filled || (fill && self.scored))
    }

    /// The priority of the pair within its tier: its score, and a whole score more when several
    /// sides wish it, so that a wish that is returned comes before every one that is not.
    pub(super) fn priority(&self) -> u64 {
        let returned = u64::from(self.wished_by.len() > 1) * u64::from(PERFECT);
        returned + u64::from(self.score)
    }
}

/// Who attends, by id: a hash table, only ever looked into.
pub(super) struct ParticipantIndex<'a> {
    startups: HashMap<&'a str, usize>,
    opportunities: HashMap<&'a str, usize>,
}

/// One mention of a pair: in which list, and where in it.
#[derive(Clone, Copy)]
enum Mention {
    Wish(usize),
    Score(usize),
    Lock,
}

impl<'a> ParticipantIndex<'a> {
    /// The attendees, startups first.
    pub(super) fn new(participants: &'a [Participant], startups: usize) -> Self {
        let numbered =
            || participants.iter().enumerate().map(|(number, participant)| (participant.id.as_str(), number));
        Self { startups: numbered().take(startups).collect(), opportunities: numbered().skip(startups).collect() }
    }

    /// # Errors
    /// When one of the two does not attend on its side.
    fn pair(&self, startup: &str, opportunity: &str, path: impl Fn() -> String) -> Result<(usize, usize)> {
        let find = |side: &HashMap<&str, usize>, id: &str, field: &str| {
            side.get(id).copied().ok_or_else(|| {
                let mut known: Vec<&str> = side.keys().copied().collect();
                known.sort_unstable();
                let suggestions = nearest(id, &known);
                let problem = ErrorKind::UnknownTerm { kind: "attendee".to_owned(), suggestions };
                Error::new(format!("{}.{field}", path()), id, problem)
            })
        };
        Ok((find(&self.startups, startup, "startup")?, find(&self.opportunities, opportunity, "opportunity")?))
    }

    /// Every pair of the wishes, scores and locks, in order; and the pair of each lock.
    ///
    /// # Errors
    /// At a wish, score or lock that names an unknown attendee, or that repeats an earlier one; at
    /// a score out of range.
    pub(super) fn pairs(&self, event: &Event, locks: &[Lock], noun: &str) -> Result<(Vec<Pair>, Vec<usize>)> {
        let mut mentions = Vec::with_capacity(event.wishes.len() + event.scores.len() + locks.len());
        for (i, wish) in event.wishes.iter().enumerate() {
            mentions.push((self.pair(&wish.startup, &wish.opportunity, || format!("wishes[{i}]"))?, Mention::Wish(i)));
        }
        for (i, score) in event.scores.iter().enumerate() {
            mentions
                .push((self.pair(&score.startup, &score.opportunity, || format!("scores[{i}]"))?, Mention::Score(i)));
        }
        let lock = |(i, lock): (usize, &Lock)| self.pair(&lock.startup, &lock.opportunity, || format!("{noun}[{i}]"));
        let locked: Vec<(usize, usize)> = locks.iter().enumerate().map(lock).collect::<Result<_>>()?;
        mentions.extend(locked.iter().map(|key| (*key, Mention::Lock)));
        // Stable: a repetition is reported at the later of two.
        mentions.sort_by_key(|(key, _)| *key);
        let of_pair = mentions.chunk_by(|a, b| a.0 == b.0);
        let pairs: Vec<Pair> = of_pair.map(|mentions| pair(event, mentions)).collect::<Result<_>>()?;
        let number = |key: &(usize, usize)| pairs.binary_search_by_key(key, |p| (p.startup, p.opportunity)).ok();
        let locked = locked.iter().filter_map(number).collect();
        Ok((pairs, locked))
    }
}

/// What all mentions of a pair say together.
fn pair(event: &Event, mentions: &[((usize, usize), Mention)]) -> Result<Pair> {
    let mut pair = Pair::default();
    for ((startup, opportunity), mention) in mentions {
        (pair.startup, pair.opportunity) = (*startup, *opportunity);
        match mention {
            Mention::Wish(i) => event.wishes.get(*i).map_or(Ok(()), |wish| pair.wish(wish, *i))?,
            Mention::Score(i) => event.scores.get(*i).map_or(Ok(()), |scored| pair.score(scored, *i))?,
            Mention::Lock => {}
        }
    }
    pair.wished_by.sort_unstable();
    Ok(pair)
}

impl Pair {
    /// # Errors
    /// When that side has said something about the pair before.
    fn wish(&mut self, wish: &Wish, index: usize) -> Result<()> {
        if self.said_by.contains(&wish.by) {
            let shown = format!("{} – {}", wish.startup, wish.opportunity);
            return Err(Error::new(
                format!("wishes[{index}]"),
                &shown,
                ErrorKind::Repeated { entry: RepeatedEntry::Wish },
            ));
        }
        self.said_by.push(wish.by);
        let tier = match wish.want {
            WishKind::NoThanks => {
                self.refused_by = Some(self.refused_by.map_or(wish.by, |by| by.min(wish.by)));
                return Ok(());
            }
            WishKind::Meet => Tier::Wished,
            WishKind::MustMeet => Tier::Must,
        };
        self.wished_by.push(wish.by);
        self.tier = self.tier.max(tier);
        Ok(())
    }

    /// # Errors
    /// When the score is out of range, or not the first one.
    fn score(&mut self, scored: &ScoredPair, index: usize) -> Result<()> {
        if scored.score > PERFECT {
            return Err(Error::new(
                format!("scores[{index}].score"),
                &scored.score.to_string(),
                ErrorKind::OutOfRange { min: 0, max: Some(PERFECT) },
            ));
        }
        if self.scored {
            let shown = format!("{} – {}", scored.startup, scored.opportunity);
            return Err(Error::new(
                format!("scores[{index}]"),
                &shown,
                ErrorKind::Repeated { entry: RepeatedEntry::Score },
            ));
        }
        (self.scored, self.score) = (true, scored.score);
        Ok(())
    }
}
