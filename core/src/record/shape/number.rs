//! Whole numbers, and what is written for them.

use serde::de::{self, Deserialize, Deserializer, Unexpected};

use super::{Shape, read};

/// The largest whole number that every language holds exactly: 2^53 − 1.
pub(in crate::record) const EXACT: i64 = 9_007_199_254_740_991;

/// The most seats or matches that can be stated.
pub(in crate::record) const SEATS: i64 = 1_000_000_000;

/// A float without a fraction, as a whole number.
#[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "guarded: whole and below 2^53")]
pub(in crate::record) fn integral(number: f64) -> Option<i64> {
    (number.fract().abs() <= 0.0 && number.abs() <= EXACT as f64).then_some(number as i64)
}

/// A field that is a whole number from `MIN` to `MAX`.
pub(in crate::record) fn whole<'de, D, N, const MIN: i64, const MAX: i64>(
    deserializer: D,
) -> Result<Option<N>, D::Error>
where
    D: Deserializer<'de>,
    N: TryFrom<i64>,
{
    let whole = Option::<Whole<MIN, MAX>>::deserialize(deserializer)?;
    whole.map(Whole::get).transpose()
}

/// A whole number from `MIN` to `MAX`: `5`, `5.0` or `"5"`.
pub(in crate::record) struct Whole<const MIN: i64, const MAX: i64>(i64);

impl<const MIN: i64, const MAX: i64> Whole<MIN, MAX> {
    /// The number as a narrower type.
    pub(in crate::record) fn get<N: TryFrom<i64>, E: de::Error>(self) -> Result<N, E> {
        let refused = || E::invalid_value(Unexpected::Signed(self.0), &<Self as Shape>::EXPECTED);
        N::try_from(self.0).map_err(|_| refused())
    }
}

impl<const MIN: i64, const MAX: i64> Shape<'_> for Whole<MIN, MAX> {
    const EXPECTED: &'static str = "a whole number in range";

    fn text<E: de::Error>(text: &str) -> Result<Self, E> {
        let refused = || E::invalid_value(Unexpected::Str(text), &Self::EXPECTED);
        Self::number(digits(text).ok_or_else(refused)?)
    }

    fn number<E: de::Error>(number: i64) -> Result<Self, E> {
        let refused = || E::invalid_value(Unexpected::Signed(number), &Self::EXPECTED);
        (MIN..=MAX).contains(&number).then_some(Self(number)).ok_or_else(refused)
    }
}

impl<'de, const MIN: i64, const MAX: i64> Deserialize<'de> for Whole<MIN, MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read(deserializer)
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
    Ok(Option::<Wording>::deserialize(deserializer)?.map(|wording| wording.0))
}

struct Wording(String);

impl Shape<'_> for Wording {
    const EXPECTED: &'static str = "text or a number";

    fn text<E: de::Error>(text: &str) -> Result<Self, E> {
        Ok(Self(text.to_owned()))
    }

    fn number<E: de::Error>(number: i64) -> Result<Self, E> {
        Ok(Self(number.to_string()))
    }
}

impl<'de> Deserialize<'de> for Wording {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read(deserializer)
    }
}
