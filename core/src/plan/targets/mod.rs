//! Targets: what a programme promised, against what a register or a plan says was done.

mod check;
mod count;
mod text;

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::names::{display_names, parse_names};
use crate::record::Text;

/// A programme's promises.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// Its id.
    pub id: String,
    /// Its name for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// What it promised in numbers; a programme may have promised none.
    pub promises: Vec<Promise>,
}

impl Programme {
    /// A programme with these promises.
    #[must_use]
    pub fn new(id: impl Into<String>, promises: impl IntoIterator<Item = Promise>) -> Self {
        Self { id: id.into(), name: None, promises: promises.into_iter().collect() }
    }
}

/// A promise in numbers: so many of something in a period.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Promise {
    /// Its id, unique in the programme.
    pub id: String,
    /// What it says, for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// Which entries count: those whose `what` is this; all when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub what: Option<String>,
    /// What is counted in them.
    #[serde(default)]
    pub count: Counting,
    /// Only entries of this stage, or a narrower one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<String>,
    /// Only entries of this kind of opportunity, or a narrower one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Only entries of this group of people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// The year or years: "2026", "2024-2030".
    pub period: String,
    /// True if it is promised for each year of the period.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub yearly: bool,
    /// At least so many; either this, `more_than` or `percent`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// More than so many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub more_than: Option<u32>,
    /// At least so many per cent of `total`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent: Option<u32>,
    /// The whole that `percent` is of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<u32>,
    /// Growth per year after `base_year`, in per cent, compounded. A promise of 6.5 is kept by 7
    /// and not by 6.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub growth_percent: Option<u32>,
    /// The year that the number is stated for; the first of the period when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base_year: Option<u16>,
}

impl Promise {
    /// A promise of at least so many entries in a period: "2026", "2024-2030".
    #[must_use]
    pub fn at_least(id: impl Into<String>, period: impl Into<String>, least: u32) -> Self {
        Self { id: id.into(), period: period.into(), at_least: Some(least), ..Self::default() }
    }
}

/// What is counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Counting {
    /// Every entry, as many times as it says.
    #[default]
    Entries,
    /// Different startups.
    Startups,
    /// Different opportunities: two deals with one fund are one fund.
    Opportunities,
}

display_names!(Counting);
parse_names!(Counting);

/// A line of a register or of a plan: something that was done, or will be. After `as_of` it counts
/// as planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// What: `support`, `connection`, `partner` … in the programme's own words.
    pub what: String,
    /// When.
    pub date: Date,
    /// The startup's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub startup: Option<String>,
    /// The opportunity's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opportunity: Option<String>,
    /// At which stage.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<String>,
    /// The opportunity's kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The startup's groups; an empty list says that there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub groups: Option<Vec<String>>,
    /// How many, where the register does not list each.
    #[serde(default = "one")]
    pub count: u32,
}

impl Entry {
    /// An entry of which only its kind and its day are known; it counts once.
    #[must_use]
    pub fn new(what: impl Into<String>, date: Date) -> Self {
        let (startup, opportunity, stage, kind) = (None, None, None, None);
        Self { what: what.into(), date, startup, opportunity, stage, kind, groups: None, count: one() }
    }
}

/// Every promise, checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Targets {
    /// The programme's id.
    pub programme: String,
    /// The day it was checked for.
    pub as_of: Date,
    /// In the order of the promises, then by year.
    pub checks: Vec<TargetCheck>,
}

/// One promise in one period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TargetCheck {
    /// The promise's id.
    pub promise: String,
    /// Its first year.
    pub from: u16,
    /// Its last year.
    pub to: u16,
    /// At least so many are needed; growth, "more than" and shares are worked in.
    pub needed: u32,
    /// Done until the day of the check.
    pub done: u32,
    /// Planned after it, inside the period.
    pub planned: u32,
    /// The number at the end of the period at the pace so far; absent before and after the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub projected: Option<u32>,
    /// The state of the promise.
    pub state: TargetState,
    /// How many are still missing.
    pub short_by: u32,
    /// Entries of the period that may count: their stage, kind, group or id is not known.
    pub unclear: u32,
}

/// The state of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum TargetState {
    /// Enough is done.
    Reached,
    /// The period is over, and not enough is done.
    Missed,
    /// The period runs; with what is planned, or at the pace so far, it will be reached.
    OnCourse,
    /// The period runs; neither suffices.
    Behind,
    /// The period has not begun.
    NotBegun,
}

display_names!(TargetState);
parse_names!(TargetState);

const fn one() -> u32 {
    1
}
