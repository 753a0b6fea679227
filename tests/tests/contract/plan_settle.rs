//! A plan made in two places is the plan made in one: what the records say to it, and the plan upon that alone.

use std::fs;
use std::path::Path;

use ketnoi::wire;
use serde_json::{Map, Value, json};

const SETTLED: [&str; 4] = ["assign", "stable", "timetable", "repair"];

/// Every call of the vectors that plans, with the records given to it.
fn calls() -> Vec<Map<String, Value>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let files = fs::read_dir(folder).expect("vectors").map(|entry| entry.expect("a file").path());
    let files =
        files.map(|path| serde_json::from_str::<Value>(&fs::read_to_string(path).expect("text")).expect("JSON"));
    let of_file = |file: Value| {
        let given = file["given"].as_object().cloned().unwrap_or_default();
        let calls = file["vectors"].as_array().cloned().unwrap_or_default().into_iter();
        let calls = calls.filter(|vector| SETTLED.iter().any(|name| vector["call"]["call"] == *name));
        let with_given = move |vector: Value| {
            let mut call = given.clone();
            call.extend(vector["call"].as_object().cloned().unwrap_or_default());
            call
        };
        calls.map(with_given).collect::<Vec<_>>()
    };
    files.flat_map(of_file).collect()
}

/// The answer of two steps, which share nothing but this text.
fn in_two_steps(call: &Map<String, Value>) -> String {
    let mut asked = call.clone();
    let name = asked.insert("call".to_owned(), json!("settle")).expect("a name");
    asked.insert("of".to_owned(), name.clone());
    let settled = wire::call(&Value::Object(asked).to_string());
    let mut plan: Map<String, Value> = serde_json::from_str(&settled).expect("an object");
    if plan["answer"] == "error" {
        return settled;
    }
    assert_eq!(plan.remove("answer"), Some(json!("settled")));
    assert_eq!(plan.remove("of").as_ref(), Some(&name));
    plan.insert("call".to_owned(), name);
    plan.extend(call.get("lang").map(|lang| ("lang".to_owned(), lang.clone())));
    wire::solve(&Value::Object(plan).to_string())
}

#[test]
fn two_steps_answer_as_one() {
    let calls = calls();
    assert!(calls.len() > 20, "{} calls", calls.len());
    for call in calls {
        let text = Value::Object(call.clone()).to_string();
        assert_eq!(in_two_steps(&call), wire::call(&text), "{text}");
    }
}

#[test]
fn settling_and_solving_say_what_is_missing() {
    let solved: fn(&str) -> String = wire::solve;
    let called: fn(&str) -> String = wire::call;
    let pair = r#"{"startup": "a", "opportunity": "hub", "score": 1}"#;
    let stranger =
        format!(r#"{{"call": "assign", "pairs": [{pair}], "parties": {{"startups": ["a"], "opportunities": []}}}}"#);
    let event = r#"{"id": "d", "tables": 1, "startups": [], "opportunities": []}"#;
    let scored = format!(r#"{{"call": "timetable", "event": {event}, "as_of": "2026-11-22", "lang": "vi"}}"#);
    let rows = [
        (called, r#"{"call": "settle"}"#, "of: missing or empty"),
        (called, r#"{"call": "settle", "of": "asign"}"#, "of: `asign` is not a known call; did you mean `assign`?"),
        (called, r#"{"call": "settle", "of": "assign"}"#, "query: missing or empty"),
        (solved, r#"{"call": "assign"}"#, "pairs: missing or empty"),
        (solved, r#"{"call": "rank"}"#, "call: `rank` is not a known call"),
        (solved, &scored, "as_of: cần điểm có sẵn trong sự kiện: ở đây không có hồ sơ, nhưng gặp `2026-11-22`"),
        (solved, &stranger, "pairs[0].opportunity: expected the id of one of the parties, found `hub`"),
    ];
    for (answer, call, expected) in rows {
        let answer: Value = serde_json::from_str(&answer(call)).expect("an object");
        assert_eq!(answer["text"], expected, "{call}");
    }
}
