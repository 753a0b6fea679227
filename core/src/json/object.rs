//! Types that are read from an object alone.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

use super::Expecting;
use crate::messages::field;

/// A value from an object and nothing else: a derived struct would also take a list of its fields
/// in order.
pub(crate) struct FromObject<T>(pub(crate) T);

/// Reads a type from the text of an object.
pub(crate) fn from_object<'a, T: Deserialize<'a>>(text: &'a str) -> serde_json::Result<T> {
    serde_json::from_str::<FromObject<T>>(text).map(|read| read.0)
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for FromObject<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ObjectVisitor(PhantomData))
    }
}

struct ObjectVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ObjectVisitor<T> {
    type Value = FromObject<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&Expecting(field::ANY_OBJECT), f)
    }

    fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<FromObject<T>, A::Error> {
        T::deserialize(MapAccessDeserializer::new(object)).map(FromObject)
    }
}
