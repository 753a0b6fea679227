//! What a rule needs, as a value of its result. For `not_in` it is that of `in`.

use crate::criteria::Context;
use crate::gate::compare::terms_value;
use crate::gate::verdict::FieldValue;
use crate::prepared::{AmountRange, Amounts, FieldRule, Interval, Operand, ResolvedPlace};

/// What the rule needs.
pub(super) fn value(ctx: Context<'_>, rule: &FieldRule) -> FieldValue {
    match &rule.operand {
        Operand::Terms(wanted) => terms_value(wanted),
        Operand::Places(wanted) => FieldValue::Terms {
            terms: wanted.iter().flat_map(|place| &place.candidates).map(ResolvedPlace::term).collect(),
        },
        Operand::Range(range) => FieldValue::Number {
            from: range.from,
            to: range.to,
            from_excluded: range.from_excluded,
            to_excluded: range.to_excluded,
            unit: rule.fact.as_ref().and_then(|fact| fact.unit.clone()),
        },
        Operand::Numbers(numbers) => FieldValue::Texts { texts: numbers.iter().map(ToString::to_string).collect() },
        Operand::Money(range) => money(range),
        Operand::Dates(range) => {
            // The first and the last day that fulfil the rule.
            let day = |end: Option<crate::prepared::Day>| end.and_then(|day| day.at(ctx.as_of));
            let next = |day: crate::date::Date, excluded: bool, step: i64| {
                if excluded { day.later_by(step) } else { Some(day) }
            };
            FieldValue::Dates {
                from: day(range.from).and_then(|day| next(day, range.from_excluded, 1)),
                to: day(range.to).and_then(|day| next(day, range.to_excluded, -1)),
            }
        }
        Operand::Texts(texts) => FieldValue::Texts { texts: texts.clone() },
        Operand::Choices(terms) => FieldValue::Terms { terms: terms.clone() },
        Operand::Codes(codes) => {
            FieldValue::Texts { texts: codes.iter().map(|(_, written)| written.clone()).collect() }
        }
        Operand::Stated => FieldValue::Stated,
    }
}

/// The two ends of what is needed as one range.
fn money(range: &Interval<AmountRange>) -> FieldValue {
    let end = |range: &AmountRange| range.amounts.single();
    let (from, to) = (range.from.as_ref(), range.to.as_ref());
    let currency = from.or(to).and_then(|range| range.amounts.currency);
    let amounts = Amounts { min: from.and_then(end), max: to.and_then(end), currency };
    FieldValue::Money { amounts, from_excluded: range.from_excluded, to_excluded: range.to_excluded }
}
