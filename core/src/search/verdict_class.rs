//! Verdicts without their rules.

use enum_map::Enum;

use crate::criteria::Context;
use crate::gate::{Selection, Ternary, summarize};
use crate::prepared::{PreparedOpportunity, PreparedStartup};

/// A verdict without its rules. The greater of two decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Enum)]
pub(crate) enum VerdictClass {
    Eligible,
    Unverified,
    Ineligible,
}

impl VerdictClass {
    /// The class of a pair's verdict.
    pub(super) fn of(ctx: Context<'_>, startup: &PreparedStartup, opportunity: &PreparedOpportunity) -> Self {
        summarize(ctx, startup, opportunity, Selection::All).truth.into()
    }
}

impl From<Ternary> for VerdictClass {
    fn from(truth: Ternary) -> Self {
        match truth {
            Ternary::True => Self::Eligible,
            Ternary::Unknown => Self::Unverified,
            Ternary::False => Self::Ineligible,
        }
    }
}
