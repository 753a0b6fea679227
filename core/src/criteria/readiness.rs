//! Readiness: the technology readiness level inside the range wanted, or how many levels away.

use super::{Context, Detail, Outcome, Side};
use crate::membership::{ANY, FULL};
use crate::prepared::{PreparedOpportunity, PreparedStartup};

/// Inside the range, one level away, farther.
pub(super) const LEVELS: &[&str] = &["inside", "near", "outside"];

/// What each level away is worth, with the reason.
#[rustfmt::skip]
const WORTH: [u16; 4] = [
    10_000, // inside
     6_000, // one level: self-assessed levels are seldom exact to one
     3_000, // two levels: a project of a year
         0, // farther
];

pub(super) fn evaluate(_: Context<'_>, startup: &PreparedStartup, opportunity: &PreparedOpportunity) -> Outcome {
    let Some(range) = opportunity.trl else {
        // No range is no rule, and so open to all.
        return Outcome::known(ANY, 0, Detail::Any);
    };
    let Some(trl) = startup.trl else {
        return Outcome::unknown(Side::Startup, "trl", FULL);
    };
    let below = range.min.map_or(0, |min| min.saturating_sub(trl));
    let above = range.max.map_or(0, |max| trl.saturating_sub(max));
    let away = below.max(above);
    let worth = WORTH.get(usize::from(away)).copied().unwrap_or(0);
    let detail = Detail::Readiness { trl, min: range.min, max: range.max, away };
    Outcome::known(worth, away.min(2), detail)
}
