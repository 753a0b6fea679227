//! Prepares an opportunity's own rules: each has one condition, whose field, comparison and value
//! fit each other.

mod budget;
mod cases;
mod check;
mod fault;
mod interval;
mod operand;

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Diagnostics, Preparer};
use crate::diagnostic::{ErrorKind, Unit};
use crate::limits;
use crate::messages::input;
use crate::prepared::{Condition, ConstraintField, FieldRule, PreparedHad, PreparedRule, RuleField};
use crate::record::{self, Had, Op, Rule, RuleValue};
use fault::Fault;

impl Preparer {
    pub(super) fn rules(&self, rules: &[Rule], diagnostics: &mut Diagnostics<'_>) -> Vec<PreparedRule> {
        let mut reader = RuleReader { preparer: self, diagnostics, ids: BTreeSet::new(), conditions: 0 };
        let each = rules.iter().enumerate();
        let mut prepared: Vec<PreparedRule> =
            each.map(|(i, rule)| reader.rule(&format!("require[{i}]"), rule, 0)).collect();
        check::check(self, &mut prepared, diagnostics);
        prepared
    }
}

/// Reads the rules of one opportunity.
struct RuleReader<'a, 'd, 'l> {
    preparer: &'a Preparer,
    diagnostics: &'a mut Diagnostics<'d>,
    /// The ids that occurred.
    ids: BTreeSet<&'l str>,
    /// How many conditions were read.
    conditions: usize,
}

/// A condition that cannot be read; the reason is reported.
struct Unreadable;

impl<'l> RuleReader<'_, '_, 'l> {
    /// The rule. What cannot be read of it leaves its condition unknown.
    fn rule(&mut self, path: &str, rule: &'l Rule, depth: usize) -> PreparedRule {
        let envelope = self.envelope(path, rule, depth);
        let condition = self.condition(path, rule, depth);
        let condition = match (envelope, condition) {
            (Ok(()), Ok(condition)) => condition,
            _ => Condition::Unreadable(match &rule.condition {
                record::Condition::Field { field, .. } => field.clone(),
                _ => ConstraintField::Require.name().to_owned(),
            }),
        };
        PreparedRule {
            id: rule.id.as_deref().map(Into::into),
            condition,
            why: rule.why.clone(),
            link: rule.link.clone(),
            in_force: (rule.from, rule.to),
        }
    }

    /// Checks what a rule states beside its condition.
    ///
    /// # Errors
    /// For an id that is empty, too long or used before, and for days in force that are reversed or
    /// those of a part of another rule.
    fn envelope(&mut self, path: &str, rule: &'l Rule, depth: usize) -> Result<(), Unreadable> {
        if let Some(id) = rule.id.as_deref() {
            if id.trim().is_empty() || id.len() > limits::ID || id.chars().any(char::is_control) {
                return self.refuse(&format!("{path}.id"), id, ErrorKind::unreadable(input::RULE_ID));
            }
            if !self.ids.insert(id) {
                return self.refuse(&format!("{path}.id"), id, ErrorKind::DuplicateId);
            }
        }
        let days = [("from", rule.from), ("to", rule.to)];
        let stated = days.into_iter().find_map(|(key, day)| Some((key, day?)));
        match (stated, rule.from.zip(rule.to)) {
            (Some((key, day)), _) if depth > 0 => {
                self.refuse(&format!("{path}.{key}"), &day.to_string(), ErrorKind::unreadable(input::WHOLE_RULE))
            }
            (_, Some((from, to))) if to < from => {
                self.refuse(&format!("{path}.to"), &format!("{from} – {to}"), ErrorKind::Reversed)
            }
            _ => Ok(()),
        }
    }

    /// # Errors
    /// When the condition cannot be read, or the rule has more parts than are allowed.
    fn condition(&mut self, path: &str, rule: &'l Rule, depth: usize) -> Result<Condition, Unreadable> {
        self.conditions += 1;
        if depth >= limits::RULE_DEPTH {
            return self.refuse(path, "", too_large(limits::RULE_DEPTH, Unit::Levels));
        }
        if self.conditions > limits::RULE_CONDITIONS {
            return self.refuse(path, "", too_large(limits::RULE_CONDITIONS, Unit::Entries));
        }
        match &rule.condition {
            record::Condition::Any { any } => self.parts(&format!("{path}.any"), any, depth).map(Condition::Any),
            record::Condition::All { all } => self.parts(&format!("{path}.all"), all, depth).map(Condition::All),
            record::Condition::Not { not } => {
                Ok(Condition::Not(Box::new(self.rule(&format!("{path}.not"), not, depth + 1))))
            }
            record::Condition::When { when, then } => {
                let when = self.rule(&format!("{path}.when"), when, depth + 1);
                let then = self.rule(&format!("{path}.then"), then, depth + 1);
                Ok(Condition::When(Box::new([when, then])))
            }
            record::Condition::Confirm { confirm } => match &rule.id {
                Some(id) => Ok(Condition::Confirm { id: id.clone(), words: confirm.clone() }),
                None => self.refuse(&format!("{path}.id"), "", ErrorKind::Missing),
            },
            record::Condition::Had { had } => self.had(&format!("{path}.had"), had).map(Condition::Had),
            record::Condition::Field { field, op, value } => {
                self.field_rule(path, field, *op, value.as_ref()).map(Condition::Field)
            }
        }
    }

    /// # Errors
    /// For a list without rules, which would hold for all startups or for none.
    fn parts(&mut self, path: &str, rules: &'l [Rule], depth: usize) -> Result<Vec<PreparedRule>, Unreadable> {
        if rules.is_empty() {
            return self.refuse(path, "[]", ErrorKind::unreadable(input::RULES));
        }
        let each = rules.iter().enumerate();
        Ok(each.map(|(i, rule)| self.rule(&format!("{path}[{i}]"), rule, depth + 1)).collect())
    }

    /// # Errors
    /// For an unknown field, and a value that does not fit the field and the comparison.
    fn field_rule(
        &mut self,
        path: &str,
        name: &str,
        op: Op,
        value: Option<&RuleValue>,
    ) -> Result<FieldRule, Unreadable> {
        let facts = &self.preparer.facts;
        let parsed = RuleField::parse(name);
        let declared = match &parsed {
            Some(RuleField::Attribute(name)) => facts.find(name).map(|found| (found, name.as_str())),
            Some(_) => None,
            None => facts.find(name).map(|found| (found, name)),
        };
        let fact = declared.map(|((_, fact), _)| Arc::clone(fact));
        let declared = declared.map(|((id, _), name)| RuleField::Fact(id, name.to_owned()));
        let Some(field) = declared.or(parsed) else {
            return self.refuse(&format!("{path}.field"), name, ErrorKind::unreadable(input::RULE_FIELD));
        };
        if let RuleField::Attribute(name) = &field {
            let suggestions = facts.nearest(name);
            self.diagnostics.add(&format!("{path}.field"), name, ErrorKind::UndeclaredFact { suggestions });
        }
        let path = format!("{path}.value");
        let operand = operand::operand(self.preparer, &path, (&field, fact.as_deref()), op, value, self.diagnostics);
        match operand {
            Ok(operand) => Ok(FieldRule { field, fact, op, operand }),
            Err(Fault::Reported) => Err(Unreadable),
            Err(Fault::Value(kind)) => self.refuse(&path, &value.map(operand::shown).unwrap_or_default(), kind),
        }
    }

    /// # Errors
    /// For a list without ids, bounds that are reversed, a span that is not in the past, and a sum
    /// that is not one amount.
    fn had(&mut self, path: &str, had: &Had) -> Result<PreparedHad, Unreadable> {
        if had.of.as_ref().is_some_and(Vec::is_empty) {
            return self.refuse(&format!("{path}.of"), "[]", ErrorKind::unreadable(input::AID_IDS));
        }
        if let Some(span) = had.within
            && !span.is_forward()
        {
            return self.refuse(&format!("{path}.within"), &span.to_string(), ErrorKind::unreadable(input::SPAN));
        }
        if let (Some(least), Some(most)) = (had.at_least, had.at_most)
            && least > most
        {
            return self.refuse(&format!("{path}.at_most"), &format!("{least}..{most}"), ErrorKind::Reversed);
        }
        let sum_at_most = match &had.sum_at_most {
            None => None,
            Some(money) => {
                let path = format!("{path}.sum_at_most");
                let Some(sum) = self.preparer.one_amount(&path, money, self.diagnostics) else {
                    return self.refuse(&path, "", ErrorKind::unreadable(input::RULE_VALUE));
                };
                Some(sum)
            }
        };
        let unbounded = had.at_least.is_none() && had.at_most.is_none() && sum_at_most.is_none();
        let at_least = had.at_least.or(unbounded.then_some(1));
        Ok(PreparedHad { of: had.of.clone(), within: had.within, times: (at_least, had.at_most), sum_at_most })
    }

    fn refuse<T>(&mut self, path: &str, value: &str, kind: ErrorKind) -> Result<T, Unreadable> {
        self.diagnostics.add(path, value, kind);
        Err(Unreadable)
    }
}

fn too_large(limit: usize, unit: Unit) -> ErrorKind {
    ErrorKind::TooLarge { limit: u32::try_from(limit).unwrap_or(u32::MAX), unit }
}
