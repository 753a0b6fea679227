//! The call `assign`: cohorts.

use serde::{Deserialize, Serialize};

use super::pairs::given;
use crate::error::Result;
use crate::executor::Parallelism;
use crate::lang::Lang;
use crate::plan::{Assign, Assignment, Clash, Outcome, Pair};
use crate::search::Query;
use crate::wire::answer::Answer;
use crate::wire::service::Service;

/// Plan who goes where.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AssignCall {
    /// The limits.
    #[serde(default)]
    pub request: Assign,
    /// The pairs to choose from. Left out: the candidates among the records, by `query`.
    #[serde(default)]
    pub pairs: Option<Vec<Pair>>,
    /// The date and how many opportunities of each startup are candidates (`limit`).
    #[serde(default)]
    pub query: Option<Query>,
    /// Pairs with open rules are candidates too, as many as `unverified_limit` says.
    #[serde(default)]
    pub unverified: bool,
}

/// A plan, with its texts.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AssignmentAnswer {
    /// The plan.
    #[serde(flatten)]
    pub plan: Assignment,
    /// What stood in the way of each of `left`, as sentences.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub texts: Option<Vec<String>>,
}

/// A clash, with its text.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ClashAnswer {
    /// The clash.
    #[serde(flatten)]
    pub clash: Clash,
    /// The clash as a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

impl Service {
    pub(in crate::wire) fn assign(&self, call: &AssignCall, lang: Option<Lang>) -> Result<Answer> {
        Ok(match self.outcome(call)? {
            Outcome::Planned(plan) => {
                let texts = lang.map(|lang| plan.left.iter().map(|left| left.text(lang)).collect());
                Answer::Assignment(Box::new(AssignmentAnswer { plan: *plan, texts }))
            }
            Outcome::Impossible(clash) => {
                let text = lang.map(|lang| clash.text(lang));
                Answer::Clash(ClashAnswer { clash, text })
            }
        })
    }

    fn outcome(&self, call: &AssignCall) -> Result<Outcome> {
        if let Some(candidates) = given(call.pairs.as_deref()) {
            return call.request.plan(&candidates?).map_err(|error| error.within("request"));
        }
        let (pool, catalog) = (self.startups(), self.opportunities());
        let query = super::pairs::required(call.query.as_ref())?;
        self.matcher().assign(&call.request, pool, catalog, query, call.unverified, Parallelism::Caller)
    }
}
