//! An opportunity: an investor, an incubator, a challenge call, or another kind.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::bounds::{Count, Months};
#[cfg(feature = "schema")]
use super::fields::schema::FromTable;
use super::fields::{Field, kinds};
use super::forms;
use super::{
    Attribute, Capacity, Deal, Money, Past, PlaceBy, PlaceText, PreferredSectors, Rule, Text, TrlRange, Window,
};
use crate::date::Date;

/// An opportunity as its owner states it.
///
/// A *constraint* left out (`require`, `groups`, `applicants`, `exclude`, windows, `capacity`,
/// `trl`, `must`) is no rule; a *preference* left out (`sectors`, `stages`, `places`, `ticket`,
/// `instruments`) is unknown, and `"any"` is open to all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = FromTable(Self::FIELDS)))]
#[serde(deny_unknown_fields)]
pub struct Opportunity {
    /// Unique in its list, 1 to 256 bytes.
    #[serde(default)]
    pub id: String,
    /// `investor`, `incubator`, `challenge`, or a narrower or further kind of the tree of kinds.
    #[serde(default)]
    pub kind: String,
    /// Name, for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// The organisation that runs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// What its owner is: province, university, corporate …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner_kind: Option<String>,
    /// What its host is: university, institute, firm …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host_kind: Option<String>,
    /// What it looks for, in its own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
    /// Preference: sectors it wants.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sectors: Option<PreferredSectors>,
    /// Constraint: sectors it refuses, with all below them.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::list")]
    pub not_sectors: Option<Vec<String>>,
    /// Preference: stages it wants, on either axis.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::list")]
    pub stages: Option<Vec<String>>,
    /// Its headquarters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceText>,
    /// Preference: places it covers.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::list")]
    pub places: Option<Vec<PlaceText>>,
    /// Constraint: places it refuses, with all inside them.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::list")]
    pub not_places: Option<Vec<PlaceText>>,
    /// Whose place counts: where the startup is located (the default), where its founders come
    /// from, or either.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place_by: Option<PlaceBy>,
    /// Administrative level: district, province, inter-province, national, international.
    /// The default coverage around `place` when `places` is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// Preference: a cheque, a grant or an award.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ticket: Option<Money>,
    /// How long support lasts at most, in months.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::whole::<_, _, Months>")]
    pub duration_months: Option<u16>,
    /// Preference: instruments it uses: equity, grant, loan …
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::list")]
    pub instruments: Option<Vec<String>>,
    /// Support it offers: capital, pilot, customers, space, mentor, training, technology.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::list")]
    pub offers: Option<Vec<String>>,
    /// Constraint: the first day it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opens: Option<Date>,
    /// Constraint: the last day it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes: Option<Date>,
    /// Constraint: a series of windows; it is open in any of them.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::objects")]
    pub windows: Option<Vec<Window>>,
    /// Constraint: how many startups it can take.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<Capacity>,
    /// Constraint: technology readiness levels it takes.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::object")]
    pub trl: Option<TrlRange>,
    /// Constraint: only for members of any of these groups.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::list")]
    pub groups: Option<Vec<String>>,
    /// Groups it gives priority: they raise the score and exclude no startup.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::list")]
    pub priority_groups: Option<Vec<String>>,
    /// Constraint: kinds of applicant it takes.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::list")]
    pub applicants: Option<Vec<String>>,
    /// Constraint: it works in any of these languages (ISO 639-1).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::list")]
    pub languages: Option<Vec<String>>,
    /// Constraint: criterion → its least level (`{"sector": "above", "place": "same"}`).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "forms::named")]
    pub must: BTreeMap<String, String>,
    /// Constraint: rules about the startup's fields; all must hold.
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "forms::list_or_none")]
    pub require: Vec<Rule>,
    /// Constraint: ids of startups it must not be matched with.
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "forms::list_or_none")]
    pub exclude: Vec<String>,
    /// How many matches it wants to see at most.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "forms::whole::<_, _, Count>")]
    pub max_matches: Option<u32>,
    /// Past deals, awards or alumni.
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "forms::objects_or_none")]
    pub track_record: Vec<Deal>,
    /// Startups it already works with or refused.
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "forms::list_or_none")]
    pub past: Vec<Past>,
    /// Web page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Further facts, for filters.
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

impl Opportunity {
    /// The table of the fields.
    pub(crate) const FIELDS: &'static [Field] = &[
        Field::required("id", &kinds::ID),
        Field::required("kind", &kinds::TEXT),
        Field::new("name", &kinds::TEXT_BY_LANGUAGE),
        Field::new("owner", &kinds::TEXT),
        Field::new("owner_kind", &kinds::TEXT),
        Field::new("host_kind", &kinds::TEXT),
        Field::new("description", &kinds::TEXT_BY_LANGUAGE),
        Field::new("sectors", &kinds::SECTORS),
        Field::new("not_sectors", &kinds::TEXTS),
        Field::new("stages", &kinds::TEXTS),
        Field::new("place", &kinds::PLACE),
        Field::new("places", &kinds::PLACES),
        Field::new("not_places", &kinds::PLACES),
        Field::new("place_by", &kinds::PLACE_BY),
        Field::new("scope", &kinds::TEXT),
        Field::new("ticket", &kinds::MONEY),
        Field::new("duration_months", &kinds::MONTHS),
        Field::new("instruments", &kinds::TEXTS),
        Field::new("offers", &kinds::TEXTS),
        Field::new("opens", &kinds::DATE),
        Field::new("closes", &kinds::DATE),
        Field::new("windows", &kinds::WINDOWS),
        Field::new("capacity", &kinds::CAPACITY),
        Field::new("trl", &kinds::TRL_RANGE),
        Field::new("groups", &kinds::TEXTS),
        Field::new("priority_groups", &kinds::TEXTS),
        Field::new("applicants", &kinds::TEXTS),
        Field::new("languages", &kinds::TEXTS),
        Field::new("must", &kinds::MUST),
        Field::new("require", &kinds::RULES),
        Field::new("exclude", &kinds::TEXTS),
        Field::new("max_matches", &kinds::COUNT),
        Field::new("track_record", &kinds::TRACK_RECORD),
        Field::new("past", &kinds::PAST),
        Field::new("url", &kinds::TEXT),
        Field::new("attributes", &kinds::ATTRIBUTES),
        Field::new("meta", &kinds::ANY),
        Field::new("source", &kinds::TEXT),
        Field::new("updated", &kinds::DATE),
        Field::new("unreadable", &kinds::TEXTS),
    ];
}
