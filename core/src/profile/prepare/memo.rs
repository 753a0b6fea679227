//! What was resolved before: a text that a thousand records repeat is looked up once.

use std::collections::HashMap;
use std::sync::{Arc, RwLock};

use super::Preparer;
use crate::resolve::Resolution;
use crate::vocabulary::TermKind;

/// Texts remembered for each kind of term: far more than a vocabulary's names, some megabytes at most.
const MOST: usize = 16_384;

/// Longer texts are seldom repeated.
const LENGTH: usize = 128;

/// Texts and what they mean, by kind of term. A resolution depends on the text and the vocabulary alone, so that it
/// never matters who asked first.
#[derive(Debug)]
pub(super) struct Memo([RwLock<HashMap<String, Arc<Resolution>>>; TermKind::ALL.len()]);

impl Default for Memo {
    fn default() -> Self {
        Self(std::array::from_fn(|_| RwLock::default()))
    }
}

impl Preparer {
    /// What a text means.
    pub(super) fn resolve(&self, kind: TermKind, text: &str) -> Arc<Resolution> {
        let known = self.memo.0.get(kind as usize).filter(|_| text.len() <= LENGTH);
        let found = known.and_then(|known| known.read().ok()?.get(text).cloned());
        if let Some(found) = found {
            return found;
        }
        let found = Arc::new(self.vocabulary.resolve(kind, text));
        // A lock that somebody's panic has poisoned only costs the memory of it.
        if let Some(mut known) = known.and_then(|known| known.write().ok()).filter(|known| known.len() < MOST) {
            known.insert(text.to_owned(), Arc::clone(&found));
        }
        found
    }
}
