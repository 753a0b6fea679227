//! Ranking metrics of one interaction: recall, NDCG, reciprocal rank and hit rate, exact and in
//! ten-thousandths.

use crate::numeric::{dcg_discount, fraction};

/// How many matches of a ranking count: as many as a person reads.
pub(super) const TOP: usize = 10;

/// A whole, in ten-thousandths.
const WHOLE: u64 = 10_000;

/// A part of a whole in ten-thousandths; 0 if the whole is 0.
#[expect(clippy::expect_used, reason = "at most 10 000, because a part is not larger than its whole")]
pub(super) fn ten_thousandths(part: u64, whole: u64) -> u32 {
    fraction(part, whole, WHOLE).try_into().expect("a part of its whole")
}

/// The metrics of one ranking, in ten-thousandths.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct RankingMetrics {
    /// Recall at 10: the share of the opportunities met that are among the first ten.
    pub(super) recall: u32,
    /// NDCG at 10: the same, discounted by rank, over the best possible order.
    pub(super) ndcg: u32,
    /// One over the rank of the first opportunity that was met.
    pub(super) reciprocal: u32,
    /// The whole if the first match was met, else 0.
    pub(super) hit: u32,
}

impl RankingMetrics {
    /// From the positions (0 is the first) of those that were met, in order, and how many were met.
    pub(super) fn new(positions: &[usize], met: usize) -> Self {
        let within = positions.iter().filter(|position| **position < TOP);
        let gained: u64 = within.clone().map(|position| dcg_discount(*position)).sum();
        let possible: u64 = (0..met.min(TOP)).map(dcg_discount).sum();
        let first = positions.first();
        Self {
            recall: ten_thousandths(within.count() as u64, met as u64),
            ndcg: ten_thousandths(gained, possible),
            reciprocal: first.map_or(0, |position| ten_thousandths(1, *position as u64 + 1)),
            hit: ten_thousandths(u64::from(first == Some(&0)), 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metrics_equal_their_textbook_definitions() {
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
