//! Prepares places, stated as text or in parts.

use super::{Diagnostics, Preparer, terms};
use crate::diagnostic::{Diagnostic, ErrorKind};
use crate::prepared::{AdminDivision, PlaceMeaning, PlacePreference, ResolvedPlace, ResolvedTerm};
use crate::record::{Opportunity, PlaceText};
use crate::resolve::{Found, Resolution};
use crate::statistics::AdminLevel;
use crate::vocabulary::{PlaceLevel, TermId, TermKind};

/// The most letters of a text that is shown as the name of a former province: a longer one is a
/// whole address.
const LONGEST_NAME: usize = 32;

/// The scope of an opportunity. Scopes that cover the same places are one.
#[derive(Clone, Copy)]
enum Scope {
    /// A commune, a former district, several of them, or the province: the province is the smallest
    /// place.
    Province,
    InterProvince,
    National,
    International,
}

impl Scope {
    /// The scope of a term of the vocabulary; none for a caller's own term.
    fn named(id: &str) -> Option<Self> {
        match id {
            "commune" | "district" | "inter-district" | "province" => Some(Self::Province),
            "inter-province" => Some(Self::InterProvince),
            "national" => Some(Self::National),
            "international" => Some(Self::International),
            _ => None,
        }
    }
}

impl Preparer {
    /// What a place of a record means; none for an empty one.
    pub(super) fn place(
        &self,
        field: &str,
        place: &PlaceText,
        diagnostics: &mut Diagnostics<'_>,
    ) -> Option<PlaceMeaning> {
        match place {
            PlaceText::Text(text) if text.trim().is_empty() => None,
            PlaceText::Text(text) => Some(self.place_text(field, text, diagnostics)),
            PlaceText::Parts { country, state, region, city } => {
                self.place_parts(field, country.as_deref(), [state, region, city].map(Option::as_deref), diagnostics)
            }
        }
    }

    /// What a place of a filter means.
    pub(crate) fn place_for_filter(
        &self,
        place: &PlaceText,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<PlaceMeaning> {
        self.place("filter.place", place, &mut Diagnostics::new("", diagnostics))
    }

    /// What the text of a record's place means. Of an address, the parts that the vocabulary does
    /// not know are no finding: they are smaller than what was found.
    fn place_text(&self, field: &str, text: &str, diagnostics: &mut Diagnostics<'_>) -> PlaceMeaning {
        let cached = self.resolve(TermKind::Place, text);
        let resolution = &cached.resolution;
        if resolution.is_nothing() && !self.vocabulary.has_communes() && self.vocabulary.is_address_below_province(text)
        {
            diagnostics.add(field, text, ErrorKind::CommunesNotLoaded);
        } else {
            self.report_reading(TermKind::Place, field, text, resolution, diagnostics);
        }
        let candidates = match &resolution.found {
            Found::Nothing => vec![self.resolved(None, [None, None, Some(text)])],
            // A record is in one place: of places inside each other in the smallest one, of places
            // apart from each other in one of them.
            Found::Terms(ids) => self
                .vocabulary
                .smallest_places(ids)
                .iter()
                .flat_map(|id| self.named_places(*id, resolution, text))
                .collect(),
            Found::OneOf(ids) => ids.iter().map(|id| self.resolved(Some(*id), [None; 3])).collect(),
        };
        PlaceMeaning { candidates }
    }

    /// The cities abroad that a text names in a country.
    fn named_cities(&self, country: TermId, resolution: &Resolution) -> Vec<ResolvedPlace> {
        let cities = resolution.cities.iter().filter(|(of, _)| *of == country);
        cities.map(|(_, city)| self.resolved(Some(country), [None, None, Some(city)])).collect()
    }

    /// The places that a text names in one place of the vocabulary: the cities abroad that it
    /// names, or the place itself.
    fn named_places(&self, id: TermId, resolution: &Resolution, text: &str) -> Vec<ResolvedPlace> {
        let cities = self.named_cities(id, resolution);
        if cities.is_empty() { vec![self.named_place(id, resolution, text)] } else { cities }
    }

    /// A place that a text names. A former province keeps the name that the record gives it; a
    /// city that the vocabulary does not know stays below its country.
    fn named_place(&self, id: TermId, resolution: &Resolution, text: &str) -> ResolvedPlace {
        let is_country = self.vocabulary.places().level(id) == PlaceLevel::Country;
        let city = resolution
            .unknown
            .first()
            .map(String::as_str)
            .filter(|_| is_country && Some(id) != self.vocabulary.places().vietnam());
        let mut place = self.resolved(Some(id), [None, None, city]);
        if resolution.former.is_some() && text.chars().count() <= LONGEST_NAME {
            place.node = place.node.map(|term| term.formerly(text));
        }
        place
    }

    /// A place in parts, from large to small. The smallest part that the vocabulary knows inside
    /// the larger one becomes the node.
    fn place_parts(
        &self,
        field: &str,
        country: Option<&str>,
        parts: [Option<&str>; 3],
        diagnostics: &mut Diagnostics<'_>,
    ) -> Option<PlaceMeaning> {
        if country.is_none() && parts.iter().all(Option::is_none) {
            return None;
        }
        let places = self.vocabulary.places();
        let mut node = country.and_then(|name| {
            let read = self.vocabulary.resolve_country(name);
            self.vocabulary.place_within(&read, None)
        });
        if let (Some(name), None) = (country, node) {
            let known = self.resolve(TermKind::Place, name);
            self.report(TermKind::Place, &format!("{field}.country"), name, &known.resolution, diagnostics);
        }
        let mut local: [Option<&str>; 3] = [None; 3];
        for (local_part, part) in local.iter_mut().zip(parts) {
            let read = part.map(|name| self.resolve(TermKind::Place, name));
            // A city abroad stands for its country, and stays a part below it.
            let is_city = read.as_ref().is_some_and(|cached| !cached.resolution.cities.is_empty());
            match read.and_then(|cached| self.vocabulary.place_within(&cached.resolution, node)) {
                Some(id) if node.is_some() || country.is_none() => {
                    node = Some(id);
                    *local_part = part.filter(|_| is_city);
                }
                _ => *local_part = part,
            }
        }
        // In Vietnam an unknown part is a district or a ward, and the province is the smallest
        // place that counts.
        let known_country = node.and_then(|node| places.country_of(node));
        let in_vietnam = known_country.is_some() && known_country == places.vietnam();
        let local = if in_vietnam { [None; 3] } else { local };
        let mut place = self.resolved(node, local);
        if let (None, Some(name)) = (&place.node, country) {
            place.node = Some(ResolvedTerm::local(name));
            place.divisions = self.divisions(place.node.as_ref(), &place.parts);
        }
        Some(PlaceMeaning { candidates: vec![place] })
    }

    /// The place of a node and of the parts below it.
    fn resolved(&self, node: Option<TermId>, parts: [Option<&str>; 3]) -> ResolvedPlace {
        let node = node.map(|id| self.term(TermKind::Place, id));
        let parts = parts.map(|part| part.map(ResolvedTerm::local));
        ResolvedPlace { divisions: self.divisions(node.as_ref(), &parts), node, parts }
    }

    /// The meaning of a text that surely means this node.
    fn certain_place(&self, id: TermId) -> PlaceMeaning {
        PlaceMeaning { candidates: vec![self.resolved(Some(id), [None; 3])] }
    }

    /// The divisions that a place lies in, from its country down. A key begins with the country:
    /// equal names in two countries differ.
    fn divisions(&self, node: Option<&ResolvedTerm>, parts: &[Option<ResolvedTerm>; 3]) -> Vec<AdminDivision> {
        let places = self.vocabulary.places();
        let node_id = node.and_then(ResolvedTerm::vocabulary_id);
        let level = |id: TermId| match places.level(id) {
            PlaceLevel::World | PlaceLevel::Wider => None,
            PlaceLevel::Country => Some(AdminLevel::Country),
            PlaceLevel::Region => Some(AdminLevel::State),
            PlaceLevel::Province => Some(AdminLevel::Region),
        };
        let above = node_id.into_iter().flat_map(|id| places.tree.lineage(id));
        let in_tree = above.filter_map(|id| Some((level(id)?, self.term(TermKind::Place, id))));
        // An unknown country is a division too.
        let unknown = node.filter(|term| term.is_local()).map(|term| (AdminLevel::Country, term.clone()));
        let named = [AdminLevel::State, AdminLevel::Region, AdminLevel::City].into_iter().zip(parts);
        let below = named.filter_map(|(level, part)| Some((level, part.clone()?)));
        let mut divisions: Vec<(AdminLevel, ResolvedTerm)> = in_tree.chain(unknown).chain(below).collect();
        divisions.sort_by_key(|(level, _)| *level);
        let country =
            divisions.first().filter(|(level, _)| *level == AdminLevel::Country).map(|(_, term)| term.key().to_owned());
        let country = country.unwrap_or_default();
        let division = |(level, term): (AdminLevel, ResolvedTerm)| AdminDivision {
            level,
            key: format!("{country}/{}", term.key()),
            term,
        };
        divisions.into_iter().map(division).collect()
    }

    /// What an opportunity covers: its places, or else what its scope means around its
    /// headquarters.
    pub(super) fn place_preference(
        &self,
        record: &Opportunity,
        diagnostics: &mut Diagnostics<'_>,
    ) -> Option<PlacePreference> {
        let by = record.place_by.unwrap_or_default();
        if let Some(places) = &record.places {
            if places.iter().any(|p| matches!(p, PlaceText::Text(text) if terms::is_any(text))) {
                return Some(PlacePreference::Any);
            }
            let covered =
                places.iter().enumerate().flat_map(|(i, p)| self.covered(&format!("places[{i}]"), p, diagnostics));
            let places: Vec<PlaceMeaning> = covered.collect();
            return (!places.is_empty()).then_some(PlacePreference::Coverage { places, by });
        }
        let scope = record.scope.as_deref()?;
        let places = self.covered_by_scope(scope, record, diagnostics)?;
        Some(PlacePreference::Coverage { places, by })
    }

    /// The places of one text of a coverage list, each of which is covered.
    pub(super) fn covered(
        &self,
        field: &str,
        place: &PlaceText,
        diagnostics: &mut Diagnostics<'_>,
    ) -> Vec<PlaceMeaning> {
        if let PlaceText::Text(text) = place {
            let cached = self.resolve(TermKind::Place, text);
            let resolution = &cached.resolution;
            if let Found::Terms(ids) = &resolution.found
                && ids.len() > 1
            {
                self.report(TermKind::Place, field, text, resolution, diagnostics);
                let places = ids.iter().flat_map(|id| {
                    let cities = self.named_cities(*id, resolution);
                    if cities.is_empty() { vec![self.resolved(Some(*id), [None; 3])] } else { cities }
                });
                return places.map(|place| PlaceMeaning { candidates: vec![place] }).collect();
            }
        }
        self.place(field, place, diagnostics).into_iter().collect()
    }

    /// The places of a scope. District and province: the province of the headquarters.
    /// Inter-province: it and its neighbours. National: its country. International: the world.
    fn covered_by_scope(
        &self,
        scope: &str,
        record: &Opportunity,
        diagnostics: &mut Diagnostics<'_>,
    ) -> Option<Vec<PlaceMeaning>> {
        let scope = self.meaning(TermKind::Scope, "scope", scope, diagnostics);
        let scope = Scope::named(scope.candidates().next()?.id())?;
        let places = self.vocabulary.places();
        let headquarters =
            record.place.as_ref().and_then(|place| self.place("place", place, &mut Diagnostics::ignored()));
        let node = headquarters.as_ref().and_then(|place| place.candidates.first()).and_then(ResolvedPlace::node_id);
        let nodes: Vec<TermId> = match scope {
            Scope::Province => return headquarters.map(|place| vec![place]),
            Scope::InterProvince => {
                node.into_iter().flat_map(|n| std::iter::once(n).chain(places.neighbours(n).iter().copied())).collect()
            }
            Scope::National => vec![node.and_then(|n| places.country_of(n))?],
            Scope::International => vec![places.tree.get("world")?],
        };
        (!nodes.is_empty()).then(|| nodes.into_iter().map(|id| self.certain_place(id)).collect())
    }

    /// The places that a rule names.
    pub(super) fn places(
        &self,
        field: &str,
        list: &[PlaceText],
        diagnostics: &mut Diagnostics<'_>,
    ) -> Vec<PlaceMeaning> {
        list.iter().enumerate().flat_map(|(i, p)| self.covered(&format!("{field}[{i}]"), p, diagnostics)).collect()
    }
}
