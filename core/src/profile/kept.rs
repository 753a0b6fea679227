//! A record as a catalogue keeps it: its id and its compact text, read back when somebody looks.

use std::sync::Arc;

use crate::record::Record;

/// A record, as text where that reads back as the same record.
#[derive(Debug, Clone)]
pub(crate) enum Kept<T> {
    /// The length of the id in four bytes, the id, the record as JSON: one allocation for all of it.
    Text(Arc<[u8]>),
    /// A record that its own reader would refuse (a typed one, with a number out of range).
    Whole(Arc<T>),
}

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self::Text(Arc::from([]))
    }
}

impl<T: Record + Clone + PartialEq> Kept<T> {
    /// The record and its canonical JSON.
    pub(crate) fn new(record: &T, json: &[u8]) -> Self {
        let reads_back = serde_json::from_slice::<T>(json).is_ok_and(|read| read == *record);
        match u32::try_from(record.id().len()) {
            Ok(length) if reads_back => {
                Self::Text(length.to_le_bytes().iter().chain(record.id().as_bytes()).chain(json).copied().collect())
            }
            _ => Self::Whole(Arc::new(record.clone())),
        }
    }

    pub(crate) fn id(&self) -> &str {
        match self {
            Self::Whole(record) => record.id(),
            Self::Text(text) => split(text).and_then(|(id, _)| std::str::from_utf8(id).ok()).unwrap_or_default(),
        }
    }

    /// The record; none only for the empty text of a part that belongs to no record.
    pub(crate) fn read(&self) -> Option<T> {
        match self {
            Self::Whole(record) => Some(record.as_ref().clone()),
            Self::Text(text) => serde_json::from_slice(split(text)?.1).ok(),
        }
    }
}

fn split(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = text.split_first_chunk::<4>()?;
    rest.split_at_checked(usize::try_from(u32::from_le_bytes(*length)).ok()?)
}
