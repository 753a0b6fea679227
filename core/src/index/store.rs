//! The interface of a store: what a catalog needs of its store of opportunities or startups.

use std::fmt::Debug;

use crate::diagnostic::{Diagnostic, ErrorKind};
use crate::executor::Executor;
use crate::prepared::Preparer;
use crate::record::Record;

/// The prepared records of a catalog, by id. A clone is a snapshot that shares the records.
pub trait CatalogStore<T: Record>: Clone + Debug + Default {
    /// A prepared record.
    type Prepared;

    /// Prepares a record; none when it must be refused, which the last diagnostic explains.
    fn prepare(
        &mut self,
        preparer: &Preparer,
        record: T,
        path: &str,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Self::Prepared>;

    /// The first half of the record's SHA-256, as a number.
    fn hash(prepared: &Self::Prepared) -> u128;

    /// Inserts a record whose id is not in the store.
    fn insert(&mut self, prepared: Self::Prepared);

    /// Removes a record and returns its hash; none when there is no record with this id.
    fn remove(&mut self, id: &str) -> Option<u128>;

    /// True when there is a record with this id.
    fn contains(&self, id: &str) -> bool;

    /// The record with this id, as it was added.
    fn get(&self, id: &str) -> Option<T>;

    /// The ids, in order.
    fn ids(&self) -> Vec<&str>;

    /// The records, in the order of their ids.
    fn records(&self) -> impl Iterator<Item = T>;

    /// The number of records.
    fn len(&self) -> usize;

    /// Reorganises the store if enough has changed. Called after records were inserted, one or
    /// many.
    fn compact(&mut self, preparer: &Preparer);

    /// Changes whenever the immutable part of the store is replaced, so that a cache of what was
    /// computed from it can be dropped.
    fn generation(&self) -> u64;

    /// Inserts every record that is neither refused nor already in the store, and returns the sum
    /// of their hashes.
    fn insert_all(
        &mut self,
        preparer: &Preparer,
        _: &Executor<'_>,
        records: NumberedRecords<T>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> u128 {
        insert_each(self, preparer, records, diagnostics)
    }
}

/// Records with their numbers in the input. They are two lists, so that the records, which are
/// large, need not be moved.
#[derive(Debug)]
pub struct NumberedRecords<T> {
    pub(crate) records: Vec<T>,
    pub(crate) numbers: Vec<usize>,
}

/// Inserts records one by one, and returns the sum of their hashes.
pub(super) fn insert_each<T: Record, S: CatalogStore<T>>(
    store: &mut S,
    preparer: &Preparer,
    records: NumberedRecords<T>,
    diagnostics: &mut Vec<Diagnostic>,
) -> u128 {
    let mut content_hash = 0_u128;
    for (number, record) in records.numbers.into_iter().zip(records.records) {
        if store.contains(record.id()) {
            diagnostics.push(duplicate::<T>(number, record.id()));
        } else if let Some(prepared) = store.prepare(preparer, record, &path::<T>(number), diagnostics) {
            content_hash = content_hash.wrapping_add(S::hash(&prepared));
            store.insert(prepared);
        }
    }
    store.compact(preparer);
    content_hash
}

/// The path of a record of the input.
pub(super) fn path<T: Record>(number: usize) -> String {
    format!("{}[{number}]", T::NOUN)
}

/// The diagnostic about a record whose id is already in the catalog.
pub(super) fn duplicate<T: Record>(number: usize, id: &str) -> Diagnostic {
    Diagnostic::new(format!("{}.id", path::<T>(number)), id, ErrorKind::DuplicateId)
}
