//! The table of fields against the types that are read by it.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Field, Kind, Object, Text};
use crate::lang::Lang;
use crate::record::{Opportunity, Record, Startup, nearest_fields, read_one, read_value};

/// Every kind of a table, each once, with a path that leads to it.
fn kinds(fields: &'static [Field]) -> Vec<(String, &'static Kind)> {
    let mut found: Vec<(String, &Kind)> = Vec::new();
    let mut open: Vec<(String, &Kind)> = fields.iter().map(|field| (field.name.to_owned(), field.kind)).collect();
    while let Some((path, kind)) = open.pop() {
        if found.iter().any(|(_, known)| std::ptr::eq(*known, kind)) {
            continue;
        }
        open.extend(kind.list.map(|entry| (format!("{path}[]"), entry)));
        match kind.object {
            Some(Object::Fields(fields, _)) => {
                open.extend(fields.iter().map(|field| (format!("{path}.{}", field.name), field.kind)));
            }
            Some(Object::Named(value)) => open.push((format!("{path}{{}}"), value)),
            None => {}
        }
        found.push((path, kind));
    }
    found
}

fn all_kinds() -> Vec<(String, &'static Kind)> {
    [kinds(Startup::FIELDS), kinds(Opportunity::FIELDS)].concat()
}

#[test]
fn phrases_are_complete_in_both_languages() {
    for (path, kind) in all_kinds() {
        let phrase = kind.expected();
        for text in [&phrase.en, &phrase.vi] {
            assert!(!text.is_empty() && !text.contains("{min}") && !text.contains("{fields}"), "{path}: {text}");
            assert!(!text.contains("{max}") && !text.contains("{values}"), "{path}: {text}");
        }
        assert_ne!(phrase.en, phrase.vi, "{path}");
    }
}

/// A record of a type with one more field.
fn with<T: Record>(field: &str, value: Value) -> Value {
    let mut record = json!({ "id": "a" });
    if T::NOUN == "opportunities" {
        record["kind"] = json!("investor");
    }
    record[field] = value;
    record
}

/// What is found in a record, in English.
fn diagnostics<T: Record>(record: Value) -> Vec<String> {
    let mut diagnostics = Vec::new();
    let read = read_value::<T>(record, "", &mut diagnostics);
    diagnostics.extend(read.err().map(|error| error.diagnostic().clone()));
    diagnostics.iter().map(|diagnostic| diagnostic.text(Lang::En)).collect()
}

#[test]
fn numbers_are_accepted_up_to_both_ends_of_their_range() {
    fn check<T: Record>(fields: &'static [Field]) {
        for field in fields.iter().filter(|field| field.kind.text == Some(Text::Digits)) {
            let range = field.kind.number.expect("digits are of a range");
            for good in [json!(range.min), json!(range.max), json!(range.max.to_string())] {
                assert_eq!(diagnostics::<T>(with::<T>(field.name, good.clone())), [""; 0], "{}: {good}", field.name);
            }
            for bad in [range.min - 1, range.max + 1] {
                let expected = format!("{}: expected {}, found `{bad}`", field.name, field.kind.expected().en);
                assert_eq!(diagnostics::<T>(with::<T>(field.name, json!(bad))), [expected]);
            }
        }
    }
    check::<Startup>(Startup::FIELDS);
    check::<Opportunity>(Opportunity::FIELDS);
}

#[test]
fn a_value_of_a_wrong_type_is_refused_with_the_phrase_of_its_field() {
    fn check<T: Record>(fields: &'static [Field]) {
        for field in fields.iter().filter(|field| !field.kind.any) {
            let wrong = if field.kind.flag { json!([]) } else { json!(true) };
            let expected = format!("{}: expected {}, found `true`", field.name, field.kind.expected().en);
            assert_eq!(diagnostics::<T>(with::<T>(field.name, wrong)), [expected]);
        }
    }
    check::<Startup>(Startup::FIELDS);
    check::<Opportunity>(Opportunity::FIELDS);
}

#[test]
fn misspelt_fields_are_suggested() {
    for (wrong, right) in [("sector", "sectors"), ("stages", "stage"), ("languges", "languages"), ("Ask", "ask")] {
        assert_eq!(nearest_fields::<Startup>(wrong).first().map(String::as_str), Some(right));
    }
    for field in Opportunity::FIELDS.iter().filter(|field| field.name.len() > 4) {
        let typo: String = field.name.chars().skip(1).collect();
        let suggestions = nearest_fields::<Opportunity>(&(field.name.to_owned() + "s"));
        assert!(suggestions.iter().any(|name| name == field.name), "{}s: {suggestions:?}", field.name);
        assert!(!nearest_fields::<Opportunity>(&typo).is_empty(), "{typo}");
    }
}

#[test]
fn no_field_comes_twice() {
    for fields in [Startup::FIELDS, Opportunity::FIELDS] {
        let names: BTreeSet<&str> = fields.iter().map(|field| field.name).collect();
        assert_eq!(names.len(), fields.len());
    }
}

#[test]
fn objects_of_fixed_fields_refuse_an_unknown_key_with_a_suggestion() {
    let mut diagnostics = Vec::new();
    let json = r#"{"id": "a", "kind": "investor", "track_record": [{"startup": "b", "sector": "fintech"}],
        "windows": {"opens": "2026-01-01", "close": "2026-02-01"}}"#;
    let record: Opportunity = read_one(json, "", &mut diagnostics).expect("an optional field never costs the record");
    let texts: Vec<String> = diagnostics.iter().map(|diagnostic| diagnostic.text(Lang::En)).collect();
    let expected = [
        "track_record[0].sector: unknown field; did you mean `sectors`?",
        "windows.close: unknown field; did you mean `closes`?",
    ];
    assert_eq!(texts, expected);
    assert_eq!(record.track_record.len(), 1);
    // A window without its end would be open for ever.
    assert_eq!(record.windows, None);
    assert_eq!(record.unreadable, ["track_record", "windows"]);
}

#[cfg(feature = "schema")]
mod schema {
    use super::*;

    fn properties(schema: &Value) -> BTreeSet<&str> {
        schema["properties"].as_object().into_iter().flatten().map(|(name, _)| name.as_str()).collect()
    }

    #[test]
    fn the_table_and_the_types_have_the_same_fields() {
        let schemas = [schemars::schema_for!(Startup).to_value(), schemars::schema_for!(Opportunity).to_value()];
        for (schema, fields) in schemas.iter().zip([Startup::FIELDS, Opportunity::FIELDS]) {
            assert_eq!(properties(schema), fields.iter().map(|field| field.name).collect());
            let required: Vec<&str> = fields.iter().filter(|field| field.required).map(|field| field.name).collect();
            assert_eq!(schema["required"], json!(required));
        }
    }

    #[test]
    fn the_table_and_the_nested_types_have_the_same_fields() {
        let schema = schemars::schema_for!(Opportunity).to_value();
        let definitions = &schema["$defs"];
        for (path, definition) in [
            ("windows[]", &definitions["Window"]),
            ("capacity[]", &definitions["Seats"]),
            ("trl", &definitions["TrlRange"]),
            ("track_record[]", &definitions["Deal"]),
            ("past[]", &definitions["Past"]),
            ("ticket", &definitions["Money"]["anyOf"][1]),
            ("place", &definitions["PlaceText"]["anyOf"][1]),
        ] {
            let steps = path.trim_end_matches("[]");
            let field = Opportunity::FIELDS.iter().find(|field| field.name == steps).expect("a field of the table");
            let kind = if path.ends_with("[]") { field.kind.list.expect("a list") } else { field.kind };
            let Some(Object::Fields(fields, _)) = kind.object else { panic!("{path} is no object of fixed fields") };
            assert_eq!(properties(definition), fields.iter().map(|field| field.name).collect(), "{path}");
        }
    }

    #[test]
    fn the_schema_states_the_ranges_of_the_table() {
        let schemas = [schemars::schema_for!(Startup).to_value(), schemars::schema_for!(Opportunity).to_value()];
        for (schema, fields) in schemas.iter().zip([Startup::FIELDS, Opportunity::FIELDS]) {
            let numbers =
                fields.iter().filter(|field| field.kind.text == Some(Text::Digits) && field.kind.list.is_none());
            for field in numbers {
                let range = field.kind.number.expect("digits are of a range");
                let text = schema["properties"][field.name].to_string();
                assert!(text.contains(&format!(r#""maximum":{},"minimum":{}"#, range.max, range.min)), "{text}");
            }
        }
    }
}
