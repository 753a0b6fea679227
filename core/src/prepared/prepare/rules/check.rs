//! Finds rules that can never hold, always hold, contradict another rule, or have alternatives that
//! decide nothing.
//!
//! A rule is tried on every case that its comparisons distinguish (see [`cases`](super::cases)).
//! What the cases do not model is left open in both directions, so nothing is reported that may be
//! meant.

use super::super::{Diagnostics, Preparer};
use super::budget::Budget;
use super::cases::{Axes, Formula};
use crate::diagnostic::ErrorKind;
use crate::prepared::{Condition, ConstraintField, PreparedRule};

/// Reports such rules. One that can never hold becomes unreadable.
pub(super) fn check(preparer: &Preparer, rules: &mut [PreparedRule], diagnostics: &mut Diagnostics<'_>) {
    let budget = Budget::new();
    for (i, rule) in rules.iter_mut().enumerate() {
        let path = format!("require[{i}]");
        check_alternatives((preparer, &budget), &path, rule, diagnostics);
        let mut axes = Axes::new(preparer, &budget);
        let formula = axes.formula(&rule.condition);
        let Some((some, all)) = axes.outcomes(&formula) else { continue };
        if !some {
            diagnostics.add(&path, id(rule), ErrorKind::NeverHolds);
            rule.condition = Condition::Unreadable(ConstraintField::Require.name().to_owned());
        } else if all {
            diagnostics.add(&path, id(rule), ErrorKind::AlwaysHolds);
        }
    }
    check_pairs((preparer, &budget), rules, diagnostics);
}

/// Reports each rule that contradicts an earlier one. Both stay: together they refuse all startups.
fn check_pairs((preparer, budget): (&Preparer, &Budget), rules: &[PreparedRule], diagnostics: &mut Diagnostics<'_>) {
    for (i, rule) in rules.iter().enumerate() {
        let contradicts = |earlier: &PreparedRule| {
            if budget.is_spent() {
                return false;
            }
            let mut axes = Axes::new(preparer, budget);
            let formulas = [axes.formula(&earlier.condition), axes.formula(&rule.condition)];
            axes.are_shared() && axes.outcomes(&Formula::All(formulas.into())).is_some_and(|(some, _)| !some)
        };
        let meets = |earlier: &PreparedRule| rule.in_force == (None, None) || earlier.in_force == rule.in_force;
        let earlier = rules.iter().take(i).enumerate();
        if let Some((j, other)) = earlier.into_iter().find(|(_, earlier)| meets(earlier) && contradicts(earlier)) {
            let other = other.id.as_deref().map_or_else(|| format!("require[{j}]"), str::to_owned);
            diagnostics.add(&format!("require[{i}]"), id(rule), ErrorKind::Contradicts { rule: other });
        }
    }
}

/// Reports the alternatives of a rule, and of the rules inside it, that decide nothing.
fn check_alternatives(by: (&Preparer, &Budget), path: &str, rule: &PreparedRule, diagnostics: &mut Diagnostics<'_>) {
    let mut inside = |key: &str, rule: &PreparedRule| {
        check_alternatives(by, &format!("{path}.{key}"), rule, diagnostics);
    };
    match &rule.condition {
        Condition::Any(rules) => {
            rules.iter().enumerate().for_each(|(i, rule)| inside(&format!("any[{i}]"), rule));
            for (i, alternative) in idle(by, rules) {
                diagnostics.add(&format!("{path}.any[{i}]"), id(alternative), ErrorKind::IdleAlternative);
            }
        }
        Condition::All(rules) => rules.iter().enumerate().for_each(|(i, rule)| inside(&format!("all[{i}]"), rule)),
        Condition::Not(rule) => inside("not", rule),
        Condition::When(rules) => ["when", "then"].iter().zip(rules.iter()).for_each(|(key, rule)| inside(key, rule)),
        Condition::Confirm { .. } | Condition::Had(_) | Condition::Field(_) | Condition::Unreadable(_) => {}
    }
}

/// The alternatives without which the others hold as often. Of equal ones the first stays.
fn idle<'r>((preparer, budget): (&Preparer, &Budget), rules: &'r [PreparedRule]) -> Vec<(usize, &'r PreparedRule)> {
    let mut idle: Vec<(usize, &PreparedRule)> = Vec::new();
    for (i, rule) in rules.iter().enumerate().rev() {
        if budget.is_spent() {
            break;
        }
        let is_other = |j: &usize| *j != i && !idle.iter().any(|(idle, _)| idle == j);
        let mut axes = Axes::new(preparer, budget);
        let alone = axes.formula(&rule.condition);
        let others = rules.iter().enumerate().filter(|(j, _)| is_other(j));
        let others = others.map(|(_, other)| axes.formula(&other.condition)).collect();
        // The alternative holds and no other one does.
        let decides = Formula::All(vec![alone, Formula::Not(Box::new(Formula::Any(others)))]);
        if axes.outcomes(&decides).is_some_and(|(some, _)| !some) {
            idle.push((i, rule));
        }
    }
    idle.reverse();
    idle
}

fn id(rule: &PreparedRule) -> &str {
    rule.id.as_deref().unwrap_or_default()
}
