//! The call `rank`.

use serde::Deserialize;
use serde_json::Value;

use crate::error::Result;
use crate::record::Startup;
use crate::search;
use crate::wire::load::read_record;
use crate::wire::matches::{RankedFor, RankingAnswer, with_diagnostics};
use crate::wire::operation::{Options, Query, default_true};
use crate::wire::render::Renderer;
use crate::wire::service::Service;

/// Rank the opportunities for a startup.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RankCall {
    /// The startup record.
    pub startup: Value,
    /// The date, limits, order and filter.
    pub query: search::Query,
    /// Give the reasons of every listed match.
    #[serde(default = "default_true")]
    pub reasons: bool,
}

impl RankCall {
    /// The ranking itself, whose reasons are made when they are read.
    pub(in crate::wire) fn rank(self, service: &Service, strict: bool) -> Result<RankedFor> {
        let (startup, diagnostics) = read_record::<Startup>(self.startup, "startup", strict)?;
        let ranking = service.opportunities().rank(&startup, &self.query)?;
        Ok(RankedFor { id: startup.id, ranking: with_diagnostics(ranking, diagnostics, strict)? })
    }
}

impl Query for RankCall {
    const NAME: &'static str = "rank";
    type Output = RankingAnswer;

    fn run(self, service: &Service, options: &Options) -> Result<RankingAnswer> {
        let renderer = Renderer::new(options).with_reasons(self.reasons);
        let ranked = self.rank(service, options.strict)?;
        Ok(renderer.ranking_with(&ranked, &options.carried))
    }
}
