//! Targets, exposure and diversity on the wire: `targets`, `exposure`, `diversify`.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::date::Date;
use crate::error::Result;
use crate::executor::Parallelism;
use crate::lang::Lang;
use crate::plan::{Entry, Exposure, PairId, Programme, Spread, Targets};
use crate::record::{Opportunity, Startup};
use crate::search::Query;
use crate::wire::answer::Answer;
use crate::wire::load::{Either, either, one};
use crate::wire::service::Service;

/// Check a programme's promises.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TargetsCall {
    /// The programme.
    pub programme: Programme,
    /// What was done and what is planned.
    pub register: Vec<Entry>,
    /// The day of the check.
    pub as_of: Date,
}

/// Count how often everybody appears.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExposureCall {
    /// Pairs of rankings or of a plan; either this or `query`.
    #[serde(default)]
    pub before: Option<Vec<PairId>>,
    /// Take the eligible lists of every startup of the pool as `before`.
    #[serde(default)]
    pub query: Option<Query>,
    /// Pairs to compare with.
    #[serde(default)]
    pub after: Option<Vec<PairId>>,
}

/// Spread a ranking over sectors and regions.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DiversifyCall {
    /// The startup record that asks; either this or `opportunity`.
    #[serde(default)]
    pub startup: Option<Value>,
    /// The opportunity record that asks.
    #[serde(default)]
    pub opportunity: Option<Value>,
    /// The query; every eligible match can be picked, whatever its limit.
    pub query: Query,
    /// How the list is spread.
    pub spread: Spread,
}

/// Checked promises.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TargetsAnswer {
    /// The checks.
    #[serde(flatten)]
    pub targets: Targets,
    /// Each check as a sentence, in their order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub texts: Option<Vec<String>>,
}

impl Service {
    pub(in crate::wire) fn targets(&self, call: &TargetsCall, lang: Option<Lang>) -> Result<Answer> {
        let targets = self.matcher().targets(&call.programme, &call.register, call.as_of);
        let targets = targets.map_err(|error| error.within("programme"))?;
        let texts = lang.map(|lang| targets.checks.iter().map(|check| check.text(lang)).collect());
        Ok(Answer::Targets(Box::new(TargetsAnswer { targets, texts })))
    }

    pub(in crate::wire) fn exposure(&self, call: &ExposureCall) -> Result<Answer> {
        let before = match (&call.before, &call.query) {
            (Some(before), None) => before.clone(),
            (None, Some(query)) => self.listed(query)?,
            _ => {
                let (en, vi) = ("either `before` or `query`", "một trong hai: “before” hoặc “query”");
                return Err(crate::Error::invalid("", "", en, vi));
            }
        };
        let after = call.after.as_deref();
        let exposure: Exposure = self.matcher().exposure(self.startups(), self.opportunities(), &before, after)?;
        Ok(Answer::Exposure(Box::new(exposure)))
    }

    /// The eligible pairs that the startups of the pool are shown.
    fn listed(&self, query: &Query) -> Result<Vec<PairId>> {
        let startups: Vec<Startup> = self.startups().records().collect();
        let rankings = self.opportunities().rank_many(&startups, query, Parallelism::Caller)?;
        let pairs = rankings
            .iter()
            .flat_map(|ranking| &ranking.eligible.matches)
            .map(|found| PairId { startup: found.startup().id.clone(), opportunity: found.opportunity().id.clone() });
        Ok(pairs.collect())
    }

    pub(in crate::wire) fn diversify(&self, call: &DiversifyCall, strict: bool) -> Result<Answer> {
        let query = call.query.clone().with_limit(u32::MAX);
        let ranking = match either(call.startup.as_ref(), call.opportunity.as_ref())? {
            Either::Startup(startup) => {
                let (startup, _) = one::<Startup>(startup, "startup", strict)?;
                self.opportunities().rank(&startup, &query)?
            }
            Either::Opportunity(opportunity) => {
                let (opportunity, _) = one::<Opportunity>(opportunity, "opportunity", strict)?;
                self.startups().rank(&opportunity, &query)?
            }
        };
        let diversified = self.matcher().diversify(&ranking.eligible.matches, &call.spread);
        Ok(Answer::Diversified(Box::new(diversified.map_err(|error| error.within("spread"))?)))
    }
}
