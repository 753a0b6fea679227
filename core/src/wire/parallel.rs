//! Threads that a call asks for.

use crate::executor::Parallelism;

/// That many threads, in a build that has them; the caller's own otherwise.
pub(super) fn parallelism<'a>(threads: Option<u32>) -> Parallelism<'a> {
    #[cfg(feature = "parallel")]
    if let Some(count) = threads.and_then(|count| usize::try_from(count).ok()).filter(|count| *count > 1) {
        return Parallelism::threads(count);
    }
    let _ = threads;
    Parallelism::CALLER
}
