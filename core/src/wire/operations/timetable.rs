//! The call `timetable`.

use serde::{Deserialize, Serialize};

use super::shared::event::{scored, unmet_texts};
use crate::date::Date;
use crate::error::Result;
use crate::plan::{self, Event, Timetable};
use crate::wire::operation::{Options, Query};
use crate::wire::output::Answer;
use crate::wire::service::Service;

/// Make a timetable of meetings.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TimetableCall {
    /// The event. Without `scores` in it, `as_of` has the records scored.
    pub event: Event,
    /// Score the attendees' records on this day, in place of `event.scores`; only eligible pairs
    /// get a score.
    #[serde(default)]
    pub as_of: Option<Date>,
}

/// The answer to `timetable`.
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

impl Answer for TimetableAnswer {
    const NAME: &'static str = "timetable";
}

impl Query for TimetableCall {
    const NAME: &'static str = "timetable";
    type Output = TimetableAnswer;

    fn run(self, service: &Service, options: &Options) -> Result<TimetableAnswer> {
        let event = scored(service, self.event, self.as_of)?;
        let timetable = plan::timetable(&event).map_err(|error| error.within("event"))?;
        let texts = unmet_texts(&timetable.unmet, options.lang);
        Ok(TimetableAnswer { timetable, texts })
    }
}
