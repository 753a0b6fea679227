//! The JSON form of a diagnostic.

use serde::Serialize;

use super::{Diagnostic, ErrorKind};
use crate::phrase::OwnedPhrase;

/// A problem of an input.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Diagnostic"))]
pub(super) struct DiagnosticJson {
    /// Where: `startups[3].stage`; empty for the input as a whole.
    path: String,
    /// The offending value as text, cut to 80 characters, control characters escaped; absent when
    /// there is none.
    #[serde(skip_serializing_if = "String::is_empty")]
    value: String,
    /// What is wrong.
    #[serde(flatten)]
    kind: ErrorKind,
    /// What was expected, in both languages; absent where a diagnostic says how an input was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    expected: Option<OwnedPhrase>,
}

impl From<Diagnostic> for DiagnosticJson {
    fn from(Diagnostic { path, value, kind }: Diagnostic) -> Self {
        let expected = kind.expected();
        Self { path, value, kind, expected }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Diagnostic {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        DiagnosticJson::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        DiagnosticJson::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrase::Phrase;

    #[test]
    fn the_code_is_the_problem_on_the_wire() {
        for kind in [ErrorKind::Missing, ErrorKind::DuplicateId, ErrorKind::Unlisted { count: 1 }] {
            let diagnostic = Diagnostic::new("p", "", kind);
            let wire = serde_json::to_value(&diagnostic).expect("plain data");
            assert_eq!(wire.get("problem"), Some(&diagnostic.code().into()));
        }
    }

    #[test]
    fn what_was_expected_is_on_the_wire_in_both_languages() {
        let expected = Phrase { en: "a date", vi: "ngày" };
        let diagnostic = Diagnostic::new("p", "x", ErrorKind::Unreadable { expected: expected.into() });
        let wire = serde_json::to_value(&diagnostic).expect("plain data");
        let read = serde_json::json!({"path": "p", "value": "x", "problem": "unreadable", "expected": expected});
        assert_eq!(wire, read);
    }
}
