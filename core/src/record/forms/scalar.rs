//! Texts, numbers, flags and `null`.

use std::borrow::Cow;
use std::fmt;

use serde::de::{self, Deserializer, Unexpected};

use super::JsonForm;
use super::exact::exact;
use crate::decimal::Decimal;
use crate::json::Expecting;
use crate::phrase::Phrase;

/// Reads a value that is a text, a number, a flag or `null`.
///
/// All such types share one visitor, so the deserializer's code is compiled once for all of them
/// instead of once for each.
pub(in crate::record) fn read_scalar<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: JsonForm<'de>,
{
    match deserializer.deserialize_any(ScalarVisitor { expected: T::EXPECTED })? {
        Scalar::Null => T::null(),
        Scalar::Text(text) => T::text(&text),
        Scalar::Number(number) => T::decimal(number),
        Scalar::Flag(flag) => T::flag(flag),
    }
}

enum Scalar<'de> {
    Null,
    Text(Cow<'de, str>),
    Number(Decimal),
    Flag(bool),
}

struct ScalarVisitor {
    expected: Phrase,
}

impl<'de> de::Visitor<'de> for ScalarVisitor {
    type Value = Scalar<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&Expecting(self.expected), f)
    }

    fn visit_unit<E: de::Error>(self) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Null)
    }

    fn visit_none<E: de::Error>(self) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Null)
    }

    fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Text(text.into()))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Text(text.to_owned().into()))
    }

    fn visit_bool<E: de::Error>(self, flag: bool) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Flag(flag))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Scalar<'de>, E> {
        exact(Unexpected::Signed(number), self.expected).map(Scalar::Number)
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Scalar<'de>, E> {
        exact(Unexpected::Unsigned(number), self.expected).map(Scalar::Number)
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Scalar<'de>, E> {
        exact(Unexpected::Float(number), self.expected).map(Scalar::Number)
    }
}
