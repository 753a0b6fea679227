//! The store of startups: prepared records in the order of their ids, each with a code for what it
//! states in every aspect.

use std::hash::BuildHasher;
use std::sync::Arc;

use enum_map::EnumMap;
use hashbrown::{DefaultHashBuilder, HashTable};

use super::store::CatalogStore;
use crate::diagnostic::Diagnostic;
use crate::prepared::{Aspect, Certainty, PreparedStartup, Preparer, upper_half};
use crate::record::Startup;

/// The greatest number of startups of a leaf: a change copies so many while a snapshot shares it.
const MAX_LEAF: usize = 512;

/// Values of an aspect that may be unused in a store of any size.
const SPARE_VALUES: usize = 1_024;

/// The startups of a catalog, in the order of their ids. A clone shares everything; a change after
/// it copies one leaf, the list of leaves, and the values of the aspects in which the startup
/// states something new.
#[derive(Debug, Clone, Default)]
pub struct StartupStore {
    /// In the order of ids; none is empty.
    leaves: Arc<Vec<Arc<Vec<StoredStartup>>>>,
    values: EnumMap<Aspect, Arc<AspectDictionary>>,
    len: usize,
}

/// A startup of the store.
#[derive(Debug, Clone)]
pub(crate) struct StoredStartup {
    pub(crate) prepared: Arc<PreparedStartup>,
    codes: EnumMap<Aspect, u32>,
    /// True when its record names opportunities, excluded ones or past ones, or has such names that
    /// could not be read.
    pub(crate) names_opportunities: bool,
}

/// The distinct values of an aspect: for each code the first startup that states the value.
#[derive(Debug, Clone, Default)]
struct AspectDictionary {
    first: Vec<Arc<PreparedStartup>>,
    codes: HashTable<u32>,
    hasher: DefaultHashBuilder,
}

/// The position of an id: the leaf, and where in it the startup is (`Ok`) or would be (`Err`).
struct LeafPosition {
    leaf: usize,
    at: Result<usize, usize>,
}

impl StartupStore {
    /// Every startup, in the order of ids.
    pub(crate) fn startups(&self) -> impl Iterator<Item = &StoredStartup> {
        self.leaves.iter().flat_map(|leaf| leaf.iter())
    }

    /// Every prepared startup, in the order of ids.
    pub(crate) fn all_prepared(&self) -> impl Iterator<Item = &Arc<PreparedStartup>> {
        self.startups().map(|startup| &startup.prepared)
    }

    /// The prepared startup with this id.
    pub(crate) fn prepared(&self, id: &str) -> Option<Arc<PreparedStartup>> {
        self.find(id).map(|startup| Arc::clone(&startup.prepared))
    }

    /// The number of values of an aspect, unused ones included.
    pub(crate) fn width(&self, aspect: Aspect) -> usize {
        self.values[aspect].first.len()
    }

    /// A startup that states a value.
    pub(crate) fn first(&self, aspect: Aspect, code: u32) -> &PreparedStartup {
        self.values[aspect].startup(code)
    }

    fn find(&self, id: &str) -> Option<&StoredStartup> {
        let LeafPosition { leaf, at } = self.position(id);
        self.leaves.get(leaf)?.get(at.ok()?)
    }

    fn position(&self, id: &str) -> LeafPosition {
        let begins = |leaf: &Arc<Vec<StoredStartup>>| leaf.first().is_some_and(|first| first.id() <= id);
        let leaf = self.leaves.partition_point(begins).saturating_sub(1);
        let at = self.leaves.get(leaf).map_or(Err(0), |leaf| leaf.binary_search_by(|startup| startup.id().cmp(id)));
        LeafPosition { leaf, at }
    }

    /// A startup with its codes; new values are inserted into the dictionaries.
    fn encode(&mut self, prepared: Arc<PreparedStartup>) -> StoredStartup {
        let codes = EnumMap::from_fn(|aspect| {
            let values = &mut self.values[aspect];
            let code = values.code(aspect, &prepared);
            code.unwrap_or_else(|| Arc::make_mut(values).insert(aspect, Arc::clone(&prepared)))
        });
        let names = |field: &str, is_empty: bool| !is_empty || prepared.certainty(field) != Certainty::Certain;
        let names_opportunities =
            names("exclude", prepared.record.exclude.is_empty()) || names("past", prepared.record.past.is_empty());
        StoredStartup { prepared, codes, names_opportunities }
    }

    /// True when unused values may outnumber the others.
    fn is_stale(&self) -> bool {
        self.values.values().any(|values| values.first.len() > 2 * self.len + SPARE_VALUES)
    }

    /// The same store without unused values.
    fn rebuilt(&self) -> Self {
        let mut new = Self { len: self.len, ..Self::default() };
        let leaf = |old: &Arc<Vec<StoredStartup>>| {
            Arc::new(old.iter().map(|startup| new.encode(Arc::clone(&startup.prepared))).collect())
        };
        let leaves = self.leaves.iter().map(leaf).collect();
        Self { leaves: Arc::new(leaves), ..new }
    }
}

impl StoredStartup {
    pub(crate) fn id(&self) -> &str {
        self.prepared.id()
    }

    pub(crate) fn code(&self, aspect: Aspect) -> u32 {
        self.codes[aspect]
    }
}

impl AspectDictionary {
    #[expect(clippy::indexing_slicing, reason = "codes of an aspect come from its dictionary")]
    fn startup(&self, code: u32) -> &Arc<PreparedStartup> {
        &self.first[code as usize]
    }

    /// The code of what a startup states; none when no other startup states it.
    fn code(&self, aspect: Aspect, prepared: &PreparedStartup) -> Option<u32> {
        let value = aspect.value_of(prepared);
        let is_equal = |code: &u32| aspect.value_of(self.startup(*code)) == value;
        self.codes.find(self.hasher.hash_one(&value), is_equal).copied()
    }

    /// Inserts what a startup states, a new value, and returns its code.
    #[expect(clippy::expect_used, reason = "2^32 startups do not fit into memory")]
    #[expect(clippy::indexing_slicing, reason = "the table holds codes of these values")]
    fn insert(&mut self, aspect: Aspect, prepared: Arc<PreparedStartup>) -> u32 {
        let code = u32::try_from(self.first.len()).expect("fewer values than 2^32");
        self.first.push(prepared);
        let (first, hasher) = (&self.first, &self.hasher);
        let hash = |code: &u32| hasher.hash_one(aspect.value_of(&first[*code as usize]));
        self.codes.insert_unique(hash(&code), code, hash);
        code
    }
}

impl CatalogStore<Startup> for StartupStore {
    type Prepared = PreparedStartup;

    fn prepare(
        &mut self,
        preparer: &Preparer,
        record: Startup,
        path: &str,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<PreparedStartup> {
        Some(preparer.startup(Arc::new(record), path, diagnostics))
    }

    fn hash(prepared: &PreparedStartup) -> u128 {
        upper_half(&prepared.digest)
    }

    #[expect(clippy::expect_used, reason = "the caller has removed a startup with this id")]
    fn insert(&mut self, prepared: PreparedStartup) {
        let LeafPosition { leaf, at } = self.position(prepared.id());
        let at = at.expect_err("an id that is not in the store");
        let startup = self.encode(Arc::new(prepared));
        self.len += 1;
        let leaves = Arc::make_mut(&mut self.leaves);
        let Some(startups) = leaves.get_mut(leaf).map(Arc::make_mut) else {
            // The store is empty.
            leaves.push(Arc::new(vec![startup]));
            return;
        };
        startups.insert(at, startup);
        if startups.len() > MAX_LEAF {
            let upper_half = startups.split_off(MAX_LEAF / 2);
            leaves.insert(leaf + 1, Arc::new(upper_half));
        }
    }

    fn remove(&mut self, id: &str) -> Option<u128> {
        let LeafPosition { leaf, at: Ok(at) } = self.position(id) else { return None };
        let leaves = Arc::make_mut(&mut self.leaves);
        let startups = Arc::make_mut(leaves.get_mut(leaf)?);
        let startup = startups.remove(at);
        if startups.is_empty() {
            leaves.remove(leaf);
        }
        self.len -= 1;
        Some(upper_half(&startup.prepared.digest))
    }

    fn contains(&self, id: &str) -> bool {
        self.find(id).is_some()
    }

    fn get(&self, id: &str) -> Option<Startup> {
        self.find(id).map(|startup| startup.prepared.record.as_ref().clone())
    }

    fn ids(&self) -> Vec<&str> {
        self.startups().map(StoredStartup::id).collect()
    }

    fn records(&self) -> impl Iterator<Item = Startup> {
        self.all_prepared().map(|prepared| prepared.record.as_ref().clone())
    }

    fn len(&self) -> usize {
        self.len
    }

    /// Nothing is cached for startups.
    fn generation(&self) -> u64 {
        0
    }

    fn compact(&mut self, _: &Preparer) {
        if self.is_stale() {
            *self = self.rebuilt();
        }
    }
}

#[cfg(test)]
#[path = "startup_store_tests.rs"]
mod tests;
