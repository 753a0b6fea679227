//! The call `add`.

use serde::Deserialize;

use super::shared::one_record::OneRecord;
use crate::diagnostic::Diagnostic;
use crate::error::Result;
use crate::wire::answer::CheckedAnswer;
use crate::wire::operation::{Command, Options};
use crate::wire::service::Service;

/// Add a record.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct AddCall(OneRecord);

impl AddCall {
    /// The diagnostics of the record.
    pub(in crate::wire) fn change(self, service: &mut Service) -> Result<Vec<Diagnostic>> {
        self.0.put(service, false)
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
