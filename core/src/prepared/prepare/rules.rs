//! Prepares an opportunity's own rules: field, comparison and value must fit each other.

use super::{Diagnostics, Preparer, terms};
use crate::date::Date;
use crate::diagnostic::ErrorKind;
use crate::messages::input;
use crate::prepared::{AmountRange, Condition, FieldRule, PreparedRule, RuleField};
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
        let path = format!("{path}.value");
        let condition = match value {
            Some(value) => self.condition(&path, &field, op, value, diagnostics),
            None => Err(unfit()),
        };
        match condition {
            Ok(condition) => Some((field, condition)),
            Err(Fault::Reported) => None,
            Err(Fault::Value(kind)) => {
                diagnostics.add(&path, &value.map(shown).unwrap_or_default(), kind);
                None
            }
        }
    }

    /// The condition.
    ///
    /// # Errors
    /// When the value does not fit the field and the comparison, or is not exact.
    fn condition(
        &self,
        path: &str,
        field: &RuleField,
        op: Op,
        value: &RuleValue,
        diagnostics: &mut Diagnostics<'_>,
    ) -> Result<Condition, Fault> {
        let value_type = value_type(field);
        if matches!(op, Op::In | Op::NotIn) {
            let texts = texts(value).ok_or_else(unfit)?;
            return self.listed(path, field, &value_type, texts, diagnostics);
        }
        let ends = ends(op, value)?;
        match value_type {
            ValueType::Number => bounds(op, ends, number).map(|(from, to)| Condition::Number(from, to)),
            ValueType::Money => {
                let amount = |value: &RuleValue| self.rule_money(path, value, diagnostics);
                bounds(op, ends, amount).map(|(from, to)| Condition::Money(from, to))
            }
            ValueType::Date => bounds(op, ends, date).map(|(from, to)| Condition::Date(from, to)),
            ValueType::Anything => match bounds(op, ends, number) {
                Ok((from, to)) => Ok(Condition::Number(from, to)),
                Err(Fault::Value(ErrorKind::Reversed)) => Err(Fault::Value(ErrorKind::Reversed)),
                Err(_) => bounds(op, ends, date).map(|(from, to)| Condition::Date(from, to)),
            },
            ValueType::Terms(_) | ValueType::Places | ValueType::Text => Err(unfit()),
        }
    }

    /// The condition of a list of values.
    ///
    /// # Errors
    /// When a value is not exact, or the type has no lists.
    fn listed(
        &self,
        path: &str,
        field: &RuleField,
        value_type: &ValueType,
        texts: Vec<String>,
        diagnostics: &mut Diagnostics<'_>,
    ) -> Result<Condition, Fault> {
        match value_type {
            ValueType::Terms(kind) => {
                self.all_exact(*kind, path, &texts, diagnostics)?;
                Ok(Condition::Terms(self.meanings(*kind, path, &texts, diagnostics)))
            }
            ValueType::Places => {
                self.all_exact(TermKind::Place, path, &texts, diagnostics)?;
                let places: Vec<PlaceText> = texts.into_iter().map(PlaceText::Text).collect();
                Ok(Condition::Places(self.places(path, &places, diagnostics)))
            }
            ValueType::Text if *field == RuleField::Languages => Ok(Condition::Texts(terms::languages(&texts))),
            ValueType::Text | ValueType::Anything => Ok(Condition::Texts(texts)),
            ValueType::Number | ValueType::Money | ValueType::Date => Err(unfit()),
        }
    }

    /// # Errors
    /// When the vocabulary does not read one of the texts exactly.
    fn all_exact(
        &self,
        kind: TermKind,
        path: &str,
        texts: &[String],
        diagnostics: &mut Diagnostics<'_>,
    ) -> Result<(), Fault> {
        let mut all = true;
        for (i, text) in texts.iter().enumerate() {
            all &= self.is_exact(kind, &format!("{path}[{i}]"), text, diagnostics);
        }
        if all { Ok(()) } else { Err(Fault::Reported) }
    }

    fn rule_money(&self, path: &str, value: &RuleValue, diagnostics: &mut Diagnostics<'_>) -> Option<AmountRange> {
        let RuleValue::Text(text) = value else {
            return None;
        };
        let (range, _) = self.amount(path, &Money::Text(text.clone()), diagnostics)?;
        let is_one_amount = range.amounts.min.zip(range.amounts.max).is_none_or(|(min, max)| min == max);
        is_one_amount.then_some(range)
    }
}

/// Why a rule cannot be read.
enum Fault {
    /// What is wrong with its value.
    Value(ErrorKind),
    /// A part of its value is wrong, and that is reported.
    Reported,
}

/// The fault of a value that does not fit the field and the comparison.
fn unfit() -> Fault {
    Fault::Value(ErrorKind::unreadable(input::RULE_VALUE))
}

/// An end of a range.
trait End: Sized {
    /// True if it certainly lies after the other end.
    fn is_after(&self, other: &Self) -> bool;

    /// The value so many steps later; none if there is no such value, or values have no steps.
    fn later_by(&self, steps: i64) -> Option<Self>;
}

impl End for i64 {
    fn is_after(&self, other: &Self) -> bool {
        self > other
    }

    fn later_by(&self, steps: i64) -> Option<Self> {
        self.checked_add(steps)
    }
}

impl End for Date {
    fn is_after(&self, other: &Self) -> bool {
        self > other
    }

    fn later_by(&self, steps: i64) -> Option<Self> {
        Self::later_by(*self, steps)
    }
}

impl End for AmountRange {
    fn is_after(&self, other: &Self) -> bool {
        let end = |range: &Self| range.amounts.min.or(range.amounts.max);
        self.amounts.currency == other.amounts.currency && end(self).zip(end(other)).is_some_and(|(a, b)| a > b)
    }

    fn later_by(&self, _: i64) -> Option<Self> {
        None
    }
}

/// The values at the two ends of a comparison.
///
/// # Errors
/// When the comparison has no ends, or the value is not one end or two.
fn ends(op: Op, value: &RuleValue) -> Result<[Option<&RuleValue>; 2], Fault> {
    match (op, value) {
        (Op::AtLeast | Op::After, one) => Ok([Some(one), None]),
        (Op::AtMost | Op::Before, one) => Ok([None, Some(one)]),
        (Op::Between, RuleValue::List(ends)) => match ends.as_slice() {
            [from, to] => Ok([Some(from), Some(to)]),
            _ => Err(unfit()),
        },
        _ => Err(unfit()),
    }
}

/// The two ends as they are read, both included: `before` and `after` a value end one step from it.
///
/// # Errors
/// When an end cannot be read, or the range ends before it begins.
fn bounds<T: End>(
    op: Op,
    ends: [Option<&RuleValue>; 2],
    mut read: impl FnMut(&RuleValue) -> Option<T>,
) -> Result<(Option<T>, Option<T>), Fault> {
    let included = |end: T| match op {
        Op::After => end.later_by(1),
        Op::Before => end.later_by(-1),
        _ => Some(end),
    };
    let mut read = |value: &RuleValue| read(value).and_then(included).ok_or_else(unfit);
    let mut end = |value: Option<&RuleValue>| value.map(&mut read).transpose();
    let [from, to] = ends;
    let (from, to) = (end(from)?, end(to)?);
    match (&from, &to) {
        (Some(first), Some(last)) if first.is_after(last) => Err(Fault::Value(ErrorKind::Reversed)),
        _ => Ok((from, to)),
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

/// The value or values as texts; none for an empty list, which no value is in.
fn texts(value: &RuleValue) -> Option<Vec<String>> {
    match value {
        RuleValue::List(values) if !values.is_empty() && values.iter().all(|v| !matches!(v, RuleValue::List(_))) => {
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
