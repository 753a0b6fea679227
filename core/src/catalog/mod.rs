//! The prepared side that one searches in: opportunities, or a pool of startups.

mod columns;
mod entry;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Problem};
use crate::error::{Error, Result};
use crate::matcher::{Matcher, hex};

pub use columns::Columns;
pub use entry::Entry;

/// Records prepared for one matcher. Cloning gives an independent snapshot.
///
/// The order of adding never matters: an updated catalogue equals one built anew from the same records.
#[derive(Debug, Clone)]
pub struct Catalog<T: Entry> {
    fingerprint: String,
    slots: Vec<Option<Arc<T::Profile>>>,
    by_id: BTreeMap<String, usize>,
    free: Vec<usize>,
    columns: T::Columns,
    content: u128,
}

impl<T: Entry> Catalog<T> {
    /// An empty catalogue for this matcher.
    #[must_use]
    pub fn empty(matcher: &Matcher) -> Self {
        Self {
            fingerprint: matcher.fingerprint().to_owned(),
            slots: Vec::new(),
            by_id: BTreeMap::new(),
            free: Vec::new(),
            columns: T::Columns::default(),
            content: 0,
        }
    }

    /// Adds records; what must be refused is left out and told, with everything else that was found.
    ///
    /// # Errors
    /// When the catalogue belongs to another matcher.
    pub fn extend(&mut self, matcher: &Matcher, records: Vec<T>) -> Result<Vec<Diagnostic>> {
        self.check(matcher)?;
        Ok(self.insert_all(matcher, records.into_iter().enumerate()))
    }

    /// Adds records, each with its number in the input.
    pub(crate) fn insert_all(
        &mut self,
        matcher: &Matcher,
        records: impl Iterator<Item = (usize, T)>,
    ) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        for (i, record) in records {
            let path = format!("{}[{i}]", T::NOUN);
            if self.by_id.contains_key(record.id()) {
                found.push(Diagnostic::new(format!("{path}.id"), record.id(), Problem::DuplicateId));
            } else if let Some(profile) = T::prepare(matcher.preparer(), Arc::new(record), &path, &mut found) {
                self.insert(Arc::new(profile));
            }
        }
        found
    }

    /// Adds one record and tells what was found about it.
    ///
    /// # Errors
    /// When its id is there already, its kind is unknown, or the catalogue belongs to another matcher;
    /// the catalogue is as before.
    pub fn add(&mut self, matcher: &Matcher, record: T) -> Result<Vec<Diagnostic>> {
        if self.by_id.contains_key(record.id()) {
            return Err(Error::new("id", record.id(), Problem::DuplicateId));
        }
        let (profile, found) = self.prepared(matcher, record)?;
        self.insert(profile);
        Ok(found)
    }

    /// Puts a record in the place of the one with its id.
    ///
    /// # Errors
    /// When there is none with its id, its kind is unknown, or the catalogue belongs to another matcher;
    /// the catalogue is as before.
    pub fn update(&mut self, matcher: &Matcher, record: T) -> Result<Vec<Diagnostic>> {
        let id = record.id().to_owned();
        if !self.by_id.contains_key(&id) {
            return Err(Error::invalid("id", &id, "an id of the catalogue", "mã có trong danh mục"));
        }
        let (profile, found) = self.prepared(matcher, record)?;
        self.remove(&id);
        self.insert(profile);
        Ok(found)
    }

    /// Takes a record out; false when there is none with that id.
    pub fn remove(&mut self, id: &str) -> bool {
        let Some(slot) = self.by_id.remove(id) else {
            return false;
        };
        if let Some(profile) = self.slots.get_mut(slot).and_then(Option::take) {
            self.content = self.content.wrapping_sub(content_of(T::digest(&profile)));
        }
        self.free.push(slot);
        true
    }

    /// How many records it holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.by_id.len()
    }

    /// True when it holds none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_id.is_empty()
    }

    /// The ids, in order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.by_id.keys().map(String::as_str)
    }

    /// The records, in the order of their ids.
    pub fn records(&self) -> impl Iterator<Item = &T> {
        self.entries().map(|(_, profile)| T::record(profile))
    }

    /// The record with that id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&T> {
        let slot = *self.by_id.get(id)?;
        self.slots.get(slot)?.as_ref().map(|profile| T::record(profile))
    }

    /// 32 hexadecimal digits over the content: an order-free sum of the records' hashes.
    #[must_use]
    pub fn content_hash(&self) -> String {
        hex(&self.content.to_be_bytes())
    }

    /// Every record with its slot, in the order of ids.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (usize, &Arc<T::Profile>)> {
        self.by_id.values().filter_map(|slot| Some((*slot, self.slots.get(*slot)?.as_ref()?)))
    }

    pub(crate) fn columns(&self) -> &T::Columns {
        &self.columns
    }

    /// # Errors
    /// When the catalogue was prepared by a matcher with another configuration.
    pub(crate) fn check(&self, matcher: &Matcher) -> Result<()> {
        if self.fingerprint == matcher.fingerprint() {
            return Ok(());
        }
        let (en, vi) = ("a catalogue prepared by this matcher", "danh mục được chuẩn bị bởi chính bộ so khớp này");
        Err(Error::invalid("catalog", &self.fingerprint, en, vi))
    }

    fn prepared(&self, matcher: &Matcher, record: T) -> Result<(Arc<T::Profile>, Vec<Diagnostic>)> {
        self.check(matcher)?;
        let mut found = Vec::new();
        let id = record.id().to_owned();
        match T::prepare(matcher.preparer(), Arc::new(record), "", &mut found) {
            Some(profile) => Ok((Arc::new(profile), found)),
            None => Err(found.pop().map_or_else(|| Error::new("", &id, Problem::Missing), Error::from)),
        }
    }

    fn insert(&mut self, profile: Arc<T::Profile>) {
        let slot = self.free.pop().unwrap_or(self.slots.len());
        self.by_id.insert(T::record(&profile).id().to_owned(), slot);
        self.content = self.content.wrapping_add(content_of(T::digest(&profile)));
        T::index(&mut self.columns, slot, &profile);
        match self.slots.get_mut(slot) {
            Some(place) => *place = Some(profile),
            None => self.slots.push(Some(profile)),
        }
    }
}

fn content_of(digest: &[u8; 32]) -> u128 {
    digest.iter().take(16).fold(0, |sum, byte| (sum << 8) | u128::from(*byte))
}
