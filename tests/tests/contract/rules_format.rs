//! The forms of rules, the facts that they name, and the check of rules that decide nothing.
#![expect(clippy::needless_pass_by_value, reason = "tables pass literal records")]

use ketnoi::gate::RuleName;
use ketnoi::record::{Record, read_one};
use ketnoi::{Config, Matcher, Opportunity, Query, Startup, Verdict};
use ketnoi_tests::{Draft, day, draft};
use serde_json::{Value, json};

/// A matcher that knows some facts beside the shipped ones.
fn matcher() -> Matcher {
    let facts = json!({
        "spin_off": { "kind": "flag" },
        "share": { "kind": "number", "decimals": 2, "unit": "%" },
        "certified": { "kind": "date" },
        "aims": { "kind": "choice", "many": true, "values": [{ "id": "energy" }, { "id": "water" }, { "id": "waste" }] },
        "size": { "kind": "choice", "values": [{ "id": "micro", "label": "Siêu nhỏ" }, { "id": "small" }] },
        "naf": { "kind": "code", "scheme": "naf" },
    });
    let config: Config = serde_json::from_value(json!({ "facts": facts })).expect("a configuration");
    Matcher::new(config).expect("a matcher")
}

fn lenient<T: Record>(record: &Draft) -> T {
    let json = Value::Object(record.fields().clone()).to_string();
    read_one(&json, "", &mut Vec::new()).expect("a record")
}

fn startup(fields: &Value) -> Startup {
    lenient(&draft(fields).with("id", json!("s")))
}

fn programme(rules: &Value) -> Opportunity {
    lenient(&draft(&json!({ "require": rules })).with("id", json!("o")).with("kind", json!("investor")))
}

fn verdict(fields: &Value, rules: &Value) -> Verdict {
    let found = matcher().score(&startup(fields), &programme(rules), day("2026-11-22"));
    found.expect("a known kind").verdict
}

fn check(rows: Vec<(Value, Value, &str)>) {
    let found = rows.iter().map(|(fields, rule, expected)| (fields, rule, verdict(fields, &json!([rule])), expected));
    let wrong: Vec<String> = found
        .filter(|(.., found, expected)| found.name() != **expected)
        .map(|(fields, rule, found, expected)| format!("{fields} for {rule}: {found}, not {expected}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn is(field: &str, op: &str, value: Value) -> Value {
    json!({ "field": field, "op": op, "value": value })
}

fn facts(facts: Value) -> Value {
    json!({ "attributes": facts })
}

#[test]
fn rules_are_composed_in_three_values() {
    let (high, low) = (|| is("trl", "at_least", json!(5)), || is("age_years", "at_most", json!(3)));
    let (yes, no, open) = (
        || json!({ "trl": 6, "founded": 2010 }),
        || json!({ "trl": 2, "founded": 2010 }),
        || json!({ "founded": 2010 }),
    );
    check(vec![
        (yes(), json!({ "any": [low(), high()] }), "eligible"),
        (no(), json!({ "any": [low(), high()] }), "ineligible"),
        (open(), json!({ "any": [low(), high()] }), "unverified"),
        (yes(), json!({ "all": [low(), high()] }), "ineligible"),
        (open(), json!({ "all": [low(), high()] }), "ineligible"),
        (json!({ "trl": 6 }), json!({ "all": [low(), high()] }), "unverified"),
        (no(), json!({ "not": high() }), "eligible"),
        (yes(), json!({ "not": high() }), "ineligible"),
        (open(), json!({ "not": high() }), "unverified"),
        (no(), json!({ "when": high(), "then": low() }), "eligible"),
        (yes(), json!({ "when": high(), "then": low() }), "ineligible"),
        (open(), json!({ "when": high(), "then": low() }), "unverified"),
        (open(), json!({ "when": low(), "then": high() }), "eligible"),
    ]);
}

#[test]
fn a_rule_is_in_force_from_its_first_to_its_last_day() {
    let rule = |from: Value, to: Value| json!({ "field": "trl", "op": "at_least", "value": 5, "from": from, "to": to });
    let low = || json!({ "trl": 2 });
    check(vec![
        (low(), rule(json!("2026-11-22"), json!("2026-11-22")), "ineligible"),
        (low(), rule(json!("2026-11-23"), Value::Null), "eligible"),
        (low(), rule(Value::Null, json!("2026-11-21")), "eligible"),
        (json!({}), rule(json!("2027-01-01"), Value::Null), "eligible"),
        // A part of a rule has no days of its own, and days in reverse say nothing.
        (low(), json!({ "any": [rule(json!("2027-01-01"), Value::Null)] }), "unverified"),
        (low(), rule(json!("2027-01-01"), json!("2026-01-01")), "unverified"),
    ]);
}

#[test]
fn a_condition_in_words_holds_as_it_is_confirmed() {
    let rule = || json!({ "id": "not-begun", "confirm": { "en": "Work has not begun", "vi": "Chưa khởi công" } });
    check(vec![
        (json!({}), rule(), "unverified"),
        (json!({ "confirmed": { "not-begun": true } }), rule(), "eligible"),
        (json!({ "confirmed": { "not-begun": false } }), rule(), "ineligible"),
        (json!({ "confirmed": { "other": true } }), rule(), "unverified"),
        (json!({ "confirmed": { "not-begun": true } }), json!({ "not": rule() }), "ineligible"),
        (json!({ "confirmed": { "not-begun": true } }), json!({ "confirm": "without an id" }), "unverified"),
    ]);
}

#[test]
fn days_are_relative_to_that_of_the_query() {
    let founded = |day: &str| json!({ "founded": day });
    let recent = || is("founded", "after", json!({ "months": -24 }));
    check(vec![
        (founded("2024-11-23"), recent(), "eligible"),
        (founded("2024-11-22"), recent(), "ineligible"),
        (json!({ "founded": 2025 }), recent(), "eligible"),
        (json!({ "founded": 2024 }), recent(), "unverified"),
        (founded("2021-11-22"), is("founded", "between", json!([{ "years": -5 }, { "years": -3 }])), "eligible"),
        (founded("2025-11-22"), is("founded", "between", json!([{ "years": -5 }, { "years": -3 }])), "ineligible"),
        (facts(json!({ "certified": "2027-02-01" })), is("certified", "at_least", json!({ "months": 1 })), "eligible"),
        (founded("2021-11-22"), is("founded", "between", json!([{ "years": -3 }, { "years": -5 }])), "unverified"),
        (json!({ "trl": 3 }), is("trl", "at_least", json!({ "months": 1 })), "unverified"),
    ]);
}

#[test]
fn numbers_are_compared_with_their_decimals_and_as_ranges() {
    let share = |value: Value| facts(json!({ "share": value }));
    let heads = |value: Value| facts(json!({ "headcount": value }));
    let small = || is("headcount", "less_than", json!(50));
    check(vec![
        (share(json!(12.5)), is("share", "at_least", json!(12.5)), "eligible"),
        (share(json!(12.49)), is("share", "at_least", json!(12.5)), "ineligible"),
        (share(json!("12.50")), is("share", "more_than", json!(12.5)), "ineligible"),
        (share(json!(12.555)), is("share", "at_least", json!(1)), "unverified"),
        (heads(json!(49)), small(), "eligible"),
        (heads(json!(50)), small(), "ineligible"),
        (heads(json!("12")), small(), "eligible"),
        (heads(json!("many")), small(), "unverified"),
        (heads(json!({ "min": 10, "max": 49 })), small(), "eligible"),
        (heads(json!({ "min": 10, "max": 99 })), small(), "unverified"),
        (heads(json!({ "min": 50 })), small(), "ineligible"),
        (heads(json!({ "min": 10 })), small(), "unverified"),
        (heads(json!(7)), is("headcount", "in", json!([5, 7])), "eligible"),
        (heads(json!({ "min": 8, "max": 9 })), is("headcount", "in", json!([5, 7])), "ineligible"),
        (facts(json!({ "x": 0.5 })), is("attributes.x", "between", json!([0.25, 0.75])), "eligible"),
        (facts(json!({ "x": 0.5 })), is("attributes.x", "in", json!([0.5])), "eligible"),
    ]);
}

#[test]
fn a_choice_of_many_is_known_value_by_value() {
    let aims = |value: Value| facts(json!({ "aims": value }));
    let energy = || is("aims", "in", json!(["energy"]));
    check(vec![
        (aims(json!(["energy", "water"])), energy(), "eligible"),
        (aims(json!(["water"])), energy(), "ineligible"),
        (aims(json!([])), energy(), "ineligible"),
        (aims(json!({ "yes": ["energy"] })), energy(), "eligible"),
        (aims(json!({ "no": ["energy"] })), energy(), "ineligible"),
        (aims(json!({ "yes": ["water"] })), energy(), "unverified"),
        (aims(json!({ "yes": ["water"] })), is("aims", "not_in", json!(["energy"])), "unverified"),
        (aims(json!(["water", "wter"])), energy(), "unverified"),
        (aims(json!(["water", 5])), energy(), "unverified"),
        (aims(json!(["energy"])), is("aims", "in", json!(["enrgy"])), "unverified"),
        (facts(json!({ "size": "siêu nhỏ" })), is("size", "in", json!(["micro"])), "eligible"),
        (facts(json!({ "size": "small" })), is("size", "in", json!(["micro"])), "ineligible"),
        (facts(json!({ "size": { "no": ["micro"] } })), is("size", "not_in", json!(["micro"])), "eligible"),
        (facts(json!({ "spin_off": true })), is("spin_off", "in", json!(true)), "eligible"),
        (facts(json!({ "spin_off": "yes" })), is("spin_off", "in", json!(true)), "unverified"),
        (facts(json!({ "spin_off": false })), is("spin_off", "in", json!(true)), "ineligible"),
    ]);
}

#[test]
fn codes_and_money_of_facts_are_compared_as_such() {
    let naf = |code: &str| facts(json!({ "naf": code }));
    let turnover = |value: Value| facts(json!({ "turnover": value }));
    let small = || is("turnover", "less_than", json!("10 tỷ đồng"));
    check(vec![
        (naf("10.20Z"), is("naf", "in", json!(["10"])), "eligible"),
        (naf("NAF 10.20Z"), is("naf", "in", json!(["10.2"])), "eligible"),
        (naf("10"), is("naf", "in", json!(["10.2"])), "unverified"),
        (naf("11.07A"), is("naf", "in", json!(["10", "C"])), "eligible"),
        (naf("46.19"), is("naf", "not_in", json!(["C"])), "eligible"),
        (naf("fishing"), is("naf", "in", json!(["10"])), "unverified"),
        (naf("10.20"), is("naf", "in", json!(["34"])), "unverified"),
        (
            naf("10.20"),
            json!({ "all": [is("naf", "in", json!(["10"])), is("naf", "not_in", json!(["10.2"]))] }),
            "ineligible",
        ),
        (turnover(json!("9 tỷ đồng")), small(), "eligible"),
        (turnover(json!("10 tỷ đồng")), small(), "ineligible"),
        (turnover(json!("8 - 12 tỷ đồng")), small(), "unverified"),
        (turnover(json!({ "max": 5_000_000_000_i64, "currency": "VND" })), small(), "eligible"),
        (turnover(json!("9 triệu USD")), small(), "unverified"),
        (json!({ "ask": "9 tỷ đồng" }), is("ask.max", "less_than", json!("9 tỷ đồng")), "ineligible"),
    ]);
}

#[test]
fn aid_is_counted_as_far_as_it_is_known() {
    let aid = |aid: Value| json!({ "aid": aid });
    let once = || json!({ "had": { "of": ["p3"], "at_most": 0 } });
    let before = || json!({ "had": { "of": ["p1"] } });
    let recent = || json!({ "had": { "within": { "years": 3 }, "at_most": 1 } });
    let sum = || json!({ "had": { "within": { "years": 3 }, "sum_at_most": "300 000 EUR" } });
    let grant = |date: &str, amount: &str| json!({ "id": "x", "date": date, "amount": amount });
    check(vec![
        (json!({}), once(), "unverified"),
        (aid(json!([])), once(), "eligible"),
        (aid(json!(["p3"])), once(), "ineligible"),
        (aid(json!(["p1"])), before(), "eligible"),
        (aid(json!(["p2"])), before(), "ineligible"),
        (aid(json!(["p2", { "date": "2026-01-01" }])), before(), "unverified"),
        (aid(json!([grant("2026-01-01", "1 EUR"), grant("2023-11-21", "1 EUR")])), recent(), "eligible"),
        (aid(json!([grant("2026-01-01", "1 EUR"), grant("2023-11-22", "1 EUR")])), recent(), "ineligible"),
        (aid(json!([grant("2026-01-01", "1 EUR"), "x"])), recent(), "unverified"),
        (aid(json!([grant("2026-01-01", "200000 EUR"), grant("2025-01-01", "100000 EUR")])), sum(), "eligible"),
        (aid(json!([grant("2026-01-01", "200000 EUR"), grant("2025-01-01", "100001 EUR")])), sum(), "ineligible"),
        (aid(json!([grant("2026-01-01", "200000 EUR"), grant("2025-01-01", "5 USD")])), sum(), "unverified"),
        (aid(json!([grant("2026-01-01", "400000 EUR"), grant("2025-01-01", "5 USD")])), sum(), "ineligible"),
        (aid(json!([])), json!({ "had": { "at_least": 2, "at_most": 1 } }), "unverified"),
        (aid(json!([])), json!({ "had": { "within": { "years": -3 }, "at_most": 1 } }), "unverified"),
    ]);
}

/// The codes of the diagnostics of rules, by the path inside the record.
fn diagnostics(rules: Value) -> Vec<(String, String)> {
    let matcher = matcher();
    let found = matcher.catalog::<Opportunity>().extend([programme(&rules)]);
    let inside = |path: &str| path.strip_prefix("opportunities[0].").unwrap_or(path).to_owned();
    found.iter().map(|found| (inside(&found.path), found.code().to_owned())).collect()
}

#[test]
fn rules_that_decide_nothing_are_reported() {
    let trl = |op: &str, level: u8| is("trl", op, json!(level));
    let rows = [
        (json!([{ "all": [trl("at_least", 6), trl("at_most", 5)] }]), vec![("require[0]", "never_holds")]),
        (json!([trl("at_least", 10)]), vec![("require[0]", "never_holds")]),
        (json!([trl("at_least", 1)]), vec![("require[0]", "always_holds")]),
        (json!([{ "any": [trl("at_least", 5), trl("less_than", 5)] }]), vec![("require[0]", "always_holds")]),
        (json!([{ "any": [trl("at_least", 5), trl("at_least", 7)] }]), vec![("require[0].any[1]", "idle_alternative")]),
        (
            json!([{ "all": [is("sectors", "in", json!(["saas"])), is("sectors", "not_in", json!(["digital-technology"]))] }]),
            vec![("require[0]", "never_holds")],
        ),
        (json!([{ "all": [is("sectors", "in", json!(["saas"])), is("sectors", "in", json!(["fintech"]))] }]), vec![]),
        (
            json!([{ "all": [is("size", "in", json!(["micro"])), is("size", "in", json!(["small"]))] }]),
            vec![("require[0]", "never_holds")],
        ),
        (json!([is("size", "in", json!(["micro", "small"]))]), vec![("require[0]", "always_holds")]),
        (
            json!([{ "all": [is("naf", "in", json!(["10.2"])), is("naf", "not_in", json!(["10"]))] }]),
            vec![("require[0]", "never_holds")],
        ),
        (json!([trl("at_least", 7), trl("at_most", 3)]), vec![("require[1]", "contradicts")]),
        (
            json!([{ "any": [is("headcount", "less_than", json!(10)), is("headcount", "at_most", json!(9))] }]),
            vec![("require[0].any[1]", "idle_alternative")],
        ),
        (json!([is("turnover", "less_than", json!("0 đồng"))]), vec![("require[0]", "never_holds")]),
        (json!([is("founded", "after", json!("9999-12-31"))]), vec![("require[0]", "never_holds")]),
        (json!([is("attributes.hedcount", "at_most", json!(9))]), vec![("require[0].field", "undeclared_fact")]),
        (json!([is("naf", "in", json!(["34"]))]), vec![("require[0].value[0]", "unknown_code")]),
        (
            json!([{ "id": "a", "field": "trl", "op": "at_least", "value": 4 }, { "id": "a", "confirm": "x" }]),
            vec![("require[1].id", "duplicate_id")],
        ),
        (json!([{ "any": [] }]), vec![("require[0].any", "unreadable")]),
        (
            json!([{ "all": [is("place", "in", json!(["da-nang"])), is("place", "not_in", json!(["da-nang"]))] }]),
            vec![("require[0]", "never_holds")],
        ),
    ];
    for (rules, expected) in rows {
        let found = diagnostics(rules.clone());
        let found: Vec<(&str, &str)> = found.iter().map(|(path, code)| (path.as_str(), code.as_str())).collect();
        assert_eq!(found, expected, "{rules}");
    }
}

#[test]
fn a_rule_that_no_startup_can_fulfil_is_open() {
    let rule = json!({ "all": [is("trl", "at_least", json!(6)), is("trl", "at_most", json!(5))] });
    check(vec![(json!({ "trl": 3 }), rule.clone(), "unverified"), (json!({ "trl": 6 }), rule, "unverified")]);
}

#[test]
fn rules_nested_too_deeply_or_too_many_are_open() {
    let deep = (0..9).fold(is("trl", "at_least", json!(3)), |rule, _| json!({ "not": { "not": rule } }));
    let many = json!({ "any": vec![is("trl", "at_least", json!(3)); 1_001] });
    check(vec![(json!({ "trl": 5 }), deep, "unverified"), (json!({ "trl": 5 }), many, "unverified")]);
}

#[test]
fn the_check_of_very_many_rules_ends_and_leaves_them_as_they_are() {
    let alternatives: Vec<Value> = (0..900).map(|n| is("headcount", "at_most", json!(1_000 + 3 * n))).collect();
    check(vec![
        (facts(json!({ "headcount": 3_000 })), json!({ "any": alternatives.clone() }), "eligible"),
        (facts(json!({ "headcount": 9_000 })), json!({ "any": alternatives }), "ineligible"),
    ]);
}

#[test]
fn results_and_counts_name_a_rule_by_its_id() {
    let rules = json!([
        { "id": "small", "any": [is("headcount", "less_than", json!(50)), is("trl", "at_most", json!(3))],
          "why": { "en": "Article 2", "vi": "Điều 2" }, "link": "https://example.org/law#2" },
        is("age_years", "at_most", json!(5)),
    ]);
    let fields = json!({ "trl": 6, "founded": 2010, "attributes": { "headcount": 80 } });
    let found = verdict(&fields, &rules);
    let names: Vec<String> = found.failed().iter().map(|result| result.rule.to_string()).collect();
    assert_eq!(names, ["require.small", "require[1]"]);
    assert_eq!(found.failed()[0].rule, RuleName::Id("small".into()));
    assert_eq!(found.failed()[0].link.as_deref(), Some("https://example.org/law#2"));
    let fields_of_parts: Vec<&str> = found.failed()[0].leaves().iter().map(|part| part.field.as_str()).collect();
    assert_eq!(fields_of_parts, ["attributes.headcount", "trl"]);

    let matcher = matcher();
    let mut catalog = matcher.catalog();
    catalog.extend([programme(&rules)]);
    let ranking = catalog.rank(&startup(&fields), &Query::at(day("2026-11-22"))).expect("a ranking");
    let counts: Vec<(String, u32)> =
        ranking.ineligible.by_rule.iter().map(|(rule, count)| (rule.to_string(), *count)).collect();
    assert_eq!(counts, [("require.small".to_owned(), 1), ("require[1]".to_owned(), 1)]);
}

#[test]
fn a_fact_that_cannot_be_used_is_an_error_with_its_path() {
    let rows = [
        (json!({ "trl": { "kind": "flag" } }), "facts.trl"),
        (json!({ "two words": { "kind": "flag" } }), "facts.two words"),
        (json!({ "size": { "kind": "choice" } }), "facts.size.values"),
        (json!({ "size": { "kind": "choice", "values": [{ "id": "a" }, { "id": "a" }] } }), "facts.size.values[1].id"),
        (json!({ "share": { "kind": "number", "decimals": 7 } }), "facts.share.decimals"),
    ];
    for (facts, path) in rows {
        let config: Config = serde_json::from_value(json!({ "facts": facts })).expect("a configuration");
        let error = Matcher::new(config).unwrap_err();
        assert_eq!(error.path(), path, "{error}");
    }
}
