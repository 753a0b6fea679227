//! Ranking a pool of startups: every one is judged and scored, then put in order.

use super::ranking::count;
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
        eligible: list(eligible, query.order, query.limit, query.after.as_ref()),
        unverified: list(unverified, query.order, query.unverified_limit, query.unverified_after.as_ref()),
        ineligible: ineligible(rejected, query),
        evaluated: total,
        ..Ranking::empty(query.as_of)
    }
}

fn list(matches: Vec<Match>, order: Order, limit: u32, after: Option<&Key>) -> List {
    let total = count(matches.len());
    let mut ordered = in_order(matches, order);
    give_ranks(&mut ordered);
    let rest: Vec<(Key, Match)> =
        ordered.into_iter().filter(|(key, _)| after.is_none_or(|a| a.compare(key, order).is_lt())).collect();
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let (page, cut) = rest.split_at(limit.min(rest.len()));
    let last = page.last().map(|(key, _)| key);
    let equals_last = |(key, _): &&(Key, Match)| last.is_some_and(|l| (l.score, l.low) == (key.score, key.low));
    List {
        total,
        tied_at_limit: count(cut.iter().take_while(equals_last).count()),
        next: last.filter(|_| !cut.is_empty()).cloned(),
        matches: page.iter().map(|(_, found)| found.clone()).collect(),
    }
}

fn in_order(matches: Vec<Match>, order: Order) -> Vec<(Key, Match)> {
    let key = |found: &Match| found.key(found.startup.id());
    let mut ordered: Vec<(Key, Match)> = matches.into_iter().map(|found| (key(&found), found)).collect();
    ordered.sort_by(|(a, _), (b, _)| a.compare(b, order));
    ordered
}

/// Equal score and low share a rank; the next one counts on from the number before it.
fn give_ranks(ordered: &mut [(Key, Match)]) {
    let mut shared = (0, None);
    for (position, (key, found)) in ordered.iter_mut().enumerate() {
        if shared.1 != Some((key.score, key.low)) {
            shared = (count(position) + 1, Some((key.score, key.low)));
        }
        found.rank = shared.0;
    }
}

fn ineligible(rejected: Vec<Match>, query: &Query) -> Ineligible {
    let mut answer = Ineligible { total: count(rejected.len()), ..Ineligible::default() };
    for found in &rejected {
        let mut rules: Vec<&str> = found.verdict.failed().iter().map(|check| check.rule.as_str()).collect();
        rules.dedup();
        for rule in rules {
            *answer.by_rule.entry(rule.to_owned()).or_default() += 1;
        }
    }
    if query.rejected {
        answer.matches = in_order(rejected, query.order).into_iter().map(|(_, found)| found).collect();
    }
    answer
}
