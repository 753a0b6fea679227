//! The gate: constraints in three-valued logic. One failed rule beats any unknown;
//! an unknown never silently passes and never silently fails.

mod constraints;
mod rules;
mod truth;
mod verdict;

use crate::criteria::Context;
use crate::profile::{OpportunityProfile, StartupProfile};
use constraints::ALL;
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

/// A verdict without its reasons.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Outline {
    pub(crate) truth: Truth,
    /// The constraints that fail, a bit each, in the order of [`ALL`].
    failed: u16,
}

/// Whether every constraint holds, and which of them fail.
pub(crate) fn outline(ctx: Context<'_>, startup: &StartupProfile, opportunity: &OpportunityProfile) -> Outline {
    let (mut outline, mut bench) = (Outline { truth: Truth::Yes, failed: 0 }, Bench::silent());
    for (bit, (_, constraint)) in ALL.iter().enumerate() {
        constraint(ctx, startup, opportunity, &mut bench);
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
        for (name, constraint) in
            ALL.iter().enumerate().filter(|(bit, _)| self.failed >> bit & 1 == 1).map(|(_, one)| one)
        {
            if let Some(name) = name {
                tell(name);
                continue;
            }
            let mut bench = Bench::telling();
            constraint(ctx, startup, opportunity, &mut bench);
            bench.verdict().failed().iter().for_each(|check| tell(&check.rule));
        }
    }
}

fn tried(ctx: Context<'_>, startup: &StartupProfile, opportunity: &OpportunityProfile, mut bench: Bench) -> Bench {
    for (_, constraint) in &ALL {
        constraint(ctx, startup, opportunity, &mut bench);
    }
    bench
}
