//! Aid that a startup has received, for rules about it.

use serde::{Deserialize, Deserializer, Serialize, de};
use serde_json::Value;

use super::{Money, forms};
use crate::date::Date;
use crate::messages::field;

/// Aid that a startup has received: a grant, a voucher, a place in a programme. JSON may state its
/// id alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct Aid {
    /// What gave it: the id of an opportunity, or another name that rules use.
    pub id: String,
    /// When it was granted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// How much it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
}

impl Aid {
    /// Aid of that day and amount.
    #[must_use]
    pub fn new(id: impl Into<String>, date: impl Into<Option<Date>>, amount: Option<Money>) -> Self {
        Self { id: id.into(), date: date.into(), amount }
    }
}

impl From<&str> for Aid {
    /// Aid of which only the id is known.
    fn from(id: &str) -> Self {
        Self::new(id, None, None)
    }
}

impl Aid {
    /// # Errors
    /// When the value is no id and no object of the fields.
    fn of_json(value: Value) -> serde_json::Result<Self> {
        match value {
            Value::String(id) => Ok(Self::new(id, None, None)),
            Value::Object(_) => Self::deserialize(value),
            _ => Err(de::Error::custom(field::AID.en)),
        }
    }
}

impl<'de> Deserialize<'de> for Aid {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        forms::by_value(deserializer, Self::of_json)
    }
}

impl Serialize for Aid {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Self::serialize(self, serializer)
    }
}
