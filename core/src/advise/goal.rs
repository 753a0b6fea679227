//! The goal that advice should reach.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

use crate::json::Expecting;
use crate::messages::input;

/// The goal that the changes should reach.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Goal {
    /// Every rule holds.
    #[default]
    Eligible,
    /// The pair is eligible and scores at least so much (0 to 100 000 000).
    Score {
        /// The least score.
        at_least: u32,
    },
    /// The opportunity is eligible and ranks at least so high in the catalog.
    Rank {
        /// The lowest rank, counted from 1.
        at_most: u32,
    },
}

/// The fields of a goal, before they are checked against its kind.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GoalFields {
    is: GoalKind,
    #[serde(default)]
    at_least: Option<u32>,
    #[serde(default)]
    at_most: Option<u32>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum GoalKind {
    Eligible,
    Score,
    Rank,
}

impl<'de> Deserialize<'de> for Goal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let GoalFields { is, at_least, at_most } = GoalFields::deserialize(deserializer)?;
        match (is, at_least, at_most) {
            (GoalKind::Eligible, None, None) => Ok(Self::Eligible),
            (GoalKind::Score, Some(at_least), None) => Ok(Self::Score { at_least }),
            (GoalKind::Rank, None, Some(at_most)) => Ok(Self::Rank { at_most }),
            (GoalKind::Score, None, None) => Err(D::Error::missing_field("at_least")),
            (GoalKind::Rank, None, None) => Err(D::Error::missing_field("at_most")),
            _ => Err(D::Error::custom(Expecting(input::GOAL))),
        }
    }
}
