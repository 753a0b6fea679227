//! The parts of an [`ErrorKind`](crate::ErrorKind), and the errors of single texts.
//!
//! Calls fail with [`Error`]; what the library can work around is a
//! [`Diagnostic`](crate::Diagnostic). Both have an [`ErrorKind`](crate::ErrorKind) to match on.

#[expect(clippy::module_inception, reason = "the file has the name of its type")]
pub(crate) mod error;

pub use crate::date::DateError;
pub use crate::diagnostic::{IdOf, LockConflict, NeededCall, RepeatedEntry, Unit};
pub use crate::lang::UnknownLang;
pub(crate) use error::Error;
#[cfg(feature = "match")]
pub(crate) use error::Result;
