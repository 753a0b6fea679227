//! Advice: the smallest sets of changes that make a pair eligible or raise its score, and which
//! missing field to ask for next.
//!
//! Advice is a counterfactual explanation (Wachter, Mittelstadt and Russell 2018): every proposal
//! is tried with the real scorer, and for a goal of rank the whole catalog is ranked again with the
//! changed record. "None within three changes" is an answer too.

mod ask;
mod change;
mod goal;
mod impact;
mod interview;
mod propose;
mod rule_values;
mod search;

use serde::{Deserialize, Serialize};

use crate::gate::{RuleName, Verdict};
use crate::score::Score;

pub use ask::Question;
pub use change::Change;
pub use goal::Goal;
pub use interview::{FirstMatch, Interview, InterviewOptions};

/// Which fields advice may change.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Limits {
    /// Fields that must not be changed, even where they are actionable by default.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lock: Vec<String>,
    /// Fields that may be changed although they are not actionable by default.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unlock: Vec<String>,
}

impl Limits {
    /// With these fields locked.
    #[must_use]
    pub fn with_lock(mut self, lock: Vec<String>) -> Self {
        self.lock = lock;
        self
    }

    /// With these fields unlocked.
    #[must_use]
    pub fn with_unlock(mut self, unlock: Vec<String>) -> Self {
        self.unlock = unlock;
        self
    }
}

/// What advice should reach, and what it may change.
///
/// ```
/// use ketnoi::advise::{AdviceOptions, Goal, Limits};
/// let limits = Limits::default().with_lock(vec!["place".to_owned()]);
/// let options = AdviceOptions::new(Goal::Score { at_least: 60_000_000 }).with_limits(limits);
/// assert_eq!(options.limits.lock, ["place"]);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct AdviceOptions {
    /// The goal.
    pub goal: Goal,
    /// Which fields may change.
    pub limits: Limits,
}

impl AdviceOptions {
    /// The options for a goal, with the limits that apply by default.
    #[must_use]
    pub fn new(goal: Goal) -> Self {
        Self { goal, limits: Limits::default() }
    }

    /// With these limits.
    #[must_use]
    pub fn with_limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }
}

/// The changes that would reach a goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Advice {
    /// The goal.
    pub goal: Goal,
    /// True when it is reached already.
    pub reached: bool,
    /// The smallest sets of changes that reach it, best first, at most three. Empty if none within
    /// three changes does.
    pub change_sets: Vec<ChangeSet>,
    /// Failed rules that no change of an actionable field can fulfil.
    pub fixed: Vec<RuleName>,
}

/// Changes that together reach the goal, and what they lead to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ChangeSet {
    /// The changes, one to three.
    pub changes: Vec<Change>,
    /// The verdict with them.
    pub verdict: Verdict,
    /// The score with them.
    pub score: Score,
    /// The rank with them, where the goal is a rank.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rank: Option<u32>,
}
