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
