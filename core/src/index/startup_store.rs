//! A pool of startups: profiles in the order of their ids, and a code for what each states in every aspect.

use std::hash::BuildHasher;
use std::sync::Arc;

use hashbrown::{DefaultHashBuilder, HashTable};

use super::store::CatalogStore;
use crate::diagnostic::Diagnostic;
use crate::prepared::{Aspect, PreparedStartup, Preparer, half};
use crate::record::Startup;

/// Members of a leaf at most: what a change copies while a snapshot shares it.
const LEAF: usize = 512;

/// Values that may be in vain, however few startups there are.
const SPARE: usize = 1_024;

/// A pool. A clone shares everything; a change after it copies a leaf, the list of leaves and the values of an aspect in
/// which the startup states what no startup did.
#[derive(Debug, Clone, Default)]
pub struct StartupStore {
    /// In the order of ids; none is empty.
    leaves: Arc<Vec<Arc<Vec<StoredStartup>>>>,
    values: [Arc<AspectDictionary>; Aspect::ALL.len()],
    len: usize,
}

/// A startup of a pool.
#[derive(Debug, Clone)]
pub(crate) struct StoredStartup {
    pub(crate) profile: Arc<PreparedStartup>,
    codes: [u32; Aspect::ALL.len()],
    /// Whether its record names opportunities: excluded ones, or past ones.
    pub(crate) names_others: bool,
}

/// What the startups of a pool state in an aspect: under each code the first startup that stated it.
#[derive(Debug, Clone, Default)]
struct AspectDictionary {
    first: Vec<Arc<PreparedStartup>>,
    codes: HashTable<u32>,
    hasher: DefaultHashBuilder,
}

/// A leaf, and the place in it where a startup is or belongs.
struct Place {
    leaf: usize,
    at: Result<usize, usize>,
}

impl StartupStore {
    /// Every startup, in the order of ids.
    pub(crate) fn members(&self) -> impl Iterator<Item = &StoredStartup> {
        self.leaves.iter().flat_map(|leaf| leaf.iter())
    }

    /// Every profile, in the order of ids.
    pub(crate) fn profiles(&self) -> impl Iterator<Item = &Arc<PreparedStartup>> {
        self.members().map(|member| &member.profile)
    }

    pub(crate) fn profile(&self, id: &str) -> Option<Arc<PreparedStartup>> {
        self.member(id).map(|member| Arc::clone(&member.profile))
    }

    /// How many values an aspect has, some of them perhaps of no startup any more.
    pub(crate) fn width(&self, aspect: Aspect) -> usize {
        self.values_of(aspect).map_or(0, |values| values.first.len())
    }

    /// A startup that states this value.
    pub(crate) fn first(&self, aspect: Aspect, code: u32) -> Option<&PreparedStartup> {
        self.values_of(aspect)?.first.get(code as usize).map(Arc::as_ref)
    }

    fn values_of(&self, aspect: Aspect) -> Option<&AspectDictionary> {
        self.values.get(aspect as usize).map(Arc::as_ref)
    }

    fn member(&self, id: &str) -> Option<&StoredStartup> {
        let Place { leaf, at } = self.place(id);
        self.leaves.get(leaf)?.get(at.ok()?)
    }

    fn place(&self, id: &str) -> Place {
        let begins = |leaf: &Arc<Vec<StoredStartup>>| leaf.first().is_some_and(|first| first.id() <= id);
        let leaf = self.leaves.partition_point(begins).saturating_sub(1);
        let at = self.leaves.get(leaf).map_or(Err(0), |leaf| leaf.binary_search_by(|member| member.id().cmp(id)));
        Place { leaf, at }
    }

    fn coded(&mut self, profile: Arc<PreparedStartup>) -> StoredStartup {
        let mut codes = [0; Aspect::ALL.len()];
        for ((aspect, values), code) in Aspect::ALL.into_iter().zip(&mut self.values).zip(&mut codes) {
            let known = values.code(aspect, &profile);
            *code = known.unwrap_or_else(|| Arc::make_mut(values).put(aspect, Arc::clone(&profile)));
        }
        let names_others = !(profile.record.exclude.is_empty() && profile.record.past.is_empty());
        StoredStartup { profile, codes, names_others }
    }

    /// True when values of no startup may outnumber the others.
    fn is_stale(&self) -> bool {
        self.values.iter().any(|values| values.first.len() > 2 * self.len + SPARE)
    }

    /// The same pool without values of no startup.
    fn renewed(&self) -> Self {
        let mut new = Self { leaves: Arc::default(), values: Default::default(), len: self.len };
        let leaf = |old: &Arc<Vec<StoredStartup>>| {
            Arc::new(old.iter().map(|member| new.coded(Arc::clone(&member.profile))).collect())
        };
        let leaves = self.leaves.iter().map(leaf).collect();
        Self { leaves: Arc::new(leaves), ..new }
    }
}

impl StoredStartup {
    pub(crate) fn id(&self) -> &str {
        self.profile.id()
    }

    pub(crate) fn code(&self, aspect: Aspect) -> u32 {
        self.codes.get(aspect as usize).copied().unwrap_or_default()
    }
}

impl AspectDictionary {
    fn code(&self, aspect: Aspect, profile: &PreparedStartup) -> Option<u32> {
        let stated = aspect.of(profile);
        let is_it = |code: &u32| self.first.get(*code as usize).is_some_and(|first| aspect.of(first) == stated);
        self.codes.find(self.hasher.hash_one(&stated), is_it).copied()
    }

    /// A new value.
    fn put(&mut self, aspect: Aspect, profile: Arc<PreparedStartup>) -> u32 {
        // INVARIANT: a pool holds fewer startups, and so fewer values, than 2^32.
        let code = u32::try_from(self.first.len()).unwrap_or(u32::MAX);
        self.first.push(profile);
        let (first, hasher) = (&self.first, &self.hasher);
        let hash = |code: &u32| first.get(*code as usize).map_or(0, |first| hasher.hash_one(aspect.of(first)));
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
        found: &mut Vec<Diagnostic>,
    ) -> Option<PreparedStartup> {
        Some(preparer.startup(Arc::new(record), path, found))
    }

    fn content(item: &PreparedStartup) -> u128 {
        half(&item.digest)
    }

    fn insert(&mut self, item: PreparedStartup) {
        let Place { leaf, at: Err(at) } = self.place(item.id()) else { return };
        let member = self.coded(Arc::new(item));
        self.len += 1;
        let leaves = Arc::make_mut(&mut self.leaves);
        let Some(members) = leaves.get_mut(leaf).map(Arc::make_mut) else {
            leaves.push(Arc::new(vec![member]));
            return;
        };
        members.insert(at, member);
        if members.len() > LEAF {
            let half = members.split_off(LEAF / 2);
            leaves.insert(leaf + 1, Arc::new(half));
        }
    }

    fn remove(&mut self, id: &str) -> Option<u128> {
        let Place { leaf, at: Ok(at) } = self.place(id) else { return None };
        let leaves = Arc::make_mut(&mut self.leaves);
        let members = Arc::make_mut(leaves.get_mut(leaf)?);
        let member = members.remove(at);
        if members.is_empty() {
            leaves.remove(leaf);
        }
        self.len -= 1;
        Some(half(&member.profile.digest))
    }

    fn contains(&self, id: &str) -> bool {
        self.member(id).is_some()
    }

    fn get(&self, id: &str) -> Option<Startup> {
        self.member(id).map(|member| member.profile.record.as_ref().clone())
    }

    fn ids(&self) -> Vec<&str> {
        self.members().map(StoredStartup::id).collect()
    }

    fn records(&self) -> impl Iterator<Item = Startup> {
        self.profiles().map(|profile| profile.record.as_ref().clone())
    }

    fn len(&self) -> usize {
        self.len
    }

    fn generation(&self) -> u64 {
        0
    }

    fn compact(&mut self, _: &Preparer) {
        if self.is_stale() {
            *self = self.renewed();
        }
    }
}

#[cfg(test)]
#[path = "startup_store_tests.rs"]
mod tests;
