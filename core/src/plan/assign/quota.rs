//! The counts of a request: ranges, seats of stages and quotas.

use serde::{Deserialize, Serialize};

use crate::record::Rule;
use crate::search::Filter;

/// At least and at most so many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
    /// At least so many.
    #[must_use]
    pub const fn at_least(least: u32) -> Self {
        Self { at_least: Some(least), at_most: None }
    }

    /// At most so many.
    #[must_use]
    pub const fn at_most(most: u32) -> Self {
        Self { at_least: None, at_most: Some(most) }
    }
}

/// Seats that an opportunity keeps for a stage. They do not limit other startups.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
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

impl StageSeats {
    /// The seats of an opportunity that only these startups would take, without a limit yet.
    #[must_use]
    pub fn new(opportunity: impl Into<String>, startups: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let startups = startups.into_iter().map(Into::into).collect();
        Self { opportunity: opportunity.into(), startups, ..Self::default() }
    }

    /// With the stage that they are kept for.
    #[must_use]
    pub fn with_stage(mut self, stage: impl Into<String>) -> Self {
        self.stage = Some(stage.into());
        self
    }

    /// With at most so many.
    #[must_use]
    pub fn with_at_most(mut self, at_most: impl Into<Option<u32>>) -> Self {
        self.at_most = at_most.into();
        self
    }
}

/// How many pairs of the plan are of a kind: startups of a group or place, at some or all of the
/// opportunities.
///
/// A pair counts towards a minimum only if it is known to be of the kind, and towards a maximum
/// also if it may be.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
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

impl Quota {
    /// A quota of all startups at all opportunities, without a limit yet.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }

    /// With the startups that count.
    #[must_use]
    pub fn with_startups(mut self, startups: StartupSelection) -> Self {
        self.startups = startups;
        self
    }

    /// With the opportunities that count.
    #[must_use]
    pub fn with_opportunities(mut self, opportunities: Filter) -> Self {
        self.opportunities = opportunities;
        self
    }

    /// With at least so many pairs.
    #[must_use]
    pub fn with_at_least(mut self, at_least: impl Into<Option<u32>>) -> Self {
        self.at_least = at_least.into();
        self
    }

    /// With at most so many pairs.
    #[must_use]
    pub fn with_at_most(mut self, at_most: impl Into<Option<u32>>) -> Self {
        self.at_most = at_most.into();
        self
    }

    /// With at least so many per cent of the pairs at its opportunities.
    #[must_use]
    pub fn with_at_least_percent(mut self, at_least_percent: impl Into<Option<u32>>) -> Self {
        self.at_least_percent = at_least_percent.into();
        self
    }

    /// With at most so many per cent of the pairs at its opportunities.
    #[must_use]
    pub fn with_at_most_percent(mut self, at_most_percent: impl Into<Option<u32>>) -> Self {
        self.at_most_percent = at_most_percent.into();
        self
    }
}

/// Startups by id or by rule; both must hold when both are given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
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
    /// With these startups only.
    #[must_use]
    pub fn with_ids(mut self, ids: impl Into<Option<Vec<String>>>) -> Self {
        self.ids = ids.into();
        self
    }

    /// With further startups that may be meant.
    #[must_use]
    pub fn with_possible_ids(mut self, possible_ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.possible_ids = possible_ids.into_iter().map(Into::into).collect();
        self
    }

    /// With startups that satisfy all of these rules.
    #[must_use]
    pub fn with_rules(mut self, rules: impl IntoIterator<Item = Rule>) -> Self {
        self.rules = rules.into_iter().collect();
        self
    }

    /// True when it selects all startups.
    #[must_use]
    pub fn selects_all(&self) -> bool {
        *self == Self::default()
    }
}
