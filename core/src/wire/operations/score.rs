//! The call `score`.

use serde::Deserialize;

use super::shared::pair::Pair;
use crate::error::Result;
use crate::wire::matches::MatchAnswer;
use crate::wire::operation::{Options, Query};
use crate::wire::service::Service;

/// Score a startup with an opportunity.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct ScoreCall(Pair);

impl Query for ScoreCall {
    const NAME: &'static str = "score";
    type Output = MatchAnswer;

    fn run(self, service: &Service, options: &Options) -> Result<MatchAnswer> {
        self.0.score(service, options, false)
    }
}
