//! What a catalogue of opportunities and a pool of startups do alike, each in its own way.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::profile::{Preparer, StartupProfile};
use crate::record::Startup;

/// Prepared records by id.
pub trait Shelf<T>: Clone + Debug + Default {
    /// A record, prepared.
    type Item;

    #[doc(hidden)]
    fn prepare(&mut self, by: &Preparer, record: T, path: &str, found: &mut Vec<Diagnostic>) -> Option<Self::Item>;
    /// Puts a record in; its id must not be there.
    #[doc(hidden)]
    fn insert(&mut self, item: Self::Item);
    #[doc(hidden)]
    fn remove(&mut self, id: &str) -> Option<T>;
    #[doc(hidden)]
    fn contains(&self, id: &str) -> bool;
    #[doc(hidden)]
    fn get(&self, id: &str) -> Option<T>;
    #[doc(hidden)]
    fn ids(&self) -> Vec<&str>;
    /// The records, in the order of their ids.
    #[doc(hidden)]
    fn records(&self) -> impl Iterator<Item = T>;
    #[doc(hidden)]
    fn len(&self) -> usize;
    /// Called after records were put in, one or many.
    #[doc(hidden)]
    fn settle(&mut self, by: &Preparer);
}

/// A pool of startups: profiles by id.
#[derive(Debug, Clone, Default)]
pub struct Startups {
    by_id: Arc<BTreeMap<String, Arc<StartupProfile>>>,
}

impl Startups {
    /// Every profile, in the order of ids.
    pub(crate) fn profiles(&self) -> impl Iterator<Item = &Arc<StartupProfile>> {
        self.by_id.values()
    }

    #[cfg(feature = "plan")]
    pub(crate) fn profile(&self, id: &str) -> Option<Arc<StartupProfile>> {
        self.by_id.get(id).cloned()
    }
}

impl Shelf<Startup> for Startups {
    type Item = StartupProfile;

    fn prepare(
        &mut self,
        by: &Preparer,
        record: Startup,
        path: &str,
        found: &mut Vec<Diagnostic>,
    ) -> Option<StartupProfile> {
        Some(by.startup(Arc::new(record), path, found))
    }

    fn insert(&mut self, item: StartupProfile) {
        Arc::make_mut(&mut self.by_id).insert(item.id().to_owned(), Arc::new(item));
    }

    fn remove(&mut self, id: &str) -> Option<Startup> {
        let profile = Arc::make_mut(&mut self.by_id).remove(id)?;
        Some(profile.record.as_ref().clone())
    }

    fn contains(&self, id: &str) -> bool {
        self.by_id.contains_key(id)
    }

    fn get(&self, id: &str) -> Option<Startup> {
        self.by_id.get(id).map(|profile| profile.record.as_ref().clone())
    }

    fn ids(&self) -> Vec<&str> {
        self.by_id.keys().map(String::as_str).collect()
    }

    fn records(&self) -> impl Iterator<Item = Startup> {
        self.profiles().map(|profile| profile.record.as_ref().clone())
    }

    fn len(&self) -> usize {
        self.by_id.len()
    }

    fn settle(&mut self, _: &Preparer) {}
}
