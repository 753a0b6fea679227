//! The call `agenda`: a timetable as text in a file format.

use serde::{Deserialize, Serialize};

use super::shared::event::within_event;
use crate::diagnostic::ErrorKind;
use crate::error::{Error, Result};
use crate::plan::{Agenda, AgendaRows, Audience, Event, Meeting, Revision};
use crate::wire::operation::{Options, Query};
use crate::wire::output::Answer;
use crate::wire::service::Service;

/// Write a timetable as a calendar, a sheet or a page.
#[derive(Debug, Deserialize)]
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
    pub audience: Audience,
    /// For `html`: what the rows are.
    #[serde(default)]
    pub rows: AgendaRows,
    /// For `ics`: which revision it is.
    #[serde(default)]
    pub revision: Option<Revision>,
}

/// A file format.
#[derive(Debug, Clone, Copy, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// iCalendar.
    Ics,
    /// Comma-separated values.
    Csv,
    /// A page to print.
    Html,
}

/// The answer to `agenda`: a file.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AgendaAnswer {
    /// What to save or send it as.
    pub media_type: &'static str,
    /// The file.
    pub text: String,
}

impl Answer for AgendaAnswer {
    const NAME: &'static str = "agenda";
}

impl Query for AgendaCall {
    const NAME: &'static str = "agenda";
    type Output = AgendaAnswer;

    /// The file; without a language in English, as errors are.
    fn run(self, _: &Service, options: &Options) -> Result<AgendaAnswer> {
        let lang = options.lang.unwrap_or_default();
        let agenda = Agenda::new(&self.event, &self.meetings).map_err(within_event)?;
        let (media_type, text) = match self.format {
            Format::Csv => ("text/csv; charset=utf-8", agenda.csv(&self.audience, lang)?),
            Format::Html => ("text/html; charset=utf-8", agenda.html(&self.audience, self.rows, lang)?),
            Format::Ics => {
                let revision = self.revision.ok_or_else(|| Error::new("revision", "", ErrorKind::Missing))?;
                ("text/calendar; charset=utf-8", agenda.ics(&self.audience, revision, lang)?)
            }
        };
        Ok(AgendaAnswer { media_type, text })
    }
}
