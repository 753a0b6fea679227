//! Prepares an opportunity's own rules: field, comparison and value must fit each other.

use super::{Diagnostics, Preparer};
use crate::date::Date;
use crate::diagnostic::ErrorKind;
use crate::messages::input;
use crate::prepared::{AmountRange, Condition, FieldRule, Meaning, PreparedRule, RuleField};
use crate::record::{Money, Op, PlaceText, Rule, RuleValue};
use crate::vocabulary::TermKind;

/// The type of a field's value, which decides what it can be compared with.
enum ValueType {
    Terms(TermKind),
    Places,
    Number,
    Money,
    Date,
    Text,
    /// An attribute: of any type.
    Anything,
}

fn value_type(field: &RuleField) -> ValueType {
    match field {
        RuleField::Sectors => ValueType::Terms(TermKind::Sector),
        RuleField::Stage | RuleField::Instruments => ValueType::Terms(TermKind::Stage),
        RuleField::Groups => ValueType::Terms(TermKind::Group),
        RuleField::Applicant => ValueType::Terms(TermKind::Applicant),
        RuleField::Wants => ValueType::Terms(TermKind::Support),
        RuleField::Place | RuleField::Origin => ValueType::Places,
        RuleField::Trl | RuleField::AgeYears => ValueType::Number,
        RuleField::AskMin | RuleField::AskMax => ValueType::Money,
        RuleField::Founded | RuleField::Updated => ValueType::Date,
        RuleField::Id
        | RuleField::Url
        | RuleField::Provenance
        | RuleField::Languages
        | RuleField::Name
        | RuleField::Description
        | RuleField::Ask => ValueType::Text,
        RuleField::Attribute(_) => ValueType::Anything,
    }
}

impl Preparer {
    pub(super) fn rules(&self, rules: &[Rule], diagnostics: &mut Diagnostics<'_>) -> Vec<PreparedRule> {
        let each = rules.iter().enumerate();
        each.map(|(i, rule)| self.rule(&format!("require[{i}]"), rule, diagnostics)).collect()
    }

    fn rule(&self, path: &str, rule: &Rule, diagnostics: &mut Diagnostics<'_>) -> PreparedRule {
        match rule {
            Rule::Any { any } if any.is_empty() => {
                diagnostics.add(&format!("{path}.any"), "[]", ErrorKind::unreadable(input::RULES));
                PreparedRule::Unreadable { field: String::new(), why: None }
            }
            Rule::Any { any } => {
                let each = any.iter().enumerate();
                let any = each.map(|(i, rule)| self.rule(&format!("{path}.any[{i}]"), rule, diagnostics)).collect();
                PreparedRule::Any(any)
            }
            Rule::Field { field, op, value, why } => {
                let field_and_condition = self.field_rule(path, field, *op, value.as_ref(), diagnostics);
                let why = why.clone();
                match field_and_condition {
                    Some((field, condition)) => PreparedRule::Field(FieldRule { field, op: *op, condition, why }),
                    None => PreparedRule::Unreadable { field: field.clone(), why },
                }
            }
        }
    }

    /// The field and the condition; none, with a diagnostic, when they cannot be read.
    fn field_rule(
        &self,
        path: &str,
        field: &str,
        op: Op,
        value: Option<&RuleValue>,
        diagnostics: &mut Diagnostics<'_>,
    ) -> Option<(RuleField, Condition)> {
        let Some(field) = RuleField::parse(field) else {
            diagnostics.add(&format!("{path}.field"), field, ErrorKind::unreadable(input::RULE_FIELD));
            return None;
        };
        if op == Op::Exists {
            return Some((field, Condition::Exists));
        }
        let condition = value.and_then(|value| self.condition(path, &value_type(&field), op, value, diagnostics));
        if condition.is_none() {
            let shown = value.map(shown).unwrap_or_default();
            diagnostics.add(&format!("{path}.value"), &shown, ErrorKind::unreadable(input::RULE_VALUE));
        }
        Some((field, condition?))
    }

    fn condition(
        &self,
        path: &str,
        value_type: &ValueType,
        op: Op,
        value: &RuleValue,
        diagnostics: &mut Diagnostics<'_>,
    ) -> Option<Condition> {
        let listed = matches!(op, Op::In | Op::NotIn);
        match value_type {
            ValueType::Terms(kind) if listed => {
                Some(Condition::Terms(self.rule_terms(*kind, path, value, diagnostics)?))
            }
            ValueType::Places if listed => {
                let places: Vec<PlaceText> = texts(value)?.into_iter().map(PlaceText::Text).collect();
                Some(Condition::Places(self.places(&format!("{path}.value"), &places, diagnostics)))
            }
            ValueType::Text | ValueType::Anything if listed => Some(Condition::Texts(texts(value)?)),
            ValueType::Number => bounds(op, value, number).map(|(from, to)| Condition::Number(from, to)),
            ValueType::Money => {
                let mut amount = |value: &RuleValue| self.rule_money(path, value, diagnostics);
                bounds(op, value, &mut amount).map(|(from, to)| Condition::Money(from, to))
            }
            ValueType::Date => bounds(op, value, date).map(|(from, to)| Condition::Date(from, to)),
            ValueType::Anything => {
                let as_number = bounds(op, value, number).map(|(from, to)| Condition::Number(from, to));
                as_number.or_else(|| bounds(op, value, date).map(|(from, to)| Condition::Date(from, to)))
            }
            ValueType::Terms(_) | ValueType::Places | ValueType::Text => None,
        }
    }

    fn rule_terms(
        &self,
        kind: TermKind,
        path: &str,
        value: &RuleValue,
        diagnostics: &mut Diagnostics<'_>,
    ) -> Option<Vec<Meaning>> {
        Some(self.meanings(kind, &format!("{path}.value"), &texts(value)?, diagnostics))
    }

    fn rule_money(&self, path: &str, value: &RuleValue, diagnostics: &mut Diagnostics<'_>) -> Option<AmountRange> {
        let RuleValue::Text(text) = value else {
            return None;
        };
        self.amount(&format!("{path}.value"), &Money::Text(text.clone()), diagnostics).map(|(range, _)| range)
    }
}

/// The two ends that a comparison allows. `before` and `after` exclude the end itself when the rule
/// is checked.
fn bounds<T>(
    op: Op,
    value: &RuleValue,
    mut read: impl FnMut(&RuleValue) -> Option<T>,
) -> Option<(Option<T>, Option<T>)> {
    match (op, value) {
        (Op::AtLeast | Op::After, one) => Some((Some(read(one)?), None)),
        (Op::AtMost | Op::Before, one) => Some((None, Some(read(one)?))),
        (Op::Between, RuleValue::List(ends)) => match ends.as_slice() {
            [from, to] => Some((Some(read(from)?), Some(read(to)?))),
            _ => None,
        },
        _ => None,
    }
}

fn number(value: &RuleValue) -> Option<i64> {
    match value {
        RuleValue::Number(number) => Some(*number),
        _ => None,
    }
}

fn date(value: &RuleValue) -> Option<Date> {
    match value {
        RuleValue::Text(text) => text.parse().ok(),
        _ => None,
    }
}

/// The value or values as texts.
fn texts(value: &RuleValue) -> Option<Vec<String>> {
    match value {
        RuleValue::List(values) if values.iter().all(|v| !matches!(v, RuleValue::List(_))) => {
            Some(values.iter().map(shown).collect())
        }
        RuleValue::List(_) => None,
        one => Some(vec![shown(one)]),
    }
}

fn shown(value: &RuleValue) -> String {
    match value {
        RuleValue::Flag(flag) => flag.to_string(),
        RuleValue::Number(number) => number.to_string(),
        RuleValue::Text(text) => text.clone(),
        RuleValue::List(values) => values.iter().map(shown).collect::<Vec<_>>().join(", "),
    }
}
