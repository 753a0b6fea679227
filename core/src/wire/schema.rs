//! The JSON Schema of everything that crosses the boundary.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::answer::DiagnosticAnswer;
use super::output::Output;
use super::registry::{OPERATIONS, Operation};

/// What a caller gives beside calls.
#[derive(JsonSchema)]
#[schemars(title = "Wire", description = "Everything that crosses the boundary.")]
#[expect(dead_code, reason = "only its schema is used")]
struct Inputs {
    startup: crate::Startup,
    opportunity: crate::Opportunity,
    config: crate::Config,
}

/// The JSON Schema (2020-12) of records, calls and answers, pretty-printed: what the other
/// languages' types are made from.
///
/// Inputs are described as they are read (what has a default may be left out), answers as they are
/// written (what is left out when empty is not required). `operations` beside it lists every call:
/// its `name`, its `kind` (`query` or `command`), the `feature` of the crate that it needs, and the
/// names of its `answers`.
#[must_use]
pub fn schema() -> String {
    let mut inputs = SchemaSettings::draft2020_12().for_deserialize().into_generator();
    let call = call_union(&mut inputs);
    let mut answers = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let answer = answer_union(&mut answers);
    let mut schema = inputs.into_root_schema_for::<Inputs>();
    for (name, definition) in answers.take_definitions(true) {
        object(&mut schema, "$defs").entry(name).or_insert(definition);
    }
    for (name, property, definition) in [("Call", "call", call), ("Answer", "answer", answer)] {
        object(&mut schema, "$defs").insert(name.to_owned(), definition);
        object(&mut schema, "properties").insert(property.to_owned(), json!({ "$ref": format!("#/$defs/{name}") }));
        list(&mut schema, "required").push(property.into());
    }
    schema.insert("operations".to_owned(), OPERATIONS.iter().map(row).collect());
    pretty(&schema) + "\n"
}

#[expect(clippy::expect_used, reason = "a schema is plain data, which is written without errors")]
fn pretty(schema: &Schema) -> String {
    serde_json::to_string_pretty(schema).expect("plain data is written")
}

/// A union of all calls, each with its name beside its fields.
fn call_union(generator: &mut SchemaGenerator) -> Value {
    let call = |operation: &Operation| {
        let mut call = (operation.description.call)(generator);
        object(&mut call, "properties").insert("call".to_owned(), constant(operation.name));
        list(&mut call, "required").insert(0, "call".into());
        call.to_value()
    };
    union("What a service is asked to do.", OPERATIONS.iter().map(call))
}

/// A union of all answers, each with its name beside its fields.
fn answer_union(generator: &mut SchemaGenerator) -> Value {
    let mut named: Vec<(&str, Schema)> = Vec::new();
    for operation in OPERATIONS {
        named.extend(
            operation.description.answers.iter().copied().zip((operation.description.answer_schemas)(generator)),
        );
    }
    named.extend(DiagnosticAnswer::NAMES.iter().copied().zip(DiagnosticAnswer::schemas(generator)));
    named.sort_by_key(|(name, _)| *name);
    named.dedup_by_key(|(name, _)| *name);
    let answer = |(name, mut answer): (&str, Schema)| {
        answer.insert("properties".to_owned(), json!({ "answer": constant(name) }));
        answer.insert("required".to_owned(), json!(["answer"]));
        answer.to_value()
    };
    union("The answer to a call.", named.into_iter().map(answer))
}

fn constant(name: &str) -> Value {
    json!({ "type": "string", "const": name })
}

fn union(description: &str, variants: impl Iterator<Item = Value>) -> Value {
    json!({ "description": description, "oneOf": variants.collect::<Vec<_>>() })
}

/// An operation in the list of them.
fn row(operation: &Operation) -> Value {
    let about = &operation.description;
    json!({ "name": operation.name, "kind": about.kind, "feature": about.feature, "answers": about.answers })
}

/// The object that stands in a schema under this key.
#[expect(clippy::expect_used, reason = "schemars makes objects of these keys")]
fn object<'a>(schema: &'a mut Schema, key: &str) -> &'a mut Map<String, Value> {
    let value = schema.ensure_object().entry(key).or_insert_with(|| json!({}));
    value.as_object_mut().expect("an object")
}

/// The list that stands in a schema under this key.
#[expect(clippy::expect_used, reason = "schemars makes a list of this key")]
fn list<'a>(schema: &'a mut Schema, key: &str) -> &'a mut Vec<Value> {
    let value = schema.ensure_object().entry(key).or_insert_with(|| json!([]));
    value.as_array_mut().expect("a list")
}
