//! The gate under partial knowledge: completing an answer never turns an eligible pair into an
//! ineligible one, or back.

use ketnoi::config::{Fact, FactKind};
use ketnoi::record::{Record, read_one};
use ketnoi::{Config, Matcher, Opportunity, Startup};
use ketnoi_tests::day;
use ketnoi_tests::strategy::cases;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use serde_json::{Map, Value, json};

/// A value of a field as JSON, and what it may turn out to be; an empty text is a field left out.
type Answer = (&'static str, &'static [&'static str]);

/// Partly known answers, field by field.
const FIELDS: [(&str, &[Answer]); 20] = [
    (
        "sectors",
        &[
            ("", &[r#"["saas"]"#, r#"["agriculture"]"#, "[]"]),
            (r#"["digital-technology"]"#, &[r#"["software"]"#, r#"["cloud-computing"]"#, r#"["saas"]"#]),
            (r#"["agriculture"]"#, &[r#"["smart-agriculture"]"#, r#"["livestock"]"#]),
            (r#"["saas", 5]"#, &[r#"["saas", "fintech"]"#, r#"["saas", "agriculture"]"#, r#"["saas"]"#]),
            (r#"["fintch"]"#, &[r#"["fintech"]"#, r#"["agriculture"]"#]),
            (r#"["an unknown craft"]"#, &[r#"["livestock"]"#, r#"["software"]"#, r#"["6201"]"#]),
            (r#"["62"]"#, &[r#"["6201"]"#, r#"["6202"]"#]),
            (r#"["6201"]"#, &[]),
            (r#"["blockchain", "agriculture"]"#, &[r#"["blockchain", "livestock"]"#]),
        ],
    ),
    (
        "groups",
        &[
            ("", &[r#"["women"]"#, r#"["students"]"#, "[]"]),
            (r#"["women", 5]"#, &[r#"["women", "students"]"#, r#"["women"]"#]),
            (r#"["wemen"]"#, &[r#"["women"]"#, r#"["farmers"]"#]),
            (r#"["students"]"#, &[]),
        ],
    ),
    (
        "applicant",
        &[
            ("", &[r#""individual""#, r#""startup-firm""#]),
            (r#""firm""#, &[r#""startup-firm""#, r#""sme""#]),
            (r#""coperative""#, &[r#""cooperative""#, r#""individual""#]),
            (r#""individual""#, &[]),
        ],
    ),
    (
        "place",
        &[
            ("", &[r#""can-tho""#, r#""germany""#]),
            (r#""vietnam""#, &[r#""can-tho""#, r#""da-nang""#]),
            (r#""mekong-delta""#, &[r#""can-tho""#]),
            (r#""southeast-asia""#, &[r#""singapore""#, r#""da-nang""#]),
            (r#""france""#, &[r#""reunion""#]),
            (r#""a village nobody knows""#, &[r#""can-tho""#, r#""germany""#]),
            (r#""da-nang""#, &[]),
        ],
    ),
    (
        "stage",
        &[
            ("", &[r#"["idea"]"#, r#"["growth"]"#]),
            (r#"["idea", 5]"#, &[r#"["idea", "growth"]"#]),
            (r#"["idae"]"#, &[r#"["idea"]"#, r#"["growth"]"#]),
            (r#"["venture-unspecified"]"#, &[r#"["series-a"]"#, r#"["series-b"]"#]),
            (r#"["growth"]"#, &[]),
        ],
    ),
    (
        "languages",
        &[
            ("", &[r#"["vi"]"#, r#"["en"]"#]),
            (r#"["vi", 5]"#, &[r#"["vi", "en"]"#]),
            (r#"["Japanese"]"#, &[r#"["ja"]"#, r#"["en"]"#]),
        ],
    ),
    ("wants", &[("", &[r#"["pilot"]"#]), (r#"["capital", 5]"#, &[r#"["capital", "pilot"]"#])]),
    ("trl", &[("", &["3", "7"]), ("5", &[])]),
    (
        "founded",
        &[
            ("", &[r#""2020-03-01""#]),
            ("2024", &[r#""2024-11-21""#, r#""2024-11-23""#]),
            ("2021", &[r#""2021-02-01""#, r#""2021-12-30""#]),
        ],
    ),
    ("ask", &[("", &[r#""2 tỷ""#]), (r#""500 triệu""#, &[])]),
    ("attributes.size", &[("", &["5", "10"]), ("12", &[])]),
    ("attributes.rating", &[("", &[r#""A-""#, r#""A""#]), (r#"{"no": ["A"]}"#, &[r#""B""#])]),
    (
        "attributes.headcount",
        &[
            ("", &["0", "9", "500"]),
            (r#"{"min": 10, "max": 49}"#, &["10", "30", "49"]),
            (r#"{"min": 50}"#, &["50", "250"]),
            (r#""about ten""#, &["9", "10"]),
            (r#""12""#, &["12"]),
        ],
    ),
    (
        "attributes.turnover",
        &[
            ("", &[r#""1 tỷ đồng""#, r#""90 tỷ đồng""#]),
            (r#""8 - 12 tỷ đồng""#, &[r#""8 tỷ đồng""#, r#""12 tỷ đồng""#]),
            (r#""1 triệu USD""#, &[r#""25 tỷ đồng""#, r#""1 tỷ đồng""#]),
        ],
    ),
    (
        "attributes.goals",
        &[
            ("", &[r#"["water"]"#, "[]", r#"["water", "waste"]"#]),
            (r#"{"yes": ["water"]}"#, &[r#"["water"]"#, r#"["water", "waste"]"#]),
            (r#"{"no": ["water"]}"#, &[r#"["waste"]"#, "[]"]),
            (r#"["water", "wste"]"#, &[r#"["water", "waste"]"#]),
            (r#"["water", 5]"#, &[r#"["water", "waste"]"#, r#"["water"]"#]),
            (r#"{"yes": ["water"], "no": ["water"]}"#, &[r#"["water"]"#, "[]"]),
        ],
    ),
    (
        "attributes.activity_code",
        &[
            ("", &[r#""10.20""#, r#""46.19""#]),
            (r#""10""#, &[r#""10.20""#, r#""10.11""#]),
            (r#""C""#, &[r#""10.20""#, r#""33.11""#]),
        ],
    ),
    ("attributes.spin_off", &[("", &["true", "false"]), (r#""maybe""#, &["true", "false"])]),
    ("confirmed", &[("", &[r#"{"c": true}"#, r#"{"c": false}"#]), (r#"{"c": 5}"#, &[r#"{"c": true}"#])]),
    (
        "aid",
        &[
            ("", &["[]", r#"["p"]"#]),
            (r#"["p", 5]"#, &[r#"["p", "q"]"#, r#"["p", "p"]"#]),
            (r#"[{"id": "p"}]"#, &[r#"[{"id": "p", "date": "2026-01-01"}]"#, r#"[{"id": "p", "date": "2001-01-01"}]"#]),
            (
                r#"[{"id": "p", "date": "2026-01-01"}]"#,
                &[r#"[{"id": "p", "date": "2026-01-01", "amount": "9 tỷ đồng"}]"#],
            ),
        ],
    ),
    ("exclude", &[("", &[]), (r#"["x", 5]"#, &[r#"["x", "o"]"#, r#"["x"]"#])]),
];

/// Constraints, each a field with its value.
const CONSTRAINTS: [(&str, &str); 22] = [
    ("not_sectors", r#"["saas"]"#),
    ("not_sectors", r#"["digital-technology"]"#),
    ("not_sectors", r#"["6201"]"#),
    ("not_sectors", r#"["fintch", "livestock"]"#),
    ("groups", r#"["women"]"#),
    ("groups", r#"["youth", 5]"#),
    ("applicants", r#"["startup-firm", "cooperative"]"#),
    ("applicants", r#"["firm"]"#),
    ("languages", r#"["en"]"#),
    ("languages", r#"["ja", "vi"]"#),
    ("not_places", r#"["mekong-delta"]"#),
    ("not_places", r#"["france"]"#),
    ("not_places", r#"["Đà Lạt"]"#),
    ("trl", r#"{"min": 4, "max": 6}"#),
    ("capacity", r#"[{"stage": "idea", "at_most": 0}]"#),
    ("capacity", r#"[{"stage": "growth", "at_most": 0}, {"at_most": "many"}]"#),
    ("must", r#"{"sector": "exact"}"#),
    ("must", r#"{"sector": "below"}"#),
    ("must", r#"{"sector": "related"}"#),
    ("must", r#"{"sector": "same-root", "place": "same"}"#),
    ("must", r#"{"place": "region"}"#),
    ("must", r#"{"place": "country"}"#),
];

/// Rules of `require`.
const RULES: [&str; 42] = [
    r#"{"field": "sectors", "op": "in", "value": ["saas"]}"#,
    r#"{"field": "sectors", "op": "in", "value": ["digital-technology", "livestock"]}"#,
    r#"{"field": "sectors", "op": "not_in", "value": ["agriculture"]}"#,
    r#"{"field": "sectors", "op": "in", "value": ["6201"]}"#,
    r#"{"field": "sectors", "op": "not_in", "value": ["62"]}"#,
    r#"{"field": "groups", "op": "in", "value": ["students"]}"#,
    r#"{"field": "groups", "op": "not_in", "value": ["women"]}"#,
    r#"{"field": "groups", "op": "in", "value": ["wemen"]}"#,
    r#"{"field": "applicant", "op": "in", "value": ["startup-firm"]}"#,
    r#"{"field": "applicant", "op": "not_in", "value": ["firm"]}"#,
    r#"{"field": "place", "op": "in", "value": ["can-tho"]}"#,
    r#"{"field": "place", "op": "not_in", "value": ["vietnam"]}"#,
    r#"{"field": "place", "op": "in", "value": ["reunion", "singapore"]}"#,
    r#"{"field": "stage", "op": "in", "value": ["idea"]}"#,
    r#"{"field": "stage", "op": "not_in", "value": ["series-a"]}"#,
    r#"{"field": "languages", "op": "in", "value": ["English"]}"#,
    r#"{"field": "languages", "op": "not_in", "value": ["vi"]}"#,
    r#"{"field": "wants", "op": "in", "value": ["pilot"]}"#,
    r#"{"field": "trl", "op": "between", "value": [3, 5]}"#,
    r#"{"field": "age_years", "op": "at_most", "value": 5}"#,
    r#"{"field": "founded", "op": "after", "value": "2021-06-30"}"#,
    r#"{"field": "ask.max", "op": "at_most", "value": "1 tỷ"}"#,
    r#"{"field": "attributes.size", "op": "at_least", "value": 10}"#,
    r#"{"field": "attributes.rating", "op": "in", "value": ["A"]}"#,
    r#"{"field": "attributes.rating", "op": "exists"}"#,
    r#"{"field": "trl", "op": "at_least", "value": 3, "since": "2027-01-01"}"#,
    r#"{"field": "founded", "op": "after", "value": {"months": -24}}"#,
    r#"{"field": "headcount", "op": "less_than", "value": 50}"#,
    r#"{"field": "headcount", "op": "between", "value": [10, 249]}"#,
    r#"{"field": "headcount", "op": "in", "value": [9, 10]}"#,
    r#"{"field": "turnover", "op": "at_most", "value": "10 tỷ đồng"}"#,
    r#"{"field": "turnover", "op": "more_than", "value": "12 tỷ đồng"}"#,
    r#"{"field": "goals", "op": "in", "value": ["water"]}"#,
    r#"{"field": "goals", "op": "not_in", "value": ["waste", "premises"]}"#,
    r#"{"field": "activity_code", "op": "in", "value": ["10.2", "46"]}"#,
    r#"{"field": "activity_code", "op": "not_in", "value": ["C"]}"#,
    r#"{"field": "spin_off", "op": "in", "value": true}"#,
    r#"{"field": "goals", "op": "exists"}"#,
    r#"{"id": "c", "confirm": "Work has not begun"}"#,
    r#"{"had": {"of": ["p"], "at_most": 0}}"#,
    r#"{"had": {"within": {"years": 3}, "at_least": 1, "at_most": 1}}"#,
    r#"{"had": {"sum_at_most": "5 tỷ đồng"}}"#,
];

/// A matcher with facts of its own.
fn matcher() -> &'static Matcher {
    static MATCHER: LazyLock<Matcher> = LazyLock::new(|| {
        let code = Fact::new(FactKind::Code).with_scheme("nace2");
        let config = Config::default().with_fact("spin_off", Fact::new(FactKind::Flag));
        let config = config.with_fact("activity_code", code);
        Matcher::new(config).expect("a matcher")
    });
    &MATCHER
}

fn of_text(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON of the test")
}

fn read<T: Record>(mut fields: Map<String, Value>, id: &str) -> T {
    fields.insert("id".to_owned(), id.into());
    read_one(&Value::Object(fields).to_string(), "", &mut Vec::new()).expect("a record")
}

fn startup(answers: &[&str]) -> Startup {
    let stated = FIELDS.iter().zip(answers).filter(|(_, answer)| !answer.is_empty());
    let (mut fields, mut attributes) = (Map::new(), Map::new());
    for ((field, _), answer) in stated {
        match field.strip_prefix("attributes.") {
            Some(name) => attributes.insert(name.to_owned(), of_text(answer)),
            None => fields.insert((*field).to_owned(), of_text(answer)),
        };
    }
    fields.insert("attributes".to_owned(), attributes.into());
    read(fields, "s")
}

fn opportunities() -> impl Strategy<Value = Opportunity> {
    let constraints = subsequence(CONSTRAINTS.to_vec(), 0..4);
    let rule = || select(RULES.to_vec()).prop_map(of_text);
    let composed = rule().prop_recursive(3, 8, 3, |rule| {
        let several = || prop::collection::vec(rule.clone(), 1..3);
        prop_oneof![
            several().prop_map(|any| json!({ "any": any })),
            several().prop_map(|all| json!({ "all": all })),
            rule.clone().prop_map(|not| json!({ "not": not })),
            (rule.clone(), rule).prop_map(|(when, then)| json!({ "when": when, "then": then })),
        ]
    });
    let rules = prop::collection::vec(prop_oneof![1 => rule(), 1 => composed], 0..3);
    (constraints, rules).prop_map(|(constraints, rules)| {
        let constraints = constraints.into_iter().map(|(field, value)| (field.to_owned(), of_text(value)));
        let others = [("kind", of_text(r#""investor""#)), ("require", rules.into())];
        let wanted =
            [("sectors", of_text(r#"["smart-agriculture", "saas"]"#)), ("places", of_text(r#"["mekong-delta"]"#))];
        let others = others.into_iter().chain(wanted).map(|(field, value)| (field.to_owned(), value));
        read(constraints.chain(others).collect(), "o")
    })
}

/// The verdict, if it is definite.
fn definite(startup: &Startup, opportunity: &Opportunity) -> Option<&'static str> {
    let found = matcher().score(startup, opportunity, day("2026-11-22")).expect("a known kind");
    Some(found.verdict.name()).filter(|name| *name != "unverified")
}

proptest! {
    #![proptest_config(cases(10_000))]

    #[test]
    fn completing_an_answer_keeps_a_definite_verdict(
        chosen in prop::collection::vec(any::<Index>(), FIELDS.len()),
        completed in any::<Index>(),
        o in opportunities(),
    ) {
        let answers: Vec<&Answer> = FIELDS.iter().zip(&chosen).map(|((_, answers), at)| at.get(answers)).collect();
        let partly: Vec<&str> = answers.iter().map(|(answer, _)| *answer).collect();
        let field = completed.index(FIELDS.len());
        if let Some(verdict) = definite(&startup(&partly), &o) {
            for completion in answers[field].1 {
                let mut known = partly.clone();
                known[field] = completion;
                prop_assert_eq!(definite(&startup(&known), &o), Some(verdict), "{:?} for {:?}", known, o.require);
            }
        }
    }
}
