//! Resolves the place that a record states.

#[cfg(feature = "match")]
use super::address;
use super::{Found, MatchLevel, Resolution};
#[cfg(feature = "match")]
use crate::limits;
use crate::record::PlaceText;
use crate::text::{squash, words};
use crate::vocabulary::{NameSource, TermId, TermKind, Vocabulary};

impl Vocabulary {
    /// The place that a record states, as text or in parts.
    ///
    /// In parts, the country is read first, also by codes that are not read in text ("CA", "IT").
    /// Then each part, from large to small, counts if it lies in the larger one: a state or a town
    /// abroad never becomes a province, and a commune whose name several provinces have is that of
    /// the province beside it.
    #[must_use]
    pub fn resolve_place(&self, place: &PlaceText) -> Resolution {
        match place {
            PlaceText::Text(text) => self.resolve(TermKind::Place, text),
            PlaceText::Parts { country, state, region, city } => {
                let mut all = country.as_deref().map(|country| self.resolve_country(country));
                for part in [state, region, city].into_iter().flatten() {
                    let around = all.as_ref().and_then(|found| self.smallest_place(found.terms()));
                    let read = self.resolve(TermKind::Place, part);
                    match self.place_within(&read, around) {
                        Some(term) => all = Some(Resolution { found: Found::Terms(vec![term]), ..read }),
                        None if around.is_none() && !read.is_nothing() => all = Some(read),
                        None => {}
                    }
                }
                all.unwrap_or_else(Resolution::nothing)
            }
        }
    }

    /// The country that a text names, by name or by ISO 3166-1 code in either case.
    #[must_use]
    pub fn resolve_country(&self, text: &str) -> Resolution {
        let key = squash(&words(text));
        let code = self.names(TermKind::Place).with_letters(&key).find(|name| name.source == NameSource::Code);
        match code {
            Some(name) => Resolution::of(name.terms.clone(), MatchLevel::Exact),
            None => self.resolve(TermKind::Place, text),
        }
    }

    /// True for an address that names a commune, a district or a street, and no province.
    #[cfg(feature = "match")]
    pub(crate) fn is_address_below_province(&self, text: &str) -> bool {
        text.len() <= limits::TEXT && address::is_below_province(self.resolver(TermKind::Place), text)
    }

    /// The text completed by the place of its table, if it names a commune or a district without
    /// its province, and the place of the table may be around it. A text that names a province,
    /// or a commune of which the province is certain, stays as it is.
    #[cfg(feature = "sheet")]
    pub(crate) fn completed_place(&self, text: &str, table: &str) -> Option<String> {
        let around = self.place_within(&self.resolve(TermKind::Place, table), None)?;
        let read = self.resolve(TermKind::Place, text);
        let may_be_around = match &read.found {
            Found::Nothing => true,
            Found::OneOf(terms) => terms.iter().any(|term| self.places().covers(around, *term)),
            Found::Terms(terms) => terms.iter().all(|term| *term != around && self.places().covers(*term, around)),
        };
        (may_be_around && self.is_address_below_province(text)).then(|| format!("{text}, {table}"))
    }

    /// The smallest of the places that were found, if it is certain and lies in the place around
    /// it. Of several that may be meant, it is the only one that lies there.
    pub(crate) fn place_within(&self, read: &Resolution, around: Option<TermId>) -> Option<TermId> {
        let lies_within = |term: &TermId| around.is_none_or(|outer| self.places().covers(outer, *term));
        match &read.found {
            Found::Terms(terms) => self.smallest_place(terms).filter(lies_within),
            Found::OneOf(terms) => {
                let mut within = terms.iter().copied().filter(lies_within);
                within.next().filter(|_| within.next().is_none())
            }
            Found::Nothing => None,
        }
    }

    /// The smallest of several places that contain each other; none if they are apart, as it is not
    /// known in which one something is.
    fn smallest_place(&self, terms: &[TermId]) -> Option<TermId> {
        let smallest = terms.iter().copied().max_by_key(|term| self.places().level(*term))?;
        terms.iter().all(|outer| self.places().covers(*outer, smallest)).then_some(smallest)
    }

    /// The places without those that contain others of them: where something is, if each says it.
    #[cfg(feature = "match")]
    pub(crate) fn smallest_places(&self, terms: &[TermId]) -> Vec<TermId> {
        let contains_another =
            |outer: &TermId| terms.iter().any(|inner| inner != outer && self.places().covers(*outer, *inner));
        terms.iter().copied().filter(|term| !contains_another(term)).collect()
    }
}
