//! The parts of lists and objects, whatever they are read from.

use std::{slice, vec};

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess};
use serde_json::{Map, Value, map};

use super::misfit::{Misfit, Step};
use super::source::Source;

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
    /// The field whose key was read last.
    open: Option<(Key<'a>, Source<'a>)>,
}

enum Object<'a> {
    Owned(map::IntoIter),
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

    fn step(&self) -> Step {
        Step::Key(self.as_str().to_owned())
    }
}

impl<'a> Fields<'a> {
    pub(super) fn owned(fields: Map<String, Value>) -> Self {
        Self { rest: Object::Owned(fields.into_iter()), open: None }
    }

    pub(super) fn borrowed(fields: &'a Map<String, Value>) -> Self {
        Self { rest: Object::Borrowed(fields.iter()), open: None }
    }

    pub(super) fn picked(fields: Vec<(&'a str, &'a Value)>) -> Self {
        Self { rest: Object::Picked(fields.into_iter()), open: None }
    }

    pub(super) fn one(key: &'a str, value: Source<'a>) -> Self {
        Self { rest: Object::One(Some((key, value))), open: None }
    }

    /// Whether there is one field and no other.
    pub(super) fn is_one(&self) -> bool {
        match &self.rest {
            Object::Owned(fields) => fields.len() == 1,
            Object::Borrowed(fields) => fields.len() == 1,
            Object::Picked(fields) => fields.len() == 1,
            Object::One(field) => field.is_some(),
        }
    }

    fn next(&mut self) -> Option<(Key<'a>, Source<'a>)> {
        let borrowed = |(key, value): (&'a str, &'a Value)| (Key::Borrowed(key), Source::Borrowed(value));
        match &mut self.rest {
            Object::Owned(fields) => fields.next().map(|(key, value)| (Key::Owned(key), Source::Owned(value))),
            Object::Borrowed(fields) => fields.next().map(|(key, value)| borrowed((key, value))),
            Object::Picked(fields) => fields.next().map(borrowed),
            Object::One(field) => field.take().map(|(key, value)| (Key::Borrowed(key), value)),
        }
    }
}

impl<'de> MapAccess<'de> for Fields<'de> {
    type Error = Misfit;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Misfit> {
        let Some((key, value)) = self.next() else { return Ok(None) };
        let read =
            seed.deserialize(StrDeserializer::new(key.as_str())).map_err(|misfit: Misfit| misfit.within(key.step()))?;
        self.open = Some((key, value));
        Ok(Some(read))
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Misfit> {
        let (key, value) = self.open.take().ok_or_else(|| Misfit::custom("a value without a key"))?;
        seed.deserialize(value).map_err(|misfit| misfit.within(key.step()))
    }
}
