//! The call `targets`.

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::error::Result;
use crate::plan::{Entry, Programme, Targets};
use crate::wire::operation::{Options, Query};
use crate::wire::output::Answer;
use crate::wire::service::Service;

/// Check what a programme promised.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TargetsCall {
    /// The programme.
    pub programme: Programme,
    /// What was done and what is planned.
    pub register: Vec<Entry>,
    /// The day of the check.
    pub as_of: Date,
}

/// The answer to `targets`: checked promises.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TargetsAnswer {
    /// The checks.
    #[serde(flatten)]
    pub targets: Targets,
    /// Each check as a sentence, in their order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub texts: Option<Vec<String>>,
}

impl Answer for TargetsAnswer {
    const NAME: &'static str = "targets";
}

impl Query for TargetsCall {
    const NAME: &'static str = "targets";
    type Output = TargetsAnswer;

    fn run(self, service: &Service, options: &Options) -> Result<TargetsAnswer> {
        let targets = service.matcher().targets(&self.programme, &self.register, self.as_of);
        let targets = targets.map_err(|error| error.within("programme"))?;
        let texts = options.lang.map(|lang| targets.checks.iter().map(|check| check.text(lang)).collect());
        Ok(TargetsAnswer { targets, texts })
    }
}
