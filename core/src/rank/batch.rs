//! Many rankings at once: the same answers, on one thread or several.

use std::marker::PhantomData;
use std::ops::ControlFlow;
#[cfg(feature = "plan")]
use std::sync::Arc;

#[cfg(feature = "plan")]
use super::search::Way;
use super::{Query, Ranking};
use crate::matcher::Matcher;
#[cfg(feature = "plan")]
use crate::profile::StartupProfile;
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
    Never(PhantomData<&'a ()>),
}

/// How far a batch has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Startups ranked so far.
    pub done: usize,
    /// Startups of the batch.
    pub total: usize,
}

/// Startups ranked between two looks at the caller: a few milliseconds on a small catalogue, so that a stop is prompt,
/// and enough to keep several threads busy.
const CHUNK: usize = 64;

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
        self.rank_many_while(startups, catalog, query, threads, |_| ControlFlow::Continue(()))
    }

    /// The same, and asks between chunks whether to go on: `told` is called on the calling thread before the first
    /// chunk and after each one. On [`ControlFlow::Break`] the rankings made so far are the answer, those of the first
    /// startups in their order: fewer than the startups.
    ///
    /// ```
    /// use std::ops::ControlFlow;
    /// use ketnoi::{Catalog, Config, Matcher, Query, Startup, Threads};
    /// let matcher = Matcher::new(Config::default())?;
    /// let startups = vec![Startup { id: "s1".to_owned(), ..Startup::default() }; 200];
    /// let query = Query::at("2026-11-22".parse()?);
    /// let stop = |progress: ketnoi::Progress| if progress.done > 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
    /// let done = matcher.rank_many_while(&startups, &Catalog::empty(&matcher), &query, Threads::Caller, stop)?;
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
        threads: Threads<'_>,
        mut told: impl FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<Vec<Ranking>> {
        let team = Team::of(threads)?;
        let total = startups.len();
        let mut rankings = Vec::with_capacity(total);
        for chunk in startups.chunks(CHUNK) {
            if told(Progress { done: rankings.len(), total }).is_break() {
                return Ok(rankings);
            }
            rankings.extend(team.each(chunk, |startup| self.rank(startup, catalog, query))?);
        }
        // Everything is done: there is nothing left to stop.
        let _ = told(Progress { done: rankings.len(), total });
        Ok(rankings)
    }

    /// Ranks startups that are prepared already and hands each ranking on, so that few are held at a time.
    ///
    /// # Errors
    /// As [`Matcher::rank_many`].
    #[cfg(feature = "plan")]
    pub(crate) fn rank_prepared(
        &self,
        startups: &[Arc<StartupProfile>],
        catalog: &Catalog<Opportunity>,
        query: &Query,
        threads: Threads<'_>,
        mut hand_on: impl FnMut(Ranking),
    ) -> Result<()> {
        catalog.check(self)?;
        let (team, filter) = (Team::of(threads)?, query.filter.prepared(self)?);
        for chunk in startups.chunks(CHUNK) {
            let rank = |startup: &Arc<_>| Ok(self.ranked(startup, catalog, query, &filter, Way::Best));
            team.each(chunk, rank)?.into_iter().for_each(&mut hand_on);
        }
        Ok(())
    }
}

/// Who does the work of a batch.
enum Team<'a> {
    Caller(PhantomData<&'a ()>),
    #[cfg(feature = "parallel")]
    Made(rayon::ThreadPool),
    #[cfg(feature = "parallel")]
    Given(&'a rayon::ThreadPool),
}

impl<'a> Team<'a> {
    #[cfg_attr(not(feature = "parallel"), expect(clippy::unnecessary_wraps, reason = "a pool may not be made"))]
    fn of(threads: Threads<'a>) -> Result<Self> {
        match threads {
            #[cfg(feature = "parallel")]
            Threads::Count(count) => {
                rayon::ThreadPoolBuilder::new().num_threads(count).build().map(Self::Made).map_err(|error| {
                    let (en, vi) =
                        (format!("threads that can be started: {error}"), format!("số luồng khởi tạo được: {error}"));
                    crate::Error::invalid("threads", &count.to_string(), &en, &vi)
                })
            }
            #[cfg(feature = "parallel")]
            Threads::Pool(pool) => Ok(Self::Given(pool)),
            _ => Ok(Self::Caller(PhantomData)),
        }
    }

    /// Ranks a chunk; the answers are in the order of the startups.
    #[cfg_attr(not(feature = "parallel"), expect(clippy::unused_self, reason = "only the caller works"))]
    fn each<T: Sync>(&self, chunk: &[T], rank: impl Fn(&T) -> Result<Ranking> + Send + Sync) -> Result<Vec<Ranking>> {
        #[cfg(feature = "parallel")]
        {
            use rayon::prelude::*;
            let pool = match self {
                Self::Caller(_) => return chunk.iter().map(rank).collect(),
                Self::Made(pool) => pool,
                Self::Given(pool) => *pool,
            };
            pool.install(|| chunk.par_iter().map(rank).collect())
        }
        #[cfg(not(feature = "parallel"))]
        chunk.iter().map(rank).collect()
    }
}
