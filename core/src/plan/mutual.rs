//! Reciprocal scores: what the score of one side and that of the other make together.

use serde::{Deserialize, Serialize};

use super::ScoredPair;
use super::candidates::Candidates;

/// The mean of the two sides' scores, in whole numbers, rounded down.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Reciprocal {
    /// The harmonic mean `2ab ÷ (a + b)`: near the lower score; a zero stays a zero.
    #[default]
    Harmonic,
    /// The geometric mean `√(ab)`: a zero stays a zero.
    Geometric,
    /// The lower score.
    Minimum,
    /// The weighted arithmetic mean: the startup's score counts so many per cent, the
    /// opportunity's the rest.
    Weighted(u8),
}

impl Reciprocal {
    /// The two scores as one.
    #[must_use]
    #[expect(clippy::expect_used, clippy::missing_panics_doc, reason = "a mean is not above both of its terms")]
    pub fn of(self, startup: u32, opportunity: u32) -> u32 {
        let (a, b) = (u128::from(startup), u128::from(opportunity));
        let mean = match self {
            // Two zeros have no harmonic mean; its limit is zero.
            Self::Harmonic => (2 * a * b).checked_div(a + b).unwrap_or(0),
            Self::Geometric => (a * b).isqrt(),
            Self::Minimum => a.min(b),
            Self::Weighted(share) => {
                let share = u128::from(share.min(100));
                (a * share + b * (100 - share)) / 100
            }
        };
        u32::try_from(mean).expect("a mean of two numbers of 32 bits")
    }
}

/// A pair with the scores of both sides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Mutual {
    /// The pair, with the reciprocal score.
    #[serde(flatten)]
    pub pair: ScoredPair,
    /// The score by the startup's weights.
    pub startup_score: u32,
    /// The score by the opportunity's weights.
    pub opportunity_score: u32,
}

/// The pairs that are candidates of both sides, each with both scores and the reciprocal one. Two
/// matchers with their own weights give the two sides.
#[must_use]
pub fn mutual(startups: &Candidates, opportunities: &Candidates, by: Reciprocal) -> Vec<Mutual> {
    let pairs = startups.pairs().filter_map(|ScoredPair { startup, opportunity, score: startup_score }| {
        let (s, o) = opportunities.startup(&startup).zip(opportunities.opportunity(&opportunity))?;
        let opportunity_score = opportunities.score(opportunities.pair(s, o)?);
        let score = by.of(startup_score, opportunity_score);
        Some(Mutual { pair: ScoredPair { startup, opportunity, score }, startup_score, opportunity_score })
    });
    pairs.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn means_of_the_largest_scores_and_of_zeros_are_exact() {
        for by in [Reciprocal::Harmonic, Reciprocal::Geometric, Reciprocal::Minimum, Reciprocal::Weighted(200)] {
            assert_eq!((by.of(u32::MAX, u32::MAX), by.of(0, 0)), (u32::MAX, 0), "{by:?}");
        }
        assert_eq!(Reciprocal::Harmonic.of(80, 20), 32);
        assert_eq!(Reciprocal::Geometric.of(80, 20), 40);
        assert_eq!(Reciprocal::Weighted(75).of(80, 20), 65);
    }
}
