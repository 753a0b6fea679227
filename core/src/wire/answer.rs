//! Answers that several operations share.

use serde::Serialize;

use super::output::{Answer, Output};
use crate::diagnostic::Diagnostic;
use crate::error::{Error, Result};
use crate::lang::Lang;

/// A diagnostic with its text; the answer `error` to a call that cannot be answered.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DiagnosticAnswer {
    /// The diagnostic.
    #[serde(flatten)]
    pub diagnostic: Diagnostic,
    /// The diagnostic as a line for a person: in the call's language, for an error in English if it
    /// names none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

impl Answer for DiagnosticAnswer {
    const NAME: &'static str = "error";
}

/// The answer to `check`, `add` and `update`.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CheckedAnswer {
    /// Diagnostics of the records.
    pub diagnostics: Vec<DiagnosticAnswer>,
    /// Number of opportunities in the catalog now.
    pub opportunities: u32,
    /// Number of startups in the catalog now.
    pub startups: u32,
}

impl Answer for CheckedAnswer {
    const NAME: &'static str = "checked";
}

/// The answer to `remove` and `unsubscribe`.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RemovedAnswer {
    /// False when there was none with that id.
    pub removed: bool,
}

impl Answer for RemovedAnswer {
    const NAME: &'static str = "removed";
}

/// The text of an answer. An error is written in the call's language, in English if it names none.
pub(super) fn answer_or_error(answer: Result<String>, lang: Option<Lang>) -> String {
    answer.unwrap_or_else(|error| {
        let diagnostic = error.diagnostic().clone();
        DiagnosticAnswer { text: Some(diagnostic.text(lang.unwrap_or_default())), diagnostic }.to_json()
    })
}

/// The text of an error, as the answer to a call that cannot be answered.
#[must_use]
pub fn error_text(error: Error, lang: Option<Lang>) -> String {
    answer_or_error(Err(error), lang)
}
