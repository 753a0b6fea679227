//! Priority: whether one of the startup's groups has priority at the opportunity.

use super::support::shared;
use super::{Context, CriterionField, Detail, Outcome};
use crate::membership::FULL;
use crate::prepared::{PreparedOpportunity, PreparedStartup, TermSet};

pub(super) fn evaluate(_: Context<'_>, startup: &PreparedStartup, opportunity: &PreparedOpportunity) -> Outcome {
    let Some(first) = opportunity.priority_groups.as_deref() else {
        return Outcome::known(0, 1, Detail::NoPriority);
    };
    // Two groups with priority count as much as one.
    let membership = |found: u64, _: u64| u16::from(found > 0) * FULL;
    let level = |found: u64, _: u64| u8::from(found == 0);
    let groups = startup.groups.clone().map(TermSet::Terms);
    shared(groups.as_ref(), Some(first), [CriterionField::Groups, CriterionField::PriorityGroups], membership, level)
}
