//! Objects: of fixed keys, or of any names.

use std::collections::BTreeMap;

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserialize, Deserializer, MapAccess};

use super::{JsonForm, read};
use crate::messages::field;
use crate::phrase::Phrase;

/// The entries of an object by name, each made by `of` from what was read; `null` is an entry left
/// out, and a name comes once.
pub(in crate::record) fn by_name<'de, A, V, T>(
    mut object: A,
    of: impl Fn(V) -> Result<T, A::Error>,
) -> Result<BTreeMap<String, T>, A::Error>
where
    A: MapAccess<'de>,
    V: Deserialize<'de>,
{
    let mut entries = BTreeMap::new();
    while let Some((name, value)) = object.next_entry::<String, Option<V>>()? {
        let Some(value) = value.map(&of).transpose()? else { continue };
        if entries.insert(name, value).is_some() {
            return Err(de::Error::custom("a key comes twice"));
        }
    }
    Ok(entries)
}

/// A field that is an object of fixed keys; `null` for nothing stated.
pub(in crate::record) fn object<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Ok(Option::<Object<T>>::deserialize(deserializer)?.map(|object| object.0))
}

/// An object and nothing else: a derived struct would also take a list of its fields in order.
pub(in crate::record) struct Object<T>(pub(in crate::record) T);

impl<'de, T: Deserialize<'de>> JsonForm<'de> for Object<T> {
    const EXPECTED: Phrase = field::ANY_OBJECT;

    fn object<A: MapAccess<'de>>(object: A) -> Result<Self, A::Error> {
        T::deserialize(MapAccessDeserializer::new(object)).map(Self)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read(deserializer)
    }
}

/// A field that is an object of named values; `null` for none.
pub(in crate::record) fn named<'de, D, V>(deserializer: D) -> Result<BTreeMap<String, V>, D::Error>
where
    D: Deserializer<'de>,
    V: Deserialize<'de>,
{
    Ok(Option::<Named<V>>::deserialize(deserializer)?.map(|named| named.0).unwrap_or_default())
}

struct Named<V>(BTreeMap<String, V>);

impl<'de, V: Deserialize<'de>> JsonForm<'de> for Named<V> {
    const EXPECTED: Phrase = field::ANY_OBJECT;

    fn object<A: MapAccess<'de>>(object: A) -> Result<Self, A::Error> {
        by_name(object, Ok).map(Self)
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Named<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read(deserializer)
    }
}

/// Refuses a range whose end lies before its beginning; an end left out is open.
pub(in crate::record) fn in_order<T: PartialOrd, E: de::Error>(start: Option<T>, end: Option<T>) -> Result<(), E> {
    match (start, end) {
        (Some(start), Some(end)) if end < start => Err(E::custom("the end lies before the beginning")),
        _ => Ok(()),
    }
}
