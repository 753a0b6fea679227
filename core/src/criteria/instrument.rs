//! Instrument: the kind of money accepted against the kind used.

use super::support::shared;
use super::{Context, CriterionField, LevelRange, Outcome};
use crate::membership::FULL;
use crate::prepared::{PreparedOpportunity, PreparedStartup, TermSet};

pub(super) fn evaluate(_: Context<'_>, startup: &PreparedStartup, opportunity: &PreparedOpportunity) -> Outcome {
    // One instrument in common is enough to do business.
    let membership = |found: u64, _: u64| u16::from(found > 0) * FULL;
    let level = |found: u64, _: u64| u8::from(found == 0);
    let fields = [CriterionField::Instruments, CriterionField::Instruments];
    let outcome = shared(startup.instruments.as_ref(), opportunity.instruments.as_deref(), fields, membership, level);
    let only_by_stage = startup.record.instruments.is_none() && opportunity.instruments.is_some();
    if !only_by_stage || opportunity.instruments.as_deref() == Some(&TermSet::Any) {
        return outcome;
    }
    // An instrument in the stage field is one that is accepted; there may be others.
    let levels = outcome.levels.better(LevelRange::OPEN);
    Outcome { membership: outcome.membership.widened(FULL, FULL), levels, ..outcome }
}
