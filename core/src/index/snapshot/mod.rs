//! The format of saved catalogs: little endian, and the same on every target.
//!
//! | bytes | what |
//! |---|---|
//! | 8 | `ketnoi`, 0 and the version of this format |
//! | 32 | the matcher's fingerprint |
//! | 16 | the content hash |
//! | 8 | number of records |
//! | 8 | length of their texts |
//! | 16 | bytes of a code, for each column |
//! | 4 a record | length of its text |
//! | | the texts: the length of the id in 4 bytes, the id, the record as JSON |
//! | their sum, a record | its code in each column |
//! | 4 a record | the records in the order of their ids |
//! | 16 | XXH3 of everything before |
//!
//! The values of the codes are not stored: each distinct value is prepared again from the first
//! record that has it. So a file states nothing that its records do not state, and a change of what
//! scoring reads does not change the format.

mod head;
mod load;
mod reader;
mod save;

use super::column::COLUMNS;
use crate::diagnostic::ErrorKind;
use crate::error::Error;

pub(crate) use head::SnapshotHead;
pub(crate) use load::load;
pub(crate) use save::save;

/// The first bytes of a file; the last of them is the version of the format.
const MAGIC: [u8; 8] = *b"ketnoi\0\x01";

/// Bytes of the magic, the fingerprint, the content hash, the two lengths and the widths of codes.
const HEAD_BYTES: usize = 8 + 32 + 16 + 8 + 8 + COLUMNS;

/// Bytes of the checksum.
const CHECKSUM_BYTES: usize = 16;

/// The error about a file whose contents contradict each other.
fn damaged() -> Error {
    Error::new("catalog", "", ErrorKind::DamagedCatalog)
}

#[cfg(test)]
mod tests;
