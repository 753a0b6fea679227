//! Stable plans, and scores of both sides.

use super::calls::{MutualCall, StableCall};
use super::settle;
use super::solve::given;
use crate::error::Result;
use crate::plan::{self, Candidates, Pair, Stable};
use crate::wire::answer::Answer;
use crate::wire::service::Service;

impl StableCall {
    /// Plans upon the pairs that the call gives.
    pub(super) fn solve(&self) -> Result<Answer> {
        planned(&given(self.pairs.as_deref(), self.parties.as_ref())?, &self.request)
    }
}

pub(in crate::wire) fn stable(service: &Service, call: &StableCall) -> Result<Answer> {
    planned(&settle::stable(service, call)?, &call.request)
}

fn planned(candidates: &Candidates, request: &Stable) -> Result<Answer> {
    request.plan(candidates).map(Answer::Stable).map_err(|error| error.within("request"))
}

impl MutualCall {
    pub(in crate::wire) fn solve(&self) -> Result<Answer> {
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
