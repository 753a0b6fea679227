//! Any JSON, in which no key comes twice.

use std::fmt;

use serde::de::{Deserialize, DeserializeOwned, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use crate::json::FromObject;

/// A field that is any JSON; `null` for nothing stated. A key that comes twice is refused, since
/// one of its values would be lost.
pub(in crate::record) fn unique_keys<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    UniqueKeys.deserialize(deserializer).map(|value| Some(value).filter(|value| !value.is_null()))
}

/// Reads a type by way of any JSON.
///
/// What `of_json` reads is compiled once, and not once for each deserializer: types with many
/// fields take several kilobytes each of a module for browsers.
pub(in crate::record) fn by_value<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    of_json: fn(Value) -> serde_json::Result<T>,
) -> Result<T, D::Error> {
    of_json(UniqueKeys.deserialize(deserializer)?).map_err(Error::custom)
}

/// A type with fixed keys from an object and nothing else.
pub(in crate::record) fn of_object<T: DeserializeOwned>(value: Value) -> serde_json::Result<T> {
    FromObject::<T>::deserialize(value).map(|object| object.0)
}

#[derive(Clone, Copy)]
struct UniqueKeys;

impl<'de> DeserializeSeed<'de> for UniqueKeys {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for UniqueKeys {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(flag.into())
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = list.next_element_seed(self)? {
            entries.push(entry);
        }
        Ok(Value::Array(entries))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Value, A::Error> {
        let mut fields = Map::new();
        while let Some(key) = object.next_key::<String>()? {
            if fields.insert(key, object.next_value_seed(self)?).is_some() {
                return Err(A::Error::custom("a key comes twice"));
            }
        }
        Ok(Value::Object(fields))
    }
}
