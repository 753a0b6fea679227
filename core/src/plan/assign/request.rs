//! The request: seats, programmes, quotas, and forbidden and fixed pairs.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::super::PairId;
use super::quota::{CountRange, Quota, StageSeats};

/// Programmes that a startup may be in at most, unless the request says otherwise.
const PROGRAMMES: u32 = 1;
/// Nodes of branch and bound at most, unless the request says otherwise: seconds for a programme of
/// hundreds.
const NODE_LIMIT: u32 = 200;

/// A request for a plan: the limits under which the total score is maximised.
///
/// Startups and opportunities that are not named have the limits of `programmes_each` and
/// `seats_each`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Assign {
    /// Opportunity → how many startups it takes, in place of what its record states.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub seats: BTreeMap<String, CountRange>,
    /// Seats of every opportunity that neither `seats` nor its record limits; no limit when left
    /// out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seats_each: Option<u32>,
    /// Seats of a stage at an opportunity that `seats` does not name, in place of what its record
    /// states.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub stage_seats: Vec<StageSeats>,
    /// Startup → how many programmes it may be in at most.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub programmes: BTreeMap<String, u32>,
    /// Programmes that any other startup may be in at most; one when left out.
    pub programmes_each: u32,
    /// How many pairs of a kind the plan has at least and at most.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub quotas: Vec<Quota>,
    /// Pairs that must not be in the plan.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub forbidden: Vec<PairId>,
    /// Pairs that must be in the plan. They have to be candidates: a pair that fails a rule cannot
    /// be fixed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fixed: Vec<PairId>,
    /// Nodes of branch and bound at most, where quotas overlap or are shares; the answer states its
    /// gap. A count instead of a time, so the same request has the same answer everywhere.
    pub node_limit: u32,
}

impl Default for Assign {
    fn default() -> Self {
        Self {
            seats: BTreeMap::new(),
            seats_each: None,
            stage_seats: Vec::new(),
            programmes: BTreeMap::new(),
            programmes_each: PROGRAMMES,
            quotas: Vec::new(),
            forbidden: Vec::new(),
            fixed: Vec::new(),
            node_limit: NODE_LIMIT,
        }
    }
}

impl Assign {
    /// With these seats, by opportunity.
    ///
    /// ```
    /// use ketnoi::plan::{Assign, CountRange, Quota};
    ///
    /// let request = Assign::default()
    ///     .with_seats([("hub", CountRange::at_most(20)), ("lab", CountRange::at_least(3))])
    ///     .with_programmes_each(2)
    ///     .with_quotas([Quota::new("all").with_at_most(30)]);
    /// assert_eq!(request.seats["hub"].at_most, Some(20));
    /// ```
    #[must_use]
    pub fn with_seats(mut self, seats: impl IntoIterator<Item = (impl Into<String>, CountRange)>) -> Self {
        self.seats = seats.into_iter().map(|(opportunity, seats)| (opportunity.into(), seats)).collect();
        self
    }

    /// With so many seats at any other opportunity.
    #[must_use]
    pub fn with_seats_each(mut self, seats_each: impl Into<Option<u32>>) -> Self {
        self.seats_each = seats_each.into();
        self
    }

    /// With these seats of stages.
    #[must_use]
    pub fn with_stage_seats(mut self, stage_seats: impl IntoIterator<Item = StageSeats>) -> Self {
        self.stage_seats = stage_seats.into_iter().collect();
        self
    }

    /// With so many programmes at most, by startup.
    #[must_use]
    pub fn with_programmes(mut self, programmes: impl IntoIterator<Item = (impl Into<String>, u32)>) -> Self {
        self.programmes = programmes.into_iter().map(|(startup, most)| (startup.into(), most)).collect();
        self
    }

    /// With so many programmes of any other startup at most.
    #[must_use]
    pub const fn with_programmes_each(mut self, programmes_each: u32) -> Self {
        self.programmes_each = programmes_each;
        self
    }

    /// With these quotas.
    #[must_use]
    pub fn with_quotas(mut self, quotas: impl IntoIterator<Item = Quota>) -> Self {
        self.quotas = quotas.into_iter().collect();
        self
    }

    /// With these pairs forbidden.
    #[must_use]
    pub fn with_forbidden(mut self, forbidden: impl IntoIterator<Item = PairId>) -> Self {
        self.forbidden = forbidden.into_iter().collect();
        self
    }

    /// With these pairs fixed.
    #[must_use]
    pub fn with_fixed(mut self, fixed: impl IntoIterator<Item = PairId>) -> Self {
        self.fixed = fixed.into_iter().collect();
        self
    }

    /// With so many nodes of branch and bound at most.
    #[must_use]
    pub const fn with_node_limit(mut self, node_limit: u32) -> Self {
        self.node_limit = node_limit;
        self
    }
}
