//! The call `agenda`: a timetable as text in a file format.

use serde::Deserialize;

use super::timetable::within_event;
use crate::diagnostic::Problem;
use crate::error::{Error, Result};
use crate::lang::Lang;
use crate::plan::{Agenda, Event, Issue, Meeting, Rows, Whom};
use crate::wire::answer::Answer;

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

impl AgendaCall {
    /// The file; without a language in English, as errors are.
    pub(in crate::wire) fn run(&self, lang: Option<Lang>) -> Result<Answer> {
        let lang = lang.unwrap_or_default();
        let agenda = Agenda::new(&self.event, &self.meetings).map_err(within_event)?;
        let (media_type, text) = match self.format {
            Format::Csv => ("text/csv; charset=utf-8", agenda.csv(&self.whom, lang)?),
            Format::Html => ("text/html; charset=utf-8", agenda.html(&self.whom, self.rows, lang)?),
            Format::Ics => {
                let issue = self.issue.ok_or_else(|| Error::new("issue", "", Problem::Missing))?;
                ("text/calendar; charset=utf-8", agenda.ics(&self.whom, issue, lang)?)
            }
        };
        Ok(Answer::Agenda { media_type, text })
    }
}
