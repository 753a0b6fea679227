//! The name of a commune or former district, and the provinces that have one of this name.

use super::unit_word::{UnitRank, ranked};
use crate::resolve::resolver::Resolver;
use crate::resolve::{MatchLevel, Resolution};
use crate::text::{Word, words};
use crate::vocabulary::{AdminUnit, AdminUnitKind, NameSource, PlaceLevel, TermId};

/// The name of a unit. It is looked up only where no province is named: that table is large.
pub(super) struct UnitName {
    rank: UnitRank,
    /// False for a name without the word that says what it is. A commune must then have its
    /// accents, as names of communes are often also ordinary words.
    is_announced: bool,
    name: Vec<Word>,
}

/// The provinces of the units with a name.
pub(super) struct Unit {
    pub(super) is_district: bool,
    /// The provinces of today that have a unit of this name; none if no unit is known.
    pub(super) provinces: Vec<TermId>,
    /// The province of then, if only one had such a district.
    pub(super) former: Option<String>,
}

impl UnitName {
    pub(super) fn new(rank: UnitRank, name: &[Word]) -> Self {
        Self { rank, is_announced: true, name: name.to_vec() }
    }

    /// The name of a unit without the word that says so: capitals show that it is a name.
    pub(super) fn unannounced(text: &str) -> Option<Self> {
        let input = words(text);
        let is_name = input.len() > 1 && input.iter().all(|word| word.is_capitalised() || word.has_digit());
        is_name.then(|| Self { is_announced: false, ..Self::new(UnitRank::Township, &input) })
    }

    /// The name of a unit whose first word only looks like the word of one: "Quan Son" is Quan Sơn.
    pub(super) fn of_whole_text(text: &str) -> Option<Self> {
        let input = words(text);
        ranked(text, &input).filter(|_| !input.iter().any(Word::is_accented)).and_then(|_| Self::unannounced(text))
    }

    /// The provinces that have a unit of this rank and name: by the table, and by the towns of the
    /// vocabulary.
    pub(super) fn look_up(&self, resolver: Resolver<'_>) -> Unit {
        let places = resolver.vocabulary.places();
        let units = self.units(resolver);
        let mut provinces: Vec<TermId> = Vec::new();
        for unit in &units {
            let today = match unit.kind {
                AdminUnitKind::Commune => places.tree.get(unit.province),
                _ => places.today(unit.province),
            };
            provinces.extend(today.filter(|today| !provinces.contains(today)));
        }
        let former = units.first().filter(|first| {
            units.iter().all(|unit| unit.kind != AdminUnitKind::Commune && unit.province == first.province)
        });
        let former = former.map(|unit| unit.province.to_owned());
        let is_district = self.rank != UnitRank::Commune;
        let mut unit = Unit { is_district, provinces, former };
        // Without the table it is not known whether another province has a district of this name.
        if is_district && (resolver.vocabulary.has_communes() || self.rank != UnitRank::District) {
            unit.add_town(resolver, &self.name);
        }
        unit
    }

    /// The units of this rank with this name. A town may have been a rural district, or have become
    /// one; a township may have become a commune.
    fn units(&self, resolver: Resolver<'_>) -> Vec<&'static AdminUnit> {
        let mut named = resolver.vocabulary.admin_units_named(&self.name);
        let has_town = named.iter().any(|(unit, _)| unit.kind == AdminUnitKind::UrbanDistrict);
        let has_district = named.iter().any(|(unit, _)| unit.kind != AdminUnitKind::Commune);
        named.retain(|(_, is_exact)| self.is_announced || has_district || *is_exact);
        named.retain(|(unit, _)| match self.rank {
            UnitRank::Commune => unit.kind == AdminUnitKind::Commune,
            UnitRank::Town if has_town => unit.kind == AdminUnitKind::UrbanDistrict,
            UnitRank::Town | UnitRank::District => unit.kind != AdminUnitKind::Commune,
            _ => true,
        });
        named.into_iter().map(|(unit, _)| unit).collect()
    }
}

impl Unit {
    /// Adds the town of the vocabulary with this name.
    fn add_town(&mut self, resolver: Resolver<'_>, name: &[Word]) {
        let town = resolver.whole_name(name).filter(|hit| hit.source == NameSource::Inside && hit.city.is_none());
        let places = resolver.vocabulary.places();
        let is_province = |term: &&TermId| places.level(**term) == PlaceLevel::Province;
        for term in town.iter().filter_map(|hit| hit.terms()).flatten().filter(is_province) {
            if self.provinces.is_empty() {
                self.former = town.as_ref().and_then(|hit| hit.former.first().cloned());
            }
            if !self.provinces.contains(term) {
                self.provinces.push(*term);
            }
        }
        if self.provinces.len() > 1 {
            self.former = None;
        }
    }

    /// What the unit alone says.
    pub(super) fn resolution(self) -> Resolution {
        match self.provinces.as_slice() {
            [] => Resolution::nothing(),
            [only] => Resolution { former: self.former, ..Resolution::of(vec![*only], MatchLevel::Place) },
            _ => Resolution::one_of(self.provinces),
        }
    }
}
