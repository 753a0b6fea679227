//! The two directions of a search: opportunities for a startup, and startups for an opportunity.

use std::fmt::Debug;
use std::sync::Arc;

use super::Query;
use super::cache::SearchCache;
use super::filter::PreparedFilter;
use super::query::Strategy;
use super::reverse::ReverseSearcher;
use super::searcher::Searcher;
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::error::Result;
use crate::index::{CatalogStore, OpportunityStore, StartupStore};
use crate::matcher::Matcher;
use crate::prepared::{PreparedOpportunity, PreparedStartup, digest};
use crate::ranking::{Match, MatchRecord, Ranking};
use crate::record::{Opportunity, Record, Startup};

/// What a search needs of a record that a catalog holds. Nothing outside the crate can name it, which keeps the two
/// kinds of records the only ones.
pub trait Searchable: Record + Clone + Debug + Send + Sync {
    /// How a catalog stores these records.
    type Store: CatalogStore<Self> + Send + Sync;
    /// What they are ranked for.
    type Counterpart: Record + Clone + Debug + Send + Sync;
    /// The counterpart, prepared.
    type Prepared: Clone + Debug + Send + Sync;

    /// Prepares a record to search for.
    ///
    /// # Errors
    /// When it must be refused.
    fn prepare(matcher: &Matcher, record: &Self::Counterpart) -> Result<(Self::Prepared, Vec<Diagnostic>)>;

    /// SHA-256 of the record that is searched for.
    fn digest(record: &Self::Counterpart, prepared: &Self::Prepared) -> [u8; 32];

    /// Searches for the best records.
    fn search(scope: Scope<'_, Self>, prepared: &Self::Prepared, request: Request<'_>) -> Ranking;

    /// The pair with the record of that id, if there is one.
    fn pair(scope: Scope<'_, Self>, prepared: &Self::Prepared, id: &str, as_of: Date) -> Option<Match>;

    /// The id of the record that was found.
    fn found_id(found: &MatchRecord) -> &str;
}

/// Where a search takes place.
pub struct Scope<'a, T: Searchable> {
    pub(super) matcher: &'a Matcher,
    pub(super) store: &'a T::Store,
    pub(super) cache: &'a SearchCache,
}

/// A query, ready to be run.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    pub(super) query: &'a Query,
    pub(super) filter: &'a PreparedFilter<'a>,
    pub(super) strategy: Strategy,
}

impl Searchable for Opportunity {
    type Store = OpportunityStore;
    type Counterpart = Startup;
    type Prepared = Arc<PreparedStartup>;

    fn prepare(matcher: &Matcher, record: &Startup) -> Result<(Self::Prepared, Vec<Diagnostic>)> {
        Ok(matcher.prepare_startup(record))
    }

    fn digest(_: &Startup, prepared: &Self::Prepared) -> [u8; 32] {
        prepared.digest
    }

    fn search(scope: Scope<'_, Self>, prepared: &Self::Prepared, request: Request<'_>) -> Ranking {
        Searcher::new(&scope, prepared, request).ranking()
    }

    fn pair(scope: Scope<'_, Self>, prepared: &Self::Prepared, id: &str, as_of: Date) -> Option<Match> {
        let found = scope.store.profile(scope.store.doc_id(id)?)?;
        Some(Match::of_pair(scope.matcher, Arc::clone(prepared), Arc::new(found), as_of))
    }

    fn found_id(found: &MatchRecord) -> &str {
        &found.opportunity
    }
}

impl Searchable for Startup {
    type Store = StartupStore;
    type Counterpart = Opportunity;
    type Prepared = Arc<PreparedOpportunity>;

    fn prepare(matcher: &Matcher, record: &Opportunity) -> Result<(Self::Prepared, Vec<Diagnostic>)> {
        matcher.prepare_opportunity(record)
    }

    fn digest(record: &Opportunity, _: &Self::Prepared) -> [u8; 32] {
        digest(record, &record.unreadable)
    }

    fn search(scope: Scope<'_, Self>, prepared: &Self::Prepared, request: Request<'_>) -> Ranking {
        ReverseSearcher::new(scope.matcher, Arc::clone(prepared), scope.store, request.query).ranking(request.filter)
    }

    fn pair(scope: Scope<'_, Self>, prepared: &Self::Prepared, id: &str, as_of: Date) -> Option<Match> {
        let found = scope.store.profile(id)?;
        Some(Match::of_pair(scope.matcher, found, Arc::clone(prepared), as_of))
    }

    fn found_id(found: &MatchRecord) -> &str {
        &found.startup
    }
}
