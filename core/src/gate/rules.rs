//! An opportunity's own rules, tried on a startup.

use super::constraints::{all_terms, exactly, is_at, is_in_stage, is_inside, place_shown};
use super::ternary::Ternary;
use super::verdict::FieldValue;
use crate::criteria::{Context, Side, place};
use crate::date::Date;
use crate::prepared::{
    AmountRange, Amounts, Meaning, PlaceFact, PlacePoint, PreparedRule, PreparedStartup, StagePoint, Term, TermSet,
    Test,
};
use crate::record::{Attribute, Founded, Op, Startup};
use crate::vocabulary::TermKind;

/// What came of a rule.
pub(super) struct Trial {
    pub(super) truth: Ternary,
    pub(super) field: String,
    pub(super) side: Side,
    pub(super) needed: FieldValue,
    pub(super) have: FieldValue,
    pub(super) why: Option<String>,
}

pub(super) fn attempt(ctx: Context<'_>, s: &PreparedStartup, rule: &PreparedRule) -> Trial {
    let (truth, needed, have) = match &rule.test {
        Test::Any(rules) => return any(ctx, s, rules),
        Test::Terms(wanted) => terms(ctx, s, rule, wanted),
        Test::Places(wanted) => places(ctx, s, rule, wanted),
        Test::Number(from, to) => numbers(ctx, s, rule, *from, *to),
        Test::Money(from, to) => money(s, rule, from.as_ref(), to.as_ref()),
        Test::Date(from, to) => dates(s, rule, *from, *to),
        Test::Texts(wanted) => texts(s, rule, wanted),
        Test::Exists => (exists(s, &rule.field), FieldValue::Stated, FieldValue::Nothing),
        Test::Unreadable => (Ternary::Unknown, FieldValue::Unreadable, FieldValue::Nothing),
    };
    let side = if matches!(rule.test, Test::Unreadable) { Side::Opportunity } else { Side::Startup };
    Trial { truth, field: rule.field.clone(), side, needed, have, why: rule.why.clone() }
}

/// The first alternative speaks for all when none holds.
fn any(ctx: Context<'_>, s: &PreparedStartup, rules: &[PreparedRule]) -> Trial {
    let trials: Vec<Trial> = rules.iter().map(|rule| attempt(ctx, s, rule)).collect();
    let truth = Ternary::any(trials.iter().map(|trial| trial.truth));
    let speaker = trials.into_iter().find(|trial| trial.truth == truth);
    match speaker {
        Some(trial) => Trial { truth, ..trial },
        None => Trial {
            truth,
            field: String::new(),
            side: Side::Opportunity,
            needed: FieldValue::Nothing,
            have: FieldValue::Nothing,
            why: None,
        },
    }
}

type Answer = (Ternary, FieldValue, FieldValue);

/// For `not_in`, the truth and what is needed turn round.
fn negate_if_not_in(op: Option<Op>, truth: Ternary, terms: Vec<Term>, have: FieldValue) -> Answer {
    match op {
        Some(Op::NotIn) => (truth.not(), FieldValue::NoneOf { terms }, have),
        _ => (truth, FieldValue::Terms { terms }, have),
    }
}

fn terms(ctx: Context<'_>, s: &PreparedStartup, rule: &PreparedRule, wanted: &[Meaning]) -> Answer {
    if rule.field == "stage" {
        return stages(ctx, s, rule, wanted);
    }
    let Some((kind, have)) = stated_terms(s, &rule.field) else {
        return negate_if_not_in(rule.op, Ternary::Unknown, all_terms(wanted), FieldValue::Nothing);
    };
    let tree = ctx.vocabulary.tree(kind);
    // "Firm" may be a start-up firm, as in the gate of applicants; a list of sectors or groups is what it says.
    let may_be_narrower = kind == TermKind::Applicant;
    let inside = |h: &Meaning| Ternary::any(wanted.iter().map(|w| is_inside(tree, h, w, may_be_narrower)));
    let truth = Ternary::any(have.iter().map(inside));
    // An instrument that stood in the stage field keeps_results one that is accepted, not all of them.
    let open = rule.field == "instruments" && s.record.instruments.is_none() && truth == Ternary::False;
    let truth = if open { Ternary::Unknown } else { truth };
    negate_if_not_in(rule.op, truth, all_terms(wanted), FieldValue::Terms { terms: all_terms(&have) })
}

/// Stages by their axes; a text with several meanings is known only if all agree.
fn stages(ctx: Context<'_>, s: &PreparedStartup, rule: &PreparedRule, wanted: &[Meaning]) -> Answer {
    let is_in = |term: &Term| {
        let point = StagePoint::new(ctx.vocabulary.stages(), term.clone());
        point.map_or(Ternary::False, |point| is_in_stage(s, &point))
    };
    let truth = Ternary::any(wanted.iter().map(|meaning| Ternary::agreed(meaning.candidates().map(is_in))));
    let have = s.stages.as_ref().map_or(FieldValue::Nothing, |points| FieldValue::Terms {
        terms: points.iter().map(|point| point.term.clone()).collect(),
    });
    negate_if_not_in(rule.op, truth, all_terms(wanted), have)
}

/// The startup's terms of a field; none when it is not stated.
fn stated_terms(s: &PreparedStartup, field: &str) -> Option<(TermKind, Vec<Meaning>)> {
    let sure = |terms: &[Term]| terms.iter().cloned().map(Meaning::sure).collect::<Vec<_>>();
    let set = |set: &Option<TermSet>| match set {
        Some(TermSet::Terms(terms)) => Some(sure(terms)),
        _ => None,
    };
    Some(match field {
        "sectors" => (TermKind::Sector, s.sectors.clone()?),
        "instruments" => (TermKind::Stage, set(&s.instruments)?),
        "groups" => (TermKind::Group, sure(s.groups.as_ref()?)),
        "applicant" => (TermKind::Applicant, vec![s.applicant.clone()?]),
        "wants" => (TermKind::Support, set(&s.wants)?),
        _ => return None,
    })
}

fn places(ctx: Context<'_>, s: &PreparedStartup, rule: &PreparedRule, wanted: &[PlaceFact]) -> Answer {
    let have = if rule.field == "origin" { s.origin.as_ref() } else { s.place.as_ref() };
    let truth =
        have.map_or(Ternary::Unknown, |have| Ternary::any(wanted.iter().map(|w| is_at(place::levels(ctx, have, w)))));
    let terms = wanted.iter().flat_map(|fact| &fact.candidates).map(PlacePoint::term).collect();
    negate_if_not_in(rule.op, truth, terms, place_shown(have))
}

fn numbers(ctx: Context<'_>, s: &PreparedStartup, rule: &PreparedRule, from: Option<i64>, to: Option<i64>) -> Answer {
    let needed = FieldValue::Number { from, to };
    let inside = |n: i64| strictly(rule.op, from.map(|f| n.cmp(&f)), to.map(|t| n.cmp(&t)));
    let (truth, have) = match (rule.field.as_str(), attribute(s, &rule.field)) {
        ("trl", _) => {
            s.trl.map_or((Ternary::Unknown, FieldValue::Nothing), |trl| (inside(trl.into()), exactly(trl.into())))
        }
        ("age_years", _) => {
            age(ctx.as_of, s.record.founded).map_or((Ternary::Unknown, FieldValue::Nothing), |(low, high)| {
                (Ternary::agreed([inside(low), inside(high)]), FieldValue::Number { from: Some(low), to: Some(high) })
            })
        }
        (_, Some(Attribute::Number(n))) => (inside(*n), exactly(*n)),
        (_, Some(other)) => (Ternary::Unknown, FieldValue::Texts { texts: vec![other.to_string()] }),
        _ => (Ternary::Unknown, FieldValue::Nothing),
    };
    (truth, needed, have)
}

/// The least and greatest age in whole years: a founding year alone leaves the day open.
fn age(as_of: Date, founded: Option<Founded>) -> Option<(i64, i64)> {
    match founded? {
        Founded::Day(day) => Some((as_of.years_since(day).into(), as_of.years_since(day).into())),
        Founded::Year(year) => {
            let greatest = i64::from(as_of.year()) - i64::from(year);
            Some((greatest - 1, greatest))
        }
    }
}

/// Inside two ends; `before` and `after` leave the end itself out.
fn strictly(op: Option<Op>, from: Option<std::cmp::Ordering>, to: Option<std::cmp::Ordering>) -> Ternary {
    let strict = matches!(op, Some(Op::Before | Op::After));
    let above = from.is_none_or(|order| if strict { order.is_gt() } else { order.is_ge() });
    let below = to.is_none_or(|order| if strict { order.is_lt() } else { order.is_le() });
    Ternary::from(above && below)
}

/// Money compares in one currency, or through the matcher's rates; without a rate it is not known.
fn money(s: &PreparedStartup, rule: &PreparedRule, from: Option<&AmountRange>, to: Option<&AmountRange>) -> Answer {
    let needed = money_needed(from, to);
    let Some(ask) = &s.ask else {
        return (Ternary::Unknown, needed, FieldValue::Nothing);
    };
    let have = FieldValue::Money { amounts: ask.amounts.clone() };
    let (log, minor) =
        if rule.field == "ask.min" { (ask.log_min, ask.amounts.min) } else { (ask.log_max, ask.amounts.max) };
    let compare = |bound: &AmountRange| {
        let exact = bound.amounts.currency == ask.amounts.currency && ask.amounts.currency.is_some();
        if exact {
            return minor.zip(bound.amounts.min.or(bound.amounts.max)).map(|(a, b)| a.cmp(&b));
        }
        let (mine, theirs) = (log? + ask.shift_to(bound)?, bound.log_min.or(bound.log_max)?);
        Some(mine.cmp(&theirs))
    };
    let (from, to) = (from.map(compare), to.map(compare));
    if matches!(from, Some(None)) || matches!(to, Some(None)) {
        return (Ternary::Unknown, needed, have);
    }
    (strictly(rule.op, from.flatten(), to.flatten()), needed, have)
}

/// The two ends of what is needed as one range.
fn money_needed(from: Option<&AmountRange>, to: Option<&AmountRange>) -> FieldValue {
    let end = |range: &AmountRange| range.amounts.min.or(range.amounts.max);
    let currency = from.or(to).and_then(|range| range.amounts.currency);
    let amounts = Amounts { min: from.and_then(end), max: to.and_then(end), currency };
    FieldValue::Money { amounts }
}

fn dates(s: &PreparedStartup, rule: &PreparedRule, from: Option<Date>, to: Option<Date>) -> Answer {
    let above = |day: Date| strictly(rule.op, from.map(|f| day.cmp(&f)), None);
    let below = |day: Date| strictly(rule.op, None, to.map(|t| day.cmp(&t)));
    let span = match rule.field.as_str() {
        "founded" => s.record.founded.and_then(days),
        "updated" => s.record.updated.map(|day| (day, day)),
        _ => match attribute(s, &rule.field) {
            Some(Attribute::Text(text)) => text.parse().ok().map(|day| (day, day)),
            _ => None,
        },
    };
    let have =
        span.map_or(FieldValue::Nothing, |(first, last)| FieldValue::Dates { from: Some(first), to: Some(last) });
    let truth = span.map_or(Ternary::Unknown, |(first, last)| {
        // Inside on every day of the span, on none, or on some.
        let on_all = Ternary::all([above(first), below(last)]);
        let on_any = Ternary::all([above(last), below(first)]);
        Ternary::agreed([on_all, on_any])
    });
    (truth, FieldValue::Dates { from, to }, have)
}

/// The first and last day that a founding date may be.
fn days(founded: Founded) -> Option<(Date, Date)> {
    match founded {
        Founded::Day(day) => Some((day, day)),
        Founded::Year(year) => Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?)),
    }
}

fn texts(s: &PreparedStartup, rule: &PreparedRule, wanted: &[String]) -> Answer {
    let have = stated_texts(s, &rule.field);
    let key = |text: &String| crate::text::key(text);
    let is_wanted = |text: &String| wanted.iter().any(|w| key(w) == key(text));
    let truth = have.as_ref().map_or(Ternary::Unknown, |have| Ternary::from(have.iter().any(is_wanted)));
    let truth = if rule.op == Some(Op::NotIn) { truth.not() } else { truth };
    let have = have.map_or(FieldValue::Nothing, |texts| FieldValue::Texts { texts });
    (truth, FieldValue::Texts { texts: wanted.to_vec() }, have)
}

fn stated_texts(s: &PreparedStartup, field: &str) -> Option<Vec<String>> {
    let record: &Startup = &s.record;
    let in_languages = |text: &crate::record::Text| text.all().map(|(_, text)| text.to_owned()).collect();
    match field {
        "id" => Some(vec![record.id.clone()]),
        "url" => record.url.clone().map(|url| vec![url]),
        "source" => record.source.clone().map(|source| vec![source]),
        "languages" => s.languages.clone(),
        "name" => record.name.as_ref().map(in_languages),
        "description" => record.description.as_ref().map(in_languages),
        _ => attribute(s, field).map(|value| vec![value.to_string()]),
    }
}

fn attribute<'a>(s: &'a PreparedStartup, field: &str) -> Option<&'a Attribute> {
    s.record.attributes.get(field.strip_prefix("attributes.")?)
}

/// Stated and not empty; a list known to be empty does not exist, a field left out is not known.
fn exists(s: &PreparedStartup, field: &str) -> Ternary {
    let record: &Startup = &s.record;
    let list = |list: &Option<Vec<String>>| list.as_ref().map(|list| !list.is_empty());
    let stated = match field {
        "sectors" => list(&record.sectors),
        "stage" => list(&record.stage),
        "groups" => list(&record.groups),
        "instruments" => list(&record.instruments),
        "languages" => list(&record.languages),
        "wants" => list(&record.wants),
        "applicant" => record.applicant.as_ref().map(|_| true),
        "place" => record.place.as_ref().map(|_| true),
        "origin" => record.origin.as_ref().map(|_| true),
        "trl" => record.trl.map(|_| true),
        "founded" | "age_years" => record.founded.map(|_| true),
        "updated" => record.updated.map(|_| true),
        "ask" => s.ask.as_ref().map(|_| true),
        // An end left open is not known, and not known to be none.
        "ask.min" => s.ask.as_ref().and_then(|ask| ask.amounts.min).map(|_| true),
        "ask.max" => s.ask.as_ref().and_then(|ask| ask.amounts.max).map(|_| true),
        _ => stated_texts(s, field).map(|texts| texts.iter().any(|text| !text.is_empty())),
    };
    stated.map_or(Ternary::Unknown, Ternary::from)
}
