//! The event of `timetable`, `repair` and `agenda`.

use crate::date::Date;
use crate::diagnostic::ErrorKind;
use crate::error::{Error, Result};
use crate::lang::Lang;
use crate::plan::{CandidateOptions, Event, Gather, Unmet};
use crate::search::{Filter, Query};
use crate::wire::service::Service;

/// The event with the scores of its attendees' records, if a day is given for them.
///
/// # Errors
/// At `as_of`, when the event has scores of its own; at `event` for an attendee without a record.
pub(in crate::wire::operations) fn scored(service: &Service, event: Event, as_of: Option<Date>) -> Result<Event> {
    let Some(as_of) = as_of else { return Ok(event) };
    if !event.scores.is_empty() {
        return Err(Error::new(
            "as_of",
            &as_of.to_string(),
            ErrorKind::AtMostOneOf { fields: &["as_of", "event.scores"] },
        ));
    }
    let pool = service.startups().store();
    let startups: Vec<_> = event.startups.iter().filter_map(|attendee| pool.prepared(&attendee.id)).collect();
    let ids = Some(event.opportunities.iter().map(|attendee| attendee.id.clone()).collect());
    let query = Query { filter: Filter { ids, ..Filter::default() }, ..Query::at(as_of).with_limit(u32::MAX) };
    let options = CandidateOptions::new(query);
    let gather = Gather { matcher: service.matcher(), opportunities: service.opportunities(), options: &options };
    let found = gather.candidates(&startups, &[]).map_err(|error| error.within("event"))?;
    Ok(Event { scores: found.pairs().collect(), ..event })
}

/// The error with `event` in front of its path; the paths of meetings and changes stand beside the
/// event.
pub(in crate::wire::operations) fn within_event(error: Error) -> Error {
    let beside = ["meetings", "changes"].iter().any(|noun| error.diagnostic().path.starts_with(noun));
    if beside { error } else { error.within("event") }
}

/// The reason of each unmet wish as a sentence.
pub(in crate::wire::operations) fn unmet_texts(unmet: &[Unmet], lang: Option<Lang>) -> Option<Vec<String>> {
    lang.map(|lang| unmet.iter().map(|unmet| unmet.text(lang)).collect())
}
