//! What the records say to a plan, so that it can be made where they are not: the call `settle`.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::calls::{AssignCall, RepairCall, StableCall, TimetableCall};
use crate::date::Date;
use crate::diagnostic::Problem;
use crate::error::{Error, Result};
use crate::executor::Parallelism;
use crate::json::{Field, Source};
use crate::plan::{Assign, Candidates, Event, Gather, Pair, Parties};
use crate::search::{Filter, Query};
use crate::wire::parse::{one_of, typed_from};
use crate::wire::service::Service;

/// A call that plans. As an answer the same call, with pairs, scores and ids in the place of whatever the records were asked for.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "of", rename_all = "snake_case")]
#[non_exhaustive]
pub enum SettleCall {
    /// Who goes where.
    Assign(AssignCall),
    /// A stable plan.
    Stable(StableCall),
    /// A timetable.
    Timetable(TimetableCall),
    /// A repaired timetable.
    Repair(RepairCall),
}

/// How the fields of a call are read.
type Reader = fn(Source<'_>) -> Result<SettleCall>;

/// Every call that can be settled, by its name.
static CALLS: &[(&str, Reader)] = &[
    ("assign", |fields| typed_from(fields).map(SettleCall::Assign)),
    ("stable", |fields| typed_from(fields).map(SettleCall::Stable)),
    ("timetable", |fields| typed_from(fields).map(SettleCall::Timetable)),
    ("repair", |fields| typed_from(fields).map(SettleCall::Repair)),
];

/// # Errors
/// At `of` for an unknown name, else with the path inside the call.
pub(in crate::wire) fn settling(fields: &[Field]) -> Result<SettleCall> {
    let of = fields.iter().find(|(key, _)| key == "of").ok_or_else(|| Error::new("of", "", Problem::Missing))?;
    let read = one_of(CALLS, "of", of.1.as_str().unwrap_or_default())?;
    let others = fields.iter().filter(|(key, _)| key != "of");
    read(Source::Picked(others.map(|(key, value)| (key.as_str(), value)).collect()))
}

/// The same call, which asks nothing of the records any more.
pub(in crate::wire) fn settled(service: &Service, call: &SettleCall) -> Result<SettleCall> {
    Ok(match call {
        SettleCall::Assign(call) => {
            let (candidates, request) = assign(service, call)?;
            let (pairs, parties) = given_as(&candidates);
            let request = request.into_owned();
            SettleCall::Assign(AssignCall { request, pairs, parties, query: None, unverified: false })
        }
        SettleCall::Stable(call) => {
            let (pairs, parties) = given_as(&stable(service, call)?);
            let request = call.request.clone();
            SettleCall::Stable(StableCall { request, pairs, parties, query: None, unverified: false })
        }
        SettleCall::Timetable(call) => {
            let event = scored(service, &call.event, call.as_of)?.into_owned();
            SettleCall::Timetable(TimetableCall { event, as_of: None })
        }
        SettleCall::Repair(call) => {
            let event = scored(service, &call.event, call.as_of)?.into_owned();
            let (meetings, changes) = (call.meetings.clone(), call.changes.clone());
            SettleCall::Repair(RepairCall { event, as_of: None, meetings, changes })
        }
    })
}

fn given_as(candidates: &Candidates) -> (Option<Vec<Pair>>, Option<Parties>) {
    (Some(candidates.pairs().collect()), Some(candidates.parties()))
}

/// The pairs that a call gives, if it gives any.
pub(super) fn given(pairs: Option<&[Pair]>, parties: Option<&Parties>) -> Option<Result<Candidates>> {
    let pairs = pairs?;
    Some(parties.map_or_else(|| Candidates::new(pairs), |parties| Candidates::among(parties, pairs)))
}

/// The pairs that a call gives with its request, or else the candidates among the records and what they say to the request.
pub(super) fn assign<'a>(service: &Service, call: &'a AssignCall) -> Result<(Candidates, Cow<'a, Assign>)> {
    if let Some(candidates) = given(call.pairs.as_deref(), call.parties.as_ref()) {
        return Ok((candidates?, Cow::Borrowed(&call.request)));
    }
    let (matcher, query) = (service.matcher(), asked(call.query.as_ref())?);
    let (pool, catalog) = (service.startups(), service.opportunities());
    let settled = matcher.settled(&call.request, pool, catalog, query, call.unverified, Parallelism::Caller);
    settled.map(|(candidates, request)| (candidates, Cow::Owned(request)))
}

/// The pairs that a call gives, or else the candidates among the records.
pub(super) fn stable(service: &Service, call: &StableCall) -> Result<Candidates> {
    given(call.pairs.as_deref(), call.parties.as_ref()).unwrap_or_else(|| {
        let (matcher, query) = (service.matcher(), asked(call.query.as_ref())?);
        let (pool, catalog) = (service.startups(), service.opportunities());
        matcher.candidates(pool, catalog, query, call.unverified, Parallelism::Caller)
    })
}

/// A query that is needed where no pairs are given.
///
/// # Errors
/// At `query`.
fn asked(query: Option<&Query>) -> Result<&Query> {
    query.ok_or_else(|| Error::new("query", "", Problem::Missing))
}

/// The event with the scores of its attendees' records, if a day is given for them.
pub(super) fn scored<'a>(service: &Service, event: &'a Event, as_of: Option<Date>) -> Result<Cow<'a, Event>> {
    let Some(as_of) = as_of else { return Ok(Cow::Borrowed(event)) };
    if !event.scores.is_empty() {
        let (en, vi) = ("either `as_of` or `event.scores`", "một trong hai: “as_of” hoặc “event.scores”");
        return Err(Error::invalid("as_of", &as_of.to_string(), en, vi));
    }
    let pool = service.startups().shelf();
    let startups: Vec<_> = event.startups.iter().filter_map(|attendee| pool.profile(&attendee.id)).collect();
    let ids = Some(event.opportunities.iter().map(|attendee| attendee.id.clone()).collect());
    let query = Query { filter: Filter { ids, ..Filter::default() }, ..Query::at(as_of).limited(u32::MAX) };
    let (matcher, catalog) = (service.matcher(), service.opportunities());
    let gather = Gather { matcher, catalog, query: &query, unverified: false };
    let found = gather.of(&startups, &[], Parallelism::Caller).map_err(|error| error.within("event"))?;
    Ok(Cow::Owned(Event { scores: found.pairs().collect(), ..event.clone() }))
}
