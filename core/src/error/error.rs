//! The one error of the crate.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, ErrorKind};
use crate::lang::Lang;

/// Why a call could not be answered: what was wrong ([`kind`](Self::kind)), where
/// ([`path`](Self::path)), and the offending [`value`](Self::value).
///
/// Displayed in English; [`text`](Self::text) says it in either language.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{}", .diagnostic.text(Lang::En))]
pub struct Error {
    diagnostic: Box<Diagnostic>,
    #[source]
    source: Option<Arc<dyn std::error::Error + Send + Sync>>,
}

/// The result of a call that can fail.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// An error at `path` about `value`.
    #[must_use]
    pub fn new(path: impl Into<String>, value: &str, kind: impl Into<ErrorKind>) -> Self {
        Diagnostic::new(path, value, kind).into()
    }

    /// The same error with the error that caused it.
    #[must_use]
    pub fn with_source(self, source: impl std::error::Error + Send + Sync + 'static) -> Self {
        Self { source: Some(Arc::new(source)), ..self }
    }

    /// What is wrong.
    #[must_use]
    pub fn kind(&self) -> &ErrorKind {
        &self.diagnostic.kind
    }

    /// The stable code of the kind: `unknown_field`, `unreadable`, `missing` …
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.diagnostic.code()
    }

    /// Where: `startups[3].stage`; empty for the input as a whole.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.diagnostic.path
    }

    /// The offending value as text, cut to 80 characters; empty when there is none.
    #[must_use]
    pub fn value(&self) -> &str {
        &self.diagnostic.value
    }

    /// The error as one line for a person.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        self.diagnostic.text(lang)
    }

    /// The same as a diagnostic: path, value and kind as data.
    #[must_use]
    pub fn diagnostic(&self) -> &Diagnostic {
        &self.diagnostic
    }

    /// The same error inside a larger input: `prefix` comes before its path.
    #[must_use]
    pub fn within(mut self, prefix: &str) -> Self {
        self.diagnostic.path = crate::diagnostic::join(prefix, &self.diagnostic.path);
        self
    }
}

/// Errors are equal if they say the same; their sources are not compared.
impl PartialEq for Error {
    fn eq(&self, other: &Self) -> bool {
        self.diagnostic == other.diagnostic
    }
}

impl Eq for Error {}

impl From<Diagnostic> for Error {
    fn from(diagnostic: Diagnostic) -> Self {
        Self { diagnostic: Box::new(diagnostic), source: None }
    }
}

impl From<Error> for Diagnostic {
    fn from(error: Error) -> Self {
        *error.diagnostic
    }
}

#[cfg(test)]
mod tests {
    use std::error::Error as _;

    use super::*;

    #[test]
    fn an_error_has_path_value_kind_and_source() {
        let missing = Error::new("stage", "", ErrorKind::Missing).within("startups[3]");
        assert_eq!((missing.path(), missing.code()), ("startups[3].stage", "missing"));
        assert_eq!(missing.to_string(), "startups[3].stage: missing or empty");
        assert!(missing.source().is_none());
        let caused = missing.clone().with_source(std::fmt::Error);
        assert!(caused.source().is_some());
        assert_eq!(caused, missing);
    }
}
