//! The sentence of a rule that failed or could not be decided.

use super::labels;
use super::value::{any_term, day, shown, wanted};
use crate::criteria::{Criterion, Side};
use crate::gate::{FieldValue, RuleName, RuleResult};
use crate::messages::rule;
use crate::phrase::Phrase;
use crate::prepared::ConstraintField;

/// The sentence of a result: what the rule needs, what the record has, and the programme's own
/// reason for the rule.
pub(super) fn sentence(result: &RuleResult) -> Phrase<String> {
    let sentence = without_reason(result);
    match &result.why {
        Some(why) => rule::because(sentence.as_deref(), why),
        None => sentence,
    }
}

fn without_reason(result: &RuleResult) -> Phrase<String> {
    let field = labels::field(&result.field);
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
        RuleName::Constraint(_) | RuleName::Require(_) => {
            rule::needs(field, wanted(&result.needed).as_deref(), has(&result.have).as_deref())
        }
    }
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
