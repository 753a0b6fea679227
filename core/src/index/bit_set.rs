//! Sets of record positions, a bit each.

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
