//! The gate: constraints in three-valued (Kleene) logic. A failed rule outweighs unknown ones, and
//! an unknown rule neither passes nor fails silently.

mod collector;
mod compare;
mod constraints;
mod industry_code;
mod rule_name;
mod rules;
mod selection;
mod ternary;
pub(crate) mod verdict;

use crate::criteria::Context;
use crate::prepared::{PreparedOpportunity, PreparedStartup};
use collector::ResultCollector;
use constraints::ALL;

pub use crate::prepared::ConstraintField;
pub use rule_name::RuleName;
pub(crate) use selection::Selection;
pub(crate) use ternary::Ternary;
pub(crate) use verdict::Verdict;
pub use verdict::{FieldValue, RuleResult};

/// The index of the seats, among those of the year, that a startup takes at an opportunity: the
/// first that are certainly for its stage, or else the first that may be.
#[cfg(feature = "plan")]
pub(crate) fn seats_for(
    ctx: Context<'_>,
    startup: &PreparedStartup,
    opportunity: &PreparedOpportunity,
) -> Option<usize> {
    constraints::seats_for(ctx, startup, opportunity)
}

/// The verdict on a pair: every constraint of the opportunity, checked on the startup.
pub(crate) fn verdict(ctx: Context<'_>, startup: &PreparedStartup, opportunity: &PreparedOpportunity) -> Verdict {
    let mut collector = ResultCollector::with_results(Selection::All);
    for row in &ALL {
        (row.check)(ctx, startup, opportunity, &mut collector);
    }
    collector.verdict()
}

/// True when the opportunity has constraints that depend on the startup's whole record. (A startup
/// may also name the opportunity in its own `exclude` or `past`.)
pub(crate) fn has_individual_constraints(opportunity: &PreparedOpportunity) -> bool {
    let gates = &opportunity.gates;
    let has_none =
        gates.require.is_empty() && gates.exclude.is_empty() && gates.past.is_empty() && gates.unreadable.is_empty();
    !has_none
}

/// A verdict without its results.
#[derive(Debug, Clone, Copy)]
pub(crate) struct GateSummary {
    pub(crate) truth: Ternary,
    selection: Selection,
    /// The constraints that fail, one bit each, in the order of [`ALL`].
    failed: u16,
}

/// Whether every selected constraint holds, and which of them fail.
pub(crate) fn summarize(
    ctx: Context<'_>,
    startup: &PreparedStartup,
    opportunity: &PreparedOpportunity,
    selection: Selection,
) -> GateSummary {
    let mut summary = GateSummary { truth: Ternary::True, selection, failed: 0 };
    let mut collector = ResultCollector::without_results(selection);
    for (bit, row) in ALL.iter().enumerate().filter(|(_, row)| selection.includes(row.depends_on)) {
        (row.check)(ctx, startup, opportunity, &mut collector);
        let truth = collector.take_truth();
        summary.truth = summary.truth.and(truth);
        summary.failed |= u16::from(truth == Ternary::False) << bit;
    }
    summary
}

impl GateSummary {
    /// Calls `report` with the name of every failed rule, once each. The pair must be the one that
    /// was summarized.
    pub(crate) fn each_failed(
        self,
        ctx: Context<'_>,
        startup: &PreparedStartup,
        opportunity: &PreparedOpportunity,
        mut report: impl FnMut(RuleName),
    ) {
        for (_, row) in ALL.iter().enumerate().filter(|(bit, _)| self.failed >> bit & 1 == 1) {
            if let Some(rule) = row.rule() {
                report(rule);
                continue;
            }
            if row.constraint == ConstraintField::Require {
                rules::each_failed(ctx, startup, opportunity, &mut report);
                continue;
            }
            let mut collector = ResultCollector::with_results(self.selection);
            (row.check)(ctx, startup, opportunity, &mut collector);
            collector.verdict().failed().iter().for_each(|result| report(result.rule.clone()));
        }
    }
}
