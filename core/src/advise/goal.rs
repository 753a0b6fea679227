//! What advice should reach.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

use crate::messages::input;

/// What the changes should reach.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Goal {
    /// That every rule holds.
    #[default]
    Eligible,
    /// That it is eligible and scores at least so much (0 to 100 000 000).
    Score {
        /// The score.
        at_least: u32,
    },
    /// That it is eligible and ranks at least so high in the catalog.
    Rank {
        /// The rank, from 1.
        at_most: u32,
    },
}

/// A goal before it is known which it is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Parts {
    is: Which,
    #[serde(default)]
    at_least: Option<u32>,
    #[serde(default)]
    at_most: Option<u32>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Which {
    Eligible,
    Score,
    Rank,
}

impl<'de> Deserialize<'de> for Goal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Parts { is, at_least, at_most } = Parts::deserialize(deserializer)?;
        match (is, at_least, at_most) {
            (Which::Eligible, None, None) => Ok(Self::Eligible),
            (Which::Score, Some(at_least), None) => Ok(Self::Score { at_least }),
            (Which::Rank, None, Some(at_most)) => Ok(Self::Rank { at_most }),
            (Which::Score, None, None) => Err(D::Error::missing_field("at_least")),
            (Which::Rank, None, None) => Err(D::Error::missing_field("at_most")),
            _ => Err(D::Error::custom(input::GOAL.en)),
        }
    }
}
