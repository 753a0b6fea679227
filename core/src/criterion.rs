//! The names of the criteria, and the levels at which they can be met.

use std::str::FromStr;

use enum_map::{Enum, enum_len};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::names::names;
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

names! {
    /// The stable name: `sector`, `history_place` …
    Criterion {
        Sector => "sector",
        Stage => "stage",
        Place => "place",
        Ticket => "ticket",
        Instrument => "instrument",
        Readiness => "readiness",
        Priority => "priority",
        Support => "support",
        Theme => "theme",
        HistorySector => "history_sector",
        HistoryStage => "history_stage",
        HistoryPlace => "history_place",
        HistoryAmount => "history_amount",
        Activity => "activity",
    }
}

impl Criterion {
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

impl FromStr for Criterion {
    type Err = Error;

    /// # Errors
    /// When no criterion has the name; the error suggests the nearest ones.
    fn from_str(name: &str) -> Result<Self> {
        Self::named(name).ok_or_else(|| Error::new("", name, unknown_name("criterion", name, Self::NAMES)))
    }
}

/// A level that a criterion is met at. Each criterion has its own list: [`Criterion::levels`].
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
    /// One step of a stage away.
    Adjacent,
    /// Two steps of a stage or one readiness level away, or within a factor of three of the money.
    Near,
    /// Three or more steps of a stage away, or within a factor of ten of the money.
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

names! {
    /// The stable name: `exact`, `same-root` …
    Level {
        Exact => "exact",
        Above => "above",
        Below => "below",
        Sibling => "sibling",
        Related => "related",
        SameRoot => "same-root",
        Adjacent => "adjacent",
        Near => "near",
        Far => "far",
        Same => "same",
        Neighbour => "neighbour",
        Region => "region",
        Country => "country",
        Wider => "wider",
        Elsewhere => "elsewhere",
        Overlap => "overlap",
        Inside => "inside",
        Outside => "outside",
        All => "all",
        Some => "some",
        Any => "any",
        None => "none",
    }
}

impl FromStr for Level {
    type Err = Error;

    /// # Errors
    /// When no level has the name; the error suggests the nearest ones.
    fn from_str(name: &str) -> Result<Self> {
        Self::named(name).ok_or_else(|| Error::new("", name, unknown_name("level", name, Self::NAMES)))
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
    fn all_are_in_the_order_of_the_variants() {
        assert!(Criterion::all().map(Enum::into_usize).eq(0..COUNT));
        assert!(Level::all().map(Enum::into_usize).eq(0..enum_len::<Level>()));
    }

    #[test]
    fn an_unknown_name_is_an_error_with_suggestions() {
        let error = "sectr".parse::<Criterion>().unwrap_err();
        assert!(error.to_string().contains("sector"), "{error}");
    }
}
