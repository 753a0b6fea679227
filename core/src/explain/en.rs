//! English sentences.

use super::money::{about, range};
use super::tenths_text;
use crate::criteria::{Criterion, Detail, Side};
use crate::criterion::Level;
use crate::date::Date;
use crate::gate::{FieldValue, RuleResult};
use crate::lang::Lang::En;
use crate::prepared::{Amounts, Term};

pub(super) const fn criterion(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Sector => "sector",
        Criterion::Stage => "stage",
        Criterion::Place => "place",
        Criterion::Ticket => "money",
        Criterion::Instrument => "instrument",
        Criterion::Readiness => "readiness",
        Criterion::Priority => "priority groups",
        Criterion::Support => "support",
        Criterion::Theme => "theme",
        Criterion::HistorySector => "past sectors",
        Criterion::HistoryStage => "past stages",
        Criterion::HistoryPlace => "past places",
        Criterion::HistoryAmount => "past amounts",
        Criterion::Activity => "recent activity",
    }
}

pub(super) fn field(field: &str) -> String {
    let known = match field {
        "sectors" => "sectors",
        "stage" => "stage",
        "stages" => "wanted stages",
        "place" => "place",
        "places" => "places covered",
        "origin" => "place of origin",
        "ask" | "ask.min" | "ask.max" => "money needed",
        "ticket" => "money offered",
        "instruments" => "instruments",
        "trl" => "technology readiness level",
        "groups" => "groups",
        "priority_groups" => "priority groups",
        "wants" => "support wanted",
        "offers" => "support offered",
        "description" => "description",
        "applicant" => "kind of applicant",
        "languages" => "languages",
        "founded" => "founding date",
        "age_years" => "age in years",
        "opens" => "opening date",
        "closes" => "deadline",
        "windows" => "application windows",
        "applicants" => "kinds of applicant",
        "not_sectors" => "excluded sectors",
        "not_places" => "excluded places",
        "must" => "minimum levels",
        "require" => "own rules",
        "exclude" => "exclusions",
        "past" => "past relations",
        "capacity" => "seats",
        other => {
            return other.strip_prefix("attributes.").unwrap_or(other).replace('_', " ");
        }
    };
    known.to_owned()
}

pub(super) fn detail(criterion: Criterion, detail: &Detail) -> String {
    match detail {
        Detail::Unknown { side, field: name } => {
            let who = match side {
                Side::Startup => "not stated by the startup",
                Side::Opportunity => "not stated by the opportunity",
            };
            format!("{} {who}", field(name))
        }
        Detail::Any => any(criterion).to_owned(),
        Detail::None { field: "wants" } => "the startup wants no support".to_owned(),
        Detail::None { field: "groups" } => "the startup belongs to no group".to_owned(),
        Detail::None { field: name } => format!("the startup states no {}", field(name)),
        Detail::Terms { have, wanted, level } => pair(criterion, have, wanted, *level),
        Detail::Local { have, wanted } => {
            format!("“{}” is not in the vocabulary: it may or may not mean {}", label(have), label(wanted))
        }
        Detail::Stage { have, wanted, apart, bridged } => stage(have, wanted, *apart, *bridged),
        Detail::Cheque { ask, ticket, level } => {
            let (round, cheque) = (range(ask, En), range(ticket, En));
            match *level {
                Level::Overlap => format!("a cheque of {cheque} is a fair share of a round of {round}"),
                Level::Near => format!("a cheque of {cheque} nearly fits a round of {round}"),
                Level::Far => format!("a cheque of {cheque} is far from a round of {round}"),
                _ => format!("a cheque of {cheque} does not fit a round of {round}"),
            }
        }
        Detail::Grant { ask, ticket, percent, .. } => {
            format!("{} covers {percent}% of the need ({})", range(ticket, En), range(ask, En))
        }
        Detail::NoRate { ask, ticket } => {
            format!("no exchange rate between {} and {}", range(ask, En), range(ticket, En))
        }
        Detail::Readiness { trl, min, max, away } => readiness(*trl, *min, *max, *away),
        Detail::NoPriority => "no group is put first".to_owned(),
        Detail::Shared { shared, of, wanted } => shared_terms(criterion, shared, *of, wanted),
        Detail::Words { words, found } => match found {
            0 => "no words in common".to_owned(),
            1 => format!("1 word in common: {}", words.join(", ")),
            _ if words.len() as u64 == u64::from(*found) => format!("{found} words in common: {}", words.join(", ")),
            _ => format!("{found} words in common, among them {}", words.join(", ")),
        },
        Detail::NoCommonLanguage => "the two texts have no language in common".to_owned(),
        Detail::NoRecord => "no record yet".to_owned(),
        Detail::Past { term, deals, of, since, times_tenths } => {
            let times = times_tenths.map(times_usual).unwrap_or_default();
            format!("{}: {deals} of {}{times}", label(term), past_deals(*of, *since))
        }
        Detail::PastNone { of: 1, .. } => "the one past deal is not like it".to_owned(),
        Detail::PastNone { of, since } => format!("none of {} is like it", past_deals(*of, *since)),
        Detail::PastAmount { ask, usual, of } => {
            format!("{} against a usual {} in {}", range(ask, En), about(usual, En), past_deals(*of, None))
        }
        Detail::Active { deals, since, undated } => active(*deals, *since, *undated),
    }
}

fn readiness(trl: u8, min: Option<u8>, max: Option<u8>, away: u8) -> String {
    let levels = if away == 1 { "1 level".to_owned() } else { format!("{away} levels") };
    match (min, max) {
        (Some(min), _) if trl < min => format!("readiness level {trl} is {levels} below the least wanted, {min}"),
        (_, Some(max)) if trl > max => format!("readiness level {trl} is {levels} above the most wanted, {max}"),
        _ => format!("readiness level {trl} is as wanted: {}", span(min.map(i64::from), max.map(i64::from))),
    }
}

fn past_deals(of: u32, since: Option<Date>) -> String {
    match (of, since) {
        (1, None) => "1 past deal".to_owned(),
        (1, Some(since)) => format!("its 1 deal ({})", since.year()),
        (_, None) => format!("{of} past deals"),
        (_, Some(since)) => format!("its {of} deals since {}", since.year()),
    }
}

fn active(deals: u32, since: Date, undated: u32) -> String {
    match (deals, undated) {
        (0, 0) => format!("no deal since {since}"),
        (1, 0) => format!("1 deal since {since}"),
        (_, 0) => format!("{deals} deals since {since}"),
        (0, 1) => "1 past deal without a date".to_owned(),
        (0, _) => format!("{undated} past deals without a date"),
        _ => format!("{}, and {undated} without a date", active(deals, since, 0)),
    }
}

fn times_usual(tenths: u32) -> String {
    match tenths {
        10 => ", the usual share".to_owned(),
        _ => format!(", {} times the usual share", tenths_text(tenths, En)),
    }
}

const fn any(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Sector => "any sector",
        Criterion::Stage => "any stage",
        Criterion::Place => "any place",
        Criterion::Readiness => "no readiness level is required",
        _ => "open to all",
    }
}

fn pair(criterion: Criterion, have: &Term, wanted: &Term, level: Level) -> String {
    let (have, wanted) = (label(have), label(wanted));
    match (criterion, level) {
        (Criterion::Place, Level::Same) if have == wanted => format!("{have} is covered"),
        (Criterion::Place, Level::Same) => format!("{have} lies in {wanted}, which is covered"),
        (Criterion::Place, Level::Neighbour) => format!("{have} borders {wanted}"),
        (Criterion::Place, Level::Region) => format!("{have} is in the same region as {wanted}"),
        (Criterion::Place, Level::Country) => format!("{have} is in the same country as {wanted}"),
        (Criterion::Place, Level::Wider) => {
            format!("{have} is in the same part of the world as {wanted}")
        }
        (Criterion::Place, _) => format!("{have} is outside {wanted}"),
        (_, Level::Exact) => format!("{have} is wanted"),
        (_, Level::Above) => format!("{have} is part of {wanted}, which is wanted"),
        (_, Level::Below) => format!("{have} is wider than {wanted}, which is wanted"),
        (_, Level::Sibling) => format!("{have} and {wanted} are in the same branch"),
        (_, Level::Related) => format!("{have} is often sought together with {wanted}"),
        (_, Level::SameRoot) => format!("{have} and {wanted} share only the broad field"),
        _ => format!("{have} has nothing in common with {wanted}"),
    }
}

fn stage(have: &Term, wanted: &Term, apart: u8, bridged: bool) -> String {
    let (have, wanted) = (label(have), label(wanted));
    let by = if bridged { " (by equivalence of programme stages and rounds)" } else { "" };
    match apart {
        0 if have == wanted => format!("{have} is wanted"),
        0 => format!("{have} corresponds to {wanted}{by}"),
        1 => format!("{have} is one step from {wanted}{by}"),
        _ => format!("{have} is {apart} steps from {wanted}{by}"),
    }
}

fn shared_terms(criterion: Criterion, shared: &[Term], of: u32, wanted: &[Term]) -> String {
    match (criterion, shared.is_empty()) {
        (Criterion::Priority, true) => format!("none of the groups put first: {}", list(wanted)),
        (Criterion::Priority, false) => format!("put first: {}", list(shared)),
        (Criterion::Support, true) => format!("offers {}, which is not what is wanted", list(wanted)),
        (Criterion::Support, false) if shared.len() as u64 == u64::from(of) => {
            format!("offers all that is wanted: {}", list(shared))
        }
        (Criterion::Support, false) => format!("offers {} of the {of} wanted: {}", shared.len(), list(shared)),
        (_, true) => format!("uses {}, which the startup does not accept", list(wanted)),
        (_, false) => format!("both use {}", list(shared)),
    }
}

pub(super) fn check(check: &RuleResult) -> String {
    let rule = rule(check);
    let why = check.why.as_ref().map(|why| format!(" ({why})")).unwrap_or_default();
    format!("{rule}{why}")
}

fn rule(check: &RuleResult) -> String {
    let (needed, have) = (needed(&check.needed), shown(&check.have));
    if check.needed == FieldValue::Unreadable {
        return format!("the opportunity's {} cannot be read", field(&check.field));
    }
    if let FieldValue::NoneOf { terms } = &check.needed {
        return format!("{}: must not be {}; {}", field(&check.field), any_of(terms), stated(&check.have, &have));
    }
    if check.needed == FieldValue::Stated {
        return format!("{}: must be stated", field(&check.field));
    }
    match check.rule.as_str() {
        "windows" => windows(&check.needed, &check.have),
        "capacity" => match (&check.have, check.side) {
            (FieldValue::Seats { taken, of }, Side::Opportunity) => {
                format!("no seat is free: {of} in all, {taken} taken")
            }
            _ => "whether a seat is free depends on the stage, which is not stated".to_owned(),
        },
        "exclude" => "one side asks not to be matched with the other".to_owned(),
        "past" => format!("they already know each other: {have}"),
        rule if rule.starts_with("must.") => {
            let name = Criterion::named(rule.strip_prefix("must.").unwrap_or(rule)).map_or("criterion", criterion);
            match check.have {
                FieldValue::Nothing => format!("{name}: needs at least “{needed}”; not known yet"),
                _ => format!("{name}: needs at least “{needed}”; reaches “{have}”"),
            }
        }
        _ => format!("{}: needs {needed}; {}", field(&check.field), stated(&check.have, &have)),
    }
}

fn stated(have: &FieldValue, text: &str) -> String {
    if *have == FieldValue::Nothing { "not stated".to_owned() } else { format!("has {text}") }
}

fn windows(needed: &FieldValue, today: &FieldValue) -> String {
    let FieldValue::Dates { from: Some(today), .. } = today else {
        return "not open".to_owned();
    };
    match needed {
        FieldValue::Dates { from: Some(from), .. } if today < from => {
            format!("not open yet: opens on {from}; today is {today}")
        }
        FieldValue::Dates { to: Some(to), .. } => format!("closed since {to}; today is {today}"),
        _ => "not open".to_owned(),
    }
}

pub(super) fn shown(value: &FieldValue) -> String {
    match value {
        FieldValue::Nothing => "not known".to_owned(),
        FieldValue::Unreadable => "something that cannot be read".to_owned(),
        FieldValue::Terms { terms } if terms.is_empty() => "none".to_owned(),
        FieldValue::Terms { terms } => list(terms),
        FieldValue::NoneOf { terms } => format!("none of {}", list(terms)),
        FieldValue::Number { from, to } => span(*from, *to),
        FieldValue::Dates { from: Some(from), to: Some(to) } if from == to => from.to_string(),
        FieldValue::Dates { from: Some(from), to: Some(to) } => format!("{from} to {to}"),
        FieldValue::Dates { from: Some(from), to: None } => format!("from {from}"),
        FieldValue::Dates { from: None, to: Some(to) } => format!("until {to}"),
        FieldValue::Dates { from: None, to: None } => "any day".to_owned(),
        FieldValue::Money { amounts } => range(amounts, En),
        FieldValue::Level { level } => level_name(*level).to_owned(),
        FieldValue::Texts { texts } => texts.join(", "),
        FieldValue::Seats { taken, of } => format!("{taken} of {of} taken"),
        FieldValue::Stated => "to be stated".to_owned(),
    }
}

/// A list of which any is enough.
fn needed(value: &FieldValue) -> String {
    match value {
        FieldValue::Terms { terms } if !terms.is_empty() => any_of(terms),
        FieldValue::Money { amounts } => bounds(amounts),
        FieldValue::Dates { from: Some(from), to: None } => format!("no earlier than {from}"),
        FieldValue::Dates { from: None, to: Some(to) } => format!("no later than {to}"),
        FieldValue::Texts { texts } => either(&texts.iter().map(String::as_str).collect::<Vec<_>>()),
        _ => shown(value),
    }
}

fn bounds(amounts: &Amounts) -> String {
    let exactly = |end| range(&Amounts { min: end, max: end, currency: amounts.currency }, En);
    match (amounts.min, amounts.max) {
        (Some(_), None) => format!("at least {}", exactly(amounts.min)),
        (None, Some(_)) => format!("at most {}", exactly(amounts.max)),
        _ => range(amounts, En),
    }
}

fn any_of(terms: &[Term]) -> String {
    either(&terms.iter().map(label).collect::<Vec<_>>())
}

/// "a, b or c".
fn either(names: &[&str]) -> String {
    match names.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} or {last}", before.join(", ")),
        _ => names.concat(),
    }
}

fn level_name(level: Level) -> &'static str {
    match level {
        Level::Exact => "exact",
        Level::Above => "inside a wanted field",
        Level::Below => "wider than a wanted field",
        Level::Sibling => "in the same branch",
        Level::Related => "often sought together",
        Level::SameRoot => "in the same broad field",
        Level::Same | Level::Inside => "inside",
        Level::Neighbour => "next to it",
        Level::Region => "in the same region",
        Level::Country => "in the same country",
        Level::Wider => "in the same part of the world",
        Level::Adjacent => "one step away",
        Level::Overlap => "fitting",
        Level::None => "no match",
        Level::Elsewhere => "elsewhere",
        Level::Near => "near",
        Level::Far => "far",
        Level::Outside => "outside",
        Level::All => "all",
        Level::Some => "some",
        Level::Any => "any",
    }
}

fn span(from: Option<i64>, to: Option<i64>) -> String {
    match (from, to) {
        (Some(from), Some(to)) if from == to => from.to_string(),
        (Some(from), Some(to)) => format!("{from} to {to}"),
        (Some(from), None) => format!("at least {from}"),
        (None, Some(to)) => format!("at most {to}"),
        (None, None) => "any".to_owned(),
    }
}

fn label(term: &Term) -> &str {
    term.label(En)
}

fn list(terms: &[Term]) -> String {
    terms.iter().map(label).collect::<Vec<_>>().join(", ")
}
