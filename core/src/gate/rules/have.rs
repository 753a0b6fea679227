//! What a startup states of the field of a rule, as a value of the rule's result.

use super::stated::{amount, answer, attribute, number, span, stated_terms, stated_texts};
use crate::criteria::Context;
use crate::gate::compare::place_value;
use crate::gate::verdict::FieldValue;
use crate::prepared::{Answer, FieldRule, Operand, PreparedStartup, RuleField};
use crate::record::{Attribute, PartialAnswer};

/// What the startup states of the field.
pub(super) fn value(ctx: Context<'_>, s: &PreparedStartup, rule: &FieldRule) -> FieldValue {
    let field = &rule.field;
    if let Operand::Stated = rule.operand {
        return FieldValue::Nothing;
    }
    let found = match field {
        RuleField::Sectors | RuleField::Instruments | RuleField::Groups | RuleField::Applicant | RuleField::Wants => {
            stated_terms(s, field).map(|terms| terms.value())
        }
        RuleField::Stage => s
            .stages
            .as_ref()
            .map(|stages| FieldValue::Terms { terms: stages.iter().map(|stage| stage.term.clone()).collect() }),
        RuleField::Place => Some(place_value(s.place.as_ref())),
        RuleField::Origin => Some(place_value(s.origin.as_ref())),
        RuleField::Trl | RuleField::AgeYears => {
            number(ctx, s, field).map(|(least, greatest)| FieldValue::number(least, greatest))
        }
        RuleField::Ask | RuleField::AskMin | RuleField::AskMax => {
            amount(s, field).map(|have| FieldValue::money(have.amounts.clone()))
        }
        RuleField::Founded | RuleField::Updated => {
            span(s, field).map(|(first, last)| FieldValue::Dates { from: Some(first), to: Some(last) })
        }
        RuleField::Fact(..) | RuleField::Attribute(_) => attribute_value(s, rule),
        _ => stated_texts(s, field).map(|texts| FieldValue::Texts { texts }),
    };
    found.unwrap_or(FieldValue::Nothing)
}

fn attribute_value(s: &PreparedStartup, rule: &FieldRule) -> Option<FieldValue> {
    let have = attribute(s, &rule.field)?;
    let unit = rule.fact.as_ref().and_then(|fact| fact.unit.clone());
    Some(match (answer(s, &rule.field), have) {
        (Some(Answer::Number(least, greatest)), _) => FieldValue::number(*least, *greatest).in_unit(unit),
        (Some(Answer::Money(range)), _) => FieldValue::money(range.amounts.clone()),
        (Some(Answer::Dates(first, last)), _) => FieldValue::Dates { from: Some(*first), to: Some(*last) },
        (Some(Answer::Choice(choice)), _) if choice.yes.is_empty() && !choice.no.is_empty() => {
            FieldValue::NoneOf { terms: choice.no.clone() }
        }
        (Some(Answer::Choice(choice)), _) => FieldValue::Terms { terms: choice.yes.clone() },
        (Some(Answer::Code(_)), have) => FieldValue::Texts { texts: vec![have.to_string()] },
        (Some(Answer::Unreadable), _) => FieldValue::Unreadable,
        (None, Attribute::Number(number)) => FieldValue::number(Some(*number), Some(*number)),
        (None, Attribute::List(texts)) => FieldValue::Texts { texts: texts.clone() },
        (None, Attribute::Partial(PartialAnswer { min, max, yes: None, no: None, .. })) => {
            FieldValue::number(*min, *max)
        }
        (None, Attribute::Text(text)) if matches!(rule.operand, Operand::Range(_) | Operand::Dates(_)) => {
            match text.parse() {
                Ok(day) if matches!(rule.operand, Operand::Dates(_)) => {
                    FieldValue::Dates { from: Some(day), to: Some(day) }
                }
                _ => FieldValue::OtherType { text: text.clone() },
            }
        }
        (None, one) => FieldValue::Texts { texts: vec![one.to_string()] },
    })
}
