//! Values that are written as a text.

use std::fmt;

use serde::de::{Deserializer, Error, Unexpected, Visitor};

/// Reads a value from the text that spells it.
pub(crate) fn spelt<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    expected: &'static str,
    of: fn(&str) -> Option<T>,
) -> Result<T, D::Error> {
    deserializer.deserialize_str(Spelt { expected, of })
}

struct Spelt<T> {
    expected: &'static str,
    of: fn(&str) -> Option<T>,
}

impl<T> Visitor<'_> for Spelt<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        (self.of)(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }
}
