//! Priority: whether one of the startup's groups has priority at the opportunity.

use super::support::compare_lists;
use super::{Context, CriterionField, Detail, Outcome};
use crate::membership::FULL;
use crate::prepared::{PreparedOpportunity, PreparedStartup, TermSet};

pub(super) fn evaluate(_: Context<'_>, startup: &PreparedStartup, opportunity: &PreparedOpportunity) -> Outcome {
    let Some(priority_groups) = opportunity.priority_groups.as_deref() else {
        return Outcome::known(0, 1, Detail::NoPriority);
    };
    // Two groups with priority count as much as one.
    let membership = |shared: u64, _: u64| u16::from(shared > 0) * FULL;
    let level = |shared: u64, _: u64| u8::from(shared == 0);
    let groups = startup.groups.clone().map(TermSet::Terms);
    compare_lists(
        groups.as_ref(),
        Some(priority_groups),
        [CriterionField::Groups, CriterionField::PriorityGroups],
        membership,
        level,
    )
}
