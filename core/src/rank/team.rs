//! Who does the work: the caller, or a pool of threads. The answers never depend on it.

use std::marker::PhantomData;

use super::Threads;
use crate::Result;

/// Who does the work of a batch.
pub(crate) enum Team<'a> {
    Caller(PhantomData<&'a ()>),
    #[cfg(feature = "parallel")]
    Made(rayon::ThreadPool),
    #[cfg(feature = "parallel")]
    Given(&'a rayon::ThreadPool),
}

impl<'a> Team<'a> {
    #[cfg_attr(not(feature = "parallel"), expect(clippy::unnecessary_wraps, reason = "a pool may not be made"))]
    /// The threads that were asked for.
    ///
    /// # Errors
    /// When a pool cannot be made.
    pub(crate) fn of(threads: Threads<'a>) -> Result<Self> {
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

    /// Does the work for every item; the answers are in the order of the items.
    #[cfg_attr(not(feature = "parallel"), expect(clippy::unused_self, reason = "only the caller works"))]
    pub(crate) fn each<T: Sync, R: Send>(&self, items: &[T], work: impl Fn(&T) -> R + Send + Sync) -> Vec<R> {
        #[cfg(feature = "parallel")]
        {
            use rayon::prelude::*;
            let pool = match self {
                Self::Caller(_) => return items.iter().map(work).collect(),
                Self::Made(pool) => pool,
                Self::Given(pool) => *pool,
            };
            pool.install(|| items.par_iter().map(work).collect())
        }
        #[cfg(not(feature = "parallel"))]
        items.iter().map(work).collect()
    }
}
