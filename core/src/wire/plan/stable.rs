//! The calls `stable` and `mutual`: stable plans, and scores of both sides.

use serde::Deserialize;

use super::pairs::{given, required};
use crate::error::Result;
use crate::executor::Parallelism;
use crate::plan::{self, Candidates, Pair, Reciprocal, Stable};
use crate::search::Query;
use crate::wire::answer::Answer;
use crate::wire::service::Service;

/// A stable plan.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StableCall {
    /// Seats and wishes.
    #[serde(default)]
    pub request: Stable,
    /// The pairs that may be. Left out: the candidates among the records, by `query`.
    #[serde(default)]
    pub pairs: Option<Vec<Pair>>,
    /// The date and how many opportunities of each startup are candidates (`limit`).
    #[serde(default)]
    pub query: Option<Query>,
    /// Pairs with open rules are candidates too, as many as `unverified_limit` says.
    #[serde(default)]
    pub unverified: bool,
}

/// Two sides' scores as one.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MutualCall {
    /// The pairs by the startups' weights.
    pub startup_pairs: Vec<Pair>,
    /// The pairs by the opportunities' weights.
    pub opportunity_pairs: Vec<Pair>,
    /// How the two become one.
    #[serde(default)]
    pub by: Reciprocal,
}

impl Service {
    pub(in crate::wire) fn stable(&self, call: &StableCall) -> Result<Answer> {
        let candidates = given(call.pairs.as_deref()).unwrap_or_else(|| self.candidates(call))?;
        call.request.plan(&candidates).map(Answer::Stable).map_err(|error| error.within("request"))
    }

    fn candidates(&self, call: &StableCall) -> Result<Candidates> {
        let (pool, catalog) = (self.startups(), self.opportunities());
        let query = required(call.query.as_ref())?;
        self.matcher().candidates(pool, catalog, query, call.unverified, Parallelism::Caller)
    }
}

impl MutualCall {
    pub(in crate::wire) fn run(&self) -> Result<Answer> {
        let startups = side(&self.startup_pairs, "startup_pairs")?;
        let opportunities = side(&self.opportunity_pairs, "opportunity_pairs")?;
        Ok(Answer::Mutual { pairs: plan::mutual(&startups, &opportunities, self.by) })
    }
}

/// A path of the pairs begins with `pairs`; here it begins with the name of the side.
fn side(pairs: &[Pair], name: &str) -> Result<Candidates> {
    Candidates::new(pairs).map_err(|error| {
        let mut finding = crate::Diagnostic::from(error);
        finding.path = finding.path.replacen("pairs", name, 1);
        finding.into()
    })
}
