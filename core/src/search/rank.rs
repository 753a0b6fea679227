//! Rankings, each with hashes of everything that it was made of, so that it can be repeated.

use sha2::{Digest, Sha256};

use super::filter::PreparedFilter;
use super::query::Strategy;
use super::searchable::{Request, Scope};
use super::{Catalog, CatalogRecord, Query};
use crate::error::Result;
use crate::json;
use crate::matcher::hex;
use crate::ranking::Ranking;
use crate::record::Opportunity;

impl<T: CatalogRecord> Catalog<T> {
    /// Ranks the records of the catalog: opportunities for a startup, startups for an opportunity.
    ///
    /// A pair has the same score in both directions and in every catalog.
    ///
    /// # Errors
    /// When the filter names something unknown, or the record is an opportunity of an unknown kind.
    pub fn rank(&self, record: &T::Counterpart, query: &Query) -> Result<Ranking> {
        self.ranked(record, query, Strategy::Auto)
    }

    fn ranked(&self, record: &T::Counterpart, query: &Query, strategy: Strategy) -> Result<Ranking> {
        let filter = query.filter.prepared(self.matcher())?;
        let (prepared, diagnostics) = T::prepare(self.matcher(), record)?;
        let ranking = self.search(&prepared, query, &filter, strategy);
        Ok(Ranking {
            fingerprint: self.matcher().fingerprint().to_owned(),
            query_hash: query_hash(&T::digest(record, &prepared), query),
            content_hash: self.content_hash(),
            diagnostics,
            ..ranking
        })
    }

    /// A ranking without its hashes and diagnostics.
    pub(crate) fn search(
        &self,
        prepared: &T::Prepared,
        query: &Query,
        filter: &PreparedFilter<'_>,
        strategy: Strategy,
    ) -> Ranking {
        T::search(self.scope(), prepared, Request { query, filter, strategy })
    }

    pub(super) fn scope(&self) -> Scope<'_, T> {
        Scope { matcher: self.matcher(), store: self.store(), cache: self.cache() }
    }
}

impl Catalog<Opportunity> {
    /// The ranking that [`Catalog::rank`] gives, searched with the strategy that the caller
    /// chooses.
    ///
    /// # Errors
    /// As [`Catalog::rank`].
    pub fn rank_with_strategy(&self, startup: &crate::Startup, query: &Query, strategy: Strategy) -> Result<Ranking> {
        self.ranked(startup, query, strategy)
    }
}

fn query_hash(record: &[u8; 32], query: &Query) -> String {
    let mut hasher = Sha256::new();
    hasher.update(record);
    hasher.update(json::bytes(query));
    hex(&hasher.finalize())
}
