//! The call `check`.

use serde::Deserialize;

use crate::error::Result;
use crate::wire::answer::CheckedAnswer;
use crate::wire::operation::{Options, Query};
use crate::wire::service::Service;

/// Every diagnostic of the records that the call carries.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CheckCall {}

impl Query for CheckCall {
    const NAME: &'static str = "check";
    type Output = CheckedAnswer;

    fn run(self, service: &Service, options: &Options) -> Result<CheckedAnswer> {
        Ok(service.checked(&options.carried, options))
    }
}
