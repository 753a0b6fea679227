//! Opportunities: a sorted base and a small tail of what has changed since.

use std::sync::Arc;

use hashbrown::HashMap;

use super::bit_set::{contains, words};
use super::bulk_load;
use super::dictionary::{Dictionary, Distinct};
use super::encode::{COLUMNS, Coder, Codes, Row};
use super::segment::{Base, Batch};
use super::snapshot::{self, SnapshotHead};
use super::store::{CatalogStore, NumberedRecords, insert_each};
use crate::diagnostic::Diagnostic;
use crate::error::Result;
use crate::executor::Executor;
use crate::prepared::{FACETS, PreparedOpportunity, Preparer, StoredRecord};
use crate::record::Opportunity;

/// Changes that a catalog of any size takes before it is sorted anew; a scan of so many costs some ten microseconds.
const TAIL_LEAST: usize = 1_024;

/// The share of a large catalog that may have changed before it is sorted anew: a thirty-second part.
/// Sorting costs nearly a microsecond a record, so some thirty microseconds a change, and the scan stays short.
const TAIL_SHARE: usize = 32;

/// Opportunities. A clone shares everything; the first change after it copies the tail, never the base.
#[derive(Debug, Clone, Default)]
pub struct Opportunities {
    base: Arc<Base>,
    tail: Arc<Tail>,
    blank: PreparedOpportunity,
    /// How often the base was replaced.
    generation: u64,
}

/// What has changed since the base was sorted.
#[derive(Debug, Clone, Default)]
struct Tail {
    /// Values that the base does not have; their codes follow those of the base.
    dictionaries: [Dictionary; COLUMNS],
    rows: Vec<Option<Row>>,
    by_id: HashMap<Arc<str>, usize>,
    /// The records of the base that are gone: their positions as bits, and their codes, which are taken out of every count.
    dead: Vec<u64>,
    gone: Vec<Codes>,
}

impl Opportunities {
    pub(crate) fn base(&self) -> &Base {
        &self.base
    }

    /// The opportunities as bytes; see `snapshot`.
    ///
    /// # Errors
    /// When a typed record cannot be stated by its own JSON.
    pub(crate) fn save(&self, by: &Preparer, fingerprint: &str, content: u128) -> Result<Vec<u8>> {
        snapshot::written(self, by, fingerprint, content)
    }

    /// The opportunities that were saved.
    ///
    /// # Errors
    /// When the bytes are damaged.
    pub(crate) fn load(bytes: &[u8], head: &SnapshotHead, by: &Preparer, executor: &Executor<'_>) -> Result<Self> {
        let blank = PreparedOpportunity::default();
        let base = snapshot::read(bytes, head, by, &blank, executor)?;
        Ok(Self { base: Arc::new(base), blank, generation: 1, ..Self::default() })
    }

    /// True when the base is all there is, without a value in vain.
    pub(super) fn is_settled(&self) -> bool {
        self.tail.rows.is_empty() && self.tail.gone.is_empty() && self.base.is_fresh()
    }

    /// The values of the base, and those of the tail.
    pub(super) fn dictionaries(&self) -> (&[Dictionary; COLUMNS], &[Dictionary; COLUMNS]) {
        (&self.base.dictionaries, &self.tail.dictionaries)
    }

    pub(super) fn blank(&self) -> &PreparedOpportunity {
        &self.blank
    }

    /// The living rows of the tail, each with its slot: slots follow the positions of the base.
    pub(crate) fn tail(&self) -> impl Iterator<Item = (usize, &Row)> {
        let rows = self.tail.rows.iter().enumerate();
        rows.filter_map(|(i, row)| Some((self.base.len() + i, row.as_ref()?)))
    }

    /// The codes of the base's records that are gone.
    pub(crate) fn gone(&self) -> &[Codes] {
        &self.tail.gone
    }

    /// True when the record at a position of the base is gone.
    pub(crate) fn is_gone(&self, position: usize) -> bool {
        contains(&self.tail.dead, position)
    }

    /// How many values a column has, those of the tail among them.
    pub(crate) fn width(&self, column: usize) -> usize {
        [&self.base.dictionaries, &self.tail.dictionaries]
            .into_iter()
            .filter_map(|all| all.get(column))
            .map(Dictionary::len)
            .sum()
    }

    /// The values of a column, in the order of their codes.
    pub(crate) fn values(&self, column: usize) -> impl Iterator<Item = &Arc<Distinct>> {
        [&self.base.dictionaries, &self.tail.dictionaries]
            .into_iter()
            .filter_map(move |all| all.get(column))
            .flat_map(Dictionary::values)
    }

    /// Those that the base does not have.
    pub(crate) fn values_of_tail(&self, column: usize) -> impl Iterator<Item = &Arc<Distinct>> {
        self.tail.dictionaries.get(column).into_iter().flat_map(Dictionary::values)
    }

    pub(crate) fn value(&self, column: usize, code: u32) -> Option<&Arc<Distinct>> {
        super::encode::value(&self.base.dictionaries, &self.tail.dictionaries, column, code)
    }

    pub(crate) fn slot(&self, id: &str) -> Option<usize> {
        match self.tail.by_id.get(id) {
            Some(i) => Some(self.base.len() + i),
            None => self.base.position(id).filter(|position| !self.is_gone(*position)),
        }
    }

    pub(crate) fn id(&self, slot: usize) -> &str {
        match slot.checked_sub(self.base.len()) {
            None => self.base.id(slot),
            Some(i) => self.tail.rows.get(i).and_then(Option::as_ref).map_or("", |row| row.kept.id()),
        }
    }

    /// The order of two ids; within the base a comparison of two numbers.
    pub(crate) fn compare_ids(&self, a: usize, b: usize) -> std::cmp::Ordering {
        match (self.base.id_rank.get(a), self.base.id_rank.get(b)) {
            (Some(a), Some(b)) => a.cmp(b),
            _ => self.id(a).cmp(self.id(b)),
        }
    }

    /// The code of a record in a column.
    pub(crate) fn code(&self, column: usize, slot: usize) -> u32 {
        match slot.checked_sub(self.base.len()) {
            None => self.base.code(column, slot),
            Some(i) => self.tail.rows.get(i).and_then(Option::as_ref).map_or(0, |row| row.code(column)),
        }
    }

    pub(crate) fn row(&self, slot: usize) -> Option<Row> {
        match slot.checked_sub(self.base.len()) {
            None => self.base.row(slot),
            Some(i) => self.tail.rows.get(i)?.clone(),
        }
    }

    /// The profile of a record, put together from the parts it shares.
    pub(crate) fn profile(&self, slot: usize) -> Option<PreparedOpportunity> {
        let row = self.row(slot)?;
        let mut profile = PreparedOpportunity { record: row.kept, ..self.blank.clone() };
        for (column, (facet, code)) in FACETS.iter().zip(row.codes).enumerate() {
            (facet.share)(&self.value(column, code)?.part, &mut profile);
        }
        Some(profile)
    }

    /// Every profile, in the order of ids.
    #[cfg(feature = "plan")]
    pub(crate) fn profiles(&self) -> impl Iterator<Item = PreparedOpportunity> {
        self.slots().into_iter().filter_map(|slot| self.profile(slot))
    }

    /// Every living record's slot, in the order of ids.
    pub(crate) fn slots(&self) -> Vec<usize> {
        let living =
            self.base.by_id.iter().map(|position| *position as usize).filter(|position| !self.is_gone(*position));
        let mut slots: Vec<usize> = living.chain(self.tail().map(|(slot, _)| slot)).collect();
        if self.tail().next().is_some() {
            slots.sort_unstable_by(|a, b| self.compare_ids(*a, *b));
        }
        slots
    }

    /// A first load is sorted at once, whatever its size.
    fn is_due(&self) -> bool {
        let is_first = self.base.len() == 0 && !self.tail.rows.is_empty();
        is_first || self.tail.rows.len().max(self.tail.gone.len()) > TAIL_LEAST.max(self.base.len() / TAIL_SHARE)
    }

    /// Sorts the tail into the base: a new base, and the old one for whoever still looks at it.
    fn merge(&mut self, by: &Preparer) {
        let tail = std::mem::take(&mut self.tail);
        let tail = Arc::try_unwrap(tail).unwrap_or_else(|shared| shared.as_ref().clone());
        let mut rows: Vec<Row> = tail.rows.into_iter().flatten().collect();
        let gone = |position| contains(&tail.dead, position);
        let base = if self.base.len() > 0 && !self.base.is_stale(&tail.dictionaries) {
            self.base.joined(gone, &rows, &tail.dictionaries)
        } else {
            let living = (0..self.base.len()).filter(|position| !gone(*position));
            let mut all: Vec<Row> = living.filter_map(|position| self.base.row(position)).collect();
            all.append(&mut rows);
            let batch = Batch { rows: all, new: tail.dictionaries };
            Base::build(by, &self.blank, &self.base.dictionaries, vec![batch], &Executor::CALLER)
        };
        self.base = Arc::new(base);
        self.generation += 1;
    }
}

impl CatalogStore<Opportunity> for Opportunities {
    type Prepared = Row;

    fn prepare(&mut self, by: &Preparer, record: Opportunity, path: &str, found: &mut Vec<Diagnostic>) -> Option<Row> {
        let tail = Arc::make_mut(&mut self.tail);
        let (known, new, blank) = (&self.base.dictionaries, &mut tail.dictionaries, &self.blank);
        let codes = Coder { by, known, new, blank, key: Vec::new() }.codes(&record, path, found)?;
        Some(Row { kept: StoredRecord::new(&record), codes })
    }

    fn content(row: &Row) -> u128 {
        row.kept.content()
    }

    fn insert(&mut self, row: Row) {
        let tail = Arc::make_mut(&mut self.tail);
        tail.by_id.insert(Arc::from(row.kept.id()), tail.rows.len());
        tail.rows.push(Some(row));
    }

    fn remove(&mut self, id: &str) -> Option<u128> {
        let slot = self.slot(id)?;
        let Row { kept, codes } = self.row(slot)?;
        let len = self.base.len();
        let tail = Arc::make_mut(&mut self.tail);
        match slot.checked_sub(len) {
            Some(i) => {
                tail.by_id.remove(id);
                if let Some(row) = tail.rows.get_mut(i) {
                    *row = None;
                }
            }
            None => {
                tail.dead.resize(words(len), 0);
                let position = u32::try_from(slot).unwrap_or(u32::MAX);
                super::bit_set::set(&mut tail.dead, &[position]);
                tail.gone.push(codes);
            }
        }
        Some(kept.content())
    }

    fn contains(&self, id: &str) -> bool {
        self.slot(id).is_some()
    }

    fn get(&self, id: &str) -> Option<Opportunity> {
        self.row(self.slot(id)?)?.kept.read()
    }

    fn ids(&self) -> Vec<&str> {
        self.slots().into_iter().map(|slot| self.id(slot)).collect()
    }

    fn records(&self) -> impl Iterator<Item = Opportunity> {
        self.slots().into_iter().filter_map(|slot| self.row(slot)?.kept.read())
    }

    fn len(&self) -> usize {
        self.base.len() - self.tail.gone.len() + self.tail.by_id.len()
    }

    fn generation(&self) -> u64 {
        self.generation
    }

    fn compact(&mut self, by: &Preparer) {
        if self.is_due() {
            self.merge(by);
        }
    }

    fn insert_all(
        &mut self,
        by: &Preparer,
        executor: &Executor<'_>,
        given: NumberedRecords<Opportunity>,
        found: &mut Vec<Diagnostic>,
    ) -> u128 {
        if self.len() > 0 || !self.tail.rows.is_empty() {
            return insert_each(self, by, given, found);
        }
        let (batches, content) = bulk_load::prepare(by, &self.blank, executor, &given, found);
        drop(given);
        let nothing = std::array::from_fn(|_| Dictionary::default());
        self.base = Arc::new(Base::build(by, &self.blank, &nothing, batches, executor));
        self.tail = Arc::default();
        self.generation += 1;
        content
    }
}
