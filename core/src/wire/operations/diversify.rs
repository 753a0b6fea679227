//! The call `diversify`.

use serde::Deserialize;
use serde_json::Value;

use crate::error::Result;
use crate::plan::{Diversified, DiversityLimits};
use crate::record::{Opportunity, Startup};
use crate::search;
use crate::wire::load::{OneSide, one_side, read_record};
use crate::wire::operation::{Options, Query};
use crate::wire::output::Answer;
use crate::wire::service::Service;

/// Spread a ranking over sectors and regions.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DiversifyCall {
    /// The startup record to rank for; either this or `opportunity`.
    #[serde(default)]
    pub startup: Option<Value>,
    /// The opportunity record to rank for.
    #[serde(default)]
    pub opportunity: Option<Value>,
    /// The query; every eligible match can be picked, whatever its limit.
    pub query: search::Query,
    /// How the list is spread.
    pub limits: DiversityLimits,
}

impl Answer for Diversified {
    const NAME: &'static str = "diversified";
}

impl Query for DiversifyCall {
    const NAME: &'static str = "diversify";
    type Output = Diversified;

    fn run(self, service: &Service, options: &Options) -> Result<Diversified> {
        let query = self.query.with_limit(u32::MAX);
        let ranking = match one_side(self.startup, self.opportunity)? {
            OneSide::Startup(startup) => {
                let (startup, _) = read_record::<Startup>(startup, "startup", options.strict)?;
                service.opportunities().rank(&startup, &query)?
            }
            OneSide::Opportunity(opportunity) => {
                let (opportunity, _) = read_record::<Opportunity>(opportunity, "opportunity", options.strict)?;
                service.startups().rank(&opportunity, &query)?
            }
        };
        let diversified = service.matcher().diversify(&ranking.eligible.matches, &self.limits);
        diversified.map_err(|error| error.within("limits"))
    }
}
