//! Rankings in both directions, named so that anyone can repeat them.

use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::filter::PreparedFilter;
use super::pool::PoolSearch;
use super::search::{Search, Way};
use super::{Query, Ranking};
use crate::json;
use crate::matcher::{Matcher, hex};
use crate::prepared::{PreparedStartup, digest};
use crate::record::{Opportunity, Startup};
use crate::{Catalog, Result};

impl Matcher {
    /// Ranks a catalog of opportunities for a startup.
    ///
    /// # Errors
    /// When the catalog belongs to another matcher, or the filter names something unknown.
    pub fn rank(&self, startup: &Startup, catalog: &Catalog<Opportunity>, query: &Query) -> Result<Ranking> {
        self.rank_by(startup, catalog, query, Way::Best)
    }

    /// The same answer in a way that the caller chooses: for tests and benchmarks.
    ///
    /// # Errors
    /// As [`Matcher::rank`].
    #[doc(hidden)]
    pub fn rank_by(
        &self,
        startup: &Startup,
        catalog: &Catalog<Opportunity>,
        query: &Query,
        way: Way,
    ) -> Result<Ranking> {
        catalog.check(self)?;
        let filter = query.filter.prepared(self)?;
        let (startup, found) = self.prepare_startup(startup);
        let mut ranking = self.ranked(&startup, catalog, query, &filter, way);
        ranking.diagnostics = found;
        Ok(self.sealed(ranking, &startup.digest, query, catalog.content_hash()))
    }

    /// A ranking that nothing names yet.
    pub(crate) fn ranked(
        &self,
        startup: &Arc<PreparedStartup>,
        catalog: &Catalog<Opportunity>,
        query: &Query,
        filter: &PreparedFilter<'_>,
        way: Way,
    ) -> Ranking {
        Search::new(self, startup, catalog.shelf(), query, filter, way).ranking()
    }

    /// Ranks a pool of startups for an opportunity. Every pair scores as it does in [`Matcher::rank`].
    ///
    /// # Errors
    /// When the pool belongs to another matcher, the filter names something unknown or the opportunity's kind is.
    pub fn rank_startups(&self, opportunity: &Opportunity, pool: &Catalog<Startup>, query: &Query) -> Result<Ranking> {
        pool.check(self)?;
        let filter = query.filter.prepared(self)?;
        let (profile, found) = self.prepare_opportunity(opportunity)?;
        let mut ranking = PoolSearch::new(self, profile, pool.shelf(), query).ranking(&filter);
        ranking.diagnostics = found;
        let digest = digest(opportunity, &opportunity.unreadable);
        Ok(self.sealed(ranking, &digest, query, pool.content_hash()))
    }

    /// Names what the ranking was made of, so that anyone can repeat it.
    fn sealed(&self, ranking: Ranking, asker: &[u8; 32], query: &Query, content_hash: String) -> Ranking {
        let mut hasher = Sha256::new();
        hasher.update(asker);
        hasher.update(json::bytes(query));
        let query_hash = hex(&hasher.finalize());
        Ranking { fingerprint: self.fingerprint().to_owned(), query_hash, content_hash, ..ranking }
    }
}
