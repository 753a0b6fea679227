//! A value that JSON may state in several forms.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, Deserializer, MapAccess, SeqAccess, Unexpected};

use super::exact::exact;
use crate::decimal::Decimal;
use crate::json::Expecting;
use crate::phrase::Phrase;

/// A type that JSON may state in several forms. It implements a method for each form that it
/// accepts; the default methods refuse.
pub(in crate::record) trait JsonForm<'de>: Sized {
    /// What is accepted.
    const EXPECTED: Phrase;

    fn null<E: de::Error>() -> Result<Self, E> {
        Err(E::invalid_type(Unexpected::Unit, &Expecting(Self::EXPECTED)))
    }

    fn text<E: de::Error>(text: &str) -> Result<Self, E> {
        Err(E::invalid_type(Unexpected::Str(text), &Expecting(Self::EXPECTED)))
    }

    /// A whole number.
    fn number<E: de::Error>(number: i64) -> Result<Self, E> {
        Err(E::invalid_type(Unexpected::Signed(number), &Expecting(Self::EXPECTED)))
    }

    /// Any number.
    fn decimal<E: de::Error>(number: Decimal) -> Result<Self, E> {
        match number.whole() {
            Some(whole) => Self::number(whole),
            None => Err(E::invalid_value(Unexpected::Float(number.to_f64()), &Expecting(Self::EXPECTED))),
        }
    }

    fn flag<E: de::Error>(flag: bool) -> Result<Self, E> {
        Err(E::invalid_type(Unexpected::Bool(flag), &Expecting(Self::EXPECTED)))
    }

    fn list<A: SeqAccess<'de>>(_: A) -> Result<Self, A::Error> {
        Err(de::Error::invalid_type(Unexpected::Seq, &Expecting(Self::EXPECTED)))
    }

    fn object<A: MapAccess<'de>>(_: A) -> Result<Self, A::Error> {
        Err(de::Error::invalid_type(Unexpected::Map, &Expecting(Self::EXPECTED)))
    }
}

/// Reads a value in any of its forms.
pub(in crate::record) fn read<'de, D: Deserializer<'de>, T: JsonForm<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_any(Visitor(PhantomData))
}

struct Visitor<T>(PhantomData<T>);

impl<'de, T: JsonForm<'de>> de::Visitor<'de> for Visitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&Expecting(T::EXPECTED), f)
    }

    fn visit_unit<E: de::Error>(self) -> Result<T, E> {
        T::null()
    }

    fn visit_none<E: de::Error>(self) -> Result<T, E> {
        T::null()
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        T::text(text)
    }

    fn visit_bool<E: de::Error>(self, flag: bool) -> Result<T, E> {
        T::flag(flag)
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<T, E> {
        T::decimal(exact(Unexpected::Signed(number), T::EXPECTED)?)
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<T, E> {
        T::decimal(exact(Unexpected::Unsigned(number), T::EXPECTED)?)
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<T, E> {
        T::decimal(exact(Unexpected::Float(number), T::EXPECTED)?)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<T, A::Error> {
        T::list(list)
    }

    fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<T, A::Error> {
        T::object(object)
    }
}
