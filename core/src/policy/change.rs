//! How the verdicts on a register change, as data.

use std::collections::BTreeMap;

use serde::Serialize;

use super::VerdictClass;
use crate::gate::{RuleName, Verdict};
use crate::record::Text;

/// How many pairs change their verdict, and how. No limit of a list affects these numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ChangeTotals {
    /// How many pairs had each verdict before.
    pub before: VerdictCounts,
    /// How many pairs have each verdict after.
    pub after: VerdictCounts,
    /// Pairs with a better verdict after: eligible is better than unverified, and unverified
    /// better than ineligible.
    pub gained: u64,
    /// Pairs with a worse verdict after.
    pub lost: u64,
    /// Each change of a verdict that occurs, with the number of pairs.
    pub transitions: Vec<Transition>,
    /// Rule → how many pairs lose or gain by it.
    pub by_rule: BTreeMap<RuleName, RuleEffect>,
}

/// How many pairs have each verdict.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerdictCounts {
    /// Pairs whose every rule holds.
    pub eligible: u64,
    /// Pairs with open rules and no failed one.
    pub unverified: u64,
    /// Pairs with a failed rule.
    pub ineligible: u64,
}

/// A change from one verdict to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Transition {
    /// The verdict before.
    pub before: VerdictClass,
    /// The verdict after.
    pub after: VerdictClass,
    /// How many pairs change in this way.
    pub pairs: u64,
}

/// How many pairs lose or gain by a rule.
///
/// A pair that loses does so by the rules that make its verdict after: those that fail if it is
/// ineligible, those that are open if it is unverified. A pair that gains does so by the rules that
/// made its verdict before. So losses name rules of the new version and gains name rules of the old
/// one, and the reverse comparison exchanges the two numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RuleEffect {
    /// Pairs that lose by the rule, and perhaps by others too.
    pub lost: u64,
    /// Pairs that lose by this rule alone.
    pub lost_alone: u64,
    /// Pairs that gain because the rule no longer fails or is no longer open, and perhaps others.
    pub gained: u64,
    /// Pairs that gain by this rule alone.
    pub gained_alone: u64,
}

/// The startups whose verdict on one opportunity changes.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct StartupChanges {
    /// How many there are, and by which rules.
    pub totals: ChangeTotals,
    /// Those that lose, in the order of their ids, up to the limit.
    pub lost: Vec<VerdictChange>,
    /// Those that gain, in the order of their ids, up to the limit.
    pub gained: Vec<VerdictChange>,
}

/// A startup with its verdict before and after.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct VerdictChange {
    /// The startup's id.
    pub startup: String,
    /// The startup's name.
    pub name: Option<Text>,
    /// The verdict before, with the rules that fail or are open.
    pub before: Verdict,
    /// The verdict after, with the rules that fail or are open.
    pub after: Verdict,
}

impl VerdictCounts {
    /// The number of pairs with this verdict.
    #[must_use]
    pub const fn of(&self, class: VerdictClass) -> u64 {
        match class {
            VerdictClass::Eligible => self.eligible,
            VerdictClass::Unverified => self.unverified,
            VerdictClass::Ineligible => self.ineligible,
        }
    }

    /// The number of all pairs.
    #[must_use]
    pub const fn total(&self) -> u64 {
        self.eligible + self.unverified + self.ineligible
    }
}

impl ChangeTotals {
    /// The number of pairs whose verdict changes.
    #[must_use]
    pub const fn changed(&self) -> u64 {
        self.gained + self.lost
    }

    /// The number of pairs that change from one verdict to another; zero for two equal ones.
    #[must_use]
    pub fn transition(&self, before: VerdictClass, after: VerdictClass) -> u64 {
        let of_both = |one: &&Transition| (one.before, one.after) == (before, after);
        self.transitions.iter().find(of_both).map_or(0, |one| one.pairs)
    }
}
