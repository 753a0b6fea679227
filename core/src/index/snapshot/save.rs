//! Saving a catalog.

use super::{CHECKSUM_BYTES, HEAD_BYTES, MAGIC};
use crate::diagnostic::ErrorKind;
use crate::error::{Error, Result};
use crate::index::doc_id::DocId;
use crate::index::opportunity_store::OpportunityStore;
use crate::prepared::Preparer;

/// The bytes of a saved catalog.
///
/// # Errors
/// When a typed record cannot be stated by its own JSON.
pub(crate) fn save(
    store: &OpportunityStore,
    preparer: &Preparer,
    fingerprint: &str,
    content_hash: u128,
) -> Result<Vec<u8>> {
    let compacted;
    let segment = if store.is_compact() {
        store.segment()
    } else {
        compacted = store.compacted(preparer);
        &compacted
    };
    let (docs, codes) = (&segment.docs, segment.codes.bytes());
    if let Some(record) = docs.first_typed() {
        return Err(Error::new("opportunities", &record.id, ErrorKind::UnsavableRecord));
    }
    let size = HEAD_BYTES + docs.bytes() + codes.len() + segment.len() * 8 + CHECKSUM_BYTES;
    let mut bytes = Vec::with_capacity(size);
    bytes.extend_from_slice(&MAGIC);
    bytes.extend_from_slice(fingerprint.as_bytes());
    bytes.extend_from_slice(&content_hash.to_le_bytes());
    bytes.extend_from_slice(&(segment.len() as u64).to_le_bytes());
    bytes.extend_from_slice(&(docs.bytes() as u64).to_le_bytes());
    bytes.extend_from_slice(&segment.codes.widths());
    segment.doc_ids().for_each(|doc_id| bytes.extend_from_slice(&length(docs.text(doc_id)).to_le_bytes()));
    segment.doc_ids().for_each(|doc_id| bytes.extend_from_slice(docs.text(doc_id)));
    bytes.extend_from_slice(codes);
    segment.by_id.iter().for_each(|doc_id: &DocId| bytes.extend_from_slice(&doc_id.to_le_bytes()));
    let checksum = xxhash_rust::xxh3::xxh3_128(&bytes);
    bytes.extend_from_slice(&checksum.to_le_bytes());
    Ok(bytes)
}

/// The length of a record's text.
#[expect(clippy::expect_used, reason = "records are limited to far less")]
fn length(text: &[u8]) -> u32 {
    u32::try_from(text.len()).expect("a record of less than 4 GiB")
}
