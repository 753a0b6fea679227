//! The score and the verdict of one pair.

use ketnoi::criteria::Membership;
use ketnoi::{Criterion, Matcher};
use serde_json::Value;

use crate::{day, draft};

/// The date of the tables.
const AS_OF: &str = "2026-11-22";

/// Low, point and high of a criterion for a startup and an opportunity.
///
/// # Panics
/// If either is not a record.
#[must_use]
pub fn membership(matcher: &Matcher, criterion: Criterion, startup: &Value, opportunity: &Value) -> (u16, u16, u16) {
    let found = matcher.score(&draft(startup).startup(), &draft(opportunity).opportunity(), day(AS_OF));
    let found = found.expect("a known kind");
    points(found.memberships()[criterion as usize])
}

/// The name of the verdict.
///
/// # Panics
/// If either is not a record.
#[must_use]
pub fn verdict(startup: &Value, opportunity: &Value) -> &'static str {
    let found = crate::plain().score(&draft(startup).startup(), &draft(opportunity).opportunity(), day(AS_OF));
    found.expect("a known kind").verdict.name()
}

/// Low, point and high.
#[must_use]
pub fn points(membership: Membership) -> (u16, u16, u16) {
    (membership.low(), membership.point(), membership.high())
}

/// A known value: low, point and high are equal.
#[must_use]
pub const fn known(value: u16) -> (u16, u16, u16) {
    (value, value, value)
}

/// An unknown value from 0 to `high`, counted as 500.
#[must_use]
pub const fn open(high: u16) -> (u16, u16, u16) {
    (0, 500, high)
}
