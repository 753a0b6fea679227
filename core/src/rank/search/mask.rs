//! Masks: which records of the base may reach a cut, 64 to a word.

use std::ops::Range;

use super::super::verdicts::Class;
use super::Search;
use crate::catalog::{Bits, Pair, set, words};
use crate::profile::Family;

impl<'a> Search<'a> {
    /// The positions of the base with this verdict, as bits.
    pub(super) fn own(&self, class: Class) -> Vec<u64> {
        let base = self.shelf.base();
        let mut mask = vec![0; words(base.len())];
        for Pair { ruling, dates, range } in &base.pairs {
            if self.verdicts.of(*ruling, *dates) == class {
                set(&mut mask, base.by_pair.get(range.clone()).unwrap_or_default());
            }
        }
        mask
    }

    /// The sets whose union a record must be in, by criterion; those that would leave out less than half are not worth it.
    pub(super) fn able(&self, family: Family, cut: u64) -> Vec<Vec<&'a Bits>> {
        let base = self.shelf.base();
        let sets = |(criterion, able): (usize, Vec<usize>)| {
            let atoms = base.atoms.get(criterion)?.as_ref()?;
            let sets: Vec<&Bits> = able.into_iter().filter_map(|atom| atoms.sets.get(atom)).collect();
            let size: usize = sets.iter().map(|set| set.len()).sum();
            (size < base.len() / 2).then_some((size, sets))
        };
        let mut all: Vec<(usize, Vec<&Bits>)> = self.tables.able(family, cut).filter_map(sets).collect();
        // The smallest first: whatever it leaves out needs no further look.
        all.sort_by_key(|(size, _)| *size);
        all.into_iter().map(|(_, sets)| sets).collect()
    }

    /// The living positions of a range that are in every union, from the range's first word on.
    pub(super) fn mask(&self, range: Range<usize>, own: Option<&[u64]>, able: &[Vec<&Bits>]) -> Vec<u64> {
        let window = range.start / 64..range.end.div_ceil(64);
        let mut mask: Vec<u64> = match own {
            Some(own) => own.get(window.clone()).unwrap_or_default().to_vec(),
            None => vec![u64::MAX; window.len()],
        };
        if let Some(first) = mask.first_mut() {
            *first &= u64::MAX << (range.start % 64);
        }
        if let (Some(last), Some(beyond)) =
            (mask.last_mut(), 64_u32.checked_sub(u32::try_from(range.end % 64).unwrap_or(0)))
        {
            *last &= u64::MAX >> (beyond % 64);
        }
        let mut union = vec![0; mask.len()];
        for sets in able {
            union.fill(0);
            for set in sets {
                set.join(&mut union, &window);
            }
            mask.iter_mut().zip(&union).for_each(|(mask, union)| *mask &= union);
        }
        let dead = self.shelf.dead().get(window).unwrap_or_default();
        mask.iter_mut().zip(dead).for_each(|(mask, dead)| *mask &= !dead);
        mask
    }
}
