//! The one error of the crate: a [`Diagnostic`] that stops the call.

use std::fmt;

use crate::diagnostic::{Diagnostic, Problem};
use crate::lang::Lang;
use crate::phrase::Phrase;

/// Why a call could not be answered: what was wrong, where, and what was expected.
///
/// Displayed in English; [`Diagnostic::text`] of [`Error::diagnostic`] says it in Vietnamese.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(Box<Diagnostic>);

/// The result of a call that can fail.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// An error at `path` about `value`.
    #[must_use]
    pub fn new(path: impl Into<String>, value: &str, problem: Problem) -> Self {
        Diagnostic::new(path, value, problem).into()
    }

    /// An error about a value that contradicts what was expected.
    pub(crate) fn invalid(path: impl Into<String>, value: &str, en: &str, vi: &str) -> Self {
        Self::new(path, value, Problem::Invalid { expected: Phrase { en: en.to_owned(), vi: vi.to_owned() }.into() })
    }

    /// What was wrong, as data.
    #[must_use]
    pub fn diagnostic(&self) -> &Diagnostic {
        &self.0
    }

    /// The same error inside a larger input: `prefix` comes before its path.
    #[must_use]
    pub fn within(mut self, prefix: &str) -> Self {
        self.0.path = crate::diagnostic::join(prefix, &self.0.path);
        self
    }
}

impl From<Diagnostic> for Error {
    fn from(diagnostic: Diagnostic) -> Self {
        Self(Box::new(diagnostic))
    }
}

impl From<Error> for Diagnostic {
    fn from(error: Error) -> Self {
        *error.0
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.text(Lang::En))
    }
}

impl std::error::Error for Error {}
