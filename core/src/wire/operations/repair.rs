//! The call `repair`.

use serde::{Deserialize, Serialize};

use super::shared::event::{scored, unmet_texts, within_event};
use crate::date::Date;
use crate::error::Result;
use crate::plan::{self, Changes, Event, Meeting, Repaired};
use crate::wire::operation::{Options, Query};
use crate::wire::output::Answer;
use crate::wire::service::Service;

/// Repair a timetable on the day.
#[derive(Debug, Deserialize)]
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

/// The answer to `repair`.
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

impl Answer for RepairedAnswer {
    const NAME: &'static str = "repaired";
}

impl Query for RepairCall {
    const NAME: &'static str = "repair";
    type Output = RepairedAnswer;

    fn run(self, service: &Service, options: &Options) -> Result<RepairedAnswer> {
        let event = scored(service, self.event, self.as_of)?;
        let repaired = plan::repair(&event, &self.meetings, &self.changes).map_err(within_event)?;
        let texts = unmet_texts(&repaired.timetable.unmet, options.lang);
        Ok(RepairedAnswer { repaired, texts })
    }
}
