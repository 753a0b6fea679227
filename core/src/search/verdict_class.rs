//! Verdicts without their rules.

use enum_map::Enum;
use serde::Serialize;

use crate::criteria::Context;
use crate::gate::{Selection, Ternary, summarize};
use crate::names::names;
use crate::prepared::{PreparedOpportunity, PreparedStartup};

/// A verdict without its rules. The greater of two decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Enum, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum VerdictClass {
    /// Every rule holds.
    Eligible,
    /// No rule fails, but some cannot be decided.
    Unverified,
    /// A rule fails.
    Ineligible,
}

names! {
    /// The stable name: `eligible`, `unverified`, `ineligible`.
    VerdictClass: FromStr {
        Eligible => "eligible",
        Unverified => "unverified",
        Ineligible => "ineligible",
    }
}

impl VerdictClass {
    /// The class of a pair's verdict.
    pub(crate) fn of(ctx: Context<'_>, startup: &PreparedStartup, opportunity: &PreparedOpportunity) -> Self {
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
