//! Sets of record positions.

use std::ops::Range;

/// A set of positions: as bits where it is dense, as a list where that is shorter.
#[derive(Debug, Clone)]
pub(crate) enum Bits {
    Dense { words: Vec<u64>, len: usize },
    Sparse(Vec<u32>),
}

impl Bits {
    /// From ascending positions below `len`.
    pub(crate) fn new(positions: Vec<u32>, len: usize) -> Self {
        if positions.len() * 32 < len {
            return Self::Sparse(positions);
        }
        let mut words = vec![0; words(len)];
        set(&mut words, &positions);
        Self::Dense { words, len: positions.len() }
    }

    /// How many positions.
    pub(crate) fn len(&self) -> usize {
        match self {
            Self::Dense { len, .. } => *len,
            Self::Sparse(positions) => positions.len(),
        }
    }

    /// Adds the set to a mask of a window of words.
    pub(crate) fn join(&self, mask: &mut [u64], window: &Range<usize>) {
        match self {
            Self::Dense { words, .. } => {
                let words = words.get(window.clone()).unwrap_or_default();
                mask.iter_mut().zip(words).for_each(|(mask, word)| *mask |= word);
            }
            Self::Sparse(positions) => {
                let at = |word: usize| positions.partition_point(|position| (*position as usize) < word * 64);
                for position in positions.get(at(window.start)..at(window.end)).unwrap_or_default() {
                    if let Some(word) = mask.get_mut(*position as usize / 64 - window.start) {
                        *word |= 1 << (position % 64);
                    }
                }
            }
        }
    }
}

/// Words of 64 bits for so many positions.
pub(crate) const fn words(len: usize) -> usize {
    len.div_ceil(64)
}

pub(crate) fn set(mask: &mut [u64], positions: &[u32]) {
    for position in positions {
        if let Some(word) = mask.get_mut(*position as usize / 64) {
            *word |= 1 << (position % 64);
        }
    }
}

pub(crate) fn contains(mask: &[u64], position: usize) -> bool {
    mask.get(position / 64).is_some_and(|word| word >> (position % 64) & 1 == 1)
}
