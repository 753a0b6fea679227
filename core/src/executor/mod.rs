//! Where work runs: on the calling thread, or on several.

#[expect(clippy::module_inception, reason = "the file has the name of its type")]
mod executor;
mod parallelism;

pub(crate) use executor::Executor;
pub use parallelism::Parallelism;
