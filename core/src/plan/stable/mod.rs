//! Stable matching: no startup and opportunity that are not matched both prefer to be.
//!
//! Deferred acceptance (Gale and Shapley 1962) for many-to-many matching: startups with one or
//! several programmes, opportunities with seats, preference lists that may be incomplete. Among all
//! stable matchings one is best for every startup at once, another for every opportunity.

mod deferred_acceptance;
mod preferences;
mod request;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::PairId;
use super::candidates::Candidates;
use super::gather::CandidateOptions;
use super::numbers::to_u32;
use crate::date::Date;
use crate::error::Result;
use crate::matcher::Matcher;
use crate::prepared::PreparedOpportunity;
use crate::record::{Opportunity, Startup};
use crate::search::Catalog;
use deferred_acceptance::{Proposal, deferred_acceptance};
use preferences::{Preferences, unknown};

pub use request::{BestFor, Stable};

/// A pair of a stable plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct StablePair {
    /// The startup's id.
    pub startup: String,
    /// The opportunity's id.
    pub opportunity: String,
    /// The rank of the opportunity in the startup's preferences, from 1.
    pub startup_rank: u32,
    /// The rank of the startup in the opportunity's preferences, from 1.
    pub opportunity_rank: u32,
}

/// A stable plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct StablePlan {
    /// The pairs, by the ids of startup and opportunity.
    pub pairs: Vec<StablePair>,
    /// Startups that have preferences and are in no pair.
    pub unmatched: Vec<String>,
}

impl Stable {
    /// The stable plan that is best for the side that `best_for` names.
    ///
    /// # Errors
    /// With the path of an id that is not among the candidates, or of one listed twice.
    pub fn plan(&self, candidates: &Candidates) -> Result<StablePlan> {
        let preferences = Preferences::new(self, candidates)?;
        let Preferences { startups, opportunities, .. } = &preferences;
        let matched = match self.best_for {
            BestFor::Startups => deferred_acceptance(startups, opportunities, |pair| {
                let rank = preferences.ranks(pair)?.by_opportunity;
                Some(Proposal { receiver: preferences.opportunity_of(pair), rank })
            }),
            BestFor::Opportunities => deferred_acceptance(opportunities, startups, |pair| {
                let rank = preferences.ranks(pair)?.by_startup;
                Some(Proposal { receiver: preferences.startup_of(pair), rank })
            }),
        };
        Ok(named(&preferences, matched))
    }

    /// The blocking pairs of a plan: candidates that both parties prefer to what they have. A
    /// stable plan has none.
    ///
    /// # Errors
    /// As [`Stable::plan`]; at `pairs[i]` for a pair that is no candidate.
    pub fn blocking(&self, candidates: &Candidates, pairs: &[PairId]) -> Result<Vec<PairId>> {
        let preferences = Preferences::new(self, candidates)?;
        let mut matched = BTreeSet::new();
        for (i, PairId { startup, opportunity }) in pairs.iter().enumerate() {
            let pair = candidates.startup(startup).zip(candidates.opportunity(opportunity));
            let pair = pair.and_then(|(s, o)| candidates.pair(s, o));
            matched.insert(pair.ok_or_else(|| unknown(&format!("pairs[{i}]"), &format!("{startup} – {opportunity}")))?);
        }
        let unmatched = (0..to_u32(candidates.len())).filter(|pair| !matched.contains(pair));
        let blocking = unmatched.filter(|pair| preferences.blocks(*pair, &matched));
        Ok(blocking.map(|pair| candidates.id_of(pair)).collect())
    }
}

impl Matcher {
    /// The stable plan of the candidates among these records (see [`Matcher::candidates`]), with
    /// the seats that the request or else the records state. Seats of several stages count
    /// together.
    ///
    /// # Errors
    /// As [`Stable::plan`], below `request`, and as [`Matcher::candidates`].
    pub fn stable(
        &self,
        request: &Stable,
        startups: &Catalog<Startup>,
        opportunities: &Catalog<Opportunity>,
        options: &CandidateOptions<'_>,
    ) -> Result<StablePlan> {
        let candidates = self.candidates(startups, opportunities, options)?;
        let mut request = request.clone();
        for profile in opportunities.store().all_prepared() {
            let is_candidate = candidates.opportunity(profile.id()).is_some();
            let seats = stated_seats(&profile, options.query.as_of).filter(|_| is_candidate);
            if let Some(seats) = seats {
                request.seats.entry(profile.id().to_owned()).or_insert(seats);
            }
        }
        request.plan(&candidates).map_err(|error| error.within("request"))
    }
}

/// The seats that a record has left on a day, all stages together; none without a limit.
fn stated_seats(profile: &PreparedOpportunity, as_of: Date) -> Option<u32> {
    let mut seats = profile.gates.seats.iter().flatten().filter(|seats| seats.covers(as_of)).peekable();
    seats.peek()?;
    seats.try_fold(0_u32, |sum, seats| {
        let most = seats.at_most_in(as_of.year())?;
        Some(sum.saturating_add(most.saturating_sub(seats.taken)))
    })
}

/// The plan of these pairs, with ids.
#[expect(clippy::expect_used, reason = "only acceptable pairs are proposed")]
fn named(preferences: &Preferences<'_>, mut matched: Vec<u32>) -> StablePlan {
    matched.sort_unstable();
    let placed: BTreeSet<u32> = matched.iter().map(|pair| preferences.startup_of(*pair)).collect();
    let pairs = matched.into_iter().map(|pair| {
        let ranks = preferences.ranks(pair).expect("an acceptable pair");
        let PairId { startup, opportunity } = preferences.candidates.id_of(pair);
        let (startup_rank, opportunity_rank) = (ranks.by_startup + 1, ranks.by_opportunity + 1);
        StablePair { startup, opportunity, startup_rank, opportunity_rank }
    });
    let startups = (0..).zip(preferences.candidates.startups()).zip(&preferences.startups.lists);
    let unmatched = startups.filter(|((s, _), list)| !placed.contains(s) && !list.is_empty());
    StablePlan { pairs: pairs.collect(), unmatched: unmatched.map(|((_, id), _)| id.clone()).collect() }
}
