//! Many rankings at once: the same answers, on one thread or several.

use super::{Query, Ranking};
use crate::matcher::Matcher;
use crate::record::{Opportunity, Startup};
use crate::{Catalog, Result};

/// Where a batch runs. No choice ever starts a global pool, and none changes an answer.
#[derive(Clone, Copy, Default)]
#[non_exhaustive]
pub enum Threads<'a> {
    /// On the calling thread.
    #[default]
    Caller,
    /// In a pool of so many threads, made for this call and ended with it.
    #[cfg(feature = "parallel")]
    Count(usize),
    /// In the caller's pool.
    #[cfg(feature = "parallel")]
    Pool(&'a rayon::ThreadPool),
    #[cfg(not(feature = "parallel"))]
    #[doc(hidden)]
    Never(std::marker::PhantomData<&'a ()>),
}

impl Matcher {
    /// Ranks the catalogue for every startup, in their order; each ranking equals the one that [`Matcher::rank`] gives.
    ///
    /// # Errors
    /// As [`Matcher::rank`]; and when a pool cannot be made.
    pub fn rank_many(
        &self,
        startups: &[Startup],
        catalog: &Catalog<Opportunity>,
        query: &Query,
        threads: Threads<'_>,
    ) -> Result<Vec<Ranking>> {
        match threads {
            #[cfg(feature = "parallel")]
            Threads::Count(count) => {
                let pool = rayon::ThreadPoolBuilder::new().num_threads(count).build().map_err(|error| {
                    let (en, vi) =
                        (format!("threads that can be started: {error}"), format!("số luồng khởi tạo được: {error}"));
                    crate::Error::invalid("threads", &count.to_string(), &en, &vi)
                })?;
                self.rank_in(&pool, startups, catalog, query)
            }
            #[cfg(feature = "parallel")]
            Threads::Pool(pool) => self.rank_in(pool, startups, catalog, query),
            _ => startups.iter().map(|startup| self.rank(startup, catalog, query)).collect(),
        }
    }

    #[cfg(feature = "parallel")]
    fn rank_in(
        &self,
        pool: &rayon::ThreadPool,
        startups: &[Startup],
        catalog: &Catalog<Opportunity>,
        query: &Query,
    ) -> Result<Vec<Ranking>> {
        use rayon::prelude::*;
        pool.install(|| startups.par_iter().map(|startup| self.rank(startup, catalog, query)).collect())
    }
}
