//! Many rankings at once: the same answers, on one thread or several.

use std::ops::ControlFlow;

use super::{Query, Ranking};
use crate::executor::{Executor, Parallelism};
use crate::matcher::Matcher;
use crate::record::{Opportunity, Startup};
use crate::{Catalog, Result};

/// How far a batch has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Startups ranked so far.
    pub done: usize,
    /// Startups of the batch.
    pub total: usize,
}

/// Startups ranked between two looks at the caller: a few milliseconds on a small catalog, so that a stop is prompt,
/// and enough to keep several threads busy.
const CHUNK: usize = 64;

impl Matcher {
    /// Ranks the catalog for every startup, in their order; each ranking equals the one that [`Matcher::rank`] gives.
    ///
    /// # Errors
    /// As [`Matcher::rank`]; and when a pool cannot be made.
    pub fn rank_many(
        &self,
        startups: &[Startup],
        catalog: &Catalog<Opportunity>,
        query: &Query,
        threads: Parallelism<'_>,
    ) -> Result<Vec<Ranking>> {
        self.rank_many_while(startups, catalog, query, threads, |_| ControlFlow::Continue(()))
    }

    /// The same, and asks between chunks whether to go on: `told` is called on the calling thread before the first
    /// chunk and after each one. On [`ControlFlow::Break`] the rankings made so far are the answer, those of the first
    /// startups in their order: fewer than the startups.
    ///
    /// ```
    /// use std::ops::ControlFlow;
    /// use ketnoi::{Catalog, Config, Matcher, Query, Startup, Parallelism};
    /// let matcher = Matcher::new(Config::default())?;
    /// let startups = vec![Startup { id: "s1".to_owned(), ..Startup::default() }; 200];
    /// let query = Query::at("2026-11-22".parse()?);
    /// let stop = |progress: ketnoi::Progress| if progress.done > 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
    /// let done = matcher.rank_many_while(&startups, &Catalog::empty(&matcher), &query, Parallelism::Caller, stop)?;
    /// assert!(!done.is_empty() && done.len() < startups.len());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// As [`Matcher::rank_many`].
    pub fn rank_many_while(
        &self,
        startups: &[Startup],
        catalog: &Catalog<Opportunity>,
        query: &Query,
        threads: Parallelism<'_>,
        mut told: impl FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<Vec<Ranking>> {
        let executor = Executor::of(threads)?;
        let total = startups.len();
        let mut rankings = Vec::with_capacity(total);
        for chunk in startups.chunks(CHUNK) {
            if told(Progress { done: rankings.len(), total }).is_break() {
                return Ok(rankings);
            }
            let made = executor.map(chunk.iter().collect(), |startup| self.rank(startup, catalog, query));
            rankings.extend(made.into_iter().collect::<Result<Vec<Ranking>>>()?);
        }
        // Everything is done: there is nothing left to stop.
        let _ = told(Progress { done: rankings.len(), total });
        Ok(rankings)
    }
}
