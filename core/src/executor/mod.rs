//! Threads: the caller's choice of them, and the executor that runs work on them.

#[expect(clippy::module_inception, reason = "the file has the name of its type")]
mod executor;
mod parallelism;

pub(crate) use executor::Executor;
pub use parallelism::Parallelism;
