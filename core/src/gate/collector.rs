//! Collects the results of constraints.

use super::selection::Selection;
use super::ternary::Ternary;
use super::verdict::{RuleResult, Verdict};

/// Collects the results of constraints into one truth value; also, if asked to, each failed or open
/// rule.
pub(super) struct ResultCollector {
    /// Which constraints are checked.
    pub(super) selection: Selection,
    truth: Ternary,
    keeps_results: bool,
    failed: Vec<RuleResult>,
    missing: Vec<RuleResult>,
}

impl ResultCollector {
    /// A collector that keeps each failed or open rule.
    pub(super) const fn with_results(selection: Selection) -> Self {
        Self { selection, truth: Ternary::True, keeps_results: true, failed: Vec::new(), missing: Vec::new() }
    }

    /// A collector of the truth value alone.
    pub(super) const fn without_results(selection: Selection) -> Self {
        Self { selection, truth: Ternary::True, keeps_results: false, failed: Vec::new(), missing: Vec::new() }
    }

    /// Adds the truth of one rule; `result` is only called for a failed or open rule that is kept.
    pub(super) fn add(&mut self, truth: Ternary, result: impl FnOnce() -> RuleResult) {
        self.truth = self.truth.and(truth);
        match truth {
            Ternary::False if self.keeps_results => self.failed.push(result()),
            Ternary::Unknown if self.keeps_results => self.missing.push(result()),
            _ => {}
        }
    }

    /// The truth of what was added since the last call; the next one starts with true.
    pub(super) const fn take_truth(&mut self) -> Ternary {
        std::mem::replace(&mut self.truth, Ternary::True)
    }

    pub(super) fn verdict(self) -> Verdict {
        let Self { truth, failed, missing, .. } = self;
        match truth {
            Ternary::True => Verdict::Eligible,
            Ternary::Unknown => Verdict::Unverified { missing },
            Ternary::False => Verdict::Ineligible { failed, missing },
        }
    }
}
