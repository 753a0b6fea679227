//! The sentence of a rule that failed or could not be decided.

use super::labels;
use super::value::{any_term, day, in_languages, shown, wanted};
use crate::criteria::{Criterion, Side};
use crate::gate::{FieldValue, RuleName, RuleResult};
use crate::messages::rule;
use crate::phrase::{OwnedPhrase, Phrase};
use crate::prepared::ConstraintField;

/// The sentence of a result: what the rule needs, what the record has, and the programme's own
/// reason for the rule.
pub(super) fn sentence(result: &RuleResult) -> Phrase<String> {
    let sentence = without_reason(result);
    match &result.why {
        Some(why) => rule::because(sentence.as_deref(), in_languages(why)),
        None => sentence,
    }
}

fn without_reason(result: &RuleResult) -> Phrase<String> {
    let field = field(result);
    let field = field.as_deref();
    if let FieldValue::Unreadable = result.have {
        return rule::unreadable_of_startup(field);
    }
    match &result.needed {
        FieldValue::Unreadable => return rule::unreadable(field),
        FieldValue::NoneOf { terms } => {
            return rule::must_not_be(field, any_term(terms).as_deref(), has(&result.have).as_deref());
        }
        FieldValue::Stated => return rule::must_be_stated(field),
        FieldValue::AnyOf | FieldValue::AllOf | FieldValue::Not | FieldValue::Then => return composed(result),
        FieldValue::Confirmation { words } => return confirmation(in_languages(words), &result.have),
        _ => {}
    }
    match result.rule {
        RuleName::Constraint(ConstraintField::Windows) => windows(&result.needed, &result.have),
        RuleName::Constraint(ConstraintField::Capacity) => match (&result.have, result.side) {
            (FieldValue::Seats { taken, of }, Side::Opportunity) => rule::no_free_seat(*taken, *of),
            _ => rule::SEATS_DEPEND_ON_STAGE.map(str::to_owned),
        },
        RuleName::Constraint(ConstraintField::Exclude) => rule::EXCLUDED.map(str::to_owned),
        RuleName::Constraint(ConstraintField::Past) => rule::know_each_other(shown(&result.have).as_deref()),
        RuleName::Must(criterion) => least_level(criterion, result),
        RuleName::Constraint(_) | RuleName::Id(_) | RuleName::Require(_) => {
            rule::needs(field, wanted(&result.needed).as_deref(), has(&result.have).as_deref())
        }
    }
}

/// The name of the field: that of a declared fact, or else of the record.
fn field(result: &RuleResult) -> OwnedPhrase {
    match &result.label {
        Some(label) => in_languages(label).map(str::to_owned).into(),
        None => labels::field(&result.field),
    }
}

/// The sentence of a rule made of others.
fn composed(result: &RuleResult) -> Phrase<String> {
    let parts = &result.parts;
    match (&result.needed, parts.as_slice()) {
        (FieldValue::Then, [when, then]) => rule::in_case(condition(when).as_deref(), sentence(then).as_deref()),
        (FieldValue::Not, _) => {
            let conditions = joined(parts.iter().map(condition), rule::AND);
            let sentence = rule::must_not_hold(conditions.as_deref());
            match parts.as_slice() {
                [part] if part.parts.is_empty() => rule::and_has(sentence.as_deref(), has(&part.have).as_deref()),
                _ => sentence,
            }
        }
        (FieldValue::AnyOf, [_, _, ..]) => rule::one_of(joined(parts.iter().map(sentence), rule::OR).as_deref()),
        _ => joined(parts.iter().map(sentence), rule::AND),
    }
}

/// A rule as the condition of another: what it is about, without what the record has.
fn condition(result: &RuleResult) -> Phrase<String> {
    match &result.needed {
        FieldValue::AnyOf => joined(result.parts.iter().map(condition), rule::OR),
        FieldValue::AllOf | FieldValue::Then => joined(result.parts.iter().map(condition), rule::AND),
        FieldValue::Not => rule::must_not_hold(joined(result.parts.iter().map(condition), rule::AND).as_deref()),
        FieldValue::Confirmation { words } => in_languages(words).map(str::to_owned),
        needed => rule::is(field(result).as_deref(), wanted(needed).as_deref()),
    }
}

fn confirmation(words: Phrase<&str>, have: &FieldValue) -> Phrase<String> {
    let before = if let FieldValue::Confirmed { .. } = have { rule::NOT_CONFIRMED } else { rule::TO_CONFIRM };
    Phrase { en: before.en.to_owned() + words.en, vi: before.vi.to_owned() + words.vi }
}

fn joined(sentences: impl Iterator<Item = Phrase<String>>, between: Phrase) -> Phrase<String> {
    let sentences: Vec<Phrase<String>> = sentences.collect();
    Phrase::of(|lang| {
        let texts: Vec<&str> = sentences.iter().map(|sentence| sentence.as_deref().get(lang)).collect();
        texts.join(between.get(lang))
    })
}

fn least_level(criterion: Criterion, result: &RuleResult) -> Phrase<String> {
    let (criterion, needed) = (labels::criterion(criterion), wanted(&result.needed));
    match &result.have {
        FieldValue::Nothing => rule::level_unknown(criterion, needed.as_deref()),
        have => rule::level_reached(criterion, needed.as_deref(), shown(have).as_deref()),
    }
}

/// What the record has.
fn has(value: &FieldValue) -> Phrase<String> {
    match value {
        FieldValue::Nothing => rule::HAS_NOT_STATED.map(str::to_owned),
        value => rule::has(shown(value).as_deref()),
    }
}

fn windows(needed: &FieldValue, today: &FieldValue) -> Phrase<String> {
    match (needed, today) {
        (FieldValue::Dates { from: Some(from), .. }, FieldValue::Dates { from: Some(today), .. }) if today < from => {
            rule::opens_later(day(*from).as_deref(), day(*today).as_deref())
        }
        (FieldValue::Dates { to: Some(to), .. }, FieldValue::Dates { from: Some(today), .. }) => {
            rule::closed(day(*to).as_deref(), day(*today).as_deref())
        }
        _ => rule::NOT_OPEN.map(str::to_owned),
    }
}
