//! A first load: chunks of records prepared side by side, each with values of its own, and put together in order.
//!
//! Codes follow the first record that has a value, so that the number of chunks and threads never shows.

use hashbrown::HashSet;

use super::dictionary::Dictionary;
use super::encode::{EncodedRecord, Encoder};
use super::segment::Batch;
use super::store::{NumberedRecords, duplicate, path};
use crate::diagnostic::{Diagnostic, join};
use crate::executor::Executor;
use crate::prepared::{PreparedOpportunity, Preparer, StoredRecord};
use crate::record::Opportunity;

/// Fewer records are not worth a chunk.
const LEAST: usize = 4_096;

/// A record, or the id of one that is refused, and what was found about it.
struct Prepared {
    number: usize,
    row: Result<EncodedRecord, String>,
    content: u128,
    found: Vec<Diagnostic>,
}

/// Prepares records for an empty catalog: their batches, and the sum of their contents.
pub(super) fn prepare(
    preparer: &Preparer,
    blank: &PreparedOpportunity,
    executor: &Executor<'_>,
    given: &NumberedRecords<Opportunity>,
    found: &mut Vec<Diagnostic>,
) -> (Vec<Batch>, u128) {
    let size = given.records.len().div_ceil(executor.width()).max(LEAST);
    let chunks = given.records.chunks(size).zip(given.numbers.chunks(size)).collect();
    let prepared = executor.map(chunks, |(records, numbers): (&[Opportunity], &[usize])| {
        let mut batch = Batch { rows: Vec::new(), new: std::array::from_fn(|_| Dictionary::default()) };
        let nothing = std::array::from_fn(|_| Dictionary::default());
        let mut coder = Encoder { preparer, known: &nothing, new: &mut batch.new, blank, key: Vec::new() };
        let each = numbers.iter().zip(records).map(|(number, record)| one(&mut coder, *number, record));
        let each: Vec<Prepared> = each.collect();
        (each, batch)
    });
    gather(prepared, found)
}

fn one(coder: &mut Encoder<'_>, number: usize, record: &Opportunity) -> Prepared {
    let mut found = Vec::new();
    let codes = coder.codes(record, "", &mut found);
    let row =
        codes.map(|codes| EncodedRecord { stored: StoredRecord::new(record), codes }).ok_or_else(|| record.id.clone());
    let content = row.as_ref().map_or(0, |row| row.stored.content());
    Prepared { number, row, content, found }
}

/// Of several records with one id the first that is not refused stays.
fn gather(prepared: Vec<(Vec<Prepared>, Batch)>, found: &mut Vec<Diagnostic>) -> (Vec<Batch>, u128) {
    let records: usize = prepared.iter().map(|(each, _)| each.len()).sum();
    let mut content = 0_u128;
    let mut seen: HashSet<&str> = HashSet::with_capacity(records);
    let mut repeated = Vec::with_capacity(records);
    for one in prepared.iter().flat_map(|(each, _)| each) {
        repeated.push(match &one.row {
            Ok(row) => !seen.insert(row.stored.id()),
            Err(id) => seen.contains(id.as_str()),
        });
    }
    drop(seen);
    let mut repeated = repeated.into_iter();
    let mut batches = Vec::with_capacity(prepared.len());
    for (each, mut batch) in prepared {
        batch.rows.reserve_exact(each.len());
        for one in each {
            if repeated.next() == Some(true) {
                let id = one.row.as_ref().map_or_else(String::as_str, |row| row.stored.id());
                found.push(duplicate::<Opportunity>(one.number, id));
                continue;
            }
            let within = |block_values: Diagnostic| Diagnostic {
                path: join(&path::<Opportunity>(one.number), &block_values.path),
                ..block_values
            };
            found.extend(one.found.into_iter().map(within));
            if let Ok(row) = one.row {
                content = content.wrapping_add(one.content);
                batch.rows.push(row);
            }
        }
        batches.push(batch);
    }
    (batches, content)
}
