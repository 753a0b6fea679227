//! The JSON Schema in the repository equals that of the code; other languages generate types from
//! it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

#[test]
fn the_schema_file_matches_the_code() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/schema/ketnoi.schema.json");
    let now = ketnoi::wire::schema();
    if std::env::var_os("KETNOI_REWRITE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &now).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == now,
        "core/schema/ketnoi.schema.json is not what the code gives: run `cargo xtask schema` and review"
    );
}

#[test]
fn the_schema_has_every_call_and_answer() {
    let schema: serde_json::Value = serde_json::from_str(&ketnoi::wire::schema()).unwrap();
    let names = |list: &serde_json::Value, name: fn(&serde_json::Value) -> &serde_json::Value| {
        list.as_array().unwrap().iter().map(|one| name(one).as_str().unwrap().to_owned()).collect::<BTreeSet<_>>()
    };
    let called = names(&schema["$defs"]["Call"]["oneOf"], |call| &call["properties"]["call"]["const"]);
    assert_eq!(names(&schema["operations"], |operation| &operation["name"]), called);
    let answered = names(&schema["$defs"]["Answer"]["oneOf"], |answer| &answer["properties"]["answer"]["const"]);
    let listed = schema["operations"].as_array().unwrap().iter().flat_map(|one| one["answers"].as_array().unwrap());
    let mut listed: BTreeSet<String> = listed.map(|name| name.as_str().unwrap().to_owned()).collect();
    listed.insert("error".to_owned());
    assert_eq!(listed, answered);
}

#[test]
fn every_operation_has_a_vector() {
    let schema: serde_json::Value = serde_json::from_str(&ketnoi::wire::schema()).unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let files = fs::read_dir(folder).unwrap().map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
    let files = files.map(|text| serde_json::from_str::<serde_json::Value>(&text).unwrap());
    let vectors = files.flat_map(|file| file["vectors"].as_array().unwrap().clone());
    let called: BTreeSet<String> =
        vectors.filter_map(|vector| vector["call"]["call"].as_str().map(str::to_owned)).collect();
    for operation in schema["operations"].as_array().unwrap() {
        let name = operation["name"].as_str().unwrap();
        assert!(called.contains(name), "no file of tests/vectors/ calls `{name}`");
    }
}
