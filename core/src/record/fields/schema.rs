//! The JSON Schema of an object, completed by the table of its fields.

use schemars::Schema;
use schemars::transform::Transform;
use serde_json::{Map, Value, json};

use super::{Field, Kind, Object, Text};
use crate::limits;
use crate::record::forms::schema::{one_or_many, whole};

/// Completes a derived schema: required fields, lengths of ids, ranges of numbers, single entries
/// in the place of lists, and `null` in the place of an empty list or map.
///
/// The derived schema states the names, the descriptions and the types; the rest follows the table.
#[derive(Debug, Clone, Copy)]
pub(in crate::record) struct FromTable(pub(in crate::record) &'static [Field]);

impl Transform for FromTable {
    #[expect(clippy::expect_used, reason = "a test compares the fields of the table and of the type")]
    fn transform(&mut self, schema: &mut Schema) {
        let required: Vec<&str> = self.0.iter().filter(|field| field.required).map(|field| field.name).collect();
        if !required.is_empty() {
            schema.insert("required".to_owned(), json!(required));
        }
        let properties = schema.get_mut("properties").and_then(Value::as_object_mut).expect("an object");
        for field in self.0 {
            let property = properties.get_mut(field.name).and_then(Value::as_object_mut);
            complete(property.expect("a property for each field"), field);
        }
    }
}

fn complete(property: &mut Map<String, Value>, field: &Field) {
    if field.required {
        property.insert("minLength".to_owned(), json!(1));
    }
    if field.kind.is_id() {
        property.insert("maxLength".to_owned(), json!(limits::ID));
    }
    // A property without `type` refers to a type that states its own schema.
    if property.contains_key("type")
        && let Some(accepted) = accepted(property, field.kind)
    {
        property.retain(|keyword, _| keyword == "description");
        property.extend(accepted);
    }
}

/// The schema of what a field accepts, where it is more than the derived type.
fn accepted(property: &Map<String, Value>, kind: &Kind) -> Option<Map<String, Value>> {
    let accepted = match (kind.number, kind.object) {
        _ if kind.list.is_some() => json!({ "anyOf": [one_or_many(property.get("items")?), { "type": "null" }] }),
        (Some(range), _) if kind.text == Some(Text::Digits) => {
            json!({ "anyOf": [whole(range), { "type": "null" }] })
        }
        (_, Some(Object::Named(_))) => {
            json!({ "type": ["object", "null"], "additionalProperties": property.get("additionalProperties")? })
        }
        _ => return None,
    };
    accepted.as_object().cloned()
}
