//! Cohorts.

use serde::Serialize;

use super::calls::AssignCall;
use super::settle;
use super::solve::given;
use crate::error::Result;
use crate::lang::Lang;
use crate::plan::{Assign, Assignment, Candidates, Clash, Outcome};
use crate::wire::answer::Answer;
use crate::wire::service::Service;

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

impl AssignCall {
    /// Plans upon the pairs that the call gives.
    pub(super) fn solve(&self, lang: Option<Lang>) -> Result<Answer> {
        planned(&given(self.pairs.as_deref(), self.parties.as_ref())?, &self.request, lang)
    }
}

pub(in crate::wire) fn assign(service: &Service, call: &AssignCall, lang: Option<Lang>) -> Result<Answer> {
    let (candidates, request) = settle::assign(service, call)?;
    planned(&candidates, &request, lang)
}

fn planned(candidates: &Candidates, request: &Assign, lang: Option<Lang>) -> Result<Answer> {
    Ok(match request.plan(candidates).map_err(|error| error.within("request"))? {
        Outcome::Planned(plan) => {
            let texts = lang.map(|lang| plan.left.iter().map(|left| left.text(lang)).collect());
            Answer::Assignment(Box::new(AssignmentAnswer { plan: *plan, texts }))
        }
        Outcome::Impossible(clash) => Answer::Clash(ClashAnswer { text: lang.map(|lang| clash.text(lang)), clash }),
    })
}
