//! The content hash of a record.

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::json;

/// SHA-256 of a record as it was read: its canonical JSON, and what of it could not be read.
pub(crate) fn digest<T: Serialize>(record: &T, unreadable: &[String]) -> [u8; 32] {
    digest_of(&json::bytes(record), unreadable)
}

/// The same of a record's canonical JSON.
pub(crate) fn digest_of(json: &[u8], unreadable: &[String]) -> [u8; 32] {
    let mut hasher = Sha256::new();
    hasher.update(json);
    for field in unreadable {
        hasher.update(b"\0");
        hasher.update(field);
    }
    hasher.finalize().into()
}
