//! Instrument: the kind of money accepted against the kind used.

use super::support::compare_lists;
use super::{Context, CriterionField, LevelRange, Outcome};
use crate::membership::FULL;
use crate::prepared::{PreparedOpportunity, PreparedStartup, TermSet};

pub(super) fn evaluate(_: Context<'_>, startup: &PreparedStartup, opportunity: &PreparedOpportunity) -> Outcome {
    // One instrument in common is enough to do business.
    let membership = |shared: u64, _: u64| u16::from(shared > 0) * FULL;
    let level = |shared: u64, _: u64| u8::from(shared == 0);
    let fields = [CriterionField::Instruments, CriterionField::Instruments];
    let outcome =
        compare_lists(startup.instruments.as_ref(), opportunity.instruments.as_deref(), fields, membership, level);
    let by_stage_alone = startup.record.instruments.is_none() && opportunity.instruments.is_some();
    if !by_stage_alone || opportunity.instruments.as_deref() == Some(&TermSet::Any) {
        return outcome;
    }
    // An instrument in the stage field is one that is accepted; there may be others.
    let levels = outcome.levels.better(LevelRange::OPEN);
    Outcome { membership: outcome.membership.widened(FULL, FULL), levels, ..outcome }
}
