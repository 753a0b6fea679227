//! A catalog in a file.
//!
//! Little endian throughout, the same from every target:
//!
//! | bytes | what |
//! |---|---|
//! | 8 | `ketnoi`, 0 and the version of this format |
//! | 32 | the matcher's fingerprint |
//! | 16 | the content hash |
//! | 8 | how many records |
//! | 8 | bytes of their texts |
//! | 16 | bytes of a code, for each column |
//! | 4 a record | the length of its text |
//! | | the texts: the length of the id in 4 bytes, the id, the record as JSON |
//! | some a record | its codes, column by column |
//! | 4 a record | positions in the order of ids |
//! | 16 | XXH3 of all before |
//!
//! What the codes stand for is not stored: each distinct value is prepared again from the first record that has it. So
//! a file says nothing that its records do not say, and no change of what scoring sees changes the format.

mod read;

use super::encode::{COLUMNS, EncodedRecord};
use super::opportunity_store::OpportunityStore;
use super::segment::{Batch, Segment};
use crate::diagnostic::ErrorKind;
use crate::error::{Error, Result};
use crate::executor::Executor;
use crate::prepared::Preparer;

pub use read::SnapshotHead;
pub(super) use read::read;

/// The first bytes of a file; the last of them counts the versions of the format.
const MAGIC: [u8; 8] = *b"ketnoi\0\x01";

/// Bytes of the magic, the fingerprint, the content hash, the two counts and the widths of codes.
const HEAD: usize = 8 + 32 + 16 + 8 + 8 + COLUMNS;

/// Bytes of the checksum.
const CHECKSUM: usize = 16;

/// Writes a catalog.
pub(super) fn written(
    store: &OpportunityStore,
    preparer: &Preparer,
    fingerprint: &str,
    content: u128,
) -> Result<Vec<u8>> {
    let rebuilt_segment;
    let segment = if store.is_compact() {
        store.segment()
    } else {
        rebuilt_segment = rebuilt(store, preparer);
        &rebuilt_segment
    };
    if let Some(record) = segment.docs.first_whole() {
        return Err(Error::new("opportunities", &record.id, ErrorKind::UnsavableRecord));
    }
    let records = segment.len();
    let rows = segment.rows.bytes();
    let mut to = Vec::with_capacity(HEAD + segment.docs.bytes() + rows.len() + records * 8 + CHECKSUM);
    to.extend_from_slice(&MAGIC);
    to.extend_from_slice(fingerprint.as_bytes());
    to.extend_from_slice(&content.to_le_bytes());
    to.extend_from_slice(&(records as u64).to_le_bytes());
    to.extend_from_slice(&(segment.docs.bytes() as u64).to_le_bytes());
    to.extend_from_slice(&segment.rows.widths());
    // INVARIANT: a record is kept in far less than 4 GiB.
    let length = |position| u32::try_from(segment.docs.text(position).len()).unwrap_or(u32::MAX);
    write(&mut to, (0..records).map(length));
    (0..records).for_each(|position| to.extend_from_slice(segment.docs.text(position)));
    to.extend_from_slice(rows);
    write(&mut to, segment.by_id.iter().copied());
    let checksum = xxhash_rust::xxh3::xxh3_128(&to);
    to.extend_from_slice(&checksum.to_le_bytes());
    Ok(to)
}

/// The living records, and no value that none of them has.
fn rebuilt(store: &OpportunityStore, preparer: &Preparer) -> Segment {
    let (known, new) = store.dictionaries();
    let rows: Vec<EncodedRecord> = store.doc_ids().into_iter().filter_map(|doc_id| store.row(doc_id)).collect();
    Segment::build(preparer, store.blank(), known, vec![Batch { rows, new: new.clone() }], &Executor::CALLER)
}

fn write(to: &mut Vec<u8>, numbers: impl Iterator<Item = u32>) {
    numbers.for_each(|number| to.extend_from_slice(&number.to_le_bytes()));
}

#[cfg(test)]
mod tests;
