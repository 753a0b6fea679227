//! Asks a record type whether it takes a value at a certain place, and if not, why.
//!
//! The types' own `Deserialize` answers: it is given a record that holds nothing but that value. So the
//! fields, their types and their ranges are written once, in the types.

use std::cell::Cell;
use std::fmt;

use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{self, DeserializeOwned, Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::Value;

use crate::record::shape::REVERSED;

/// A step into a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// Into the value of a key.
    Key(String),
    /// Into an entry of a list.
    Entry(usize),
}

/// Why a value is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    /// There is no such key; these there are.
    Unknown(&'static [&'static str]),
    /// A field it must have is not there.
    Missing(&'static str),
    /// Its end lies before its beginning.
    Reversed,
    /// Any other reason.
    Unfit,
}

/// Asks `T` about a value; the last of the steps leads to it.
pub(super) fn probe<T: DeserializeOwned>(steps: &[Step], value: &Value) -> Result<(), Fault> {
    let reached = Cell::new(Reached::Nothing);
    match T::deserialize(Probe { steps, value, reached: Some(&reached) }) {
        Err(Fault::Missing(_)) if reached.get() == Reached::End => Ok(()),
        Err(Fault::Unknown(_)) if reached.get() != Reached::Nothing => Err(Fault::Unfit),
        answer => answer.map(|_| ()),
    }
}

/// How far the reading of the value came; what comes after it is a fault of the emptiness around it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reached {
    Nothing,
    Start,
    End,
}

/// A record that holds one value, at the end of the steps.
#[derive(Clone, Copy)]
struct Probe<'a> {
    steps: &'a [Step],
    value: &'a Value,
    reached: Option<&'a Cell<Reached>>,
}

impl<'a> Probe<'a> {
    fn part(value: &'a Value) -> Self {
        Self { steps: &[], value, reached: None }
    }

    fn mark(&self, reached: Reached) {
        if let Some(cell) = self.reached.filter(|_| self.steps.is_empty()) {
            cell.set(reached);
        }
    }

    fn visit<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Fault> {
        match (self.steps.split_first(), self.value) {
            (Some((Step::Key(key), steps)), _) => {
                visitor.visit_map(MapDeserializer::new([(key.as_str(), Self { steps, ..self })].into_iter()))
            }
            (Some((Step::Entry(_), steps)), _) => {
                visitor.visit_seq(SeqDeserializer::new([Self { steps, ..self }].into_iter()))
            }
            (None, Value::Null) => visitor.visit_unit(),
            (None, Value::Bool(flag)) => visitor.visit_bool(*flag),
            (None, Value::Number(number)) => visit_number(number, visitor),
            (None, Value::String(text)) => visitor.visit_borrowed_str(text),
            (None, Value::Array(entries)) => visitor.visit_seq(SeqDeserializer::new(entries.iter().map(Self::part))),
            (None, Value::Object(fields)) => {
                let fields = fields.iter().map(|(key, value)| (key.as_str(), Self::part(value)));
                visitor.visit_map(MapDeserializer::new(fields))
            }
        }
    }

    fn marked<R>(self, visit: impl FnOnce(Self) -> Result<R, Fault>) -> Result<R, Fault> {
        self.mark(Reached::Start);
        let read = visit(self)?;
        self.mark(Reached::End);
        Ok(read)
    }
}

fn visit_number<'a, V: Visitor<'a>>(number: &serde_json::Number, visitor: V) -> Result<V::Value, Fault> {
    match (number.as_u64(), number.as_i64(), number.as_f64()) {
        (Some(number), ..) => visitor.visit_u64(number),
        (_, Some(number), _) => visitor.visit_i64(number),
        (.., Some(number)) => visitor.visit_f64(number),
        _ => Err(Fault::Unfit),
    }
}

impl<'de> Deserializer<'de> for Probe<'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.marked(|probe| probe.visit(visitor))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.value {
            Value::Null if self.steps.is_empty() => self.marked(|_| visitor.visit_none()),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &str, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let Value::String(text) = self.value else { return Err(Fault::Unfit) };
        self.marked(|_| visitor.visit_enum(text.as_str().into_deserializer()))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct identifier ignored_any
    }
}

impl<'a> IntoDeserializer<'a, Fault> for Probe<'a> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the value does not fit")
    }
}

impl std::error::Error for Fault {}

impl de::Error for Fault {
    fn custom<T: fmt::Display>(message: T) -> Self {
        if message.to_string() == REVERSED { Self::Reversed } else { Self::Unfit }
    }

    fn missing_field(field: &'static str) -> Self {
        Self::Missing(field)
    }

    fn unknown_field(_: &str, expected: &'static [&'static str]) -> Self {
        Self::Unknown(expected)
    }
}
