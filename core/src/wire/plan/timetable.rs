//! Timetables on the wire: `timetable`, `repair`, `agenda`.

use serde::Serialize;

use super::calls::{AgendaCall, Format, RepairCall, TimetableCall};
use super::settle;
use crate::date::Date;
use crate::error::{Error, Result};
use crate::lang::Lang;
use crate::plan::{Agenda, Event, Repaired, Timetable, Unmet};
use crate::wire::answer::Answer;
use crate::wire::service::Service;

/// A timetable.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TimetableAnswer {
    /// Its meetings, unmet wishes and summary.
    #[serde(flatten)]
    pub timetable: Timetable,
    /// The reason of each unmet wish as a sentence, in the order of `unmet`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub texts: Option<Vec<String>>,
}

/// A repaired timetable.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RepairedAnswer {
    /// The timetable now, and what became of the old one.
    #[serde(flatten)]
    pub repaired: Repaired,
    /// The reason of each unmet wish as a sentence, in the order of `timetable.unmet`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub texts: Option<Vec<String>>,
}

impl TimetableCall {
    /// Plans by the scores that the call gives.
    pub(super) fn solve(&self, lang: Option<Lang>) -> Result<Answer> {
        is_scored(self.as_of)?;
        planned(&self.event, lang)
    }
}

impl RepairCall {
    /// Repairs by the scores that the call gives.
    pub(super) fn solve(&self, lang: Option<Lang>) -> Result<Answer> {
        is_scored(self.as_of)?;
        repaired(&self.event, self, lang)
    }
}

/// # Errors
/// At `as_of`, when records are still to be scored.
fn is_scored(as_of: Option<Date>) -> Result<()> {
    match as_of {
        None => Ok(()),
        Some(as_of) => {
            let (en, vi) =
                ("scores in the event: no records are here", "điểm có sẵn trong sự kiện: ở đây không có hồ sơ");
            Err(Error::invalid("as_of", &as_of.to_string(), en, vi))
        }
    }
}

pub(in crate::wire) fn timetable(service: &Service, call: &TimetableCall, lang: Option<Lang>) -> Result<Answer> {
    planned(&*settle::scored(service, &call.event, call.as_of)?, lang)
}

pub(in crate::wire) fn repair(service: &Service, call: &RepairCall, lang: Option<Lang>) -> Result<Answer> {
    repaired(&*settle::scored(service, &call.event, call.as_of)?, call, lang)
}

fn planned(event: &Event, lang: Option<Lang>) -> Result<Answer> {
    let timetable = crate::plan::timetable(event).map_err(|error| error.within("event"))?;
    let texts = texts(&timetable.unmet, lang);
    Ok(Answer::Timetable(Box::new(TimetableAnswer { timetable, texts })))
}

fn repaired(event: &Event, call: &RepairCall, lang: Option<Lang>) -> Result<Answer> {
    let repaired = crate::plan::repair(event, &call.meetings, &call.changes).map_err(of_event)?;
    let texts = texts(&repaired.timetable.unmet, lang);
    Ok(Answer::Repaired(Box::new(RepairedAnswer { repaired, texts })))
}

impl AgendaCall {
    /// Hands a timetable out; without a language in English, as errors are.
    pub(in crate::wire) fn solve(&self, lang: Option<Lang>) -> Result<Answer> {
        let lang = lang.unwrap_or_default();
        let agenda = Agenda::new(&self.event, &self.meetings).map_err(of_event)?;
        let (media_type, text) = match self.format {
            Format::Csv => ("text/csv; charset=utf-8", agenda.csv(&self.whom, lang)?),
            Format::Html => ("text/html; charset=utf-8", agenda.html(&self.whom, self.rows, lang)?),
            Format::Ics => {
                let missing = || Error::new("issue", "", crate::diagnostic::Problem::Missing);
                ("text/calendar; charset=utf-8", agenda.ics(&self.whom, self.issue.ok_or_else(missing)?, lang)?)
            }
        };
        Ok(Answer::Agenda { media_type, text })
    }
}

/// Paths of the event begin with `event`; those of meetings and changes stand beside it.
fn of_event(error: Error) -> Error {
    let beside = ["meetings", "changes"].iter().any(|noun| error.diagnostic().path.starts_with(noun));
    if beside { error } else { error.within("event") }
}

fn texts(unmet: &[Unmet], lang: Option<Lang>) -> Option<Vec<String>> {
    lang.map(|lang| unmet.iter().map(|unmet| unmet.text(lang)).collect())
}
