//! Bulk load: the records of an empty catalog are prepared in chunks, each with dictionaries of its
//! own, and put together in order.
//!
//! The codes of values are in the order of the records that have them first, so the result does not
//! depend on the number of chunks or threads.

use hashbrown::HashSet;

use super::dictionary::Dictionaries;
use super::encode::{EncodedRecord, Encoder};
use super::segment::Batch;
use super::store::{NumberedRecords, duplicate, path};
use crate::diagnostic::{Diagnostic, join};
use crate::executor::Executor;
use crate::prepared::{PreparedOpportunity, Preparer, StoredRecord};
use crate::record::Opportunity;

/// The least number of records in a chunk; the dictionaries of a chunk are not free.
const MIN_CHUNK: usize = 4_096;

/// A record of the input.
struct LoadedRecord {
    /// Its number in the input.
    number: usize,
    /// The record, or the id of one that is refused.
    encoded: Result<EncodedRecord, String>,
    hash: u128,
    diagnostics: Vec<Diagnostic>,
}

/// Prepares records for an empty catalog: returns their batches, and the sum of their hashes.
pub(super) fn prepare(
    preparer: &Preparer,
    empty: &PreparedOpportunity,
    executor: &Executor<'_>,
    input: &NumberedRecords<Opportunity>,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Vec<Batch>, u128) {
    let size = input.records.len().div_ceil(executor.threads()).max(MIN_CHUNK);
    let chunks = input.records.chunks(size).zip(input.numbers.chunks(size)).collect();
    let chunks = executor.map(chunks, |(records, numbers): (&[Opportunity], &[usize])| {
        let mut batch = Batch { records: Vec::new(), new: Dictionaries::default() };
        let known = Dictionaries::default();
        let mut encoder = Encoder { preparer, known: &known, new: &mut batch.new, empty, key: Vec::new() };
        let loaded = numbers.iter().zip(records).map(|(number, record)| load(&mut encoder, *number, record));
        let loaded: Vec<LoadedRecord> = loaded.collect();
        (loaded, batch)
    });
    gather(chunks, diagnostics)
}

fn load(encoder: &mut Encoder<'_>, number: usize, record: &Opportunity) -> LoadedRecord {
    let mut diagnostics = Vec::new();
    let encoded = match encoder.encode(record, "", &mut diagnostics) {
        Some(codes) => Ok(EncodedRecord { stored: StoredRecord::new(record), codes }),
        None => Err(record.id.clone()),
    };
    let hash = encoded.as_ref().map_or(0, |encoded| encoded.stored.hash());
    LoadedRecord { number, encoded, hash, diagnostics }
}

/// The batches of all chunks and the sum of the records' hashes. Of several records with one id it
/// keeps the first that is not refused.
fn gather(chunks: Vec<(Vec<LoadedRecord>, Batch)>, diagnostics: &mut Vec<Diagnostic>) -> (Vec<Batch>, u128) {
    let mut is_duplicate = duplicates(&chunks).into_iter();
    let mut content_hash = 0_u128;
    let mut batches = Vec::with_capacity(chunks.len());
    for (records, mut batch) in chunks {
        batch.records.reserve_exact(records.len());
        for (record, is_duplicate) in records.into_iter().zip(&mut is_duplicate) {
            if is_duplicate {
                diagnostics.push(duplicate::<Opportunity>(record.number, record.id()));
                continue;
            }
            let path = path::<Opportunity>(record.number);
            let within = |inner: Diagnostic| Diagnostic { path: join(&path, &inner.path), ..inner };
            diagnostics.extend(record.diagnostics.into_iter().map(within));
            if let Ok(encoded) = record.encoded {
                content_hash = content_hash.wrapping_add(record.hash);
                batch.records.push(encoded);
            }
        }
        batches.push(batch);
    }
    (batches, content_hash)
}

/// Whether each record has the id of an earlier one that is not refused.
fn duplicates(chunks: &[(Vec<LoadedRecord>, Batch)]) -> Vec<bool> {
    let count: usize = chunks.iter().map(|(records, _)| records.len()).sum();
    let mut seen: HashSet<&str> = HashSet::with_capacity(count);
    let records = chunks.iter().flat_map(|(records, _)| records);
    let is_duplicate = records.map(|record| match &record.encoded {
        Ok(_) => !seen.insert(record.id()),
        Err(_) => seen.contains(record.id()),
    });
    is_duplicate.collect()
}

impl LoadedRecord {
    fn id(&self) -> &str {
        self.encoded.as_ref().map_or_else(String::as_str, |encoded| encoded.stored.id())
    }
}
