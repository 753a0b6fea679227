//! Technology readiness levels that an opportunity takes.

use std::ops::{RangeFrom, RangeInclusive, RangeToInclusive};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::bounds::TrlLevel;
#[cfg(feature = "schema")]
use super::fields::{kinds, schema::FromTable};
use super::forms;

/// Technology readiness levels, 1 to 9; an end left out is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = FromTable(kinds::TRL_FIELDS)))]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct TrlRange {
    /// The least level.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::whole::<_, _, TrlLevel>")]
    pub min: Option<u8>,
    /// The greatest level.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::whole::<_, _, TrlLevel>")]
    pub max: Option<u8>,
}

/// At least this level.
impl From<RangeFrom<u8>> for TrlRange {
    fn from(levels: RangeFrom<u8>) -> Self {
        Self { min: Some(levels.start), max: None }
    }
}

/// At most this level.
impl From<RangeToInclusive<u8>> for TrlRange {
    fn from(levels: RangeToInclusive<u8>) -> Self {
        Self { min: None, max: Some(levels.end) }
    }
}

/// From the first level to the last, both included.
impl From<RangeInclusive<u8>> for TrlRange {
    fn from(levels: RangeInclusive<u8>) -> Self {
        Self { min: Some(*levels.start()), max: Some(*levels.end()) }
    }
}

impl Serialize for TrlRange {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Self::serialize(self, serializer)
    }
}

// `remote = "Self"` keeps the derived reading as a function, so that the order is checked after it.
impl<'de> Deserialize<'de> for TrlRange {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let range = Self::deserialize(deserializer)?;
        forms::in_order(range.min, range.max)?;
        Ok(range)
    }
}
