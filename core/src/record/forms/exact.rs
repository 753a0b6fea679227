//! Numbers of JSON as whole numbers.

use serde::de::{Error, Unexpected};

use crate::json::Expecting;
use crate::phrase::Phrase;
use crate::record::bounds::{Range, integral};

/// The number as a whole number that every language holds exactly.
pub(super) fn exact<E: Error>(number: Unexpected<'_>, expected: Phrase) -> Result<i64, E> {
    let whole = match number {
        Unexpected::Signed(number) => Some(number),
        Unexpected::Unsigned(number) => i64::try_from(number).ok(),
        Unexpected::Float(number) => integral(number),
        _ => None,
    };
    whole.filter(|whole| Range::EXACT.contains(*whole)).ok_or_else(|| E::invalid_value(number, &Expecting(expected)))
}
