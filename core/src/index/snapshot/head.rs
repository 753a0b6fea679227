//! The head of a file, checked before anything else is read.

use enum_map::EnumMap;

use super::reader::Reader;
use super::{CHECKSUM_BYTES, HEAD_BYTES, MAGIC, damaged};
use crate::diagnostic::ErrorKind;
use crate::error::{Error, Result};
use crate::index::column::{COLUMNS, Column};

/// The head of a file whose lengths and checksum are right.
pub(crate) struct SnapshotHead {
    pub(crate) fingerprint: String,
    pub(crate) content_hash: u128,
    pub(super) records: usize,
    pub(super) text_bytes: usize,
    /// Bytes of the codes of one record.
    pub(super) code_bytes: usize,
    pub(super) widths: EnumMap<Column, u8>,
}

impl SnapshotHead {
    /// Reads the head of a file, and checks the lengths and the checksum of the whole file.
    ///
    /// # Errors
    /// When the bytes are no saved catalog of this version, or not all of one.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self> {
        let Some(body) = bytes.strip_prefix(&MAGIC) else { return Err(foreign(bytes)) };
        if bytes.len() < HEAD_BYTES + CHECKSUM_BYTES || !has_right_checksum(bytes) {
            return Err(damaged());
        }
        let mut reader = Reader { rest: body };
        let fingerprint = std::str::from_utf8(reader.take(32)?).map_err(|_| damaged())?.to_owned();
        let content_hash = u128::from_le_bytes(reader.array()?);
        let (records, text_bytes) = (reader.count()?, reader.count()?);
        let widths: [u8; COLUMNS] = reader.array()?;
        let code_bytes = widths.iter().map(|width| usize::from(*width)).sum();
        let head =
            Self { fingerprint, content_hash, records, text_bytes, code_bytes, widths: EnumMap::from_array(widths) };
        let fits = head.rest_bytes() == Some(reader.rest.len()) && u32::try_from(records).is_ok();
        if fits { Ok(head) } else { Err(damaged()) }
    }

    /// The number of bytes that must follow the head; none when it overflows.
    fn rest_bytes(&self) -> Option<usize> {
        // Of each record the length of its text, its number in the order of ids, and its codes.
        let record_bytes = 4 + 4 + self.code_bytes;
        record_bytes.checked_mul(self.records)?.checked_add(self.text_bytes)?.checked_add(CHECKSUM_BYTES)
    }
}

fn has_right_checksum(bytes: &[u8]) -> bool {
    let parts = bytes.split_last_chunk::<CHECKSUM_BYTES>();
    parts.is_some_and(|(body, checksum)| xxhash_rust::xxh3::xxh3_128(body).to_le_bytes() == *checksum)
}

/// The error about bytes that do not begin as a saved catalog of this version.
fn foreign(bytes: &[u8]) -> Error {
    let is_other_version = bytes.first_chunk::<7>() == MAGIC.first_chunk::<7>();
    match bytes.get(7).filter(|_| is_other_version) {
        Some(version) => {
            Error::new("catalog.version", &version.to_string(), ErrorKind::UnsupportedVersion { supported: 1 })
        }
        None => Error::new("catalog", "", ErrorKind::NotASavedCatalog),
    }
}
