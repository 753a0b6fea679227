//! What the JSON Schema says of values that take several shapes.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

/// The schema of a list field: a list or one of its entries.
pub(in crate::record) struct OneOrMany<E>(std::marker::PhantomData<E>);

impl<E: JsonSchema> JsonSchema for OneOrMany<E> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("OneOrMany{}", E::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let entry = generator.subschema_for::<E>();
        let limit = crate::limits::LIST;
        json_schema!({ "anyOf": [{ "type": "array", "items": entry, "maxItems": limit }, entry] })
    }
}

impl<const MIN: i64, const MAX: i64> JsonSchema for super::Whole<MIN, MAX> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("Whole{MIN}To{MAX}").into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let digits = json_schema!({ "type": "string", "pattern": "^[0-9]+$" });
        json_schema!({ "anyOf": [{ "type": "integer", "minimum": MIN, "maximum": MAX }, digits] })
    }
}
