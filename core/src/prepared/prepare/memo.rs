//! What was resolved before: a text that a thousand records repeat is looked up once.

use std::sync::{Arc, RwLock};

use hashbrown::HashMap;

use super::{Preparer, terms};
use crate::resolve::{Found, MatchLevel, Resolution};
use crate::vocabulary::TermKind;

/// Texts remembered for each kind of term: far more than a vocabulary's names, some megabytes at most.
const MOST: usize = 16_384;

/// Longer texts are seldom repeated.
const LENGTH: usize = 128;

/// What a text means.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) resolution: Resolution,
    /// Where the terms say all that a profile takes from the text, with nothing to tell its writer: the terms.
    plain: Option<Box<[u8]>>,
}

/// Texts and what they mean, by kind of term. A resolution depends on the text and the vocabulary alone, so that it
/// never matters who asked first.
#[derive(Debug)]
pub(super) struct Memo([RwLock<HashMap<String, Arc<Known>>>; TermKind::ALL.len()]);

impl Default for Memo {
    fn default() -> Self {
        Self(std::array::from_fn(|_| RwLock::default()))
    }
}

impl Preparer {
    /// What a text means.
    pub(super) fn resolve(&self, kind: TermKind, text: &str) -> Arc<Known> {
        let memo = self.memo.0.get(kind as usize).filter(|_| text.len() <= LENGTH);
        let found = memo.and_then(|known| known.read().ok()?.get(text).cloned());
        if let Some(found) = found {
            return found;
        }
        let resolution = self.vocabulary.resolve(kind, text);
        let found = Arc::new(Known { plain: plain(text, &resolution), resolution });
        // A lock that somebody's panic has poisoned only costs the memory of it.
        if let Some(mut known) = memo.and_then(|known| known.write().ok()).filter(|known| known.len() < MOST) {
            known.insert(text.to_owned(), Arc::clone(&found));
        }
        found
    }

    /// Writes what a profile takes from a text: its terms where they are plain, so that all spellings of one
    /// meaning are one value; else the text.
    pub(super) fn write_meaning(&self, kind: TermKind, text: &str, key: &mut Vec<u8>) {
        let found = self.resolve(kind, text);
        match &found.plain {
            Some(terms) => {
                key.push(b'=');
                key.extend_from_slice(terms);
            }
            None => {
                key.push(b'?');
                key.extend_from_slice(&text.len().to_le_bytes());
                key.extend_from_slice(text.as_bytes());
            }
        }
    }

    /// The same of each text of a list.
    pub(super) fn write_meanings(&self, kind: TermKind, texts: Option<&[String]>, key: &mut Vec<u8>) {
        let Some(texts) = texts else { return };
        key.push(b'[');
        for text in texts {
            self.write_meaning(kind, text, key);
        }
    }
}

/// The terms, their number first; none for a text that is more or less than its terms.
fn plain(text: &str, read: &Resolution) -> Option<Box<[u8]>> {
    let Found::Terms(ids) = &read.found else { return None };
    let is_told = matches!(read.level, MatchLevel::Edit | MatchLevel::Contradiction) || !read.unknown.is_empty();
    if is_told || read.former.is_some() || terms::is_any(text) {
        return None;
    }
    let count = u8::try_from(ids.len()).ok()?;
    Some(std::iter::once(count).chain(ids.iter().flat_map(|id| id.0.to_le_bytes())).collect())
}
