//! The pairs of an event, gathered from its wishes, scores and locks.

use std::collections::HashMap;

use super::event::{Event, Lock, Requester, Wish, WishKind};
use super::instance::Participant;
use super::pair::{Pair, Tier};
use crate::diagnostic::{ErrorKind, RepeatedEntry};
use crate::error::{Error, Result};
use crate::plan::ScoredPair;
use crate::record::unknown_name;
use crate::score::Score;

/// The participants by id.
pub(super) struct ParticipantIndex<'a> {
    startups: HashMap<&'a str, usize>,
    opportunities: HashMap<&'a str, usize>,
}

/// One mention of a pair, with its position in its list.
#[derive(Clone, Copy)]
enum Mention<'a> {
    Wish(usize, &'a Wish),
    Score(usize, &'a ScoredPair),
    Lock,
}

impl<'a> ParticipantIndex<'a> {
    /// The index of participants of which the first `startups` are startups.
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
                Error::new(format!("{}.{field}", path()), id, unknown_name("attendee", id, &known))
            })
        };
        Ok((find(&self.startups, startup, "startup")?, find(&self.opportunities, opportunity, "opportunity")?))
    }

    /// Every pair of the wishes, scores and locks, in order; and the number of the pair of each
    /// lock.
    ///
    /// # Errors
    /// At a wish, score or lock that names an unknown attendee, or that repeats an earlier one; at
    /// a score out of range.
    #[expect(clippy::expect_used, reason = "every lock is a mention of its pair")]
    pub(super) fn pairs(&self, event: &Event, locks: &[Lock], noun: &str) -> Result<(Vec<Pair>, Vec<usize>)> {
        let mut mentions = Vec::with_capacity(event.wishes.len() + event.scores.len() + locks.len());
        for (i, wish) in event.wishes.iter().enumerate() {
            let key = self.pair(&wish.startup, &wish.opportunity, || format!("wishes[{i}]"))?;
            mentions.push((key, Mention::Wish(i, wish)));
        }
        for (i, score) in event.scores.iter().enumerate() {
            let key = self.pair(&score.startup, &score.opportunity, || format!("scores[{i}]"))?;
            mentions.push((key, Mention::Score(i, score)));
        }
        let lock = |(i, lock): (usize, &Lock)| self.pair(&lock.startup, &lock.opportunity, || format!("{noun}[{i}]"));
        let locked: Vec<(usize, usize)> = locks.iter().enumerate().map(lock).collect::<Result<_>>()?;
        mentions.extend(locked.iter().map(|key| (*key, Mention::Lock)));
        // A stable sort, so that a repetition is reported at the later of two.
        mentions.sort_by_key(|(key, _)| *key);
        let pairs: Vec<Pair> = mentions.chunk_by(|a, b| a.0 == b.0).map(merged).collect::<Result<_>>()?;
        let number = |key: &(usize, usize)| pairs.binary_search_by_key(key, |p| (p.startup, p.opportunity));
        let locked = locked.iter().map(|key| number(key).expect("a pair of the mentions")).collect();
        Ok((pairs, locked))
    }
}

/// All mentions of one pair together.
#[expect(clippy::indexing_slicing, reason = "`chunk_by` makes no empty chunks")]
fn merged(mentions: &[((usize, usize), Mention<'_>)]) -> Result<Pair> {
    let mut pair = Pair::new(mentions[0].0);
    let mut stated_by = Vec::new();
    for (_, mention) in mentions {
        match mention {
            Mention::Wish(i, wish) => add_wish(&mut pair, &mut stated_by, wish, *i)?,
            Mention::Score(i, scored) => add_score(&mut pair, scored, *i)?,
            Mention::Lock => {}
        }
    }
    pair.wished_by.sort_unstable();
    Ok(pair)
}

/// # Errors
/// When that side has stated a wish about the pair before.
fn add_wish(pair: &mut Pair, stated_by: &mut Vec<Requester>, wish: &Wish, index: usize) -> Result<()> {
    if stated_by.contains(&wish.by) {
        return Err(repeated("wishes", index, &wish.startup, &wish.opportunity, RepeatedEntry::Wish));
    }
    stated_by.push(wish.by);
    let tier = match wish.want {
        WishKind::NoThanks => {
            pair.refused_by = Some(pair.refused_by.map_or(wish.by, |by| by.min(wish.by)));
            return Ok(());
        }
        WishKind::Meet => Tier::Wished,
        WishKind::MustMeet => Tier::Must,
    };
    pair.wished_by.push(wish.by);
    pair.tier = pair.tier.max(tier);
    Ok(())
}

/// # Errors
/// When the score is out of range, or not the first one.
fn add_score(pair: &mut Pair, scored: &ScoredPair, index: usize) -> Result<()> {
    if scored.score > Score::PERFECT {
        let kind = ErrorKind::OutOfRange { min: 0, max: Some(Score::PERFECT) };
        return Err(Error::new(format!("scores[{index}].score"), &scored.score.to_string(), kind));
    }
    if pair.score.is_some() {
        return Err(repeated("scores", index, &scored.startup, &scored.opportunity, RepeatedEntry::Score));
    }
    pair.score = Some(scored.score);
    Ok(())
}

fn repeated(list: &str, index: usize, startup: &str, opportunity: &str, entry: RepeatedEntry) -> Error {
    Error::new(format!("{list}[{index}]"), &format!("{startup} – {opportunity}"), ErrorKind::Repeated { entry })
}
