//! What an operation is: a call, how it runs, and its answer.
//!
//! Each file of `operations/` holds one: the fields of its call, the fields of its answer, and an
//! `impl` of [`Query`] or [`Command`]. `registry.rs` lists them; dispatch, the schema and the lists
//! of methods in other languages follow from it.

use serde::de::DeserializeOwned;

use super::output::{Described, Output};
use super::service::Service;
use crate::diagnostic::Diagnostic;
use crate::error::Result;
use crate::lang::Lang;

/// An operation that only reads: its fields are those of the call.
pub(super) trait Query: DeserializeOwned + Described + 'static {
    /// What stands in `call`.
    const NAME: &'static str;
    /// What it answers.
    type Output: Output;

    /// Answers the call.
    fn run(self, service: &Service, options: &Options) -> Result<Self::Output>;
}

/// An operation that changes the records, or the subscriptions to them.
pub(super) trait Command: DeserializeOwned + Described + 'static {
    /// What stands in `call`.
    const NAME: &'static str;
    /// What it answers.
    type Output: Output;

    /// Carries the call out and answers it. After an error the service is as before.
    fn run(self, service: &mut Service, options: &Options) -> Result<Self::Output>;
}

/// What a call says beside its own fields.
#[derive(Debug, Default)]
pub(super) struct Options {
    /// The language of texts; without one there are none.
    pub(super) lang: Option<Lang>,
    /// Refuse a record at its first diagnostic.
    pub(super) strict: bool,
    /// Diagnostics of the records that the call carried.
    pub(super) carried: Vec<Diagnostic>,
}

/// The default of an option that is on when left out.
pub(super) const fn default_true() -> bool {
    true
}
