//! Ranking metrics of one interaction: recall, NDCG, reciprocal rank and hit rate, exact and in
//! ten-thousandths.

use crate::numeric::{dcg_discount, fraction};

/// Matches that count: as many as a person reads.
pub(super) const TOP: usize = 10;

/// A whole, in ten-thousandths.
const WHOLE: u64 = 10_000;

/// A part of a whole, in ten-thousandths; of nothing, nothing.
pub(super) fn ten_thousandths(part: u64, whole: u64) -> u32 {
    u32::try_from(fraction(part, whole, WHOLE)).unwrap_or(0)
}

/// The figures of one question, in ten-thousandths.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct RankingMetrics {
    /// Share of those met that stand among the first ten.
    pub(super) recall: u32,
    /// The same, counting less further down, over the best possible.
    pub(super) ndcg: u32,
    /// One over the place of the first that was met.
    pub(super) reciprocal: u32,
    /// Whether the first place was met.
    pub(super) hit: u32,
}

impl RankingMetrics {
    /// From the places (0 is the first) of those that were met, in order, and how many were met.
    pub(super) fn new(places: &[usize], met: usize) -> Self {
        let within = places.iter().filter(|place| **place < TOP);
        let gained: u64 = within.clone().map(|place| dcg_discount(*place)).sum();
        let possible: u64 = (0..met.min(TOP)).map(dcg_discount).sum();
        let first = places.first();
        Self {
            recall: ten_thousandths(within.count() as u64, met as u64),
            ndcg: ten_thousandths(gained, possible),
            reciprocal: first.map_or(0, |place| ten_thousandths(1, *place as u64 + 1)),
            hit: ten_thousandths(u64::from(first == Some(&0)), 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_those_of_the_textbook() {
        let perfect = RankingMetrics::new(&[0, 1], 2);
        assert_eq!(perfect, RankingMetrics { recall: 10_000, ndcg: 10_000, reciprocal: 10_000, hit: 10_000 });
        // One of two found, at place 3: 1/log2(4) over 1 + 1/log2(3).
        assert_eq!(
            RankingMetrics::new(&[2], 2),
            RankingMetrics { recall: 5_000, ndcg: 3_066, reciprocal: 3_333, hit: 0 }
        );
        assert_eq!(RankingMetrics::new(&[30], 1), RankingMetrics { recall: 0, ndcg: 0, reciprocal: 323, hit: 0 });
        assert_eq!(RankingMetrics::new(&[], 1), RankingMetrics::default());
    }
}
