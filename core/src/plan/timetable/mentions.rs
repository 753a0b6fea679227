//! The pairs of an event, gathered from its wishes, scores and locks.

use std::ops::Range;

use super::event::{Event, Lock, Requester, Wish, WishKind};
use super::pair::{Pair, Tier};
use super::participants::Participants;
use crate::diagnostic::{ErrorKind, PlanErrorKind, RepeatedEntry};
use crate::error::{Error, Result};
use crate::plan::ScoredPair;
use crate::record::unknown_name;
use crate::score::Score;

/// One mention of a pair, with its position in its list.
#[derive(Clone, Copy)]
enum Mention<'a> {
    Wish(usize, &'a Wish),
    Score(usize, &'a ScoredPair),
    Lock,
}

/// Every pair of the wishes, scores and locks, in order; and the number of the pair of each lock.
///
/// # Errors
/// At a wish, score or lock that names an unknown attendee, or that repeats an earlier one; at a
/// score out of range.
#[expect(clippy::expect_used, reason = "every lock is a mention of its pair")]
pub(super) fn pairs(
    participants: &Participants,
    event: &Event,
    locks: &[Lock],
    noun: &str,
) -> Result<(Vec<Pair>, Vec<usize>)> {
    let mut mentions = Vec::with_capacity(event.wishes.len() + event.scores.len() + locks.len());
    for (i, wish) in event.wishes.iter().enumerate() {
        let key = numbers(participants, &wish.startup, &wish.opportunity, || format!("wishes[{i}]"))?;
        mentions.push((key, Mention::Wish(i, wish)));
    }
    for (i, score) in event.scores.iter().enumerate() {
        let key = numbers(participants, &score.startup, &score.opportunity, || format!("scores[{i}]"))?;
        mentions.push((key, Mention::Score(i, score)));
    }
    let lock =
        |(i, lock): (usize, &Lock)| numbers(participants, &lock.startup, &lock.opportunity, || format!("{noun}[{i}]"));
    let locked: Vec<(usize, usize)> = locks.iter().enumerate().map(lock).collect::<Result<_>>()?;
    mentions.extend(locked.iter().map(|key| (*key, Mention::Lock)));
    // A stable sort, so that a repetition is reported at the later of two.
    mentions.sort_by_key(|(key, _)| *key);
    let pairs: Vec<Pair> = mentions.chunk_by(|a, b| a.0 == b.0).map(merged).collect::<Result<_>>()?;
    let number = |key: &(usize, usize)| pairs.binary_search_by_key(key, |p| (p.startup, p.opportunity));
    let locked = locked.iter().map(|key| number(key).expect("a pair of the mentions")).collect();
    Ok((pairs, locked))
}

/// The numbers of a startup and an opportunity.
///
/// # Errors
/// When one of the two does not attend on its side.
fn numbers(
    participants: &Participants,
    startup: &str,
    opportunity: &str,
    path: impl Fn() -> String,
) -> Result<(usize, usize)> {
    let unknown = |id: &str, field: &str, side: Range<usize>| {
        Error::new(format!("{}.{field}", path()), id, unknown_name("attendee", id, &participants.ids(side)))
    };
    let found = participants.find_startup(startup);
    let startup = found.ok_or_else(|| unknown(startup, "startup", participants.startups()))?;
    let found = participants.find_opportunity(opportunity);
    let opportunity = found.ok_or_else(|| unknown(opportunity, "opportunity", participants.opportunities()))?;
    Ok((startup, opportunity))
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
    Error::new(format!("{list}[{index}]"), &format!("{startup} – {opportunity}"), PlanErrorKind::Repeated { entry })
}
