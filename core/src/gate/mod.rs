//! The gate: constraints in three-valued logic. One failed rule beats any unknown;
//! an unknown never silently passes and never silently fails.

mod constraints;
mod rules;
mod truth;
mod verdict;

use crate::criteria::Context;
use crate::profile::{OpportunityProfile, StartupProfile};

pub use verdict::{Check, Shown, Verdict};

/// Tries every constraint of the opportunity on the startup.
pub(crate) fn judge(ctx: Context<'_>, startup: &StartupProfile, opportunity: &OpportunityProfile) -> Verdict {
    let mut bench = verdict::Bench::default();
    for constraint in constraints::ALL {
        constraint(ctx, startup, opportunity, &mut bench);
    }
    bench.verdict()
}
