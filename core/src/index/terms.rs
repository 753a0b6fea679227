//! Index terms: what the values of a column are made of.
//!
//! A wish for three sectors is worth what the best of the three wishes for one of them is worth. So a criterion,
//! evaluated on the few hundred terms of a column, gives every value of it, however many there are.

use std::sync::Arc;

use hashbrown::HashMap;

use super::dictionary::Dictionary;
use crate::criteria::Criterion;
use crate::prepared::{PlacePreference, PreparedOpportunity, SectorPreference};

/// Evaluating more terms than this for every query costs more than they save.
const MOST: usize = 4_096;

/// The terms of a column, each as a profile of it alone.
#[derive(Debug)]
pub(crate) struct IndexTerms {
    pub(crate) parts: Vec<PreparedOpportunity>,
    /// Value code → its terms: `made_of` from one end to the next.
    ends: Vec<u32>,
    made_of: Vec<u32>,
}

impl IndexTerms {
    /// The terms of a criterion's column; none for too many, or a criterion whose values have none.
    pub(crate) fn of(criterion: Criterion, dictionary: &Dictionary) -> Option<Self> {
        let mut terms = Self { parts: Vec::new(), ends: Vec::with_capacity(dictionary.len()), made_of: Vec::new() };
        let mut known = HashMap::new();
        for value in dictionary.values() {
            let first = terms.made_of.len();
            for part in parts(criterion, &value.part)? {
                let term = *known.entry(Key::of(&part)).or_insert_with(|| {
                    terms.parts.push(part);
                    terms.parts.len() - 1
                });
                let term = u32::try_from(term).ok()?;
                // A place that is said twice is one place.
                if !terms.made_of.iter().skip(first).any(|other| *other == term) {
                    terms.made_of.push(term);
                }
            }
            if terms.parts.len() > MOST {
                return None;
            }
            terms.ends.push(u32::try_from(terms.made_of.len()).ok()?);
        }
        Some(terms)
    }

    /// Of each value whether one of its terms is such.
    pub(crate) fn values_with(&self, is_such: &dyn Fn(&PreparedOpportunity) -> bool) -> Vec<bool> {
        let such: Vec<bool> = self.parts.iter().map(is_such).collect();
        let is_such = |term: &u32| such.get(*term as usize).copied().unwrap_or(false);
        self.each_value().map(|terms| terms.iter().any(is_such)).collect()
    }

    /// How many values are made of them.
    pub(crate) fn values(&self) -> usize {
        self.ends.len()
    }

    /// The terms of each value, in the order of codes.
    pub(crate) fn each_value(&self) -> impl Iterator<Item = &[u32]> {
        let mut rest = self.made_of.as_slice();
        let mut before = 0;
        self.ends.iter().map(move |end| {
            let (terms, after) = rest.split_at_checked((end - before) as usize).unwrap_or_default();
            (rest, before) = (after, *end);
            terms
        })
    }

    /// The terms of a value of the segment.
    pub(crate) fn of_value(&self, code: u32) -> Option<&[u32]> {
        let code = code as usize;
        let start = code.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.made_of.get(start as usize..*self.ends.get(code)? as usize)
    }
}

/// What tells two terms apart: their values, as far as a criterion sees them.
#[derive(PartialEq, Eq, Hash)]
struct Key(Option<Arc<SectorPreference>>, Option<Arc<PlacePreference>>);

impl Key {
    fn of(part: &PreparedOpportunity) -> Self {
        Self(part.sectors.clone(), part.places.clone())
    }
}

/// The parts of a value: the criterion gives the value what it gives the best of them, at each end of the interval.
/// Never empty; none for a criterion whose values have no parts.
fn parts(criterion: Criterion, value: &PreparedOpportunity) -> Option<Vec<PreparedOpportunity>> {
    let blank = PreparedOpportunity::default;
    let parts: Vec<PreparedOpportunity> = match criterion {
        Criterion::Sector => {
            let wishes = value.sectors.as_deref().map_or_else(Vec::new, SectorPreference::apart).into_iter();
            wishes.map(|wish| PreparedOpportunity { sectors: Some(Arc::new(wish)), ..blank() }).collect()
        }
        Criterion::Place => {
            let wishes = value.places.as_deref().map_or_else(Vec::new, PlacePreference::apart).into_iter();
            wishes.map(|wish| PreparedOpportunity { places: Some(Arc::new(wish)), ..blank() }).collect()
        }
        _ => return None,
    };
    Some(if parts.is_empty() { vec![value.clone()] } else { parts })
}

#[cfg(test)]
#[path = "terms_tests.rs"]
mod tests;
