//! Type-ahead: what a beginning may become.

use crate::vocabulary::{TermId, TermKind, Vocabulary};

/// One proposal of the type-ahead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Id of the term.
    pub id: String,
    /// The term in its tree.
    pub term: TermId,
    /// The name that begins as typed, to be shown.
    pub label: String,
}

impl Vocabulary {
    /// The terms of a kind whose names begin as typed, best first, at most `limit`.
    #[must_use]
    pub fn suggest(&self, _kind: TermKind, _prefix: &str, _limit: usize) -> Vec<Suggestion> {
        Vec::new()
    }
}
