//! Places: what lies in what, what lies next to what, and the names from before July 2025.

use super::place_level::PlaceLevel;
use super::term::Facts;
use super::{TermId, Tree};
use crate::phrase::Phrase;

/// The id of Vietnam.
pub(super) const VIETNAM: &str = "vietnam";

/// A province or city before 1 July 2025.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Former {
    pub(crate) id: String,
    pub(crate) today: TermId,
    pub(crate) en: String,
    pub(crate) vi: String,
    pub(crate) names: Vec<String>,
    pub(crate) cities: Vec<String>,
    pub(crate) initials: Vec<String>,
}

/// A city or state abroad. The country is the place that it stands for; it is no term itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct City {
    pub(crate) country: TermId,
    pub(crate) is_state: bool,
    pub(crate) name: String,
    pub(crate) names: Vec<String>,
}

/// The places of a vocabulary.
#[derive(Debug, Clone)]
pub struct Places {
    /// The tree: world, wider regions, countries, regions of Vietnam, provinces.
    pub tree: Tree,
    levels: Vec<PlaceLevel>,
    neighbours: Vec<Vec<TermId>>,
    blocs: Vec<Vec<TermId>>,
    territories: Vec<Option<TermId>>,
    /// True where the places below are all that there are.
    divided: Vec<bool>,
    vietnam: Option<TermId>,
    former: Vec<Former>,
    cities: Vec<City>,
}

impl Places {
    pub(super) fn new(tree: Tree, former: Vec<Former>, cities: Vec<City>) -> Self {
        let (mut levels, mut blocs, mut territories, mut divided) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for term in tree.terms() {
            let Facts::Place { level, blocs: unions, territory_of, is_divided, .. } = &term.facts else {
                unreachable!("a place has the facts of a place, not {:?}", term.facts)
            };
            levels.push(*level);
            blocs.push(tree.known(unions));
            territories.push(territory_of.as_ref().and_then(|country| tree.get(country)));
            divided.push(*is_divided);
        }
        let vietnam = tree.get(VIETNAM);
        let neighbours = tree.links();
        Self { tree, levels, neighbours, blocs, territories, divided, vietnam, former, cities }
    }

    /// How large the place is.
    ///
    /// # Panics
    ///
    /// If the id comes from a larger tree of another vocabulary.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "an id of another vocabulary is a mistake of the caller, as documented"
    )]
    pub fn level(&self, id: TermId) -> PlaceLevel {
        self.levels[id.index()]
    }

    /// True if a place depends on a country without being a part of it: whether it is in that
    /// country is a matter of definition.
    ///
    /// # Panics
    ///
    /// If an id comes from a larger tree of another vocabulary.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "an id of another vocabulary is a mistake of the caller, as documented"
    )]
    pub fn is_territory_of(&self, place: TermId, country: TermId) -> bool {
        self.tree.lineage(place).any(|id| self.territories[id.index()] == Some(country))
    }

    /// True if the places below it are all that there are; false for a place without any, and for
    /// one with a caller's places below it: there may be others.
    ///
    /// # Panics
    ///
    /// If the id comes from a larger tree of another vocabulary.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "an id of another vocabulary is a mistake of the caller, as documented"
    )]
    pub fn is_divided(&self, id: TermId) -> bool {
        self.divided[id.index()]
    }

    /// The provinces that touch this one by land or river.
    ///
    /// # Panics
    ///
    /// If the id comes from a larger tree of another vocabulary.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "an id of another vocabulary is a mistake of the caller, as documented"
    )]
    pub fn neighbours(&self, id: TermId) -> &[TermId] {
        &self.neighbours[id.index()]
    }

    /// True if `inner` is `outer`, lies in it, or belongs to it as a union (Vietnam to ASEAN).
    ///
    /// # Panics
    ///
    /// If the id comes from a larger tree of another vocabulary.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "an id of another vocabulary is a mistake of the caller, as documented"
    )]
    pub fn covers(&self, outer: TermId, inner: TermId) -> bool {
        let member = |id: TermId| self.blocs[id.index()].contains(&outer);
        self.tree.lineage(inner).any(|id| id == outer || member(id))
    }

    /// The provinces in a place, the place itself if it is one; in the order of the file.
    #[must_use]
    pub fn provinces_within(&self, id: TermId) -> Vec<TermId> {
        self.tree.ids().filter(|inner| self.level(*inner) == PlaceLevel::Province && self.covers(id, *inner)).collect()
    }

    /// Vietnam; none if a caller's tree has no `vietnam`.
    #[must_use]
    pub fn vietnam(&self) -> Option<TermId> {
        self.vietnam
    }

    /// The country that a place is or lies in; none for larger places.
    #[must_use]
    pub fn country_of(&self, id: TermId) -> Option<TermId> {
        self.at_level(id, PlaceLevel::Country)
    }

    /// The region that a province lies in, or the region itself.
    #[must_use]
    pub fn region_of(&self, id: TermId) -> Option<TermId> {
        self.at_level(id, PlaceLevel::Region)
    }

    /// The province of today that holds a unit of before July 2025, by the unit's id:
    /// `pre2025-tra-vinh`.
    #[must_use]
    pub fn today(&self, former: &str) -> Option<TermId> {
        self.former.iter().find(|unit| unit.id == former).map(|unit| unit.today)
    }

    /// The label of a unit of before July 2025: English, Vietnamese.
    #[must_use]
    pub fn former_label(&self, former: &str, lang: crate::Lang) -> Option<&str> {
        self.former
            .iter()
            .find(|unit| unit.id == former)
            .map(|unit| Phrase { en: unit.en.as_str(), vi: unit.vi.as_str() }.get(lang))
    }

    /// The units of before July 2025.
    pub(crate) fn former(&self) -> &[Former] {
        &self.former
    }

    /// The well-known cities abroad.
    pub(super) fn cities(&self) -> &[City] {
        &self.cities
    }

    /// The ISO 3166-1 codes of a country; none for other places.
    pub(super) fn codes(&self, id: TermId) -> &[String] {
        match &self.tree.term(id).facts {
            Facts::Place { codes, .. } => codes,
            other => unreachable!("a place has the facts of a place, not {other:?}"),
        }
    }

    fn at_level(&self, id: TermId, level: PlaceLevel) -> Option<TermId> {
        self.tree.lineage(id).find(|place| self.level(*place) == level)
    }
}
