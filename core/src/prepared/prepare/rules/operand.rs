//! What the field of a rule is compared with, by the type of the field.

use super::super::answers::{flag_term, value_term};
use super::super::{Diagnostics, Preparer, terms};
use super::fault::{Fault, unfit};
use super::interval::interval;
use crate::decimal::Decimal;
use crate::diagnostic::ErrorKind;
use crate::fact::{Fact, FactKind};
use crate::messages::field;
use crate::prepared::{AmountRange, Day, Interval, Operand, RuleField};
use crate::record::{Money, Op, PlaceText, RuleValue};
use crate::resolve::IndustryCode;
use crate::vocabulary::TermKind;

/// The type of a field's value, which decides what it can be compared with.
#[derive(Clone, Copy)]
enum ValueType<'a> {
    Terms(TermKind),
    Places,
    /// Numbers with so many decimal places.
    Number(u8),
    Money,
    Date,
    Text,
    Flag,
    Choice(&'a Fact),
    Code(&'a Fact),
    /// An attribute that is not declared: of any type.
    Anything,
}

impl<'a> ValueType<'a> {
    fn of(field: &RuleField, fact: Option<&'a Fact>) -> Self {
        match field {
            RuleField::Sectors => Self::Terms(TermKind::Sector),
            RuleField::Stage | RuleField::Instruments => Self::Terms(TermKind::Stage),
            RuleField::Groups => Self::Terms(TermKind::Group),
            RuleField::Applicant => Self::Terms(TermKind::Applicant),
            RuleField::Wants => Self::Terms(TermKind::Support),
            RuleField::Place | RuleField::Origin => Self::Places,
            RuleField::Trl | RuleField::AgeYears => Self::Number(0),
            RuleField::AskMin | RuleField::AskMax => Self::Money,
            RuleField::Founded | RuleField::Updated => Self::Date,
            RuleField::Id
            | RuleField::Url
            | RuleField::Provenance
            | RuleField::Languages
            | RuleField::Name
            | RuleField::Description
            | RuleField::Ask => Self::Text,
            RuleField::Fact(..) | RuleField::Attribute(_) => fact.map_or(Self::Anything, Self::of_fact),
        }
    }

    fn of_fact(fact: &'a Fact) -> Self {
        match fact.kind {
            FactKind::Flag => Self::Flag,
            FactKind::Number => Self::Number(fact.decimals),
            FactKind::Money => Self::Money,
            FactKind::Date => Self::Date,
            FactKind::Choice => Self::Choice(fact),
            FactKind::Code => Self::Code(fact),
        }
    }
}

/// The operand of a comparison of this field.
///
/// # Errors
/// When the value does not fit the field and the comparison, or is not exact.
pub(super) fn operand(
    preparer: &Preparer,
    path: &str,
    (field, fact): (&RuleField, Option<&Fact>),
    op: Op,
    value: Option<&RuleValue>,
    diagnostics: &mut Diagnostics<'_>,
) -> Result<Operand, Fault> {
    if op == Op::Exists {
        return Ok(Operand::Stated);
    }
    let value = value.ok_or_else(unfit)?;
    let mut reader = OperandReader { preparer, path, diagnostics };
    let value_type = ValueType::of(field, fact);
    match op {
        Op::In | Op::NotIn => reader.listed(field, value_type, listed_values(value).ok_or_else(unfit)?),
        _ => reader.range(value_type, op, value),
    }
}

/// Reads the operands at a path.
struct OperandReader<'a, 'd> {
    preparer: &'a Preparer,
    path: &'a str,
    diagnostics: &'a mut Diagnostics<'d>,
}

impl OperandReader<'_, '_> {
    fn range(&mut self, value_type: ValueType<'_>, op: Op, value: &RuleValue) -> Result<Operand, Fault> {
        match value_type {
            ValueType::Number(decimals) => {
                let range = interval(op, value, number)?;
                Ok(Operand::Range(if decimals == 0 { whole(range) } else { range }))
            }
            ValueType::Money if !matches!(op, Op::Before | Op::After) => {
                interval(op, value, |value| self.amount(value)).map(Operand::Money)
            }
            ValueType::Date if !matches!(op, Op::LessThan | Op::MoreThan) => {
                interval(op, value, day).map(Operand::Dates)
            }
            ValueType::Anything => match interval(op, value, number) {
                Err(Fault::Value(ErrorKind::Unreadable { .. })) => interval(op, value, day).map(Operand::Dates),
                range => range.map(Operand::Range),
            },
            _ => Err(unfit()),
        }
    }

    fn listed(&mut self, field: &RuleField, value_type: ValueType<'_>, values: &[RuleValue]) -> Result<Operand, Fault> {
        let texts = || values.iter().map(shown).collect::<Vec<String>>();
        match value_type {
            ValueType::Terms(kind) => self.terms(kind, &texts()),
            ValueType::Places => self.places(texts()),
            ValueType::Text if *field == RuleField::Languages => Ok(Operand::Texts(terms::languages(&texts()))),
            ValueType::Text | ValueType::Anything => Ok(Operand::Texts(texts())),
            ValueType::Number(_) => {
                values.iter().map(number).collect::<Option<_>>().map(Operand::Numbers).ok_or_else(unfit)
            }
            ValueType::Flag => {
                let flag = |value: &RuleValue| match value {
                    RuleValue::Flag(flag) => Some(flag_term(*flag)),
                    _ => None,
                };
                values.iter().map(flag).collect::<Option<_>>().map(Operand::Choices).ok_or_else(unfit)
            }
            ValueType::Choice(fact) => {
                let known = || fact.values.iter().map(|value| value.id.clone()).collect();
                self.each(&texts(), |text| {
                    value_term(fact, text).ok_or_else(|| ErrorKind::UnknownVariant { known: known() })
                })
                .map(Operand::Choices)
            }
            ValueType::Code(fact) => {
                self.each(&texts(), |text| Ok((code(fact, text)?, text.to_owned()))).map(Operand::Codes)
            }
            ValueType::Money | ValueType::Date => Err(unfit()),
        }
    }

    fn terms(&mut self, kind: TermKind, texts: &[String]) -> Result<Operand, Fault> {
        self.all_exact(kind, texts)?;
        Ok(Operand::Terms(self.preparer.meanings(kind, self.path, texts, self.diagnostics)))
    }

    fn places(&mut self, texts: Vec<String>) -> Result<Operand, Fault> {
        self.all_exact(TermKind::Place, &texts)?;
        let places: Vec<PlaceText> = texts.into_iter().map(PlaceText::Text).collect();
        Ok(Operand::Places(self.preparer.places(self.path, &places, self.diagnostics)))
    }

    /// # Errors
    /// When the vocabulary does not read one of the texts exactly.
    fn all_exact(&mut self, kind: TermKind, texts: &[String]) -> Result<(), Fault> {
        let mut all = true;
        for (i, text) in texts.iter().enumerate() {
            all &= self.preparer.is_exact(kind, &format!("{}[{i}]", self.path), text, self.diagnostics);
        }
        if all { Ok(()) } else { Err(Fault::Reported) }
    }

    /// Each text as it is read.
    ///
    /// # Errors
    /// When one cannot be read: all such ones are reported.
    fn each<T>(&mut self, texts: &[String], read: impl Fn(&str) -> Result<T, ErrorKind>) -> Result<Vec<T>, Fault> {
        let mut values = Vec::new();
        for (i, text) in texts.iter().enumerate() {
            match read(text) {
                Ok(value) => values.push(value),
                Err(kind) => self.diagnostics.add(&format!("{}[{i}]", self.path), text, kind),
            }
        }
        if values.len() == texts.len() { Ok(values) } else { Err(Fault::Reported) }
    }

    fn amount(&mut self, value: &RuleValue) -> Option<AmountRange> {
        let RuleValue::Text(text) = value else { return None };
        self.preparer.one_amount(self.path, &Money::Text(text.clone()), self.diagnostics)
    }
}

impl Preparer {
    /// The amount of money, if it is one and not a range.
    pub(super) fn one_amount(
        &self,
        path: &str,
        money: &Money,
        diagnostics: &mut Diagnostics<'_>,
    ) -> Option<AmountRange> {
        let (range, _) = self.amount(path, money, diagnostics)?;
        let is_one_amount = range.amounts.min.zip(range.amounts.max).is_none_or(|(min, max)| min == max);
        is_one_amount.then_some(range)
    }
}

/// A range of whole numbers, whose ends are included.
fn whole(range: Interval<Decimal>) -> Interval<Decimal> {
    let included = |end: Option<Decimal>, excluded: bool, step: i64| match end.and_then(Decimal::whole) {
        Some(whole) if excluded => (whole.checked_add(step).and_then(|whole| whole.try_into().ok()), false),
        _ => (end, excluded),
    };
    let (from, from_excluded) = included(range.from, range.from_excluded, 1);
    let (to, to_excluded) = included(range.to, range.to_excluded, -1);
    Interval { from, to, from_excluded, to_excluded }
}

/// # Errors
/// For what is no code of the classification, and for a division that does not exist.
fn code(fact: &Fact, text: &str) -> Result<IndustryCode, ErrorKind> {
    let code = IndustryCode::in_scheme(text, fact.scheme.as_deref());
    match code {
        Some(code) if code.exists() => Ok(code),
        Some(_) => Err(ErrorKind::UnknownCode),
        None => Err(ErrorKind::unreadable(field::CODE)),
    }
}

fn number(value: &RuleValue) -> Option<Decimal> {
    match value {
        RuleValue::Number(number) => Some(*number),
        _ => None,
    }
}

fn day(value: &RuleValue) -> Option<Day> {
    match value {
        RuleValue::Text(text) => text.parse().ok().map(Day::On),
        RuleValue::Relative(period) => Some(Day::Relative(*period)),
        _ => None,
    }
}

/// The value or values of a list; none for an empty list, which no value is in, and for what is no
/// single value.
fn listed_values(value: &RuleValue) -> Option<&[RuleValue]> {
    let is_single = |value: &RuleValue| !matches!(value, RuleValue::List(_) | RuleValue::Relative(_));
    let values = match value {
        RuleValue::List(values) => values.as_slice(),
        one => std::slice::from_ref(one),
    };
    (!values.is_empty() && values.iter().all(is_single)).then_some(values)
}

/// A value as a diagnostic shows it.
pub(super) fn shown(value: &RuleValue) -> String {
    match value {
        RuleValue::Flag(flag) => flag.to_string(),
        RuleValue::Number(number) => number.to_string(),
        RuleValue::Text(text) => text.clone(),
        RuleValue::Relative(period) => period.to_string(),
        RuleValue::List(values) => values.iter().map(shown).collect::<Vec<_>>().join(", "),
    }
}
