//! Learning on the wire: figures of past meetings, weights fitted to them, sectors that a text suggests.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Service;
use super::answer::{Answer, DiagnosticAnswer};
use super::give::Give;
use super::load::one;
use super::service::threads;
use crate::config::Config;
use crate::date::Date;
use crate::diagnostic::{Diagnostic, join};
use crate::error::Result;
use crate::learn::{Comparison, Evaluation, FitOptions, Fitted, Labelled, Meeting, SectorSuggestion, Tagger, compare};
use crate::record::{Opportunity, Startup, Text};

/// A past pair: a startup as its day saw it, and the opportunities that it met.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PastMeeting {
    /// The startup record, as it was known before; in its `exclude` those it was not to meet, such as those it knew already.
    pub startup: Value,
    /// The day.
    pub on: Date,
    /// Ids of the opportunities.
    pub with: Vec<String>,
}

/// Ask how well past meetings are found.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EvaluateCall {
    /// The meetings, each later than `known_until`.
    pub meetings: Vec<PastMeeting>,
    /// Nothing after this day is known when they are asked.
    pub known_until: Date,
    /// Another configuration that is asked the same; what it gains is told pair by pair.
    #[serde(default)]
    pub against: Option<Config>,
    /// Parallelism to use, where the build has them; one when left out. The answer is the same.
    #[serde(default)]
    pub threads: Option<u32>,
}

/// Learn the weights of a family from past meetings.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FitCall {
    /// The meetings of some years.
    pub meetings: Vec<PastMeeting>,
    /// How to learn.
    #[serde(default)]
    pub options: FitOptions,
    /// Parallelism to use, where the build has them; one when left out. The answer is the same.
    #[serde(default)]
    pub threads: Option<u32>,
}

/// Ask which sectors descriptions suggest.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SuggestSectorsCall {
    /// The descriptions.
    pub texts: Vec<Text>,
    /// Descriptions whose sectors are known, to learn from; without any, the names of the vocabulary's sectors count.
    #[serde(default)]
    pub labelled: Vec<Labelled>,
    /// Suggestions for each description at most.
    #[serde(default = "five")]
    pub limit: u32,
}

const fn five() -> u32 {
    5
}

/// How well past meetings are found.
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
    /// What was found about the records of the meetings.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub diagnostics: Vec<DiagnosticAnswer>,
}

/// Learned weights and their proof.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FittedAnswer {
    /// The configuration and the report.
    #[serde(flatten)]
    pub fitted: Fitted,
    /// What was found about the records of the meetings.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub diagnostics: Vec<DiagnosticAnswer>,
}

pub(super) fn evaluate(service: &Service, call: &EvaluateCall, strict: bool, give: Give) -> Result<Answer> {
    let (meetings, found) = read(&call.meetings, strict)?;
    let records: Vec<Opportunity> = service.opportunities().records().collect();
    let asked =
        |config: &Config| crate::learn::evaluate(config, &records, &meetings, call.known_until, threads(call.threads));
    let evaluation = asked(service.matcher().config())?;
    let against = call.against.as_ref().map(asked).transpose().map_err(|error| error.within("against"))?;
    let gain = against.as_ref().map(|against| compare(&evaluation, against)).transpose()?;
    let diagnostics = give.diagnostics(&found);
    Ok(Answer::Evaluation(Box::new(EvaluationAnswer { evaluation, against, gain, diagnostics })))
}

pub(super) fn fit(service: &Service, call: &FitCall, strict: bool, give: Give) -> Result<Answer> {
    let (meetings, found) = read(&call.meetings, strict)?;
    let records: Vec<Opportunity> = service.opportunities().records().collect();
    let config = service.matcher().config();
    let fitted = crate::learn::fit(config, &records, &meetings, call.options, threads(call.threads))?;
    Ok(Answer::Fitted(Box::new(FittedAnswer { fitted, diagnostics: give.diagnostics(&found) })))
}

pub(super) fn suggest_sectors(service: &Service, call: &SuggestSectorsCall) -> Answer {
    let tagger = Tagger::new(service.matcher(), &call.labelled);
    let limit = usize::try_from(call.limit).unwrap_or(usize::MAX);
    let suggestions: Vec<Vec<SectorSuggestion>> = call.texts.iter().map(|text| tagger.suggest(text, limit)).collect();
    Answer::SectorSuggestions { suggestions }
}

/// Meetings whose records are read as leniently as any; a record that cannot be read refuses the call.
fn read(meetings: &[PastMeeting], strict: bool) -> Result<(Vec<Meeting>, Vec<Diagnostic>)> {
    let mut found = Vec::new();
    let meeting = |(i, meeting): (usize, &PastMeeting)| {
        let path = join(&format!("meetings[{i}]"), "startup");
        let (startup, more) = one::<Startup>(&meeting.startup, &path, strict)?;
        found.extend(more);
        Ok(Meeting { startup, on: meeting.on, with: meeting.with.clone() })
    };
    let meetings = meetings.iter().enumerate().map(meeting).collect::<Result<Vec<_>>>()?;
    Ok((meetings, found))
}
