//! The caller's choice of threads.

use std::fmt;
use std::marker::PhantomData;

/// The threads that work runs on: rankings, or the preparation of a catalog. No choice starts a
/// global pool or changes an answer.
///
/// ```
/// use ketnoi::executor::Parallelism;
/// assert_eq!(format!("{:?}", Parallelism::default()), "Parallelism::CALLER");
/// ```
#[derive(Clone, Copy)]
pub struct Parallelism<'a>(pub(super) Choice<'a>);

#[derive(Clone, Copy)]
pub(super) enum Choice<'a> {
    Caller(PhantomData<&'a ()>),
    #[cfg(feature = "parallel")]
    Count(usize),
    #[cfg(feature = "parallel")]
    Pool(&'a rayon::ThreadPool),
}

impl Parallelism<'_> {
    /// On the calling thread.
    pub const CALLER: Self = Self(Choice::Caller(PhantomData));

    /// In a pool of `count` threads, which is made for the call and ends with it.
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
