//! Calls and answers about programmes, a file for each kind of plan.
//!
//! A kind of plan adds, under `#[cfg(feature = "plan")]`: a variant of `Call` and one of `Answer` whose types stand in its
//! file here; its name in `parse.rs` (twice); and a line in `Service::answer` that hands over to a function of its file.

mod assign;
mod stable;
pub(super) mod targets;
pub(super) mod timetable;

pub use assign::{AssignCall, AssignmentAnswer, ClashAnswer};
pub use stable::{MutualCall, StableCall};
pub use targets::{DiversifyCall, ExposureCall, TargetsAnswer, TargetsCall};
pub use timetable::{AgendaCall, Format, RepairCall, RepairedAnswer, TimetableAnswer, TimetableCall};

pub(super) use assign::assign;
pub(super) use stable::{mutual, stable};

use super::Service;
use crate::error::{Error, Result};
use crate::plan::{Candidates, Pair};
use crate::rank::{Query, Threads};
use crate::record::Startup;

/// The startups of a service.
fn startups(service: &Service) -> Vec<Startup> {
    service.startups().records().collect()
}

/// A query that is needed where no pairs are given.
///
/// # Errors
/// At `query`.
fn asked(query: Option<&Query>) -> Result<&Query> {
    query.ok_or_else(|| Error::new("query", "", crate::Problem::Missing))
}

/// The pairs that a call gives, or else the candidates among the service's records.
fn candidates(
    service: &Service,
    pairs: Option<&Vec<Pair>>,
    query: Option<&Query>,
    unverified: bool,
) -> Result<Candidates> {
    match pairs {
        Some(pairs) => Candidates::new(pairs),
        None => {
            let (matcher, query) = (service.matcher(), asked(query)?);
            matcher.candidates(service.startups(), service.opportunities(), query, unverified, Threads::Caller)
        }
    }
}
