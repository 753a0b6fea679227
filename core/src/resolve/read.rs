//! The way of a text through the readings, surest first.

use super::{MatchLevel, Resolution};
use crate::limits;
use crate::text::{squash, words};
use crate::vocabulary::{TermKind, Vocabulary};

impl Vocabulary {
    /// What a text names in the vocabulary of a kind.
    #[must_use]
    pub fn resolve(&self, kind: TermKind, text: &str) -> Resolution {
        if text.len() > limits::TEXT {
            return Resolution::nothing();
        }
        let key = squash(&words(text));
        let name = self.names(kind).with_letters(&key).next();
        name.map_or_else(Resolution::nothing, |name| {
            Resolution::of(name.terms.clone(), MatchLevel::Exact)
        })
    }
}
