//! Whether the comparison of a field with its operand holds.

use super::interval::{Limit, contains, contains_between};
use super::stated::{
    NumberRange, StatedTerms, amount, answer, attribute, is_choice_complete, number, span, stated_terms, stated_texts,
};
use crate::criteria::{Context, place};
use crate::decimal::Decimal;
use crate::gate::compare::{as_known, is_at, is_in_stage, is_inside, is_term_inside, same_language};
use crate::gate::industry_code;
use crate::gate::ternary::Ternary;
use crate::prepared::{
    AmountRange, Answer, Certainty, Choice, FieldRule, Interval, Meaning, Operand, PlaceMeaning, PreparedStartup,
    ResolvedStage, ResolvedTerm, RuleField,
};
use crate::record::{Attribute, Op, PartialAnswer, Startup};
use crate::resolve::IndustryCode;
use crate::text::exact_key;

/// Whether the comparison holds, by how surely the field is known.
pub(super) fn truth(ctx: Context<'_>, s: &PreparedStartup, rule: &FieldRule) -> Ternary {
    let truth = as_known(compare(ctx, s, rule), certainty(s, rule));
    if rule.op == Op::NotIn { truth.not() } else { truth }
}

/// How surely the field of a rule is known. That a field is stated does not depend on its reading.
pub(super) fn certainty(s: &PreparedStartup, rule: &FieldRule) -> Certainty {
    if s.is_read_surely() || matches!(rule.operand, Operand::Stated) {
        return Certainty::Certain;
    }
    match &rule.field {
        RuleField::AskMin | RuleField::AskMax => s.certainty(&RuleField::Ask.name()),
        RuleField::AgeYears => s.certainty(&RuleField::Founded.name()),
        field => s.certainty(&field.name()),
    }
}

fn compare(ctx: Context<'_>, s: &PreparedStartup, rule: &FieldRule) -> Ternary {
    let field = &rule.field;
    match &rule.operand {
        Operand::Terms(wanted) if *field == RuleField::Stage => stages(ctx, s, wanted),
        Operand::Terms(wanted) => terms(ctx, s, field, wanted),
        Operand::Places(wanted) => places(ctx, s, field, wanted),
        Operand::Range(range) => {
            number(ctx, s, field).map_or(Ternary::Unknown, |(least, greatest)| contains_between(range, least, greatest))
        }
        Operand::Numbers(wanted) => numbers(number(ctx, s, field), wanted),
        Operand::Money(range) => money(s, field, range),
        Operand::Dates(range) => dates(ctx, s, field, range),
        Operand::Texts(wanted) => texts(s, field, wanted),
        Operand::Choices(wanted) => choice(s, field, wanted),
        Operand::Codes(wanted) => code(s, field, wanted),
        Operand::Stated => exists(s, field),
    }
}

fn terms(ctx: Context<'_>, s: &PreparedStartup, field: &RuleField, wanted: &[Meaning]) -> Ternary {
    let Some(have) = stated_terms(s, field) else {
        return Ternary::Unknown;
    };
    let tree = ctx.vocabulary.tree(have.kind());
    let truth = match have {
        StatedTerms::Meanings(_, have) => {
            Ternary::any(have.iter().flat_map(|h| wanted.iter().map(move |w| is_inside(tree, h, w))))
        }
        StatedTerms::Terms(_, have) => {
            Ternary::any(have.iter().flat_map(|h| wanted.iter().map(move |w| is_term_inside(tree, h, w))))
        }
    };
    // An instrument in the stage field is one that is accepted: without either field there may be
    // others.
    let states_both = s.record.instruments.is_some() && s.record.stage.is_some();
    let may_accept_others = *field == RuleField::Instruments && !states_both;
    as_known(truth, if may_accept_others { Certainty::Partial } else { Certainty::Certain })
}

/// Stages by their axes; a text with several meanings is known only if all agree.
fn stages(ctx: Context<'_>, s: &PreparedStartup, wanted: &[Meaning]) -> Ternary {
    let is_in = |term: &ResolvedTerm| {
        let stage = ResolvedStage::new(ctx.vocabulary.stages(), term.clone());
        stage.map_or(Ternary::False, |stage| is_in_stage(s, &stage))
    };
    Ternary::any(wanted.iter().map(|meaning| Ternary::agreed(meaning.candidates().map(is_in))))
}

fn places(ctx: Context<'_>, s: &PreparedStartup, field: &RuleField, wanted: &[PlaceMeaning]) -> Ternary {
    let have = if *field == RuleField::Origin { s.origin.as_ref() } else { s.place.as_ref() };
    have.map_or(Ternary::Unknown, |have| Ternary::any(wanted.iter().map(|w| is_at(place::levels(ctx, have, w)))))
}

fn numbers(have: Option<NumberRange>, wanted: &[Decimal]) -> Ternary {
    let equals = |(least, greatest): NumberRange, wanted: Decimal| match (least, greatest) {
        (Some(least), Some(greatest)) if least == greatest => Ternary::from(least == wanted),
        (least, greatest) if least.is_some_and(|l| wanted < l) || greatest.is_some_and(|g| g < wanted) => {
            Ternary::False
        }
        _ => Ternary::Unknown,
    };
    have.map_or(Ternary::Unknown, |have| Ternary::any(wanted.iter().map(|wanted| equals(have, *wanted))))
}

/// Money compares in one currency, or through the matcher's rates; without a rate it is unknown.
fn money(s: &PreparedStartup, field: &RuleField, range: &Interval<AmountRange>) -> Ternary {
    let Some(have) = amount(s, field) else {
        return Ternary::Unknown;
    };
    let end = |limit: Limit| match (field, limit) {
        (RuleField::AskMin, _) | (RuleField::Fact(..), Limit::Least) => (have.log_min, have.amounts.min),
        _ => (have.log_max, have.amounts.max),
    };
    contains(range, |limit, bound| {
        let (log, minor) = end(limit);
        if bound.amounts.currency == have.amounts.currency && have.amounts.currency.is_some() {
            return Some(minor?.cmp(&bound.amounts.single()?));
        }
        let (mine, other) = (log? + have.shift_to(bound)?, bound.log_min.or(bound.log_max)?);
        Some(mine.cmp(&other))
    })
}

fn dates(ctx: Context<'_>, s: &PreparedStartup, field: &RuleField, range: &Interval<crate::prepared::Day>) -> Ternary {
    let Some((first, last)) = span(s, field) else {
        return Ternary::Unknown;
    };
    contains(range, |limit, end| {
        let day = if limit == Limit::Least { first } else { last };
        Some(day.cmp(&end.at(ctx.as_of)?))
    })
}

fn texts(s: &PreparedStartup, field: &RuleField, wanted: &[String]) -> Ternary {
    if let RuleField::Attribute(_) = field {
        return attribute(s, field).map_or(Ternary::Unknown, |have| attribute_texts(s, have, wanted));
    }
    let same = |a: &str, b: &str| match field {
        RuleField::Languages => same_language(a, b),
        RuleField::Id => Ternary::from(a == b),
        _ => Ternary::from(exact_key(a) == exact_key(b)),
    };
    stated_texts(s, field)
        .map_or(Ternary::Unknown, |have| Ternary::any(have.iter().flat_map(|h| wanted.iter().map(move |w| same(h, w)))))
}

/// Whether an undeclared attribute is one of the values. What is known in part may be any value
/// that is not ruled out.
fn attribute_texts(s: &PreparedStartup, have: &Attribute, wanted: &[String]) -> Ternary {
    let is_in = |list: &[String], wanted: &String| list.iter().any(|text| is_same_value(text, wanted));
    let among = |list: &[String]| wanted.iter().any(|wanted| is_in(list, wanted));
    match have {
        Attribute::List(list) if among(list) => Ternary::True,
        Attribute::List(_) if is_choice_complete(s) => Ternary::False,
        Attribute::List(_) => Ternary::Unknown,
        Attribute::Partial(PartialAnswer { yes, no, .. }) => {
            // A value that is stated to hold and not to hold says nothing.
            let contradicts = yes.iter().flatten().any(|text| no.as_ref().is_some_and(|no| is_in(no, text)));
            if contradicts {
                return Ternary::Unknown;
            }
            let ruled_out = wanted.iter().all(|wanted| no.as_ref().is_some_and(|no| is_in(no, wanted)));
            match yes.as_deref().is_some_and(among) {
                true => Ternary::True,
                false if ruled_out => Ternary::False,
                false => Ternary::Unknown,
            }
        }
        one => Ternary::from(among(&[one.to_string()])),
    }
}

/// Whether two values of an attribute are the same: numbers by value, texts up to case and spaces.
fn is_same_value(a: &str, b: &str) -> bool {
    let number = |text: &str| text.parse::<Decimal>().ok().filter(|number| number.to_string() == text);
    match (number(a), number(b)) {
        (Some(a), Some(b)) => a == b,
        _ => exact_key(a) == exact_key(b),
    }
}

fn choice(s: &PreparedStartup, field: &RuleField, wanted: &[ResolvedTerm]) -> Ternary {
    let Some(Answer::Choice(Choice { yes, no, certainty })) = answer(s, field) else {
        return Ternary::Unknown;
    };
    let is_complete = *certainty == Certainty::Certain && is_choice_complete(s);
    let truth = |wanted: &ResolvedTerm| match yes.contains(wanted) {
        true => Ternary::True,
        false if is_complete || no.contains(wanted) => Ternary::False,
        false => Ternary::Unknown,
    };
    Ternary::any(wanted.iter().map(truth))
}

fn code(s: &PreparedStartup, field: &RuleField, wanted: &[(IndustryCode, String)]) -> Ternary {
    match answer(s, field) {
        Some(Answer::Code(have)) => {
            Ternary::any(wanted.iter().map(|(wanted, _)| industry_code::is_within(have, wanted)))
        }
        _ => Ternary::Unknown,
    }
}

/// Whether a field is stated and not empty: false for an empty list, unknown for an absent field.
fn exists(s: &PreparedStartup, field: &RuleField) -> Ternary {
    let record: &Startup = &s.record;
    let list = |list: &Option<Vec<String>>| list.as_ref().map(|list| !list.is_empty());
    let stated = |is_stated: bool| is_stated.then_some(true);
    let found = match field {
        RuleField::Sectors => list(&record.sectors),
        RuleField::Stage => list(&record.stage),
        RuleField::Groups => list(&record.groups),
        RuleField::Instruments => list(&record.instruments),
        RuleField::Languages => list(&record.languages),
        RuleField::Wants => list(&record.wants),
        RuleField::Applicant => stated(record.applicant.is_some()),
        RuleField::Place => stated(record.place.is_some()),
        RuleField::Origin => stated(record.origin.is_some()),
        RuleField::Trl => stated(record.trl.is_some()),
        RuleField::Founded | RuleField::AgeYears => stated(record.founded.is_some()),
        RuleField::Updated => stated(record.updated.is_some()),
        RuleField::Ask => stated(s.ask.is_some()),
        // An open end is unknown; it is not known to be none.
        RuleField::AskMin => stated(s.ask.as_ref().is_some_and(|ask| ask.amounts.min.is_some())),
        RuleField::AskMax => stated(s.ask.as_ref().is_some_and(|ask| ask.amounts.max.is_some())),
        RuleField::Id | RuleField::Url | RuleField::Provenance | RuleField::Name | RuleField::Description => {
            stated_texts(s, field).map(|texts| texts.iter().any(|text| !text.is_empty()))
        }
        RuleField::Fact(..) | RuleField::Attribute(_) => {
            attribute(s, field).and_then(|have| is_answered(s, field, have))
        }
    };
    found.map_or(Ternary::Unknown, Ternary::from)
}

/// Whether an attribute states something; unknown for an answer that cannot be read or is open.
fn is_answered(s: &PreparedStartup, field: &RuleField, have: &Attribute) -> Option<bool> {
    match (answer(s, field), have) {
        (Some(Answer::Unreadable), _) => None,
        (_, Attribute::Text(text)) => Some(!text.is_empty()),
        (_, Attribute::List(list)) if list.is_empty() => is_choice_complete(s).then_some(false),
        (_, Attribute::Partial(answer)) => {
            let is_range = answer.min.is_some() || answer.max.is_some();
            (is_range || answer.yes.as_ref().is_some_and(|yes| !yes.is_empty())).then_some(true)
        }
        _ => Some(true),
    }
}
