//! Readiness: the technology readiness level inside the range wanted, or how many levels away.

use super::{Context, CriterionField, Detail, Outcome, Side};
use crate::membership::{ANY, FULL};
use crate::prepared::{PreparedOpportunity, PreparedStartup};

/// The least distance of the level "outside", which is also its index among the levels.
const OUTSIDE: u8 = 2;

/// The membership of a distance from the range, in readiness levels, with the reason.
const fn membership(levels_away: u8) -> u16 {
    match levels_away {
        0 => 10_000,
        1 => 6_000, // self-assessed levels are seldom exact to one
        2 => 3_000, // a project of a year
        3.. => 0,
    }
}

pub(super) fn evaluate(_: Context<'_>, startup: &PreparedStartup, opportunity: &PreparedOpportunity) -> Outcome {
    let Some(range) = opportunity.trl else {
        // Without a range the opportunity is open to all levels.
        return Outcome::known(ANY, 0, Detail::Any);
    };
    let Some(trl) = startup.trl else {
        return Outcome::unknown(Side::Startup, CriterionField::Trl, FULL);
    };
    let below = range.min.map_or(0, |min| min.saturating_sub(trl));
    let above = range.max.map_or(0, |max| trl.saturating_sub(max));
    let away = below.max(above);
    let detail = Detail::Readiness { trl, min: range.min, max: range.max, away };
    Outcome::known(membership(away), away.min(OUTSIDE), detail)
}
