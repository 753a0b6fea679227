//! An opportunity's own rules, checked on a startup.

use std::borrow::Cow;
use std::cmp::Ordering;

use super::compare::{as_known, exactly, is_at, is_in_stage, is_inside, place_value, same_language, terms_value};
use super::ternary::Ternary;
use super::verdict::FieldValue;
use crate::criteria::{Context, Side, place};
use crate::date::Date;
use crate::prepared::{
    AmountRange, Amounts, Certainty, Condition, FieldRule, Meaning, PlaceMeaning, PreparedRule, PreparedStartup,
    ResolvedPlace, ResolvedStage, ResolvedTerm, RuleField, TermSet,
};
use crate::record::{Attribute, Founded, Op, Startup};
use crate::text::exact_key;
use crate::vocabulary::TermKind;

/// The outcome of a rule: its truth, and what its result is made of.
pub(super) struct RuleOutcome<'r> {
    pub(super) truth: Ternary,
    pub(super) field: Cow<'r, str>,
    pub(super) side: Side,
    pub(super) needed: FieldValue,
    pub(super) have: FieldValue,
    pub(super) why: Option<&'r str>,
}

impl<'r> RuleOutcome<'r> {
    /// The outcome of a rule that could not be read.
    fn unreadable(field: &'r str, why: Option<&'r str>) -> Self {
        Self {
            truth: Ternary::Unknown,
            field: Cow::Borrowed(field),
            side: Side::Opportunity,
            needed: FieldValue::Unreadable,
            have: FieldValue::Nothing,
            why,
        }
    }
}

/// Checks one rule.
pub(super) fn evaluate<'r>(ctx: Context<'_>, s: &PreparedStartup, rule: &'r PreparedRule) -> RuleOutcome<'r> {
    match rule {
        PreparedRule::Any(alternatives) => any(ctx, s, alternatives),
        PreparedRule::Field(rule) => {
            let (truth, needed, have) = compare(ctx, s, rule);
            let is_negated = rule.op == Op::NotIn;
            let certainty = certainty(s, rule);
            let (truth, have) = (as_known(truth, certainty), have.confirmed_by(certainty));
            let truth = if is_negated { truth.not() } else { truth };
            let needed = if is_negated { needed.negated() } else { needed };
            let why = rule.why.as_deref();
            RuleOutcome { truth, field: rule.field.name(), side: Side::Startup, needed, have, why }
        }
        PreparedRule::Unreadable { field, why } => RuleOutcome::unreadable(field, why.as_deref()),
    }
}

/// True when any alternative is. The first alternative with the truth of the whole gives the
/// result.
#[expect(clippy::expect_used, reason = "a list without alternatives is prepared as an unreadable rule")]
fn any<'r>(ctx: Context<'_>, s: &PreparedStartup, alternatives: &'r [PreparedRule]) -> RuleOutcome<'r> {
    let outcomes: Vec<RuleOutcome<'r>> = alternatives.iter().map(|rule| evaluate(ctx, s, rule)).collect();
    let truth = Ternary::any(outcomes.iter().map(|outcome| outcome.truth));
    let first = outcomes.into_iter().find(|outcome| outcome.truth == truth);
    first.expect("a rule has alternatives, and one of them has the truth of the whole")
}

/// How surely the field of a rule is known. That a field is stated does not depend on its reading.
fn certainty(s: &PreparedStartup, rule: &FieldRule) -> Certainty {
    let field = match &rule.field {
        RuleField::AskMin | RuleField::AskMax => RuleField::Ask,
        RuleField::AgeYears => RuleField::Founded,
        field => field.clone(),
    };
    if matches!(rule.condition, Condition::Exists) { Certainty::Certain } else { s.certainty(&field.name()) }
}

/// The truth, what is needed and what there is. For `not_in` both are those of `in`.
type Comparison = (Ternary, FieldValue, FieldValue);

fn compare(ctx: Context<'_>, s: &PreparedStartup, rule: &FieldRule) -> Comparison {
    match &rule.condition {
        Condition::Terms(wanted) if rule.field == RuleField::Stage => stages(ctx, s, wanted),
        Condition::Terms(wanted) => terms(ctx, s, rule, wanted),
        Condition::Places(wanted) => places(ctx, s, rule, wanted),
        Condition::Number(from, to) => numbers(ctx, s, rule, *from, *to),
        Condition::Money(from, to) => money(s, rule, from.as_ref(), to.as_ref()),
        Condition::Date(from, to) => dates(s, rule, *from, *to),
        Condition::Texts(wanted) => texts(s, rule, wanted),
        Condition::Exists => (exists(s, &rule.field), FieldValue::Stated, FieldValue::Nothing),
    }
}

fn terms(ctx: Context<'_>, s: &PreparedStartup, rule: &FieldRule, wanted: &[Meaning]) -> Comparison {
    let Some((kind, have)) = stated_terms(s, &rule.field) else {
        return (Ternary::Unknown, terms_value(wanted), FieldValue::Nothing);
    };
    let tree = ctx.vocabulary.tree(kind);
    let inside = |h: &Meaning| Ternary::any(wanted.iter().map(|w| is_inside(tree, h, w)));
    let truth = Ternary::any(have.iter().map(inside));
    // An instrument in the stage field is one that is accepted; there may be others.
    let may_accept_others = rule.field == RuleField::Instruments && s.record.instruments.is_none();
    let certainty = if may_accept_others { Certainty::Partial } else { Certainty::Certain };
    (as_known(truth, certainty), terms_value(wanted), terms_value(&have))
}

/// Stages by their axes; a text with several meanings is known only if all agree.
fn stages(ctx: Context<'_>, s: &PreparedStartup, wanted: &[Meaning]) -> Comparison {
    let is_in = |term: &ResolvedTerm| {
        let stage = ResolvedStage::new(ctx.vocabulary.stages(), term.clone());
        stage.map_or(Ternary::False, |stage| is_in_stage(s, &stage))
    };
    let truth = Ternary::any(wanted.iter().map(|meaning| Ternary::agreed(meaning.candidates().map(is_in))));
    let have = s.stages.as_ref().map_or(FieldValue::Nothing, |stages| FieldValue::Terms {
        terms: stages.iter().map(|stage| stage.term.clone()).collect(),
    });
    (truth, terms_value(wanted), have)
}

/// The startup's terms of a field; none when it is not stated.
fn stated_terms(s: &PreparedStartup, field: &RuleField) -> Option<(TermKind, Vec<Meaning>)> {
    let sure = |terms: &[ResolvedTerm]| terms.iter().cloned().map(Meaning::certain).collect::<Vec<_>>();
    let set = |set: &Option<TermSet>| match set {
        Some(TermSet::Terms(terms)) => Some(sure(terms)),
        _ => None,
    };
    Some(match field {
        RuleField::Sectors => (TermKind::Sector, s.sectors.clone()?),
        RuleField::Instruments => (TermKind::Stage, set(&s.instruments)?),
        RuleField::Groups => (TermKind::Group, sure(s.groups.as_ref()?)),
        RuleField::Applicant => (TermKind::Applicant, vec![s.applicant.clone()?]),
        RuleField::Wants => (TermKind::Support, set(&s.wants)?),
        _ => return None,
    })
}

fn places(ctx: Context<'_>, s: &PreparedStartup, rule: &FieldRule, wanted: &[PlaceMeaning]) -> Comparison {
    let have = if rule.field == RuleField::Origin { s.origin.as_ref() } else { s.place.as_ref() };
    let truth =
        have.map_or(Ternary::Unknown, |have| Ternary::any(wanted.iter().map(|w| is_at(place::levels(ctx, have, w)))));
    let terms = wanted.iter().flat_map(|place| &place.candidates).map(ResolvedPlace::term).collect();
    (truth, FieldValue::Terms { terms }, place_value(have))
}

fn numbers(ctx: Context<'_>, s: &PreparedStartup, rule: &FieldRule, from: Option<i64>, to: Option<i64>) -> Comparison {
    let needed = FieldValue::Number { from, to };
    let within = |n: i64| is_within(from.map(|f| n.cmp(&f)), to.map(|t| n.cmp(&t)));
    let have = match &rule.field {
        RuleField::Trl => s.trl.map(|trl| (trl.into(), trl.into())),
        RuleField::AgeYears => age(ctx.as_of, s.record.founded),
        field => match attribute(s, field) {
            Some(Attribute::Number(n)) => Some((*n, *n)),
            Some(other) => return (Ternary::Unknown, needed, FieldValue::Texts { texts: vec![other.to_string()] }),
            None => None,
        },
    };
    let truth = have.map_or(Ternary::Unknown, |(low, high)| Ternary::agreed([within(low), within(high)]));
    let have = have.map_or(FieldValue::Nothing, |(low, high)| {
        if low == high { exactly(low) } else { FieldValue::Number { from: Some(low), to: Some(high) } }
    });
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

/// Whether a value with these orders to the two ends lies between them, the ends included.
fn is_within(from: Option<Ordering>, to: Option<Ordering>) -> Ternary {
    Ternary::from(from.is_none_or(Ordering::is_ge) && to.is_none_or(Ordering::is_le))
}

/// Money compares in one currency, or through the matcher's rates; without a rate it is unknown.
fn money(s: &PreparedStartup, rule: &FieldRule, from: Option<&AmountRange>, to: Option<&AmountRange>) -> Comparison {
    let needed = money_value(from, to);
    let Some(ask) = &s.ask else {
        return (Ternary::Unknown, needed, FieldValue::Nothing);
    };
    let have = FieldValue::Money { amounts: ask.amounts.clone() };
    let is_least = rule.field == RuleField::AskMin;
    let (log, minor) = if is_least { (ask.log_min, ask.amounts.min) } else { (ask.log_max, ask.amounts.max) };
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
    (is_within(from.flatten(), to.flatten()), needed, have)
}

/// The two ends of what is needed as one range.
fn money_value(from: Option<&AmountRange>, to: Option<&AmountRange>) -> FieldValue {
    let end = |range: &AmountRange| range.amounts.min.or(range.amounts.max);
    let currency = from.or(to).and_then(|range| range.amounts.currency);
    let amounts = Amounts { min: from.and_then(end), max: to.and_then(end), currency };
    FieldValue::Money { amounts }
}

fn dates(s: &PreparedStartup, rule: &FieldRule, from: Option<Date>, to: Option<Date>) -> Comparison {
    let above = |day: Date| is_within(from.map(|f| day.cmp(&f)), None);
    let below = |day: Date| is_within(None, to.map(|t| day.cmp(&t)));
    let span = match &rule.field {
        RuleField::Founded => s.record.founded.and_then(days),
        RuleField::Updated => s.record.updated.map(|day| (day, day)),
        field => match attribute(s, field) {
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

fn texts(s: &PreparedStartup, rule: &FieldRule, wanted: &[String]) -> Comparison {
    let have = stated_texts(s, &rule.field);
    let same = |a: &str, b: &str| match rule.field {
        RuleField::Languages => same_language(a, b),
        RuleField::Id => Ternary::from(a == b),
        RuleField::Attribute(_) => Ternary::from(is_same_value(a, b)),
        _ => Ternary::from(exact_key(a) == exact_key(b)),
    };
    let truth = have.as_ref().map_or(Ternary::Unknown, |have| {
        Ternary::any(have.iter().flat_map(|h| wanted.iter().map(move |w| same(h, w))))
    });
    let have = have.map_or(FieldValue::Nothing, |texts| FieldValue::Texts { texts });
    (truth, FieldValue::Texts { texts: wanted.to_vec() }, have)
}

/// Whether two values of an attribute are the same: numbers by value, texts up to case and spaces.
fn is_same_value(a: &str, b: &str) -> bool {
    let number = |text: &str| text.parse::<i64>().ok().filter(|number| number.to_string() == text);
    match (number(a), number(b)) {
        (Some(a), Some(b)) => a == b,
        _ => exact_key(a) == exact_key(b),
    }
}

fn stated_texts(s: &PreparedStartup, field: &RuleField) -> Option<Vec<String>> {
    let record: &Startup = &s.record;
    let in_languages = |text: &crate::record::Text| text.all().map(|(_, text)| text.to_owned()).collect();
    match field {
        RuleField::Id => Some(vec![record.id.clone()]),
        RuleField::Url => record.url.clone().map(|url| vec![url]),
        RuleField::Provenance => record.source.clone().map(|source| vec![source]),
        RuleField::Languages => s.languages.clone(),
        RuleField::Name => record.name.as_ref().map(in_languages),
        RuleField::Description => record.description.as_ref().map(in_languages),
        field => attribute(s, field).map(|value| vec![value.to_string()]),
    }
}

fn attribute<'a>(s: &'a PreparedStartup, field: &RuleField) -> Option<&'a Attribute> {
    match field {
        RuleField::Attribute(name) => s.record.attributes.get(name),
        _ => None,
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
        RuleField::Id
        | RuleField::Url
        | RuleField::Provenance
        | RuleField::Name
        | RuleField::Description
        | RuleField::Attribute(_) => stated_texts(s, field).map(|texts| texts.iter().any(|text| !text.is_empty())),
    };
    found.map_or(Ternary::Unknown, Ternary::from)
}
