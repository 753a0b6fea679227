//! Building a segment from encoded records: sort, and drop unused entries of dictionaries.

use std::sync::Arc;

use enum_map::EnumMap;

use super::{Segment, cluster_key, families};
use crate::executor::Executor;
use crate::index::code_map::CodeMap;
use crate::index::column::Column;
use crate::index::dictionary::{self, Dictionaries};
use crate::index::doc_store;
use crate::index::encode::{EncodedRecord, Encoder};
use crate::prepared::{Component, PreparedOpportunity, Preparer};

/// Records encoded with the dictionaries of a catalog and new ones, whose codes follow.
pub(crate) struct Batch {
    pub(crate) records: Vec<EncodedRecord>,
    pub(crate) new: Dictionaries,
}

impl Segment {
    /// The segment of all records of the batches. Dictionary entries that no record uses are
    /// dropped.
    pub(crate) fn build(
        preparer: &Preparer,
        empty: &PreparedOpportunity,
        known: &Dictionaries,
        batches: Vec<Batch>,
        executor: &Executor<'_>,
    ) -> Self {
        let mut dictionaries = Dictionaries::default();
        let mut records = Vec::with_capacity(batches.iter().map(|batch| batch.records.len()).sum());
        for mut batch in batches {
            renumber(preparer, empty, known, &mut batch, &mut dictionaries);
            records.append(&mut batch.records);
        }
        Self::of(dictionaries, &records, executor)
    }

    /// The segment of records that are encoded with these dictionaries.
    fn of(dictionaries: Dictionaries, records: &[EncodedRecord], executor: &Executor<'_>) -> Self {
        let families = families(&dictionaries);
        let keyed = records.iter().zip(0_u32..);
        let mut order: Vec<(u128, u32, &EncodedRecord)> =
            keyed.map(|(record, number)| (cluster_key(&families, &record.codes), number, record)).collect();
        order.sort_unstable_by_key(|(key, number, _)| (*key, *number));
        let bytes = records.iter().map(|record| record.stored.bytes()).sum();
        let mut segment = Self::with_capacity(dictionaries, records.len(), bytes);
        for (_, _, record) in order {
            segment.codes.push(&record.codes);
            segment.docs.push(&record.stored);
        }
        segment.used_entries = segment.entries();
        let ids = segment.doc_ids().map(|doc_id| (doc_id, segment.id(doc_id)));
        segment.by_id = doc_store::sorted_by_id(ids, |doc_id| segment.id(doc_id));
        segment.index(&families, executor);
        segment
    }
}

/// Encodes the records of a batch with the dictionaries `to`, into which the values that the
/// records use are inserted.
fn renumber(
    preparer: &Preparer,
    empty: &PreparedOpportunity,
    known: &Dictionaries,
    batch: &mut Batch,
    to: &mut Dictionaries,
) {
    let empty_map = |column| CodeMap::filled(None, known[column].len() + batch.new[column].len());
    let mut renumbered: EnumMap<Column, CodeMap<Option<u32>>> = EnumMap::from_fn(empty_map);
    let nothing = Dictionaries::default();
    for record in &mut batch.records {
        let old = record.codes;
        for column in Component::all().map(Column::Component) {
            let code = old[column];
            let new = renumbered[column][code].get_or_insert_with(|| {
                to[column].insert(Arc::clone(dictionary::entry(known, &batch.new, column, code)))
            });
            record.codes[column] = *new;
        }
        let gate_key = &mut renumbered[Column::GateKey][old[Column::GateKey]];
        record.codes[Column::GateKey] = *gate_key.get_or_insert_with(|| {
            let mut encoder = Encoder { preparer, known: &nothing, new: to, empty, key: Vec::new() };
            encoder.gate_key(&record.codes)
        });
    }
}
