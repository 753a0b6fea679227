//! The call `subscribe`.

use serde::Deserialize;
use serde_json::Value;

use crate::error::Result;
use crate::search;
use crate::wire::load::{OneSide, one_side};
use crate::wire::matches::{RankedFor, RankingAnswer};
use crate::wire::operation::{Command, Options, default_true};
use crate::wire::render::Renderer;
use crate::wire::service::Service;

/// Rank for a record as `rank` and `rank_startups` do, and follow that ranking: `changes` reports
/// how it changes. A subscription with the same id is replaced.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SubscribeCall {
    /// The startup record; either this or `opportunity`.
    #[serde(default)]
    pub startup: Option<Value>,
    /// The opportunity record.
    #[serde(default)]
    pub opportunity: Option<Value>,
    /// The date, order and filter; its limits say how many of the best are followed.
    pub query: search::Query,
    /// Give the reasons of every listed match.
    #[serde(default = "default_true")]
    pub reasons: bool,
}

impl SubscribeCall {
    /// The ranking itself, whose reasons are made when they are read.
    pub(in crate::wire) fn subscribe(self, service: &mut Service, strict: bool) -> Result<RankedFor> {
        let Service { opportunities, startups, subscriptions, .. } = service;
        match one_side(self.startup, self.opportunity)? {
            OneSide::Startup(startup) => {
                let subscriber = (startup, "startup");
                subscriptions.to_opportunities.subscribe(opportunities, subscriber, &self.query, strict)
            }
            OneSide::Opportunity(opportunity) => {
                let subscriber = (opportunity, "opportunity");
                subscriptions.to_startups.subscribe(startups, subscriber, &self.query, strict)
            }
        }
    }
}

impl Command for SubscribeCall {
    const NAME: &'static str = "subscribe";
    type Output = RankingAnswer;

    fn run(self, service: &mut Service, options: &Options) -> Result<RankingAnswer> {
        let reasons = self.reasons;
        let ranked = self.subscribe(service, options.strict)?;
        Ok(Renderer::new(options).with_reasons(reasons).ranking_with(&ranked, &options.carried))
    }
}
