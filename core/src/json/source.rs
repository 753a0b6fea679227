//! What types are read from.

use serde::de::{Deserializer, Error, Unexpected, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::{Number, Value};

use super::entries::{Entries, Fields};
use super::misfit::{Misfit, Step};
use super::named;
use super::tree::Pairs;
use super::variant::Variant;

/// Where a type is read from.
pub(crate) enum Source<'a> {
    /// A value of one's own: its texts become the type's.
    Owned(Value),
    /// A value that is still needed.
    Borrowed(&'a Value),
    /// The fields of an object of one's own.
    Listed(Pairs),
    /// An object of some of another's fields.
    Picked(Vec<(&'a str, &'a Value)>),
    /// A value with nothing around it but what the steps to it need.
    Alone {
        /// The way to the value.
        steps: &'a [Step],
        /// The value.
        value: &'a Value,
    },
}

impl<'a> Source<'a> {
    fn is_null(&self) -> bool {
        match self {
            Self::Owned(value) => value.is_null(),
            Self::Borrowed(value) => value.is_null(),
            Self::Listed(_) | Self::Picked(_) => false,
            Self::Alone { steps, value } => steps.is_empty() && value.is_null(),
        }
    }

    fn opened(self) -> Part<'a> {
        match self {
            Self::Owned(value) => Part::owned(value),
            Self::Borrowed(value) | Self::Alone { steps: [], value } => Part::borrowed(value),
            Self::Listed(fields) => Part::Object(Fields::listed(fields)),
            Self::Picked(fields) => Part::Object(Fields::picked(fields)),
            Self::Alone { steps: [Step::Key(key), steps @ ..], value } => {
                Part::Object(Fields::one(key, Self::Alone { steps, value }))
            }
            Self::Alone { steps: [Step::Entry(_), steps @ ..], value } => {
                Part::List(Entries::one(Self::Alone { steps, value }))
            }
        }
    }
}

/// A value to be visited: whatever source it is of, there is one call of each method of a visitor.
enum Part<'a> {
    Null,
    Flag(bool),
    Unsigned(u64),
    Signed(i64),
    Float(f64),
    Text(String),
    Borrowed(&'a str),
    List(Entries<'a>),
    Object(Fields<'a>),
}

impl<'a> Part<'a> {
    fn owned(value: Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(flag) => Self::Flag(flag),
            Value::Number(number) => Self::number(&number),
            Value::String(text) => Self::Text(text),
            Value::Array(entries) => Self::List(Entries::owned(entries)),
            Value::Object(fields) => Self::Object(Fields::owned(fields)),
        }
    }

    fn borrowed(value: &'a Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(flag) => Self::Flag(*flag),
            Value::Number(number) => Self::number(number),
            Value::String(text) => Self::Borrowed(text),
            Value::Array(entries) => Self::List(Entries::borrowed(entries)),
            Value::Object(fields) => Self::Object(Fields::borrowed(fields)),
        }
    }

    fn number(number: &Number) -> Self {
        match (number.as_u64(), number.as_i64(), number.as_f64()) {
            (Some(number), ..) => Self::Unsigned(number),
            (_, Some(number), _) => Self::Signed(number),
            (.., number) => Self::Float(number.unwrap_or(f64::NAN)),
        }
    }

    fn visit<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self {
            Self::Null => visitor.visit_unit(),
            Self::Flag(flag) => visitor.visit_bool(flag),
            Self::Unsigned(number) => visitor.visit_u64(number),
            Self::Signed(number) => visitor.visit_i64(number),
            Self::Float(number) => visitor.visit_f64(number),
            Self::Text(text) => visitor.visit_string(text),
            Self::Borrowed(text) => visitor.visit_borrowed_str(text),
            Self::List(entries) => visitor.visit_seq(entries),
            Self::Object(fields) => visitor.visit_map(fields),
        }
    }

    fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Borrowed(text) => Some(text),
            _ => None,
        }
    }

    fn found(&self) -> Unexpected<'_> {
        match self {
            Self::Null => Unexpected::Unit,
            Self::Flag(flag) => Unexpected::Bool(*flag),
            Self::Unsigned(number) => Unexpected::Unsigned(*number),
            Self::Signed(number) => Unexpected::Signed(*number),
            Self::Float(number) => Unexpected::Float(*number),
            Self::Text(text) => Unexpected::Str(text),
            Self::Borrowed(text) => Unexpected::Str(text),
            Self::List(_) => Unexpected::Seq,
            Self::Object(_) => Unexpected::Map,
        }
    }
}

impl<'de> Deserializer<'de> for Source<'de> {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.opened().visit(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        if self.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &str, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_newtype_struct(self)
    }

    /// From an object alone: a type with named fields says nothing in a list.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        match self.opened() {
            Part::Object(fields) => named::read(fields, names, visitor),
            other => Err(Misfit::invalid_type(other.found(), &"an object")),
        }
    }

    /// From a name, or from an object of one name and what belongs to it.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        match self.opened() {
            Part::Object(fields) if fields.is_one() => visitor.visit_enum(Variant::Object(fields)),
            part => match part.text() {
                Some(name) => visitor.visit_enum(Variant::Name(name.to_owned())),
                None => Err(Misfit::none_of(&part.found(), names)),
            },
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map identifier ignored_any
    }
}
