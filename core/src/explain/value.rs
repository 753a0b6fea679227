//! Phrases of the values of rules.

use super::labels;
use super::money::range;
use crate::date::Date;
use crate::decimal::Decimal;
use crate::gate::FieldValue;
use crate::messages::{amount, rule, value};
use crate::phrase::Phrase;
use crate::prepared::{Amounts, ResolvedTerm};
use crate::record::Text;

/// The phrase of a value that a record has.
pub(super) fn shown(field_value: &FieldValue) -> Phrase<String> {
    match field_value {
        FieldValue::Nothing => value::UNKNOWN.map(str::to_owned),
        FieldValue::Unreadable => value::UNREADABLE.map(str::to_owned),
        FieldValue::Terms { terms } if terms.is_empty() => value::NONE.map(str::to_owned),
        FieldValue::Terms { terms } => all_terms(terms),
        FieldValue::Corrected { terms } => value::to_be_confirmed(all_terms(terms).as_deref()),
        FieldValue::NoneOf { terms } => value::none_of(all_terms(terms).as_deref()),
        FieldValue::Number { from, to, from_excluded, to_excluded, unit } => {
            let number = numbers((*from, *from_excluded), (*to, *to_excluded));
            match unit {
                Some(unit) => value::in_unit(number.as_deref(), in_languages(unit)),
                None => number,
            }
        }
        FieldValue::Dates { from, to } => days(*from, *to),
        FieldValue::Money { amounts, .. } => range(amounts),
        FieldValue::Level { level } => labels::level(*level).map(str::to_owned),
        FieldValue::Texts { texts } => value::all_of(texts.iter().map(|text| same(text))),
        FieldValue::Seats { taken, of } => value::seats(*taken, *of),
        FieldValue::Stated => value::TO_BE_STATED.map(str::to_owned),
        FieldValue::OtherType { text } => value::other_type(text),
        FieldValue::Confirmation { words } => in_languages(words).map(str::to_owned),
        FieldValue::Confirmed { holds } => if *holds { value::YES } else { value::NO }.map(str::to_owned),
        FieldValue::Aid { of, since, at_least, at_most, sum_at_most } => {
            aid(of, *since, (*at_least, *at_most), sum_at_most.as_ref())
        }
        FieldValue::Times { from, to } => rule::times(Some(*from), *to),
        // What the parts of a rule need stands in their own results.
        FieldValue::AnyOf | FieldValue::AllOf | FieldValue::Not | FieldValue::Then => Phrase::default(),
    }
}

/// A text of a programme, in both languages.
pub(super) fn in_languages(text: &Text) -> Phrase<&str> {
    Phrase::of(|lang| text.pick(lang))
}

fn numbers(
    (from, from_excluded): (Option<Decimal>, bool),
    (to, to_excluded): (Option<Decimal>, bool),
) -> Phrase<String> {
    match (from.map(value::number), to.map(value::number)) {
        (Some(from), Some(to)) if from == to => from,
        (Some(from), Some(to)) => value::range(from.as_deref(), to.as_deref()),
        (Some(from), None) if from_excluded => value::more_than(from.as_deref()),
        (Some(from), None) => value::at_least(from.as_deref()),
        (None, Some(to)) if to_excluded => value::less_than(to.as_deref()),
        (None, Some(to)) => value::at_most(to.as_deref()),
        (None, None) => value::ANY.map(str::to_owned),
    }
}

/// Bounds on aid: "never", "at most twice, from a or b, since 2023-11-22", "at most 1B VND in all".
fn aid(
    of: &[String],
    since: Option<Date>,
    (at_least, at_most): (Option<u32>, Option<u32>),
    sum_at_most: Option<&Amounts>,
) -> Phrase<String> {
    let times = (at_least.or(at_most).is_some()).then(|| rule::times(at_least, at_most));
    let sum = sum_at_most.map(|sum| amount::at_most(range(sum).as_deref()));
    let sum = sum.map(|sum| rule::in_all(sum.as_deref()));
    let ids = (!of.is_empty()).then(|| rule::from_aid(value::any_of(of.iter().map(|id| same(id))).as_deref()));
    let since = since.map(|since| rule::since(day(since).as_deref()));
    let parts: Vec<Phrase<String>> = [times, sum, ids, since].into_iter().flatten().collect();
    Phrase::of(|lang| parts.iter().map(|part| part.as_deref().get(lang)).collect::<Vec<_>>().join(", "))
}

/// The phrase of a value that a rule needs: of a list any one is enough.
pub(super) fn wanted(field_value: &FieldValue) -> Phrase<String> {
    match field_value {
        FieldValue::Terms { terms } if !terms.is_empty() => any_term(terms),
        FieldValue::Money { amounts, from_excluded, to_excluded } => bounds(amounts, *from_excluded || *to_excluded),
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

/// A range of money that a rule needs; the amount of a single end may be excluded.
fn bounds(amounts: &Amounts, excluded: bool) -> Phrase<String> {
    let exactly = |end| range(&Amounts { min: end, max: end, currency: amounts.currency });
    match (amounts.min, amounts.max) {
        (Some(_), None) if excluded => value::more_than(exactly(amounts.min).as_deref()),
        (None, Some(_)) if excluded => value::less_than(exactly(amounts.max).as_deref()),
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

/// A text that is the same in both languages, but for a flag.
fn same(text: &str) -> Phrase<&str> {
    match text {
        "true" => value::YES,
        "false" => value::NO,
        _ => Phrase { en: text, vi: text },
    }
}
