//! The score: the sum of weight × membership, with its interval. It is computed in integers, so
//! equal scores are exactly equal.

use std::cmp::Reverse;

use serde::Serialize;

use crate::membership::Membership;

/// The score of a pair, 0 to [`Score::PERFECT`] (shown as 0 to 100), and its extremes over
/// everything that is unknown.
///
/// `low <= score <= high` always; the contributions of the criteria sum to the score exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Score {
    /// The least score over all completions.
    pub low: u32,
    /// The score.
    pub score: u32,
    /// The greatest score over all completions.
    pub high: u32,
    /// Share of the score that is known, 0 to 10 000: 10 000 less the width of the interval.
    pub coverage: u16,
}

impl Score {
    /// A score of 100: every criterion is fully met.
    pub const PERFECT: u32 = 100_000_000;

    /// The weighted sum of memberships; the weights sum to 10 000.
    #[expect(clippy::expect_used, reason = "the width of the interval is at most `PERFECT`")]
    pub(crate) fn sum<'a>(memberships: impl IntoIterator<Item = (&'a u16, Membership)>) -> Self {
        let (mut low, mut score, mut high) = (0_u32, 0_u32, 0_u32);
        for (weight, membership) in memberships {
            low += contribution(*weight, membership.low());
            score += contribution(*weight, membership.point());
            high += contribution(*weight, membership.high());
        }
        let known = (Self::PERFECT - (high - low)) / 10_000;
        Self { low, score, high, coverage: u16::try_from(known).expect("a share of 10 000") }
    }
}

/// What a criterion with this weight and membership adds to the score.
pub(crate) fn contribution(weight: u16, membership: u16) -> u32 {
    u32::from(weight) * u32::from(membership)
}

/// The parts in units of `unit`, each rounded up or down so that they sum to the rounded total: the
/// parts with the largest remainders are rounded up, of equal ones the first (method of largest
/// remainders, Hamilton).
pub(crate) fn largest_remainder(parts: &[u32], unit: u32) -> Vec<u32> {
    let total: u32 = parts.iter().sum();
    let rounded_total = (total + unit / 2) / unit;
    let mut rounded: Vec<u32> = parts.iter().map(|part| part / unit).collect();
    let missing = rounded_total - rounded.iter().sum::<u32>();
    let mut by_remainder: Vec<(u32, &mut u32)> = parts.iter().map(|part| part % unit).zip(&mut rounded).collect();
    by_remainder.sort_by_key(|(remainder, _)| Reverse(*remainder));
    for ((_, rounded), _) in by_remainder.into_iter().zip(0..missing) {
        *rounded += 1;
    }
    rounded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounded_parts_sum_to_the_rounded_total() {
        assert_eq!(largest_remainder(&[333, 333, 334], 100), [3, 3, 4]);
        assert_eq!(largest_remainder(&[150, 150], 100), [2, 1]);
        assert_eq!(largest_remainder(&[], 100), [0_u32; 0]);
    }
}
