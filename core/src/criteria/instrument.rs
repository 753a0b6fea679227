//! Instrument: the kind of money accepted against the kind used.

use super::support::shared;
use super::{Context, Outcome};
use crate::profile::{OpportunityProfile, StartupProfile};

/// Any instrument in common, or none.
pub(super) const LEVELS: &[&str] = &["any", "none"];

pub(super) fn evaluate(_: Context<'_>, startup: &StartupProfile, opportunity: &OpportunityProfile) -> Outcome {
    // One instrument in common is enough to do business.
    let worth = |found: u64, _: u64| u16::from(found > 0) * crate::membership::FULL;
    let level = |found: u64, _: u64| u8::from(found == 0);
    shared(startup.instruments.as_ref(), opportunity.instruments.as_ref(), ["instruments", "instruments"], worth, level)
}
