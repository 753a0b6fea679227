//! Resolves the place that a record states.

use super::{MatchLevel, Resolution};
use crate::record::PlaceText;
use crate::text::{squash, words};
use crate::vocabulary::{NameSource, TermId, TermKind, Vocabulary};

impl Vocabulary {
    /// The place that a record states, as text or in parts.
    ///
    /// In parts, the country is read first, also by codes that are not read in text ("CA", "IT");
    /// the smaller parts count only if they lie in it, so that a state or a town abroad never
    /// becomes a province.
    #[must_use]
    pub fn resolve_place(&self, place: &PlaceText) -> Resolution {
        match place {
            PlaceText::Text(text) => self.resolve(TermKind::Place, text),
            PlaceText::Parts { country, state, region, city } => {
                let around = country.as_deref().map(|country| self.resolve_country(country));
                let within = around.as_ref().and_then(|found| found.terms().first().copied());
                let parts = [city, state, region].into_iter().flatten();
                let fits = |found: &Resolution| {
                    let inside = |term: &TermId| within.is_none_or(|outer| self.places().covers(outer, *term));
                    !found.is_nothing() && found.terms().iter().all(inside)
                };
                let named = parts.map(|part| self.resolve(TermKind::Place, part)).find(fits);
                named.or(around).unwrap_or_else(Resolution::nothing)
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
}
