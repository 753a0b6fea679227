//! The call `fit`.

use serde::{Deserialize, Serialize};

use super::shared::interactions::{UnreadInteraction, read_interactions};
use crate::error::Result;
use crate::learn::{self, Dataset, FitOptions, Fitted};
use crate::record::Opportunity;
use crate::wire::answer::DiagnosticAnswer;
use crate::wire::operation::{Options, Query};
use crate::wire::output::Answer;
use crate::wire::parallel::parallelism;
use crate::wire::render::Renderer;
use crate::wire::service::Service;

/// Learn the weights of a family from past interactions.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FitCall {
    /// The interactions of some years.
    pub interactions: Vec<UnreadInteraction>,
    /// How to learn.
    #[serde(default)]
    pub options: FitOptions,
    /// Threads to use, where the build has them; one when left out. The answer is the same.
    #[serde(default)]
    pub threads: Option<u32>,
}

/// The answer to `fit`: learned weights and their proof.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FittedAnswer {
    /// The configuration and the report.
    #[serde(flatten)]
    pub fitted: Fitted,
    /// Diagnostics of the interactions' records.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub diagnostics: Vec<DiagnosticAnswer>,
}

impl Answer for FittedAnswer {
    const NAME: &'static str = "fitted";
}

impl Query for FitCall {
    const NAME: &'static str = "fit";
    type Output = FittedAnswer;

    fn run(self, service: &Service, options: &Options) -> Result<FittedAnswer> {
        let (interactions, diagnostics) = read_interactions(self.interactions, options.strict)?;
        let records: Vec<Opportunity> = service.opportunities().records().collect();
        let config = service.matcher().config();
        let fitted =
            learn::fit(config, Dataset::new(&records, &interactions), self.options, parallelism(self.threads))?;
        Ok(FittedAnswer { fitted, diagnostics: Renderer::new(options).diagnostics(&diagnostics) })
    }
}
