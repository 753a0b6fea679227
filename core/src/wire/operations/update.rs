//! The call `update`.

use serde::Deserialize;
use serde_json::Value;

use crate::diagnostic::Diagnostic;
use crate::error::Result;
use crate::wire::answer::CheckedAnswer;
use crate::wire::load::{OneSide, one_side};
use crate::wire::operation::{Command, Options};
use crate::wire::service::Service;

/// Replace the record that has the same id.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UpdateCall {
    /// A startup record; either this or `opportunity`.
    #[serde(default)]
    pub startup: Option<Value>,
    /// An opportunity record.
    #[serde(default)]
    pub opportunity: Option<Value>,
}

impl UpdateCall {
    /// The diagnostics of the record.
    pub(in crate::wire) fn change(self, service: &mut Service) -> Result<Vec<Diagnostic>> {
        match one_side(self.startup, self.opportunity)? {
            OneSide::Startup(value) => service.put_startup(value, true),
            OneSide::Opportunity(value) => service.put_opportunity(value, true),
        }
    }
}

impl Command for UpdateCall {
    const NAME: &'static str = "update";
    type Output = CheckedAnswer;

    fn run(self, service: &mut Service, options: &Options) -> Result<CheckedAnswer> {
        let diagnostics = self.change(service)?;
        Ok(service.checked(&diagnostics, options))
    }
}
