//! The order of a range's ends.

use serde::de;

/// What is said of a range whose end lies before its beginning; recognised by the lenient reader.
pub(in crate::record) const REVERSED: &str = "the end lies before the beginning";

/// Refuses a range whose end lies before its beginning; an end left out is open.
pub(in crate::record) fn in_order<T: PartialOrd, E: de::Error>(start: Option<T>, end: Option<T>) -> Result<(), E> {
    match (start, end) {
        (Some(start), Some(end)) if end < start => Err(E::custom(REVERSED)),
        _ => Ok(()),
    }
}
