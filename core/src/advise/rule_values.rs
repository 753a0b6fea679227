//! The values that an opportunity's own rules name, for advice to try.

use crate::date::Date;
use crate::decimal::Decimal;
use crate::fact::{Fact, FactKind};
use crate::gate::FieldValue;
use crate::prepared::{
    AmountRange, Condition, Day, FieldRule, Interval, Meaning, Operand, PreparedOpportunity, PreparedRule,
    ResolvedTerm, RuleField,
};
use crate::record::{Attribute, Op, PartialAnswer};

/// Every condition on a field, those inside other rules included.
pub(super) fn field_rules(rules: &[PreparedRule]) -> Vec<&FieldRule> {
    let mut found = Vec::new();
    for rule in rules {
        each_condition(rule, &mut |condition| {
            if let Condition::Field(rule) = condition {
                found.push(rule);
            }
        });
    }
    found
}

/// The ids of every condition in words.
pub(super) fn confirmations(rules: &[PreparedRule]) -> Vec<&str> {
    let mut found = Vec::new();
    for rule in rules {
        each_condition(rule, &mut |condition| {
            if let Condition::Confirm { id, .. } = condition {
                found.push(id.as_str());
            }
        });
    }
    found
}

/// Calls `report` with the condition of a rule and with those inside it.
fn each_condition<'r>(rule: &'r PreparedRule, report: &mut impl FnMut(&'r Condition)) {
    report(&rule.condition);
    match &rule.condition {
        Condition::Any(rules) | Condition::All(rules) => rules.iter().for_each(|rule| each_condition(rule, report)),
        Condition::Not(rule) => each_condition(rule, report),
        Condition::When(rules) => rules.iter().for_each(|rule| each_condition(rule, report)),
        Condition::Confirm { .. } | Condition::Had(_) | Condition::Field(_) | Condition::Unreadable(_) => {}
    }
}

/// The conditions on one field.
pub(super) fn of_field<'a>(o: &'a PreparedOpportunity, field: &RuleField) -> Vec<&'a FieldRule> {
    let mut rules = field_rules(&o.gates.require);
    rules.retain(|rule| rule.field == *field);
    rules
}

/// The whole numbers that rules name for a field.
pub(super) fn numbers(o: &PreparedOpportunity, field: &RuleField) -> Vec<i64> {
    let numbers = of_field(o, field).into_iter().flat_map(|rule| match &rule.operand {
        Operand::Range(range) => [range.from, range.to].into_iter().flatten().collect(),
        Operand::Numbers(numbers) => numbers.clone(),
        _ => Vec::new(),
    });
    numbers.filter_map(Decimal::whole).collect()
}

/// The terms that rules want for a field.
pub(super) fn terms(o: &PreparedOpportunity, field: &RuleField) -> Vec<ResolvedTerm> {
    let named = of_field(o, field).into_iter().filter(|rule| rule.op == Op::In);
    let terms = named.flat_map(|rule| match &rule.operand {
        Operand::Terms(meanings) => meanings.iter().flat_map(Meaning::candidates).cloned().collect(),
        _ => Vec::new(),
    });
    terms.collect()
}

/// The days at the ends of a range.
pub(super) fn days(range: &Interval<Day>, as_of: Date) -> [Option<Date>; 2] {
    [range.from, range.to].map(|end| end?.at(as_of))
}

/// The answers that a rule about an attribute names, each with the value that people see.
pub(super) fn answers(rule: &FieldRule, as_of: Date) -> Vec<(Attribute, FieldValue)> {
    let fact = rule.fact.as_deref();
    let number = |number: Decimal| (Attribute::Number(number), FieldValue::exactly(number));
    let text = |text: String| (Attribute::Text(text.clone()), FieldValue::Texts { texts: vec![text] });
    match &rule.operand {
        Operand::Range(range) => [range.from, range.to].into_iter().flatten().map(number).collect(),
        Operand::Numbers(numbers) => numbers.iter().copied().map(number).collect(),
        Operand::Money(range) => [&range.from, &range.to].into_iter().flatten().filter_map(money).collect(),
        Operand::Dates(range) => days(range, as_of).into_iter().flatten().map(|day| text(day.to_string())).collect(),
        Operand::Texts(texts) => texts.iter().map(|text| undeclared(text)).collect(),
        Operand::Choices(values) => values.iter().map(|value| choice(fact, value)).collect(),
        Operand::Codes(codes) => codes.iter().map(|(_, written)| text(written.clone())).collect(),
        Operand::Terms(_) | Operand::Places(_) | Operand::Stated => Vec::new(),
    }
}

fn money(range: &AmountRange) -> Option<(Attribute, FieldValue)> {
    let amount = range.amounts.single()?;
    let end = Decimal::try_from(amount).ok()?;
    let currency = range.amounts.currency.map(|currency| currency.code().to_owned());
    let answer = PartialAnswer { min: Some(end), max: Some(end), currency, ..PartialAnswer::default() };
    Some((answer.into(), FieldValue::money(range.amounts.clone())))
}

/// A value of a choice or a flag.
fn choice(fact: Option<&Fact>, value: &ResolvedTerm) -> (Attribute, FieldValue) {
    let is_flag = fact.is_some_and(|fact| fact.kind == FactKind::Flag);
    let answer = if is_flag { Attribute::Flag(value.id() == "true") } else { Attribute::Text(value.id().to_owned()) };
    (answer, FieldValue::Terms { terms: vec![value.clone()] })
}

/// A rule's text as the attribute it stands for.
fn undeclared(text: &str) -> (Attribute, FieldValue) {
    let value = match (text, text.parse()) {
        ("true", _) => Attribute::Flag(true),
        ("false", _) => Attribute::Flag(false),
        (_, Ok(number)) => Attribute::Number(number),
        _ => Attribute::Text(text.to_owned()),
    };
    (value, FieldValue::Texts { texts: vec![text.to_owned()] })
}
