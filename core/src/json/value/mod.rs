//! Reading types strictly from parsed JSON, with errors as data.

mod access;

use serde::de::{Deserializer, Error, Unexpected, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::{Number, Value};

use self::access::{Entries, ObjectFields, Variant};
use super::Expecting;
use super::parse::Field;
use super::read_error::ReadError;
use crate::phrase::Phrase;

/// Reads a type from parsed JSON. The [`ReadError`] says what was found and expected, and its path.
#[derive(Debug, Clone, Copy)]
pub(crate) enum ValueDeserializer<'a> {
    /// From a value.
    Value(&'a Value),
    /// From the fields of an object.
    Fields(&'a [Field]),
}

impl<'a> ValueDeserializer<'a> {
    fn visit<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, ReadError> {
        let value = match self {
            Self::Value(value) => value,
            Self::Fields(fields) => return visitor.visit_map(ObjectFields::listed(fields)),
        };
        match value {
            Value::Null => visitor.visit_unit(),
            Value::Bool(flag) => visitor.visit_bool(*flag),
            Value::Number(number) => visit_number(number, visitor),
            Value::String(text) => visitor.visit_borrowed_str(text),
            Value::Array(entries) => visitor.visit_seq(Entries::new(entries)),
            Value::Object(fields) => visitor.visit_map(ObjectFields::mapped(fields)),
        }
    }

    fn found(self) -> Unexpected<'a> {
        match self {
            Self::Value(Value::Null) => Unexpected::Unit,
            Self::Value(Value::Bool(flag)) => Unexpected::Bool(*flag),
            Self::Value(Value::Number(number)) => match (number.as_u64(), number.as_i64(), number.as_f64()) {
                (Some(number), ..) => Unexpected::Unsigned(number),
                (_, Some(number), _) => Unexpected::Signed(number),
                (.., number) => Unexpected::Float(number.unwrap_or(f64::NAN)),
            },
            Self::Value(Value::String(text)) => Unexpected::Str(text),
            Self::Value(Value::Array(_)) => Unexpected::Seq,
            Self::Value(Value::Object(_)) | Self::Fields(_) => Unexpected::Map,
        }
    }

    fn fields(self) -> Option<ObjectFields<'a>> {
        match self {
            Self::Value(Value::Object(fields)) => Some(ObjectFields::mapped(fields)),
            Self::Value(_) => None,
            Self::Fields(fields) => Some(ObjectFields::listed(fields)),
        }
    }
}

fn visit_number<'a, V: Visitor<'a>>(number: &Number, visitor: V) -> Result<V::Value, ReadError> {
    match (number.as_u64(), number.as_i64(), number.as_f64()) {
        (Some(number), ..) => visitor.visit_u64(number),
        (_, Some(number), _) => visitor.visit_i64(number),
        (.., number) => visitor.visit_f64(number.unwrap_or(f64::NAN)),
    }
}

/// Writes the readings of plain types, each with the phrase of what such a value is.
macro_rules! plain_types {
    ($($method:ident: $en:literal, $vi:literal;)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
            self.visit(visitor).map_err(|error| error.of_plain(Phrase { en: $en, vi: $vi }))
        })*
    };
}

impl<'de> Deserializer<'de> for ValueDeserializer<'de> {
    type Error = ReadError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        self.visit(visitor)
    }

    plain_types! {
        deserialize_bool: "true or false", "true hoặc false";
        deserialize_str: "text", "văn bản";
        deserialize_string: "text", "văn bản";
        deserialize_seq: "a list", "danh sách";
        deserialize_map: "an object", "đối tượng";
        deserialize_u8: "a whole number from 0 to 255", "số nguyên từ 0 đến 255";
        deserialize_u16: "a whole number from 0 to 65535", "số nguyên từ 0 đến 65535";
        deserialize_u32: "a whole number from 0 to 4294967295", "số nguyên từ 0 đến 4294967295";
        deserialize_u64: "a whole number from 0 on", "số nguyên từ 0 trở lên";
        deserialize_i64: "a whole number", "số nguyên";
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        if let Self::Value(Value::Null) = self { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &str, visitor: V) -> Result<V::Value, ReadError> {
        visitor.visit_newtype_struct(self)
    }

    /// From an object alone: a derived type would also take a list of its fields. Unknown fields
    /// are refused first.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        let object = Phrase { en: "an object", vi: "đối tượng" };
        match self.fields() {
            Some(fields) => {
                fields.all_known(names)?;
                visitor.visit_map(fields).map_err(|error| error.of_plain(object))
            }
            None => Err(ReadError::invalid_type(self.found(), &Expecting(object))),
        }
    }

    /// From a name, or from an object of one name and what belongs to it.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        let variant = match self {
            Self::Value(Value::String(name)) => Some(Variant { name, content: None }),
            _ => self.fields().and_then(ObjectFields::only).map(|(name, value)| Variant { name, content: Some(value) }),
        };
        match variant {
            Some(variant) => visitor.visit_enum(variant),
            None => Err(ReadError::none_of(&self.found(), names)),
        }
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i128 u128 f32 f64 char bytes byte_buf unit unit_struct tuple tuple_struct identifier ignored_any
    }
}
