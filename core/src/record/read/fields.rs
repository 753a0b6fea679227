//! The fields of a record type, as its `Deserialize` states them, and the nearest of them to a wrong key.

use serde::de::{self, DeserializeOwned, Deserializer, Visitor};
use serde::forward_to_deserialize_any;

use crate::record::Record;

/// Suggestions for one wrong key.
const SUGGESTIONS: usize = 3;

/// How near a suggestion must be: below this, `gruops` would suggest `scope`.
const NEAR: f64 = 0.84;

/// Longer keys are no misspelt field, and comparing them costs their length.
const LONGEST: usize = 40;

/// The names of the fields of a record type.
///
/// ```
/// assert!(ketnoi::record::field_names::<ketnoi::Startup>().contains(&"stage"));
/// ```
#[must_use]
pub fn field_names<T: Record>() -> &'static [&'static str] {
    names::<T>()
}

/// The field names nearest to a wrong one, best first: "did you mean".
#[must_use]
pub fn nearest_fields<T: Record>(wrong: &str) -> Vec<String> {
    nearest(wrong, names::<T>())
}

/// The names of the fields of `T`.
pub(super) fn names<T: DeserializeOwned>() -> &'static [&'static str] {
    let mut names: &'static [&'static str] = &[];
    // The reading fails by design: it ends as soon as the type has named its fields.
    let _ = T::deserialize(Ask(&mut names));
    names
}

/// The nearest names to a wrong key, best first.
pub(crate) fn nearest(key: &str, names: &[&str]) -> Vec<String> {
    if key.len() > LONGEST {
        return Vec::new();
    }
    let key = key.trim().to_ascii_lowercase().replace(['-', ' '], "_");
    let mut near: Vec<(f64, &str)> = names.iter().map(|name| (nearness(&key, name), *name)).collect();
    near.retain(|(nearness, _)| *nearness >= NEAR);
    near.sort_unstable_by(|(a, one), (b, other)| b.total_cmp(a).then(one.cmp(other)));
    near.into_iter().take(SUGGESTIONS).map(|(_, name)| name.to_owned()).collect()
}

/// Near in spelling, or the same word with something added: `ticket_size`, `sector_list`.
fn nearness(key: &str, name: &str) -> f64 {
    let contained = key.split('_').any(|word| word == name);
    if contained { 1.0 } else { strsim::jaro_winkler(key, name) }
}

struct Ask<'n>(&'n mut &'static [&'static str]);

impl<'de> Deserializer<'de> for Ask<'_> {
    type Error = de::value::Error;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Self::Error> {
        Err(de::Error::custom("only asked for the fields"))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        *self.0 = fields;
        self.deserialize_any(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}
