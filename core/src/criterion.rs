//! The criteria by name, and the levels that they may be met at.

use std::fmt;
use std::str::FromStr;

use enum_map::{Enum, enum_len};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::record::unknown_name;

/// One signal that a startup and an opportunity are compared by.
///
/// The order of the variants is the order in which contributions are added up and reasons are
/// listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Enum, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Criterion {
    /// What the startup works in, against what is wanted.
    Sector,
    /// How far the startup is, against how far it should be.
    Stage,
    /// Where the startup is, against what is covered.
    Place,
    /// The money that the startup needs, against the money offered.
    Ticket,
    /// The kinds of money accepted, against the kinds used.
    Instrument,
    /// The technology readiness level, against the range wanted.
    Readiness,
    /// Whether one of the startup's groups has priority.
    Priority,
    /// The support that the startup wants, against the support offered.
    Support,
    /// The words of the startup's description, in the opportunity's texts.
    Theme,
    /// The startup's sectors, among past deals.
    HistorySector,
    /// The startup's stage, among past deals.
    HistoryStage,
    /// The startup's place, among past deals.
    HistoryPlace,
    /// The startup's ask, among past amounts.
    HistoryAmount,
    /// How many deals the opportunity made lately.
    Activity,
}

/// Number of criteria.
pub(crate) const COUNT: usize = enum_len::<Criterion>();

impl Criterion {
    /// Every criterion, in the order of the score's sum.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..COUNT).map(Self::from_usize)
    }

    /// The stable name: `sector`, `history_place` …
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sector => "sector",
            Self::Stage => "stage",
            Self::Place => "place",
            Self::Ticket => "ticket",
            Self::Instrument => "instrument",
            Self::Readiness => "readiness",
            Self::Priority => "priority",
            Self::Support => "support",
            Self::Theme => "theme",
            Self::HistorySector => "history_sector",
            Self::HistoryStage => "history_stage",
            Self::HistoryPlace => "history_place",
            Self::HistoryAmount => "history_amount",
            Self::Activity => "activity",
        }
    }

    /// The criterion of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::all().find(|criterion| criterion.name() == name)
    }

    /// The levels that a `must` rule may ask for, best first; empty for a criterion without levels.
    #[must_use]
    pub const fn levels(self) -> &'static [Level] {
        use Level::{
            Above, Adjacent, All, Any, Below, Country, Elsewhere, Exact, Far, Inside, Near, Neighbour, None, Outside,
            Overlap, Region, Related, Same, SameRoot, Sibling, Some, Wider,
        };
        match self {
            Self::Sector => &[Exact, Above, Below, Sibling, Related, SameRoot, None],
            Self::Stage => &[Exact, Adjacent, Near, Far],
            Self::Place => &[Same, Neighbour, Region, Country, Wider, Elsewhere],
            Self::Ticket => &[Overlap, Near, Far, None],
            Self::Instrument | Self::Priority => &[Any, None],
            Self::Readiness => &[Inside, Near, Outside],
            Self::Support => &[All, Some, None],
            Self::Theme
            | Self::HistorySector
            | Self::HistoryStage
            | Self::HistoryPlace
            | Self::HistoryAmount
            | Self::Activity => &[],
        }
    }
}

impl fmt::Display for Criterion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Criterion {
    type Err = Error;

    /// # Errors
    /// When no criterion has the name; the error suggests the nearest ones.
    fn from_str(name: &str) -> Result<Self> {
        Self::named(name).ok_or_else(|| {
            let names: Vec<&str> = Self::all().map(Self::name).collect();
            Error::new("", name, unknown_name("criterion", name, &names))
        })
    }
}

/// How well a criterion is met, in one word. Each criterion has its own list:
/// [`Criterion::levels`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Enum, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Level {
    /// The same sector or stage.
    Exact,
    /// The wanted sector lies above the startup's.
    Above,
    /// The wanted sector lies below the startup's.
    Below,
    /// Sectors with the same parent.
    Sibling,
    /// Sectors of two branches that are commonly sought together.
    Related,
    /// Sectors with only the root in common.
    SameRoot,
    /// One step apart on an axis of stages.
    Adjacent,
    /// Two steps or one readiness level away, or within a factor of three of the money.
    Near,
    /// Far, but not out of reach for money.
    Far,
    /// Inside the coverage.
    Same,
    /// Next to the coverage.
    Neighbour,
    /// In the same region.
    Region,
    /// In the same country.
    Country,
    /// In the same part of the world.
    Wider,
    /// Anywhere else.
    Elsewhere,
    /// The amounts fit.
    Overlap,
    /// Inside the range.
    Inside,
    /// Outside the range.
    Outside,
    /// All of what is wanted.
    All,
    /// Some of what is wanted.
    Some,
    /// At least one in common.
    Any,
    /// Nothing in common.
    None,
}

impl Level {
    /// Every level of any criterion.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..enum_len::<Self>()).map(Self::from_usize)
    }

    /// The stable name: `exact`, `same-root` …
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Above => "above",
            Self::Below => "below",
            Self::Sibling => "sibling",
            Self::Related => "related",
            Self::SameRoot => "same-root",
            Self::Adjacent => "adjacent",
            Self::Near => "near",
            Self::Far => "far",
            Self::Same => "same",
            Self::Neighbour => "neighbour",
            Self::Region => "region",
            Self::Country => "country",
            Self::Wider => "wider",
            Self::Elsewhere => "elsewhere",
            Self::Overlap => "overlap",
            Self::Inside => "inside",
            Self::Outside => "outside",
            Self::All => "all",
            Self::Some => "some",
            Self::Any => "any",
            Self::None => "none",
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Level {
    type Err = Error;

    /// # Errors
    /// When no level has the name; the error suggests the nearest ones.
    fn from_str(name: &str) -> Result<Self> {
        Self::all().find(|level| level.name() == name).ok_or_else(|| {
            let names: Vec<&str> = Self::all().map(Self::name).collect();
            Error::new("", name, unknown_name("level", name, &names))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_the_wire() {
        for criterion in Criterion::all() {
            assert_eq!(serde_json::to_value(criterion).unwrap(), criterion.name());
            assert_eq!(criterion.name().parse::<Criterion>().unwrap(), criterion);
            for level in criterion.levels() {
                assert_eq!(serde_json::to_value(level).unwrap(), level.name());
            }
        }
        for level in Level::all() {
            assert_eq!(level.name().parse::<Level>().unwrap(), level);
        }
    }

    #[test]
    fn an_unknown_name_is_an_error_with_suggestions() {
        let error = "sectr".parse::<Criterion>().unwrap_err();
        assert!(error.to_string().contains("sector"), "{error}");
    }
}
