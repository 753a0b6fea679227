//! Reading a saved catalog, which is trusted in nothing: lengths are compared with the file before anything is made.

use std::sync::Arc;

use super::{CHECKSUM, HEAD, MAGIC};
use crate::diagnostic::ErrorKind;
use crate::error::{Error, Result};
use crate::executor::Executor;
use crate::index::code_table::CodeTable;
use crate::index::dictionary::{Dictionary, DictionaryEntry};
use crate::index::doc_store::DocStore;
use crate::index::encode::{COLUMNS, Codes, Encoder, GATE_KEY, part_of, write_key};
use crate::index::segment::Segment;
use crate::json;
use crate::prepared::{FACETS, Facet, PreparedOpportunity, Preparer, content_of, is_stored_text, json_of};
use crate::record::Opportunity;

/// What stands at the beginning of a file.
pub struct SnapshotHead {
    pub(crate) fingerprint: String,
    pub(crate) content: u128,
    records: usize,
    text_bytes: usize,
    widths: [u8; COLUMNS],
}

impl SnapshotHead {
    /// # Errors
    /// When the bytes are no saved catalog of this version, or not all of one.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self> {
        let whole = bytes.split_last_chunk::<CHECKSUM>().filter(|(body, _)| body.len() >= HEAD);
        let is_magic = bytes.first_chunk() == Some(&MAGIC);
        if !is_magic {
            return Err(foreign(bytes));
        }
        let (body, checksum) = whole.ok_or_else(damaged)?;
        if xxhash_rust::xxh3::xxh3_128(body).to_le_bytes() != *checksum {
            return Err(damaged());
        }
        let mut from = From { rest: body.get(MAGIC.len()..).unwrap_or_default() };
        let fingerprint = from.take(32)?;
        let content = u128::from_le_bytes(from.array()?);
        let (records, text_bytes) = (from.count()?, from.count()?);
        let widths: [u8; COLUMNS] = from.array()?;
        let each = 8 + widths.iter().map(|width| usize::from(*width)).sum::<usize>();
        let each = each.checked_mul(records);
        let all = each.and_then(|all| all.checked_add(text_bytes));
        let fits = all == Some(from.rest.len()) && u32::try_from(records).is_ok();
        if !fits {
            return Err(damaged());
        }
        Ok(Self {
            fingerprint: std::str::from_utf8(fingerprint).map_err(|_| damaged())?.to_owned(),
            content,
            records,
            text_bytes,
            widths,
        })
    }
}

/// The segment of a file whose head was read.
pub(in crate::index) fn read(
    bytes: &[u8],
    head: &SnapshotHead,
    preparer: &Preparer,
    blank: &PreparedOpportunity,
    executor: &Executor<'_>,
) -> Result<Segment> {
    let mut from = From { rest: bytes.get(HEAD..).unwrap_or_default() };
    let docs = from.docs(head)?;
    let each = head.widths.iter().map(|width| usize::from(*width)).sum::<usize>();
    let rows = from.take(each.checked_mul(head.records).ok_or_else(damaged)?)?;
    let rows = CodeTable::read(head.widths, head.records, rows).ok_or_else(damaged)?;
    let by_id = from.numbers(head.records)?;
    let in_range = by_id.iter().all(|position| (*position as usize) < head.records);
    if !in_range || !ids_ascend(&docs, &by_id, executor) || content(&docs, head.records, executor) != head.content {
        return Err(damaged());
    }
    let mut dictionaries = dictionaries(preparer, blank, &docs, &rows, executor).ok_or_else(damaged)?;
    add_gate_keys(preparer, blank, &rows, &mut dictionaries).ok_or_else(damaged)?;
    let segment = Segment::restored(dictionaries, rows, docs, by_id, executor);
    if segment.is_in_order() { Ok(segment) } else { Err(damaged()) }
}

/// True when positions stand in the order of their ids, no two of which are equal.
fn ids_ascend(docs: &DocStore, by_id: &[u32], executor: &Executor<'_>) -> bool {
    let ascend = |part: &[u32]| part.is_sorted_by(|a, b| docs.id(*a as usize) < docs.id(*b as usize));
    let size = by_id.len().div_ceil(executor.width()).max(1);
    // Each part ends with the first of the next.
    let parts = (0..by_id.len()).step_by(size).filter_map(|start| by_id.get(start..by_id.len().min(start + size + 1)));
    executor.map(parts.collect(), ascend).into_iter().all(|ascends| ascends)
}

/// The sum of the records' hashes.
fn content(docs: &DocStore, records: usize, executor: &Executor<'_>) -> u128 {
    let size = records.div_ceil(executor.width()).max(1);
    let parts = (0..records).step_by(size).map(|start| start..records.min(start + size)).collect();
    let sum = |part: std::ops::Range<usize>| {
        part.fold(0_u128, |sum, position| sum.wrapping_add(content_of(docs.text(position))))
    };
    executor.map(parts, sum).into_iter().fold(0_u128, u128::wrapping_add)
}

/// A value of a facet, and the first record that has it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct First {
    position: usize,
    column: usize,
    code: u32,
}

/// Records that are read between two looks for idle threads.
const CHUNK: usize = 4_096;

/// The values of all facets, each prepared from the first record that has it.
fn dictionaries(
    preparer: &Preparer,
    blank: &PreparedOpportunity,
    docs: &DocStore,
    rows: &CodeTable,
    executor: &Executor<'_>,
) -> Option<[Dictionary; COLUMNS]> {
    let (mut all, mut values) = (Vec::new(), Vec::with_capacity(FACETS.len()));
    for column in 0..FACETS.len() {
        let firsts = firsts(rows, column)?;
        values.push(vec![None; firsts.len()]);
        all.extend(firsts.into_iter().zip(0..).map(|(position, code)| First { position, column, code }));
    }
    // A record that is the first with several values is read once for all of them.
    all.sort_unstable();
    let records: Vec<&[First]> = all.chunk_by(|a, b| a.position == b.position).collect();
    let prepared = executor.map(records.chunks(CHUNK).collect(), |records| {
        records.iter().map(|firsts| prepared(preparer, blank, docs, firsts)).collect::<Option<Vec<_>>>()
    });
    for (first, value) in prepared.into_iter().collect::<Option<Vec<_>>>()?.into_iter().flatten().flatten() {
        *values.get_mut(first.column)?.get_mut(first.code as usize)? = Some(value);
    }
    let made = executor.map(values, |values| {
        let mut dictionary = Dictionary::default();
        let is_new = |(value, code): (Option<Arc<DictionaryEntry>>, u32)| Some(dictionary.keep(value?) == code);
        let all_new = values.into_iter().zip(0..).map(is_new).all(|is_new| is_new == Some(true));
        all_new.then_some(dictionary)
    });
    let mut dictionaries = std::array::from_fn(|_| Dictionary::default());
    for (to, made) in dictionaries.iter_mut().zip(made) {
        *to = made?;
    }
    Some(dictionaries)
}

/// The values of which one record is the first.
fn prepared(
    preparer: &Preparer,
    blank: &PreparedOpportunity,
    docs: &DocStore,
    firsts: &[First],
) -> Option<Vec<(First, Arc<DictionaryEntry>)>> {
    let record: Opportunity = json::parse(json_of(docs.text(firsts.first()?.position)))?;
    let (mut values, mut key) = (Vec::with_capacity(firsts.len()), Vec::new());
    for first in firsts {
        let facet = FACETS.get(first.column)?;
        write_key(facet, preparer, &record, &mut key);
        let (part, found) = part_of(facet, preparer, &record, blank);
        if first.column == Facet::KIND {
            part.kind.as_ref()?;
        }
        values.push((*first, DictionaryEntry::new(&key, part, found)));
    }
    Some(values)
}

fn add_gate_keys(
    preparer: &Preparer,
    blank: &PreparedOpportunity,
    rows: &CodeTable,
    dictionaries: &mut [Dictionary; COLUMNS],
) -> Option<()> {
    let nothing = std::array::from_fn(|_| Dictionary::default());
    let mut coder = Encoder { preparer, known: &nothing, new: dictionaries, blank, key: Vec::new() };
    for (position, code) in firsts(rows, GATE_KEY)?.into_iter().zip(0..) {
        let mut codes: Codes = [0; COLUMNS];
        codes.iter_mut().zip(0..).for_each(|(code, column)| *code = rows.code(column, position));
        coder.add_gate_key(&mut codes);
        (codes.get(GATE_KEY) == Some(&code)).then_some(())?;
    }
    Some(())
}

/// The first position of each code; none when one of them has none.
fn firsts(rows: &CodeTable, column: usize) -> Option<Vec<usize>> {
    let most = rows.column(column, 0).max().map_or(Some(0), |most| (most as usize).checked_add(1))?;
    // Every value is some record's.
    if most > rows.len() {
        return None;
    }
    let mut firsts = vec![usize::MAX; most];
    for (position, code) in rows.column(column, 0).enumerate() {
        let first = firsts.get_mut(code as usize)?;
        *first = position.min(*first);
    }
    firsts.iter().all(|first| *first != usize::MAX).then_some(firsts)
}

/// Bytes that were not read yet.
struct From<'a> {
    rest: &'a [u8],
}

impl<'a> From<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(count).ok_or_else(damaged)?;
        self.rest = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N]> {
        self.take(N)?.try_into().map_err(|_| damaged())
    }

    fn count(&mut self) -> Result<usize> {
        usize::try_from(u64::from_le_bytes(self.array()?)).map_err(|_| damaged())
    }

    fn numbers(&mut self, count: usize) -> Result<Vec<u32>> {
        let bytes = self.take(count.checked_mul(4).ok_or_else(damaged)?)?;
        Ok(bytes.as_chunks::<4>().0.iter().map(|number| u32::from_le_bytes(*number)).collect())
    }

    fn docs(&mut self, head: &SnapshotHead) -> Result<DocStore> {
        let lengths = self.numbers(head.records)?;
        let mut run = From { rest: self.take(head.text_bytes)? };
        let mut docs = DocStore::with_capacity(head.records, head.text_bytes);
        for length in lengths {
            match run.take(length as usize)? {
                text if is_stored_text(text) => docs.push_text(text),
                _ => return Err(damaged()),
            }
        }
        if run.rest.is_empty() { Ok(docs) } else { Err(damaged()) }
    }
}

fn foreign(bytes: &[u8]) -> Error {
    let is_other_version = bytes.first_chunk::<7>() == MAGIC.first_chunk::<7>();
    let version = bytes.get(7).map(u8::to_string).filter(|_| is_other_version);
    match version {
        Some(version) => Error::new("catalog.version", &version, ErrorKind::UnsupportedVersion { supported: 1 }),
        None => Error::new("catalog", "", ErrorKind::NotASavedCatalog),
    }
}

fn damaged() -> Error {
    Error::new("catalog", "", ErrorKind::DamagedCatalog)
}
