//! Index terms: the single sectors or places that the values of a column consist of.
//!
//! A value of three sectors scores as the best of the three alone. So a few hundred evaluations of
//! a criterion, one for each term, give the scores of all values of the column.

use std::sync::Arc;

use hashbrown::HashMap;

use super::code_map::CodeMap;
use super::dictionary::Dictionary;
use crate::criteria::Criterion;
use crate::prepared::{PlacePreference, PreparedOpportunity, SectorPreference};

/// The greatest number of terms: evaluating more for every query costs more than it saves.
const MAX_TERMS: usize = 4_096;

/// The terms of a column.
#[derive(Debug)]
pub(crate) struct IndexTerms {
    /// For each term an opportunity that states it alone.
    pub(crate) prepared: Vec<PreparedOpportunity>,
    /// Code of a value → where its terms end in `terms`. They begin where those of the value before
    /// end.
    ends: Vec<u32>,
    terms: Vec<u32>,
}

impl IndexTerms {
    /// The terms of a criterion's column; none when there are too many, or when the criterion's
    /// values do not consist of terms.
    pub(crate) fn of(criterion: Criterion, dictionary: &Dictionary) -> Option<Self> {
        let mut index = Self { prepared: Vec::new(), ends: Vec::with_capacity(dictionary.len()), terms: Vec::new() };
        let mut known = HashMap::new();
        for entry in dictionary.entries() {
            let first = index.terms.len();
            for single in split(criterion, &entry.prepared)? {
                let term = *known.entry(TermKey::of(&single)).or_insert_with(|| {
                    index.prepared.push(single);
                    index.prepared.len() - 1
                });
                let term = u32::try_from(term).ok()?;
                // A place that is stated twice is one place.
                if !index.terms.iter().skip(first).any(|other| *other == term) {
                    index.terms.push(term);
                }
            }
            if index.prepared.len() > MAX_TERMS {
                return None;
            }
            index.ends.push(u32::try_from(index.terms.len()).ok()?);
        }
        Some(index)
    }

    /// For each value, whether one of its terms meets a condition.
    pub(crate) fn values_with(&self, condition: &dyn Fn(&PreparedOpportunity) -> bool) -> CodeMap<bool> {
        let meets: CodeMap<bool> = self.prepared.iter().map(condition).collect();
        self.each_value().map(|terms| terms.iter().any(|term| meets[*term])).collect()
    }

    /// The number of values that consist of these terms.
    pub(crate) fn values(&self) -> usize {
        self.ends.len()
    }

    /// The first code of a value that does not consist of these terms.
    #[expect(clippy::expect_used, reason = "codes are 32 bits wide")]
    pub(crate) fn next_code(&self) -> u32 {
        u32::try_from(self.ends.len()).expect("fewer values than 2^32")
    }

    /// The terms of each value, in the order of codes.
    #[expect(clippy::expect_used, reason = "the ends ascend to the number of terms")]
    pub(crate) fn each_value(&self) -> impl Iterator<Item = &[u32]> {
        let mut rest = self.terms.as_slice();
        let mut before = 0;
        self.ends.iter().map(move |end| {
            let (terms, after) = rest.split_at_checked((end - before) as usize).expect("ends of terms");
            (rest, before) = (after, *end);
            terms
        })
    }

    /// The terms of a value; none for a value of the delta.
    pub(crate) fn of_value(&self, code: u32) -> Option<&[u32]> {
        let code = code as usize;
        let start = code.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.terms.get(start as usize..*self.ends.get(code)? as usize)
    }
}

/// What distinguishes two terms: everything that a criterion reads of them.
#[derive(PartialEq, Eq, Hash)]
struct TermKey(Option<Arc<SectorPreference>>, Option<Arc<PlacePreference>>);

impl TermKey {
    fn of(single: &PreparedOpportunity) -> Self {
        Self(single.sectors.clone(), single.places.clone())
    }
}

/// The single sectors or places of a value: the criterion gives the value the best membership of
/// any of them, at each end of the interval. Never empty; none for a criterion whose values do not
/// consist of terms.
fn split(criterion: Criterion, value: &PreparedOpportunity) -> Option<Vec<PreparedOpportunity>> {
    let empty = PreparedOpportunity::default;
    let singles: Vec<PreparedOpportunity> = match criterion {
        Criterion::Sector => {
            let each = value.sectors.as_deref().map_or_else(Vec::new, SectorPreference::alternatives).into_iter();
            each.map(|sector| PreparedOpportunity { sectors: Some(Arc::new(sector)), ..empty() }).collect()
        }
        Criterion::Place => {
            let each = value.places.as_deref().map_or_else(Vec::new, PlacePreference::alternatives).into_iter();
            each.map(|place| PreparedOpportunity { places: Some(Arc::new(place)), ..empty() }).collect()
        }
        _ => return None,
    };
    Some(if singles.is_empty() { vec![value.clone()] } else { singles })
}

#[cfg(test)]
#[path = "terms_tests.rs"]
mod tests;
