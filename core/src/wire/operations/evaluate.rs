//! The call `evaluate`.

use serde::{Deserialize, Serialize};

use super::shared::interactions::{UnreadInteraction, read_interactions};
use crate::config::Config;
use crate::date::Date;
use crate::error::Result;
use crate::learn::{self, Comparison, Dataset, Evaluation, compare};
use crate::record::Opportunity;
use crate::wire::answer::DiagnosticAnswer;
use crate::wire::operation::{Options, Query};
use crate::wire::output::Answer;
use crate::wire::parallel::parallelism;
use crate::wire::render::Renderer;
use crate::wire::service::Service;

/// Measure how well past interactions are found.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EvaluateCall {
    /// The interactions, each later than `known_until`.
    pub interactions: Vec<UnreadInteraction>,
    /// Nothing after this day is known to the configuration that is measured.
    pub known_until: Date,
    /// Another configuration that is measured too; what it gains is given pair by pair.
    #[serde(default)]
    pub against: Option<Config>,
    /// Threads to use, where the build has them; one when left out. The answer is the same.
    #[serde(default)]
    pub threads: Option<u32>,
}

/// The answer to `evaluate`: how well past interactions are found.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EvaluationAnswer {
    /// The figures of this configuration.
    pub evaluation: Evaluation,
    /// Those of the other one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub against: Option<Evaluation>,
    /// What the other one gains.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gain: Option<Comparison>,
    /// Diagnostics of the interactions' records.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub diagnostics: Vec<DiagnosticAnswer>,
}

impl Answer for EvaluationAnswer {
    const NAME: &'static str = "evaluation";
}

impl Query for EvaluateCall {
    const NAME: &'static str = "evaluate";
    type Output = EvaluationAnswer;

    fn run(self, service: &Service, options: &Options) -> Result<EvaluationAnswer> {
        let (interactions, diagnostics) = read_interactions(self.interactions, options.strict)?;
        let records: Vec<Opportunity> = service.opportunities().records().collect();
        let data = Dataset::new(&records, &interactions);
        let measure = |config: &Config| learn::evaluate(config, data, self.known_until, parallelism(self.threads));
        let evaluation = measure(service.matcher().config())?;
        let against = self.against.as_ref().map(measure).transpose().map_err(|error| error.within("against"))?;
        let gain = against.as_ref().map(|against| compare(&evaluation, against)).transpose()?;
        let diagnostics = Renderer::new(options).diagnostics(&diagnostics);
        Ok(EvaluationAnswer { evaluation, against, gain, diagnostics })
    }
}
