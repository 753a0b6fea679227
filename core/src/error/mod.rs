//! The parts of an [`ErrorKind`](crate::ErrorKind), and the errors of single texts.
//!
//! Calls fail with [`Error`]; what the library can work around is a
//! [`Diagnostic`](crate::Diagnostic). Both have an [`ErrorKind`](crate::ErrorKind) to match on.

#[expect(clippy::module_inception, reason = "the file has the name of its type")]
pub(crate) mod error;

pub use crate::date::DateError;
#[cfg(feature = "learn")]
pub use crate::diagnostic::LearnErrorKind;
#[cfg(feature = "sheet")]
pub use crate::diagnostic::SheetErrorKind;
pub use crate::diagnostic::{IdOf, NeededCall, Unit};
#[cfg(feature = "plan")]
pub use crate::diagnostic::{LockConflict, PlanErrorKind, RepeatedEntry};
pub use crate::lang::UnknownLang;
pub(crate) use error::Error;
#[cfg(feature = "match")]
pub(crate) use error::Result;
