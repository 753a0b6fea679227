//! The call `rank_many`.

use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::record::Startup;
use crate::search::{self, cap_exposure};
use crate::wire::answer::DiagnosticAnswer;
use crate::wire::matches::RankingAnswer;
use crate::wire::operation::{Options, Query};
use crate::wire::output::Answer;
use crate::wire::parallel::parallelism;
use crate::wire::render::Renderer;
use crate::wire::service::Service;

/// Rank the opportunities for every startup of the catalog, in the order of their ids.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RankManyCall {
    /// The date, limits, order and filter.
    pub query: search::Query,
    /// Give the reasons of every listed match.
    #[serde(default)]
    pub reasons: bool,
    /// An opportunity is among the eligible of at most this many startups, and among the unverified
    /// of at most this many; the next best takes its place. Without it lists are as long as the
    /// query says.
    #[serde(default)]
    pub exposure_cap: Option<u32>,
    /// Threads to use, where the build has them; one when left out. The answer is the same.
    #[serde(default)]
    pub threads: Option<u32>,
}

/// The answer to `rank_many`.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RankingsAnswer {
    /// One for each startup, in the order of their ids.
    pub rankings: Vec<RankingAnswer>,
    /// Diagnostics of the records that the call carried.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub diagnostics: Vec<DiagnosticAnswer>,
}

impl Answer for RankingsAnswer {
    const NAME: &'static str = "rankings";
}

impl Query for RankManyCall {
    const NAME: &'static str = "rank_many";
    type Output = RankingsAnswer;

    fn run(self, service: &Service, options: &Options) -> Result<RankingsAnswer> {
        let threads = parallelism(self.threads);
        let startups: Vec<Startup> = service.startups().records().collect();
        let longer = self.exposure_cap.map(|at_most| self.query.before_cap(startups.len(), at_most));
        let query = longer.as_ref().unwrap_or(&self.query);
        let mut rankings = service.opportunities().rank_many(&startups, query, threads)?;
        if let Some(at_most) = self.exposure_cap {
            cap_exposure(&mut rankings, &self.query, at_most);
        }
        let renderer = Renderer::new(options).with_reasons(self.reasons);
        let rankings = startups.iter().zip(&rankings).map(|(startup, ranking)| renderer.ranking(&startup.id, ranking));
        Ok(RankingsAnswer { rankings: rankings.collect(), diagnostics: renderer.diagnostics(&options.carried) })
    }
}
