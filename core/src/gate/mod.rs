//! The gate: constraints in three-valued logic. One failed rule beats any unknown;
//! an unknown never silently passes and never silently fails.

mod constraints;
mod rules;
mod truth;
mod verdict;

use crate::criteria::Context;
use crate::profile::{OpportunityProfile, StartupProfile};

pub use verdict::{Check, Shown, Verdict};

/// The number of the seats, among those of the year, that a startup takes at an opportunity: the first that are surely for
/// its stage, or else the first that may be.
#[cfg(feature = "plan")]
pub(crate) fn seats_for(ctx: Context<'_>, startup: &StartupProfile, opportunity: &OpportunityProfile) -> Option<usize> {
    constraints::seats_for(ctx, startup, opportunity)
}

/// Tries every constraint of the opportunity on the startup.
pub(crate) fn judge(ctx: Context<'_>, startup: &StartupProfile, opportunity: &OpportunityProfile) -> Verdict {
    let mut bench = verdict::Bench::default();
    for constraint in constraints::ALL {
        constraint(ctx, startup, opportunity, &mut bench);
    }
    bench.verdict()
}
