//! Loading a saved catalog. The file is not trusted: everything is checked before it is used.

use std::ops::Range;
use std::sync::Arc;

use super::head::SnapshotHead;
use super::reader::Reader;
use super::{HEAD_BYTES, damaged};
use crate::error::Result;
use crate::executor::Executor;
use crate::index::code_table::CodeTable;
use crate::index::column::{Codes, Column};
use crate::index::dictionary::{Dictionaries, Dictionary, DictionaryEntry};
use crate::index::doc_id::DocId;
use crate::index::doc_store::DocStore;
use crate::index::encode::{Encoder, prepare, write_key};
use crate::index::opportunity_store::OpportunityStore;
use crate::index::segment::Segment;
use crate::json;
use crate::prepared::{Component, PreparedOpportunity, Preparer, hash_of, is_stored_text, json_of};
use crate::record::Opportunity;

/// The opportunities that were saved.
///
/// # Errors
/// When the bytes are damaged.
pub(crate) fn load(
    bytes: &[u8],
    head: &SnapshotHead,
    preparer: &Preparer,
    executor: &Executor<'_>,
) -> Result<OpportunityStore> {
    let mut reader = Reader { rest: bytes.get(HEAD_BYTES..).ok_or_else(damaged)? };
    let docs = docs(&mut reader, head)?;
    let codes = reader.take(head.code_bytes.checked_mul(head.records).ok_or_else(damaged)?)?;
    let codes = CodeTable::read(head.widths, head.records, codes).ok_or_else(damaged)?;
    let by_id = reader.doc_ids(head.records)?;
    let in_range = by_id.iter().all(|doc_id| doc_id.position() < head.records);
    if !in_range || !ids_ascend(&docs, &by_id, executor) || content_hash(&docs, executor) != head.content_hash {
        return Err(damaged());
    }
    let empty = PreparedOpportunity::default();
    let loader = Loader { preparer, empty: &empty, docs: &docs, codes: &codes, executor };
    let mut dictionaries = loader.dictionaries().ok_or_else(damaged)?;
    loader.add_gate_keys(&mut dictionaries).ok_or_else(damaged)?;
    let segment = Segment::restored(dictionaries, codes, docs, by_id, executor);
    if segment.is_in_order() { Ok(OpportunityStore::from_segment(segment)) } else { Err(damaged()) }
}

/// The texts of the records.
fn docs(reader: &mut Reader<'_>, head: &SnapshotHead) -> Result<DocStore> {
    let lengths = reader.lengths(head.records)?;
    let mut texts = Reader { rest: reader.take(head.text_bytes)? };
    let mut docs = DocStore::with_capacity(head.records, head.text_bytes);
    for length in lengths {
        match texts.take(length as usize)? {
            text if is_stored_text(text) => docs.push_text(text),
            _ => return Err(damaged()),
        }
    }
    if texts.rest.is_empty() { Ok(docs) } else { Err(damaged()) }
}

/// True when the records are in the order of their ids, no two of which are equal.
fn ids_ascend(docs: &DocStore, by_id: &[DocId], executor: &Executor<'_>) -> bool {
    let ascend = |part: &[DocId]| part.is_sorted_by(|a, b| docs.id(*a) < docs.id(*b));
    let size = by_id.len().div_ceil(executor.threads()).max(1);
    // Each part ends with the first of the next.
    let parts = (0..by_id.len()).step_by(size).filter_map(|start| by_id.get(start..by_id.len().min(start + size + 1)));
    executor.map(parts.collect(), ascend).into_iter().all(|ascends| ascends)
}

/// The sum of the records' hashes.
fn content_hash(docs: &DocStore, executor: &Executor<'_>) -> u128 {
    let size = docs.len().div_ceil(executor.threads()).max(1);
    let parts = (0..docs.len()).step_by(size).map(|start| start..docs.len().min(start + size)).collect();
    let sum = |part: Range<usize>| {
        let doc_ids = DocId::from_position(part.start).take(part.len());
        doc_ids.fold(0_u128, |sum, doc_id| sum.wrapping_add(hash_of(docs.text(doc_id))))
    };
    executor.map(parts, sum).into_iter().fold(0_u128, u128::wrapping_add)
}

/// A value of a component, and the first record that has it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct FirstUse {
    doc_id: DocId,
    component: Component,
    code: u32,
}

/// The number of records that are one piece of work for a thread.
const CHUNK: usize = 4_096;

/// Makes the dictionaries of a catalog from its records and codes.
struct Loader<'a> {
    preparer: &'a Preparer,
    empty: &'a PreparedOpportunity,
    docs: &'a DocStore,
    codes: &'a CodeTable,
    executor: &'a Executor<'a>,
}

impl Loader<'_> {
    /// The dictionaries of all components, each value prepared from the first record that has it.
    /// None for damaged records or codes.
    fn dictionaries(&self) -> Option<Dictionaries> {
        let (mut first_uses, mut entries) = (Vec::new(), Vec::new());
        for component in Component::all() {
            let first = first_uses_of(self.codes, component.into())?;
            entries.push(vec![None; first.len()]);
            first_uses.extend(first.into_iter().zip(0..).map(|(doc_id, code)| FirstUse { doc_id, component, code }));
        }
        // A record that is the first to use several values is read once for all of them.
        first_uses.sort_unstable();
        let records: Vec<&[FirstUse]> = first_uses.chunk_by(|a, b| a.doc_id == b.doc_id).collect();
        let prepared = self.executor.map(records.chunks(CHUNK).collect(), |records| {
            records.iter().map(|uses| self.prepare(uses)).collect::<Option<Vec<_>>>()
        });
        for (first, entry) in prepared.into_iter().collect::<Option<Vec<_>>>()?.into_iter().flatten().flatten() {
            *entries.get_mut(first.component as usize)?.get_mut(first.code as usize)? = Some(entry);
        }
        let by_component = self.executor.map(entries, dictionary);
        let mut dictionaries = Dictionaries::default();
        for (component, dictionary) in Component::all().zip(by_component) {
            dictionaries[component.into()] = dictionary?;
        }
        Some(dictionaries)
    }

    /// The values that one record is the first to use.
    fn prepare(&self, uses: &[FirstUse]) -> Option<Vec<(FirstUse, Arc<DictionaryEntry>)>> {
        let record: Opportunity = json::parse(json_of(self.docs.text(uses.first()?.doc_id)))?;
        let (mut entries, mut key) = (Vec::with_capacity(uses.len()), Vec::new());
        for first in uses {
            write_key(first.component, self.preparer, &record, &mut key);
            let (prepared, diagnostics) = prepare(first.component, self.preparer, &record, self.empty);
            if first.component == Component::Kind {
                prepared.kind.as_ref()?;
            }
            entries.push((*first, DictionaryEntry::new(&key, prepared, diagnostics)));
        }
        Some(entries)
    }

    /// Adds the dictionary of gate keys; none when the codes of the file differ from its codes.
    fn add_gate_keys(&self, dictionaries: &mut Dictionaries) -> Option<()> {
        let known = Dictionaries::default();
        let mut encoder =
            Encoder { preparer: self.preparer, known: &known, new: dictionaries, empty: self.empty, key: Vec::new() };
        for (doc_id, code) in first_uses_of(self.codes, Column::GateKey)?.into_iter().zip(0..) {
            let codes: Codes = self.codes.row(doc_id);
            (encoder.gate_key(&codes) == code).then_some(())?;
        }
        Some(())
    }
}

/// The dictionary of these entries; none when one is missing, or two have the same key.
fn dictionary(entries: Vec<Option<Arc<DictionaryEntry>>>) -> Option<Dictionary> {
    let mut dictionary = Dictionary::default();
    for (entry, code) in entries.into_iter().zip(0..) {
        (dictionary.insert(entry?) == code).then_some(())?;
    }
    Some(dictionary)
}

/// For each code the first record that has it; none when a code below the greatest has none.
fn first_uses_of(codes: &CodeTable, column: Column) -> Option<Vec<DocId>> {
    let count = codes.column(column, 0).max().map_or(Some(0), |greatest| (greatest as usize).checked_add(1))?;
    // Every value is used by some record.
    if count > codes.len() {
        return None;
    }
    let mut first = vec![None; count];
    for (doc_id, code) in DocId::first(codes.len()).zip(codes.column(column, 0)) {
        first.get_mut(code as usize)?.get_or_insert(doc_id);
    }
    first.into_iter().collect()
}
