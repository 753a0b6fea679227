//! The call `stable`.

use serde::Deserialize;

use super::shared::query::required;
use crate::error::Result;
use crate::plan::{CandidateOptions, Candidates, ScoredPair, Stable, StablePlan};
use crate::search;
use crate::wire::operation::{Options, Query};
use crate::wire::output::Answer;
use crate::wire::service::Service;

/// A stable plan, by the preferences of both sides.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StableCall {
    /// Seats and wishes.
    #[serde(default)]
    pub request: Stable,
    /// The pairs that may be. Left out: the candidates among the records, by `query`.
    #[serde(default)]
    pub pairs: Option<Vec<ScoredPair>>,
    /// The date and how many opportunities of each startup are candidates (`limit`).
    #[serde(default)]
    pub query: Option<search::Query>,
    /// Pairs with open rules are candidates too, as many as `unverified_limit` says.
    #[serde(default)]
    pub unverified: bool,
}

impl Answer for StablePlan {
    const NAME: &'static str = "stable";
}

impl Query for StableCall {
    const NAME: &'static str = "stable";
    type Output = StablePlan;

    fn run(self, service: &Service, _: &Options) -> Result<StablePlan> {
        if let Some(pairs) = &self.pairs {
            return self.request.plan(&Candidates::new(pairs)?).map_err(|error| error.within("request"));
        }
        let (startups, opportunities) = (service.startups(), service.opportunities());
        let query = required(self.query.as_ref())?;
        let options = CandidateOptions::new(query.clone()).with_unverified(self.unverified);
        service.matcher().stable(&self.request, startups, opportunities, &options)
    }
}
