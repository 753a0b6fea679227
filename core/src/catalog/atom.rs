//! Atoms: what the values of a column are made of.
//!
//! A wish for three sectors scores no higher than the best of the three wishes for one of them. So a criterion,
//! evaluated on the few hundred atoms of a column, bounds it on every value, and the records that can still reach
//! a score are those that have one of the atoms that can. Each atom knows its records as a set of bits.

use std::collections::HashMap;
use std::sync::Arc;

use super::bits::Bits;
use super::dictionary::Dictionary;
use super::row::{COLUMNS, facet_of};
use crate::criteria::Criterion;
use crate::profile::{Meaning, OpportunityProfile, PlaceWish, SectorWish, StageWish};

/// The criteria with sets: those that every kind of opportunity may state in few words. They are the first of the table.
pub(crate) const MASKED: usize = 8;

/// A column with at most so many distinct values is its own list of atoms: its bounds are exact.
const FEW: usize = 1_024;

/// The atoms of a column, each as a profile of it alone, with the records that have it.
#[derive(Debug)]
pub(crate) struct Atoms {
    pub(crate) parts: Vec<OpportunityProfile>,
    pub(crate) sets: Vec<Bits>,
    /// Value code → its atoms: `made_of` from one end to the next.
    ends: Vec<u32>,
    made_of: Vec<u32>,
}

impl Atoms {
    pub(crate) fn of_all(
        dictionaries: &[Dictionary; COLUMNS],
        columns: &[Vec<u32>; COLUMNS],
    ) -> [Option<Self>; MASKED] {
        let mut each = Criterion::all().take(MASKED).map(|criterion| {
            let facet = facet_of(criterion);
            Self::of(criterion, dictionaries.get(facet)?, columns.get(facet)?, FEW)
        });
        std::array::from_fn(|_| each.next().flatten())
    }

    fn of(criterion: Criterion, dictionary: &Dictionary, codes: &[u32], few: usize) -> Option<Self> {
        let mut parts = Vec::new();
        // Value code → its atoms.
        let made_of: Vec<Vec<u32>> = if dictionary.len() <= few {
            parts.extend(dictionary.values().map(|value| value.part.clone()));
            (0..).take(parts.len()).map(|code| vec![code]).collect()
        } else {
            let mut known = HashMap::new();
            let mut atom = |part: OpportunityProfile| {
                *known.entry(Key::of(&part)).or_insert_with(|| {
                    parts.push(part);
                    // INVARIANT: there are fewer atoms than records.
                    u32::try_from(parts.len() - 1).unwrap_or(u32::MAX)
                })
            };
            let of_value = |part| Some(atoms(criterion, part)?.into_iter().map(&mut atom).collect());
            dictionary.values().map(|value| &value.part).map(of_value).collect::<Option<_>>()?
        };
        // More atoms than words in a page of a record: then the sets cost more than they save.
        if parts.len() > few * 4 {
            return None;
        }
        let mut positions: Vec<Vec<u32>> = vec![Vec::new(); parts.len()];
        for (code, position) in codes.iter().zip(0..) {
            for atom in made_of.get(*code as usize).into_iter().flatten() {
                if let Some(list) = positions.get_mut(*atom as usize) {
                    list.push(position);
                }
            }
        }
        let sets = positions.into_iter().map(|list| Bits::new(list, codes.len())).collect();
        let end = |end: &mut u32, atoms: &Vec<u32>| {
            *end += u32::try_from(atoms.len()).unwrap_or(u32::MAX);
            Some(*end)
        };
        let ends = made_of.iter().scan(0, end).collect();
        Some(Self { parts, sets, ends, made_of: made_of.concat() })
    }

    /// True when a column of so many values has none but those of the base.
    pub(crate) fn covers(&self, width: usize) -> bool {
        self.ends.len() == width
    }

    /// The atoms of a value of the base.
    pub(crate) fn of_value(&self, code: u32) -> Option<&[u32]> {
        let code = code as usize;
        let start = code.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.made_of.get(start as usize..*self.ends.get(code)? as usize)
    }

    /// The atoms of each value, in the order of codes.
    pub(crate) fn of_values(&self) -> impl Iterator<Item = &[u32]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        let ranges = starts.zip(&self.ends).map(|(start, end)| start as usize..*end as usize);
        ranges.map(|range| self.made_of.get(range).unwrap_or_default())
    }
}

/// What tells two atoms apart: their values, as far as a criterion sees them.
#[derive(PartialEq, Eq, Hash)]
struct Key(Option<Arc<SectorWish>>, Option<Arc<StageWish>>, Option<Arc<PlaceWish>>);

impl Key {
    fn of(part: &OpportunityProfile) -> Self {
        Self(part.sectors.clone(), part.stages.clone(), part.places.clone())
    }
}

/// The atoms of a value: the criterion gives the value no more than the best of them, at each end of the interval.
/// None for a criterion whose values have no parts.
fn atoms(criterion: Criterion, part: &OpportunityProfile) -> Option<Vec<OpportunityProfile>> {
    let blank = OpportunityProfile::default;
    Some(match criterion {
        Criterion::Sector => match part.sectors.as_deref() {
            Some(SectorWish::Weighted { wanted, any, .. }) => {
                let named = wanted.iter().map(|(meaning, _)| of_sector(meaning));
                let open = (*any > 0).then_some(SectorWish::Any);
                named.chain(open).map(|wish| OpportunityProfile { sectors: Some(Arc::new(wish)), ..blank() }).collect()
            }
            _ => vec![part.clone()],
        },
        Criterion::Stage => match part.stages.as_deref() {
            Some(StageWish::Points(points)) => {
                let each = points.iter().map(|point| StageWish::Points(vec![point.clone()]));
                each.map(|wish| OpportunityProfile { stages: Some(Arc::new(wish)), ..blank() }).collect()
            }
            _ => vec![part.clone()],
        },
        Criterion::Place => match part.places.as_deref() {
            Some(PlaceWish::Coverage { places, by }) => {
                let each = places.iter().map(|place| PlaceWish::Coverage { places: vec![place.clone()], by: *by });
                each.map(|wish| OpportunityProfile { places: Some(Arc::new(wish)), ..blank() }).collect()
            }
            _ => vec![part.clone()],
        },
        _ => return None,
    })
}

/// A sector at its full weight and without breadth: never below what it counts beside others.
fn of_sector(meaning: &Meaning) -> SectorWish {
    SectorWish::Weighted { wanted: vec![(meaning.clone(), 1)], roots: 1, any: 0 }
}

#[cfg(test)]
#[path = "atom_tests.rs"]
mod tests;
