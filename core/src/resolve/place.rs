//! Places from the parts of a record.

use super::Resolution;
use crate::record::PlaceText;
use crate::vocabulary::{TermKind, Vocabulary};

impl Vocabulary {
    /// The place that a record states, as text or in parts.
    #[must_use]
    pub fn resolve_place(&self, place: &PlaceText) -> Resolution {
        match place {
            PlaceText::Text(text) => self.resolve(TermKind::Place, text),
            PlaceText::Parts { country, state, region, city } => {
                let parts = [city, region, state, country].into_iter().flatten();
                let mut read = parts.map(|part| self.resolve(TermKind::Place, part));
                read.find(|found| !found.is_nothing()).unwrap_or_else(Resolution::nothing)
            }
        }
    }
}
