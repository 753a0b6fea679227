//! The call `changes`.

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::error::Result;
use crate::ranking::MatchRecord;
use crate::search::{BestMatches, RankingChange};
use crate::wire::operation::{Command, Options};
use crate::wire::output::Answer;
use crate::wire::service::Service;

/// What has changed for the subscribers since the last call, through records that were added,
/// updated, removed or replaced.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ChangesCall {
    /// The date of all subscriptions from now on: deadlines have passed and windows have opened.
    #[serde(default)]
    pub as_of: Option<Date>,
}

/// The answer to `changes`: subscribers whose best matches have changed, in the order of their ids.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChangesAnswer {
    /// Startups that subscribed.
    pub startups: Vec<ChangeAnswer>,
    /// Opportunities that subscribed.
    pub opportunities: Vec<ChangeAnswer>,
}

/// What has changed for one subscriber.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChangeAnswer {
    /// The id of the subscriber.
    pub id: String,
    /// Records that are in a list now and were in none before.
    pub entered: Vec<MatchRecord>,
    /// Records that were in a list before and are in none now.
    pub left: Vec<MatchRecord>,
    /// The lists before.
    pub before: BestMatches,
    /// The lists now.
    pub after: BestMatches,
}

impl From<RankingChange> for ChangeAnswer {
    fn from(change: RankingChange) -> Self {
        let (entered, left) = (change.entered().cloned().collect(), change.left().cloned().collect());
        Self { id: change.subscriber, entered, left, before: change.before, after: change.after }
    }
}

impl Answer for ChangesAnswer {
    const NAME: &'static str = "changes";
}

impl Command for ChangesCall {
    const NAME: &'static str = "changes";
    type Output = ChangesAnswer;

    fn run(self, service: &mut Service, _: &Options) -> Result<ChangesAnswer> {
        let Service { opportunities, startups, subscriptions, .. } = service;
        let for_startups = subscriptions.to_opportunities.changes(opportunities, self.as_of)?;
        let for_opportunities = subscriptions.to_startups.changes(startups, self.as_of)?;
        Ok(ChangesAnswer {
            startups: for_startups.into_iter().map(ChangeAnswer::from).collect(),
            opportunities: for_opportunities.into_iter().map(ChangeAnswer::from).collect(),
        })
    }
}
