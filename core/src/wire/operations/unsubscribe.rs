//! The call `unsubscribe`.

use serde::Deserialize;

use crate::error::Result;
use crate::wire::answer::RemovedAnswer;
use crate::wire::load::{OneSide, one_side};
use crate::wire::operation::{Command, Options};
use crate::wire::service::Service;

/// End a subscription.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UnsubscribeCall {
    /// The id of the startup that subscribed; either this or `opportunity`.
    #[serde(default)]
    pub startup: Option<String>,
    /// The id of the opportunity that subscribed.
    #[serde(default)]
    pub opportunity: Option<String>,
}

impl Command for UnsubscribeCall {
    const NAME: &'static str = "unsubscribe";
    type Output = RemovedAnswer;

    fn run(self, service: &mut Service, _: &Options) -> Result<RemovedAnswer> {
        let removed = match one_side(self.startup, self.opportunity)? {
            OneSide::Startup(id) => service.subscriptions.to_opportunities.unsubscribe(&id),
            OneSide::Opportunity(id) => service.subscriptions.to_startups.unsubscribe(&id),
        };
        Ok(RemovedAnswer { removed })
    }
}
