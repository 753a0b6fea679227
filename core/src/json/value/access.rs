//! The entries of lists, the fields of objects and the variants of enums, each with its segment of
//! the path.

use std::slice;

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor};
use serde_json::{Map, Value, map};

use super::ValueDeserializer;
use crate::json::parse::Field;
use crate::json::read_error::{PathSegment, ReadError};

/// The entries of a list.
pub(super) struct Entries<'a> {
    rest: slice::Iter<'a, Value>,
    index: usize,
}

impl<'a> Entries<'a> {
    pub(super) fn new(entries: &'a [Value]) -> Self {
        Self { rest: entries.iter(), index: 0 }
    }
}

impl<'de> SeqAccess<'de> for Entries<'de> {
    type Error = ReadError;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, ReadError> {
        let Some(entry) = self.rest.next() else { return Ok(None) };
        let read = seed.deserialize(ValueDeserializer::Value(entry));
        let read = read.map_err(|error| error.within(PathSegment::Index(self.index)))?;
        self.index += 1;
        Ok(Some(read))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.rest.len())
    }
}

/// The fields of an object.
pub(super) struct ObjectFields<'a> {
    rest: Rest<'a>,
    /// The field whose key was read last.
    current: Option<(&'a str, &'a Value)>,
}

#[derive(Clone)]
enum Rest<'a> {
    Listed(slice::Iter<'a, Field>),
    Mapped(map::Iter<'a>),
}

impl<'a> Iterator for Rest<'a> {
    type Item = (&'a str, &'a Value);

    fn next(&mut self) -> Option<Self::Item> {
        match self {
            Self::Listed(fields) => fields.next().map(|(key, value)| (key.as_str(), value)),
            Self::Mapped(fields) => fields.next().map(|(key, value)| (key.as_str(), value)),
        }
    }
}

impl<'a> ObjectFields<'a> {
    pub(super) fn listed(fields: &'a [Field]) -> Self {
        Self { rest: Rest::Listed(fields.iter()), current: None }
    }

    pub(super) fn mapped(fields: &'a Map<String, Value>) -> Self {
        Self { rest: Rest::Mapped(fields.iter()), current: None }
    }

    /// # Errors
    /// At the first key that is none of the names.
    pub(super) fn all_known(&self, names: &'static [&'static str]) -> Result<(), ReadError> {
        match self.rest.clone().find(|(key, _)| !names.contains(key)) {
            Some((key, _)) => Err(at_key(key, ReadError::unknown_field(key, names))),
            None => Ok(()),
        }
    }

    /// The field, if there is exactly one.
    pub(super) fn only(mut self) -> Option<(&'a str, &'a Value)> {
        let first = self.rest.next()?;
        self.rest.next().is_none().then_some(first)
    }
}

fn at_key(key: &str, error: ReadError) -> ReadError {
    error.within(PathSegment::Key(key.to_owned()))
}

impl<'de> MapAccess<'de> for ObjectFields<'de> {
    type Error = ReadError;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, ReadError> {
        self.current = self.rest.next();
        let Some((key, _)) = self.current else { return Ok(None) };
        seed.deserialize(StrDeserializer::new(key)).map(Some).map_err(|error| at_key(key, error))
    }

    #[expect(clippy::expect_used, reason = "serde's contract: a value is asked for after its key, once")]
    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, ReadError> {
        let (key, value) = self.current.take().expect("a value is read after its key");
        seed.deserialize(ValueDeserializer::Value(value)).map_err(|error| at_key(key, error))
    }
}

/// A variant: its name alone, or with its content.
pub(super) struct Variant<'a> {
    pub(super) name: &'a str,
    pub(super) content: Option<&'a Value>,
}

impl<'a> Variant<'a> {
    fn content(&self) -> ValueDeserializer<'a> {
        ValueDeserializer::Value(self.content.unwrap_or(&Value::Null))
    }
}

impl<'de> EnumAccess<'de> for Variant<'de> {
    type Error = ReadError;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), ReadError> {
        match seed.deserialize(StrDeserializer::new(self.name)) {
            Ok(variant) => Ok((variant, self)),
            Err(error) if self.content.is_some() => Err(at_key(self.name, error)),
            Err(error) => Err(error),
        }
    }
}

impl<'de> VariantAccess<'de> for Variant<'de> {
    type Error = ReadError;

    fn unit_variant(self) -> Result<(), ReadError> {
        self.newtype_variant_seed(std::marker::PhantomData)
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, ReadError> {
        seed.deserialize(self.content()).map_err(|error| at_key(self.name, error))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, ReadError> {
        self.content().deserialize_seq(visitor).map_err(|error| at_key(self.name, error))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        self.content().deserialize_struct("", names, visitor).map_err(|error| at_key(self.name, error))
    }
}
