//! Objects: of fixed keys, or of any names.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, Deserialize, Deserializer, MapAccess};

use crate::json::{Expecting, FromObject};
use crate::messages::field;

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
    Ok(Option::<FromObject<T>>::deserialize(deserializer)?.map(|object| object.0))
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

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Named<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(NamedVisitor(PhantomData))
    }
}

struct NamedVisitor<V>(PhantomData<V>);

impl<'de, V: Deserialize<'de>> de::Visitor<'de> for NamedVisitor<V> {
    type Value = Named<V>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&Expecting(field::ANY_OBJECT), f)
    }

    fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<Named<V>, A::Error> {
        by_name(object, Ok).map(Named)
    }
}

/// Refuses a range whose end lies before its beginning; an end left out is open.
pub(in crate::record) fn in_order<T: PartialOrd, E: de::Error>(start: Option<T>, end: Option<T>) -> Result<(), E> {
    match (start, end) {
        (Some(start), Some(end)) if end < start => Err(E::custom("the end lies before the beginning")),
        _ => Ok(()),
    }
}
