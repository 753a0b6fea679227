//! Values that may be `null`.

use serde::de::{self, MapAccess, SeqAccess};

use super::JsonForm;
use crate::phrase::Phrase;

/// A value, or `null` for nothing stated. As a form of its own it needs no second visitor, as
/// `Option` does.
pub(super) struct OrNull<T>(pub(super) Option<T>);

impl<T> From<T> for OrNull<T> {
    fn from(value: T) -> Self {
        Self(Some(value))
    }
}

impl<'de, T: JsonForm<'de>> JsonForm<'de> for OrNull<T> {
    const EXPECTED: Phrase = T::EXPECTED;

    fn null<E: de::Error>() -> Result<Self, E> {
        Ok(Self(None))
    }

    fn text<E: de::Error>(text: &str) -> Result<Self, E> {
        T::text(text).map(Self::from)
    }

    fn number<E: de::Error>(number: i64) -> Result<Self, E> {
        T::number(number).map(Self::from)
    }

    fn flag<E: de::Error>(flag: bool) -> Result<Self, E> {
        T::flag(flag).map(Self::from)
    }

    fn list<A: SeqAccess<'de>>(list: A) -> Result<Self, A::Error> {
        T::list(list).map(Self::from)
    }

    fn object<A: MapAccess<'de>>(object: A) -> Result<Self, A::Error> {
        T::object(object).map(Self::from)
    }
}
