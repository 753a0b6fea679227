//! From matches to lists: order, rank, page, ties.

use super::{Ineligible, Key, List, Match, Order, Query, Ranking};
use crate::criteria::Side;
use crate::gate::Verdict;
use crate::matcher::{Matcher, hex};
use crate::record::{Opportunity, Startup};
use crate::{Catalog, Result};
use sha2::{Digest, Sha256};
use std::sync::Arc;

impl Matcher {
    /// Ranks a catalogue of opportunities for a startup.
    ///
    /// # Errors
    /// When the catalogue belongs to another matcher, or the filter names something unknown.
    pub fn rank(&self, startup: &Startup, catalog: &Catalog<Opportunity>, query: &Query) -> Result<Ranking> {
        catalog.check(self)?;
        let filter = query.filter.prepared(self)?;
        let (startup, found) = self.prepare_startup(startup);
        let ctx = self.context(query.as_of);
        let tables = catalog.columns().tables(ctx, &startup);
        let (kept, left): (Vec<_>, Vec<_>) = catalog.entries().partition(|(_, o)| filter.keeps_opportunity(ctx, o));
        let matches = kept.into_iter().map(|(slot, opportunity)| {
            Match::new(self, Arc::clone(&startup), Arc::clone(opportunity), query.as_of, tables.of(slot))
        });
        let mut ranking = ranked(matches.collect(), Side::Opportunity, query);
        ranking.filtered = count(left.len());
        ranking.diagnostics = found;
        Ok(self.sealed(ranking, &startup.digest, query, catalog.content_hash()))
    }

    /// Ranks a pool of startups for an opportunity. Every pair scores as it does in [`Matcher::rank`].
    ///
    /// # Errors
    /// When the pool belongs to another matcher, the filter names something unknown or the opportunity's kind is.
    pub fn rank_startups(&self, opportunity: &Opportunity, pool: &Catalog<Startup>, query: &Query) -> Result<Ranking> {
        pool.check(self)?;
        let filter = query.filter.prepared(self)?;
        let (opportunity, found) = self.prepare_opportunity(opportunity)?;
        let ctx = self.context(query.as_of);
        let (kept, left): (Vec<_>, Vec<_>) = pool.entries().partition(|(_, s)| filter.keeps_startup(ctx, s));
        let matches = kept
            .into_iter()
            .map(|(_, startup)| Match::of_pair(self, Arc::clone(startup), Arc::clone(&opportunity), query.as_of));
        let mut ranking = ranked(matches.collect(), Side::Startup, query);
        ranking.filtered = count(left.len());
        ranking.diagnostics = found;
        Ok(self.sealed(ranking, &opportunity.digest, query, pool.content_hash()))
    }

    /// Names what the ranking was made of, so that anyone can repeat it.
    fn sealed(&self, ranking: Ranking, asker: &[u8; 32], query: &Query, content_hash: String) -> Ranking {
        let mut hasher = Sha256::new();
        hasher.update(asker);
        // Serialising plain data to memory cannot fail.
        hasher.update(serde_json::to_vec(query).unwrap_or_default());
        let query_hash = hex(&hasher.finalize());
        Ranking { fingerprint: self.fingerprint().to_owned(), query_hash, content_hash, ..ranking }
    }
}

fn ranked(matches: Vec<Match>, searched: Side, query: &Query) -> Ranking {
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
        eligible: list(eligible, searched, query.order, query.limit, query.after.as_ref()),
        unverified: list(unverified, searched, query.order, query.unverified_limit, query.unverified_after.as_ref()),
        ineligible: ineligible(rejected, searched, query),
        filtered: 0,
        diagnostics: Vec::new(),
        fingerprint: String::new(),
        query_hash: String::new(),
        content_hash: String::new(),
    }
}

fn list(matches: Vec<Match>, searched: Side, order: Order, limit: u32, after: Option<&Key>) -> List {
    let total = count(matches.len());
    let mut ordered = in_order(matches, searched, order);
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

fn in_order(matches: Vec<Match>, searched: Side, order: Order) -> Vec<(Key, Match)> {
    let key = |found: &Match| match searched {
        Side::Opportunity => found.key(found.opportunity.id()),
        Side::Startup => found.key(found.startup.id()),
    };
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

fn ineligible(rejected: Vec<Match>, searched: Side, query: &Query) -> Ineligible {
    let mut answer = Ineligible { total: count(rejected.len()), ..Ineligible::default() };
    for found in &rejected {
        let mut rules: Vec<&str> = found.verdict.failed().iter().map(|check| check.rule.as_str()).collect();
        rules.dedup();
        for rule in rules {
            *answer.by_rule.entry(rule.to_owned()).or_default() += 1;
        }
    }
    if query.rejected {
        answer.matches = in_order(rejected, searched, query.order).into_iter().map(|(_, found)| found).collect();
    }
    answer
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
