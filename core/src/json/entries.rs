//! The parts of lists and objects, whatever they are read from.

use std::{slice, vec};

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, MapAccess, SeqAccess};
use serde_json::{Map, Value, map};

use super::misfit::{Misfit, Step};
use super::source::Source;
use super::tree::{Field, Pairs};

/// The entries of a list.
pub(super) struct Entries<'a> {
    rest: List<'a>,
    index: usize,
}

enum List<'a> {
    Owned(vec::IntoIter<Value>),
    Borrowed(slice::Iter<'a, Value>),
    One(Option<Source<'a>>),
}

impl<'a> Entries<'a> {
    pub(super) fn owned(entries: Vec<Value>) -> Self {
        Self { rest: List::Owned(entries.into_iter()), index: 0 }
    }

    pub(super) fn borrowed(entries: &'a [Value]) -> Self {
        Self { rest: List::Borrowed(entries.iter()), index: 0 }
    }

    pub(super) fn one(entry: Source<'a>) -> Self {
        Self { rest: List::One(Some(entry)), index: 0 }
    }

    fn next(&mut self) -> Option<Source<'a>> {
        match &mut self.rest {
            List::Owned(entries) => entries.next().map(Source::Owned),
            List::Borrowed(entries) => entries.next().map(Source::Borrowed),
            List::One(entry) => entry.take(),
        }
    }
}

impl<'de> SeqAccess<'de> for Entries<'de> {
    type Error = Misfit;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Misfit> {
        let Some(entry) = self.next() else { return Ok(None) };
        let read = seed.deserialize(entry).map_err(|misfit| misfit.within(Step::Entry(self.index)))?;
        self.index += 1;
        Ok(Some(read))
    }
}

/// The fields of an object.
pub(super) struct Fields<'a> {
    rest: Object<'a>,
    /// The key that was read last.
    key: Key<'a>,
    /// Its value, until it is read.
    value: Option<Source<'a>>,
}

enum Object<'a> {
    Owned(map::IntoIter),
    Listed(vec::IntoIter<Field>),
    Borrowed(map::Iter<'a>),
    Picked(vec::IntoIter<(&'a str, &'a Value)>),
    One(Option<(&'a str, Source<'a>)>),
}

enum Key<'a> {
    Owned(String),
    Borrowed(&'a str),
}

impl Key<'_> {
    fn as_str(&self) -> &str {
        match self {
            Self::Owned(key) => key,
            Self::Borrowed(key) => key,
        }
    }
}

impl<'a> Fields<'a> {
    fn new(rest: Object<'a>) -> Self {
        Self { rest, key: Key::Borrowed(""), value: None }
    }

    pub(super) fn owned(fields: Map<String, Value>) -> Self {
        Self::new(Object::Owned(fields.into_iter()))
    }

    pub(super) fn borrowed(fields: &'a Map<String, Value>) -> Self {
        Self::new(Object::Borrowed(fields.iter()))
    }

    pub(super) fn listed(fields: Pairs) -> Self {
        Self::new(Object::Listed(fields.into_iter()))
    }

    pub(super) fn picked(fields: Vec<(&'a str, &'a Value)>) -> Self {
        Self::new(Object::Picked(fields.into_iter()))
    }

    pub(super) fn one(key: &'a str, value: Source<'a>) -> Self {
        Self::new(Object::One(Some((key, value))))
    }

    /// At the value of a key.
    pub(super) fn at(key: String, value: Source<'a>) -> Self {
        Self { rest: Object::One(None), key: Key::Owned(key), value: Some(value) }
    }

    /// Whether there is one field and no other.
    pub(super) fn is_one(&self) -> bool {
        match &self.rest {
            Object::Owned(fields) => fields.len() == 1,
            Object::Listed(fields) => fields.len() == 1,
            Object::Borrowed(fields) => fields.len() == 1,
            Object::Picked(fields) => fields.len() == 1,
            Object::One(field) => field.is_some(),
        }
    }

    // What does not depend on the type that is read stands apart: it is compiled once, not for each type.

    /// Goes to the next field.
    pub(super) fn next(&mut self) -> Option<&str> {
        let owned = |(key, value): Field| (Key::Owned(key), Source::Owned(value));
        let borrowed = |(key, value): (&'a str, &'a Value)| (Key::Borrowed(key), Source::Borrowed(value));
        let (key, value) = match &mut self.rest {
            Object::Owned(fields) => fields.next().map(owned),
            Object::Listed(fields) => fields.next().map(owned),
            Object::Borrowed(fields) => fields.next().map(|(key, value)| borrowed((key, value))),
            Object::Picked(fields) => fields.next().map(borrowed),
            Object::One(field) => field.take().map(|(key, value)| (Key::Borrowed(key), value)),
        }?;
        self.value = Some(value);
        self.key = key;
        Some(self.key.as_str())
    }

    /// The value of the key; serde asks for each once.
    pub(super) fn value(&mut self) -> Source<'a> {
        self.value.take().unwrap_or(Source::Borrowed(&Value::Null))
    }

    /// A misfit of the field's key or value, seen from the object.
    pub(super) fn at_key(&self, misfit: Misfit) -> Misfit {
        misfit.within(Step::Key(self.key.as_str().to_owned()))
    }
}

impl<'de> MapAccess<'de> for Fields<'de> {
    type Error = Misfit;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Misfit> {
        let Some(key) = self.next() else { return Ok(None) };
        match seed.deserialize(StrDeserializer::new(key)) {
            Ok(key) => Ok(Some(key)),
            Err(misfit) => Err(self.at_key(misfit)),
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Misfit> {
        seed.deserialize(self.value()).map_err(|misfit| self.at_key(misfit))
    }
}
