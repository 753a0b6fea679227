//! The call `advise`.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::advise::{AdviceOptions, ChangeSet, Goal, Limits};
use crate::error::Result;
use crate::gate::RuleName;
use crate::lang::Lang;
use crate::record::{Opportunity, Startup};
use crate::search;
use crate::wire::load::read_record;
use crate::wire::operation::{Options, Query};
use crate::wire::output::Answer;
use crate::wire::service::Service;

/// The smallest sets of changes to a startup that reach a goal with an opportunity.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AdviseCall {
    /// The startup record.
    pub startup: Value,
    /// The opportunity record.
    pub opportunity: Value,
    /// The query; for a goal of rank the one that the rank is of.
    pub query: search::Query,
    /// What to reach.
    #[serde(default)]
    pub goal: Goal,
    /// Which fields may change.
    #[serde(default)]
    pub limits: Limits,
}

/// The answer to `advise`.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AdviceAnswer {
    /// The goal.
    pub goal: Goal,
    /// True when it is reached already.
    pub reached: bool,
    /// The smallest sets of changes that reach it, best first; none within three changes when
    /// empty.
    pub change_sets: Vec<ChangeSetAnswer>,
    /// Failed rules that no change of an actionable field can mend.
    pub fixed: Vec<RuleName>,
}

/// A set of changes, with its texts.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChangeSetAnswer {
    /// The changes and what they lead to.
    #[serde(flatten)]
    pub change_set: ChangeSet,
    /// Each change as a phrase.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub texts: Option<Vec<String>>,
}

impl ChangeSetAnswer {
    fn new(change_set: ChangeSet, lang: Option<Lang>) -> Self {
        let texts = lang.map(|lang| change_set.changes.iter().map(|change| change.text(lang)).collect());
        Self { change_set, texts }
    }
}

impl Answer for AdviceAnswer {
    const NAME: &'static str = "advice";
}

impl Query for AdviseCall {
    const NAME: &'static str = "advise";
    type Output = AdviceAnswer;

    fn run(self, service: &Service, options: &Options) -> Result<AdviceAnswer> {
        let (startup, _) = read_record::<Startup>(self.startup, "startup", options.strict)?;
        let (opportunity, _) = read_record::<Opportunity>(self.opportunity, "opportunity", options.strict)?;
        let catalog = service.opportunities();
        let advice_options = AdviceOptions::new(self.goal).with_limits(self.limits);
        let advice = catalog.advise(&startup, &opportunity, &self.query, &advice_options)?;
        let change_sets = advice.change_sets.into_iter().map(|set| ChangeSetAnswer::new(set, options.lang)).collect();
        Ok(AdviceAnswer { goal: advice.goal, reached: advice.reached, change_sets, fixed: advice.fixed })
    }
}
