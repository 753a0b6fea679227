//! Maps from the codes of a column to entries.

use std::ops::{Index, IndexMut};

/// A map from the codes of a column to entries, stored as a list. Indexing panics for a code that
/// the column does not have: codes come from the column's own dictionary, so this is a bug.
#[derive(Debug, Clone)]
pub(crate) struct CodeMap<T>(Vec<T>);

impl<T> CodeMap<T> {
    /// The map with the same entry for all codes below `len`.
    pub(crate) fn filled(entry: T, len: usize) -> Self
    where
        T: Clone,
    {
        Self(vec![entry; len])
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// The first code without an entry.
    #[expect(clippy::expect_used, reason = "codes are 32 bits wide")]
    pub(crate) fn next_code(&self) -> u32 {
        u32::try_from(self.0.len()).expect("fewer codes than 2^32")
    }

    /// The entry of a code; none when the code is not in this list.
    pub(crate) fn lookup(&self, code: u32) -> Option<&T> {
        self.0.get(code as usize)
    }

    /// The entries, in the order of codes.
    pub(crate) fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }

    /// The entries, in the order of codes.
    pub(crate) fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.0.iter_mut()
    }

    /// Each code with its entry.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = (u32, &T)> {
        (0..).zip(&self.0)
    }
}

impl<T> Default for CodeMap<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> FromIterator<T> for CodeMap<T> {
    fn from_iter<I: IntoIterator<Item = T>>(entries: I) -> Self {
        Self(entries.into_iter().collect())
    }
}

impl<T> Extend<T> for CodeMap<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, entries: I) {
        self.0.extend(entries);
    }
}

impl<T> Index<u32> for CodeMap<T> {
    type Output = T;

    #[expect(clippy::indexing_slicing, reason = "a code is always one of its column")]
    fn index(&self, code: u32) -> &T {
        &self.0[code as usize]
    }
}

impl<T> IndexMut<u32> for CodeMap<T> {
    #[expect(clippy::indexing_slicing, reason = "a code is always one of its column")]
    fn index_mut(&mut self, code: u32) -> &mut T {
        &mut self.0[code as usize]
    }
}
