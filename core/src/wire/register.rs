//! Spreadsheets on the wire: cells in, records and a report out.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::answer::Answer;
use crate::diagnostic::Diagnostic;
use crate::error::{Error, Result};
use crate::lang::Lang;
use crate::matcher::Matcher;
use crate::record::{Opportunity, Startup};
use crate::register::{Cell, Finding, OtherRow, Register, Sheet, SheetOptions, SheetRecord, TableFound, template};

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
    pub records: Vec<Value>,
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
    let rows = call.rows.clone();
    let answer = match call.kind {
        Sheet::Startups => answer::<Startup>(&matcher.read_grid(rows, &call.options).map_err(|e| e.within("options"))?, strict, lang)?,
        Sheet::Opportunities => answer::<Opportunity>(&matcher.read_grid(rows, &call.options).map_err(|e| e.within("options"))?, strict, lang)?,
    };
    Ok(Answer::Register(Box::new(answer)))
}

fn answer<T: SheetRecord>(register: &Register<T>, strict: bool, lang: Option<Lang>) -> Result<RegisterAnswer> {
    if let Some(first) = register.findings.first().filter(|_| strict) {
        let Diagnostic { value, problem, .. } = &first.diagnostic;
        return Err(Error::new(first.cell(), value, problem.clone()));
    }
    let with_text = |finding: &Finding| FindingAnswer { text: lang.map(|lang| finding.text(lang)), finding: finding.clone() };
    Ok(RegisterAnswer {
        kind: T::SHEET,
        // Serialising plain data to memory cannot fail.
        records: register.records.iter().map(|record| serde_json::to_value(record).unwrap_or_default()).collect(),
        rows: register.rows.clone(),
        tables: register.tables.clone(),
        others: register.others.clone(),
        findings: register.findings.iter().map(with_text).collect(),
        more_findings: register.more_findings,
        text: lang.map(|lang| register.report(lang)),
    })
}

pub(super) fn headings(matcher: &Matcher, call: &HeadingsCall) -> Answer {
    Answer::Headings { fields: template(matcher.vocabulary(), call.kind) }
}
