//! The groups that exposure and diversity are counted by: groups of people, sectors, regions.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::names::names;
use crate::prepared::{
    Meaning, PlaceMeaning, PlacePreference, PreparedOpportunity, PreparedStartup, ResolvedTerm, SectorPreference,
};
use crate::vocabulary::{TermKind, Vocabulary};

/// A way to divide records into groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Facet {
    /// Groups of people: women, youth, students …
    Group,
    /// The widest sector.
    Sector,
    /// The region of Vietnam, or the country.
    Region,
}

names! {
    /// The stable name: `group`, `sector`, `region`.
    Facet: FromStr {
        Group => "group",
        Sector => "sector",
        Region => "region",
    }
}

/// The group of records that do not state one.
pub(super) const UNKNOWN: &str = "unknown";

/// The group of records that are known to be in none.
const NONE: &str = "none";

/// The group of opportunities that are open to all.
const ANY: &str = "any";

/// Ids of the groups of a record in one facet; never empty.
pub(super) type Groups = BTreeSet<String>;

/// The groups of a startup.
pub(super) fn of_startup(vocabulary: &Vocabulary, startup: &PreparedStartup, facet: Facet) -> Groups {
    match facet {
        Facet::Group => named(startup.groups.as_ref().map(|groups| groups.iter().map(id).collect())),
        Facet::Sector => named(startup.sectors.as_ref().map(|sectors| roots(vocabulary, sectors.iter()))),
        Facet::Region => named(startup.place.as_ref().map(|place| region(vocabulary, place))),
    }
}

/// The groups of an opportunity: those that it prefers.
pub(super) fn of_opportunity(vocabulary: &Vocabulary, opportunity: &PreparedOpportunity, facet: Facet) -> Groups {
    match facet {
        Facet::Group => {
            let gate = opportunity.gates.groups.as_ref();
            named(gate.map(|groups| groups.iter().map(id).collect()))
        }
        Facet::Sector => named(opportunity.sectors.as_ref().map(|wish| of_sectors(vocabulary, wish))),
        Facet::Region => named(opportunity.places.as_ref().map(|wish| of_places(vocabulary, wish))),
    }
}

fn of_sectors(vocabulary: &Vocabulary, wish: &SectorPreference) -> Groups {
    match wish {
        SectorPreference::Any => Groups::from([ANY.to_owned()]),
        SectorPreference::Weighted { wanted, .. } => roots(vocabulary, wanted.iter().map(|(meaning, _)| meaning)),
    }
}

fn of_places(vocabulary: &Vocabulary, wish: &PlacePreference) -> Groups {
    match wish {
        PlacePreference::Any => Groups::from([ANY.to_owned()]),
        PlacePreference::Coverage { places, .. } => places.iter().flat_map(|place| region(vocabulary, place)).collect(),
    }
}

/// What is not stated is unknown, an empty list is none.
fn named(groups: Option<Groups>) -> Groups {
    match groups {
        None => Groups::from([UNKNOWN.to_owned()]),
        Some(none) if none.is_empty() => Groups::from([NONE.to_owned()]),
        Some(groups) => groups,
    }
}

fn id(term: &ResolvedTerm) -> String {
    term.id().to_owned()
}

/// The widest sector of each meaning; one that may be in several is unknown.
fn roots<'a>(vocabulary: &Vocabulary, meanings: impl Iterator<Item = &'a Meaning>) -> Groups {
    let tree = vocabulary.tree(TermKind::Sector);
    let root = |term: &ResolvedTerm| {
        term.vocabulary_id().map_or_else(|| id(term), |known| tree.term(tree.root(known)).id.clone())
    };
    let each = meanings.map(|meaning| meaning.candidates().map(root).collect::<Groups>());
    each.map(sure).collect()
}

/// The region of a place; outside Vietnam, and for Vietnam as a whole, the country.
fn region(vocabulary: &Vocabulary, place: &PlaceMeaning) -> Groups {
    let places = vocabulary.places();
    let tree = vocabulary.tree(TermKind::Place);
    let regions = place.candidates.iter().map(|place| match place.node_id() {
        None => UNKNOWN.to_owned(),
        Some(node) => {
            let wide = places.region_of(node).or_else(|| places.country_of(node)).unwrap_or(node);
            tree.term(wide).id.clone()
        }
    });
    Groups::from([sure(regions.collect())])
}

/// The one of a set of candidates; unknown when there are several.
fn sure(candidates: Groups) -> String {
    let mut candidates = candidates.into_iter();
    match (candidates.next(), candidates.next()) {
        (Some(one), None) => one,
        _ => UNKNOWN.to_owned(),
    }
}
