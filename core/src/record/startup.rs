//! A startup: a firm, project, group or person that looks for support.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::bounds::TrlLevel;
#[cfg(feature = "schema")]
use super::fields::schema::FromTable;
use super::fields::{Field, kinds};
use super::{Aid, Attribute, Founded, Money, Past, PlaceText, Text, forms};
use crate::date::Date;

/// A startup, as a register states it.
///
/// A field that is left out or `null` is unknown; an empty list states that there is none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = FromTable(Self::FIELDS)))]
#[serde(deny_unknown_fields)]
pub struct Startup {
    /// Unique in its list, 1 to 256 bytes.
    #[serde(default)]
    pub id: String,
    /// Name, for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// What it does, in its own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
    /// Kind of applicant: firm, project, group, individual, cooperative, household …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applicant: Option<String>,
    /// Sectors it works in.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::list")]
    pub sectors: Option<Vec<String>>,
    /// Stages it is in, on the programme axis, the funding axis or both.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::list")]
    pub stage: Option<Vec<String>>,
    /// Where it is located.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceText>,
    /// Where its founders come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<PlaceText>,
    /// The money it looks for: for equity the size of the round, for grants the need.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask: Option<Money>,
    /// Instruments it accepts: equity, grant, loan …
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::list")]
    pub instruments: Option<Vec<String>>,
    /// Groups its founders belong to: women, students, farmers … A list that is stated is complete.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::list")]
    pub groups: Option<Vec<String>>,
    /// Technology readiness level, 1 to 9.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::whole::<_, _, TrlLevel>")]
    pub trl: Option<u8>,
    /// When it was founded: a year ("2019") or a date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub founded: Option<Founded>,
    /// Languages it can work in, as ISO 639-1 codes.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::list")]
    pub languages: Option<Vec<String>>,
    /// Support it looks for: capital, pilot, customers, space, mentor, training, technology.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::list")]
    pub wants: Option<Vec<String>>,
    /// Ids of opportunities it must not be matched with.
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "forms::list_or_none")]
    pub exclude: Vec<String>,
    /// Opportunities it already works with or was refused by.
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "forms::list_or_none")]
    pub past: Vec<Past>,
    /// Web page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Aid it has received, for rules about it. A list that is stated is complete.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::list")]
    pub aid: Option<Vec<Aid>>,
    /// Whether conditions in words hold, by the id of their rule.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "forms::named")]
    pub confirmed: BTreeMap<String, bool>,
    /// Further facts, for rules.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "forms::named")]
    pub attributes: BTreeMap<String, Attribute>,
    /// Data of the caller: returned unchanged, never scored.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::unique_keys")]
    pub meta: Option<serde_json::Value>,
    /// Where the record comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// When the record was last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated: Option<Date>,
    /// Names of fields that were given but could not be read, wholly or in part: unknown, not
    /// absent. Written and read back, so that a stored record means the same.
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "forms::list_or_none")]
    pub unreadable: Vec<String>,
}

impl Startup {
    /// The table of the fields.
    pub(crate) const FIELDS: &'static [Field] = &[
        Field::required("id", &kinds::ID),
        Field::new("name", &kinds::TEXT_BY_LANGUAGE),
        Field::new("description", &kinds::TEXT_BY_LANGUAGE),
        Field::new("applicant", &kinds::TEXT),
        Field::new("sectors", &kinds::TEXTS),
        Field::new("stage", &kinds::TEXTS),
        Field::new("place", &kinds::PLACE),
        Field::new("origin", &kinds::PLACE),
        Field::new("ask", &kinds::MONEY),
        Field::new("instruments", &kinds::TEXTS),
        Field::new("groups", &kinds::TEXTS),
        Field::new("trl", &kinds::TRL),
        Field::new("founded", &kinds::FOUNDED),
        Field::new("languages", &kinds::TEXTS),
        Field::new("wants", &kinds::TEXTS),
        Field::new("exclude", &kinds::TEXTS),
        Field::new("past", &kinds::PAST),
        Field::new("url", &kinds::TEXT),
        Field::new("aid", &kinds::AID),
        Field::new("confirmed", &kinds::CONFIRMED),
        Field::new("attributes", &kinds::ATTRIBUTES),
        Field::new("meta", &kinds::ANY),
        Field::new("source", &kinds::TEXT),
        Field::new("updated", &kinds::DATE),
        Field::new("unreadable", &kinds::TEXTS),
    ];
}
