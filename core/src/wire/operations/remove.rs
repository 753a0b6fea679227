//! The call `remove`.

use serde::Deserialize;

use crate::error::Result;
use crate::wire::answer::RemovedAnswer;
use crate::wire::load::{OneSide, one_side};
use crate::wire::operation::{Command, Options};
use crate::wire::service::Service;

/// Remove a record.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RemoveCall {
    /// A startup's id; either this or `opportunity`.
    #[serde(default)]
    pub startup: Option<String>,
    /// An opportunity's id.
    #[serde(default)]
    pub opportunity: Option<String>,
}

impl Command for RemoveCall {
    const NAME: &'static str = "remove";
    type Output = RemovedAnswer;

    fn run(self, service: &mut Service, _: &Options) -> Result<RemovedAnswer> {
        let removed = match one_side(self.startup, self.opportunity)? {
            OneSide::Startup(id) => service.remove_startup(&id),
            OneSide::Opportunity(id) => service.remove_opportunity(&id),
        };
        Ok(RemovedAnswer { removed })
    }
}
