//! Many rankings at once: the same answers, on one thread or several.

use std::ops::ControlFlow;

use super::{Catalog, CatalogRecord, Query};
use crate::error::Result;
use crate::executor::{Executor, Parallelism};
use crate::ranking::Ranking;

/// How far a batch has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Progress {
    /// Records ranked so far.
    pub done: usize,
    /// Records of the batch.
    pub total: usize,
}

/// Records ranked between two calls of the progress function: a few milliseconds on a small
/// catalog, so that a stop is prompt, and enough to keep several threads busy.
const CHUNK: usize = 64;

impl<T: CatalogRecord> Catalog<T> {
    /// Ranks the catalog for every record, in their order; each ranking equals the one of
    /// [`Catalog::rank`].
    ///
    /// # Errors
    /// As [`Catalog::rank`]; and when threads cannot be started.
    pub fn rank_many(
        &self,
        records: &[T::Counterpart],
        query: &Query,
        parallelism: Parallelism<'_>,
    ) -> Result<Vec<Ranking>> {
        self.rank_many_while(records, query, parallelism, |_| ControlFlow::Continue(()))
    }

    /// Ranks as [`Catalog::rank_many`] does, and calls `progress` on the calling thread before the
    /// first chunk of records and after each one. On [`ControlFlow::Break`] it returns the rankings
    /// made so far, those of the first records in their order: fewer than the records.
    ///
    /// ```
    /// use std::ops::ControlFlow;
    /// use ketnoi::search::Progress;
    /// use ketnoi::{Config, Matcher, Opportunity, Query, Startup};
    /// use ketnoi::executor::Parallelism;
    /// let matcher = Matcher::new(Config::default())?;
    /// let startups = vec![Startup::new("s1"); 200];
    /// let query = Query::at("2026-11-22".parse()?);
    /// let stop = |progress: Progress| match progress.done {
    ///     0 => ControlFlow::Continue(()),
    ///     _ => ControlFlow::Break(()),
    /// };
    /// let catalog = matcher.catalog::<Opportunity>();
    /// let done = catalog.rank_many_while(&startups, &query, Parallelism::CALLER, stop)?;
    /// assert!(!done.is_empty() && done.len() < startups.len());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// As [`Catalog::rank_many`].
    pub fn rank_many_while(
        &self,
        records: &[T::Counterpart],
        query: &Query,
        parallelism: Parallelism<'_>,
        mut progress: impl FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<Vec<Ranking>> {
        let executor = Executor::of(parallelism)?;
        let total = records.len();
        let mut rankings = Vec::with_capacity(total);
        for chunk in records.chunks(CHUNK) {
            if progress(Progress { done: rankings.len(), total }).is_break() {
                return Ok(rankings);
            }
            let made = executor.map(chunk.iter().collect(), |record| self.rank(record, query));
            rankings.extend(made.into_iter().collect::<Result<Vec<Ranking>>>()?);
        }
        // There is nothing left to stop.
        let _ = progress(Progress { done: rankings.len(), total });
        Ok(rankings)
    }
}
