//! Rules of the gate: three-valued logic, must levels, own rules, seats, windows, ages, money,
//! refusals.
#![expect(clippy::needless_pass_by_value, reason = "tables pass literal records")]

use ketnoi_tests::{day, draft, plain, verdict, with_rates};
use serde_json::{Value, json};

fn check(rows: &[(Value, Value, &str)]) {
    for (startup, opportunity, expected) in rows {
        assert_eq!(verdict(startup, opportunity), *expected, "{startup} for {opportunity}");
    }
}

fn on(date: &str, startup: &Value, opportunity: &Value) -> &'static str {
    let found = plain().score(&draft(startup).startup(), &draft(opportunity).opportunity(), day(date));
    found.expect("a known kind").verdict.name()
}

#[test]
fn a_failed_rule_outranks_unknown_ones_and_both_are_reported() {
    let opportunity = draft(&json!({ "groups": ["women"], "trl": { "min": 5 } })).opportunity();
    let found = plain().score(&draft(&json!({ "trl": 2 })).startup(), &opportunity, day("2026-11-22")).unwrap();
    let rules = |checks: &[ketnoi::gate::RuleResult]| checks.iter().map(|c| c.rule.to_string()).collect::<Vec<_>>();
    assert_eq!(found.verdict.name(), "ineligible");
    assert_eq!(
        (rules(found.verdict.failed()), rules(found.verdict.missing())),
        (vec!["trl".into()], vec!["groups".into()])
    );
}

#[test]
fn must_names_the_least_level() {
    let sector = |have: &str, least: &str| {
        verdict(
            &json!({ "sectors": [have] }),
            &json!({ "sectors": ["smart-agriculture"], "must": { "sector": least } }),
        )
    };
    // The best and the worst level of a sector and of those below it.
    let reached = [
        ("smart-agriculture", "exact", "exact"),
        ("agriculture", "exact", "same-root"),
        ("livestock", "sibling", "sibling"),
        ("internet-of-things", "related", "related"),
        ("energy", "none", "none"),
    ];
    let levels = ["exact", "above", "below", "sibling", "related", "same-root", "none"];
    let index = |level: &str| levels.iter().position(|l| *l == level).unwrap();
    for (have, best, worst) in reached {
        for (i, least) in levels.iter().enumerate() {
            let expected = match i {
                i if i < index(best) => "ineligible",
                i if i < index(worst) => "unverified",
                _ => "eligible",
            };
            assert_eq!(sector(have, least), expected, "{have} for at least {least}");
        }
    }
}

#[test]
fn must_of_a_place_a_stage_and_money() {
    let place = |least: &str| json!({ "places": ["da-nang"], "must": { "place": least } });
    let stage = |least: &str| json!({ "stages": ["incubation"], "must": { "stage": least } });
    let money = |least: &str| json!({ "ticket": "300 triệu", "instruments": ["grant"], "must": { "ticket": least } });
    check(&[
        (json!({ "place": "da-nang" }), place("same"), "eligible"),
        (json!({ "place": "hue" }), place("same"), "ineligible"),
        (json!({ "place": "hue" }), place("neighbour"), "eligible"),
        (json!({ "place": "gia-lai" }), place("neighbour"), "ineligible"),
        (json!({ "place": "gia-lai" }), place("region"), "eligible"),
        (json!({ "place": "can-tho" }), place("country"), "eligible"),
        (json!({ "place": "vietnam" }), place("same"), "unverified"),
        (json!({ "place": "vietnam" }), place("country"), "eligible"),
        (json!({}), place("country"), "unverified"),
        (json!({ "stage": ["incubation"] }), stage("exact"), "eligible"),
        (json!({ "stage": ["idea"] }), stage("adjacent"), "ineligible"),
        (json!({ "stage": ["seed"] }), stage("exact"), "unverified"),
        (json!({ "stage": ["seed"] }), stage("adjacent"), "eligible"),
        (json!({ "ask": "300 triệu" }), money("overlap"), "eligible"),
        (json!({ "ask": "600 triệu" }), money("overlap"), "ineligible"),
        (json!({ "ask": "600 triệu" }), money("near"), "eligible"),
        (json!({ "ask": "1.5 tỷ" }), money("near"), "ineligible"),
        (json!({ "ask": "1.5 tỷ" }), money("far"), "eligible"),
        (json!({ "ask": "9 tỷ" }), money("far"), "ineligible"),
        (json!({ "ask": "từ 100 triệu" }), money("near"), "unverified"),
    ]);
}

fn require(field: &str, op: &str, value: Value) -> Value {
    json!({ "require": [{ "field": field, "op": op, "value": value }] })
}

#[test]
fn in_and_not_in_include_descendants() {
    check(&[
        (json!({ "sectors": ["saas"] }), require("sectors", "in", json!(["digital-technology"])), "eligible"),
        (json!({ "sectors": ["digital-technology"] }), require("sectors", "in", json!(["saas"])), "unverified"),
        (json!({ "sectors": ["saas"] }), require("sectors", "not_in", json!(["digital-technology"])), "ineligible"),
        (json!({ "sectors": ["energy"] }), require("sectors", "not_in", json!(["saas"])), "eligible"),
        (json!({ "sectors": [] }), require("sectors", "in", json!(["saas"])), "ineligible"),
        (json!({ "sectors": [] }), require("sectors", "not_in", json!(["saas"])), "eligible"),
        (json!({ "place": "can-tho" }), require("place", "in", json!(["mekong-delta"])), "eligible"),
        (json!({ "place": "can-tho" }), require("place", "not_in", json!(["vietnam"])), "ineligible"),
        (json!({ "place": "vietnam" }), require("place", "in", json!(["mekong-delta"])), "unverified"),
        (json!({ "origin": "hue" }), require("origin", "in", json!(["north-central"])), "eligible"),
        (json!({ "sectors": ["saas"] }), json!({ "not_sectors": ["digital-technology"] }), "ineligible"),
        (json!({ "place": "can-tho" }), json!({ "not_places": ["mekong-delta"] }), "ineligible"),
        (json!({ "place": "hue" }), json!({ "not_places": ["mekong-delta"] }), "eligible"),
    ]);
}

#[test]
fn a_rule_over_candidates_is_true_or_false_only_if_all_agree() {
    // BD is Gia Lai or Ho Chi Minh City of today.
    check(&[
        (json!({ "place": "BD" }), require("place", "in", json!(["ho-chi-minh"])), "unverified"),
        (json!({ "place": "BD" }), require("place", "not_in", json!(["ho-chi-minh"])), "unverified"),
        (json!({ "place": "BD" }), require("place", "in", json!(["vietnam"])), "eligible"),
        (json!({ "place": "BD" }), require("place", "in", json!(["da-nang"])), "ineligible"),
        (
            json!({ "place": "BD" }),
            require("place", "in", json!(["southeast", "south-central-highlands"])),
            "unverified",
        ),
        (json!({ "place": "hue" }), require("place", "in", json!(["BD"])), "ineligible"),
    ]);
}

#[test]
fn a_missing_fact_leaves_a_rule_unknown() {
    let rules = [
        require("sectors", "in", json!(["saas"])),
        require("sectors", "not_in", json!(["saas"])),
        require("trl", "at_least", json!(1)),
        require("age_years", "at_most", json!(99)),
        require("ask.max", "at_most", json!("$1M")),
        require("founded", "after", json!("1990-01-01")),
        require("attributes.staff", "at_least", json!(0)),
        require("languages", "in", json!(["vi"])),
        require("url", "exists", json!(null)),
    ];
    for rule in rules {
        assert_eq!(verdict(&json!({}), &rule), "unverified", "{rule}");
    }
}

#[test]
fn exists_needs_a_value_that_is_not_empty() {
    let rule = |field: &str| json!({ "require": [{ "field": field, "op": "exists" }] });
    check(&[
        (json!({ "sectors": ["saas"] }), rule("sectors"), "eligible"),
        (json!({ "sectors": [] }), rule("sectors"), "ineligible"),
        (json!({}), rule("sectors"), "unverified"),
        (json!({ "ask": "từ 1 tỷ" }), rule("ask.min"), "eligible"),
        (json!({ "ask": "từ 1 tỷ" }), rule("ask.max"), "unverified"),
    ]);
}

#[test]
fn any_of_several_rules_is_enough() {
    let rule = json!({ "require": [{ "any": [
        { "field": "trl", "op": "at_least", "value": 6 },
        { "field": "wants", "op": "in", "value": ["pilot"] },
    ] }] });
    check(&[
        (json!({ "trl": 7 }), rule.clone(), "eligible"),
        (json!({ "trl": 3, "wants": ["pilot"] }), rule.clone(), "eligible"),
        (json!({ "trl": 3 }), rule.clone(), "unverified"),
        (json!({ "trl": 3, "wants": [] }), rule, "ineligible"),
    ]);
}

#[test]
fn a_stage_rule_decides_on_a_stated_axis_and_is_unknown_on_the_other() {
    let incubation = || require("stage", "in", json!(["incubation"]));
    check(&[
        (json!({ "stage": ["incubation"] }), incubation(), "eligible"),
        (json!({ "stage": ["growth"] }), incubation(), "ineligible"),
        (json!({ "stage": ["seed"] }), incubation(), "unverified"),
        (json!({ "stage": ["series-c"] }), incubation(), "ineligible"),
        (json!({ "stage": ["seed", "growth"] }), incubation(), "ineligible"),
        (json!({ "stage": ["venture-unspecified"] }), require("stage", "in", json!(["series-a"])), "unverified"),
        (json!({ "stage": ["series-a"] }), require("stage", "in", json!(["venture-unspecified"])), "eligible"),
    ]);
}

#[test]
fn a_full_capacity_is_valid_input_and_fails() {
    let seats = |at_most: u32, taken: u32| json!({ "capacity": [{ "at_most": at_most, "taken": taken }] });
    check(&[
        (json!({}), seats(5, 4), "eligible"),
        (json!({}), seats(5, 5), "ineligible"),
        (json!({}), seats(5, 6), "ineligible"),
        (json!({}), json!({ "capacity": 3 }), "eligible"),
        (json!({}), json!({ "capacity": 0 }), "ineligible"),
        (json!({}), json!({ "capacity": [{ "at_least": 1000, "taken": 5000 }] }), "eligible"),
    ]);
}

#[test]
fn growth_compounds_and_rounds_down_once_at_the_end() {
    // 5 grows by 30 % to 6.5, 8.45, 10.985: six seats, eight, ten.
    let seats =
        |taken: u32| json!({ "capacity": [{ "at_most": 5, "growth_percent": 30, "base_year": 2026, "taken": taken }] });
    for (date, seats_of_year) in
        [("2025-06-01", 5), ("2026-06-01", 5), ("2027-06-01", 6), ("2028-06-01", 8), ("2029-06-01", 10)]
    {
        assert_eq!(on(date, &json!({}), &seats(seats_of_year - 1)), "eligible", "{date}");
        assert_eq!(on(date, &json!({}), &seats(seats_of_year)), "ineligible", "{date}");
    }
}

#[test]
fn capacity_by_stage_and_by_period() {
    let full = |stage: &str| json!({ "capacity": [{ "stage": stage, "at_most": 2, "taken": 2 }] });
    let two = json!({ "capacity": [
        { "stage": "incubation", "at_most": 2, "taken": 2 }, { "stage": "acceleration", "at_most": 2, "taken": 1 },
    ] });
    check(&[
        (json!({ "stage": ["incubation"] }), full("incubation"), "ineligible"),
        (json!({ "stage": ["idea"] }), full("incubation"), "eligible"),
        (json!({ "stage": ["seed"] }), full("incubation"), "unverified"),
        (json!({}), full("incubation"), "unverified"),
        (json!({ "stage": ["idea"] }), full("any"), "ineligible"),
        (json!({ "stage": ["incubation"] }), two.clone(), "ineligible"),
        (json!({ "stage": ["acceleration"] }), two.clone(), "eligible"),
        (json!({ "stage": ["incubation", "acceleration"] }), two, "eligible"),
        (json!({}), json!({ "capacity": [{ "period": "soon", "at_most": 2 }] }), "unverified"),
    ]);
    let period = json!({ "capacity": [{ "period": "2026-2027", "at_most": 2, "taken": 2 }] });
    for (date, expected) in [
        ("2025-12-31", "eligible"),
        ("2026-01-01", "ineligible"),
        ("2027-12-31", "ineligible"),
        ("2028-01-01", "eligible"),
    ] {
        assert_eq!(on(date, &json!({}), &period), expected, "{date}");
    }
}

#[test]
fn a_window_includes_its_first_and_last_day_and_any_window_is_enough() {
    let window = json!({ "opens": "2026-11-01", "closes": "2026-11-30" });
    let rows = [
        ("2026-10-31", "ineligible"),
        ("2026-11-01", "eligible"),
        ("2026-11-30", "eligible"),
        ("2026-12-01", "ineligible"),
    ];
    for (date, expected) in rows {
        assert_eq!(on(date, &json!({}), &window), expected, "{date}");
    }
    let series = json!({ "windows": [{ "closes": "2026-01-31" }, { "opens": "2026-10-01" }] });
    let rows = [
        ("2026-01-31", "eligible"),
        ("2026-02-01", "ineligible"),
        ("2026-10-01", "eligible"),
        ("2099-01-01", "eligible"),
    ];
    for (date, expected) in rows {
        assert_eq!(on(date, &json!({}), &series), expected, "{date}");
    }
}

#[test]
fn age_in_years_of_a_founding_day_and_of_a_founding_year() {
    let rule = |op: &str, value: Value| require("age_years", op, value);
    check(&[
        (json!({ "founded": "2023-11-22" }), rule("at_least", json!(3)), "eligible"),
        (json!({ "founded": "2023-11-23" }), rule("at_least", json!(3)), "ineligible"),
        // Some day of 2023: two or three years.
        (json!({ "founded": 2023 }), rule("at_least", json!(3)), "unverified"),
        (json!({ "founded": 2023 }), rule("at_least", json!(2)), "eligible"),
        (json!({ "founded": 2023 }), rule("at_most", json!(1)), "ineligible"),
        (json!({ "founded": 2023 }), rule("between", json!([3, 3])), "unverified"),
        (json!({ "founded": 2023 }), require("founded", "before", json!("2024-01-01")), "eligible"),
        (json!({ "founded": 2023 }), require("founded", "after", json!("2023-06-30")), "unverified"),
        (json!({ "founded": 2023 }), require("founded", "between", json!(["2023-03-01", "2023-05-01"])), "unverified"),
        (json!({ "founded": "2024-01-01" }), require("founded", "before", json!("2024-01-01")), "ineligible"),
        (
            json!({ "founded": "2024-01-01" }),
            require("founded", "between", json!(["2024-01-01", "2024-01-01"])),
            "eligible",
        ),
    ]);
}

#[test]
fn a_money_rule_compares_in_one_currency_or_through_rates() {
    let rule = |value: &str| require("ask.max", "at_most", json!(value));
    check(&[
        (json!({ "ask": "500 triệu" }), rule("500 triệu"), "eligible"),
        (json!({ "ask": "500 triệu - 501 triệu" }), rule("500 triệu"), "ineligible"),
        (json!({ "ask": "từ 500 triệu" }), rule("500 triệu"), "unverified"),
        (json!({ "ask": "500 triệu" }), rule("$1M"), "unverified"),
        (json!({ "ask": { "max": 5 } }), rule("$1M"), "unverified"),
        (json!({ "ask": "300 triệu" }), require("ask.min", "at_least", json!("200 triệu")), "eligible"),
    ]);
    let through_rates = |ask: &str| {
        let (startup, opportunity) = (json!({ "ask": ask }), rule("$20k"));
        let found =
            with_rates().score(&draft(&startup).startup(), &draft(&opportunity).opportunity(), day("2026-11-22"));
        found.unwrap().verdict.name()
    };
    // 25 000 đồng to the dollar: 500 million.
    assert_eq!((through_rates("500 triệu"), through_rates("510 triệu")), ("eligible", "ineligible"));
}

#[test]
fn either_side_may_exclude_or_already_know_the_other() {
    check(&[
        (json!({ "exclude": ["o"] }), json!({}), "ineligible"),
        (json!({}), json!({ "exclude": ["s"] }), "ineligible"),
        (json!({ "past": [{ "id": "o", "word": "refused" }] }), json!({}), "ineligible"),
        (json!({}), json!({ "past": ["s"] }), "ineligible"),
        (json!({ "exclude": ["p"], "past": ["p"] }), json!({ "exclude": ["t"], "past": ["t"] }), "eligible"),
    ]);
}

#[test]
fn a_broader_applicant_form_may_match() {
    check(&[
        (json!({ "applicant": "startup-firm" }), json!({ "applicants": ["firm"] }), "eligible"),
        (json!({ "applicant": "firm" }), json!({ "applicants": ["startup-firm"] }), "unverified"),
        (json!({ "applicant": "project" }), json!({ "applicants": ["startup-firm"] }), "ineligible"),
        (json!({ "applicant": "firm" }), require("applicant", "in", json!(["startup-firm"])), "unverified"),
    ]);
}
