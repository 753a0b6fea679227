//! Numbers of JSON as exact decimals.

use serde::de::{Error, Unexpected};

use crate::decimal::Decimal;
use crate::json::Expecting;
use crate::phrase::Phrase;

/// The number as one that every language holds exactly.
pub(super) fn exact<E: Error>(number: Unexpected<'_>, expected: Phrase) -> Result<Decimal, E> {
    let decimal = match number {
        Unexpected::Signed(number) => Decimal::try_from(number).ok(),
        Unexpected::Unsigned(number) => i64::try_from(number).ok().and_then(|number| number.try_into().ok()),
        Unexpected::Float(number) => Decimal::try_from(number).ok(),
        _ => None,
    };
    decimal.ok_or_else(|| E::invalid_value(number, &Expecting(expected)))
}
