//! The call `add`.

use serde::Deserialize;
use serde_json::Value;

use crate::diagnostic::Diagnostic;
use crate::error::Result;
use crate::wire::answer::CheckedAnswer;
use crate::wire::load::{OneSide, one_side};
use crate::wire::operation::{Command, Options};
use crate::wire::service::Service;

/// Add a record.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AddCall {
    /// A startup record; either this or `opportunity`.
    #[serde(default)]
    pub startup: Option<Value>,
    /// An opportunity record.
    #[serde(default)]
    pub opportunity: Option<Value>,
}

impl AddCall {
    /// The diagnostics of the record.
    pub(in crate::wire) fn change(self, service: &mut Service) -> Result<Vec<Diagnostic>> {
        match one_side(self.startup, self.opportunity)? {
            OneSide::Startup(value) => service.put_startup(value, false),
            OneSide::Opportunity(value) => service.put_opportunity(value, false),
        }
    }
}

impl Command for AddCall {
    const NAME: &'static str = "add";
    type Output = CheckedAnswer;

    fn run(self, service: &mut Service, options: &Options) -> Result<CheckedAnswer> {
        let diagnostics = self.change(service)?;
        Ok(service.checked(&diagnostics, options))
    }
}
