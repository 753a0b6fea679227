//! What a catalog of opportunities and a pool of startups do alike, each in its own way.

use std::fmt::Debug;

use crate::diagnostic::{Diagnostic, Problem};
use crate::executor::Executor;
use crate::prepared::Preparer;
use crate::record::Record;

/// Prepared records by id.
pub trait Shelf<T: Record>: Clone + Debug + Default {
    /// A record, prepared.
    type Item;

    #[doc(hidden)]
    fn prepare(&mut self, by: &Preparer, record: T, path: &str, found: &mut Vec<Diagnostic>) -> Option<Self::Item>;
    /// The first half of the record's SHA-256 as a number.
    #[doc(hidden)]
    fn content(item: &Self::Item) -> u128;
    /// Puts a record in; its id must not be there.
    #[doc(hidden)]
    fn insert(&mut self, item: Self::Item);
    /// Takes a record out: its content.
    #[doc(hidden)]
    fn remove(&mut self, id: &str) -> Option<u128>;
    #[doc(hidden)]
    fn contains(&self, id: &str) -> bool;
    #[doc(hidden)]
    fn get(&self, id: &str) -> Option<T>;
    #[doc(hidden)]
    fn ids(&self) -> Vec<&str>;
    /// The records, in the order of their ids.
    #[doc(hidden)]
    fn records(&self) -> impl Iterator<Item = T>;
    #[doc(hidden)]
    fn len(&self) -> usize;
    /// Called after records were put in, one or many.
    #[doc(hidden)]
    fn settle(&mut self, by: &Preparer);
    /// Puts in whatever is not there yet and not refused, and tells what was found: the sum of their contents.
    #[doc(hidden)]
    fn insert_all(&mut self, by: &Preparer, _: &Executor<'_>, given: Given<T>, found: &mut Vec<Diagnostic>) -> u128 {
        one_by_one(self, by, given, found)
    }
}

/// Records, and the number of each in the input. Two lists, because a record is large: a million of them are not moved.
pub struct Given<T> {
    pub(super) records: Vec<T>,
    pub(super) numbers: Vec<usize>,
}

impl<T> Given<T> {
    /// All that was given.
    pub(crate) fn all(records: Vec<T>) -> Self {
        Self { numbers: (0..records.len()).collect(), records }
    }

    /// What was read of it, each record with its number.
    pub(crate) fn read(records: Vec<T>, numbers: Vec<usize>) -> Self {
        Self { records, numbers }
    }
}

/// Records put in as they come.
pub(super) fn one_by_one<T: Record, S: Shelf<T>>(
    shelf: &mut S,
    by: &Preparer,
    given: Given<T>,
    found: &mut Vec<Diagnostic>,
) -> u128 {
    let mut content = 0_u128;
    for (number, record) in given.numbers.into_iter().zip(given.records) {
        if shelf.contains(record.id()) {
            found.push(duplicate::<T>(number, record.id()));
        } else if let Some(item) = shelf.prepare(by, record, &path::<T>(number), found) {
            content = content.wrapping_add(S::content(&item));
            shelf.insert(item);
        }
    }
    shelf.settle(by);
    content
}

/// The path of a record of the input.
pub(super) fn path<T: Record>(number: usize) -> String {
    format!("{}[{number}]", T::NOUN)
}

/// A record whose id is there already.
pub(super) fn duplicate<T: Record>(number: usize, id: &str) -> Diagnostic {
    Diagnostic::new(format!("{}.id", path::<T>(number)), id, Problem::DuplicateId)
}
