//! Calls: what can be asked, with the same fields in every language.
//!
//! Any call may also carry `config`, `opportunities`, `startups`, `lang` and `strict` (see [`Service`](super::Service)).

use serde::Deserialize;
use serde_json::Value;

use super::look::{GetCall, TermsCall};
#[cfg(feature = "plan")]
use super::plan::{AgendaCall, DiversifyCall, ExposureCall, RepairCall, TargetsCall, TimetableCall};
use crate::advise::{Goal, Limits};
use crate::date::Date;
use crate::prepared::Family;
use crate::ranking::RankingRecord;
use crate::search::Query;
use crate::vocabulary::TermKind;

/// One question or change.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "call", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Call {
    /// Rank the opportunities for a startup.
    Rank(RankCall),
    /// Rank the startups for an opportunity.
    RankStartups(RankStartupsCall),
    /// Rank the opportunities for every startup.
    RankMany(RankManyCall),
    /// Score one pair.
    Score(PairCall),
    /// Score one pair and give every reason.
    Explain(PairCall),
    /// The smallest sets of changes that reach a goal.
    Advise(AdviseCall),
    /// What to ask next.
    AskNext(AskCall),
    /// Type-ahead in a vocabulary.
    Suggest(SuggestCall),
    /// What a text means.
    Resolve(ResolveCall),
    /// Every term of a vocabulary.
    Terms(TermsCall),
    /// A record by its id.
    Get(GetCall),
    /// Repeat an old ranking and compare.
    Verify(VerifyCall),
    /// What is usual among the opportunities, for a configuration.
    Statistics(StatisticsCall),
    /// The weights in use, with their reasons where they are the shipped ones.
    Weights(WeightsCall),
    /// Every finding about the records.
    Check(CheckCall),
    /// Plan who goes where under limits.
    #[cfg(feature = "plan")]
    Assign(super::plan::AssignCall),
    /// A stable plan: both sides have a say.
    #[cfg(feature = "plan")]
    Stable(super::plan::StableCall),
    /// What both sides make of their pairs, as one score.
    #[cfg(feature = "plan")]
    Mutual(super::plan::MutualCall),
    /// How well past meetings are found.
    #[cfg(feature = "learn")]
    Evaluate(super::learn::EvaluateCall),
    /// Learn weights from past meetings.
    #[cfg(feature = "learn")]
    Fit(super::learn::FitCall),
    /// Sectors that descriptions suggest.
    #[cfg(feature = "learn")]
    SuggestSectors(super::learn::SuggestSectorsCall),
    /// Add a record.
    Add(ChangeCall),
    /// Put a record in the place of the one with its id.
    Update(ChangeCall),
    /// Take a record out.
    Remove(RemoveCall),
    /// Rank for a record, and wait for news of that ranking.
    #[cfg(feature = "subscriptions")]
    Watch(super::standing::WatchCall),
    /// Wait no longer.
    #[cfg(feature = "subscriptions")]
    Unwatch(RemoveCall),
    /// Whose best have changed.
    #[cfg(feature = "subscriptions")]
    News(super::standing::NewsCall),
    /// Read a spreadsheet.
    #[cfg(feature = "sheet")]
    ReadGrid(super::register::ReadGridCall),
    /// The fields of a spreadsheet, for a template.
    #[cfg(feature = "sheet")]
    Headings(super::register::HeadingsCall),
    /// Find startups that the register holds twice.
    #[cfg(feature = "sheet")]
    Duplicates(super::register::DuplicatesCall),
    /// Rank the startups for an opportunity and lay decisions over the list.
    #[cfg(feature = "sheet")]
    Decide(super::register::DecideCall),
    /// Make a timetable of meetings.
    #[cfg(feature = "plan")]
    Timetable(TimetableCall),
    /// Repair a timetable on the day.
    #[cfg(feature = "plan")]
    Repair(RepairCall),
    /// Hand a timetable out as a calendar, a sheet or a page.
    #[cfg(feature = "plan")]
    Agenda(AgendaCall),
    /// Check what a programme promised.
    #[cfg(feature = "plan")]
    Targets(TargetsCall),
    /// Count how often everybody appears.
    #[cfg(feature = "plan")]
    Exposure(ExposureCall),
    /// Spread a ranking over sectors and regions.
    #[cfg(feature = "plan")]
    Diversify(DiversifyCall),
}

/// Rank the opportunities for a startup.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RankCall {
    /// The startup record.
    pub startup: Value,
    /// The date, limits, order and filter.
    pub query: Query,
    /// Give the reasons of every listed match.
    #[serde(default = "yes")]
    pub reasons: bool,
}

/// Rank the startups for an opportunity.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RankStartupsCall {
    /// The opportunity record.
    pub opportunity: Value,
    /// The date, limits, order and filter.
    pub query: Query,
    /// Give the reasons of every listed match.
    #[serde(default = "yes")]
    pub reasons: bool,
}

/// Rank the opportunities for every startup of the pool, in the order of their ids.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RankManyCall {
    /// The date, limits, order and filter.
    pub query: Query,
    /// Give the reasons of every listed match.
    #[serde(default)]
    pub reasons: bool,
    /// No opportunity is among the eligible of more startups than this, nor among the unverified of more; whoever is
    /// passed over is followed by the next. Without it lists are as long as the query says, whoever is in them.
    #[serde(default)]
    pub shown_at_most: Option<u32>,
    /// Parallelism to use, where the build has them; one when left out. The answer is the same.
    #[serde(default)]
    pub threads: Option<u32>,
}

/// One pair.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PairCall {
    /// The startup record.
    pub startup: Value,
    /// The opportunity record.
    pub opportunity: Value,
    /// The date that decides windows, ages and activity.
    pub as_of: Date,
}

/// Advice for a startup about an opportunity.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AdviseCall {
    /// The startup record.
    pub startup: Value,
    /// The opportunity record.
    pub opportunity: Value,
    /// The query; for a goal of rank the one that the rank is of.
    pub query: Query,
    /// What to reach.
    #[serde(default)]
    pub goal: Goal,
    /// Which fields may change.
    #[serde(default)]
    pub limits: Limits,
}

/// What a startup (by the opportunities) or an opportunity (by the startups) should state next.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AskCall {
    /// The startup record; either this or `opportunity`.
    #[serde(default)]
    pub startup: Option<Value>,
    /// The opportunity record.
    #[serde(default)]
    pub opportunity: Option<Value>,
    /// The query.
    pub query: Query,
}

/// Type-ahead.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SuggestCall {
    /// The vocabulary.
    pub kind: TermKind,
    /// What was typed so far, with or without accents.
    pub prefix: String,
    /// Suggestions at most.
    #[serde(default = "ten")]
    pub limit: u32,
}

/// What a text means.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ResolveCall {
    /// The vocabulary, or `money`.
    pub kind: String,
    /// The text.
    pub text: String,
}

/// Repeat an old ranking.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VerifyCall {
    /// The startup record that asked; either this or `opportunity`.
    #[serde(default)]
    pub startup: Option<Value>,
    /// The opportunity record that asked.
    #[serde(default)]
    pub opportunity: Option<Value>,
    /// The query.
    pub query: Query,
    /// The `record` of the old ranking.
    pub record: RankingRecord,
}

/// Count what is usual among the opportunities.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StatisticsCall {
    /// Nothing after this day is counted.
    pub evidence_date: Date,
}

/// The weights of a family.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WeightsCall {
    /// The family.
    pub family: Family,
}

/// Every finding about the records that the call carries.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CheckCall {}

/// A record to add or update.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ChangeCall {
    /// A startup record; either this or `opportunity`.
    #[serde(default)]
    pub startup: Option<Value>,
    /// An opportunity record.
    #[serde(default)]
    pub opportunity: Option<Value>,
}

/// A record by its id: to remove it, or to wait for it no longer.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RemoveCall {
    /// A startup's id; either this or `opportunity`.
    #[serde(default)]
    pub startup: Option<String>,
    /// An opportunity's id.
    #[serde(default)]
    pub opportunity: Option<String>,
}

pub(super) const fn yes() -> bool {
    true
}

const fn ten() -> u32 {
    10
}
