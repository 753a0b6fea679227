//! What a comparison states, as data.

use serde::Serialize;

use super::change::{ChangeTotals, StartupChanges};
use crate::date::Date;
use crate::record::Text;

/// What differs between two versions of the rules.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Comparison {
    /// The date of the query.
    pub as_of: Date,
    /// Startups that both versions have, and which are compared.
    pub startups: u32,
    /// Opportunities that both versions have, and which are compared.
    pub opportunities: u32,
    /// How many pairs of these change their verdict, and by which rules.
    pub totals: ChangeTotals,
    /// Opportunities with at least one changed pair.
    pub changed: u32,
    /// Those opportunities, most changed pairs first and then by id, up to the limit.
    pub changes: Vec<OpportunityChange>,
    /// Records that only the version before has.
    pub only_before: Unmatched,
    /// Records that only the version after has.
    pub only_after: Unmatched,
}

/// The startups whose verdict on one opportunity changes.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct OpportunityChange {
    /// The opportunity's id.
    pub opportunity: String,
    /// Its name in the version after.
    pub name: Option<Text>,
    /// The startups that lose and gain.
    pub startups: StartupChanges,
}

/// Ids of records that the other version does not have, in order. They are not compared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Unmatched {
    /// Ids of startups.
    pub startups: Vec<String>,
    /// Ids of opportunities.
    pub opportunities: Vec<String>,
}
