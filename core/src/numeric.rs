//! The only floating point of the crate: logarithms that become integers when a record is prepared.
//!
//! `libm` computes them in software, so every target gets the same bits; `clippy.toml` forbids the
//! standard library's versions everywhere. Everything after this module is integer arithmetic.

/// Thousandths of a natural logarithm.
pub(crate) type MilliLog = i32;

/// The natural logarithm of ten, in thousandths: one order of magnitude.
pub(crate) const LN_10: MilliLog = 2_303;

/// The natural logarithm of `numerator / denominator`, in thousandths; zero or less counts as one.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "amounts stay below 10^15, exact in a double; logarithms of doubles stay below 10^6 thousandths"
)]
pub(crate) fn log_ratio(numerator: i64, denominator: i64) -> MilliLog {
    let log = |value: i64| libm::log(value.max(1) as f64);
    libm::round((log(numerator) - log(denominator)) * 1_000.0) as MilliLog
}

/// `scale × part ÷ whole`, rounded to the nearest integer; zero when `whole` is zero.
pub(crate) fn fraction(part: u64, whole: u64, scale: u64) -> u64 {
    // Division of 128 bits takes several times as long, and few numbers need it.
    if let Some(product) = part.checked_mul(scale).and_then(|product| product.checked_add(whole / 2)) {
        return product.checked_div(whole).unwrap_or(0);
    }
    let product = u128::from(part) * u128::from(scale) + u128::from(whole) / 2;
    let rounded = product.checked_div(u128::from(whole)).unwrap_or(0);
    u64::try_from(rounded).unwrap_or(u64::MAX)
}

/// `scale × part ÷ whole`, rounded to the nearest integer, for a part that is at most the whole;
/// zero when `whole` is zero.
#[expect(clippy::expect_used, reason = "a part that is greater than its whole is a mistake of this crate")]
pub(crate) fn scaled_share(part: u64, whole: u64, scale: u16) -> u16 {
    u16::try_from(fraction(part, whole, u64::from(scale))).expect("a part of the scale")
}

/// `2^(-age / half_life)` in thousandths: the weight of a deal of that age, in days.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the power lies between 0 and 1")]
pub(crate) fn decay(age: i32, half_life: i32) -> u64 {
    let halvings = f64::from(age.max(0)) / f64::from(half_life.max(1));
    // `exp2` needs a table of four kilobytes; `exp` gives the same results, as a test shows.
    libm::round(libm::exp(-halvings * std::f64::consts::LN_2) * 1_000.0) as u64
}

/// The square root, rounded.
#[cfg(feature = "learn")]
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the root of a sum of squares of impacts needs no more than a double's digits"
)]
pub(crate) fn square_root(square: u64) -> u64 {
    libm::round(libm::sqrt(square as f64)) as u64
}

/// A value divided by the sixth root of a share (in ten-thousandths), in thousandths of the value.
#[cfg(feature = "learn")]
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "values and shares are ten-thousandths"
)]
pub(crate) fn over_sixth_root(value: u64, share: u64) -> u64 {
    let root = libm::cbrt(libm::sqrt(share.max(1) as f64 / 10_000.0));
    libm::round(value as f64 * 1_000.0 / root) as u64
}

/// e to a power.
#[cfg(feature = "learn")]
pub(crate) fn exp(power: f64) -> f64 {
    libm::exp(power)
}

/// The natural logarithm.
#[cfg(feature = "learn")]
pub(crate) fn ln(value: f64) -> f64 {
    libm::log(value)
}

/// The nearest integer of a number that is not negative.
#[cfg(feature = "learn")]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a million")]
pub(crate) fn round(value: f64) -> u32 {
    libm::round(value) as u32
}

/// `1 / log2(rank + 2)` in millionths: the discount of a hit in the discounted cumulative gain
/// (DCG, Järvelin and Kekäläinen 2002). The first rank is 0.
#[cfg(feature = "learn")]
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "ranks are counts of a list; the quotient lies between 0 and 1"
)]
pub(crate) fn dcg_discount(rank: usize) -> u64 {
    libm::round(1_000_000.0 / libm::log2(rank as f64 + 2.0)) as u64
}

/// A number in thousandths to the power of one and a half, in thousandths.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "below 2^48 for any 32-bit number")]
pub(crate) fn pow_three_halves(thousandths: u32) -> u64 {
    let units = f64::from(thousandths) / 1_000.0;
    libm::round(units * libm::sqrt(units) * 1_000.0) as u64
}

/// `e^(log / 1000)` in per cent: a difference of logarithms as a ratio. Ratios above 100 count as
/// 100.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the power lies between 0 and 100")]
pub(crate) fn exp_percent(log: MilliLog) -> u64 {
    libm::round(libm::exp(f64::from(log.min(2 * LN_10)) / 1_000.0) * 100.0) as u64
}

/// The geometric mean of positive amounts, rounded; none without amounts.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "amounts stay below 10^15, exact in a double"
)]
pub(crate) fn geometric_mean(amounts: &[i64]) -> Option<i64> {
    let logs: f64 = amounts.iter().map(|amount| libm::log((*amount).max(1) as f64)).sum();
    (!amounts.is_empty()).then(|| libm::round(libm::exp(logs / amounts.len() as f64)) as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithms_are_thousandths() {
        assert_eq!(log_ratio(10, 1), LN_10);
        assert_eq!(log_ratio(1, 10), -LN_10);
        assert_eq!(log_ratio(0, 1), 0);
    }

    #[test]
    fn fraction_rounds_and_is_zero_of_an_empty_whole() {
        assert_eq!(fraction(1, 3, 10_000), 3_333);
        assert_eq!(fraction(2, 3, 10_000), 6_667);
        assert_eq!(fraction(1, 0, 10_000), 0);
    }

    #[test]
    fn a_difference_of_logarithms_is_a_ratio() {
        assert_eq!((exp_percent(0), exp_percent(-LN_10), exp_percent(LN_10)), (100, 10, 1_000));
        assert_eq!((exp_percent(MilliLog::MIN), exp_percent(MilliLog::MAX)), (0, 10_008));
    }

    #[test]
    fn the_weight_of_a_deal_halves_in_a_half_life() {
        assert_eq!((decay(0, 548), decay(548, 548), decay(1_096, 548)), (1_000, 500, 250));
        assert_eq!(decay(-30, 548), 1_000);
    }

    #[test]
    fn decay_equals_the_exact_power_of_two_to_half_a_thousandth() {
        for half_life in [1, 2, 7, 30, 90, 180, 365, 548, 730, 1_461, 3_653, 36_525, 65_535] {
            for age in 0..half_life * 12 {
                let halvings = f64::from(age) / f64::from(half_life);
                let exact = libm::round(libm::exp2(-halvings) * 1_000.0);
                let weight = u32::try_from(decay(age, half_life)).unwrap();
                assert!((exact - f64::from(weight)).abs() < 0.5, "{age} days of {half_life}");
            }
        }
    }
}
