//! Hostile input causes a diagnostic, and never a panic, a hang or the loss of another record.

use std::time::{Duration, Instant};

use ketnoi::record::{Record, Records, read_value};
use ketnoi::{ErrorKind, Lang, Opportunity, Startup};
use ketnoi_tests::strategy::wild;
use proptest::prelude::*;
use serde_json::{Value, json};

fn lenient<T: Record>(json: &str) -> Records<T> {
    ketnoi::read(json)
}

fn ids<T: Record>(read: &Records<T>) -> Vec<&str> {
    read.records.iter().map(Record::id).collect()
}

/// `bad` between two good records: both survive, and `bad` is found at its own path.
fn assert_neighbours_survive(bad: &str) {
    let read = lenient::<Startup>(&format!(r#"[{{"id":"before"}},{bad},{{"id":"after"}}]"#));
    let ids = ids(&read);
    assert!(ids.starts_with(&["before"]) && ids.ends_with(&["after"]), "{ids:?}: {bad:.200}");
    assert!(read.diagnostics[0].path.starts_with("startups[1]"), "{:?}", read.diagnostics[0]);
}

#[test]
fn good_records_beside_bad_ones_are_read() {
    let long = "x".repeat(10 * 1024 * 1024);
    let deep = format!(r#"{{"id":"x","meta":{}{}}}"#, "[".repeat(100_000), "]".repeat(100_000));
    let deep_objects = format!(r#"{{"id":"x","meta":{}1{}}}"#, r#"{"a":"#.repeat(100_000), "}".repeat(100_000));
    for bad in [
        r#"{"id":"x","trl":-1}"#,
        r#"{"id":"x","trl":1e400}"#,
        r#"{"id":"x","trl":-Infinity}"#,
        r#"{"id":NaN}"#,
        r#"{"id":"x","ask":{"min":99999999999999999999}}"#,
        r#"{"id":"x","ask":{"min":1000000000000001}}"#,
        r#"{"id":"x","founded":"2023-02-29"}"#,
        r#"{"id":"x","name":"\udc00"}"#,
        r#"{"id":"x","name":"\ud83d"}"#,
        r#"{"id":"x","name":"\x"}"#,
        r#"{"id":"x" "name":"y"}"#,
        r#"{"id":"x","groups":["a"}"#,
        r#"{"id":"x","groups":]}"#,
        r#"{id:"x"}"#,
        r"{'id':'x'}",
        r#"{"id":"x",}"#,
        "{\"id\":\"x\",\"name\":\"\u{1}\"}",
        r#"{"id":"\u0000"}"#,
        r#"{"id":""}"#,
        r#"{"id":"before"}"#,
        r#"{"id":"x","id":"y"}"#,
        r#"{"id":"x","place":{"city":"a","city":"b"}}"#,
        "{}",
        "[]",
        "null",
        "true",
        "5",
        "nonsense",
        "\"text\"",
        &format!(r#"{{"id":"x","name":"{long}"}}"#),
        &deep,
        &deep_objects,
    ] {
        assert_neighbours_survive(bad);
    }
}

#[test]
fn a_truncated_file_keeps_its_complete_records() {
    let first = r#"{"id":"s1","name":{"vi":"Bưởi [Số]","en":"a \"}\" b"},"groups":["women"],"trl":6}"#;
    let second = r#"{"id":"s2","ask":{"min":1,"max":2},"past":[{"id":"i1"}]}"#;
    for (json, joint) in [(format!("[{first},{second}]"), ","), (format!("{first}\n{second}"), "\n")] {
        let ends = [json.find(first).unwrap() + first.len(), json.find(second).unwrap() + second.len()];
        for cut in (0..json.len()).filter(|cut| json.is_char_boundary(*cut)) {
            let read = lenient::<Startup>(&json[..cut]);
            let complete = ends.iter().filter(|end| **end <= cut).count();
            assert_eq!(ids(&read), ["s1", "s2"][..complete], "cut at {cut}");
            let reported = !read.diagnostics.is_empty();
            let whole = joint == "\n" && (complete == 2 || cut == ends[0] || cut == ends[0] + 1);
            assert_eq!(reported, !whole, "cut at {cut}: {:?}", read.diagnostics);
            assert_eq!(ketnoi::read::<Startup>(&json[..cut]).strict().is_err(), reported);
        }
    }
}

#[test]
fn large_and_deep_input_is_refused_in_linear_time() {
    let began = Instant::now();
    let open = "[".repeat(10_000_000);
    let stray = "[1".to_owned() + &",1".repeat(2_000_000) + "]";
    let text = format!("[{{\"id\":\"{}", "x".repeat(10_000_000));
    let keys = |count: usize| (0..count).fold(String::new(), |keys, n| keys + &format!(",\"key{n}\":{n}"));
    let many_keys = format!(r#"[{{"id":"a"{}}}]"#, keys(30_000));
    let faults = keys(900);
    let bad_deals = vec![r#"{"date":1,"foo":2,"amount":{"min":-1}}"#; 1000].join(",");
    let many_faults = format!(r#"[{{"id":"a"{faults},"track_record":[{bad_deals}]}}]"#);
    let lines = "{\"id\": }\n".repeat(200_000);
    for json in [&open, &stray, &text, &many_keys, &many_faults, &lines] {
        let startups = lenient::<Startup>(json);
        assert!(!startups.diagnostics.is_empty());
        assert!(!lenient::<Opportunity>(json).diagnostics.is_empty());
    }
    assert!(began.elapsed() < Duration::from_secs(30), "took {:?}", began.elapsed());
}

#[test]
fn diagnostics_beyond_the_limit_are_counted() {
    let read = lenient::<Startup>(&("[1".to_owned() + &",1".repeat(20_000) + r#",{"id":"a"}]"#));
    assert_eq!(ids(&read), ["a"]);
    assert_eq!(read.diagnostics.len(), 10_001);
    let last = read.diagnostics.last().unwrap();
    assert_eq!(last.kind, ErrorKind::Unlisted { count: 10_001 });
    assert_eq!(last.text(Lang::En), "startups: 10001 more problems are not listed");
    assert_eq!(last.text(Lang::Vi), "startups: còn 10001 vấn đề không được liệt kê");
}

#[test]
fn a_value_deeper_than_the_stack_is_refused() {
    let mut deep = json!(1);
    for _ in 0..1_000_000 {
        deep = Value::Array(vec![deep]);
    }
    let mut record = serde_json::Map::new();
    record.insert("id".to_owned(), json!("a"));
    record.insert("meta".to_owned(), deep);
    let refused = read_value::<Startup>(Value::Object(record), "query", &mut Vec::new()).unwrap_err();
    assert_eq!(refused.to_string(), "query: over the limit of 64 levels of nesting");
}

/// Every field of both records, and keys of their objects.
const KEYS: &[&str] = &[
    "id",
    "kind",
    "name",
    "description",
    "applicant",
    "sectors",
    "stage",
    "stages",
    "place",
    "places",
    "origin",
    "ask",
    "instruments",
    "groups",
    "trl",
    "founded",
    "languages",
    "wants",
    "exclude",
    "past",
    "url",
    "attributes",
    "meta",
    "source",
    "updated",
    "unreadable",
    "owner",
    "owner_kind",
    "host_kind",
    "not_sectors",
    "not_places",
    "place_by",
    "scope",
    "ticket",
    "duration_months",
    "offers",
    "opens",
    "closes",
    "windows",
    "capacity",
    "priority_groups",
    "applicants",
    "must",
    "require",
    "max_matches",
    "track_record",
    "min",
    "max",
    "currency",
    "fixed",
    "date",
    "field",
    "op",
    "value",
    "any",
    "word",
    "at_most",
    "period",
    "city",
    "vi",
    "zz",
];

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (-3i64..12).prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        prop_oneof!["2026-11-22", "2026-02-30", "any", "exists", "either", "5", "\u{0}\u{0}NaN"].prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 5, |inner| {
        let key = prop_oneof![4 => proptest::sample::select(KEYS).prop_map(str::to_owned), 1 => ".{0,5}"];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map(key, inner, 0..5).prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

fn any_record() -> impl Strategy<Value = Value> {
    prop::collection::btree_map(proptest::sample::select(KEYS), any_json(), 0..8).prop_map(|mut fields| {
        fields.remove("id");
        fields.remove("kind");
        let mut record = json!({ "id": "x", "kind": "investor" });
        for (key, value) in fields {
            record[key] = value;
        }
        record
    })
}

fn assert_survives<T: Record + PartialEq + std::fmt::Debug>(record: &Value) -> Result<(), TestCaseError> {
    let good = json!({ "id": "good", "kind": "investor" });
    let good = if T::NOUN == "startups" { json!({ "id": "good" }) } else { good };
    let json = json!([good, record, { "id": "last", "kind": "investor" }]).to_string();
    let read = lenient::<T>(&json);
    prop_assert_eq!(read.records[0].id(), "good");
    prop_assert!(read.records.iter().any(|record| record.id() == "x"), "optional fields never cost the record");
    let strict = ketnoi::read::<T>(&json).strict().err();
    prop_assert_eq!(strict.as_ref().map(ketnoi::Error::diagnostic), read.diagnostics.first());
    for diagnostic in &read.diagnostics {
        prop_assert!(diagnostic.path.starts_with(T::NOUN));
        prop_assert!(!diagnostic.text(Lang::Vi).chars().any(char::is_control));
    }
    let again = ketnoi::read::<T>(&serde_json::to_string(&read.records).unwrap()).strict().unwrap();
    prop_assert_eq!(again.records, read.records);
    Ok(())
}

/// A record with an unknown key is read field by field through the table; without it, by the
/// derived `Deserialize` where that accepts it. Both give the same record and the same diagnostics.
fn assert_both_readings_agree<T: Record + PartialEq + std::fmt::Debug>(record: &Value) -> Result<(), TestCaseError> {
    let read = |record: &Value| {
        let mut diagnostics = Vec::new();
        let read = ketnoi::record::read_one::<T>(&record.to_string(), "r", &mut diagnostics);
        diagnostics.retain(|diagnostic| diagnostic.path != "r.zzz");
        (read.map_err(|error| error.diagnostic().clone()), diagnostics)
    };
    let mut with_unknown_key = record.clone();
    with_unknown_key["zzz"] = json!(0);
    prop_assert_eq!(read(record), read(&with_unknown_key));
    Ok(())
}

/// How a number that JSON does not have is kept while a record is read is no text that a caller can
/// write.
#[test]
fn texts_with_nul_are_not_taken_for_unreadable_numbers() {
    for nuls in 0..20 {
        let text = format!("{}NaN", "\0".repeat(nuls));
        let record = json!({ "id": "x", "groups": [text], "zzz": 0 });
        let with_trl = record.to_string().replacen('{', r#"{"trl":NaN,"#, 1);
        let read = lenient::<Startup>(&with_trl);
        let paths: Vec<&str> = read.diagnostics.iter().map(|found| found.path.as_str()).collect();
        match read.records.first() {
            Some(record) => {
                assert_eq!(record.groups.as_deref(), Some(&[text][..]));
                assert_eq!(paths, ["startups[0].trl", "startups[0].zzz"]);
            }
            None => assert!(nuls >= 8, "{nuls}: {paths:?}"),
        }
        assert_eq!(lenient::<Startup>(&record.to_string()).records[0].groups.as_deref().map(<[_]>::len), Some(1));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_json_in_any_field(record in any_record()) {
        assert_survives::<Startup>(&record)?;
        assert_survives::<Opportunity>(&record)?;
    }

    #[test]
    fn text_and_value_are_read_alike(record in any_record()) {
        let (mut one, mut other) = (Vec::new(), Vec::new());
        let from_text = ketnoi::record::read_one::<Opportunity>(&record.to_string(), "r", &mut one);
        let from_value = read_value::<Opportunity>(record, "r", &mut other);
        prop_assert_eq!(from_text, from_value);
        prop_assert_eq!(one, other);
    }

    #[test]
    fn the_table_of_fields_reads_what_the_derived_reading_reads(record in any_record()) {
        assert_both_readings_agree::<Startup>(&record)?;
        assert_both_readings_agree::<Opportunity>(&record)?;
    }

    #[test]
    fn typed_startups_are_read_alike_by_both_readings(startup in wild::startup()) {
        assert_both_readings_agree::<Startup>(&serde_json::to_value(startup).unwrap())?;
    }

    #[test]
    fn typed_opportunities_are_read_alike_by_both_readings(opportunity in wild::opportunity()) {
        assert_both_readings_agree::<Opportunity>(&serde_json::to_value(opportunity).unwrap())?;
    }

    #[test]
    fn arbitrary_text_is_read(text in "[\\[\\]{},:\"\\\\a-c0-9 \n\u{feff}é-]{0,60}") {
        let read = lenient::<Startup>(&text);
        prop_assert_eq!(ketnoi::read::<Startup>(&text).strict().is_err(), !read.diagnostics.is_empty());
    }

    #[test]
    fn changed_bytes_of_a_file_do_not_panic(at in 0usize..200, with in "[\\[\\]{},:\"\\\\a0 \n]") {
        let good = r#"[{"id":"first"},{"id":"b","name":{"vi":"x"},"ask":{"min":1},"groups":["y"]},{"id":"last"}]"#;
        let at = at % good.len();
        let changed = good[..at].to_owned() + &with + &good[at + 1..];
        let read = lenient::<Startup>(&changed);
        prop_assert!(at < 16 || ids(&read).starts_with(&["first"]));
    }
}
