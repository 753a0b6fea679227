//! From JSON text.

use std::fmt;

#[cfg(feature = "match")]
use serde::de::DeserializeOwned;
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

#[cfg(feature = "match")]
use super::object::from_object;

/// A field of an object.
pub(crate) type Field = (String, Value);

/// The fields of an object in the order they are given, repeated keys included.
pub(crate) type Fields = Vec<Field>;

/// Reads a type from the text of an object; nothing when it does not fit.
#[cfg(feature = "match")]
pub(crate) fn parse<T: DeserializeOwned>(text: &[u8]) -> Option<T> {
    from_object(std::str::from_utf8(text).ok()?).ok()
}

/// Reads the fields of an object, within which the last value of a repeated key counts; nothing for
/// what is not an object.
pub(crate) fn fields(text: &str) -> Result<Option<Fields>, serde_json::Error> {
    if text.trim_start().starts_with('{') {
        return serde_json::from_str::<FieldList>(text).map(|list| Some(list.0));
    }
    serde_json::from_str::<IgnoredAny>(text).map(|_| None)
}

struct FieldList(Fields);

impl<'de> Deserialize<'de> for FieldList {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(FieldListVisitor)
    }
}

struct FieldListVisitor;

impl<'de> Visitor<'de> for FieldListVisitor {
    type Value = FieldList;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<FieldList, A::Error> {
        let mut fields = Fields::new();
        while let Some(field) = object.next_entry()? {
            fields.push(field);
        }
        Ok(FieldList(fields))
    }
}
