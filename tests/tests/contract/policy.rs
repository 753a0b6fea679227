//! What changes when rules change: comparisons of two versions, and calendars.

use ketnoi::executor::Parallelism;
use ketnoi::policy::{
    Calendar, CalendarEvent, CalendarQuery, CompareQuery, Comparison, Scenario, StartupChanges, VerdictChange,
    VerdictClass, compare,
};
use ketnoi::{Catalog, Config, Matcher, Opportunity, Query, Startup, read};
use ketnoi_tests::{day, plain};

const REGISTER: &str = r#"[
    {"id": "a", "name": "Bưởi Số", "groups": ["phụ nữ"], "trl": 4, "stage": "ươm tạo"},
    {"id": "b", "groups": ["phụ nữ"], "trl": 8, "stage": "ươm tạo"},
    {"id": "c", "groups": [], "trl": 8, "stage": "ươm tạo"},
    {"id": "d", "stage": "ươm tạo"}
]"#;

fn register() -> Catalog<Startup> {
    plain().catalog_of(read::<Startup>(REGISTER).strict().unwrap()).0
}

fn opportunities(json: &str) -> Vec<Opportunity> {
    read(json).strict().unwrap().records
}

fn opportunity(json: &str) -> Opportunity {
    opportunities(&format!("[{json}]")).remove(0)
}

fn query() -> CompareQuery {
    CompareQuery::at(day("2026-11-30"))
}

fn compared(before: &str, after: &str) -> StartupChanges {
    register().compare(&opportunity(before), &opportunity(after), &query()).unwrap()
}

/// The changed startups: "a eligible → ineligible".
fn lines(changes: &[VerdictChange]) -> Vec<String> {
    changes.iter().map(|one| format!("{} {} → {}", one.startup, one.before, one.after)).collect()
}

#[test]
fn a_new_rule_states_who_loses_and_by_which_rule() {
    let changes = compared(
        r#"{"id": "x", "kind": "incubator"}"#,
        r#"{"id": "x", "kind": "incubator", "groups": ["phụ nữ"], "trl": {"max": 6}}"#,
    );
    assert_eq!(lines(&changes.lost), ["b eligible → ineligible", "c eligible → ineligible", "d eligible → unverified"]);
    assert!(changes.gained.is_empty());
    let totals = &changes.totals;
    assert_eq!((totals.before.eligible, totals.after.eligible, totals.lost, totals.gained), (4, 1, 3, 0));
    assert_eq!(totals.transition(VerdictClass::Eligible, VerdictClass::Ineligible), 2);
    let effects: Vec<(String, u64, u64)> =
        totals.by_rule.iter().map(|(rule, effect)| (rule.to_string(), effect.lost, effect.lost_alone)).collect();
    // b fails the level alone, c fails both, and both are open for d.
    assert_eq!(effects, [("groups".into(), 2, 0), ("trl".into(), 3, 1)]);
    assert_eq!(changes.lost[0].after.failed()[0].rule.to_string(), "trl");
}

#[test]
fn the_reverse_comparison_exchanges_gains_and_losses() {
    let (open, closed) = (
        r#"{"id": "x", "kind": "incubator"}"#,
        r#"{"id": "x", "kind": "incubator", "require": [{"field": "trl", "op": "at_most", "value": 6}]}"#,
    );
    let (there, back) = (compared(open, closed).totals, compared(closed, open).totals);
    assert_eq!((there.lost, there.gained), (back.gained, back.lost));
    let of = |totals: &ketnoi::policy::ChangeTotals| totals.by_rule.values().next().copied().unwrap();
    assert_eq!((of(&there).lost, of(&there).lost_alone), (of(&back).gained, of(&back).gained_alone));
}

#[test]
fn a_record_that_excludes_an_opportunity_is_part_of_the_comparison() {
    let register =
        plain().catalog_of(vec![Startup::new("s").exclude(["x"]), Startup::new("t").trl(3), Startup::new("u")]).0;
    let (before, after) = (Opportunity::new("x", "incubator"), Opportunity::new("y", "incubator"));
    let changes = register.compare(&before, &after, &query()).unwrap();
    assert_eq!(lines(&changes.gained), ["s ineligible → eligible"]);
}

#[test]
fn names_that_cannot_be_read_leave_a_startup_unverified_in_every_direction() {
    let startup = read::<Startup>(r#"[{"id": "s", "exclude": [5]}]"#).records.remove(0);
    let opportunity = Opportunity::new("x", "incubator");
    let scored = plain().score(&startup, &opportunity, query().as_of).unwrap();
    assert_eq!(scored.verdict.name(), "unverified");
    let register = plain().catalog_of(vec![startup]).0;
    let ranking = register.rank(&opportunity, &Query::at(query().as_of)).unwrap();
    assert_eq!((ranking.eligible.total, ranking.unverified.total), (0, 1));
    let closed = opportunity.clone().closes(day("2026-11-01"));
    let changes = register.compare(&opportunity, &closed, &query()).unwrap();
    assert_eq!(lines(&changes.lost), ["s unverified → ineligible"]);
}

#[test]
fn limits_shorten_lists_and_change_no_total() {
    let register = register();
    let (before, after) = (
        opportunities(
            r#"[{"id": "x", "kind": "incubator"}, {"id": "y", "kind": "incubator"}, {"id": "z", "kind": "incubator"}]"#,
        ),
        opportunities(
            r#"[{"id": "w", "kind": "incubator"}, {"id": "x", "kind": "incubator", "groups": ["phụ nữ"]},
                {"id": "y", "kind": "incubator", "trl": {"max": 6}, "groups": ["phụ nữ"]}]"#,
        ),
    );
    let (before, after) = (plain().catalog_of(before).0, plain().catalog_of(after).0);
    let of = |query: &CompareQuery| {
        let (before, after) = (Scenario::new(&register, &before).unwrap(), Scenario::new(&register, &after).unwrap());
        compare(before, after, query, Parallelism::CALLER).unwrap()
    };
    let whole: Comparison = of(&query());
    assert_eq!((whole.startups, whole.opportunities, whole.changed), (4, 2, 2));
    assert_eq!(whole.changes.iter().map(|one| one.opportunity.as_str()).collect::<Vec<_>>(), ["y", "x"]);
    assert_eq!((whole.only_before.opportunities, whole.only_after.opportunities), (vec!["z".into()], vec!["w".into()]));
    let short = of(&query().with_limit(1).with_opportunity_limit(1));
    assert_eq!((short.totals.clone(), short.changed), (whole.totals, whole.changed));
    assert_eq!(short.changes[0].startups.totals, whole.changes[0].startups.totals);
    assert_eq!(lines(&short.changes[0].startups.lost), lines(&whole.changes[0].startups.lost)[..1]);
}

#[test]
fn scenarios_of_two_configurations_are_compared_and_mixed_ones_refused() {
    let rates =
        serde_json::from_str(r#"{"rates": {"date": "2026-11-20", "base": "VND", "millionths": {"USD": 25000000000}}}"#);
    let with_rates = Matcher::new(rates.unwrap()).unwrap();
    let startups = || vec![Startup::new("s").ask("1 tỷ"), Startup::new("t").ask("50 tỷ")];
    let fund = opportunities(
        r#"[{"id": "x", "kind": "investor", "require": [{"field": "ask.max", "op": "at_most", "value": "$100k"}]}]"#,
    );
    let (register, catalog) = (plain().catalog_of(startups()).0, plain().catalog_of(fund.clone()).0);
    let (register_after, catalog_after) = (with_rates.catalog_of(startups()).0, with_rates.catalog_of(fund).0);
    assert!(Scenario::new(&register, &catalog_after).is_err());
    let before = Scenario::new(&register, &catalog).unwrap();
    let after = Scenario::new(&register_after, &catalog_after).unwrap();
    let changes = compare(before, after, &query(), Parallelism::CALLER).unwrap().changes.remove(0).startups;
    assert_eq!(lines(&changes.gained), ["s unverified → eligible"]);
    assert_eq!(lines(&changes.lost), ["t unverified → ineligible"]);
}

fn calendar(opportunities_json: &str, from: &str, to: &str) -> Calendar {
    let catalog = plain().catalog_of(opportunities(opportunities_json)).0;
    let days = CalendarQuery::between(day(from), day(to));
    catalog.calendar(Some(&register()), &days, Parallelism::CALLER).unwrap()
}

#[test]
fn a_window_has_closed_on_the_day_after_its_last() {
    let calendar = calendar(
        r#"[{"id": "x", "kind": "challenge", "groups": ["phụ nữ"], "opens": "2026-12-01", "closes": "2026-12-15"}]"#,
        "2026-11-15",
        "2026-12-31",
    );
    let days: Vec<(String, usize)> =
        calendar.entries.iter().map(|entry| (entry.day.to_string(), entry.events.len())).collect();
    assert_eq!(days, [("2026-12-01".into(), 1), ("2026-12-16".into(), 1)]);
    assert!(matches!(calendar.entries[0].events[0], CalendarEvent::Opens { .. }));
    let changes = |at: usize| calendar.entries[at].startups.as_ref().unwrap();
    assert_eq!(
        lines(&changes(0).gained),
        ["a ineligible → eligible", "b ineligible → eligible", "d ineligible → unverified"]
    );
    assert_eq!((changes(1).totals.lost, changes(1).totals.gained), (3, 0));
    let by_rule: Vec<String> = changes(1).totals.by_rule.keys().map(ToString::to_string).collect();
    assert_eq!(by_rule, ["windows"]);
}

#[test]
fn seats_of_a_new_year_are_an_event_of_its_first_day() {
    let calendar = calendar(
        r#"[{"id": "x", "kind": "incubator", "capacity": [
            {"stage": "ươm tạo", "at_most": 10, "taken": 12, "growth_percent": 30, "base_year": 2026},
            {"stage": "tăng tốc", "period": "2026", "at_most": 5}]}]"#,
        "2026-12-01",
        "2027-01-31",
    );
    assert_eq!(calendar.entries.len(), 1);
    let entry = &calendar.entries[0];
    assert_eq!(entry.day, day("2027-01-01"));
    let texts: Vec<String> = entry.events.iter().map(|event| event.text(ketnoi::Lang::En)).collect();
    assert_eq!(
        texts,
        [
            "The seats for Incubation are 13 in this year; they were 10",
            "The period of the seats for Acceleration has ended"
        ]
    );
    let changes = entry.startups.as_ref().unwrap();
    assert_eq!((changes.totals.gained, changes.totals.lost), (4, 0));
    assert_eq!(changes.gained[0].before.failed()[0].rule.to_string(), "capacity");
}

#[test]
fn a_rule_is_in_force_from_its_first_to_its_last_day() {
    let calendar = calendar(
        r#"[{"id": "x", "kind": "incubator", "require": [
            {"field": "trl", "op": "at_most", "value": 6, "id": "prototypes", "from": "2027-01-01", "to": "2027-01-31",
             "why": {"en": "Prototypes only", "vi": "Chỉ nhận sản phẩm thử nghiệm"}},
            {"field": "groups", "op": "in", "value": ["phụ nữ"], "to": "2026-12-31"}]}]"#,
        "2026-12-01",
        "2027-03-01",
    );
    let texts: Vec<Vec<String>> = calendar
        .entries
        .iter()
        .map(|entry| entry.events.iter().map(|event| event.text(ketnoi::Lang::En)).collect())
        .collect();
    assert_eq!(
        texts,
        [
            vec!["A rule comes into force: Prototypes only", "A rule is no longer in force: require[1]"],
            vec!["A rule is no longer in force: Prototypes only"]
        ]
    );
    let changes = |at: usize| calendar.entries[at].startups.as_ref().unwrap();
    assert_eq!(lines(&changes(0).lost), ["b eligible → ineligible"]);
    assert!(changes(0).gained.is_empty());
    let by_rule = &changes(0).totals.by_rule;
    assert_eq!(by_rule.keys().map(ToString::to_string).collect::<Vec<_>>(), ["require.prototypes"]);
    assert_eq!(
        lines(&changes(1).gained),
        ["b ineligible → eligible", "c ineligible → eligible", "d unverified → eligible"]
    );
}

#[test]
fn an_age_limit_is_no_event_even_on_the_day_of_one() {
    let register = plain().catalog_of(vec![Startup::new("s").founded(day("2023-12-01")), Startup::new("t")]).0;
    let rule = r#"{"field": "age_years", "op": "at_most", "value": 2}"#;
    let opens = format!(r#"[{{"id": "x", "kind": "incubator", "opens": "2026-12-01", "require": [{rule}]}}]"#);
    let catalog = plain().catalog_of(opportunities(&opens)).0;
    let december = CalendarQuery::between(day("2026-12-01"), day("2026-12-31"));
    let calendar = catalog.calendar(Some(&register), &december, Parallelism::CALLER).unwrap();
    // On the first of December the startup s is three years old: it was ineligible by the window,
    // and is by the rule.
    let changes = calendar.entries[0].startups.as_ref().unwrap();
    assert_eq!(lines(&changes.gained), ["t ineligible → unverified"]);
    let always = format!(r#"[{{"id": "x", "kind": "incubator", "require": [{rule}]}}]"#);
    let catalog = plain().catalog_of(opportunities(&always)).0;
    assert_eq!(catalog.calendar(Some(&register), &december, Parallelism::CALLER).unwrap().total, 0);
}

#[test]
fn entries_are_in_order_and_their_limit_changes_no_total() {
    let windows = r#""windows": [{"opens": "2026-12-01", "closes": "2026-12-10"}, {"opens": "2026-12-05"}]"#;
    let records =
        format!(r#"[{{"id": "y", "kind": "challenge", {windows}}}, {{"id": "x", "kind": "challenge", {windows}}}]"#);
    let catalog = plain().catalog_of(opportunities(&records)).0;
    let december = CalendarQuery::between(day("2026-12-01"), day("2026-12-31"));
    let whole = catalog.calendar(None, &december, Parallelism::CALLER).unwrap();
    let keys: Vec<String> =
        whole.entries.iter().map(|entry| format!("{} {}", &entry.day.to_string()[8..], entry.opportunity)).collect();
    assert_eq!(keys, ["01 x", "01 y", "05 x", "05 y", "11 x", "11 y"]);
    assert!(whole.entries.iter().all(|entry| entry.startups.is_none()));
    let short = catalog.calendar(None, &december.with_entry_limit(2), Parallelism::CALLER).unwrap();
    assert_eq!((short.total, short.entries.len()), (6, 2));
}

#[test]
fn days_in_the_wrong_order_and_too_many_days_are_refused() {
    let catalog = plain().catalog_of(Vec::<Opportunity>::new()).0;
    let refused = |from: &str, to: &str| {
        let days = CalendarQuery::between(day(from), day(to));
        catalog.calendar(None, &days, Parallelism::CALLER).map(|calendar| calendar.total)
    };
    assert_eq!(
        refused("2026-12-01", "2026-11-30").unwrap_err().to_string(),
        "query.to: the end lies before the beginning: `2026-11-30`"
    );
    assert!(refused("2026-12-01", "2036-12-02").unwrap_err().to_string().contains("3653 days"));
    assert_eq!(refused("2026-12-01", "2036-11-30").unwrap(), 0);
    assert_eq!(refused("0001-01-01", "0001-01-01").unwrap(), 0);
}

#[test]
fn other_matchers_are_refused() {
    let other = Matcher::new(Config::default().with_evidence(true)).unwrap();
    let (register, _) = other.catalog_of(vec![Startup::new("s")]);
    let catalog = plain().catalog_of(Vec::<Opportunity>::new()).0;
    let days = CalendarQuery::between(day("2026-12-01"), day("2026-12-02"));
    assert!(catalog.calendar(Some(&register), &days, Parallelism::CALLER).is_err());
}
