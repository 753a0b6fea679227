//! The call `mutual`.

use serde::{Deserialize, Serialize};

use crate::diagnostic::Diagnostic;
use crate::error::Result;
use crate::plan::{self, Candidates, Mutual, Reciprocal, ScoredPair};
use crate::wire::operation::{Options, Query};
use crate::wire::output::Answer;
use crate::wire::service::Service;

/// Two sides' scores of their pairs as one.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MutualCall {
    /// The pairs by the startups' weights.
    pub startup_pairs: Vec<ScoredPair>,
    /// The pairs by the opportunities' weights.
    pub opportunity_pairs: Vec<ScoredPair>,
    /// How the two become one.
    #[serde(default)]
    pub by: Reciprocal,
}

/// The answer to `mutual`.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MutualAnswer {
    /// The pairs of both sides, by the ids of startup and opportunity.
    pub pairs: Vec<Mutual>,
}

impl Answer for MutualAnswer {
    const NAME: &'static str = "mutual";
}

impl Query for MutualCall {
    const NAME: &'static str = "mutual";
    type Output = MutualAnswer;

    fn run(self, _: &Service, _: &Options) -> Result<MutualAnswer> {
        let startups = candidates(&self.startup_pairs, "startup_pairs")?;
        let opportunities = candidates(&self.opportunity_pairs, "opportunity_pairs")?;
        Ok(MutualAnswer { pairs: plan::mutual(&startups, &opportunities, self.by) })
    }
}

/// The pairs of one side. In an error's path `pairs` becomes the name of the field.
fn candidates(pairs: &[ScoredPair], field: &str) -> Result<Candidates> {
    Candidates::new(pairs).map_err(|error| {
        let mut diagnostic = Diagnostic::from(error);
        diagnostic.path = diagnostic.path.replacen("pairs", field, 1);
        diagnostic.into()
    })
}
