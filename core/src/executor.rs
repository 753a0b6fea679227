//! Where work runs: on the calling thread, or on several.

use std::fmt;
use std::marker::PhantomData;

use crate::Result;
#[cfg(feature = "parallel")]
use crate::{Error, ErrorKind};

/// Where a batch of work runs: rankings, or the preparation of a catalog. No choice ever starts a
/// global pool, and none changes an answer.
///
/// ```
/// use ketnoi::Parallelism;
/// assert_eq!(format!("{:?}", Parallelism::default()), "Parallelism::CALLER");
/// ```
#[derive(Clone, Copy)]
pub struct Parallelism<'a>(Choice<'a>);

#[derive(Clone, Copy)]
enum Choice<'a> {
    Caller(PhantomData<&'a ()>),
    #[cfg(feature = "parallel")]
    Count(usize),
    #[cfg(feature = "parallel")]
    Pool(&'a rayon::ThreadPool),
}

impl Parallelism<'_> {
    /// On the calling thread.
    pub const CALLER: Self = Self(Choice::Caller(PhantomData));

    /// In a pool of so many threads, which is made for the call and ends with it.
    #[cfg(feature = "parallel")]
    #[must_use]
    pub const fn threads(count: usize) -> Self {
        Self(Choice::Count(count))
    }
}

#[cfg(feature = "parallel")]
impl<'a> Parallelism<'a> {
    /// In the caller's pool.
    #[must_use]
    pub const fn pool(pool: &'a rayon::ThreadPool) -> Self {
        Self(Choice::Pool(pool))
    }
}

impl Default for Parallelism<'_> {
    fn default() -> Self {
        Self::CALLER
    }
}

impl fmt::Debug for Parallelism<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Choice::Caller(_) => f.write_str("Parallelism::CALLER"),
            #[cfg(feature = "parallel")]
            Choice::Count(count) => write!(f, "Parallelism::threads({count})"),
            #[cfg(feature = "parallel")]
            Choice::Pool(_) => f.write_str("Parallelism::pool(…)"),
        }
    }
}

/// Runs pieces of work, on the threads of a [`Parallelism`].
pub enum Executor<'a> {
    Caller(PhantomData<&'a ()>),
    #[cfg(feature = "parallel")]
    Owned(rayon::ThreadPool),
    #[cfg(feature = "parallel")]
    Borrowed(&'a rayon::ThreadPool),
}

impl<'a> Executor<'a> {
    /// The calling thread.
    pub(crate) const CALLER: Self = Self::Caller(PhantomData);

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
    pub(crate) fn width(&self) -> usize {
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
    pub(crate) fn both<A: Send, B: Send>(
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

    /// As [`Executor::map`], for borrowed items.
    #[cfg(feature = "learn")]
    pub(crate) fn each<T: Sync, R: Send>(&self, items: &[T], work: impl Fn(&T) -> R + Send + Sync) -> Vec<R> {
        self.map(items.iter().collect(), work)
    }
}
