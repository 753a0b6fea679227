//! A pair of records that may be the same startup: its score, its confidence and its reasons.

use std::cmp::{Ordering, Reverse};

use serde::{Deserialize, Serialize};

use super::features::Contact;
use super::name::NameComparisonLevel;
use crate::membership::Membership;
use crate::names::{display_names, parse_names};
use crate::score::Score;

/// From this score on, a pair is likely the same: names and one further fact agree.
const LIKELY: u32 = 65_000_000;
/// From this score on, it is nearly certain: names and contacts agree.
const NEARLY_CERTAIN: u32 = 80_000_000;

/// How confident the comparison is that two records are the same startup.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MatchConfidence {
    /// A person should look at the pair.
    Possible,
    /// Names and one further fact agree.
    Likely,
    /// Names and contacts agree, or the tax code.
    NearlyCertain,
}

display_names!(MatchConfidence);
parse_names!(MatchConfidence);

impl MatchConfidence {
    pub(super) fn of(score: u32, same_tax_code: bool) -> Self {
        match score {
            _ if same_tax_code => Self::NearlyCertain,
            NEARLY_CERTAIN.. => Self::NearlyCertain,
            LIKELY.. => Self::Likely,
            _ => Self::Possible,
        }
    }
}

/// Two records that may be the same startup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DuplicatePair {
    /// The smaller of the two ids.
    pub a: String,
    /// The other id.
    pub b: String,
    /// How confident the comparison is.
    pub confidence: MatchConfidence,
    /// The score, 0 to 100 000 000, with its interval over everything that is unknown.
    pub score: Score,
    /// What each criterion adds; the contributions sum to the score.
    pub reasons: Vec<DuplicateReason>,
}

impl DuplicatePair {
    /// Surest first; the ids break ties.
    pub(super) fn rank(&self, other: &Self) -> Ordering {
        let sureness = |pair: &Self| Reverse((pair.confidence, pair.score.score));
        sureness(self).cmp(&sureness(other)).then_with(|| (&self.a, &self.b).cmp(&(&other.a, &other.b)))
    }
}

/// What one criterion adds to the score of a pair, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DuplicateReason {
    /// The criterion.
    pub criterion: DuplicateCriterion,
    /// Its weight, of 10 000.
    pub weight: u16,
    /// How well the two agree, of 10 000.
    pub membership: Membership,
    /// Weight × membership.
    pub contribution: u32,
    /// Why, as data.
    pub detail: DuplicateDetail,
}

/// What two records are compared by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DuplicateCriterion {
    /// Their names.
    Name,
    /// Tax codes, e-mail addresses, telephone numbers, web sites.
    Contact,
    /// Their provinces.
    Place,
    /// Their sectors.
    Sector,
}

display_names!(DuplicateCriterion);
parse_names!(DuplicateCriterion);

/// The weights, of 10 000, with the reason for each. They are judgement; the tests of duplicates
/// measure what they find.
pub const WEIGHTS: [(DuplicateCriterion, u16, &str); 4] = [
    (
        DuplicateCriterion::Name,
        6_000,
        "records without similar names are not duplicates; the same name alone deserves a look",
    ),
    (
        DuplicateCriterion::Contact,
        2_400,
        "a shared number or address settles most doubts, but mentors and hubs share theirs",
    ),
    (
        DuplicateCriterion::Place,
        1_100,
        "two firms with one name are mostly in two provinces; registers seldom err in it",
    ),
    (DuplicateCriterion::Sector, 500, "wide fields agree by chance, and the same firm is filed under several"),
];

/// How two records agree by one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "is", rename_all = "snake_case")]
#[non_exhaustive]
pub enum DuplicateDetail {
    /// How the names agree.
    Names {
        /// The level of agreement.
        level: NameComparisonLevel,
    },
    /// They share a contact.
    SameContact {
        /// The kind of contact.
        contact: Contact,
        /// The contact itself.
        value: String,
    },
    /// Both state values, and none is the same.
    Different,
    /// Both state the same value.
    Same,
    /// At least one of them states nothing.
    Unknown,
}
