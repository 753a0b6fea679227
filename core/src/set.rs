//! Sets as lists: in order, each element once.
//!
//! For the few elements that a record states, a sorted list is as fast as a tree. A tree is
//! compiled again for each type of elements: about two kilobytes of a module for browsers, gzipped.

use std::borrow::Borrow;

/// The set of these elements.
#[cfg(feature = "match")]
pub(crate) fn of<T: Ord>(elements: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut set: Vec<T> = elements.into_iter().collect();
    set.sort_unstable();
    set.dedup();
    set
}

/// True for an element of the set.
pub(crate) fn contains<T: Borrow<E>, E: Ord + ?Sized>(set: &[T], element: &E) -> bool {
    set.binary_search_by(|other| other.borrow().cmp(element)).is_ok()
}

/// Adds an element; false when the set has it already.
pub(crate) fn insert<T: Ord>(set: &mut Vec<T>, element: T) -> bool {
    let Err(position) = set.binary_search(&element) else { return false };
    set.insert(position, element);
    true
}
