//! Parts of calls and answers that several operations have.

#[cfg(feature = "plan")]
pub(super) mod event;
#[cfg(feature = "learn")]
pub(super) mod interactions;
pub(super) mod one_record;
pub(super) mod pair;
#[cfg(feature = "plan")]
pub(super) mod query;
#[cfg(feature = "review")]
pub(super) mod scenario;
#[cfg(feature = "review")]
pub(super) mod startup_changes;
