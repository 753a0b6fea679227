//! The track record: past deals, awards and alumni.

use serde::{Deserialize, Serialize};

#[cfg(feature = "schema")]
use super::fields::{kinds, schema::FromTable};
use super::{Money, PlaceText, Text, forms};
use crate::date::Date;

/// A past deal, award or alumnus.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = FromTable(kinds::DEAL_FIELDS)))]
#[serde(deny_unknown_fields)]
pub struct Deal {
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Id of the startup.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub startup: Option<String>,
    /// Name of the startup or project.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its sectors.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::list")]
    pub sectors: Option<Vec<String>>,
    /// Its stage at the time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<String>,
    /// Its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceText>,
    /// The size of the round or award.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// What it does, or the award's abstract.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
}
