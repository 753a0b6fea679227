//! Who offers: an investor, an incubator, a challenge call, or a narrower or further kind.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::startup::{Attribute, Past};
use super::{Money, PlaceText, Rule, Text};
use crate::date::Date;

/// An opportunity as its owner states it.
///
/// A *constraint* left out (`require`, `groups`, `applicants`, `exclude`, windows, `capacity`, `trl`, `must`) is no rule;
/// a *preference* left out (`sectors`, `stages`, `places`, `ticket`, `instruments`) is unknown, and `"any"` is open to all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Opportunity {
    /// Unique in its list, 1 to 256 bytes.
    pub id: String,
    /// `investor`, `incubator`, `challenge`, or a narrower or further kind of the tree of kinds.
    pub kind: String,
    /// Name, for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// Who runs it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// What its owner is: province, university, corporate …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner_kind: Option<String>,
    /// What its host is: university, institute, firm …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host_kind: Option<String>,
    /// What it looks for, in its own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
    /// Preference: sectors it wants.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sectors: Option<SectorWishes>,
    /// Constraint: sectors it refuses, with all below them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_sectors: Option<Vec<String>>,
    /// Preference: stages it wants, on either axis.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "super::read::one_or_many")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::read::OneOrMany>"))]
    pub stages: Option<Vec<String>>,
    /// Its seat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceText>,
    /// Preference: places it covers.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "super::read::one_or_many_places")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::read::OneOrManyPlaces>"))]
    pub places: Option<Vec<PlaceText>>,
    /// Constraint: places it refuses, with all inside them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_places: Option<Vec<PlaceText>>,
    /// Whose place counts: where the startup is located (the default), where its founders come from, or either.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place_by: Option<PlaceBy>,
    /// Administrative level: district, province, inter-province, national, international.
    /// The default coverage around `place` when `places` is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// Preference: a cheque, a grant or an award.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ticket: Option<Money>,
    /// How long support lasts at most, in months.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration_months: Option<u16>,
    /// Preference: instruments it uses: equity, grant, loan …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instruments: Option<Vec<String>>,
    /// What it gives: capital, pilot, customers, space, mentor, training, technology.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offers: Option<Vec<String>>,
    /// Constraint: the first day it is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opens: Option<Date>,
    /// Constraint: the last day it is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closes: Option<Date>,
    /// Constraint: a series of windows; it is open in any of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub windows: Option<Vec<Window>>,
    /// Constraint: how many it can take.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capacity: Option<Capacity>,
    /// Constraint: technology readiness levels it takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trl: Option<TrlRange>,
    /// Constraint: only for members of any of these groups.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub groups: Option<Vec<String>>,
    /// Groups it puts first: a visible weight, never a gate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub priority_groups: Option<Vec<String>>,
    /// Constraint: kinds of applicant it takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub applicants: Option<Vec<String>>,
    /// Constraint: it works in any of these languages (ISO 639-1).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub languages: Option<Vec<String>>,
    /// Constraint: criterion → its least level (`{"sector": "above", "place": "same"}`).
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub must: BTreeMap<String, String>,
    /// Constraint: rules about the startup's fields; all must hold.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub require: Vec<Rule>,
    /// Constraint: ids of startups it must not be matched with.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub exclude: Vec<String>,
    /// How many matches it wants to see at most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_matches: Option<u32>,
    /// Past deals, awards or alumni.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub track_record: Vec<Deal>,
    /// Startups it already works with or refused.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub past: Vec<Past>,
    /// Web page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Further facts, for filters.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub attributes: BTreeMap<String, Attribute>,
    /// Anything of the caller's: handed back, never scored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meta: Option<serde_json::Value>,
    /// Where the record comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// When the record was last changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated: Option<Date>,
    /// Names of fields that were given but could not be read, wholly or in part: unknown, not absent.
    #[serde(skip)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub unreadable: Vec<String>,
}

/// Sectors an opportunity wants.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum SectorWishes {
    /// One text: `"any"`, a sector, or a list in one cell.
    Text(String),
    /// Sectors of equal weight.
    List(Vec<String>),
    /// Sector → weight, 1 to 100.
    Weights(BTreeMap<String, u8>),
}

/// Whose place counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PlaceBy {
    /// Where the startup is located.
    #[default]
    Located,
    /// Where its founders come from.
    Origin,
    /// The better of the two.
    Either,
}

/// Days from `opens` to `closes`, both included; an end left out is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// The first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opens: Option<Date>,
    /// The last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes: Option<Date>,
}

/// Technology readiness levels, 1 to 9; an end left out is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TrlRange {
    /// The least level.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "super::read::trl")]
    pub min: Option<u8>,
    /// The greatest level.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "super::read::trl")]
    pub max: Option<u8>,
}

/// How many an opportunity can take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Capacity {
    /// So many in all.
    Number(u32),
    /// By stage and period.
    List(Vec<Seats>),
}

/// Seats for a stage and a period.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Seats {
    /// The stage they are for; any stage when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<String>,
    /// The year or years they are for: "2026", "2026-2030"; always when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    /// At most so many. Left out: no upper limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u32>,
    /// At least so many ("more than 1,000"): a promise, not a gate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// Growth of both numbers per year after `base_year`, in per cent, compounded and rounded down.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub growth_percent: Option<u32>,
    /// The year that the numbers are stated for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_year: Option<u16>,
    /// Seats already given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub taken: Option<u32>,
}

/// A past deal, award or alumnus.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Deal {
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Id of the startup.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub startup: Option<String>,
    /// Name of the startup or project.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its sectors.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sectors: Option<Vec<String>>,
    /// Its stage at the time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<String>,
    /// Its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceText>,
    /// The size of the round or award.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// What it does, or the award's abstract.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
}
