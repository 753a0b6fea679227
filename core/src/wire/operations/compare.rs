//! The call `compare`.

use serde::{Deserialize, Serialize};

use super::shared::scenario::{ScenarioCall, ScenarioCatalogs};
use super::shared::startup_changes::StartupChangesAnswer;
use crate::date::Date;
use crate::error::Result;
use crate::policy::{ChangeTotals, CompareQuery, OpportunityChange, Unmatched, compare};
use crate::record::Text;
use crate::wire::answer::DiagnosticAnswer;
use crate::wire::operation::{Options, Query};
use crate::wire::output::Answer;
use crate::wire::parallel::parallelism;
use crate::wire::render::Renderer;
use crate::wire::service::Service;

/// Compare two versions of the rules on the startups of the catalog: which startups gain and which
/// lose, and by which rule.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CompareCall {
    /// The version before. Without opportunities it has those of the catalog, and only those that
    /// `after` names if that has its own.
    #[serde(default)]
    pub before: ScenarioCall,
    /// The version after. Without opportunities it has those of `before`.
    #[serde(default)]
    pub after: ScenarioCall,
    /// The date and the limits.
    pub query: CompareQuery,
    /// Threads to use, where the build has them; one when left out. The answer is the same.
    #[serde(default)]
    pub threads: Option<u32>,
}

/// The answer to `compare`.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ComparisonAnswer {
    /// The date of the query.
    pub as_of: Date,
    /// Startups that are compared.
    pub startups: u32,
    /// Opportunities that both versions have, and which are compared.
    pub opportunities: u32,
    /// How many pairs of these change their verdict, and by which rules.
    pub totals: ChangeTotals,
    /// Opportunities with at least one changed pair.
    pub changed: u32,
    /// Those opportunities, most changed pairs first and then by id, up to the limit.
    pub changes: Vec<OpportunityChangeAnswer>,
    /// Records that only the version before has.
    pub only_before: Unmatched,
    /// Records that only the version after has.
    pub only_after: Unmatched,
    /// Diagnostics of the records that the call carried.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub diagnostics: Vec<DiagnosticAnswer>,
}

/// The startups whose verdict on one opportunity changes.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OpportunityChangeAnswer {
    /// The opportunity's id.
    pub opportunity: String,
    /// Its name in the version after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// The startups that lose and gain.
    pub startups: StartupChangesAnswer,
}

impl Answer for ComparisonAnswer {
    const NAME: &'static str = "comparison";
}

impl Query for CompareCall {
    const NAME: &'static str = "compare";
    type Output = ComparisonAnswer;

    fn run(self, service: &Service, options: &Options) -> Result<ComparisonAnswer> {
        let threads = parallelism(self.threads);
        let [before, after] = ScenarioCatalogs::read(service, self.before, self.after, options.strict, threads)?;
        let comparison = compare(before.scenario()?, after.scenario()?, &self.query, threads)?;
        let renderer = Renderer::new(options);
        let diagnostics = options.carried.iter().chain(&before.diagnostics).chain(&after.diagnostics);
        Ok(ComparisonAnswer {
            as_of: comparison.as_of,
            startups: comparison.startups,
            opportunities: comparison.opportunities,
            totals: comparison.totals,
            changed: comparison.changed,
            changes: comparison.changes.into_iter().map(|one| OpportunityChangeAnswer::new(one, renderer)).collect(),
            only_before: comparison.only_before,
            only_after: comparison.only_after,
            diagnostics: renderer.diagnostics(diagnostics),
        })
    }
}

impl OpportunityChangeAnswer {
    fn new(change: OpportunityChange, renderer: Renderer) -> Self {
        Self {
            opportunity: change.opportunity,
            name: change.name,
            startups: StartupChangesAnswer::new(change.startups, renderer),
        }
    }
}
