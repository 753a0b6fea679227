//! The score: a plain sum of weight × membership, with its interval. Exact integers, so ties are
//! real ties.

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
    /// Share of what counts that is known, 0 to 10 000: the width of the interval, taken from the
    /// whole.
    pub coverage: u16,
}

impl Score {
    /// A score of 100: every criterion is fully met.
    pub const PERFECT: u32 = 100_000_000;

    /// The sum of memberships by weights; weights sum to 10 000.
    pub(crate) fn sum<'a>(memberships: impl IntoIterator<Item = (&'a u16, Membership)>) -> Self {
        let (mut low, mut score, mut high) = (0_u32, 0_u32, 0_u32);
        for (weight, membership) in memberships {
            low += contribution(*weight, membership.low());
            score += contribution(*weight, membership.point());
            high += contribution(*weight, membership.high());
        }
        let open = (high - low).div_ceil(10_000);
        Self { low, score, high, coverage: 10_000_u16.saturating_sub(u16::try_from(open).unwrap_or(10_000)) }
    }
}

/// What a membership adds to the score.
pub(crate) fn contribution(weight: u16, membership: u16) -> u32 {
    u32::from(weight) * u32::from(membership)
}

/// Shares of a total rounded so that they sum to the rounded total (largest remainder; equal
/// remainders by position).
///
/// `parts` sum to `total`; the answers are in units of `unit` and sum to `total` rounded to the
/// nearest unit.
pub(crate) fn largest_remainder(parts: &[u32], unit: u32) -> Vec<u32> {
    let unit = unit.max(1);
    let total: u64 = parts.iter().map(|part| u64::from(*part)).sum();
    let rounded = (total + u64::from(unit) / 2) / u64::from(unit);
    let mut shares: Vec<u32> = parts.iter().map(|part| part / unit).collect();
    let floor: u64 = shares.iter().map(|share| u64::from(*share)).sum();
    let mut order: Vec<(usize, u32)> = parts.iter().map(|part| part % unit).enumerate().collect();
    order.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    let short = usize::try_from(rounded.saturating_sub(floor)).unwrap_or(0);
    for (index, _) in order.into_iter().take(short) {
        if let Some(share) = shares.get_mut(index) {
            *share += 1;
        }
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shown_points_add_up_to_the_shown_score() {
        assert_eq!(largest_remainder(&[333, 333, 334], 100), [3, 3, 4]);
        assert_eq!(largest_remainder(&[150, 150], 100), [2, 1]);
        assert_eq!(largest_remainder(&[], 100), [0_u32; 0]);
    }
}
