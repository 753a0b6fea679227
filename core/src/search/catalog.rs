//! The catalog: records prepared by one matcher, to be searched.

use std::fmt;
use std::sync::Arc;

use super::cache::SearchCache;
use super::searchable::Searchable;
use crate::diagnostic::{Diagnostic, ErrorKind, IdOf};
use crate::error::{Error, Result};
use crate::executor::{Executor, Parallelism};
use crate::index::{self, CatalogStore, NumberedRecords, SnapshotHead};
use crate::matcher::{Matcher, hex};
use crate::record::{Opportunity, Records};

/// A record that a [`Catalog`] can hold: [`Opportunity`] or [`Startup`](crate::Startup). Its
/// `Counterpart` is what it is ranked for: opportunities are ranked for a startup, startups for an
/// opportunity.
pub trait CatalogRecord: Searchable {}

impl<T: Searchable> CatalogRecord for T {}

/// Records prepared by one matcher. A clone is an independent snapshot that shares the records.
///
/// The order of insertion never matters: an updated catalog equals one built from the same records.
///
/// ```
/// use ketnoi::{Catalog, Config, Matcher, Opportunity, Query, Startup};
/// let matcher = Matcher::new(Config::default())?;
/// let mut catalog: Catalog<Opportunity> = matcher.catalog();
/// assert!(catalog.extend(vec![Opportunity::new("f1", "investor")]).is_empty());
///
/// let ranking = catalog.rank(&Startup::new("s1"), &Query::at("2026-11-22".parse()?))?;
/// assert_eq!(ranking.eligible.matches[0].opportunity_id(), "f1");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Catalog<T: CatalogRecord> {
    matcher: Matcher,
    store: T::Store,
    /// The sum of the records' hashes, which does not depend on their order.
    content_hash: u128,
    /// The cache of the store's generation; snapshots of one generation share it.
    cache: Arc<SearchCache>,
}

impl Matcher {
    /// An empty catalog.
    #[must_use]
    pub fn catalog<T: CatalogRecord>(&self) -> Catalog<T> {
        Catalog { matcher: self.clone(), store: T::Store::default(), content_hash: 0, cache: Arc::default() }
    }

    /// A catalog of these records, with every diagnostic about them: [`Catalog::extend`] of an
    /// empty catalog.
    #[must_use]
    pub fn catalog_of<T: CatalogRecord>(&self, records: impl Into<Records<T>>) -> (Catalog<T>, Vec<Diagnostic>) {
        let mut catalog = self.catalog();
        let diagnostics = catalog.extend(records);
        (catalog, diagnostics)
    }
}

impl<T: CatalogRecord> Catalog<T> {
    /// Adds records: a list of typed ones, or what [`read()`](crate::read) has read, with its
    /// diagnostics.
    ///
    /// Returns every diagnostic about them; paths count the records of the input. A record that
    /// must be refused (unknown kind, id already in the catalog) is left out and reported.
    pub fn extend(&mut self, records: impl Into<Records<T>>) -> Vec<Diagnostic> {
        self.insert_all(records.into(), &Executor::CALLER)
    }

    /// Adds records as [`Catalog::extend`] does, preparing them on several threads.
    ///
    /// # Errors
    /// When threads cannot be started; the catalog is as before.
    pub fn extend_on(
        &mut self,
        records: impl Into<Records<T>>,
        parallelism: Parallelism<'_>,
    ) -> Result<Vec<Diagnostic>> {
        Ok(self.insert_all(records.into(), &Executor::of(parallelism)?))
    }

    fn insert_all(&mut self, read: Records<T>, executor: &Executor<'_>) -> Vec<Diagnostic> {
        let Records { records, positions: numbers, mut diagnostics } = read;
        let records = NumberedRecords { records, numbers };
        let content_hash = self.store.insert_all(self.matcher.preparer(), executor, records, &mut diagnostics);
        self.content_hash = self.content_hash.wrapping_add(content_hash);
        self.renew_cache();
        diagnostics
    }

    /// Adds one record and returns the diagnostics about it.
    ///
    /// # Errors
    /// When its id is already in the catalog or its kind is unknown; the catalog is as before.
    pub fn add(&mut self, record: T) -> Result<Vec<Diagnostic>> {
        if self.store.contains(record.id()) {
            return Err(Error::new("id", record.id(), ErrorKind::DuplicateId));
        }
        self.put(record)
    }

    /// Replaces the record with the same id and returns the diagnostics about the new one.
    ///
    /// # Errors
    /// When there is no record with its id, or its kind is unknown; the catalog is as before.
    pub fn update(&mut self, record: T) -> Result<Vec<Diagnostic>> {
        if !self.store.contains(record.id()) {
            return Err(Error::new("id", record.id(), ErrorKind::UnknownId { of: IdOf::Record }));
        }
        self.put(record)
    }

    /// Inserts a record, replacing the one with its id, if there is one.
    #[expect(clippy::expect_used, reason = "the last diagnostic explains a refusal")]
    fn put(&mut self, record: T) -> Result<Vec<Diagnostic>> {
        let mut diagnostics = Vec::new();
        let id = record.id().to_owned();
        let Some(prepared) = self.store.prepare(self.matcher.preparer(), record, "", &mut diagnostics) else {
            return Err(diagnostics.pop().expect("a refusal is reported").into());
        };
        self.remove(&id);
        self.content_hash = self.content_hash.wrapping_add(T::Store::hash(&prepared));
        self.store.insert(prepared);
        self.store.compact(self.matcher.preparer());
        self.renew_cache();
        Ok(diagnostics)
    }

    /// Removes a record; false when there is no record with this id.
    pub fn remove(&mut self, id: &str) -> bool {
        let Some(hash) = self.store.remove(id) else {
            return false;
        };
        self.content_hash = self.content_hash.wrapping_sub(hash);
        true
    }

    /// The matcher that prepared the records.
    #[must_use]
    pub fn matcher(&self) -> &Matcher {
        &self.matcher
    }

    /// The number of records.
    #[must_use]
    pub fn len(&self) -> usize {
        self.store.len()
    }

    /// True when there are no records.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.store.len() == 0
    }

    /// The ids, in order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.store.ids().into_iter()
    }

    /// The records as they were added, in the order of their ids.
    pub fn records(&self) -> impl Iterator<Item = T> {
        self.store.records()
    }

    /// The record with this id, as it was added.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<T> {
        self.store.get(id)
    }

    /// The content hash, 32 hexadecimal digits: catalogs with the same records have the same one.
    #[must_use]
    pub fn content_hash(&self) -> String {
        hex(&self.content_hash.to_be_bytes())
    }

    pub(crate) fn store(&self) -> &T::Store {
        &self.store
    }

    pub(super) fn cache(&self) -> &SearchCache {
        &self.cache
    }

    /// Drops the cache if the store has replaced what it was computed from. Snapshots keep theirs.
    fn renew_cache(&mut self) {
        let generation = self.store.generation();
        if self.cache.generation != generation {
            self.cache = Arc::new(SearchCache::new(generation));
        }
    }

    /// Checks that a matcher is the one of this catalog, or an equal one.
    ///
    /// # Errors
    /// When the catalog was prepared by a matcher with another configuration.
    pub(crate) fn check(&self, matcher: &Matcher) -> Result<()> {
        if self.matcher.fingerprint() == matcher.fingerprint() {
            return Ok(());
        }
        Err(foreign(self.matcher.fingerprint()))
    }
}

impl Catalog<Opportunity> {
    /// Saves the catalog as bytes, which [`Catalog::load`] reads on any target, many times faster
    /// than records are prepared.
    ///
    /// ```
    /// use ketnoi::{Catalog, Config, Matcher, Opportunity};
    /// use ketnoi::executor::Parallelism;
    /// let matcher = Matcher::new(Config::default())?;
    /// let (catalog, _) = matcher.catalog_of(vec![Opportunity::new("f1", "investor")]);
    /// let bytes = catalog.save()?;
    /// let loaded = Catalog::load(&matcher, &bytes, Parallelism::CALLER)?;
    /// assert_eq!(loaded.content_hash(), catalog.content_hash());
    /// # Ok::<(), ketnoi::Error>(())
    /// ```
    ///
    /// # Errors
    /// When the catalog holds a typed record that its own JSON cannot state (a number out of
    /// range).
    pub fn save(&self) -> Result<Vec<u8>> {
        index::save(&self.store, self.matcher.preparer(), self.matcher.fingerprint(), self.content_hash)
    }

    /// Loads a saved catalog.
    ///
    /// # Errors
    /// When the bytes are not a catalog that this version of the library saved, are damaged or cut
    /// short, or belong to a matcher with another configuration; and when threads cannot be
    /// started.
    pub fn load(matcher: &Matcher, bytes: &[u8], parallelism: Parallelism<'_>) -> Result<Self> {
        let head = SnapshotHead::read(bytes)?;
        if head.fingerprint != matcher.fingerprint() {
            return Err(foreign(&head.fingerprint));
        }
        let store = index::load(bytes, &head, matcher.preparer(), &Executor::of(parallelism)?)?;
        let cache = Arc::new(SearchCache::new(store.generation()));
        Ok(Self { matcher: matcher.clone(), store, content_hash: head.content_hash, cache })
    }
}

impl<T: CatalogRecord> fmt::Debug for Catalog<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (records, content_hash) = (self.len(), self.content_hash());
        f.debug_struct("Catalog")
            .field("records", &records)
            .field("content_hash", &content_hash)
            .finish_non_exhaustive()
    }
}

/// The error about a catalog of a matcher with another fingerprint.
fn foreign(fingerprint: &str) -> Error {
    Error::new("catalog", fingerprint, ErrorKind::OtherMatcher)
}
