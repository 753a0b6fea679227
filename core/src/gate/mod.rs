//! The gate: constraints in three-valued logic. One failed rule beats any unknown;
//! an unknown never silently passes and never silently fails.

mod constraints;
mod rules;
mod truth;
mod verdict;

use crate::criteria::Context;
use crate::profile::{OpportunityProfile, StartupProfile};
use verdict::Bench;

pub(crate) use truth::Truth;
pub use verdict::{Check, Shown, Verdict};

/// The number of the seats, among those of the year, that a startup takes at an opportunity: the first that are surely for
/// its stage, or else the first that may be.
#[cfg(feature = "plan")]
pub(crate) fn seats_for(ctx: Context<'_>, startup: &StartupProfile, opportunity: &OpportunityProfile) -> Option<usize> {
    constraints::seats_for(ctx, startup, opportunity)
}

/// Tries every constraint of the opportunity on the startup.
pub(crate) fn judge(ctx: Context<'_>, startup: &StartupProfile, opportunity: &OpportunityProfile) -> Verdict {
    tried(ctx, startup, opportunity, Bench::telling()).verdict()
}

/// Whether every constraint holds, without the reasons.
pub(crate) fn holds(ctx: Context<'_>, startup: &StartupProfile, opportunity: &OpportunityProfile) -> Truth {
    tried(ctx, startup, opportunity, Bench::silent()).truth()
}

fn tried(ctx: Context<'_>, startup: &StartupProfile, opportunity: &OpportunityProfile, mut bench: Bench) -> Bench {
    for constraint in constraints::ALL {
        constraint(ctx, startup, opportunity, &mut bench);
    }
    bench
}
