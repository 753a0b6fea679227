//! Stable plans, and scores of both sides.

use serde::Deserialize;

use crate::error::Result;
use crate::plan::{self, Candidates, Pair, Reciprocal, Stable};
use crate::rank::Query;
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

pub(in crate::wire) fn stable(service: &Service, call: &StableCall) -> Result<Answer> {
    let candidates = super::candidates(service, call.pairs.as_ref(), call.query.as_ref(), call.unverified)?;
    call.request.plan(&candidates).map(Answer::Stable).map_err(|error| error.within("request"))
}

pub(in crate::wire) fn mutual(call: &MutualCall) -> Result<Answer> {
    let side = |pairs: &[Pair], name: &str| {
        // A path of the pairs begins with `pairs`; here it begins with the name of the side.
        Candidates::new(pairs).map_err(|error| {
            let mut finding = crate::Diagnostic::from(error);
            finding.path = finding.path.replacen("pairs", name, 1);
            crate::Error::from(finding)
        })
    };
    let startups = side(&call.startup_pairs, "startup_pairs")?;
    let opportunities = side(&call.opportunity_pairs, "opportunity_pairs")?;
    Ok(Answer::Mutual { pairs: plan::mutual(&startups, &opportunities, call.by) })
}
