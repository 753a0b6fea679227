//! Resolves the place that a record states.

use super::{Found, MatchLevel, Resolution};
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
