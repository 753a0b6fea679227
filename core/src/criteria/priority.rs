//! Priority: whether the opportunity puts one of the startup's groups first. A visible weight, never hidden.

use super::support::shared;
use super::{Context, Detail, Outcome};
use crate::membership::FULL;
use crate::prepared::{PreparedOpportunity, PreparedStartup, TermSet};

pub(super) fn evaluate(_: Context<'_>, startup: &PreparedStartup, opportunity: &PreparedOpportunity) -> Outcome {
    let Some(first) = opportunity.priority_groups.as_deref() else {
        return Outcome::known(0, 1, Detail::NoPriority);
    };
    // Belonging to two groups is not better than belonging to one: a priority is not a points race.
    let membership = |found: u64, _: u64| u16::from(found > 0) * FULL;
    let level = |found: u64, _: u64| u8::from(found == 0);
    let groups = startup.groups.clone().map(TermSet::Terms);
    shared(groups.as_ref(), Some(first), ["groups", "priority_groups"], membership, level)
}
