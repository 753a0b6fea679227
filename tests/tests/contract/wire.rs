//! The wire: any text has an answer, and a refused call leaves the service unchanged.

use ketnoi::Config;
use ketnoi::wire::{Service, call};
use proptest::prelude::*;
use serde_json::{Value, json};

fn parsed(answer: &str) -> Value {
    serde_json::from_str(answer).unwrap_or_else(|error| panic!("{error}: {answer}"))
}

fn is_error(answer: &str) -> bool {
    parsed(answer)["answer"] == "error"
}

#[test]
fn broken_text_is_an_error_with_its_position() {
    let texts = [
        "",
        " ",
        "{",
        "[]",
        "null",
        "42",
        "\"rank\"",
        "{\"call\":}",
        "{\"call\": 7}",
        "{}",
        "{\"call\": \"\"}",
        "{\"call\": \"rank\"}",
        "{\"call\": \"rank\", \"startup\": {\"id\": \"\\ud800\"}}",
        "\u{feff}{}",
        "NaN",
        "{\"call\": \"rank\", \"query\": {\"as_of\": 1e999}}",
    ];
    for text in texts {
        let answer = parsed(&call(text));
        assert_eq!(answer["answer"], "error", "{text}");
        assert!(answer["text"].as_str().is_some_and(|text| !text.is_empty()), "{text}");
    }
    let cut = parsed(&call("{\"call\": \"rank\",\n \"startup\": "));
    assert_eq!((cut["problem"].as_str(), cut["line"].as_u64()), (Some("syntax"), Some(2)));
}

#[test]
fn depth_and_length_do_not_hang_or_overflow() {
    for nested in ["[".repeat(100_000), "{\"a\":".repeat(100_000)] {
        assert!(is_error(&call(&nested)));
        assert!(is_error(&call(&format!("{{\"call\": \"check\", \"startups\": {nested}"))));
    }
    let long = "x".repeat(10 << 20);
    let answer = call(
        &json!({ "call": "check", "lang": "en", "startups": [{ "id": "a", "name": long }, { "id": "b" }] }).to_string(),
    );
    let answer = parsed(&answer);
    assert_eq!((answer["answer"].as_str(), answer["startups"].as_u64()), (Some("checked"), Some(1)));
    assert_eq!(answer["diagnostics"].as_array().map(Vec::len), Some(1));
    assert!(!is_error(&call(&json!({ "call": "resolve", "kind": "sector", "text": long }).to_string())));
    assert!(!is_error(&call(&json!({ "call": "suggest", "kind": "sector", "prefix": long }).to_string())));
}

#[test]
fn a_refused_call_leaves_the_service_as_it_was() {
    let mut service = Service::new(Config::default()).unwrap();
    service.load_opportunities(r#"[{"id": "a", "kind": "investor"}]"#, true).unwrap();
    let before = service.opportunities().content_hash();
    let refused = [
        r#"{"call": "add", "opportunity": {"id": "a", "kind": "investor"}}"#,
        r#"{"call": "add", "opportunity": {"id": "b", "kind": "banana"}}"#,
        r#"{"call": "update", "opportunity": {"id": "c", "kind": "investor"}}"#,
        r#"{"call": "update", "opportunity": {"id": "a", "kind": "banana"}}"#,
        r#"{"call": "check", "strict": true, "opportunities": [{"id": "x", "kind": "investor", "trl": 3}]}"#,
        r#"{"call": "check", "config": {}}"#,
    ];
    for text in refused {
        assert!(is_error(&service.execute(text)), "{text}");
        assert_eq!(service.opportunities().content_hash(), before, "{text}");
    }
    assert!(service.load_opportunities("[{\"id\": \"z\"", true).is_err());
    assert_eq!(service.opportunities().content_hash(), before);
}

#[test]
fn queries_change_nothing_and_commands_do() {
    let mut service = Service::new(Config::default()).unwrap();
    let add = r#"{"call": "add", "startup": {"id": "s"}}"#;
    assert!(is_error(&service.query(add)));
    assert!(is_error(&service.query(r#"{"call": "check", "startups": []}"#)));
    assert_eq!(service.startups().len(), 0);
    assert!(!is_error(&service.execute(add)));
    assert_eq!(service.startups().len(), 1);
    assert_eq!(parsed(&service.execute(r#"{"call": "remove", "startup": "s"}"#))["removed"], true);
    assert_eq!(service.startups().len(), 0);
}

#[test]
fn an_empty_catalog_gives_an_empty_ranking() {
    let answer = parsed(&call(r#"{"call": "rank", "startup": {"id": "s"}, "query": {"as_of": "2026-11-22"}}"#));
    assert_eq!((answer["eligible"]["total"].as_u64(), answer["ineligible"].as_u64()), (Some(0), Some(0)));
}

#[test]
fn a_verification_reports_differences() {
    let base = json!({
        "opportunities": [{ "id": "a", "kind": "investor", "sectors": ["fintech"] }],
        "startup": { "id": "s", "sectors": ["fintech"] },
        "query": { "as_of": "2026-11-22" },
    });
    let with = |extra: Value| {
        let mut call = base.as_object().unwrap().clone();
        call.extend(extra.as_object().unwrap().clone());
        parsed(&ketnoi::wire::call(&Value::Object(call).to_string()))
    };
    let record = with(json!({ "call": "rank" }))["record"].clone();
    assert_eq!(with(json!({ "call": "verify", "record": record }))["same"], true);
    let changes = [
        (json!({ "query": { "as_of": "2026-11-23" } }), "query"),
        (json!({ "startup": { "id": "s", "sectors": ["edtech"] } }), "query"),
        (json!({ "opportunities": [{ "id": "a", "kind": "investor" }] }), "content"),
        (json!({ "config": { "evidence": true } }), "fingerprint"),
    ];
    for (change, part) in changes {
        let mut extra = change.as_object().unwrap().clone();
        extra.extend(json!({ "call": "verify", "record": record }).as_object().unwrap().clone());
        let reported = with(Value::Object(extra));
        assert_eq!((&reported["same"], &reported[part]), (&json!(false), &json!(false)), "{part}");
    }
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(|x| json!(x)),
        "\\PC{0,12}".prop_map(Value::from),
        prop::sample::select(vec!["any", "2026-11-22", "BD", "seed", "fintech", "startup", "VND", "-1"])
            .prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map("[a-z_]{1,8}", inner, 0..4).prop_map(|map| json!(map)),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_call_with_any_values_is_answered(
        name in prop::sample::select(vec![
            "rank", "rank_startups", "rank_many", "score", "explain", "advise", "ask_next", "interview", "suggest", "resolve", "verify",
            "statistics", "weights", "check", "add", "update", "remove", "subscribe", "unsubscribe", "changes", "read_grid", "headings", "duplicates", "decide",
        ]),
        fields in prop::collection::btree_map(
            prop::sample::select(vec![
                "startup", "opportunity", "startups", "opportunities", "query", "config", "lang", "strict", "as_of", "kind", "text",
                "prefix", "limit", "rows", "options", "overrides", "at_least", "reasons", "goal", "limits", "record", "family", "evidence_date", "threads", "first", "asked",
            ]),
            any_json(),
            0..6,
        ),
    ) {
        let mut call_fields = json!(fields);
        call_fields["call"] = json!(name);
        parsed(&call(&call_fields.to_string()));
    }

    #[test]
    fn any_text_is_answered(text in "\\PC{0,200}") {
        parsed(&call(&text));
    }
}
