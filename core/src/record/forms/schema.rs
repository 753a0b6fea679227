//! What the JSON Schema says of values that take several forms.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::record::bounds::{Bounds, Range};

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

impl<B: Bounds> JsonSchema for super::Whole<B> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("Whole{}To{}", B::RANGE.min, B::RANGE.max).into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let Range { min, max } = B::RANGE;
        let digits = json_schema!({ "type": "string", "pattern": "^[0-9]+$" });
        json_schema!({ "anyOf": [{ "type": "integer", "minimum": min, "maximum": max }, digits] })
    }
}
