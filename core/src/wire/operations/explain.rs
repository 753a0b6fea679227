//! The call `explain`.

use serde::Deserialize;

use super::shared::pair::Pair;
use crate::error::Result;
use crate::wire::matches::MatchAnswer;
use crate::wire::operation::{Options, Query};
use crate::wire::service::Service;

/// Score a startup with an opportunity, and give every reason.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct ExplainCall(Pair);

impl Query for ExplainCall {
    const NAME: &'static str = "explain";
    type Output = MatchAnswer;

    fn run(self, service: &Service, options: &Options) -> Result<MatchAnswer> {
        self.0.score(service, options, true)
    }
}
