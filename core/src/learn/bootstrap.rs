//! Means with 95 % confidence intervals by the percentile bootstrap (Efron 1979): seeded and in
//! integers, the same everywhere.

use serde::Serialize;

use crate::numeric::fraction;

/// Resamples: enough for the ends of a 95 % interval to be steady in the third digit.
const RESAMPLES: usize = 500;

/// A mean in ten-thousandths with its 95 % confidence interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Interval {
    /// The mean.
    pub value: i64,
    /// The lower end.
    pub low: i64,
    /// The upper end.
    pub high: i64,
}

impl Interval {
    /// The interval of the mean of values in ten-thousandths; zero for no values.
    pub(super) fn of(values: &[i64], seed: u64) -> Self {
        let mut random = Random(seed);
        let mut means: Vec<i64> = (0..RESAMPLES).map(|_| mean(random.sample(values))).collect();
        means.sort_unstable();
        #[expect(clippy::indexing_slicing, reason = "per mille below 1 000 of `RESAMPLES` means")]
        let at = |per_mille: usize| means[RESAMPLES * per_mille / 1_000];
        let value = mean(values.iter().copied());
        Self { value, low: at(25).min(value), high: at(974).max(value) }
    }
}

fn mean(values: impl Iterator<Item = i64>) -> i64 {
    let (sum, count) = values.fold((0_i64, 0_u64), |(sum, count), value| (sum + value, count + 1));
    let size = fraction(sum.unsigned_abs(), count, 1).cast_signed();
    if sum < 0 { -size } else { size }
}

/// `SplitMix64` (Steele, Lea and Flood 2014): a small generator with the same numbers on every
/// machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn sample<'a>(&'a mut self, values: &'a [i64]) -> impl Iterator<Item = i64> + 'a {
        let count = values.len() as u64;
        #[expect(clippy::indexing_slicing, clippy::cast_possible_truncation, reason = "a remainder of the length")]
        (0..values.len()).map(move |_| values[(self.next() % count) as usize])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interval_holds_its_mean_and_repeats() {
        let values: Vec<i64> = (0..200).map(|i| if i % 4 == 0 { 10_000 } else { 0 }).collect();
        let interval = Interval::of(&values, 7);
        assert_eq!(interval.value, 2_500);
        assert!((1_800..2_300).contains(&interval.low) && (2_700..3_200).contains(&interval.high), "{interval:?}");
        assert_eq!(interval, Interval::of(&values, 7));
        assert_eq!(Interval::of(&[], 7), Interval { value: 0, low: 0, high: 0 });
        assert_eq!(Interval::of(&[-3, -3], 7).value, -3);
    }
}
