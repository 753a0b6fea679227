//! One match: a verdict, memberships and a score. Reasons are made on demand.

use std::sync::{Arc, OnceLock};

use super::Cursor;
use crate::criteria::{COUNT, evaluate_all};
use crate::date::Date;
use crate::error::Result;
use crate::explain::Reason;
use crate::gate::{Verdict, verdict};
use crate::matcher::Matcher;
use crate::membership::Membership;
use crate::prepared::{PreparedOpportunity, PreparedStartup};
use crate::record::{Opportunity, Startup};
use crate::score::Score;

/// A startup and an opportunity with their verdict and score. The score is the same in both
/// directions and in every catalog.
#[derive(Debug, Clone)]
pub struct Match {
    matcher: Matcher,
    pub(crate) startup: Arc<PreparedStartup>,
    pub(crate) opportunity: Arc<PreparedOpportunity>,
    pub(crate) as_of: Date,
    /// Its rank in its list, from 1. Matches of equal score and low end share a rank; 0 outside a
    /// ranking.
    pub rank: u32,
    /// Whether the two may be matched.
    pub verdict: Verdict,
    /// How well they fit.
    pub score: Score,
    memberships: [Membership; COUNT],
    /// The opportunity's record, parsed when it is first needed.
    record: OnceLock<Opportunity>,
}

impl Matcher {
    /// Scores one pair, without a catalog.
    ///
    /// # Errors
    /// When the opportunity's kind is unknown.
    pub fn score(&self, startup: &Startup, opportunity: &Opportunity, as_of: Date) -> Result<Match> {
        let (startup, _) = self.prepare_startup(startup);
        let (opportunity, _) = self.prepare_opportunity(opportunity)?;
        Ok(Match::of_pair(self, startup, opportunity, as_of))
    }
}

impl Match {
    /// The match of a pair.
    pub(crate) fn of_pair(
        matcher: &Matcher,
        startup: Arc<PreparedStartup>,
        opportunity: Arc<PreparedOpportunity>,
        as_of: Date,
    ) -> Self {
        let verdict = verdict(matcher.context(as_of), &startup, &opportunity);
        Self::with_verdict(matcher, startup, opportunity, as_of, verdict)
    }

    /// The match of a pair whose verdict is already known.
    pub(crate) fn with_verdict(
        matcher: &Matcher,
        startup: Arc<PreparedStartup>,
        opportunity: Arc<PreparedOpportunity>,
        as_of: Date,
        verdict: Verdict,
    ) -> Self {
        let outcomes = evaluate_all(matcher.context(as_of), &startup, &opportunity);
        let memberships = outcomes.map(|_, outcome| outcome.membership).into_array();
        let score = Score::sum(matcher.weights().of(opportunity.family).values().zip(memberships));
        let matcher = matcher.clone();
        Self { matcher, startup, opportunity, as_of, rank: 0, verdict, score, memberships, record: OnceLock::new() }
    }

    /// The match with this rank.
    pub(crate) fn ranked(mut self, rank: u32) -> Self {
        self.rank = rank;
        self
    }

    /// The startup.
    #[must_use]
    pub fn startup(&self) -> &Startup {
        &self.startup.record
    }

    /// The opportunity.
    #[must_use]
    pub fn opportunity(&self) -> &Opportunity {
        self.record.get_or_init(|| self.opportunity.read_record())
    }

    /// The membership of every criterion, in the order of
    /// [`Criterion::all`](crate::Criterion::all).
    #[must_use]
    pub fn memberships(&self) -> &[Membership; COUNT] {
        &self.memberships
    }

    /// The reasons for the score: one for each criterion with a weight, in the order of the
    /// criteria. The contributions sum to the score.
    #[must_use]
    pub fn reasons(&self) -> Vec<Reason> {
        let weights = self.matcher.weights().of(self.opportunity.family);
        Reason::all(self.matcher.context(self.as_of), weights, &self.startup, &self.opportunity)
    }

    /// The id of the opportunity, without reading its record.
    #[must_use]
    pub fn opportunity_id(&self) -> &str {
        self.opportunity.id()
    }

    /// The cursor of the page after this match; `id` is that of its record on the side that was
    /// searched.
    pub(crate) fn cursor(&self, id: &str) -> Cursor {
        Cursor { score: self.score.score, low: self.score.low, id: id.to_owned() }
    }
}
