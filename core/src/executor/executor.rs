//! The executor: threads, and the work that is divided among them.

use std::marker::PhantomData;

use super::parallelism::{Choice, Parallelism};
use crate::error::Result;
#[cfg(feature = "parallel")]
use crate::{Error, ErrorKind};

/// Runs work on the threads of a [`Parallelism`]; results are in the order of the work.
#[derive(Debug)]
pub enum Executor<'a> {
    /// The calling thread.
    Caller(PhantomData<&'a ()>),
    /// A pool made for this work.
    #[cfg(feature = "parallel")]
    Owned(rayon::ThreadPool),
    /// The caller's pool.
    #[cfg(feature = "parallel")]
    Borrowed(&'a rayon::ThreadPool),
}

impl<'a> Executor<'a> {
    /// The calling thread.
    pub(crate) const CALLER: Self = Self::Caller(PhantomData);

    /// The executor of the threads that the caller chose.
    ///
    /// # Errors
    /// When threads cannot be started.
    #[cfg_attr(not(feature = "parallel"), expect(clippy::unnecessary_wraps, reason = "threads may not start"))]
    pub(crate) fn of(parallelism: Parallelism<'a>) -> Result<Self> {
        match parallelism.0 {
            Choice::Caller(_) => Ok(Self::CALLER),
            #[cfg(feature = "parallel")]
            Choice::Count(count) => {
                rayon::ThreadPoolBuilder::new().num_threads(count).build().map(Self::Owned).map_err(|error| {
                    let kind = ErrorKind::ThreadPool { reason: error.to_string() };
                    Error::new("threads", &count.to_string(), kind).with_source(error)
                })
            }
            #[cfg(feature = "parallel")]
            Choice::Pool(pool) => Ok(Self::Borrowed(pool)),
        }
    }

    #[cfg(feature = "parallel")]
    fn thread_pool(&self) -> Option<&rayon::ThreadPool> {
        match self {
            Self::Caller(_) => None,
            Self::Owned(pool) => Some(pool),
            Self::Borrowed(pool) => Some(pool),
        }
    }

    /// The number of threads.
    #[cfg_attr(not(feature = "parallel"), expect(clippy::unused_self, reason = "there is one thread"))]
    pub(crate) fn threads(&self) -> usize {
        #[cfg(feature = "parallel")]
        if let Some(pool) = self.thread_pool() {
            return pool.current_num_threads();
        }
        1
    }

    /// The result of each item, in the order of the items.
    #[cfg_attr(not(feature = "parallel"), expect(clippy::unused_self, reason = "there is one thread"))]
    pub(crate) fn map<T: Send, R: Send>(&self, items: Vec<T>, work: impl Fn(T) -> R + Send + Sync) -> Vec<R> {
        #[cfg(feature = "parallel")]
        if let Some(pool) = self.thread_pool() {
            use rayon::prelude::*;
            return pool.install(|| items.into_par_iter().map(work).collect());
        }
        items.into_iter().map(work).collect()
    }

    /// The results of two pieces of work, at the same time if there are two threads.
    #[cfg_attr(not(feature = "parallel"), expect(clippy::unused_self, reason = "there is one thread"))]
    pub(crate) fn join<A: Send, B: Send>(
        &self,
        one: impl FnOnce() -> A + Send,
        other: impl FnOnce() -> B + Send,
    ) -> (A, B) {
        #[cfg(feature = "parallel")]
        if let Some(pool) = self.thread_pool() {
            return pool.join(one, other);
        }
        (one(), other())
    }

    /// The result of each borrowed item: see [`Executor::map`].
    #[cfg(feature = "learn")]
    pub(crate) fn each<T: Sync, R: Send>(&self, items: &[T], work: impl Fn(&T) -> R + Send + Sync) -> Vec<R> {
        self.map(items.iter().collect(), work)
    }
}
