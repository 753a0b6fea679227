//! The JSON Schema of everything that crosses the boundary.

use schemars::Schema;
use schemars::generate::SchemaSettings;
use serde_json::Value;

use super::operations::OPERATIONS;
use super::{Answer, Call};

/// What is given.
#[derive(schemars::JsonSchema)]
#[schemars(title = "Wire", description = "Everything that crosses the boundary.")]
#[expect(dead_code, reason = "only its schema is used")]
struct Given {
    startup: crate::Startup,
    opportunity: crate::Opportunity,
    config: crate::Config,
    call: Call,
}

/// What is answered.
#[derive(schemars::JsonSchema)]
#[expect(dead_code, reason = "only its schema is used")]
struct Answered {
    answer: Answer,
}

/// The JSON Schema (2020-12) of records, calls and answers, pretty-printed: what the other languages' types are made from.
///
/// What can be given is described as it is read (what has a default may be left out), what is only answered as it is
/// written (what is left out when empty is not required). `operations` beside it lists every call: its `name`, its `kind`
/// (`query` or `command`), the `feature` of the crate that it needs, and the names of its `answers`.
#[must_use]
pub fn schema() -> String {
    let settings = SchemaSettings::draft2020_12;
    let mut schema = settings().for_deserialize().into_generator().into_root_schema_for::<Given>();
    let answered = settings().for_serialize().into_generator().into_root_schema_for::<Answered>();
    for part in ["properties", "$defs", "required"] {
        join(&mut schema, &answered, part);
    }
    schema.insert("operations".to_owned(), serde_json::to_value(OPERATIONS).unwrap_or_default());
    // Serialising plain data to memory cannot fail.
    serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
}

/// Adds what the other has in this part; what both have stays as it is.
fn join(schema: &mut Schema, other: &Schema, part: &str) {
    match (schema.get_mut(part), other.get(part)) {
        (Some(Value::Object(all)), Some(Value::Object(more))) => {
            for (name, value) in more {
                all.entry(name).or_insert_with(|| value.clone());
            }
        }
        (Some(Value::Array(all)), Some(Value::Array(more))) => all.extend(more.iter().cloned()),
        _ => {}
    }
}
