//! The request: seats, programmes, quotas, and forbidden and fixed pairs.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::super::PairId;
use crate::record::Rule;
use crate::search::Filter;

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

/// At least and at most so many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CountRange {
    /// At least so many; none when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// At most so many; no limit when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u32>,
}

impl CountRange {
    /// At most so many.
    #[must_use]
    pub fn at_most(most: u32) -> Self {
        Self { at_least: None, at_most: Some(most) }
    }
}

/// Seats that an opportunity keeps for a stage. They do not limit other startups.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StageSeats {
    /// The opportunity's id.
    pub opportunity: String,
    /// The stage, for people; none for the seats of all other startups.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<String>,
    /// At most so many; no limit when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u32>,
    /// Ids of the startups that would take these seats.
    pub startups: Vec<String>,
}

/// How many pairs of the plan are of a kind: startups of a group or place, at some or all of the
/// opportunities.
///
/// A pair counts towards a minimum only if it is known to be of the kind, and towards a maximum
/// also if it may be.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Quota {
    /// Its name, for people.
    #[serde(default)]
    pub name: String,
    /// Which startups count; all when left out.
    #[serde(default, skip_serializing_if = "StartupSelection::selects_all")]
    pub startups: StartupSelection,
    /// At which opportunities; all when left out.
    #[serde(default, skip_serializing_if = "Filter::is_empty")]
    pub opportunities: Filter,
    /// At least so many pairs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// At most so many pairs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u32>,
    /// At least so many per cent of the pairs at these opportunities.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least_percent: Option<u32>,
    /// At most so many per cent of the pairs at these opportunities.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most_percent: Option<u32>,
}

/// Startups by id or by rule; both must hold when both are given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StartupSelection {
    /// Only these.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ids: Option<Vec<String>>,
    /// Further startups that may be meant: they count towards a maximum and not towards a minimum.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub possible_ids: Vec<String>,
    /// Only those that satisfy all of these rules, as in an opportunity's `require`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<Rule>,
}

impl StartupSelection {
    /// True when it selects all startups.
    #[must_use]
    pub fn selects_all(&self) -> bool {
        *self == Self::default()
    }
}
