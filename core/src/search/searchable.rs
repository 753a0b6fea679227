//! The interface between a search and the two kinds of records that a catalog holds.

use std::fmt::{self, Debug};

use super::Query;
use super::cache::SearchCache;
use super::filter::PreparedFilter;
use super::query::Strategy;
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::error::Result;
use crate::index::CatalogStore;
use crate::matcher::Matcher;
use crate::ranking::{Match, MatchRecord, Ranking};
use crate::record::Record;

/// A record that a catalog can hold and search for. Code outside the crate cannot name this
/// trait, so there are only two kinds of records.
pub trait Searchable: Record + Clone + Debug + Send + Sync {
    /// How a catalog stores these records.
    type Store: CatalogStore<Self> + Send + Sync;
    /// What they are ranked for.
    type Counterpart: Record + Clone + Debug + Send + Sync;
    /// The counterpart, prepared.
    type Prepared: Clone + Debug + Send + Sync;

    /// Prepares the record that the others are ranked for.
    ///
    /// # Errors
    /// When it is an opportunity of an unknown kind.
    fn prepare(matcher: &Matcher, record: &Self::Counterpart) -> Result<(Self::Prepared, Vec<Diagnostic>)>;

    /// SHA-256 of the record that the others are ranked for.
    fn digest(record: &Self::Counterpart, prepared: &Self::Prepared) -> [u8; 32];

    /// The ranking of the records for a prepared counterpart.
    fn search(scope: Scope<'_, Self>, prepared: &Self::Prepared, request: Request<'_>) -> Ranking;

    /// The match with the record of this id; none when the catalog does not have it.
    fn pair(scope: Scope<'_, Self>, prepared: &Self::Prepared, id: &str, as_of: Date) -> Option<Match>;

    /// The id of the record of this kind in a match.
    fn id_in(record: &MatchRecord) -> &str;
}

/// The catalog that is searched, in its parts.
pub struct Scope<'a, T: Searchable> {
    pub(super) matcher: &'a Matcher,
    pub(super) store: &'a T::Store,
    pub(super) cache: &'a SearchCache,
}

/// A query with its filter prepared.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    pub(super) query: &'a Query,
    pub(super) filter: &'a PreparedFilter<'a>,
    pub(super) strategy: Strategy,
}

impl<T: Searchable> Debug for Scope<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scope").field("matcher", self.matcher).finish_non_exhaustive()
    }
}

impl Debug for Request<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request").field("query", self.query).finish_non_exhaustive()
    }
}
