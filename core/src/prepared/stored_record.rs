//! A record as a catalog keeps it: its id and its compact text, read back when somebody looks.

use std::sync::Arc;

use super::digest::{digest, digest_of};
use crate::json;
use crate::record::{Opportunity, Record};

/// A record, as text where that reads back as the same record.
#[derive(Debug, Clone)]
pub(crate) enum StoredRecord<T> {
    /// The length of the id in four bytes, the id, the record as JSON: one allocation for all of it.
    Text(Arc<[u8]>),
    /// A record that its own reader would refuse (a typed one, with a number out of range).
    Whole(Arc<T>),
}

impl<T> Default for StoredRecord<T> {
    fn default() -> Self {
        Self::Text(Arc::from([]))
    }
}

/// Bytes that most records fit in: a text that grows is moved each time.
const ROOM: usize = 1_024;

impl StoredRecord<Opportunity> {
    pub(crate) fn new(record: &Opportunity) -> Self {
        let whole = || Self::Whole(Arc::new(record.clone()));
        let Ok(length) = u32::try_from(record.id.len()) else { return whole() };
        let mut text = Vec::with_capacity(ROOM);
        text.extend_from_slice(&length.to_le_bytes());
        text.extend_from_slice(record.id.as_bytes());
        json::write(record, &mut text);
        let reads_back = || json::parse(json_of(&text)).is_some_and(|read: Opportunity| read == *record);
        if record.reads_back() || reads_back() { Self::Text(Arc::from(text)) } else { whole() }
    }

    /// Bytes of the kept text.
    pub(crate) fn bytes(&self) -> usize {
        match self {
            Self::Whole(_) => 0,
            Self::Text(text) => text.len(),
        }
    }

    /// The first half of the record's SHA-256 as a number.
    pub(crate) fn content(&self) -> u128 {
        match self {
            Self::Whole(record) => half(&digest(record.as_ref(), &record.unreadable)),
            Self::Text(text) => content_of(text),
        }
    }
}

impl<T: Record + Clone> StoredRecord<T> {
    pub(crate) fn id(&self) -> &str {
        match self {
            Self::Whole(record) => record.id(),
            Self::Text(text) => id_of(text),
        }
    }

    /// The record; none only for the empty text of a part that belongs to no record.
    pub(crate) fn read(&self) -> Option<T> {
        match self {
            Self::Whole(record) => Some(record.as_ref().clone()),
            Self::Text(text) => json::parse(split(text)?.1),
        }
    }
}

/// The id of a kept text.
pub(crate) fn id_of(text: &[u8]) -> &str {
    split(text).and_then(|(id, _)| std::str::from_utf8(id).ok()).unwrap_or_default()
}

/// The content of a kept text.
pub(crate) fn content_of(text: &[u8]) -> u128 {
    let json = split(text).unwrap_or_default().1;
    // Few records have fields that could not be read: the rest need not be read here.
    let unreadable = if std::str::from_utf8(json).is_ok_and(|json| json.contains(r#""unreadable":["#)) {
        json::parse(json).map(|record: Opportunity| record.unreadable).unwrap_or_default()
    } else {
        Vec::new()
    };
    half(&digest_of(json, &unreadable))
}

/// The record's JSON in a kept text.
pub(crate) fn json_of(text: &[u8]) -> &[u8] {
    split(text).unwrap_or_default().1
}

/// The first half of a hash as a number.
pub(crate) fn half(hash: &[u8; 32]) -> u128 {
    hash.iter().take(16).fold(0, |sum, byte| (sum << 8) | u128::from(*byte))
}

fn split(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = text.split_first_chunk::<4>()?;
    rest.split_at_checked(usize::try_from(u32::from_le_bytes(*length)).ok()?)
}
