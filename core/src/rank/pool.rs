//! Ranking a pool of startups: every one is judged and scored, then put in order.

use std::cmp::Ordering;

use super::ranking::count;
use super::tables::place;
use super::top::{Candidate, Top};
use super::{Ineligible, Key, List, Match, Order, Query, Ranking};
use crate::gate::Verdict;

/// Lists of matches in any order.
pub(super) fn ranked(matches: Vec<Match>, query: &Query) -> Ranking {
    let total = count(matches.len());
    let (mut eligible, mut unverified, mut rejected) = (Vec::new(), Vec::new(), Vec::new());
    for found in matches {
        match found.verdict {
            Verdict::Eligible => eligible.push(found),
            Verdict::Unverified { .. } => unverified.push(found),
            Verdict::Ineligible { .. } => rejected.push(found),
        }
    }
    Ranking {
        as_of: query.as_of,
        eligible: list(&eligible, query.order, query.limit, query.after.as_ref()),
        unverified: list(&unverified, query.order, query.unverified_limit, query.unverified_after.as_ref()),
        ineligible: ineligible(&rejected, query),
        evaluated: total,
        ..Ranking::empty(query.as_of)
    }
}

fn list(matches: &[Match], order: Order, limit: u32, after: Option<&Key>) -> List {
    let total = count(matches.len());
    let limit = usize::try_from(limit).unwrap_or(usize::MAX).min(matches.len());
    if limit == 0 {
        return List { total, ..List::default() };
    }
    let id = |slot: usize| matches.get(slot).map_or("", |found| found.startup.id());
    let ids = |a: usize, b: usize| id(a).cmp(id(b));
    let beside = |slot: usize| after.map_or(Ordering::Less, |key| id(slot).cmp(&key.id));
    let after = after.map(|key| (place(order, key.score, key.low), &beside as &dyn Fn(usize) -> Ordering));
    let mut top = Top::new(limit, after, &ids);
    for (slot, found) in matches.iter().enumerate() {
        top.offer(Candidate { packed: place(order, found.score.score, found.score.low), slot });
    }
    let page = top.page();
    let more = total > page.before + count(page.candidates.len());
    let found = |(candidate, rank): &(Candidate, u32)| Some(matches.get(candidate.slot)?.clone().ranked(*rank));
    let listed: Vec<Match> = page.candidates.iter().filter_map(found).collect();
    let next = listed.last().filter(|_| more).map(|last| last.key(last.startup.id()));
    List { matches: listed, total, tied_at_limit: page.tied_at_limit, next }
}

fn ineligible(rejected: &[Match], query: &Query) -> Ineligible {
    let mut answer = Ineligible { total: count(rejected.len()), ..Ineligible::default() };
    for found in rejected {
        let mut rules: Vec<&str> = found.verdict.failed().iter().map(|check| check.rule.as_str()).collect();
        rules.dedup();
        for rule in rules {
            *answer.by_rule.entry(rule.to_owned()).or_default() += 1;
        }
    }
    if query.rejected {
        let whole = list(rejected, query.order, u32::MAX, None).matches;
        answer.matches = whole.into_iter().map(|found| found.ranked(0)).collect();
    }
    answer
}
