//! The candidates of a programme, found by ranking its startups.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::candidates::Candidates;
use super::numbers::to_u32;
use super::pair::PairId;
use crate::error::Result;
use crate::executor::{Executor, Parallelism};
use crate::gate::Verdict;
use crate::matcher::Matcher;
use crate::prepared::PreparedStartup;
use crate::ranking::Match;
use crate::record::{Opportunity, Startup};
use crate::search::{Catalog, Query, Strategy};

/// Startups ranked at a time: bounds the memory of whole matches before they become pairs.
const CHUNK: usize = 1_000;

/// How candidates are found among records.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CandidateOptions<'a> {
    /// The date, the filter, and how many opportunities of each startup are candidates (`limit`,
    /// and `unverified_limit` of unverified ones).
    pub query: Query,
    /// True if unverified pairs are candidates too.
    pub unverified: bool,
    /// The threads to use. The answer is the same.
    pub threads: Parallelism<'a>,
}

impl<'a> CandidateOptions<'a> {
    /// Eligible pairs only, on the thread of the caller.
    #[must_use]
    pub const fn new(query: Query) -> Self {
        Self { query, unverified: false, threads: Parallelism::CALLER }
    }

    /// Whether unverified pairs are candidates too.
    #[must_use]
    pub fn with_unverified(self, unverified: bool) -> Self {
        Self { unverified, ..self }
    }

    /// The threads to use.
    #[must_use]
    pub fn with_threads(self, threads: Parallelism<'a>) -> Self {
        Self { threads, ..self }
    }
}

impl Matcher {
    /// The candidates of a programme: for each startup its best eligible opportunities and, if the
    /// options say so, its best unverified ones. A pair that fails a rule is never a candidate.
    ///
    /// # Errors
    /// When a catalog belongs to another matcher, or the filter names something unknown.
    pub fn candidates(
        &self,
        startups: &Catalog<Startup>,
        opportunities: &Catalog<Opportunity>,
        options: &CandidateOptions<'_>,
    ) -> Result<Candidates> {
        startups.check(self)?;
        let startups: Vec<_> = startups.store().all_prepared().cloned().collect();
        Gather { matcher: self, opportunities, options }.candidates(&startups, &[])
    }
}

/// Finds the candidates among prepared records.
pub(crate) struct Gather<'a> {
    pub(crate) matcher: &'a Matcher,
    pub(crate) opportunities: &'a Catalog<Opportunity>,
    pub(crate) options: &'a CandidateOptions<'a>,
}

impl Gather<'_> {
    /// The candidates of these startups, and those of the `fixed` pairs that no rule forbids.
    ///
    /// # Errors
    /// As [`Matcher::candidates`]; at `startups[i]` for an id given twice.
    pub(crate) fn candidates(&self, startups: &[Arc<PreparedStartup>], fixed: &[PairId]) -> Result<Candidates> {
        let ids: Vec<String> = startups.iter().map(|startup| startup.id().to_owned()).collect();
        let opportunities: Vec<String> = self.opportunities.ids().map(str::to_owned).collect();
        self.opportunities.check(self.matcher)?;
        let mut pairs = self.ranked_pairs(startups, &opportunities)?;
        let ranked: BTreeSet<(u32, u32)> =
            pairs.iter().map(|(startup, opportunity, _)| (*startup, *opportunity)).collect();
        // An unknown id of a fixed pair is reported when the request is checked.
        for PairId { startup, opportunity } in fixed {
            let numbered = startups.iter().enumerate().find(|(_, one)| one.id() == startup);
            let Some(((s, startup), o)) = numbered.zip(opportunities.binary_search(opportunity).ok()) else { continue };
            let pair = (to_u32(s), to_u32(o));
            let found = self.pair(startup, opportunity);
            if !ranked.contains(&pair) && self.allows(&found) {
                pairs.push((pair.0, pair.1, found.score.score));
            }
        }
        pairs.sort_unstable();
        pairs.dedup();
        Candidates::indexed(ids, opportunities, &pairs)
    }

    /// The best pairs of each startup: the number of the startup, of the opportunity, the score.
    #[expect(clippy::expect_used, reason = "the ids are those of the ranked catalog")]
    fn ranked_pairs(
        &self,
        startups: &[Arc<PreparedStartup>],
        opportunities: &[String],
    ) -> Result<Vec<(u32, u32, u32)>> {
        let query = &self.options.query;
        let (executor, filter) = (Executor::of(self.options.threads)?, query.filter.prepared(self.matcher)?);
        let rank = |startup: &Arc<_>| self.opportunities.search(startup, query, &filter, Strategy::Auto);
        let number =
            |found: &Match| opportunities.binary_search(&found.opportunity().id).expect("an id of the catalog");
        let mut pairs = Vec::new();
        let mut startup = 0;
        for chunk in startups.chunks(CHUNK) {
            for ranking in executor.map(chunk.iter().collect(), rank) {
                let found = ranking.eligible.matches.iter().chain(&ranking.unverified.matches);
                let allowed = found.filter(|found| self.allows(found));
                pairs.extend(allowed.map(|found| (startup, to_u32(number(found)), found.score.score)));
                startup += 1;
            }
        }
        Ok(pairs)
    }

    fn allows(&self, found: &Match) -> bool {
        match found.verdict {
            Verdict::Eligible => true,
            Verdict::Unverified { .. } => self.options.unverified,
            Verdict::Ineligible { .. } => false,
        }
    }

    /// The match of a startup and an opportunity of the catalog.
    #[expect(clippy::expect_used, reason = "the id is one of the catalog")]
    fn pair(&self, startup: &Arc<PreparedStartup>, opportunity: &str) -> Match {
        let store = self.opportunities.store();
        let profile = Arc::new(store.prepared(store.find(opportunity).expect("an id of the catalog")));
        Match::of_pair(self.matcher, Arc::clone(startup), profile, self.options.query.as_of)
    }
}
