//! A pair that may meet: the wishes of each side, and how well the two fit.

use serde::{Deserialize, Serialize};

use super::event::Requester;
use crate::names::{display_names, parse_names};
use crate::score::Score;

/// Why a pair meets: its strongest wish.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// No side wished it: it fills a free place by its score.
    #[default]
    Filled,
    /// A side wants it.
    Wished,
    /// A side says that it must take place.
    Must,
}

display_names!(Tier);
parse_names!(Tier);

/// A startup and an opportunity that a wish, a score or a lock names.
#[derive(Debug, Clone)]
pub(super) struct Pair {
    /// The number of the startup among the participants.
    pub(super) startup: usize,
    /// The number of the opportunity among the participants.
    pub(super) opportunity: usize,
    /// The score, if one is given: without a wish, only such a pair may meet.
    pub(super) score: Option<u32>,
    pub(super) tier: Tier,
    /// The sides that wish it.
    pub(super) wished_by: Vec<Requester>,
    /// The first side, in the order of [`Requester`], that said "no thanks".
    pub(super) refused_by: Option<Requester>,
}

impl Pair {
    /// A pair without wishes and score.
    pub(super) fn new((startup, opportunity): (usize, usize)) -> Self {
        Self { startup, opportunity, score: None, tier: Tier::Filled, wished_by: Vec::new(), refused_by: None }
    }

    /// The two participants, the startup first.
    pub(super) fn participants(&self) -> [usize; 2] {
        [self.startup, self.opportunity]
    }

    /// The other participant of the pair.
    pub(super) fn partner_of(&self, participant: usize) -> usize {
        self.startup + self.opportunity - participant
    }

    /// True when no side refuses, and a side wishes it or it may fill a place.
    pub(super) fn may_meet(&self, fill: bool) -> bool {
        self.refused_by.is_none() && (self.tier > Tier::Filled || (fill && self.score.is_some()))
    }

    /// The priority of the pair within its tier: its score, and a whole score more when several
    /// sides wish it, so that a mutual wish comes before every one-sided wish.
    pub(super) fn priority(&self) -> u64 {
        let mutual = u64::from(self.wished_by.len() > 1) * u64::from(Score::PERFECT);
        mutual + u64::from(self.score.unwrap_or(0))
    }
}
