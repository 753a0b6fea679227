//! What the JSON Schema says of values that take several forms.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Value, json};

use crate::limits;
use crate::record::bounds::{Bounds, Range};

/// A list, or one of its entries.
pub(in crate::record) fn one_or_many(entry: &Value) -> Value {
    json!({ "anyOf": [{ "type": "array", "items": entry, "maxItems": limits::LIST }, entry] })
}

/// A whole number in a range, or its digits.
pub(in crate::record) fn whole(range: Range) -> Value {
    let digits = json!({ "type": "string", "pattern": "^[0-9]+$" });
    json!({ "anyOf": [{ "type": "integer", "minimum": range.min, "maximum": range.max }, digits] })
}

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
        schema(one_or_many(entry.as_value()))
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
        schema(whole(B::RANGE))
    }
}

#[expect(clippy::expect_used, reason = "the functions above make objects")]
fn schema(object: Value) -> Schema {
    Schema::try_from(object).expect("an object")
}
