//! Timetables on the wire: `timetable`, `repair`, `agenda`.

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::error::{Error, Result};
use crate::lang::Lang;
use crate::plan::Gather;
use crate::plan::{Agenda, Changes, Event, Issue, Meeting, Pair, Repaired, Rows, Timetable, Unmet, Whom};
use crate::rank::{Filter, Query, Threads};
use crate::wire::answer::Answer;
use crate::wire::service::Service;

/// Make a timetable.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TimetableCall {
    /// The event. Without `scores` in it, `as_of` has the records scored.
    pub event: Event,
    /// Score the attendees' records on this day, in place of `event.scores`; only eligible pairs get a score.
    #[serde(default)]
    pub as_of: Option<Date>,
}

/// Repair a timetable on the day.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RepairCall {
    /// The event, as the timetable was made for it.
    pub event: Event,
    /// As for `timetable`.
    #[serde(default)]
    pub as_of: Option<Date>,
    /// The timetable's meetings.
    pub meetings: Vec<Meeting>,
    /// What has changed.
    pub changes: Changes,
}

/// Hand a timetable out, as text in a file format.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AgendaCall {
    /// The event.
    pub event: Event,
    /// The timetable's meetings.
    pub meetings: Vec<Meeting>,
    /// The file format.
    pub format: Format,
    /// Whose timetable.
    #[serde(default)]
    pub whom: Whom,
    /// For `html`: what the rows are.
    #[serde(default)]
    pub rows: Rows,
    /// For `ics`: which issue it is.
    #[serde(default)]
    pub issue: Option<Issue>,
}

/// A file format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Format {
    /// iCalendar.
    Ics,
    /// Comma-separated values.
    Csv,
    /// A page to print.
    Html,
}

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

impl Service {
    pub(in crate::wire) fn timetable(&self, call: &TimetableCall, lang: Option<Lang>) -> Result<Answer> {
        let event = self.scored(&call.event, call.as_of)?;
        let timetable = crate::plan::timetable(&event).map_err(|error| error.within("event"))?;
        let texts = texts(&timetable.unmet, lang);
        Ok(Answer::Timetable(Box::new(TimetableAnswer { timetable, texts })))
    }

    pub(in crate::wire) fn repair(&self, call: &RepairCall, lang: Option<Lang>) -> Result<Answer> {
        let event = self.scored(&call.event, call.as_of)?;
        let repaired = crate::plan::repair(&event, &call.meetings, &call.changes).map_err(of_event)?;
        let texts = texts(&repaired.timetable.unmet, lang);
        Ok(Answer::Repaired(Box::new(RepairedAnswer { repaired, texts })))
    }

    /// The event with the scores of its attendees' records, if a day is given for them.
    fn scored(&self, event: &Event, as_of: Option<Date>) -> Result<Event> {
        let Some(as_of) = as_of else { return Ok(event.clone()) };
        if !event.scores.is_empty() {
            let (en, vi) = ("either `as_of` or `event.scores`", "một trong hai: “as_of” hoặc “event.scores”");
            return Err(Error::invalid("as_of", &as_of.to_string(), en, vi));
        }
        let pool = self.startups().shelf();
        let startups: Vec<_> = event.startups.iter().filter_map(|attendee| pool.profile(&attendee.id)).collect();
        let ids = Some(event.opportunities.iter().map(|attendee| attendee.id.clone()).collect());
        let query = Query { filter: Filter { ids, ..Filter::default() }, ..Query::at(as_of).limited(u32::MAX) };
        let gather =
            Gather { matcher: self.matcher(), catalog: self.opportunities(), query: &query, unverified: false };
        let found = gather.of(&startups, &[], Threads::Caller).map_err(|error| error.within("event"))?;
        let scores: Vec<Pair> = found.pairs().collect();
        Ok(Event { scores, ..event.clone() })
    }
}

/// Hands a timetable out; without a language in English, as errors are.
pub(in crate::wire) fn agenda(call: &AgendaCall, lang: Option<Lang>) -> Result<Answer> {
    let lang = lang.unwrap_or_default();
    let agenda = Agenda::new(&call.event, &call.meetings).map_err(of_event)?;
    let (media_type, text) = match call.format {
        Format::Csv => ("text/csv; charset=utf-8", agenda.csv(&call.whom, lang)?),
        Format::Html => ("text/html; charset=utf-8", agenda.html(&call.whom, call.rows, lang)?),
        Format::Ics => {
            let missing = || Error::new("issue", "", crate::diagnostic::Problem::Missing);
            ("text/calendar; charset=utf-8", agenda.ics(&call.whom, call.issue.ok_or_else(missing)?, lang)?)
        }
    };
    Ok(Answer::Agenda { media_type, text })
}

/// Paths of the event begin with `event`; those of meetings and changes stand beside it.
fn of_event(error: Error) -> Error {
    let beside = ["meetings", "changes"].iter().any(|noun| error.diagnostic().path.starts_with(noun));
    if beside { error } else { error.within("event") }
}

fn texts(unmet: &[Unmet], lang: Option<Lang>) -> Option<Vec<String>> {
    lang.map(|lang| unmet.iter().map(|unmet| unmet.text(lang)).collect())
}
