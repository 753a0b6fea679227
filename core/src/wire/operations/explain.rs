//! The call `explain`.

use serde::Deserialize;
use serde_json::Value;

use crate::date::Date;
use crate::error::Result;
use crate::record::{Opportunity, Startup};
use crate::wire::load::read_record;
use crate::wire::matches::MatchAnswer;
use crate::wire::operation::{Options, Query};
use crate::wire::render::Renderer;
use crate::wire::service::Service;

/// Score a startup with an opportunity, and give every reason.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExplainCall {
    /// The startup record.
    pub startup: Value,
    /// The opportunity record.
    pub opportunity: Value,
    /// The date that decides windows, ages and activity.
    pub as_of: Date,
}

impl Query for ExplainCall {
    const NAME: &'static str = "explain";
    type Output = MatchAnswer;

    fn run(self, service: &Service, options: &Options) -> Result<MatchAnswer> {
        let (startup, _) = read_record::<Startup>(self.startup, "startup", options.strict)?;
        let (opportunity, _) = read_record::<Opportunity>(self.opportunity, "opportunity", options.strict)?;
        let found = service.matcher().score(&startup, &opportunity, self.as_of)?;
        Ok(Renderer::new(options).with_reasons(true).matched(&found))
    }
}
