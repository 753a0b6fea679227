//! The call `assign`: cohorts.

use serde::{Deserialize, Serialize};

use super::shared::query::required;
use crate::error::Result;
use crate::lang::Lang;
use crate::plan::{Assign, Assignment, CandidateOptions, Candidates, Infeasible, Outcome, ScoredPair};
use crate::search;
use crate::wire::operation::{Options, Query};
use crate::wire::output::{Answer, OneOf};
use crate::wire::service::Service;

/// Plan who goes where under limits.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AssignCall {
    /// The limits.
    #[serde(default)]
    pub request: Assign,
    /// The pairs to choose from. Left out: the candidates among the records, by `query`.
    #[serde(default)]
    pub pairs: Option<Vec<ScoredPair>>,
    /// The date and how many opportunities of each startup are candidates (`limit`).
    #[serde(default)]
    pub query: Option<search::Query>,
    /// Pairs with open rules are candidates too, as many as `unverified_limit` says.
    #[serde(default)]
    pub unverified: bool,
}

/// The answer to `assign`: a plan, with its texts.
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

/// The answer to `assign` when no plan keeps all limits.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InfeasibleAnswer {
    /// The limits.
    #[serde(flatten)]
    pub infeasible: Infeasible,
    /// The limits as a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

impl Answer for AssignmentAnswer {
    const NAME: &'static str = "assignment";
}

impl Answer for InfeasibleAnswer {
    const NAME: &'static str = "infeasible";
}

impl Query for AssignCall {
    const NAME: &'static str = "assign";
    type Output = OneOf<AssignmentAnswer, InfeasibleAnswer>;

    fn run(self, service: &Service, options: &Options) -> Result<Self::Output> {
        let lang = options.lang;
        Ok(match outcome(&self, service)? {
            Outcome::Planned(plan) => OneOf::First(AssignmentAnswer { texts: texts(&plan, lang), plan: *plan }),
            Outcome::Infeasible(infeasible) => {
                OneOf::Second(InfeasibleAnswer { text: lang.map(|lang| infeasible.text(lang)), infeasible })
            }
        })
    }
}

fn outcome(call: &AssignCall, service: &Service) -> Result<Outcome> {
    if let Some(pairs) = &call.pairs {
        return call.request.plan(&Candidates::new(pairs)?).map_err(|error| error.within("request"));
    }
    let (startups, opportunities) = (service.startups(), service.opportunities());
    let query = required(call.query.as_ref())?;
    let options = CandidateOptions::new(query.clone()).with_unverified(call.unverified);
    service.matcher().assign(&call.request, startups, opportunities, &options)
}

fn texts(plan: &Assignment, lang: Option<Lang>) -> Option<Vec<String>> {
    lang.map(|lang| plan.unassigned.iter().map(|unassigned| unassigned.text(lang)).collect())
}
