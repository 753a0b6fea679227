//! When an opportunity is open.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::forms;
use crate::date::Date;

/// Days from `opens` to `closes`, both included; an end left out is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct Window {
    /// The first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opens: Option<Date>,
    /// The last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes: Option<Date>,
}

impl Serialize for Window {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Self::serialize(self, serializer)
    }
}

// `remote = "Self"` keeps the derived reading as a function, so that the order is checked after it.
impl<'de> Deserialize<'de> for Window {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let window = Self::deserialize(deserializer)?;
        forms::in_order(window.opens, window.closes)?;
        Ok(window)
    }
}
