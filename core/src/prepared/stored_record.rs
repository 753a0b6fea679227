//! Stored records: the id and the compact JSON of a record, parsed again when it is read.

use std::sync::Arc;

use super::digest::{digest, digest_of};
use crate::json;
use crate::record::{Opportunity, Record};

/// A record as a catalog stores it: as text, if the text parses to the same record.
#[derive(Debug, Clone)]
pub(crate) enum StoredRecord<T> {
    /// The length of the id in four bytes, the id, the record as JSON: one allocation in all.
    Text(Arc<[u8]>),
    /// A record that its own reader would refuse: the caller set a number out of range.
    Typed(Arc<T>),
}

/// The initial capacity of a text: most records fit in, so the text is not copied as it grows.
const TYPICAL_BYTES: usize = 1_024;

impl StoredRecord<Opportunity> {
    pub(crate) fn new(record: &Opportunity) -> Self {
        let typed = || Self::Typed(Arc::new(record.clone()));
        let Ok(length) = u32::try_from(record.id.len()) else { return typed() };
        let mut text = Vec::with_capacity(TYPICAL_BYTES);
        text.extend_from_slice(&length.to_le_bytes());
        text.extend_from_slice(record.id.as_bytes());
        json::write(record, &mut text);
        let reads_back = || json::parse(json_of(&text)).is_some_and(|read: Opportunity| read == *record);
        if record.reads_back() || reads_back() { Self::Text(Arc::from(text)) } else { typed() }
    }

    /// Bytes of the stored text; 0 for a typed record.
    pub(crate) fn bytes(&self) -> usize {
        match self {
            Self::Typed(_) => 0,
            Self::Text(text) => text.len(),
        }
    }

    /// The first half of the record's SHA-256 as a number.
    pub(crate) fn hash(&self) -> u128 {
        match self {
            Self::Typed(record) => upper_half(&digest(record.as_ref(), &record.unreadable)),
            Self::Text(text) => hash_of(text),
        }
    }
}

impl<T: Record + Clone> StoredRecord<T> {
    pub(crate) fn id(&self) -> &str {
        match self {
            Self::Typed(record) => record.id(),
            Self::Text(text) => id_of(text),
        }
    }

    /// The record; none for a text of a forged saved catalog that is no record.
    pub(crate) fn read(&self) -> Option<T> {
        match self {
            Self::Typed(record) => Some(record.as_ref().clone()),
            Self::Text(text) => json::parse(json_of(text)),
        }
    }
}

/// True for bytes that begin with the length of an id and the id.
pub(crate) fn is_stored_text(text: &[u8]) -> bool {
    split(text).is_some()
}

/// The id of a stored text.
#[expect(clippy::expect_used, reason = "written by `StoredRecord::new`, or checked by `is_stored_text`")]
pub(crate) fn id_of(text: &[u8]) -> &str {
    split(text).expect("a stored text begins with its id").0
}

/// The record's JSON in a stored text.
#[expect(clippy::expect_used, reason = "written by `StoredRecord::new`, or checked by `is_stored_text`")]
pub(crate) fn json_of(text: &[u8]) -> &[u8] {
    split(text).expect("a stored text begins with its id").1
}

/// The hash of the record in a stored text: see [`StoredRecord::hash`].
pub(crate) fn hash_of(text: &[u8]) -> u128 {
    let json = json_of(text);
    // Few records have fields that could not be read: the others need not be parsed here.
    let has_unreadable = std::str::from_utf8(json).is_ok_and(|json| json.contains(r#""unreadable":["#));
    let record: Option<Opportunity> = if has_unreadable { json::parse(json) } else { None };
    upper_half(&digest_of(json, record.as_ref().map_or(&[], |record| record.unreadable.as_slice())))
}

/// The first half of a hash as a number.
pub(crate) fn upper_half(hash: &[u8; 32]) -> u128 {
    let (upper, _) = hash.split_at(16);
    upper.iter().fold(0, |sum, byte| (sum << 8) | u128::from(*byte))
}

/// The id and the JSON of a stored text; none for other bytes.
fn split(text: &[u8]) -> Option<(&str, &[u8])> {
    let (length, rest) = text.split_first_chunk::<4>()?;
    let (id, json) = rest.split_at_checked(usize::try_from(u32::from_le_bytes(*length)).ok()?)?;
    Some((std::str::from_utf8(id).ok()?, json))
}
