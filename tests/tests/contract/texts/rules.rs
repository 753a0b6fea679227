//! Rules that fail or are open, and verdicts.

use std::collections::BTreeSet;

use ketnoi::Lang;
use ketnoi_tests::plain;
use serde_json::{Value, json};

use super::{assert_lines, code_of, codes, pair};

/// Pairs of records that fail a rule or leave it open.
fn rules() -> Vec<(Value, Value)> {
    let require = |rule: Value| json!({"require": [rule]});
    let rule = |field: &str, op: &str, value: Value| require(json!({"field": field, "op": op, "value": value}));
    let unread = |field: &str| json!({"unreadable": [field]});
    let seats = |stage: Value, taken: u32| json!({"capacity": [{"stage": stage, "at_most": 5, "taken": taken}]});
    let mut rows = vec![
        (json!({}), json!({"closes": "2026-10-31"})),
        (json!({}), json!({"opens": "2027-01-01"})),
        (json!({"groups": ["wemen"]}), json!({"groups": ["women"]})),
        (
            json!({}),
            json!({"windows": [{"opens": "2025-01-01", "closes": "2025-02-01"}, {"opens": "2027-01-01", "closes": "2027-02-01"}]}),
        ),
        (json!({}), json!({"capacity": [{"at_most": 5, "taken": 5}]})),
        (json!({}), json!({"capacity": [{"at_most": 1, "taken": 2}]})),
        (json!({}), seats(json!("ươm tạo"), 5)),
        (json!({"groups": ["nông dân"]}), json!({"groups": ["phụ nữ", "sinh viên", "thanh niên"]})),
        (json!({"groups": []}), json!({"groups": ["phụ nữ"]})),
        (json!({}), json!({"groups": ["phụ nữ"]})),
        (json!({"applicant": "cá nhân"}), json!({"applicants": ["doanh nghiệp", "hợp tác xã"]})),
        (json!({}), json!({"applicants": ["doanh nghiệp"]})),
        (json!({"languages": ["vi"]}), json!({"languages": ["en", "ko"]})),
        (json!({}), json!({"languages": ["en"]})),
        (json!({"trl": 4}), json!({"trl": {"min": 5, "max": 8}})),
        (json!({}), json!({"trl": {"min": 5}})),
        (json!({"sectors": ["payments"]}), json!({"not_sectors": ["fintech"]})),
        (json!({}), json!({"not_sectors": ["fintech"]})),
        (json!({"place": "Trà Vinh"}), json!({"not_places": ["Đồng bằng sông Cửu Long"]})),
        (json!({}), json!({"not_places": ["Hà Nội"]})),
        (json!({"id": "s"}), json!({"exclude": ["s"]})),
        (json!({"exclude": ["o"]}), json!({})),
        (json!({}), json!({"past": [{"id": "s", "word": "portfolio"}]})),
        (json!({"past": ["o"]}), json!({})),
        (json!({"sectors": ["fintech"]}), json!({"sectors": ["robot"], "must": {"sector": "above"}})),
        (json!({}), json!({"sectors": ["robot"], "must": {"sector": "sibling"}})),
        (json!({"place": "Hà Nội"}), json!({"places": ["Trà Vinh"], "must": {"place": "region"}})),
        (json!({}), json!({"places": ["Trà Vinh"], "must": {"place": "same"}})),
        (json!({"stage": ["ý tưởng"]}), json!({"stages": ["tăng tốc"], "must": {"stage": "adjacent"}})),
        (
            json!({"ask": "20 tỷ"}),
            json!({"ticket": "40 triệu đồng", "instruments": ["tài trợ"], "must": {"ticket": "near"}}),
        ),
        (json!({"wants": ["vốn"]}), json!({"offers": ["đào tạo"], "must": {"support": "some"}})),
        (json!({"sectors": ["fintech"]}), rule("sectors", "in", json!(["robot", "in 3D"]))),
        (json!({"stage": ["ý tưởng"]}), rule("stage", "not_in", json!(["ý tưởng"]))),
        (json!({"place": "Huế"}), rule("place", "in", json!(["Đà Nẵng"]))),
        (json!({"founded": "2015-03-01"}), rule("age_years", "at_most", json!(5))),
        (json!({}), rule("age_years", "at_most", json!(5))),
        (json!({"founded": "2026-03-01"}), rule("founded", "before", json!("2025-01-01"))),
        (json!({"ask": "2 tỷ"}), rule("ask.max", "at_most", json!("500 triệu"))),
        (json!({"attributes": {"revenue": 100}}), rule("attributes.revenue", "at_least", json!(500))),
        (json!({"attributes": {"revenue": 100}}), rule("attributes.revenue", "between", json!([500, 900]))),
        (json!({}), rule("attributes.tax_code", "exists", Value::Null)),
        (json!({"groups": []}), rule("groups", "exists", Value::Null)),
        (
            json!({"applicant": "cá nhân"}),
            require(json!({"field": "applicant", "op": "in", "value": ["doanh nghiệp"], "why": "Nghị quyết 20/2023"})),
        ),
        (json!({}), require(json!({"field": "trl", "op": "at_least", "value": "nhiều"}))),
    ];
    rows.extend(composed_rules());
    rows.extend(UNREADABLE.map(|field| (json!({}), unread(field))));
    rows
}

/// Rules made of others, facts, confirmations and aid.
fn composed_rules() -> Vec<(Value, Value)> {
    let require = |rule: Value| json!({"require": [rule]});
    let small = json!({"field": "headcount", "op": "less_than", "value": 50});
    let young = json!({"field": "founded", "op": "after", "value": {"years": -5}});
    let spin_off = json!({"field": "attributes.spin_off", "op": "in", "value": true});
    let not_begun = json!({"id": "not-begun", "confirm": {"en": "Work has not begun", "vi": "Dự án chưa khởi công"}});
    let fact = |name: &str, value: Value| json!({"attributes": {name: value}});
    let why = json!({"en": "State aid, article 2", "vi": "Điều 2, Nghị định 80"});
    vec![
        (fact("headcount", json!(60)), require(json!({"any": [small, young], "id": "small", "why": why}))),
        (fact("headcount", json!({"min": 10, "max": 249})), require(json!({"any": [small, young]}))),
        (fact("headcount", json!(60)), require(json!({"all": [small, young]}))),
        (fact("headcount", json!(20)), require(json!({"not": small}))),
        (fact("headcount", json!(20)), require(json!({"when": small, "then": spin_off}))),
        (json!({"founded": 2001, "attributes": {"headcount": 20}}), require(json!({"when": small, "then": young}))),
        (json!({}), require(not_begun.clone())),
        (json!({"confirmed": {"not-begun": false}}), require(not_begun)),
        (json!({"aid": [{"id": "p3"}]}), require(json!({"had": {"of": ["p3", "p4"], "at_most": 0}}))),
        (json!({"aid": []}), require(json!({"had": {"of": ["p3"]}}))),
        (json!({"aid": [{"id": "p3"}]}), require(json!({"had": {"at_least": 2, "within": {"years": 3}}}))),
        (
            json!({"aid": [{"id": "x", "date": "2025-02-01", "amount": "250 000 EUR"}]}),
            require(json!({"had": {"within": {"years": 3}, "sum_at_most": "200 000 EUR"}})),
        ),
        (json!({}), require(json!({"had": {"sum_at_most": "200 000 EUR"}}))),
        (
            fact("turnover", json!("12 tỷ đồng")),
            require(json!({"field": "turnover", "op": "less_than", "value": "10 tỷ đồng"})),
        ),
        (
            fact("goals", json!(["water"])),
            require(json!({"field": "goals", "op": "in", "value": ["energy-saving", "waste"]})),
        ),
        (
            fact("goals", json!({"no": ["water"]})),
            require(json!({"field": "goals", "op": "not_in", "value": ["waste"]})),
        ),
        (
            fact("legal_status", json!("hợp tác xã")),
            require(json!({"field": "legal_status", "op": "in", "value": ["partnership"]})),
        ),
        (
            fact("activity_code", json!("10.2")),
            require(json!({"field": "activity_code", "op": "in", "value": ["10.20"]})),
        ),
        (fact("area", json!(12)), require(json!({"field": "attributes.area", "op": "more_than", "value": 12.5}))),
        (fact("area", json!("12")), require(json!({"field": "attributes.area", "op": "at_least", "value": 10}))),
    ]
}

const UNREADABLE: [&str; 14] = [
    "opens",
    "closes",
    "windows",
    "capacity",
    "groups",
    "applicants",
    "languages",
    "trl",
    "not_sectors",
    "not_places",
    "must",
    "require",
    "exclude",
    "past",
];

#[test]
fn rules_match_their_snapshots() {
    let reported = |lang: Lang| {
        let lines = rules().into_iter().flat_map(|(startup, opportunity)| {
            let verdict = pair(plain(), &startup, &opportunity).verdict;
            let checks = verdict.failed().iter().chain(verdict.missing());
            let lines: Vec<String> =
                checks.map(|check| format!("{}: {}", verdict.label(lang), check.text(lang))).collect();
            assert!(!lines.is_empty(), "no rule fails and none is open: {startup} {opportunity}");
            lines
        });
        lines.collect()
    };
    assert_lines("rules", reported);
}

#[test]
fn every_rule_has_a_sentence_if_failed_and_if_open() {
    let every = [
        "windows",
        "capacity",
        "groups",
        "applicants",
        "languages",
        "trl",
        "not_sectors",
        "not_places",
        "exclude",
        "past",
        "must",
        "require",
    ];
    let verdicts: Vec<_> = rules().iter().map(|(s, o)| pair(plain(), s, o).verdict).collect();
    let name = |check: &ketnoi::gate::RuleResult| {
        check.rule.to_string().split(['.', '[']).next().unwrap_or_default().to_owned()
    };
    let failed: BTreeSet<String> = verdicts.iter().flat_map(ketnoi::Verdict::failed).map(name).collect();
    let open: BTreeSet<String> = verdicts.iter().flat_map(ketnoi::Verdict::missing).map(name).collect();
    for rule in every {
        assert!(failed.contains(rule) && open.contains(rule), "{rule}");
    }
    let checks = verdicts.iter().flat_map(|verdict| verdict.failed().iter().chain(verdict.missing()));
    let shown: BTreeSet<String> = checks.flat_map(|c| [code_of(&c.needed, "is"), code_of(&c.have, "is")]).collect();
    assert_eq!(shown, codes("FieldValue", "is"), "every kind of value is shown");
}

#[test]
fn verdicts_match_their_snapshots() {
    let rows = [json!({}), json!({"groups": ["phụ nữ"]}), json!({"closes": "2026-01-01"})];
    assert_lines("verdicts", |lang| {
        rows.iter().map(|o| pair(plain(), &json!({}), o).verdict.label(lang).to_owned()).collect()
    });
}
