//! The call `calendar`.

use serde::{Deserialize, Serialize};

use super::shared::startup_changes::StartupChangesAnswer;
use crate::date::Date;
use crate::error::Result;
use crate::policy::{CalendarEntry, CalendarEvent, CalendarQuery};
use crate::record::Text;
use crate::wire::answer::DiagnosticAnswer;
use crate::wire::operation::{Options, Query};
use crate::wire::output::Answer;
use crate::wire::parallel::parallelism;
use crate::wire::render::Renderer;
use crate::wire::service::Service;

/// List the days on which windows, seats and rules of the opportunities begin or end, and the
/// startups whose verdict changes because of it.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CalendarCall {
    /// The first and the last day, and the limits.
    pub query: CalendarQuery,
    /// Threads to use, where the build has them; one when left out. The answer is the same.
    #[serde(default)]
    pub threads: Option<u32>,
}

/// The answer to `calendar`.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CalendarAnswer {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// The number of entries, of which the first are listed.
    pub total: u32,
    /// The entries by day, and on one day by the id of the opportunity, up to the limit.
    pub entries: Vec<CalendarEntryAnswer>,
    /// Diagnostics of the records that the call carried.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub diagnostics: Vec<DiagnosticAnswer>,
}

/// What begins or ends for one opportunity on one day.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CalendarEntryAnswer {
    /// The first day of the new state. A window whose last day is the 15th has closed on the 16th.
    pub day: Date,
    /// The opportunity's id.
    pub opportunity: String,
    /// The opportunity's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// What begins or ends.
    pub events: Vec<CalendarEventAnswer>,
    /// The startups whose verdict changes because of it; none if the catalog has no startups.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub startups: Option<StartupChangesAnswer>,
}

/// What begins or ends, with its text.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CalendarEventAnswer {
    /// The event.
    #[serde(flatten)]
    pub event: CalendarEvent,
    /// The event as a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

impl Answer for CalendarAnswer {
    const NAME: &'static str = "calendar";
}

impl Query for CalendarCall {
    const NAME: &'static str = "calendar";
    type Output = CalendarAnswer;

    fn run(self, service: &Service, options: &Options) -> Result<CalendarAnswer> {
        let register = Some(service.startups()).filter(|startups| !startups.is_empty());
        let calendar = service.opportunities().calendar(register, &self.query, parallelism(self.threads))?;
        let renderer = Renderer::new(options);
        let entries = calendar.entries.into_iter().map(|entry| CalendarEntryAnswer::new(entry, renderer, options));
        Ok(CalendarAnswer {
            from: calendar.from,
            to: calendar.to,
            total: calendar.total,
            entries: entries.collect(),
            diagnostics: renderer.diagnostics(&options.carried),
        })
    }
}

impl CalendarEntryAnswer {
    fn new(entry: CalendarEntry, renderer: Renderer, options: &Options) -> Self {
        let text = |event: &CalendarEvent| options.lang.map(|lang| event.text(lang));
        let with_text = |event| CalendarEventAnswer { text: text(&event), event };
        Self {
            day: entry.day,
            opportunity: entry.opportunity,
            name: entry.name,
            events: entry.events.into_iter().map(with_text).collect(),
            startups: entry.startups.map(|changes| StartupChangesAnswer::new(changes, renderer)),
        }
    }
}
