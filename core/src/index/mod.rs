//! The prepared side that one searches in: opportunities, or a pool of startups.
//!
//! # How many opportunities are searched without a look at most of them
//!
//! Most of what opportunities state, others state too. An opportunity is split into *facets* (its sectors, its stages,
//! its ticket …; `profile` names them), each distinct value of a facet is resolved once and gets a *code*, and a record
//! is its own compact text beside one code for each facet. One more column holds the *ruling*: everything that a gate
//! looks at but the dates.
//!
//! The sorted *base* is immutable and shared; what has changed since is a small unsorted *tail* with a list of the
//! base's records that are gone. A clone of the catalog is a snapshot that costs nothing; a tail that has grown is
//! merged into a new base. When half of the values may be in vain, the base is made anew without them.
//!
//! All spellings of one meaning are one value: a text is resolved once, and a facet's key holds the terms it names. A first
//! load is prepared in chunks, on as many threads as the caller gives. What [`Catalog::save`] writes is described in `saved`.
//!
//! A query then looks at few records:
//!
//! - **A criterion is evaluated once for each distinct value**, into a table of packed integers (score above, low below
//!   it, or the other way round), so that one addition adds both and one comparison compares both. Of a column with many
//!   values only those that the search meets are evaluated.
//! - **Verdicts are counted by code.** A ruling's verdict is the worse of those on its gates and on its readiness, so that a
//!   query judges some hundreds of values, and writes down reasons only for those that fail. Records with one ruling and
//!   one set of dates form a pair, which is counted at once: totals and counts by rule are exact without a look at a record.
//!   What a filter lets through is counted by its first query, and kept for the next.
//! - **A wish is worth the best of its atoms.** A wish for several sectors is worth what the best of them alone is, and so
//!   for places: two hundred atoms give the values of two hundred thousand wishes. Startups share sectors and places too, so
//!   that what the atoms are worth to each is kept for the next startup: most of what a batch has in common.
//! - **The grid bounds the score.** A record stands in a cell for each of its sectors and each of its places. Cells are
//!   visited in the order of what their sector and place are worth; a block of 32 records of a cell is left out when the few
//!   values that it holds in the other columns cannot make up for what is missing. What is left is scored exactly.
//! - **A text is a list of numbers.** Its terms are kept as hashes beside what each counts, so that a description is held
//!   against those texts that its record's place in the grid leaves a chance.
//! - **Ties are counted, not guessed**: a record is left out only if its bound lies strictly below the last listed score.
//!
//! The answer is that of the full scan, element by element; `properties_rank` compares the two.
//!
//! A pool of startups is smaller, and needs less: its startups stand in the order of their ids, each with a code for what it
//! states in every *aspect*, so that a value is evaluated once for all who state it (`rank/pool.rs`).

mod atom;
mod base;
mod bits;
mod bulk;
mod dictionary;
mod entry;
mod grid;
mod opportunities;
mod row;
mod rows;
mod saved;
mod shelf;
mod startups;
mod texts;

use crate::diagnostic::{Diagnostic, Problem};
use crate::error::{Error, Result};
use crate::executor::{Executor, Parallelism};
use crate::matcher::{Matcher, hex};
use crate::record::Opportunity;

pub(crate) use atom::Atoms;
pub(crate) use base::{Base, Pair};
pub(crate) use dictionary::Distinct;
pub use entry::Entry;
pub(crate) use grid::{ANYWHERE, Cell, Line, Told};
pub(crate) use opportunities::Opportunities;
pub(crate) use row::{RULING, code_at, facet_of};
pub(crate) use shelf::Given;
pub(crate) use shelf::Shelf;
pub(crate) use startups::{Member, Startups};

/// Records prepared for one matcher. Cloning gives an independent snapshot.
///
/// The order of adding never matters: an updated catalog equals one built anew from the same records.
#[derive(Debug, Clone)]
pub struct Catalog<T: Entry> {
    fingerprint: String,
    shelf: T::Shelf,
    content: u128,
}

impl<T: Entry> Catalog<T> {
    /// An empty catalog for this matcher.
    #[must_use]
    pub fn empty(matcher: &Matcher) -> Self {
        Self { fingerprint: matcher.fingerprint().to_owned(), shelf: T::Shelf::default(), content: 0 }
    }

    /// Adds records; what must be refused is left out and told, with everything else that was found.
    ///
    /// # Errors
    /// When the catalog belongs to another matcher.
    pub fn extend(&mut self, matcher: &Matcher, records: Vec<T>) -> Result<Vec<Diagnostic>> {
        self.check(matcher)?;
        Ok(self.insert_all(matcher, Given::all(records), &Executor::CALLER))
    }

    /// Adds records.
    pub(crate) fn insert_all(
        &mut self,
        matcher: &Matcher,
        given: Given<T>,
        executor: &Executor<'_>,
    ) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        let content = self.shelf.insert_all(matcher.preparer(), executor, given, &mut found);
        self.content = self.content.wrapping_add(content);
        found
    }

    /// Adds one record and tells what was found about it.
    ///
    /// # Errors
    /// When its id is there already, its kind is unknown, or the catalog belongs to another matcher;
    /// the catalog is as before.
    pub fn add(&mut self, matcher: &Matcher, record: T) -> Result<Vec<Diagnostic>> {
        if self.shelf.contains(record.id()) {
            return Err(Error::new("id", record.id(), Problem::DuplicateId));
        }
        self.put(matcher, record)
    }

    /// Puts a record in the place of the one with its id.
    ///
    /// # Errors
    /// When there is none with its id, its kind is unknown, or the catalog belongs to another matcher;
    /// the catalog is as before.
    pub fn update(&mut self, matcher: &Matcher, record: T) -> Result<Vec<Diagnostic>> {
        if !self.shelf.contains(record.id()) {
            return Err(Error::invalid("id", record.id(), "an id of the catalog", "mã có trong danh mục"));
        }
        self.put(matcher, record)
    }

    /// Takes a record out; false when there is none with that id.
    pub fn remove(&mut self, id: &str) -> bool {
        let Some(content) = self.shelf.remove(id) else {
            return false;
        };
        self.content = self.content.wrapping_sub(content);
        true
    }

    /// How many records it holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.shelf.len()
    }

    /// True when it holds none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.shelf.len() == 0
    }

    /// The ids, in order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.shelf.ids().into_iter()
    }

    /// The records, in the order of their ids, each read back as it was given.
    pub fn records(&self) -> impl Iterator<Item = T> {
        self.shelf.records()
    }

    /// The record with that id, read back as it was given.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<T> {
        self.shelf.get(id)
    }

    /// 32 hexadecimal digits over the content: an order-free sum of the records' hashes.
    #[must_use]
    pub fn content_hash(&self) -> String {
        hex(&self.content.to_be_bytes())
    }

    pub(crate) fn shelf(&self) -> &T::Shelf {
        &self.shelf
    }

    /// # Errors
    /// When the catalog was prepared by a matcher with another configuration.
    pub(crate) fn check(&self, matcher: &Matcher) -> Result<()> {
        if self.fingerprint == matcher.fingerprint() {
            return Ok(());
        }
        let (en, vi) = ("a catalog prepared by this matcher", "danh mục được chuẩn bị bởi chính bộ so khớp này");
        Err(Error::invalid("catalog", &self.fingerprint, en, vi))
    }

    /// Prepares a record and puts it in, in the place of the one with its id if there is one.
    fn put(&mut self, matcher: &Matcher, record: T) -> Result<Vec<Diagnostic>> {
        self.check(matcher)?;
        let by = matcher.preparer();
        let mut found = Vec::new();
        let id = record.id().to_owned();
        let Some(item) = self.shelf.prepare(by, record, "", &mut found) else {
            return Err(found.pop().map_or_else(|| Error::new("", &id, Problem::Missing), Error::from));
        };
        self.remove(&id);
        self.content = self.content.wrapping_add(T::Shelf::content(&item));
        self.shelf.insert(item);
        self.shelf.settle(by);
        Ok(found)
    }
}

impl Catalog<Opportunity> {
    /// The catalog as bytes that [`Catalog::load`] reads many times faster than records are prepared, on any target.
    ///
    /// ```
    /// use ketnoi::{Catalog, Config, Matcher, Opportunity};
    /// let matcher = Matcher::new(Config::default())?;
    /// let fund = Opportunity { id: "f1".to_owned(), kind: "investor".to_owned(), ..Opportunity::default() };
    /// let (catalog, _) = matcher.catalog(vec![fund]);
    /// let bytes = catalog.save(&matcher)?;
    /// assert_eq!(Catalog::load(&matcher, &bytes, ketnoi::Parallelism::Caller)?.content_hash(), catalog.content_hash());
    /// # Ok::<(), ketnoi::Error>(())
    /// ```
    ///
    /// # Errors
    /// When the catalog belongs to another matcher, or holds a typed record that its own JSON cannot state
    /// (a number out of range).
    pub fn save(&self, matcher: &Matcher) -> Result<Vec<u8>> {
        self.check(matcher)?;
        saved::written(&self.shelf, matcher.preparer(), &self.fingerprint, self.content)
    }

    /// The catalog that was saved.
    ///
    /// # Errors
    /// When the bytes are not a catalog that this version of the library saved, are damaged or cut short, or belong
    /// to a matcher with another configuration; and when a pool of threads cannot be made.
    pub fn load(matcher: &Matcher, bytes: &[u8], threads: Parallelism<'_>) -> Result<Self> {
        let head = saved::Head::of(bytes)?;
        let empty = Self { fingerprint: head.fingerprint.clone(), content: head.content, ..Self::empty(matcher) };
        empty.check(matcher)?;
        let base = saved::read(bytes, &head, matcher.preparer(), empty.shelf.blank(), &Executor::of(threads)?)?;
        Ok(Self { shelf: Opportunities::of(base), ..empty })
    }
}
