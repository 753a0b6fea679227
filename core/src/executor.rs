//! Who does the work of a batch: the calling thread, or several.

use std::marker::PhantomData;

use crate::Result;
#[cfg(feature = "parallel")]
use crate::{Error, ErrorKind};

/// Where a batch of work runs: rankings, or the preparing of a catalog. No choice ever starts a
/// global pool, and none changes an answer.
#[derive(Clone, Copy, Default)]
#[non_exhaustive]
pub enum Parallelism<'a> {
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

/// Who does the work.
pub enum Executor<'a> {
    Caller(PhantomData<&'a ()>),
    #[cfg(feature = "parallel")]
    Made(rayon::ThreadPool),
    #[cfg(feature = "parallel")]
    Given(&'a rayon::ThreadPool),
}

impl<'a> Executor<'a> {
    /// The calling thread.
    pub(crate) const CALLER: Self = Self::Caller(PhantomData);

    #[cfg_attr(not(feature = "parallel"), expect(clippy::unnecessary_wraps, reason = "a pool may not be made"))]
    pub(crate) fn of(threads: Parallelism<'a>) -> Result<Self> {
        match threads {
            #[cfg(feature = "parallel")]
            Parallelism::Count(count) => {
                rayon::ThreadPoolBuilder::new().num_threads(count).build().map(Self::Made).map_err(|error| {
                    let kind = ErrorKind::ThreadPool { reason: error.to_string() };
                    Error::new("threads", &count.to_string(), kind).with_source(error)
                })
            }
            #[cfg(feature = "parallel")]
            Parallelism::Pool(pool) => Ok(Self::Given(pool)),
            _ => Ok(Self::CALLER),
        }
    }

    /// How many work at a time.
    pub(crate) fn width(&self) -> usize {
        match self {
            Self::Caller(_) => 1,
            #[cfg(feature = "parallel")]
            Self::Made(pool) => pool.current_num_threads(),
            #[cfg(feature = "parallel")]
            Self::Given(pool) => pool.current_num_threads(),
        }
    }

    /// Each item made into another, in their order.
    #[cfg_attr(not(feature = "parallel"), expect(clippy::unused_self, reason = "only the caller works"))]
    pub(crate) fn map<T: Send, R: Send>(&self, items: Vec<T>, make: impl Fn(T) -> R + Send + Sync) -> Vec<R> {
        #[cfg(feature = "parallel")]
        {
            use rayon::prelude::*;
            let pool = match self {
                Self::Caller(_) => return items.into_iter().map(make).collect(),
                Self::Made(pool) => pool,
                Self::Given(pool) => *pool,
            };
            pool.install(|| items.into_par_iter().map(make).collect())
        }
        #[cfg(not(feature = "parallel"))]
        items.into_iter().map(make).collect()
    }

    /// Two pieces of work, side by side if there are two to do it.
    #[cfg_attr(not(feature = "parallel"), expect(clippy::unused_self, reason = "only the caller works"))]
    pub(crate) fn both<A: Send, B: Send>(
        &self,
        one: impl FnOnce() -> A + Send,
        other: impl FnOnce() -> B + Send,
    ) -> (A, B) {
        #[cfg(feature = "parallel")]
        {
            let pool = match self {
                Self::Caller(_) => return (one(), other()),
                Self::Made(pool) => pool,
                Self::Given(pool) => *pool,
            };
            pool.join(one, other)
        }
        #[cfg(not(feature = "parallel"))]
        (one(), other())
    }

    /// What each item comes to, in their order.
    #[cfg(feature = "learn")]
    pub(crate) fn each<T: Sync, R: Send>(&self, items: &[T], make: impl Fn(&T) -> R + Send + Sync) -> Vec<R> {
        self.map(items.iter().collect(), make)
    }
}
