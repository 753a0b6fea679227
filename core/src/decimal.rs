//! Exact decimal numbers: of facts, and of the rules about them.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

/// A number with up to six decimal places, of which at most fifteen digits are significant: every
/// language holds it as a number of JSON and reads back the same digits.
///
/// ```
/// use ketnoi::record::Decimal;
/// let half: Decimal = "0.50".parse()?;
/// assert_eq!(half.to_string(), "0.5");
/// assert!(half < Decimal::from(1));
/// # Ok::<(), ketnoi::record::DecimalError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Decimal {
    /// The number times `10^places`. It is no multiple of ten if there are places, so that equal
    /// numbers have equal fields.
    units: i64,
    places: u8,
}

/// A text or a float that is no [`Decimal`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a number of at most 15 digits, of which at most 6 are decimal places")]
pub struct DecimalError;

/// The greatest number of decimal places.
#[cfg(feature = "match")]
pub(crate) const MOST_PLACES: u8 = 6;

/// The powers of ten up to the number of places.
const POWERS: [i64; 7] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

/// The greatest number of units. A double holds every number of fifteen digits.
const LARGEST: i64 = 999_999_999_999_999;

/// The greatest whole number: up to 2^53 − 1, of either sign, all languages hold all of them.
const LARGEST_WHOLE: i64 = 9_007_199_254_740_991;

impl Decimal {
    /// The number `units ÷ 10^places`; none for more than six places or more digits than fifteen.
    fn new(units: i64, places: u8) -> Option<Self> {
        let (mut units, mut places) = (units, places);
        while places > 0 && units % 10 == 0 {
            units /= 10;
            places -= 1;
        }
        let largest = if places == 0 { LARGEST_WHOLE } else { LARGEST };
        let fits = usize::from(places) < POWERS.len() && units.unsigned_abs() <= largest.unsigned_abs();
        fits.then_some(Self { units, places })
    }

    /// The number as a whole number; none if it has decimal places.
    #[must_use]
    pub fn whole(self) -> Option<i64> {
        (self.places == 0).then_some(self.units)
    }

    /// The number times `10^places`.
    #[cfg(feature = "match")]
    pub(crate) fn units(self) -> i128 {
        self.units.into()
    }

    /// How many decimal places it has, 0 to 6.
    #[must_use]
    pub fn places(self) -> u8 {
        self.places
    }

    /// The number as a float, which has the same shortest digits.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "both are exact in a double, so the quotient is the nearest one")]
    pub fn to_f64(self) -> f64 {
        self.units as f64 / self.power() as f64
    }

    #[expect(clippy::expect_used, reason = "a decimal has at most six places")]
    fn power(self) -> i64 {
        *POWERS.get(usize::from(self.places)).expect("a power for each number of places")
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let scaled = |a: &Self, b: &Self| i128::from(a.units) * i128::from(b.power());
        scaled(self, other).cmp(&scaled(other, self))
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl From<i32> for Decimal {
    fn from(number: i32) -> Self {
        Self { units: number.into(), places: 0 }
    }
}

impl From<u8> for Decimal {
    fn from(number: u8) -> Self {
        Self { units: number.into(), places: 0 }
    }
}

impl TryFrom<i64> for Decimal {
    type Error = DecimalError;

    /// # Errors
    /// Beyond 2^53 − 1, of either sign.
    fn try_from(number: i64) -> Result<Self, DecimalError> {
        Self::new(number, 0).ok_or(DecimalError)
    }
}

impl TryFrom<f64> for Decimal {
    type Error = DecimalError;

    /// The decimal with the fewest places whose nearest double this is.
    ///
    /// # Errors
    /// When there is none of six places and fifteen digits.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        reason = "guarded: below 2^53; and the result must give the same double back"
    )]
    fn try_from(number: f64) -> Result<Self, DecimalError> {
        let candidates = (0..).zip(POWERS).filter_map(|(places, power)| {
            let units = (number * power as f64).round();
            (units.abs() <= LARGEST_WHOLE as f64).then(|| Self::new(units as i64, places))?
        });
        candidates
            .into_iter()
            .find(|decimal| decimal.to_f64().to_bits() == (number + 0.0).to_bits())
            .ok_or(DecimalError)
    }
}

impl FromStr for Decimal {
    type Err = DecimalError;

    /// Reads ASCII digits, with a sign and a decimal point if there are any: `-12.5`.
    ///
    /// # Errors
    /// For any other text, and for a number of too many digits.
    fn from_str(text: &str) -> Result<Self, DecimalError> {
        let (negative, digits) = text.strip_prefix('-').map_or((false, text), |digits| (true, digits));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !all_digits(whole) || !all_digits(fraction) {
            return Err(DecimalError);
        }
        let fraction = fraction.trim_end_matches('0');
        let units: i64 = format!("{whole}{fraction}").parse().map_err(|_| DecimalError)?;
        let places = u8::try_from(fraction.len()).map_err(|_| DecimalError)?;
        Self::new(if negative { -units } else { units }, places).ok_or(DecimalError)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sign, units) = (if self.units < 0 { "-" } else { "" }, self.units.unsigned_abs());
        let power = self.power().unsigned_abs();
        match usize::from(self.places) {
            0 => write!(f, "{sign}{units}"),
            places => write!(f, "{sign}{}.{:0places$}", units / power, units % power),
        }
    }
}

/// A number of JSON: whole where it can be.
impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.whole() {
            Some(whole) => serializer.serialize_i64(whole),
            None => serializer.serialize_f64(self.to_f64()),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Decimal {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Decimal".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "number", "minimum": -LARGEST_WHOLE, "maximum": LARGEST_WHOLE })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().expect(text)
    }

    #[test]
    fn texts_are_read_exactly_and_shown_without_trailing_zeros() {
        let cases = [("12", "12"), ("12.50", "12.5"), ("-0.25", "-0.25"), ("0.000001", "0.000001"), ("-0", "0")];
        for (text, shown) in cases {
            assert_eq!(decimal(text).to_string(), shown);
        }
        for text in ["", "-", ".5", "5.", "1e3", "+1", "1,5", "0.0000001", "1234567890.123456", "9007199254740992"] {
            assert_eq!(text.parse::<Decimal>(), Err(DecimalError), "{text}");
        }
    }

    #[test]
    fn floats_are_read_as_their_shortest_digits() {
        let cases = [(0.1, "0.1"), (12.5, "12.5"), (-0.0, "0"), (1e15, "1000000000000000"), (0.3, "0.3")];
        for (float, shown) in cases {
            assert_eq!(Decimal::try_from(float).map(|decimal| decimal.to_string()).as_deref(), Ok(shown));
        }
        for float in [f64::NAN, f64::INFINITY, 1e300, 0.1 + 0.2, 1e-7] {
            assert_eq!(Decimal::try_from(float), Err(DecimalError), "{float}");
        }
    }

    proptest! {
        #[test]
        fn a_decimal_is_read_back_from_its_text_and_from_its_float(units in -LARGEST..=LARGEST, places in 0_u8..=6) {
            let decimal = Decimal::new(units, places).expect("fifteen digits and six places");
            prop_assert_eq!(decimal.to_string().parse(), Ok(decimal));
            prop_assert_eq!(Decimal::try_from(decimal.to_f64()), Ok(decimal));
        }

        #[test]
        fn decimals_are_ordered_as_integers_of_one_scale(a in -10_i64.pow(9)..10_i64.pow(9), b in -10_i64.pow(9)..10_i64.pow(9)) {
            let of = |units| Decimal::new(units, 6).expect("a decimal");
            prop_assert_eq!(of(a).cmp(&of(b)), a.cmp(&b));
            prop_assert_eq!(of(a) == of(b), a == b);
        }
    }
}
