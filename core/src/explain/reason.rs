//! A reason: what one criterion adds to a score, and why.

use enum_map::EnumMap;
use serde::Serialize;

use super::TENTH;
use crate::criteria::{Context, Criterion, Detail, evaluate_all};
use crate::membership::Membership;
use crate::prepared::{PreparedOpportunity, PreparedStartup};
use crate::score::{contribution, largest_remainder};

/// What one criterion adds to a score, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Reason {
    /// The criterion.
    pub criterion: Criterion,
    /// Its weight, of 10 000.
    pub weight: u16,
    /// How well it is met, of 10 000, with the extremes over what is unknown.
    pub membership: Membership,
    /// Weight × membership: what it adds to the score. Contributions sum to the score.
    pub contribution: u32,
    /// The contribution in tenths of a point, rounded so that the column adds up to the printed
    /// score.
    pub tenths: u32,
    /// Why, as data.
    pub detail: Detail,
}

impl Reason {
    /// The reasons of a pair under these weights: every criterion whose weight is not zero.
    pub(crate) fn all(
        ctx: Context<'_>,
        weights: &EnumMap<Criterion, u16>,
        startup: &PreparedStartup,
        opportunity: &PreparedOpportunity,
    ) -> Vec<Self> {
        let outcomes = evaluate_all(ctx, startup, opportunity);
        let weighed = outcomes.into_iter().filter(|(criterion, _)| weights[*criterion] > 0);
        let mut reasons: Vec<Self> = weighed
            .map(|(criterion, outcome)| Self {
                criterion,
                weight: weights[criterion],
                membership: outcome.membership,
                contribution: contribution(weights[criterion], outcome.membership.point()),
                tenths: 0,
                detail: outcome.detail,
            })
            .collect();
        let contributions: Vec<u32> = reasons.iter().map(|reason| reason.contribution).collect();
        for (reason, tenths) in reasons.iter_mut().zip(largest_remainder(&contributions, TENTH)) {
            reason.tenths = tenths;
        }
        reasons
    }
}
