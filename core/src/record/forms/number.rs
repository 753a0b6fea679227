//! Whole numbers, also when JSON states them as a float or as digits.

use std::marker::PhantomData;

use serde::de::{self, Deserialize, Deserializer, Unexpected};
use serde_json::Number;

use super::or_null::OrNull;
use super::{JsonForm, read_scalar};
use crate::decimal::Decimal;
use crate::json::Expecting;
use crate::messages::field;
use crate::phrase::Phrase;
use crate::record::bounds::Bounds;

/// A number of JSON that every language holds exactly.
pub(in crate::record) fn decimal_number(number: &Number) -> Option<Decimal> {
    let whole = number.as_i64().and_then(|whole| whole.try_into().ok());
    whole.or_else(|| number.as_f64()?.try_into().ok())
}

impl JsonForm<'_> for Decimal {
    const EXPECTED: Phrase = field::DECIMAL;

    fn decimal<E: de::Error>(number: Decimal) -> Result<Self, E> {
        Ok(number)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_scalar(deserializer)
    }
}

/// A field that is a whole number in the range of `B`.
pub(in crate::record) fn whole<'de, D, N, B>(deserializer: D) -> Result<Option<N>, D::Error>
where
    D: Deserializer<'de>,
    N: TryFrom<i64>,
    B: Bounds,
{
    let whole = read_scalar::<D, OrNull<Whole<B>>>(deserializer)?.0;
    whole.map(Whole::get).transpose()
}

/// A whole number in the range of `B`: `5`, `5.0` or `"5"`.
pub(in crate::record) struct Whole<B>(i64, PhantomData<B>);

impl<B: Bounds> Whole<B> {
    /// The number as a narrower type.
    pub(in crate::record) fn get<N: TryFrom<i64>, E: de::Error>(self) -> Result<N, E> {
        let refused = || E::invalid_value(Unexpected::Signed(self.0), &Expecting(<Self as JsonForm>::EXPECTED));
        N::try_from(self.0).map_err(|_| refused())
    }
}

impl<B: Bounds> JsonForm<'_> for Whole<B> {
    const EXPECTED: Phrase = field::NUMBER_IN_RANGE;

    fn text<E: de::Error>(text: &str) -> Result<Self, E> {
        let refused = || E::invalid_value(Unexpected::Str(text), &Expecting(Self::EXPECTED));
        Self::number(digits(text).ok_or_else(refused)?)
    }

    fn number<E: de::Error>(number: i64) -> Result<Self, E> {
        let refused = || E::invalid_value(Unexpected::Signed(number), &Expecting(Self::EXPECTED));
        B::RANGE.contains(number).then_some(Self(number, PhantomData)).ok_or_else(refused)
    }
}

impl<'de, B: Bounds> Deserialize<'de> for Whole<B> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_scalar(deserializer)
    }
}

/// A number written as ASCII digits.
pub(in crate::record) fn digits(text: &str) -> Option<i64> {
    let text = text.trim();
    text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

/// A field that is text, or a number meant as one: the period 2026.
pub(in crate::record) fn text_or_number<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    Ok(read_scalar::<D, OrNull<TextOrNumber>>(deserializer)?.0.map(|text| text.0))
}

struct TextOrNumber(String);

impl JsonForm<'_> for TextOrNumber {
    const EXPECTED: Phrase = field::TEXT_OR_NUMBER;

    fn text<E: de::Error>(text: &str) -> Result<Self, E> {
        Ok(Self(text.to_owned()))
    }

    fn number<E: de::Error>(number: i64) -> Result<Self, E> {
        Ok(Self(number.to_string()))
    }
}

impl<'de> Deserialize<'de> for TextOrNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_scalar(deserializer)
    }
}
