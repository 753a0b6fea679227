//! The call `decide`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::date::Date;
use crate::error::Result;
use crate::gate::RuleName;
use crate::ranking::RankingRecord;
use crate::record::{Opportunity, Text};
use crate::review::{Act, Decided, Override};
use crate::search;
use crate::wire::answer::DiagnosticAnswer;
use crate::wire::load::read_record;
use crate::wire::matches::MatchAnswer;
use crate::wire::operation::{Options, Query, default_true};
use crate::wire::output::Answer;
use crate::wire::render::Renderer;
use crate::wire::service::Service;

/// Rank the startups for an opportunity, and apply decisions to the list.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DecideCall {
    /// The opportunity record.
    pub opportunity: Value,
    /// The date, limits, order and filter.
    pub query: search::Query,
    /// The decisions.
    #[serde(default)]
    pub overrides: Vec<Override>,
    /// Give the reasons of every match.
    #[serde(default = "default_true")]
    pub reasons: bool,
}

/// The answer to `decide`: a ranking with decisions applied.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DecisionAnswer {
    /// The opportunity's id.
    pub opportunity: String,
    /// The opportunity's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// The date it was made for.
    pub as_of: Date,
    /// The list: pinned ones first, then the eligible by rank.
    pub listed: Vec<DecidedAnswer>,
    /// The eligible that follow.
    pub reserve: Vec<DecidedAnswer>,
    /// Those whose rules are open.
    pub unverified: Vec<DecidedAnswer>,
    /// Those that were barred.
    pub barred: Vec<DecidedAnswer>,
    /// Those that fail a rule, if the query asks for them.
    pub rejected: Vec<DecidedAnswer>,
    /// How many fail a rule.
    pub ineligible: u32,
    /// Rule → how many fail it.
    pub ineligible_by_rule: BTreeMap<RuleName, u32>,
    /// Decisions about ids that the catalog does not have.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub elsewhere: Vec<Override>,
    /// Diagnostics of the opportunity, and of the records that the call carried.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub diagnostics: Vec<DiagnosticAnswer>,
    /// What `verify` needs to repeat the ranking without decisions.
    pub record: RankingRecord,
}

/// A match with the decisions about it.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DecidedAnswer {
    /// The startup's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// The match.
    #[serde(flatten)]
    pub found: MatchAnswer,
    /// The decisions about it, oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub overrides: Vec<Override>,
    /// True if it stands on the list by a decision.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub pinned: bool,
    /// True if it was pinned in spite of a rule that it fails.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub overrules: bool,
}

impl Answer for DecisionAnswer {
    const NAME: &'static str = "decision";
}

impl Query for DecideCall {
    const NAME: &'static str = "decide";
    type Output = DecisionAnswer;

    fn run(self, service: &Service, options: &Options) -> Result<DecisionAnswer> {
        let (opportunity, diagnostics) = read_record::<Opportunity>(self.opportunity, "opportunity", options.strict)?;
        let decision = service.startups().decide(&opportunity, &self.query, &self.overrides)?;
        let renderer = Renderer::new(options).with_reasons(self.reasons);
        let list = |list: Vec<Decided>| list.into_iter().map(|one| DecidedAnswer::new(one, renderer)).collect();
        Ok(DecisionAnswer {
            as_of: self.query.as_of,
            listed: list(decision.listed),
            reserve: list(decision.reserve),
            unverified: list(decision.unverified),
            barred: list(decision.barred),
            rejected: list(decision.rejected),
            ineligible: decision.ineligible,
            ineligible_by_rule: decision.ineligible_by_rule,
            elsewhere: decision.elsewhere,
            diagnostics: renderer.diagnostics(diagnostics.iter().chain(&options.carried)),
            record: decision.record,
            opportunity: opportunity.id,
            name: opportunity.name,
        })
    }
}

impl DecidedAnswer {
    fn new(decided: Decided, renderer: Renderer) -> Self {
        Self {
            name: decided.found.startup().name.clone(),
            found: renderer.matched(&decided.found),
            pinned: decided.act() == Some(Act::Pin),
            overrules: decided.overrules(),
            overrides: decided.overrides,
        }
    }
}
