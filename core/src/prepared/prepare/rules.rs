//! An opportunity's own rules: fields, comparisons and values that fit each other, or a finding.

use super::{Diagnostics, Preparer};
use crate::date::Date;
use crate::diagnostic::ErrorKind;
use crate::phrase::Phrase;
use crate::prepared::{AmountRange, Condition, FieldRule, Meaning, PreparedRule, RuleField};
use crate::record::{Money, Op, PlaceText, Rule, RuleValue};
use crate::vocabulary::TermKind;

/// What a field holds, and so what it can be compared with.
enum Holds {
    Terms(TermKind),
    Places,
    Number,
    Money,
    Date,
    Text,
    /// An attribute: whatever the value is.
    Anything,
}

/// What a field holds.
fn holds(field: &RuleField) -> Holds {
    match field {
        RuleField::Sectors => Holds::Terms(TermKind::Sector),
        RuleField::Stage | RuleField::Instruments => Holds::Terms(TermKind::Stage),
        RuleField::Groups => Holds::Terms(TermKind::Group),
        RuleField::Applicant => Holds::Terms(TermKind::Applicant),
        RuleField::Wants => Holds::Terms(TermKind::Support),
        RuleField::Place | RuleField::Origin => Holds::Places,
        RuleField::Trl | RuleField::AgeYears => Holds::Number,
        RuleField::AskMin | RuleField::AskMax => Holds::Money,
        RuleField::Founded | RuleField::Updated => Holds::Date,
        RuleField::Id
        | RuleField::Url
        | RuleField::Source
        | RuleField::Languages
        | RuleField::Name
        | RuleField::Description
        | RuleField::Ask => Holds::Text,
        RuleField::Attribute(_) => Holds::Anything,
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
                let expected = Phrase { en: "at least one rule", vi: "ít nhất một quy tắc" }.into();
                diagnostics.add(&format!("{path}.any"), "[]", ErrorKind::Unreadable { expected });
                PreparedRule::Unreadable { field: String::new(), why: None }
            }
            Rule::Any { any } => {
                let each = any.iter().enumerate();
                let any = each.map(|(i, rule)| self.rule(&format!("{path}.any[{i}]"), rule, diagnostics)).collect();
                PreparedRule::Any(any)
            }
            Rule::Field { field, op, value, why } => {
                let read = self.field_rule(path, field, *op, value.as_ref(), diagnostics);
                let why = why.clone();
                match read {
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
            let expected = Phrase {
                en: "a startup field, `attributes.…`, `age_years`, `ask.min` or `ask.max`",
                vi: "một trường của dự án, “attributes.…”, “age_years”, “ask.min” hoặc “ask.max”",
            }
            .into();
            diagnostics.add(&format!("{path}.field"), field, ErrorKind::Unreadable { expected });
            return None;
        };
        if op == Op::Exists {
            return Some((field, Condition::Exists));
        }
        let condition = value.and_then(|value| self.condition(path, &holds(&field), op, value, diagnostics));
        if condition.is_none() {
            let expected = Phrase {
                en: "a value that fits the field and the comparison",
                vi: "giá trị phù hợp với trường và phép so sánh",
            }
            .into();
            diagnostics.add(
                &format!("{path}.value"),
                &value.map(shown).unwrap_or_default(),
                ErrorKind::Unreadable { expected },
            );
        }
        Some((field, condition?))
    }

    fn condition(
        &self,
        path: &str,
        holds: &Holds,
        op: Op,
        value: &RuleValue,
        diagnostics: &mut Diagnostics<'_>,
    ) -> Option<Condition> {
        let listed = matches!(op, Op::In | Op::NotIn);
        match holds {
            Holds::Terms(kind) if listed => Some(Condition::Terms(self.rule_terms(*kind, path, value, diagnostics)?)),
            Holds::Places if listed => {
                let places: Vec<PlaceText> = texts(value)?.into_iter().map(PlaceText::Text).collect();
                Some(Condition::Places(self.places(&format!("{path}.value"), &places, diagnostics)))
            }
            Holds::Text | Holds::Anything if listed => Some(Condition::Texts(texts(value)?)),
            Holds::Number => bounds(op, value, number).map(|(from, to)| Condition::Number(from, to)),
            Holds::Money => {
                let mut amount = |value: &RuleValue| self.rule_money(path, value, diagnostics);
                bounds(op, value, &mut amount).map(|(from, to)| Condition::Money(from, to))
            }
            Holds::Date => bounds(op, value, date).map(|(from, to)| Condition::Date(from, to)),
            Holds::Anything => {
                let as_number = bounds(op, value, number).map(|(from, to)| Condition::Number(from, to));
                as_number.or_else(|| bounds(op, value, date).map(|(from, to)| Condition::Date(from, to)))
            }
            Holds::Terms(_) | Holds::Places | Holds::Text => None,
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

/// The two ends that a comparison allows. Dates and numbers are whole, so "before" excludes the day itself at trial.
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
