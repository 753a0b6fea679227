//! The request: seats, programmes, preferences, and the side that proposes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::super::PairId;
use crate::names::{display_names, parse_names};

/// The side that proposes: the plan is then the best of all stable plans for that side.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum BestFor {
    /// For every startup.
    #[default]
    Startups,
    /// For every opportunity.
    Opportunities,
}

display_names!(BestFor);
parse_names!(BestFor);

/// The preferences of both sides, and how many pairs each party may have.
///
/// A pair is acceptable if it is in the lists of both sides. A party without a list prefers higher
/// scores, and of equal scores the smaller id of the other side: preferences are strict, so
/// "stable" has one meaning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Stable {
    /// Opportunity → seats.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub seats: BTreeMap<String, u32>,
    /// Seats of any other opportunity; no limit when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seats_each: Option<u32>,
    /// Startup → programmes it may be in at most.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub programmes: BTreeMap<String, u32>,
    /// Programmes of any other startup at most; one when left out.
    pub programmes_each: u32,
    /// Startup → the opportunities it wants, best first. One that is not in the list is not
    /// acceptable.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub startup_preferences: BTreeMap<String, Vec<String>>,
    /// Opportunity → the startups it wants, best first. One that is not in the list is not
    /// acceptable.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub opportunity_preferences: BTreeMap<String, Vec<String>>,
    /// Pairs that must not be in the plan.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub forbidden: Vec<PairId>,
    /// The side for which the plan is the best of all stable ones.
    pub best_for: BestFor,
}

impl Default for Stable {
    fn default() -> Self {
        Self {
            seats: BTreeMap::new(),
            seats_each: None,
            programmes: BTreeMap::new(),
            programmes_each: 1,
            startup_preferences: BTreeMap::new(),
            opportunity_preferences: BTreeMap::new(),
            forbidden: Vec::new(),
            best_for: BestFor::default(),
        }
    }
}

impl Stable {
    /// With so many seats, by opportunity.
    ///
    /// ```
    /// use ketnoi::plan::{BestFor, Candidates, ScoredPair, Stable};
    ///
    /// let pairs = [ScoredPair::new("a", "hub", 90), ScoredPair::new("b", "hub", 80)];
    /// let stable = Stable::default().with_seats([("hub", 1)]);
    /// let stable = stable.with_best_for(BestFor::Opportunities);
    /// assert_eq!(stable.plan(&Candidates::new(&pairs)?)?.unmatched, ["b"]);
    /// # Ok::<(), ketnoi::Error>(())
    /// ```
    #[must_use]
    pub fn with_seats(mut self, seats: impl IntoIterator<Item = (impl Into<String>, u32)>) -> Self {
        self.seats = by_id(seats);
        self
    }

    /// With so many seats at any other opportunity.
    #[must_use]
    pub fn with_seats_each(mut self, seats_each: impl Into<Option<u32>>) -> Self {
        self.seats_each = seats_each.into();
        self
    }

    /// With so many programmes at most, by startup.
    #[must_use]
    pub fn with_programmes(mut self, programmes: impl IntoIterator<Item = (impl Into<String>, u32)>) -> Self {
        self.programmes = by_id(programmes);
        self
    }

    /// With so many programmes of any other startup at most.
    #[must_use]
    pub const fn with_programmes_each(mut self, programmes_each: u32) -> Self {
        self.programmes_each = programmes_each;
        self
    }

    /// With the preferences of these startups.
    #[must_use]
    pub fn with_startup_preferences(
        mut self,
        preferences: impl IntoIterator<Item = (impl Into<String>, Vec<String>)>,
    ) -> Self {
        self.startup_preferences = by_id(preferences);
        self
    }

    /// With the preferences of these opportunities.
    #[must_use]
    pub fn with_opportunity_preferences(
        mut self,
        preferences: impl IntoIterator<Item = (impl Into<String>, Vec<String>)>,
    ) -> Self {
        self.opportunity_preferences = by_id(preferences);
        self
    }

    /// With these pairs forbidden.
    #[must_use]
    pub fn with_forbidden(mut self, forbidden: impl IntoIterator<Item = PairId>) -> Self {
        self.forbidden = forbidden.into_iter().collect();
        self
    }

    /// With the side for which the plan is the best of all stable ones.
    #[must_use]
    pub const fn with_best_for(mut self, best_for: BestFor) -> Self {
        self.best_for = best_for;
        self
    }
}

fn by_id<T>(entries: impl IntoIterator<Item = (impl Into<String>, T)>) -> BTreeMap<String, T> {
    entries.into_iter().map(|(id, value)| (id.into(), value)).collect()
}
