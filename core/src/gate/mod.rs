//! The gate: constraints in three-valued logic. One failed rule beats any unknown;
//! an unknown never silently passes and never silently fails.

mod constraints;
mod part;
mod rules;
mod truth;
mod verdict;

use crate::criteria::Context;
use crate::prepared::{OpportunityProfile, StartupProfile};
use constraints::ALL;
use verdict::Bench;

pub(crate) use part::Part;
pub(crate) use truth::Truth;
pub use verdict::{Check, Shown, Verdict};

/// The number of the seats, among those of the year, that a startup takes at an opportunity: the first that are surely for
/// its stage, or else the first that may be.
#[cfg(feature = "settle")]
pub(crate) fn seats_for(ctx: Context<'_>, startup: &StartupProfile, opportunity: &OpportunityProfile) -> Option<usize> {
    constraints::seats_for(ctx, startup, opportunity)
}

/// Tries every constraint of the opportunity on the startup.
pub(crate) fn judge(ctx: Context<'_>, startup: &StartupProfile, opportunity: &OpportunityProfile) -> Verdict {
    let mut bench = Bench::telling(Part::Whole);
    for row in &ALL {
        (row.tries)(ctx, startup, opportunity, &mut bench);
    }
    bench.verdict()
}

/// True when the opportunity has constraints that each startup decides for itself; another one may name the opportunity.
pub(crate) fn asks_each(opportunity: &OpportunityProfile) -> bool {
    let gates = &opportunity.gates;
    let is_silent =
        gates.require.is_empty() && gates.exclude.is_empty() && gates.past.is_empty() && gates.unreadable.is_empty();
    !is_silent
}

/// A verdict without its reasons, or a part of one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Outline {
    pub(crate) truth: Truth,
    part: Part,
    /// The constraints that fail, a bit each, in the order of [`ALL`].
    failed: u16,
}

/// Whether every constraint of a part holds, and which of them fail.
pub(crate) fn outline(
    ctx: Context<'_>,
    startup: &StartupProfile,
    opportunity: &OpportunityProfile,
    part: Part,
) -> Outline {
    let (mut outline, mut bench) = (Outline { truth: Truth::Yes, part, failed: 0 }, Bench::silent(part));
    for (bit, row) in ALL.iter().enumerate().filter(|(_, row)| part.tries(row.looks)) {
        (row.tries)(ctx, startup, opportunity, &mut bench);
        let truth = bench.taken();
        outline.truth = outline.truth.and(truth);
        outline.failed |= u16::from(truth == Truth::No) << bit;
    }
    outline
}

impl Outline {
    /// Tells the name of every rule that fails, once. The two are those that were judged.
    pub(crate) fn each_failed(
        self,
        ctx: Context<'_>,
        startup: &StartupProfile,
        opportunity: &OpportunityProfile,
        mut tell: impl FnMut(&str),
    ) {
        for (_, row) in ALL.iter().enumerate().filter(|(bit, _)| self.failed >> bit & 1 == 1) {
            if let Some(rule) = row.rule {
                tell(rule);
                continue;
            }
            let mut bench = Bench::telling(self.part);
            (row.tries)(ctx, startup, opportunity, &mut bench);
            bench.verdict().failed().iter().for_each(|check| tell(&check.rule));
        }
    }
}
