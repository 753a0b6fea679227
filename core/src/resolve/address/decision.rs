//! Decides which place the parts of an address name together.

use super::part::{NamedPlace, Part};
use super::unit::{Unit, UnitName};
use crate::resolve::resolver::Resolver;
use crate::resolve::{MatchLevel, Resolution};
use crate::vocabulary::{PlaceLevel, TermId};

/// The parts of one address, in the order of the text.
pub(super) struct Address {
    parts: Vec<Part>,
    /// True for a text with brackets: a wider place outside them is described by those inside, "SEA
    /// (Vietnam, Thailand)". Without them it is one more place of a list.
    has_brackets: bool,
}

impl Address {
    pub(super) const fn new(parts: Vec<Part>, has_brackets: bool) -> Self {
        Self { parts, has_brackets }
    }

    /// What the parts name; `None` if they name nothing.
    pub(super) fn resolution(&self, resolver: Resolver<'_>) -> Option<Resolution> {
        let provinces = self.provinces(resolver);
        match provinces.as_slice() {
            [] => self.by_units(resolver).or_else(|| self.as_list(resolver)),
            [only] if self.is_of_one_place() => Some(self.in_province(resolver, *only)),
            [_, _, ..] if self.is_of_one_place() || self.names_units(resolver) => {
                Some(self.by_one_of(resolver, &provinces))
            }
            _ => self.as_list(resolver),
        }
    }

    fn places(&self) -> impl Iterator<Item = &NamedPlace> {
        self.parts.iter().filter_map(|part| match part {
            Part::Place(place) => Some(place),
            _ => None,
        })
    }

    /// The units that the parts name. Towns and names without the word of a unit count only where
    /// nothing else says that the text is an address: else they may be a list of places.
    fn units(&self, resolver: Resolver<'_>) -> Vec<Unit> {
        let is_list = !self.is_of_one_place();
        let unit = |part: &Part| match part {
            Part::Unit(unit) | Part::Detail { is_empty: true, unit: Some(unit) } => Some(unit.look_up(resolver)),
            Part::Place(NamedPlace { town: Some(town), .. }) if !is_list => Some(town.look_up(resolver)),
            Part::Unknown(text) => Some(UnitName::unannounced(text)?.look_up(resolver)),
            Part::Place(_) | Part::Detail { .. } => None,
        };
        self.parts.iter().filter_map(unit).filter(|unit| !unit.provinces.is_empty()).collect()
    }

    /// True if a part is the name of a unit, without the word that says so.
    fn names_units(&self, resolver: Resolver<'_>) -> bool {
        let unknown = self.parts.iter().any(|part| matches!(part, Part::Unknown(_)));
        unknown && !self.units(resolver).is_empty()
    }

    fn unknown(&self) -> Vec<String> {
        let unknown = |part: &Part| match part {
            Part::Unknown(text) => Some(text.clone()),
            _ => None,
        };
        self.parts.iter().filter_map(unknown).collect()
    }

    /// The provinces that the parts name by their own names, each once.
    fn provinces(&self, resolver: Resolver<'_>) -> Vec<TermId> {
        let mut provinces = Vec::new();
        for province in self.places().filter_map(|place| place.province(resolver)) {
            if !provinces.contains(&province) {
                provinces.push(province);
            }
        }
        provinces
    }

    /// True for an address with a unit or a street: it is in one place, unlike a list of places.
    fn is_of_one_place(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::Unit(_) | Part::Detail { .. }))
    }

    /// True if no part is smaller than the places that the other parts name.
    fn is_whole(&self) -> bool {
        self.parts.iter().all(|part| matches!(part, Part::Place(_) | Part::Detail { is_empty: true, .. }))
    }

    /// The address in the one province that it names.
    fn in_province(&self, resolver: Resolver<'_>, province: TermId) -> Resolution {
        let named = || self.places().filter(|place| place.province(resolver) == Some(province));
        let level = named().map(|place| place.level).fold(MatchLevel::Multi, MatchLevel::max);
        let inside = if self.is_whole() { MatchLevel::Multi } else { MatchLevel::Partial };
        Resolution {
            unknown: self.unknown(),
            former: named().find_map(|place| place.former.clone()),
            ..Resolution::of(vec![province], level.max(inside))
        }
    }

    /// The address in one of the provinces that it names: the one that a word announces, or that
    /// has the district, or each of several addresses. It is unknown which if nothing decides.
    fn by_one_of(&self, resolver: Resolver<'_>, provinces: &[TermId]) -> Resolution {
        let announced: Vec<TermId> = provinces
            .iter()
            .copied()
            .filter(|id| self.places().any(|place| place.is_announced && place.province(resolver) == Some(*id)))
            .collect();
        let is_mixed = !announced.is_empty() && announced.len() < provinces.len();
        if !is_mixed && self.are_several_addresses(resolver) {
            return Resolution { unknown: self.unknown(), ..Resolution::of(provinces.to_vec(), MatchLevel::Multi) };
        }
        let candidates = if is_mixed { announced } else { provinces.to_vec() };
        let units = self.units(resolver);
        let districts = common(units.iter().filter(|unit| unit.is_district));
        let with_district: Vec<TermId> = candidates.iter().copied().filter(|id| districts.contains(id)).collect();
        match (candidates.as_slice(), with_district.as_slice()) {
            ([only], _) | (_, [only]) => self.in_province(resolver, *only),
            _ => Resolution { unknown: self.unknown(), ..Resolution::one_of(candidates) },
        }
    }

    /// True if each province ends an address of its own, which has a unit or a street.
    fn are_several_addresses(&self, resolver: Resolver<'_>) -> bool {
        let mut has_unit = false;
        for part in &self.parts {
            match part {
                Part::Unit(_) | Part::Detail { .. } => has_unit = true,
                Part::Place(place) if place.province(resolver).is_some() => {
                    if !std::mem::take(&mut has_unit) {
                        return false;
                    }
                }
                Part::Place(_) | Part::Unknown(_) => {}
            }
        }
        !has_unit
    }

    /// The place of an address without a province: the province of its districts, or else of its
    /// communes. A commune of today does not narrow down a district of then: many communes of then
    /// are not in the table.
    fn by_units(&self, resolver: Resolver<'_>) -> Option<Resolution> {
        let places = resolver.vocabulary.places();
        let around: Vec<TermId> =
            self.places().filter(|place| place.town.is_none()).flat_map(|place| place.terms.clone()).collect();
        let vietnam = places.vietnam()?;
        if around.iter().any(|id| !places.covers(*id, vietnam) && !places.covers(vietnam, *id)) {
            return None;
        }
        let units = self.units(resolver);
        let districts = common(units.iter().filter(|unit| unit.is_district));
        let communes = || common(units.iter().filter(|unit| !unit.is_district));
        let mut candidates = if districts.is_empty() { communes() } else { districts };
        candidates.retain(|id| around.iter().all(|outer| places.covers(*outer, *id)));
        let unknown = self.unknown();
        match candidates.as_slice() {
            [] => None,
            [only] => {
                let former = units.iter().filter(|unit| unit.provinces == [*only]).find_map(|unit| unit.former.clone());
                Some(Resolution { unknown, former, ..Resolution::of(vec![*only], MatchLevel::Place) })
            }
            _ => Some(Resolution { unknown, ..Resolution::one_of(candidates) }),
        }
    }

    /// The places of a list, without those that contain others and towns outside the province that
    /// another part names.
    fn as_list(&self, resolver: Resolver<'_>) -> Option<Resolution> {
        let named = self.narrowest(resolver);
        let (first, rest) = named.split_first()?;
        let unknown = self.unknown();
        let is_alone = self.places().nth(1).is_none() && self.parts.len() > 1;
        if !self.is_whole() && is_alone && !first.stands_beside(resolver) {
            return None;
        }
        let mut terms = first.terms.clone();
        for part in rest {
            terms.extend(part.terms.iter().filter(|term| !terms.contains(term)).copied().collect::<Vec<_>>());
        }
        let level = if self.is_whole() { MatchLevel::Multi } else { MatchLevel::Partial };
        let level = named.iter().map(|part| part.level).fold(level, MatchLevel::max);
        let former = named.iter().find_map(|part| part.former.clone());
        let cities = named.iter().filter_map(|part| Some((*part.terms.first()?, part.city.clone()?))).collect();
        Some(Resolution { unknown, former, cities, ..Resolution::of(terms, level) })
    }

    /// The places of the parts, without parts that contain other parts, towns outside the province
    /// that another part names (many towns share a name), cities outside the state that another
    /// part names ("Paris, Texas"), and weak readings beside a sure one.
    fn narrowest(&self, resolver: Resolver<'_>) -> Vec<&NamedPlace> {
        let parts: Vec<&NamedPlace> = self.places().collect();
        let is_superfluous = |at: usize, part: &NamedPlace| {
            let mut others = parts.iter().enumerate().filter(|(other, _)| *other != at);
            others.any(|(other, outer)| {
                if part.terms == outer.terms {
                    return part.is_less_exact(outer) || (other < at && !outer.is_less_exact(part));
                }
                let stays = part.is_wide(resolver) && !self.has_brackets;
                (part.covers(resolver, outer) && !stays) || part.is_namesake(resolver, outer)
            })
        };
        let kept = parts.iter().enumerate().filter(|(at, part)| !is_superfluous(*at, part));
        kept.map(|(_, part)| *part).collect()
    }
}

/// The provinces that all units with known provinces have in common; those of any of them, if they
/// have none in common.
fn common<'a>(units: impl Iterator<Item = &'a Unit>) -> Vec<TermId> {
    let known: Vec<&[TermId]> = units.map(|unit| unit.provinces.as_slice()).filter(|set| !set.is_empty()).collect();
    let Some((first, rest)) = known.split_first() else { return Vec::new() };
    let common: Vec<TermId> = first.iter().copied().filter(|id| rest.iter().all(|set| set.contains(id))).collect();
    if !common.is_empty() {
        return common;
    }
    let mut any: Vec<TermId> = Vec::new();
    for id in known.into_iter().flatten() {
        if !any.contains(id) {
            any.push(*id);
        }
    }
    any
}

impl NamedPlace {
    /// True if each of these places contains each of the others.
    fn covers(&self, resolver: Resolver<'_>, inner: &Self) -> bool {
        self.terms.iter().all(|outer| inner.terms.iter().all(|inner| resolver.is_above(*outer, *inner)))
    }

    /// True for the world and its regions.
    fn is_wide(&self, resolver: Resolver<'_>) -> bool {
        let places = resolver.vocabulary.places();
        self.terms.iter().any(|term| places.level(*term) <= PlaceLevel::Wider)
    }

    /// True if the other part names the same place more exactly: a unit of before July 2025, or a
    /// city.
    const fn is_less_exact(&self, other: &Self) -> bool {
        (self.former.is_none() && other.former.is_some()) || (self.city.is_none() && other.city.is_some())
    }

    /// True if this part means something else of its name, as it lies outside of what the other
    /// part names for sure.
    fn is_namesake(&self, resolver: Resolver<'_>, other: &Self) -> bool {
        let is_sure = other.level < MatchLevel::Place && !other.is_weak;
        let is_town = self.level == MatchLevel::Place && self.city.is_none();
        let is_state = other.level == MatchLevel::Place && other.city.is_none() && other.stands_alone;
        let outside = !other.covers(resolver, self);
        outside && ((is_sure && (is_town || self.is_weak)) || (is_state && self.city.is_some()))
    }

    /// True for a part that is read beside an unknown one: a country beside an unknown town, but
    /// not the world, a name that is also a state, or two letters.
    fn stands_beside(&self, resolver: Resolver<'_>) -> bool {
        !self.is_wide(resolver) && !self.stands_alone
    }
}
