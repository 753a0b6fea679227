//! What types are read from.

use std::cell::Cell;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::{Number, Value};

use super::entries::{Entries, Fields};
use super::misfit::{Misfit, Step};

/// Where a type is read from.
pub(crate) enum Source<'a> {
    /// A value of one's own: its texts become the type's.
    Owned(Value),
    /// A value that is still needed.
    Borrowed(&'a Value),
    /// An object of some of another's fields.
    Picked(Vec<(&'a str, &'a Value)>),
    /// A value with nothing around it but what the steps to it need.
    Alone {
        /// The way to the value.
        steps: &'a [Step],
        /// The value.
        value: &'a Value,
        /// How far the reading of the value came.
        reached: &'a Cell<Reached>,
    },
}

/// How far the reading of a value alone came; what comes after it is a fault of the emptiness around it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reached {
    /// It was not read.
    Nothing,
    /// Its reading began.
    Start,
    /// It was read.
    End,
}

impl<'a> Source<'a> {
    fn is_null(&self) -> bool {
        match self {
            Self::Owned(value) => value.is_null(),
            Self::Borrowed(value) => value.is_null(),
            Self::Picked(_) => false,
            Self::Alone { steps, value, .. } => steps.is_empty() && value.is_null(),
        }
    }

    fn visit<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self {
            Self::Owned(value) => visit_owned(value, visitor),
            Self::Borrowed(value) => visit_borrowed(value, visitor),
            Self::Picked(fields) => visitor.visit_map(Fields::picked(fields)),
            Self::Alone { steps: [], value, .. } => visit_borrowed(value, visitor),
            Self::Alone { steps: [Step::Key(key), steps @ ..], value, reached } => {
                visitor.visit_map(Fields::one(key, Self::Alone { steps, value, reached }))
            }
            Self::Alone { steps: [Step::Entry(_), steps @ ..], value, reached } => {
                visitor.visit_seq(Entries::one(Self::Alone { steps, value, reached }))
            }
        }
    }

    /// Notes the beginning and the end of reading a value alone.
    fn noted<R>(self, read: impl FnOnce(Self) -> Result<R, Misfit>) -> Result<R, Misfit> {
        let noted = if let Self::Alone { steps: [], reached, .. } = self { Some(reached) } else { None };
        let note = |how_far| noted.into_iter().for_each(|cell: &Cell<Reached>| cell.set(how_far));
        note(Reached::Start);
        let done = read(self)?;
        note(Reached::End);
        Ok(done)
    }
}

fn visit_owned<'a, V: Visitor<'a>>(value: Value, visitor: V) -> Result<V::Value, Misfit> {
    match value {
        Value::Null => visitor.visit_unit(),
        Value::Bool(flag) => visitor.visit_bool(flag),
        Value::Number(number) => visit_number(&number, visitor),
        Value::String(text) => visitor.visit_string(text),
        Value::Array(entries) => visitor.visit_seq(Entries::owned(entries)),
        Value::Object(fields) => visitor.visit_map(Fields::owned(fields)),
    }
}

fn visit_borrowed<'a, V: Visitor<'a>>(value: &'a Value, visitor: V) -> Result<V::Value, Misfit> {
    match value {
        Value::Null => visitor.visit_unit(),
        Value::Bool(flag) => visitor.visit_bool(*flag),
        Value::Number(number) => visit_number(number, visitor),
        Value::String(text) => visitor.visit_borrowed_str(text),
        Value::Array(entries) => visitor.visit_seq(Entries::borrowed(entries)),
        Value::Object(fields) => visitor.visit_map(Fields::borrowed(fields)),
    }
}

fn visit_number<'a, V: Visitor<'a>>(number: &Number, visitor: V) -> Result<V::Value, Misfit> {
    match (number.as_u64(), number.as_i64(), number.as_f64()) {
        (Some(number), ..) => visitor.visit_u64(number),
        (_, Some(number), _) => visitor.visit_i64(number),
        (.., Some(number)) => visitor.visit_f64(number),
        _ => Err(Misfit::custom("a number beyond all that can be held")),
    }
}

impl<'de> Deserializer<'de> for Source<'de> {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.noted(|source| source.visit(visitor))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        if self.is_null() { self.noted(|_| visitor.visit_none()) } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &str, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        let visit = |value: &Value| match value {
            Value::String(text) => visitor.visit_enum(text.as_str().into_deserializer()),
            Value::Object(fields) => {
                MapAccessDeserializer::new(Fields::owned(fields.clone())).deserialize_enum(name, variants, visitor)
            }
            _ => Err(Misfit::custom("expected the name of one of several things")),
        };
        self.noted(|source| match source {
            Self::Owned(value) => visit(&value),
            Self::Borrowed(value) | Self::Alone { steps: [], value, .. } => visit(value),
            Self::Picked(_) | Self::Alone { .. } => Err(Misfit::custom("expected a name")),
        })
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct identifier ignored_any
    }
}
