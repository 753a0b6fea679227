//! Counts the changes of verdicts.

use std::collections::{BTreeMap, BTreeSet};

use enum_map::EnumMap;

use super::VerdictClass;
use super::change::{ChangeTotals, RuleEffect, Transition, VerdictCounts};
use crate::gate::{RuleName, Verdict};

/// Numbers of pairs by their verdicts before and after, and by the rules that decide a change.
#[derive(Debug, Default)]
pub(super) struct Tally {
    /// Verdict before → verdict after → pairs.
    pairs: EnumMap<VerdictClass, EnumMap<VerdictClass, u64>>,
    by_rule: BTreeMap<RuleName, RuleEffect>,
}

/// Whether a change of a verdict is for the worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Lost,
    Gained,
}

impl Direction {
    /// The direction of a change; none between equal verdicts.
    pub(super) fn of(before: VerdictClass, after: VerdictClass) -> Option<Self> {
        match before.cmp(&after) {
            std::cmp::Ordering::Less => Some(Self::Lost),
            std::cmp::Ordering::Equal => None,
            std::cmp::Ordering::Greater => Some(Self::Gained),
        }
    }
}

impl Tally {
    /// Counts a pair.
    pub(super) fn add(&mut self, before: VerdictClass, after: VerdictClass) {
        self.pairs[before][after] += 1;
    }

    /// Counts a changed pair for each rule that decides its worse verdict.
    pub(super) fn add_rules(&mut self, direction: Direction, worse: &Verdict) {
        let results = match worse {
            Verdict::Ineligible { failed, .. } => failed.as_slice(),
            Verdict::Eligible | Verdict::Unverified { .. } => worse.missing(),
        };
        // A constraint may have two results: one for each record that names the other.
        let rules: BTreeSet<&RuleName> = results.iter().map(|result| &result.rule).collect();
        let alone = u64::from(rules.len() == 1);
        for rule in rules {
            let effect = self.by_rule.entry(RuleName::clone(rule)).or_default();
            let (pairs, pairs_alone) = match direction {
                Direction::Lost => (&mut effect.lost, &mut effect.lost_alone),
                Direction::Gained => (&mut effect.gained, &mut effect.gained_alone),
            };
            *pairs += 1;
            *pairs_alone += alone;
        }
    }

    /// The number of pairs whose verdict changes.
    pub(super) fn changed(&self) -> u64 {
        self.transitions().map(|one| one.pairs).sum()
    }

    /// Adds the counts of another tally.
    pub(super) fn merge(&mut self, other: &Self) {
        for (before, row) in &other.pairs {
            for (after, pairs) in row {
                self.pairs[before][after] += pairs;
            }
        }
        for (rule, effect) in &other.by_rule {
            let sum = self.by_rule.entry(RuleName::clone(rule)).or_default();
            sum.lost += effect.lost;
            sum.lost_alone += effect.lost_alone;
            sum.gained += effect.gained;
            sum.gained_alone += effect.gained_alone;
        }
    }

    pub(super) fn totals(self) -> ChangeTotals {
        let direction = |one: &Transition| Direction::of(one.before, one.after);
        let sum =
            |of: Direction| self.transitions().filter(|one| direction(one) == Some(of)).map(|one| one.pairs).sum();
        ChangeTotals {
            before: counts(|class| self.pairs[class].values().sum()),
            after: counts(|class| self.pairs.values().map(|row| row[class]).sum()),
            gained: sum(Direction::Gained),
            lost: sum(Direction::Lost),
            transitions: self.transitions().collect(),
            by_rule: self.by_rule,
        }
    }

    /// The changes that occur.
    fn transitions(&self) -> impl Iterator<Item = Transition> {
        let rows = self.pairs.iter();
        let all = rows.flat_map(|(before, row)| row.iter().map(move |(after, pairs)| (before, after, *pairs)));
        all.filter(|(before, after, pairs)| before != after && *pairs > 0).map(|(before, after, pairs)| Transition {
            before,
            after,
            pairs,
        })
    }
}

fn counts(pairs: impl Fn(VerdictClass) -> u64) -> VerdictCounts {
    VerdictCounts {
        eligible: pairs(VerdictClass::Eligible),
        unverified: pairs(VerdictClass::Unverified),
        ineligible: pairs(VerdictClass::Ineligible),
    }
}
