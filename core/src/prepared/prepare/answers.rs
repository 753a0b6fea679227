//! Prepares what a startup states about declared facts, and the aid that it has received.

use std::sync::Arc;

use super::{Diagnostics, Preparer};
use crate::decimal::Decimal;
use crate::diagnostic::ErrorKind;
use crate::fact::{Fact, FactKind};
use crate::messages::value::{NO, YES};
use crate::phrase::Phrase;
use crate::prepared::term::Name;
use crate::prepared::{Answer, Answers, Certainty, Choice, PreparedAid, ResolvedTerm};
use crate::record::{Aid, Attribute, Founded, Money, PartialAnswer, Startup, Text};
use crate::resolve::IndustryCode;
use crate::text::exact_key;

impl Preparer {
    /// The answers to declared facts. One that does not fit its fact is unknown, and reported.
    pub(super) fn answers(&self, record: &Startup, diagnostics: &mut Diagnostics<'_>) -> Answers {
        let declared = record.attributes.iter().filter_map(|(name, value)| Some((name, self.facts.find(name)?, value)));
        let mut answers = Answers::new();
        for (name, (id, fact), value) in declared {
            let path = format!("attributes.{name}");
            let answer = self.answer(&path, fact, value, diagnostics).unwrap_or_else(|| {
                diagnostics.add(&path, &value.to_string(), ErrorKind::Unreadable { expected: fact.expected() });
                Answer::Unreadable
            });
            answers.push((id, answer));
        }
        answers
    }

    /// The answer that a value is; none when it does not fit the fact.
    fn answer(&self, path: &str, fact: &Fact, value: &Attribute, diagnostics: &mut Diagnostics<'_>) -> Option<Answer> {
        match fact.kind {
            FactKind::Flag => match value {
                Attribute::Flag(flag) => {
                    Some(Answer::Choice(Choice { yes: vec![flag_term(*flag)], ..Choice::default() }))
                }
                _ => None,
            },
            FactKind::Number => number(fact, value),
            FactKind::Money => {
                let money = money(value)?;
                let read = self.amount(path, &money, diagnostics).map(|(range, _)| range);
                Some(read.map_or(Answer::Unreadable, Answer::Money))
            }
            FactKind::Date => date(value),
            FactKind::Choice => choice(path, fact, value, diagnostics),
            FactKind::Code => {
                let code = IndustryCode::in_scheme(&one_text(value)?, fact.scheme.as_deref())?;
                Some(Answer::Code(code))
            }
        }
    }

    /// The aid that a startup has received.
    pub(super) fn aid(&self, aid: &[Aid], diagnostics: &mut Diagnostics<'_>) -> Vec<PreparedAid> {
        let prepared = aid.iter().enumerate().map(|(i, aid)| {
            let amount = |money| self.amount(&format!("aid[{i}].amount"), money, diagnostics);
            let amount = aid.amount.as_ref().and_then(amount).map(|(range, _)| range);
            PreparedAid { id: aid.id.clone(), date: aid.date, amount }
        });
        prepared.collect()
    }
}

/// The text of an answer that is one text or one number.
fn one_text(value: &Attribute) -> Option<String> {
    match value {
        Attribute::Text(text) => Some(text.clone()),
        Attribute::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn number(fact: &Fact, value: &Attribute) -> Option<Answer> {
    let fits = |number: &Decimal| number.places() <= fact.decimals;
    let (from, to) = match value {
        Attribute::Number(number) => (Some(*number), Some(*number)),
        Attribute::Text(text) => {
            let number = text.trim().parse().ok()?;
            (Some(number), Some(number))
        }
        Attribute::Partial(PartialAnswer { min, max, currency: None, yes: None, no: None }) => (*min, *max),
        _ => return None,
    };
    let any = from.is_some() || to.is_some();
    (any && [from, to].iter().flatten().all(fits)).then_some(Answer::Number(from, to))
}

fn money(value: &Attribute) -> Option<Money> {
    match value {
        Attribute::Text(text) => Some(Money::Text(text.clone())),
        Attribute::Partial(PartialAnswer { min, max, currency, yes: None, no: None }) => {
            let whole = |end: &Option<Decimal>| end.map(|end| end.whole().ok_or(())).transpose().ok();
            Some(Money::Range {
                min: whole(min)?,
                max: whole(max)?,
                currency: currency.clone(),
                fixed: false,
                per: None,
            })
        }
        _ => None,
    }
}

fn date(value: &Attribute) -> Option<Answer> {
    let (first, last) = one_text(value)?.trim().parse::<Founded>().ok()?.days()?;
    Some(Answer::Dates(first, last))
}

/// The values of a choice that are known to hold, and those that are known not to.
fn choice(path: &str, fact: &Fact, value: &Attribute, diagnostics: &mut Diagnostics<'_>) -> Option<Answer> {
    let (yes, no, certainty) = match value {
        Attribute::Text(text) => (std::slice::from_ref(text), [].as_slice(), Certainty::Certain),
        Attribute::List(list) if fact.many || list.len() == 1 => (list.as_slice(), [].as_slice(), Certainty::Certain),
        Attribute::Partial(PartialAnswer { min: None, max: None, currency: None, yes, no }) => {
            (yes.as_deref().unwrap_or_default(), no.as_deref().unwrap_or_default(), Certainty::Partial)
        }
        _ => return None,
    };
    let mut read = |texts: &[String]| -> (Vec<ResolvedTerm>, bool) {
        let terms: Vec<Option<ResolvedTerm>> = texts.iter().map(|text| value_term(fact, text)).collect();
        for (text, term) in texts.iter().zip(&terms) {
            if term.is_none() {
                diagnostics.add(path, text, ErrorKind::Unreadable { expected: fact.expected() });
            }
        }
        let all = terms.iter().all(Option::is_some);
        (terms.into_iter().flatten().collect(), all)
    };
    let ((yes, all), (no, _)) = (read(yes), read(no));
    let contradicts = yes.iter().any(|value| no.contains(value)) || !fact.many && yes.len() > 1;
    if contradicts {
        return None;
    }
    let certainty = if all { certainty } else { Certainty::Partial };
    // Of a choice of one, the value that holds rules out all others.
    let certainty = if !fact.many && !yes.is_empty() { Certainty::Certain } else { certainty };
    Some(Answer::Choice(Choice { yes, no, certainty }))
}

/// The value of a choice with that id, or with that name in either language.
pub(super) fn value_term(fact: &Fact, text: &str) -> Option<ResolvedTerm> {
    let key = exact_key(text);
    let names = |label: &Option<Text>| label.iter().flat_map(Text::all).any(|(_, name)| exact_key(name) == key);
    let value = fact.values.iter().find(|value| value.id == text.trim() || names(&value.label))?;
    let label = value.label.clone().unwrap_or_else(|| value.id.as_str().into());
    Some(fact_term(&value.id, Phrase::of(|lang| label.pick(lang).to_owned())))
}

/// The answers "yes" and "no" to a flag.
pub(super) fn flag_term(flag: bool) -> ResolvedTerm {
    let (id, label) = if flag { ("true", YES) } else { ("false", NO) };
    fact_term(id, label.map(str::to_owned))
}

/// A value that equals only itself.
fn fact_term(id: &str, label: Phrase<String>) -> ResolvedTerm {
    let Phrase { en, vi } = label;
    ResolvedTerm::of_fact(Arc::new(Name { id: id.to_owned(), key: id.to_owned(), en, vi }))
}
