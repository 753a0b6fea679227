//! Plans of what a call gives itself: pairs, an event. Nothing here reads or scores a record, so that a module that only plans
//! need not carry what does.

use super::calls::{AgendaCall, AssignCall, MutualCall, RepairCall, StableCall, TimetableCall};
use super::settle;
use crate::diagnostic::Problem;
use crate::error::{Error, Result};
use crate::json::Field;
use crate::lang::Lang;
use crate::plan::{Candidates, Pair, Parties};
use crate::wire::answer::Answer;
use crate::wire::parse::{self, called};
use crate::wire::service::written;

/// How a call is answered.
type Solver = fn(&[Field], Option<Lang>) -> Result<Answer>;

/// The calls that plan, by their names.
static CALLS: &[(&str, Solver)] = &[
    ("assign", |fields, lang| called::<AssignCall>(fields)?.solve(lang)),
    ("stable", |fields, _| called::<StableCall>(fields)?.solve()),
    ("mutual", |fields, _| called::<MutualCall>(fields)?.solve()),
    ("timetable", |fields, lang| called::<TimetableCall>(fields)?.solve(lang)),
    ("repair", |fields, lang| called::<RepairCall>(fields)?.solve(lang)),
    ("agenda", |fields, lang| called::<AgendaCall>(fields)?.solve(lang)),
];

/// Answers a call that plans what it gives itself.
#[must_use]
pub fn solve(json: &str) -> String {
    let (lang, named) = parse::named(json);
    let answer = named.and_then(|(name, fields)| {
        let solver = parse::one_of(CALLS, "call", &name)?;
        solver(&fields, lang)
    });
    written(answer, lang)
}

/// The pairs that a call gives.
///
/// # Errors
/// At `pairs`, when it gives none.
pub(super) fn given(pairs: Option<&[Pair]>, parties: Option<&Parties>) -> Result<Candidates> {
    settle::given(pairs, parties).unwrap_or_else(|| Err(Error::new("pairs", "", Problem::Missing)))
}
