//! An opportunity's own rules, checked on a startup.

mod aid;
mod comparison;
mod have;
mod interval;
mod needed;
mod stated;

use super::rule_name::RuleName;
use super::ternary::Ternary;
use super::verdict::{FieldValue, RuleResult};
use crate::criteria::{Context, Side};
use crate::prepared::{Condition, ConstraintField, FieldRule, PreparedOpportunity, PreparedRule, PreparedStartup};
use crate::record::Op;

/// Whether a rule holds. One that is not in force holds for all.
pub(super) fn truth(ctx: Context<'_>, s: &PreparedStartup, rule: &PreparedRule) -> Ternary {
    if rule.is_in_force(ctx.in_force_on) { condition(ctx, s, &rule.condition) } else { Ternary::True }
}

fn condition(ctx: Context<'_>, s: &PreparedStartup, of: &Condition) -> Ternary {
    let holds = |rule: &PreparedRule| condition(ctx, s, &rule.condition);
    match of {
        Condition::Any(rules) => Ternary::any(rules.iter().map(holds)),
        Condition::All(rules) => Ternary::all(rules.iter().map(holds)),
        Condition::Not(rule) => holds(rule).not(),
        Condition::When(rules) => {
            let [when, then] = rules.as_ref();
            Ternary::any([holds(when).not(), holds(then)])
        }
        Condition::Confirm { id, .. } => {
            s.record.confirmed.get(id).map_or(Ternary::Unknown, |confirmed| Ternary::from(*confirmed))
        }
        Condition::Had(had) => aid::truth(ctx, s, had),
        Condition::Field(rule) => comparison::truth(ctx, s, rule),
        Condition::Unreadable(_) => Ternary::Unknown,
    }
}

/// Calls `report` with the name of every own rule of the opportunity that is false.
pub(super) fn each_failed(
    ctx: Context<'_>,
    s: &PreparedStartup,
    o: &PreparedOpportunity,
    mut report: impl FnMut(RuleName),
) {
    let rules = o.gates.require.iter().enumerate();
    rules
        .filter(|(_, rule)| truth(ctx, s, rule) == Ternary::False)
        .for_each(|(i, rule)| report(name(rule, &RuleName::Require(i))));
}

/// The result of a rule that does not hold, or is not known to.
pub(super) fn result(ctx: Context<'_>, s: &PreparedStartup, rule: &PreparedRule, position: usize) -> RuleResult {
    Results { ctx, startup: s }.of(rule, &RuleName::Require(position), Ternary::True)
}

/// The name of a rule: by its id, or else the other.
fn name(rule: &PreparedRule, other: &RuleName) -> RuleName {
    rule.id.clone().map_or_else(|| other.clone(), RuleName::Id)
}

/// Makes the results of rules and of their parts.
#[derive(Clone, Copy)]
struct Results<'a> {
    ctx: Context<'a>,
    startup: &'a PreparedStartup,
}

impl Results<'_> {
    /// The result of a rule of which `wanted` is the truth that it should have. Without an id it
    /// has the name of its position, or of the rule it belongs to.
    fn of(self, rule: &PreparedRule, other: &RuleName, wanted: Ternary) -> RuleResult {
        let result = self.of_condition(&rule.condition, name(rule, other), wanted);
        RuleResult { why: rule.why.clone(), link: rule.link.clone(), ..result }
    }

    fn of_condition(self, of: &Condition, name: RuleName, wanted: Ternary) -> RuleResult {
        let composed = |needed: FieldValue, parts: Vec<RuleResult>| RuleResult {
            parts,
            ..RuleResult::new(name.clone(), Side::Startup, ConstraintField::Require.name(), needed, FieldValue::Nothing)
        };
        match of {
            Condition::Any(rules) => composed(FieldValue::AnyOf, self.parts(rules, &name, wanted)),
            Condition::All(rules) => composed(FieldValue::AllOf, self.parts(rules, &name, wanted)),
            Condition::Not(rule) => composed(FieldValue::Not, vec![self.of(rule, &name, wanted.not())]),
            Condition::When(rules) => {
                let [when, then] = rules.as_ref();
                composed(FieldValue::Then, vec![self.of(when, &name, wanted.not()), self.of(then, &name, wanted)])
            }
            Condition::Confirm { id, words } => {
                let have = self.startup.record.confirmed.get(id);
                let have = have.map_or(FieldValue::Nothing, |holds| FieldValue::Confirmed { holds: *holds });
                let needed = FieldValue::Confirmation { words: words.clone() };
                RuleResult::new(name, Side::Startup, &format!("confirmed.{id}"), needed, have)
            }
            Condition::Had(had) => {
                let (needed, have) = aid::values(self.ctx, self.startup, had);
                RuleResult::new(name, Side::Startup, "aid", needed, have)
            }
            Condition::Field(rule) => self.of_field(rule, name),
            Condition::Unreadable(field) => {
                RuleResult::new(name, Side::Opportunity, field, FieldValue::Unreadable, FieldValue::Nothing)
            }
        }
    }

    /// The results of the rules that do not have the wanted truth.
    fn parts(self, rules: &[PreparedRule], name: &RuleName, wanted: Ternary) -> Vec<RuleResult> {
        let decisive = rules.iter().filter(|rule| condition(self.ctx, self.startup, &rule.condition) != wanted);
        decisive.map(|rule| self.of(rule, name, wanted)).collect()
    }

    fn of_field(self, rule: &FieldRule, name: RuleName) -> RuleResult {
        let needed = needed::value(self.ctx, rule);
        let needed = if rule.op == Op::NotIn { needed.negated() } else { needed };
        let have = have::value(self.ctx, self.startup, rule);
        let have = have.confirmed_by(comparison::certainty(self.startup, rule));
        RuleResult {
            label: rule.fact.as_ref().and_then(|fact| fact.label.clone()),
            ..RuleResult::new(name, Side::Startup, &rule.field.name(), needed, have)
        }
    }
}
