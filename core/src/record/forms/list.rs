//! Lists, and a single entry that stands for a list of one.

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserialize, Deserializer, IntoDeserializer, MapAccess, SeqAccess};

use super::or_null::OrNull;
use super::{JsonForm, read};
use crate::json::FromObject;
use crate::messages::field;
use crate::phrase::Phrase;

/// The entries of a list, in order.
pub(in crate::record) fn collect<'de, A: SeqAccess<'de>, E: Deserialize<'de>>(mut list: A) -> Result<Vec<E>, A::Error> {
    let mut entries = Vec::new();
    while let Some(entry) = list.next_element()? {
        entries.push(entry);
    }
    Ok(entries)
}

/// A field that is a list; a single entry stands for a list of one, `null` for nothing stated.
pub(in crate::record) fn list<'de, D, E>(deserializer: D) -> Result<Option<Vec<E>>, D::Error>
where
    D: Deserializer<'de>,
    E: Deserialize<'de>,
{
    Ok(read::<D, OrNull<List<E>>>(deserializer)?.0.map(|list| list.0))
}

/// As [`list`], where nothing stated and none are the same.
pub(in crate::record) fn list_or_none<'de, D, E>(deserializer: D) -> Result<Vec<E>, D::Error>
where
    D: Deserializer<'de>,
    E: Deserialize<'de>,
{
    list(deserializer).map(Option::unwrap_or_default)
}

struct List<E>(Vec<E>);

impl<'de, E: Deserialize<'de>> JsonForm<'de> for List<E> {
    const EXPECTED: Phrase = field::LIST;

    fn text<F: de::Error>(text: &str) -> Result<Self, F> {
        Ok(Self(vec![E::deserialize(text.into_deserializer())?]))
    }

    fn list<A: SeqAccess<'de>>(list: A) -> Result<Self, A::Error> {
        collect(list).map(Self)
    }

    fn object<A: MapAccess<'de>>(object: A) -> Result<Self, A::Error> {
        Ok(Self(vec![E::deserialize(MapAccessDeserializer::new(object))?]))
    }
}

/// As [`list`], of objects with fixed keys.
pub(in crate::record) fn objects<'de, D, T>(deserializer: D) -> Result<Option<Vec<T>>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Ok(list::<D, FromObject<T>>(deserializer)?.map(|list| list.into_iter().map(|object| object.0).collect()))
}

/// As [`objects`], where nothing stated and none are the same.
pub(in crate::record) fn objects_or_none<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    objects(deserializer).map(Option::unwrap_or_default)
}
