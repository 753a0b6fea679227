//! Every field of every call refuses other types, with plain messages in both languages.
//!
//! The calls are those of the vectors: each of their fields is given values of other types, one at
//! a time.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use ketnoi::Config;
use ketnoi::wire::{self, Service};
use serde_json::{Map, Value, json};

/// The values that replace a field's value.
fn others() -> [Value; 7] {
    [json!(true), json!(-1), json!(1.5), json!("\u{1}"), json!([{}]), json!({ "\u{1}": [] }), Value::Null]
}

/// Fields that are not checked: records are read leniently, with diagnostics of their own, and some
/// fields accept any JSON.
const APART: [&str; 8] = ["opportunities", "startups", "startup", "opportunity", "record", "meta", "call", "of"];

/// A step into a value, or nothing for any entry of a list.
type Way = Vec<Option<String>>;

/// Every value inside a value, with its path.
fn ways(value: &Value, pointer: &str, way: &Way, found: &mut Vec<(String, Way)>) {
    let mut further = |key: Option<&str>, step: String, value: &Value| {
        if key.is_some_and(|key| APART.contains(&key)) {
            return;
        }
        let way: Way = way.iter().cloned().chain([key.map(str::to_owned)]).collect();
        let pointer = format!("{pointer}/{}", step.replace('~', "~0").replace('/', "~1"));
        found.push((pointer.clone(), way.clone()));
        ways(value, &pointer, &way, found);
    };
    match value {
        Value::Array(entries) => {
            entries.iter().enumerate().for_each(|(at, entry)| further(None, at.to_string(), entry));
        }
        Value::Object(fields) => fields.iter().for_each(|(key, value)| further(Some(key), key.clone(), value)),
        _ => {}
    }
}

fn calls() -> Vec<Map<String, Value>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let files = fs::read_dir(folder).unwrap().map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
    let files = files.map(|text| serde_json::from_str::<Value>(&text).unwrap());
    let calls = files.flat_map(|file| file["vectors"].as_array().unwrap().clone());
    calls.map(|vector| vector["call"].as_object().unwrap().clone()).collect()
}

/// The answer to a call. Without a configuration of its own it needs no matcher of its own, which
/// takes longer to make than the answer.
fn answer(call: &Value, service: &Service) -> Value {
    let text = call.to_string();
    let answer = if call.get("config").is_some() { wire::call(&text) } else { service.sibling().execute(&text) };
    serde_json::from_str(&answer).unwrap()
}

/// The problem of an error message, if there is one.
fn fault(answer: &Value) -> Option<&'static str> {
    let (en, vi) = (answer["expected"]["en"].as_str()?, answer["expected"]["vi"].as_str()?);
    let code =
        ["struct ", "enum ", "tuple ", "variant", "newtype", "sequence", "boolean", "string", "u8", "u16", "u64"];
    if code.iter().any(|word| en.contains(word)) {
        return Some("a word of the code");
    }
    (en == vi).then_some("not in Vietnamese")
}

#[test]
fn a_call_refuses_other_types_in_both_languages() {
    let (mut tried, mut refused, mut faults) = (BTreeSet::new(), 0, BTreeSet::new());
    let service = Service::new(Config::default()).unwrap();
    for call in calls() {
        let name = call["call"].as_str().unwrap_or_default().to_owned();
        let call = Value::Object(call);
        let mut found = Vec::new();
        ways(&call, "", &Way::new(), &mut found);
        for (pointer, way) in found {
            if !tried.insert((name.clone(), way)) {
                continue;
            }
            for other in others() {
                let mut changed = call.clone();
                *changed.pointer_mut(&pointer).unwrap() = other;
                let answer = answer(&changed, &service);
                refused += usize::from(answer.get("expected").is_some());
                if let Some(fault) = fault(&answer) {
                    faults.insert(format!("{fault}: {} of {name}: {}", answer["path"], answer["expected"]["en"]));
                }
            }
        }
    }
    assert!(refused > 500, "only {refused} refusals");
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.into_iter().collect::<Vec<_>>().join("\n"));
}
