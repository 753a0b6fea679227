//! The values that are kept of good, bad and missing fields.

use ketnoi::record::{
    Capacity, Condition, Founded, Money, PlaceText, PreferredSectors, Record, Records, Rule, read_one, read_value,
};
use ketnoi::{Opportunity, Startup};

use super::{lenient, one};

#[test]
fn null_is_absent_and_an_empty_list_is_none() {
    let record: Startup = one(
        r#"{"id":"a","name":null,"trl":null,"sectors":null,"groups":[],"exclude":null,"attributes":{"x":null},"past":null}"#,
    );
    assert_eq!(record, Startup { id: "a".into(), groups: Some(vec![]), ..Startup::default() });
    let read = lenient::<Opportunity>(
        r#"{"id":"a","kind":"k","require":null,"must":null,"windows":null,"trl":null,"ticket":{"min":null,"fixed":null}}"#,
    );
    assert!(read.diagnostics.is_empty());
    assert!(read.records[0].unreadable.is_empty());
}

#[test]
fn equivalent_forms_are_read_alike() {
    let json = r#"{"id":"a","trl":"6","founded":"2019","sectors":"AI, fintech","stage":"seed","groups":"women",
        "past":"i1","exclude":"i2","languages":"vi","wants":"pilot","instruments":"grant"}"#;
    let other = r#"{"id":"a","trl":6.0,"founded":2019.0,"sectors":["AI, fintech"],"stage":["seed"],"groups":["women"],
        "past":[{"id":"i1"}],"exclude":["i2"],"languages":["vi"],"wants":["pilot"],"instruments":["grant"]}"#;
    let record: Startup = one(json);
    assert_eq!(record, one(other));
    assert_eq!(record.founded, Some(Founded::Year(2019)));
    let day: Startup = one(r#"{"id":"a","founded":"2019-05-01"}"#);
    assert_eq!(day.founded, Some(Founded::Day("2019-05-01".parse().unwrap())));
    let record: Opportunity = one(
        r#"{"id":"a","kind":"investor","sectors":"any","places":{"country":"VN"},"not_places":"Huế","capacity":"12",
        "ticket":{"min":5.0,"currency":"USD"},"max_matches":3,"windows":{"closes":"2026-12-31"},"stages":"seed",
        "require":{"field":"trl","op":"at_least","value":4.0}}"#,
    );
    assert_eq!(record.sectors, Some(PreferredSectors::Text("any".into())));
    assert_eq!(record.capacity, Some(Capacity::Number(12)));
    assert_eq!(record.not_places, Some(vec![PlaceText::from("Huế")]));
    assert_eq!(record.places.map(|places| places.len()), Some(1));
    assert!(matches!(record.ticket, Some(Money::Range { min: Some(5), max: None, fixed: false, .. })));
    assert!(matches!(record.require.as_slice(), [Rule { condition: Condition::Field { .. }, .. }]));
}

#[test]
fn ignored_values_are_reported() {
    let rows: &[(&str, &[&str])] = &[
        (r#""trl":{"min":7,"max":3}"#, &["trl"]),
        (r#""trl":{"min":7,"maks":9}"#, &["trl"]),
        (r#""opens":"2026-12-01","closes":"2026-11-01""#, &["opens", "closes"]),
        (r#""windows":[{"opens":"2026-12-01","closes":"2026-11-01"},{"closes":"2027-01-01"}]"#, &["windows"]),
        (r#""require":[{"field":"trl"}],"groups":["women",null]"#, &["require", "groups"]),
        (r#""capacity":[{"at_most":-1}]"#, &["capacity"]),
        (r#""must":{"sector":4,"place":"same"},"exclude":[5]"#, &["must", "exclude"]),
        (r#""groups":5,"grups":["women"]"#, &["groups"]),
        (r#""closes":"2026-12-01","closes":"2026-12-02""#, &["closes"]),
    ];
    for (fields, unreadable) in rows {
        let record: Opportunity = one(&format!(r#"{{"id":"a","kind":"investor",{fields}}}"#));
        assert_eq!(record.unreadable, *unreadable, "{fields}");
    }
}

#[test]
fn good_entries_beside_bad_ones_are_kept() {
    let record: Opportunity =
        one(r#"{"id":"a","kind":"investor","groups":["women",5],"sectors":{"ai":50,"x":"heavy"},"stages":[{}],
        "windows":[{"closes":"2027-01-01"},{"closes":"soon"}],"must":{"sector":"above","place":1},
        "track_record":[{"name":"x","unknown":1},{"date":1}],"ticket":{"min":"5","max":"many"}}"#);
    assert_eq!(record.groups, Some(vec!["women".to_owned()]));
    assert_eq!(record.sectors, Some(PreferredSectors::Weights([("ai".to_owned(), 50)].into())));
    assert_eq!(record.stages, None, "nothing good is not the same as an empty list");
    assert_eq!(record.windows.map(|windows| windows.len()), Some(1));
    assert_eq!(record.must.len(), 1);
    assert_eq!(record.track_record.len(), 1, "an unknown key costs only itself");
    assert_eq!(record.ticket, None, "half an amount would be another amount");
}

#[test]
fn arrays_lines_and_single_objects_are_read() {
    let array = r#"[{"id":"a"},{"id":"b"}]"#;
    let lines = "{\"id\":\"a\"}\r\n\r\n{\"id\":\"b\"}";
    let printed = "\u{feff}{\n  \"id\": \"a\"\n}\n{\n  \"id\": \"b\"\n}\n";
    for json in [array, lines, printed] {
        let read = lenient::<Startup>(json);
        assert_eq!(read.diagnostics, [], "{json}");
        assert_eq!(read.records.iter().map(Record::id).collect::<Vec<_>>(), ["a", "b"], "{json}");
    }
    assert_eq!(lenient::<Startup>("{\"id\": \"a\"}").records.len(), 1);
    assert_eq!(lenient::<Startup>(" [ ] "), Records { records: vec![], positions: vec![], diagnostics: vec![] });
}

#[test]
fn one_record_is_read_under_its_path() {
    let mut diagnostics = Vec::new();
    let json = r#"{"id":"a","trl":12}"#;
    let read: Startup = read_one(json, "query", &mut diagnostics).unwrap();
    let value: Startup = read_value(serde_json::from_str(json).unwrap(), "query", &mut diagnostics).unwrap();
    assert_eq!(read, value);
    assert_eq!(diagnostics[0].path, "query.trl");
    assert_eq!(diagnostics[0], diagnostics[1]);
    let refused = read_one::<Startup>("{}", "", &mut diagnostics).unwrap_err();
    assert_eq!(refused.to_string(), "id: missing or empty");
}

#[test]
fn derived_deserialize_is_strict() {
    for json in [r#"{"id":"a","trl":12}"#, r#"{"id":"a","sector":1}"#, r#"{"id":"a","ask":{"min":2,"max":1}}"#] {
        assert!(serde_json::from_str::<Startup>(json).is_err(), "{json}");
    }
}

#[test]
fn schemas_state_fields_and_accepted_values() {
    let schema = ketnoi_schema::<Opportunity>();
    let stages = &schema["properties"]["stages"];
    assert!(stages.to_string().contains("array"), "{stages}");
    assert!(stages.to_string().contains("string"), "{stages}");
    assert_eq!(schema["required"], serde_json::json!(["id", "kind"]));
    assert_eq!(schema["additionalProperties"], serde_json::json!(false));
    let startup = ketnoi_schema::<Startup>();
    assert!(startup["properties"]["trl"].to_string().contains("\"maximum\":9"), "{startup}");
}

fn ketnoi_schema<T: schemars::JsonSchema>() -> serde_json::Value {
    schemars::schema_for!(T).to_value()
}
