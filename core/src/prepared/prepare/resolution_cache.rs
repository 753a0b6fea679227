//! A cache of resolutions: a text that a thousand records repeat is resolved once.

use std::sync::{Arc, RwLock};

use enum_map::EnumMap;
use hashbrown::HashMap;

use super::{Preparer, terms};
use crate::resolve::{Found, MatchLevel, Resolution};
use crate::vocabulary::TermKind;

/// The greatest number of cached texts of a kind of term: far more than the names of a vocabulary,
/// some megabytes at most.
const MAX_TEXTS: usize = 16_384;

/// The greatest length of a cached text: longer ones are seldom repeated.
const MAX_TEXT_BYTES: usize = 128;

/// The resolution of a text, and its key.
#[derive(Debug)]
pub(super) struct CachedResolution {
    pub(super) resolution: Resolution,
    /// The terms as a key; none when a record takes more from the text than its terms.
    key: Option<Box<[u8]>>,
}

/// Texts and their resolutions, by kind of term. A resolution depends on the text and the
/// vocabulary alone, so the order of the requests does not matter.
#[derive(Debug, Default)]
pub(super) struct ResolutionCache(EnumMap<TermKind, RwLock<HashMap<String, Arc<CachedResolution>>>>);

impl ResolutionCache {
    fn get(&self, kind: TermKind, text: &str) -> Option<Arc<CachedResolution>> {
        // A lock that a panic has poisoned costs the cache and nothing else.
        self.0[kind].read().ok()?.get(text).cloned()
    }

    fn insert(&self, kind: TermKind, text: &str, resolution: &Arc<CachedResolution>) {
        if let Ok(mut cached) = self.0[kind].write()
            && cached.len() < MAX_TEXTS
        {
            cached.insert(text.to_owned(), Arc::clone(resolution));
        }
    }
}

impl Preparer {
    /// The resolution of a text, from the cache if it has it.
    pub(super) fn resolve(&self, kind: TermKind, text: &str) -> Arc<CachedResolution> {
        let is_cached = text.len() <= MAX_TEXT_BYTES;
        let cached = if is_cached { self.cache.get(kind, text) } else { None };
        if let Some(cached) = cached {
            return cached;
        }
        let resolution = self.vocabulary.resolve(kind, text);
        let resolution = Arc::new(CachedResolution { key: key(text, &resolution), resolution });
        if is_cached {
            self.cache.insert(kind, text, &resolution);
        }
        resolution
    }

    /// Writes what a record takes from a text: its terms, so that all spellings of one meaning make
    /// one key, or else the text.
    pub(super) fn write_meaning(&self, kind: TermKind, text: &str, key: &mut Vec<u8>) {
        match &self.resolve(kind, text).key {
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

    /// Writes what a record takes from each text of a list.
    pub(super) fn write_meanings(&self, kind: TermKind, texts: Option<&[String]>, key: &mut Vec<u8>) {
        let Some(texts) = texts else { return };
        key.push(b'[');
        for text in texts {
            self.write_meaning(kind, text, key);
        }
    }
}

/// The number of terms and their ids; none for a text that says more or less than its terms, or
/// that causes a diagnostic.
fn key(text: &str, resolution: &Resolution) -> Option<Box<[u8]>> {
    let Found::Terms(ids) = &resolution.found else { return None };
    let has_diagnostic = resolution.level.is_doubtful() || !resolution.unknown.is_empty();
    // A list may have industry codes, which are kept beside the terms.
    let may_have_code = matches!(resolution.level, MatchLevel::Code | MatchLevel::Multi);
    let has_names = resolution.former.is_some() || !resolution.cities.is_empty();
    if has_diagnostic || may_have_code || has_names || terms::is_any(text) {
        return None;
    }
    let count = u8::try_from(ids.len()).ok()?;
    Some(std::iter::once(count).chain(ids.iter().flat_map(|id| id.0.to_le_bytes())).collect())
}
