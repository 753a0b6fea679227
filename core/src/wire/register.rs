//! Registers on the wire: cells in, records and a report out; duplicates; decisions over a ranking.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::answer::{Answer, DiagnosticAnswer, MatchAnswer};
use super::give::Give;
use super::load::one;
use crate::date::Date;
use crate::dedupe::{AT_LEAST, DuplicatePair, DuplicateReason};
use crate::diagnostic::Diagnostic;
use crate::error::{Error, Result};
use crate::lang::Lang;
use crate::matcher::Matcher;
use crate::ranking::RankingRecord;
use crate::record::{Opportunity, Startup, Text};
use crate::review::{Decided, Decision, Override};
use crate::search::{Catalog, Query};
use crate::sheet::{Cell, Finding, OtherRow, Register, Sheet, SheetOptions, SheetRecord, TableFound, template};

/// Read the rows of a sheet as records.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReadGridCall {
    /// What its rows are.
    pub kind: Sheet,
    /// The cells of every row, from the first row of the sheet on.
    pub rows: Vec<Vec<Cell>>,
    /// Further options.
    #[serde(default)]
    pub options: SheetOptions,
}

/// The fields of a kind of sheet.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HeadingsCall {
    /// The kind of sheet.
    pub kind: Sheet,
}

/// The records of a sheet, and how they were read.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RegisterAnswer {
    /// What its rows are.
    pub kind: Sheet,
    /// The records: startups or opportunities.
    pub records: SheetRecords,
    /// The row of each record, as the sheet numbers it.
    pub rows: Vec<u32>,
    /// The tables that were found.
    pub tables: Vec<TableFound>,
    /// Rows that are no records.
    pub others: Vec<OtherRow>,
    /// What was found.
    pub findings: Vec<FindingAnswer>,
    /// Findings that are not listed.
    pub more_findings: u32,
    /// The report as lines for people, in the call's language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// The records of a sheet.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum SheetRecords {
    /// Of startups.
    Startups(Vec<Startup>),
    /// Of opportunities.
    Opportunities(Vec<Opportunity>),
}

/// A finding of a sheet, with its text.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FindingAnswer {
    /// The finding.
    #[serde(flatten)]
    pub finding: Finding,
    /// The finding as a line for a person, in the call's language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

pub(super) fn read_grid(matcher: &Matcher, call: &ReadGridCall, strict: bool, lang: Option<Lang>) -> Result<Answer> {
    let answer = match call.kind {
        Sheet::Startups => read(matcher, call, strict, lang, SheetRecords::Startups),
        Sheet::Opportunities => read(matcher, call, strict, lang, SheetRecords::Opportunities),
    };
    Ok(Answer::Register(Box::new(answer?)))
}

fn read<T: SheetRecord>(
    matcher: &Matcher,
    call: &ReadGridCall,
    strict: bool,
    lang: Option<Lang>,
    records: impl Fn(Vec<T>) -> SheetRecords,
) -> Result<RegisterAnswer> {
    let read = matcher.read_grid::<T>(call.rows.clone(), &call.options);
    let register: Register<T> = read.map_err(|error| error.within("options"))?;
    if let Some(first) = register.findings.first().filter(|_| strict) {
        let Diagnostic { value, kind, .. } = &first.diagnostic;
        return Err(Error::new(first.cell(), value, kind.clone()));
    }
    let text = lang.map(|lang| register.report(lang));
    let with_text = |finding: Finding| FindingAnswer { text: lang.map(|lang| finding.text(lang)), finding };
    Ok(RegisterAnswer {
        kind: T::SHEET,
        records: records(register.records),
        rows: register.rows,
        tables: register.tables,
        others: register.others,
        findings: register.findings.into_iter().map(with_text).collect(),
        more_findings: register.more_findings,
        text,
    })
}

pub(super) fn headings(matcher: &Matcher, call: &HeadingsCall) -> Answer {
    Answer::Headings { fields: template(matcher.vocabulary(), call.kind) }
}

/// Find startups that the pool holds twice.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DuplicatesCall {
    /// The least score of a pair, 0 to 100 000 000; what is worth a look when left out.
    #[serde(default = "at_least")]
    pub at_least: u32,
    /// Pairs listed at most.
    #[serde(default = "pairs")]
    pub limit: u32,
}

const fn at_least() -> u32 {
    AT_LEAST
}

const fn pairs() -> u32 {
    1_000
}

/// Two records that may be the same startup.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PairAnswer {
    /// The id of the one.
    pub a: String,
    /// The id of the other.
    pub b: String,
    /// How sure.
    pub likeness: crate::dedupe::Likeness,
    /// How sure, in the call's language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<&'static str>,
    /// The score.
    pub score: crate::score::Score,
    /// The score as points, in the call's language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub points: Option<String>,
    /// What each criterion adds.
    pub reasons: Vec<DuplicateReasonAnswer>,
}

/// A reason of a pair, with its texts.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DuplicateReasonAnswer {
    /// The reason.
    #[serde(flatten)]
    pub reason: DuplicateReason,
    /// The criterion's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<&'static str>,
    /// The reason as a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

pub(super) fn duplicates(
    matcher: &Matcher,
    startups: &Catalog<Startup>,
    call: &DuplicatesCall,
    lang: Option<Lang>,
) -> Answer {
    let records: Vec<Startup> = startups.records().collect();
    let found = matcher.duplicates(&records, call.at_least);
    let total = u32::try_from(found.pairs.len()).unwrap_or(u32::MAX);
    let limit = usize::try_from(call.limit).unwrap_or(usize::MAX);
    let pairs = found.pairs.into_iter().take(limit).map(|pair| pair_answer(pair, lang)).collect();
    Answer::Duplicates { pairs, total, compared: found.compared, diagnostics: Vec::new() }
}

fn pair_answer(pair: DuplicatePair, lang: Option<Lang>) -> PairAnswer {
    let with_text = |reason: DuplicateReason| DuplicateReasonAnswer {
        label: lang.map(|lang| reason.criterion.label(lang)),
        text: lang.map(|lang| reason.text(lang)),
        reason,
    };
    PairAnswer {
        label: lang.map(|lang| pair.likeness.label(lang)),
        points: lang.map(|lang| pair.score.points(lang)),
        reasons: pair.reasons.into_iter().map(with_text).collect(),
        a: pair.a,
        b: pair.b,
        likeness: pair.likeness,
        score: pair.score,
    }
}

/// Rank the startups for an opportunity and lay decisions over the list.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DecideCall {
    /// The opportunity record.
    pub opportunity: Value,
    /// The date, limits, order and filter.
    pub query: Query,
    /// The decisions.
    #[serde(default)]
    pub overrides: Vec<Override>,
    /// Give the reasons of every match.
    #[serde(default = "yes")]
    pub reasons: bool,
}

const fn yes() -> bool {
    true
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

/// A ranking with decisions laid over it.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DecisionAnswer {
    /// The opportunity's id.
    pub asked_by: String,
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
    /// Those that fail a rule, if the query asked for them.
    pub rejected: Vec<DecidedAnswer>,
    /// How many fail a rule.
    pub ineligible: u32,
    /// Rule → how many fail it.
    pub ineligible_by_rule: BTreeMap<String, u32>,
    /// Decisions about ids that the pool does not hold.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub elsewhere: Vec<Override>,
    /// What was found about the records that the call carried.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub diagnostics: Vec<DiagnosticAnswer>,
    /// What the ranking without decisions is verified by.
    pub record: RankingRecord,
}

pub(super) fn decide(startups: &Catalog<Startup>, call: &DecideCall, strict: bool, give: Give) -> Result<Answer> {
    let (opportunity, found) = one::<Opportunity>(&call.opportunity, "opportunity", strict)?;
    let decision = startups.decide(&opportunity, &call.query, &call.overrides)?;
    let mut answer = decision_answer(decision, &opportunity, call.query.as_of, give);
    answer.diagnostics = give.diagnostics(&found);
    Ok(Answer::Decision(Box::new(answer)))
}

fn decision_answer(decision: Decision, opportunity: &Opportunity, as_of: Date, give: Give) -> DecisionAnswer {
    let list = |list: Vec<Decided>| list.into_iter().map(|one| decided_answer(one, give)).collect();
    DecisionAnswer {
        asked_by: opportunity.id.clone(),
        name: opportunity.name.clone(),
        as_of,
        listed: list(decision.listed),
        reserve: list(decision.reserve),
        unverified: list(decision.unverified),
        barred: list(decision.barred),
        rejected: list(decision.rejected),
        ineligible: decision.ineligible,
        ineligible_by_rule: decision.ineligible_by_rule,
        elsewhere: decision.elsewhere,
        diagnostics: Vec::new(),
        record: decision.record,
    }
}

fn decided_answer(one: Decided, give: Give) -> DecidedAnswer {
    DecidedAnswer {
        name: one.found.startup().name.clone(),
        found: give.found(&one.found),
        pinned: one.act() == Some(crate::review::Act::Pin),
        overrules: one.overrules(),
        overrides: one.overrides,
    }
}
