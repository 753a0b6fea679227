//! Phrases of the values of rules.

use super::labels;
use super::money::range;
use crate::date::Date;
use crate::gate::FieldValue;
use crate::messages::{amount, value};
use crate::phrase::Phrase;
use crate::prepared::{Amounts, ResolvedTerm};

/// The phrase of a value that a record has.
pub(super) fn shown(field_value: &FieldValue) -> Phrase<String> {
    match field_value {
        FieldValue::Nothing => value::UNKNOWN.map(str::to_owned),
        FieldValue::Unreadable => value::UNREADABLE.map(str::to_owned),
        FieldValue::Terms { terms } if terms.is_empty() => value::NONE.map(str::to_owned),
        FieldValue::Terms { terms } => all_terms(terms),
        FieldValue::Corrected { terms } => value::to_be_confirmed(all_terms(terms).as_deref()),
        FieldValue::NoneOf { terms } => value::none_of(all_terms(terms).as_deref()),
        FieldValue::Number { from, to } => value::numbers(*from, *to),
        FieldValue::Dates { from, to } => days(*from, *to),
        FieldValue::Money { amounts } => range(amounts),
        FieldValue::Level { level } => labels::level(*level).map(str::to_owned),
        FieldValue::Texts { texts } => value::all_of(texts.iter().map(|text| same(text))),
        FieldValue::Seats { taken, of } => value::seats(*taken, *of),
        FieldValue::Stated => value::TO_BE_STATED.map(str::to_owned),
    }
}

/// The phrase of a value that a rule needs: of a list any one is enough.
pub(super) fn wanted(field_value: &FieldValue) -> Phrase<String> {
    match field_value {
        FieldValue::Terms { terms } if !terms.is_empty() => any_term(terms),
        FieldValue::Money { amounts } => bounds(amounts),
        FieldValue::Dates { from: Some(from), to: None } => value::no_earlier_than(day(*from).as_deref()),
        FieldValue::Dates { from: None, to: Some(to) } => value::no_later_than(day(*to).as_deref()),
        FieldValue::Texts { texts } => value::any_of(texts.iter().map(|text| same(text))),
        _ => shown(field_value),
    }
}

pub(super) fn day(date: Date) -> Phrase<String> {
    value::day(date.year(), date.month(), date.day())
}

fn days(from: Option<Date>, to: Option<Date>) -> Phrase<String> {
    match (from.map(day), to.map(day)) {
        (Some(from), Some(to)) if from == to => from,
        (Some(from), Some(to)) => value::days(from.as_deref(), to.as_deref()),
        (Some(from), None) => value::from_day(from.as_deref()),
        (None, Some(to)) => value::until_day(to.as_deref()),
        (None, None) => value::ANY_DAY.map(str::to_owned),
    }
}

/// A range of money that a rule needs.
fn bounds(amounts: &Amounts) -> Phrase<String> {
    let exactly = |end| range(&Amounts { min: end, max: end, currency: amounts.currency });
    match (amounts.min, amounts.max) {
        (Some(_), None) => amount::at_least(exactly(amounts.min).as_deref()),
        (None, Some(_)) => amount::at_most(exactly(amounts.max).as_deref()),
        _ => range(amounts),
    }
}

/// "a, b".
pub(super) fn all_terms(terms: &[ResolvedTerm]) -> Phrase<String> {
    value::all_of(terms.iter().map(label))
}

/// "a or b".
pub(super) fn any_term(terms: &[ResolvedTerm]) -> Phrase<String> {
    value::any_of(terms.iter().map(label))
}

pub(super) fn label(term: &ResolvedTerm) -> Phrase<&str> {
    Phrase::of(|lang| term.label(lang))
}

/// A text that is the same in both languages.
fn same(text: &str) -> Phrase<&str> {
    Phrase { en: text, vi: text }
}
