//! Text to a tree.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

/// A field of an object.
pub(crate) type Field = (String, Value);

/// The fields of an object in the order they are given, repeated keys included.
pub(crate) type Pairs = Vec<Field>;

/// Reads text; of a repeated key the last value counts.
pub(crate) fn lenient(text: &str) -> Result<Value, serde_json::Error> {
    grown(text, Grow::whole(false))
}

/// Reads the fields of an object, within which the last value of a repeated key counts; nothing for what is no object.
pub(crate) fn pairs(text: &str) -> Result<Option<Pairs>, serde_json::Error> {
    listed(text, false)
}

/// Reads the fields of an object; within it a repeated key is refused, since one of its values would be lost.
pub(crate) fn strict_pairs(text: &str) -> Result<Option<Pairs>, serde_json::Error> {
    listed(text, true)
}

fn listed(text: &str, keys_once: bool) -> Result<Option<Pairs>, serde_json::Error> {
    let mut pairs = Pairs::new();
    let is_object = text.trim_start().starts_with('{');
    grown(text, Grow { keys_once, outermost: is_object.then_some(&mut pairs) })?;
    Ok(is_object.then_some(pairs))
}

fn grown(text: &str, grow: Grow<'_>) -> Result<Value, serde_json::Error> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let value = grow.deserialize(&mut reader)?;
    reader.end()?;
    Ok(value)
}

/// One reader for all of them: each type it could be instead would be compiled beside it.
struct Grow<'a> {
    keys_once: bool,
    /// Where the fields of the outermost value go, when it is an object and they are wanted.
    outermost: Option<&'a mut Pairs>,
}

impl Grow<'_> {
    fn whole(keys_once: bool) -> Self {
        Self { keys_once, outermost: None }
    }
}

impl<'de> DeserializeSeed<'de> for Grow<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Grow<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Bool(flag))
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
        Ok(Value::String(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = list.next_element_seed(Grow::whole(self.keys_once))? {
            entries.push(entry);
        }
        Ok(Value::Array(entries))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Value, A::Error> {
        let mut outermost = self.outermost;
        let mut fields = Map::new();
        while let Some(key) = object.next_key::<String>()? {
            let value = object.next_value_seed(Grow::whole(self.keys_once))?;
            if let Some(pairs) = &mut outermost {
                pairs.push((key, value));
            } else if fields.insert(key, value).is_some() && self.keys_once {
                return Err(A::Error::custom("a key comes twice"));
            }
        }
        Ok(Value::Object(fields))
    }
}
