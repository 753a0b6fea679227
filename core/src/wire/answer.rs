//! Answers. Texts for people stand in them only when the call names a `lang`.

use std::collections::BTreeMap;

use serde::Serialize;

use super::look::{QuestionAnswer, RecordAnswer, TermAnswer};
#[cfg(feature = "plan")]
use super::plan::{RepairedAnswer, TargetsAnswer, TimetableAnswer};
use crate::advise::Goal;
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::explain::Reason;
use crate::gate::RuleResult;
use crate::prepared::Amounts;
use crate::ranking::{Cursor, RankingRecord, Verification};
use crate::score::Score;
use crate::statistics::Statistics;

/// The answer to a call.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "answer", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Answer {
    /// To `rank` and `rank_startups`.
    Ranking(Box<RankingAnswer>),
    /// To `rank_many`.
    Rankings {
        /// One for each startup, in the order of their ids.
        rankings: Vec<RankingAnswer>,
        /// What was found about the records that the call carried.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        diagnostics: Vec<DiagnosticAnswer>,
    },
    /// To `score` and `explain`.
    Match(Box<MatchAnswer>),
    /// To `advise`.
    Advice {
        /// The goal.
        goal: Goal,
        /// True when it is reached already.
        reached: bool,
        /// The smallest sets of changes that reach it, best first; none within three changes when empty.
        change_sets: Vec<ChangeSetAnswer>,
        /// Failed rules that no change of an actionable field can mend.
        fixed: Vec<String>,
    },
    /// To `ask_next`.
    Questions {
        /// Most deciding first.
        questions: Vec<QuestionAnswer>,
    },
    /// To `suggest`.
    Suggestions {
        /// Best first.
        suggestions: Vec<SuggestionAnswer>,
    },
    /// To `resolve` with a vocabulary.
    Resolution {
        /// `terms` (all of the ids), `one_of` (one of them) or `nothing`.
        found: &'static str,
        /// The ids; places are ids of today's provinces.
        ids: Vec<String>,
        /// How it was found: `exact`, `folded`, `edit` …
        level: &'static str,
        /// The unit of before July 2025 that a place text named.
        #[serde(skip_serializing_if = "Option::is_none")]
        former: Option<String>,
        /// Parts of a list that named nothing.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        unknown: Vec<String>,
        /// "Did you mean".
        #[serde(skip_serializing_if = "Vec::is_empty")]
        suggestions: Vec<String>,
    },
    /// To `resolve` with `money`.
    Money {
        /// The range in minor units; absent when the text names no amount.
        #[serde(skip_serializing_if = "Option::is_none")]
        amounts: Option<Amounts>,
    },
    /// To `terms`.
    Terms {
        /// In the order of the vocabulary, where a term comes after the one it is part of.
        terms: Vec<TermAnswer>,
    },
    /// To `get`.
    Record(Box<RecordAnswer>),
    /// To `verify`.
    Verification(Verification),
    /// To `statistics`.
    Statistics(Statistics),
    /// To `weights`.
    Weights {
        /// Every criterion that weighs anything, heaviest first.
        weights: Vec<WeightAnswer>,
    },
    /// To `check`, `add` and `update`.
    Checked {
        /// What was found.
        diagnostics: Vec<DiagnosticAnswer>,
        /// Records in the catalog of opportunities now.
        opportunities: u32,
        /// Records in the pool of startups now.
        startups: u32,
    },
    /// To `news`: whose best have changed since the last time, in the order of their ids.
    #[cfg(feature = "subscriptions")]
    News {
        /// Startups that wait.
        startups: Vec<super::standing::NewsAnswer>,
        /// Opportunities that wait.
        opportunities: Vec<super::standing::NewsAnswer>,
    },
    /// To `remove` and `unwatch`.
    Removed {
        /// False when there was none with that id.
        removed: bool,
    },
    /// To `read_grid`.
    #[cfg(feature = "sheet")]
    Register(Box<super::register::RegisterAnswer>),
    /// To `headings`.
    #[cfg(feature = "sheet")]
    Headings {
        /// The fields, those of a template first.
        fields: Vec<crate::sheet::TemplateField>,
    },
    /// To `duplicates`.
    #[cfg(feature = "sheet")]
    Duplicates {
        /// The pairs, surest first.
        pairs: Vec<super::register::PairAnswer>,
        /// How many there are, listed or not.
        total: u32,
        /// Pairs that were compared.
        compared: u32,
        /// What was found about the records that the call carried.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        diagnostics: Vec<DiagnosticAnswer>,
    },
    /// To `decide`.
    #[cfg(feature = "sheet")]
    Decision(Box<super::register::DecisionAnswer>),
    /// To `assign`.
    #[cfg(feature = "plan")]
    Assignment(Box<super::plan::AssignmentAnswer>),
    /// To `assign`, when no plan keeps all limits.
    #[cfg(feature = "plan")]
    Clash(super::plan::ClashAnswer),
    /// To `stable`.
    #[cfg(feature = "plan")]
    Stable(crate::plan::StablePlan),
    /// To `mutual`.
    #[cfg(feature = "plan")]
    Mutual {
        /// The pairs of both sides, by the ids of startup and opportunity.
        pairs: Vec<crate::plan::Mutual>,
    },
    /// To `evaluate`.
    #[cfg(feature = "learn")]
    Evaluation(Box<super::learn::EvaluationAnswer>),
    /// To `fit`.
    #[cfg(feature = "learn")]
    Fitted(Box<super::learn::FittedAnswer>),
    /// To `suggest_sectors`.
    #[cfg(feature = "learn")]
    SectorSuggestions {
        /// For each description, the most likely first; empty when nothing speaks for any.
        suggestions: Vec<Vec<crate::learn::SectorSuggestion>>,
    },
    /// To `timetable`.
    #[cfg(feature = "plan")]
    Timetable(Box<TimetableAnswer>),
    /// To `repair`.
    #[cfg(feature = "plan")]
    Repaired(Box<RepairedAnswer>),
    /// To `agenda`.
    #[cfg(feature = "plan")]
    Agenda {
        /// What to save or send it as.
        media_type: &'static str,
        /// The file.
        text: String,
    },
    /// To `targets`.
    #[cfg(feature = "plan")]
    Targets(Box<TargetsAnswer>),
    /// To `exposure`.
    #[cfg(feature = "plan")]
    Exposure(Box<crate::plan::Exposure>),
    /// To `diversify`.
    #[cfg(feature = "plan")]
    Diversified(Box<crate::plan::Diversified>),
    /// To a call that could not be answered.
    Error(DiagnosticAnswer),
}

/// A finding, with its text.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DiagnosticAnswer {
    /// The finding.
    #[serde(flatten)]
    pub diagnostic: Diagnostic,
    /// The finding as a line for a person: in the call's language, for an error in English if it names none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// A ranking.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RankingAnswer {
    /// The id of the record that asked.
    pub asked_by: String,
    /// The date it was made for.
    pub as_of: Date,
    /// Matches whose every rule holds.
    pub eligible: ListAnswer,
    /// Matches with open rules and no failed one.
    pub unverified: ListAnswer,
    /// How many may not be matched.
    pub ineligible: u32,
    /// Rule → how many fail it.
    pub ineligible_by_rule: BTreeMap<String, u32>,
    /// The rejected, if the query asked for them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rejected: Vec<MatchAnswer>,
    /// Records that the filter left out.
    pub filtered: u32,
    /// What was found about the record that asked, and about the records that the call carried.
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

/// A match.
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
    /// The reasons, if asked for.
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

/// A set of changes, with its texts.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChangeSetAnswer {
    /// The changes and what they lead to.
    #[serde(flatten)]
    pub change_set: crate::advise::ChangeSet,
    /// Each change as a phrase.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub texts: Option<Vec<String>>,
}

/// A suggestion of type-ahead.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SuggestionAnswer {
    /// The id.
    pub id: String,
    /// The name that matched, to show.
    pub label: String,
}

/// A weight, with its reason.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WeightAnswer {
    /// The criterion.
    pub criterion: crate::Criterion,
    /// Its share of 10 000.
    pub weight: u16,
    /// Why this number; absent for a caller's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<&'static str>,
}
