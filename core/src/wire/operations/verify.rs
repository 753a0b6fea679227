//! The call `verify`.

use serde::Deserialize;
use serde_json::Value;

use crate::error::Result;
use crate::ranking::{RankingRecord, Verification};
use crate::record::{Opportunity, Startup};
use crate::search;
use crate::wire::load::{OneSide, one_side, read_record};
use crate::wire::operation::{Options, Query};
use crate::wire::output::Answer;
use crate::wire::service::Service;

/// Repeat an old ranking and compare.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VerifyCall {
    /// The startup record it was made for; either this or `opportunity`.
    #[serde(default)]
    pub startup: Option<Value>,
    /// The opportunity record it was made for.
    #[serde(default)]
    pub opportunity: Option<Value>,
    /// The query.
    pub query: search::Query,
    /// The `record` of the old ranking.
    pub record: RankingRecord,
}

impl Answer for Verification {
    const NAME: &'static str = "verification";
}

impl Query for VerifyCall {
    const NAME: &'static str = "verify";
    type Output = Verification;

    fn run(self, service: &Service, options: &Options) -> Result<Verification> {
        let query = &self.query;
        let ranking = match one_side(self.startup, self.opportunity)? {
            OneSide::Startup(startup) => {
                let (startup, _) = read_record::<Startup>(startup, "startup", options.strict)?;
                service.opportunities().rank(&startup, query)?
            }
            OneSide::Opportunity(opportunity) => {
                let (opportunity, _) = read_record::<Opportunity>(opportunity, "opportunity", options.strict)?;
                service.startups().rank(&opportunity, query)?
            }
        };
        Ok(ranking.verify(&self.record))
    }
}
