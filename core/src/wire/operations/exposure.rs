//! The call `exposure`.

use serde::Deserialize;

use crate::diagnostic::ErrorKind;
use crate::error::{Error, Result};
use crate::executor::Parallelism;
use crate::plan::{Exposure, PairId};
use crate::record::Startup;
use crate::search;
use crate::wire::operation::{Options, Query};
use crate::wire::output::Answer;
use crate::wire::service::Service;

/// Count how often each record appears.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExposureCall {
    /// Pairs of rankings or of a plan; either this or `query`.
    #[serde(default)]
    pub before: Option<Vec<PairId>>,
    /// Take the eligible lists of every startup of the catalog as `before`.
    #[serde(default)]
    pub query: Option<search::Query>,
    /// Pairs to compare with.
    #[serde(default)]
    pub after: Option<Vec<PairId>>,
}

impl Answer for Exposure {
    const NAME: &'static str = "exposure";
}

impl Query for ExposureCall {
    const NAME: &'static str = "exposure";
    type Output = Exposure;

    fn run(self, service: &Service, _: &Options) -> Result<Exposure> {
        let before = match (self.before, &self.query) {
            (Some(before), None) => before,
            (None, Some(query)) => listed(service, query)?,
            _ => {
                return Err(Error::new("", "", ErrorKind::ExactlyOneOf { fields: &["before", "query"] }));
            }
        };
        let (startups, opportunities) = (service.startups(), service.opportunities());
        service.matcher().exposure(startups, opportunities, &before, self.after.as_deref())
    }
}

/// The eligible pairs in the rankings of all startups.
fn listed(service: &Service, query: &search::Query) -> Result<Vec<PairId>> {
    let startups: Vec<Startup> = service.startups().records().collect();
    let rankings = service.opportunities().rank_many(&startups, query, Parallelism::CALLER)?;
    let pairs = rankings
        .iter()
        .flat_map(|ranking| &ranking.eligible.matches)
        .map(|found| PairId::new(&found.startup().id, &found.opportunity().id));
    Ok(pairs.collect())
}
