//! The call `statistics`.

use serde::Deserialize;

use crate::date::Date;
use crate::error::Result;
use crate::record::Opportunity;
use crate::statistics::Statistics;
use crate::wire::operation::{Options, Query};
use crate::wire::output::Answer;
use crate::wire::service::Service;

/// Count what is usual among the opportunities, for a configuration.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StatisticsCall {
    /// Nothing after this day is counted.
    pub evidence_date: Date,
}

impl Answer for Statistics {
    const NAME: &'static str = "statistics";
}

impl Query for StatisticsCall {
    const NAME: &'static str = "statistics";
    type Output = Statistics;

    fn run(self, service: &Service, _: &Options) -> Result<Statistics> {
        let records: Vec<Opportunity> = service.opportunities().records().collect();
        Ok(service.matcher().statistics(&records, self.evidence_date))
    }
}
