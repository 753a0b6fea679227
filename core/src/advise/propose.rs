//! The finite list of changes to try for one pair, field by field.

use super::change::{Change, Edit};
use super::{Limits, rule_values};
use crate::date::Date;
use crate::diagnostic::ErrorKind;
use crate::error::{Error, Result};
use crate::gate::FieldValue;
use crate::prepared::{
    AmountRange, FieldRule, Meaning, Operand, PlaceMeaning, PlacePreference, PreparedOpportunity, PreparedStartup,
    ResolvedPlace, ResolvedStage, ResolvedTerm, RuleField, SectorPreference, StagePreference, TermSet,
};
use crate::record::{Money, PlaceText, nearest};
use crate::vocabulary::Axis;

/// When a field may be changed, unless the caller locks or unlocks it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Policy {
    /// Always: the startup can do it.
    Actionable,
    /// Only to state a missing value. A public body never advises people to change who they are or
    /// where they come from.
    WhenMissing,
}

type Propose = fn(&PreparedStartup, &PreparedOpportunity, Date) -> Vec<Change>;

/// The fields, when each may be changed, and what to try. Technology readiness and stage only ever
/// rise.
const FIELDS: [(&str, Policy, Propose); 14] = [
    ("trl", Policy::Actionable, trl),
    ("stage", Policy::Actionable, stage),
    ("ask", Policy::Actionable, ask),
    ("applicant", Policy::Actionable, applicant),
    ("sectors", Policy::WhenMissing, sectors),
    ("place", Policy::WhenMissing, place),
    ("origin", Policy::WhenMissing, origin),
    ("groups", Policy::WhenMissing, groups),
    ("instruments", Policy::WhenMissing, instruments),
    ("wants", Policy::WhenMissing, wants),
    ("languages", Policy::WhenMissing, languages),
    ("founded", Policy::WhenMissing, founded),
    ("attributes", Policy::WhenMissing, attributes),
    ("confirmed", Policy::WhenMissing, confirmed),
];

/// Every change to try within the limits.
///
/// # Errors
/// At `limits.lock[i]` or `limits.unlock[i]`, for a field that advice does not know.
pub(super) fn proposals(
    startup: &PreparedStartup,
    opportunity: &PreparedOpportunity,
    as_of: Date,
    limits: &Limits,
) -> Result<Vec<Change>> {
    check(&limits.lock, "limits.lock")?;
    check(&limits.unlock, "limits.unlock")?;
    let has = |list: &[String], field: &str| list.iter().any(|name| name == field);
    let open = FIELDS.iter().filter(|(field, _, _)| !has(&limits.lock, field));
    let changes = open.flat_map(|(field, policy, propose)| {
        let free = *policy == Policy::Actionable || has(&limits.unlock, field);
        propose(startup, opportunity, as_of).into_iter().filter(move |change| free || change.was_missing)
    });
    Ok(changes.collect())
}

/// # Errors
/// At the first field that advice does not know.
fn check(fields: &[String], path: &str) -> Result<()> {
    let known = |name: &String| name == "description" || FIELDS.iter().any(|(field, _, _)| field == name);
    match fields.iter().enumerate().find(|(_, name)| !known(name)) {
        None => Ok(()),
        Some((index, unknown)) => {
            let names: Vec<&str> = FIELDS.iter().map(|(field, _, _)| *field).collect();
            let problem = ErrorKind::UnknownField { suggestions: nearest(unknown, &names) };
            Err(Error::new(format!("{path}[{index}]"), unknown, problem))
        }
    }
}

fn trl(s: &PreparedStartup, o: &PreparedOpportunity, _: Date) -> Vec<Change> {
    let wanted = o.trl.into_iter().flat_map(|range| [range.min, range.max]).flatten();
    let by_rules = rule_values::numbers(o, &RuleField::Trl).into_iter().filter_map(|n| u8::try_from(n).ok());
    let upward = |level: &u8| (1..=9).contains(level) && s.trl.is_none_or(|have| *level > have);
    let levels = wanted.chain(by_rules).filter(upward);
    let change = |level: u8| Change::new("trl", FieldValue::exactly(level), s.trl.is_none(), Edit::Trl(level));
    distinct(levels.map(change))
}

fn stage(s: &PreparedStartup, o: &PreparedOpportunity, _: Date) -> Vec<Change> {
    let wished = match o.stages.as_deref() {
        Some(StagePreference::Stages(stages)) => stages.clone(),
        _ => Vec::new(),
    };
    let have = s.stages.as_deref().unwrap_or_default();
    let change = |stage: &ResolvedStage| {
        let others = have.iter().filter(|h| h.axis != stage.axis).map(|h| h.term.id().to_owned());
        let stages: Vec<String> = others.chain([stage.term.id().to_owned()]).collect();
        Change::new("stage", terms([&stage.term]), s.stages.is_none(), Edit::Stage(stages))
    };
    distinct(wished.iter().filter(|stage| is_upward(have, stage)).map(change))
}

/// True if the stage is above the stated one of its axis, or if none of its axis is stated.
fn is_upward(have: &[ResolvedStage], wanted: &ResolvedStage) -> bool {
    let Some(axis) = wanted.axis else { return have.is_empty() };
    let on_axis = |stage: &&ResolvedStage| stage.axis == Some(axis);
    let top = |stage: &ResolvedStage, axis: Axis| stage.rungs(axis).iter().max().copied();
    let now = have.iter().filter(on_axis).filter_map(|stage| top(stage, axis)).max();
    now.is_none_or(|now| top(wanted, axis).is_some_and(|then| then > now))
}

fn ask(s: &PreparedStartup, o: &PreparedOpportunity, _: Date) -> Vec<Change> {
    let ticket = o.ticket.iter().map(|ticket| &ticket.range);
    let by_rules = rule_values::field_rules(&o.gates.require).into_iter().filter(|rule| !is_attribute(rule));
    let by_rules = by_rules.flat_map(|rule| match &rule.operand {
        Operand::Money(range) => [range.from.as_ref(), range.to.as_ref()],
        _ => [None, None],
    });
    let ranges = ticket.chain(by_rules.flatten());
    let changes = ranges.flat_map(|range: &AmountRange| {
        let ends = [
            (range.amounts.min, range.amounts.max),
            (range.amounts.min, range.amounts.min),
            (range.amounts.max, range.amounts.max),
        ];
        ends.into_iter().filter(|(min, max)| min.is_some() && max.is_some()).map(|(min, max)| {
            let amounts = crate::prepared::Amounts { min, max, currency: range.amounts.currency };
            let currency = range.amounts.currency.map(|c| c.code().to_owned());
            let money = Money::Range { min, max, currency, fixed: false, per: None };
            Change::new("ask", FieldValue::money(amounts), s.ask.is_none(), Edit::Ask(money))
        })
    });
    distinct(changes)
}

fn applicant(s: &PreparedStartup, o: &PreparedOpportunity, _: Date) -> Vec<Change> {
    let allowed = o.gates.applicants.iter().flatten().flat_map(Meaning::candidates);
    let by_rules = rule_values::terms(o, &RuleField::Applicant);
    let change = |term: ResolvedTerm| {
        Change::new("applicant", terms([&term]), s.applicant.is_none(), Edit::Applicant(term.id().to_owned()))
    };
    distinct(allowed.cloned().chain(by_rules).map(change))
}

fn sectors(s: &PreparedStartup, o: &PreparedOpportunity, _: Date) -> Vec<Change> {
    let wished: Vec<ResolvedTerm> = match o.sectors.as_deref() {
        Some(SectorPreference::Weighted { wanted, .. }) => {
            wanted.iter().flat_map(|(m, _)| m.candidates()).cloned().collect()
        }
        _ => Vec::new(),
    };
    let by_rules = rule_values::terms(o, &RuleField::Sectors);
    let added = |term: ResolvedTerm| {
        let all = joined(s.record.sectors.as_ref(), term.id());
        Change::new("sectors", terms([&term]), s.sectors.is_none(), Edit::Sectors(all))
    };
    distinct(wished.into_iter().chain(by_rules).map(added))
}

fn place(s: &PreparedStartup, o: &PreparedOpportunity, _: Date) -> Vec<Change> {
    let moved = |term: ResolvedTerm| {
        let text = PlaceText::Text(term.id().to_owned());
        Change::new("place", terms([&term]), s.place.is_none(), Edit::Place(text))
    };
    distinct(wanted_places(o, &RuleField::Place).map(moved))
}

fn origin(s: &PreparedStartup, o: &PreparedOpportunity, _: Date) -> Vec<Change> {
    let moved = |term: ResolvedTerm| {
        let text = PlaceText::Text(term.id().to_owned());
        Change::new("origin", terms([&term]), s.origin.is_none(), Edit::Origin(text))
    };
    distinct(wanted_places(o, &RuleField::Origin).map(moved))
}

/// Places of the vocabulary that the opportunity covers or asks for.
fn wanted_places(o: &PreparedOpportunity, field: &RuleField) -> impl Iterator<Item = ResolvedTerm> {
    let covered: &[PlaceMeaning] = match o.places.as_deref() {
        Some(PlacePreference::Coverage { places, .. }) => places,
        _ => &[],
    };
    let by_rules = rule_values::of_field(o, field).into_iter().flat_map(|rule| match &rule.operand {
        Operand::Places(places) => places.clone(),
        _ => Vec::new(),
    });
    let wanted: Vec<PlaceMeaning> = covered.iter().cloned().chain(by_rules).collect();
    wanted
        .into_iter()
        .flat_map(|place| place.candidates)
        .filter(ResolvedPlace::is_whole_node)
        .filter_map(|place| place.node)
}

fn groups(s: &PreparedStartup, o: &PreparedOpportunity, _: Date) -> Vec<Change> {
    let first = match o.priority_groups.as_deref() {
        Some(TermSet::Terms(terms)) => terms.as_slice(),
        _ => &[],
    };
    let wanted = o.gates.groups.iter().flatten().chain(first).cloned();
    let by_rules = rule_values::terms(o, &RuleField::Groups);
    let added = |term: ResolvedTerm| {
        let all = joined(s.record.groups.as_ref(), term.id());
        Change::new("groups", terms([&term]), s.groups.is_none(), Edit::Groups(all))
    };
    distinct(wanted.chain(by_rules).map(added))
}

fn instruments(s: &PreparedStartup, o: &PreparedOpportunity, _: Date) -> Vec<Change> {
    let added = |term: &ResolvedTerm| {
        let all = joined(s.record.instruments.as_ref(), term.id());
        Change::new("instruments", terms([term]), s.instruments.is_none(), Edit::Instruments(all))
    };
    distinct(set_terms(o.instruments.as_deref()).map(added))
}

fn wants(s: &PreparedStartup, o: &PreparedOpportunity, _: Date) -> Vec<Change> {
    let added = |term: &ResolvedTerm| {
        let all = joined(s.record.wants.as_ref(), term.id());
        Change::new("wants", terms([term]), s.wants.is_none(), Edit::Wants(all))
    };
    distinct(set_terms(o.offers.as_deref()).map(added))
}

fn languages(s: &PreparedStartup, o: &PreparedOpportunity, _: Date) -> Vec<Change> {
    let added = |language: &String| {
        let all = joined(s.record.languages.as_ref(), language);
        let to = FieldValue::Texts { texts: vec![language.clone()] };
        Change::new("languages", to, s.languages.is_none(), Edit::Languages(all))
    };
    distinct(o.gates.languages.iter().flatten().map(added))
}

/// The days at which a rule about the age or the founding date changes its result.
fn founded(s: &PreparedStartup, o: &PreparedOpportunity, as_of: Date) -> Vec<Change> {
    let by_age = rule_values::numbers(o, &RuleField::AgeYears);
    let by_age = by_age.into_iter().filter_map(|years| years_before(as_of, years));
    let by_date = rule_values::of_field(o, &RuleField::Founded).into_iter().flat_map(|rule| match &rule.operand {
        Operand::Dates(range) => rule_values::days(range, as_of),
        _ => [None, None],
    });
    let change = |day: Date| {
        let to = FieldValue::Dates { from: Some(day), to: Some(day) };
        Change::new("founded", to, s.record.founded.is_none(), Edit::Founded(day))
    };
    distinct(by_age.chain(by_date.flatten()).map(change))
}

fn years_before(day: Date, years: i64) -> Option<Date> {
    let year = u16::try_from(i64::from(day.year()) - years).ok()?;
    Date::new(year, day.month(), day.day().min(28)).ok()
}

/// Answers to the facts that rules ask for.
fn attributes(s: &PreparedStartup, o: &PreparedOpportunity, as_of: Date) -> Vec<Change> {
    let rules = rule_values::field_rules(&o.gates.require).into_iter().filter_map(|rule| match &rule.field {
        RuleField::Fact(_, name) | RuleField::Attribute(name) => Some((name, rule)),
        _ => None,
    });
    let changes = rules.flat_map(|(name, rule)| {
        let missing = !s.record.attributes.contains_key(name);
        rule_values::answers(rule, as_of).into_iter().map(move |(value, shown)| {
            Change::new(&rule.field.name(), shown, missing, Edit::Attribute(name.clone(), value))
        })
    });
    distinct(changes)
}

/// Confirmations of the conditions in words.
fn confirmed(s: &PreparedStartup, o: &PreparedOpportunity, _: Date) -> Vec<Change> {
    let change = |id: &str| {
        let missing = !s.record.confirmed.contains_key(id);
        let to = FieldValue::Confirmed { holds: true };
        Change::new(&format!("confirmed.{id}"), to, missing, Edit::Confirmed(id.to_owned()))
    };
    distinct(rule_values::confirmations(&o.gates.require).into_iter().map(change))
}

fn is_attribute(rule: &FieldRule) -> bool {
    matches!(rule.field, RuleField::Fact(..) | RuleField::Attribute(_))
}

fn set_terms(set: Option<&TermSet>) -> impl Iterator<Item = &ResolvedTerm> {
    let terms = match set {
        Some(TermSet::Terms(terms)) => terms.as_slice(),
        _ => &[],
    };
    terms.iter()
}

fn terms<'a>(of: impl IntoIterator<Item = &'a ResolvedTerm>) -> FieldValue {
    FieldValue::Terms { terms: of.into_iter().cloned().collect() }
}

/// The stated values and one more.
fn joined(stated: Option<&Vec<String>>, more: &str) -> Vec<String> {
    let mut all = stated.cloned().unwrap_or_default();
    all.push(more.to_owned());
    all
}

fn distinct(changes: impl Iterator<Item = Change>) -> Vec<Change> {
    let mut kept: Vec<Change> = Vec::new();
    for change in changes {
        if !kept.contains(&change) {
            kept.push(change);
        }
    }
    kept
}
