//! What is wrong with an input or a call, and where, as data.
//!
//! A [`Diagnostic`] is a problem that does not stop the call; an [`Error`](crate::Error) is one
//! that stops the call. Both have the same [`ErrorKind`]s: strict reading stops at what lenient
//! reading reports.

mod kind;
#[cfg(feature = "learn")]
mod learn;
#[cfg(feature = "plan")]
mod plan;
#[cfg(feature = "schema")]
mod schema;
#[cfg(feature = "sheet")]
mod sheet;
mod subject;
mod wire;

use serde::Serialize;

pub use kind::ErrorKind;
#[cfg(feature = "learn")]
pub use learn::LearnErrorKind;
#[cfg(feature = "plan")]
pub use plan::{LockConflict, PlanErrorKind, RepeatedEntry};
#[cfg(feature = "sheet")]
pub use sheet::SheetErrorKind;
pub use subject::{IdOf, NeededCall, Unit};

/// A problem of an input.
///
/// On the wire the kind's code is `problem`, beside its data; `expected` says what was expected in
/// both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(into = "wire::DiagnosticJson")]
#[non_exhaustive]
pub struct Diagnostic {
    /// Where: `startups[3].stage`; empty for the input as a whole.
    pub path: String,
    /// The offending value as text, cut to 80 characters, control characters escaped; empty when
    /// there is none.
    pub value: String,
    /// What is wrong.
    pub kind: ErrorKind,
}

/// Characters of an offending value that are shown.
const SHOWN: usize = 80;

impl Diagnostic {
    /// A diagnostic at `path` about `value`.
    #[must_use]
    pub fn new(path: impl Into<String>, value: &str, kind: impl Into<ErrorKind>) -> Self {
        let mut shown: String = value.chars().take(SHOWN).flat_map(visible).collect();
        if value.chars().nth(SHOWN).is_some() {
            shown.push('…');
        }
        Self { path: path.into(), value: shown, kind: kind.into() }
    }

    /// The stable code of the kind: `unknown_field`, `unreadable`, `missing` …
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.kind.code()
    }
}

/// A character as it is shown: a control character by its code, so that no input steers a terminal
/// or a log.
pub(crate) fn visible(ch: char) -> impl Iterator<Item = char> {
    let code = if ch.is_control() { format!("\\u{:04x}", u32::from(ch)) } else { ch.to_string() };
    code.chars().collect::<Vec<_>>().into_iter()
}

/// A path inside a path: `startups[3]` and `stage` make `startups[3].stage`.
#[must_use]
pub(crate) fn join(outer: &str, inner: &str) -> String {
    match (outer.is_empty(), inner.is_empty()) {
        (true, _) => inner.to_owned(),
        (_, true) => outer.to_owned(),
        _ if inner.starts_with('[') => format!("{outer}{inner}"),
        _ => format!("{outer}.{inner}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_values_are_cut_and_control_characters_escaped() {
        let shown = |value: &str| Diagnostic::new("", value, ErrorKind::Missing).value;
        assert_eq!(shown(&"ế".repeat(80)), "ế".repeat(80));
        assert_eq!(shown(&"ế".repeat(81)), "ế".repeat(80) + "…");
        assert_eq!(shown("a\u{1b}[31m\n"), r"a\u001b[31m\u000a");
    }
}
