//! Bulk load: the records of an empty catalog are prepared in chunks, each with dictionaries of its
//! own, and put together in order.
//!
//! Codes follow the first record that has a value, so the number of chunks and threads never
//! shows.

use hashbrown::HashSet;

use super::dictionary::Dictionaries;
use super::encode::{EncodedRecord, Encoder};
use super::segment::Batch;
use super::store::{NumberedRecords, duplicate, path};
use crate::diagnostic::{Diagnostic, join};
use crate::executor::Executor;
use crate::prepared::{PreparedOpportunity, Preparer, StoredRecord};
use crate::record::Opportunity;

/// Records of a chunk at least; fewer do not repay its costs.
const MIN_CHUNK: usize = 4_096;

/// A record of the input.
struct LoadedRecord {
    number: usize,
    /// The record, or the id of one that is refused.
    encoded: Result<EncodedRecord, String>,
    content: u128,
    diagnostics: Vec<Diagnostic>,
}

/// Prepares records for an empty catalog: their batches, and the sum of their contents.
pub(super) fn prepare(
    preparer: &Preparer,
    empty: &PreparedOpportunity,
    executor: &Executor<'_>,
    input: &NumberedRecords<Opportunity>,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Vec<Batch>, u128) {
    let size = input.records.len().div_ceil(executor.width()).max(MIN_CHUNK);
    let chunks = input.records.chunks(size).zip(input.numbers.chunks(size)).collect();
    let loaded = executor.map(chunks, |(records, numbers): (&[Opportunity], &[usize])| {
        let mut batch = Batch { records: Vec::new(), new: Dictionaries::default() };
        let known = Dictionaries::default();
        let mut encoder = Encoder { preparer, known: &known, new: &mut batch.new, empty, key: Vec::new() };
        let each = numbers.iter().zip(records).map(|(number, record)| load(&mut encoder, *number, record));
        let each: Vec<LoadedRecord> = each.collect();
        (each, batch)
    });
    gather(loaded, diagnostics)
}

fn load(encoder: &mut Encoder<'_>, number: usize, record: &Opportunity) -> LoadedRecord {
    let mut diagnostics = Vec::new();
    let encoded = match encoder.encode(record, "", &mut diagnostics) {
        Some(codes) => Ok(EncodedRecord { stored: StoredRecord::new(record), codes }),
        None => Err(record.id.clone()),
    };
    let content = encoded.as_ref().map_or(0, |encoded| encoded.stored.content());
    LoadedRecord { number, encoded, content, diagnostics }
}

/// Keeps, of several records with one id, the first that is not refused.
fn gather(loaded: Vec<(Vec<LoadedRecord>, Batch)>, diagnostics: &mut Vec<Diagnostic>) -> (Vec<Batch>, u128) {
    let is_duplicate = duplicates(&loaded);
    let mut is_duplicate = is_duplicate.into_iter();
    let mut content = 0_u128;
    let mut batches = Vec::with_capacity(loaded.len());
    for (each, mut batch) in loaded {
        batch.records.reserve_exact(each.len());
        for (one, is_duplicate) in each.into_iter().zip(&mut is_duplicate) {
            if is_duplicate {
                diagnostics.push(duplicate::<Opportunity>(one.number, one.id()));
                continue;
            }
            let path = path::<Opportunity>(one.number);
            let within = |inner: Diagnostic| Diagnostic { path: join(&path, &inner.path), ..inner };
            diagnostics.extend(one.diagnostics.into_iter().map(within));
            if let Ok(encoded) = one.encoded {
                content = content.wrapping_add(one.content);
                batch.records.push(encoded);
            }
        }
        batches.push(batch);
    }
    (batches, content)
}

/// Whether each record has the id of an earlier one that is not refused.
fn duplicates(loaded: &[(Vec<LoadedRecord>, Batch)]) -> Vec<bool> {
    let records: usize = loaded.iter().map(|(each, _)| each.len()).sum();
    let mut seen: HashSet<&str> = HashSet::with_capacity(records);
    let each = loaded.iter().flat_map(|(each, _)| each);
    let is_duplicate = each.map(|one| match &one.encoded {
        Ok(_) => !seen.insert(one.id()),
        Err(_) => seen.contains(one.id()),
    });
    is_duplicate.collect()
}

impl LoadedRecord {
    fn id(&self) -> &str {
        self.encoded.as_ref().map_or_else(String::as_str, |encoded| encoded.stored.id())
    }
}
