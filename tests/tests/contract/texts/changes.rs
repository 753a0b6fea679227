//! The changes that advice proposes.

use ketnoi::Query;
use ketnoi::advise::{AdviceOptions, Goal, Limits};
use ketnoi_tests::{day, draft, plain};
use serde_json::{Value, json};

use super::{AS_OF, assert_lines};

/// A field, and records for which advice proposes it as an answer and as a change.
fn changes() -> Vec<(&'static str, Value, Value)> {
    let rule = |field: &str, op: &str, value: Value| json!({"require": [{"field": field, "op": op, "value": value}]});
    let languages = json!({"languages": ["en"]});
    vec![
        ("trl", json!({"trl": 4}), json!({"trl": {"min": 6}})),
        ("stage", json!({"stage": ["ý tưởng"]}), json!({"stages": ["ươm tạo"], "must": {"stage": "exact"}})),
        ("ask", json!({"ask": "9 tỷ"}), rule("ask.max", "at_most", json!("500 triệu"))),
        ("applicant", json!({"applicant": "cá nhân"}), json!({"applicants": ["doanh nghiệp"]})),
        ("sectors", json!({"sectors": ["fintech"]}), json!({"sectors": ["robot"], "must": {"sector": "exact"}})),
        ("place", json!({"place": "Hà Nội"}), json!({"places": ["Đà Nẵng"], "must": {"place": "same"}})),
        (
            "origin",
            json!({"origin": "Hà Nội"}),
            json!({"places": ["Quảng Nam"], "place_by": "origin", "must": {"place": "same"}}),
        ),
        ("groups", json!({"groups": ["nông dân"]}), json!({"groups": ["phụ nữ"]})),
        (
            "instruments",
            json!({"instruments": ["vay vốn"]}),
            json!({"instruments": ["vốn cổ phần"], "must": {"instrument": "any"}}),
        ),
        ("wants", json!({"wants": ["vốn"]}), json!({"offers": ["thử nghiệm"], "must": {"support": "some"}})),
        ("languages", json!({"languages": ["vi"]}), languages),
        ("founded", json!({"founded": "2010-01-01"}), rule("age_years", "at_most", json!(5))),
        ("attributes", json!({"attributes": {"export": false}}), rule("attributes.export", "in", json!(["true"]))),
    ]
}

/// The first change of the best set.
fn advised(field: &str, startup: &Value, opportunity: &Value) -> ketnoi::advise::Change {
    let limits = Limits::default().with_unlock(vec![field.to_owned()]);
    let options = AdviceOptions::new(Goal::Eligible).with_limits(limits);
    let (startup, opportunity) = (draft(startup).startup(), draft(opportunity).opportunity());
    let advice = plain().advise(&startup, &opportunity, &Query::at(day(AS_OF)), &options).unwrap();
    let best = advice.change_sets.first().unwrap_or_else(|| panic!("no change for {field}"));
    best.changes[0].clone()
}

#[test]
fn changes_match_their_snapshots() {
    assert_lines("changes", |lang| {
        let lines = changes().into_iter().flat_map(|(field, startup, opportunity)| {
            let answer = advised(field, &json!({}), &opportunity);
            let change = advised(field, &startup, &opportunity);
            assert!(answer.was_missing && !change.was_missing, "{field}");
            assert!(answer.field.starts_with(field) && change.field.starts_with(field), "{field}");
            [answer.text(lang), change.text(lang)]
        });
        lines.collect()
    });
}
