//! The calls `timetable` and `repair`.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::error::{Error, Result};
use crate::executor::Parallelism;
use crate::lang::Lang;
use crate::plan::{Changes, Event, Gather, Meeting, Repaired, Timetable, Unmet};
use crate::search::{Filter, Query};
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
        let repaired = crate::plan::repair(&event, &call.meetings, &call.changes).map_err(within_event)?;
        let texts = texts(&repaired.timetable.unmet, lang);
        Ok(Answer::Repaired(Box::new(RepairedAnswer { repaired, texts })))
    }

    /// The event with the scores of its attendees' records, if a day is given for them.
    fn scored<'a>(&self, event: &'a Event, as_of: Option<Date>) -> Result<Cow<'a, Event>> {
        let Some(as_of) = as_of else { return Ok(Cow::Borrowed(event)) };
        if !event.scores.is_empty() {
            let (en, vi) = ("either `as_of` or `event.scores`", "một trong hai: “as_of” hoặc “event.scores”");
            return Err(Error::invalid("as_of", &as_of.to_string(), en, vi));
        }
        let pool = self.startups().store();
        let startups: Vec<_> = event.startups.iter().filter_map(|attendee| pool.profile(&attendee.id)).collect();
        let ids = Some(event.opportunities.iter().map(|attendee| attendee.id.clone()).collect());
        let query = Query { filter: Filter { ids, ..Filter::default() }, ..Query::at(as_of).with_limit(u32::MAX) };
        let (matcher, catalog) = (self.matcher(), self.opportunities());
        let gather = Gather { matcher, catalog, query: &query, unverified: false };
        let found = gather.of(&startups, &[], Parallelism::Caller).map_err(|error| error.within("event"))?;
        Ok(Cow::Owned(Event { scores: found.pairs().collect(), ..event.clone() }))
    }
}

/// Paths of the event begin with `event`; those of meetings and changes stand beside it.
pub(super) fn within_event(error: Error) -> Error {
    let beside = ["meetings", "changes"].iter().any(|noun| error.diagnostic().path.starts_with(noun));
    if beside { error } else { error.within("event") }
}

fn texts(unmet: &[Unmet], lang: Option<Lang>) -> Option<Vec<String>> {
    lang.map(|lang| unmet.iter().map(|unmet| unmet.text(lang)).collect())
}
