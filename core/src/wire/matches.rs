//! Rankings and matches as answers.

use std::collections::BTreeMap;

use serde::Serialize;

use super::answer::DiagnosticAnswer;
use super::output::Answer;
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::error::Result;
use crate::explain::Reason;
use crate::gate::{RuleName, RuleResult};
use crate::ranking::{Cursor, Ranking, RankingRecord};
use crate::score::Score;

/// A ranking, and the record it was made for.
#[derive(Debug, Clone)]
pub struct RankedFor {
    /// The id of that record.
    pub id: String,
    /// The ranking.
    pub ranking: Ranking,
}

/// The answer to `rank`, `rank_startups` and `subscribe`.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RankingAnswer {
    /// The id of the record it was made for.
    pub ranked_for: String,
    /// The date it was made for.
    pub as_of: Date,
    /// Matches that pass every rule.
    pub eligible: ListAnswer,
    /// Matches that fail no rule, with rules that the records leave open.
    pub unverified: ListAnswer,
    /// How many fail a rule.
    pub ineligible: u32,
    /// Rule → how many fail it.
    pub ineligible_by_rule: BTreeMap<RuleName, u32>,
    /// Matches that fail a rule, if the query asks for them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rejected: Vec<MatchAnswer>,
    /// Records that the filter left out.
    pub filtered: u32,
    /// Diagnostics of the record it was made for, and of the records that the call carried.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub diagnostics: Vec<DiagnosticAnswer>,
    /// What `verify` needs to repeat it.
    pub record: RankingRecord,
}

/// A list of matches.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ListAnswer {
    /// The matches of this page.
    pub matches: Vec<MatchAnswer>,
    /// How many there are in all.
    pub total: u32,
    /// Matches after the last one that equal it in score and low.
    pub tied_at_limit: u32,
    /// Where the next page continues.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<Cursor>,
}

/// The answer to `score` and `explain`, and a match of a ranking.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MatchAnswer {
    /// The startup's id.
    pub startup: String,
    /// The opportunity's id.
    pub opportunity: String,
    /// Its rank in its list, from 1; 0 outside a ranking.
    pub rank: u32,
    /// Whether the two may be matched.
    pub verdict: VerdictAnswer,
    /// The score, its interval and coverage.
    pub score: Score,
    /// The score as points: "73.4".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub points: Option<String>,
    /// The reasons, if the call asks for them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reasons: Option<Vec<ReasonAnswer>>,
}

/// A verdict.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct VerdictAnswer {
    /// `eligible`, `unverified` or `ineligible`.
    pub is: &'static str,
    /// The verdict in a word or two.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<&'static str>,
    /// The failed rules.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub failed: Vec<RuleResultAnswer>,
    /// The open rules.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<RuleResultAnswer>,
}

/// A failed or open rule, with its text.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RuleResultAnswer {
    /// The rule and the two values.
    #[serde(flatten)]
    pub result: RuleResult,
    /// The rule as a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// A reason, with its texts.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReasonAnswer {
    /// The reason.
    #[serde(flatten)]
    pub reason: Reason,
    /// The criterion's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<&'static str>,
    /// The reason as a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

impl Answer for RankingAnswer {
    const NAME: &'static str = "ranking";
}

impl Answer for MatchAnswer {
    const NAME: &'static str = "match";
}

/// The ranking with the diagnostics of its record in front of its own.
///
/// # Errors
/// With `strict` at the first diagnostic.
pub(super) fn with_diagnostics(
    mut ranking: Ranking,
    mut diagnostics: Vec<Diagnostic>,
    strict: bool,
) -> Result<Ranking> {
    diagnostics.append(&mut ranking.diagnostics);
    match diagnostics.first() {
        Some(first) if strict => Err(first.clone().into()),
        _ => Ok(Ranking { diagnostics, ..ranking }),
    }
}
