//! The pair of records of `score` and `explain`.

use serde::Deserialize;
use serde_json::Value;

use crate::date::Date;
use crate::error::Result;
use crate::record::{Opportunity, Startup};
use crate::wire::load::read_record;
use crate::wire::matches::MatchAnswer;
use crate::wire::operation::Options;
use crate::wire::render::Renderer;
use crate::wire::service::Service;

/// A startup and an opportunity.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// The startup record.
    startup: Value,
    /// The opportunity record.
    opportunity: Value,
    /// The date that decides windows, ages and activity.
    as_of: Date,
}

impl Pair {
    /// The score of the pair, with every reason or with none.
    pub(in crate::wire::operations) fn score(
        self,
        service: &Service,
        options: &Options,
        reasons: bool,
    ) -> Result<MatchAnswer> {
        let (startup, _) = read_record::<Startup>(self.startup, "startup", options.strict)?;
        let (opportunity, _) = read_record::<Opportunity>(self.opportunity, "opportunity", options.strict)?;
        let found = service.matcher().score(&startup, &opportunity, self.as_of)?;
        Ok(Renderer::new(options).with_reasons(reasons).matched(&found))
    }
}
