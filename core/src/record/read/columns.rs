//! What a column of a table may hold for a field: a list in one cell, or one key of an object.

use crate::record::Record;
use crate::record::fields::{Kind, Object};

/// True if the field accepts a list of texts, so a cell of text may be read as a list.
///
/// ```
/// use ketnoi::{Opportunity, record::takes_texts};
///
/// assert!(takes_texts::<Opportunity>("sectors"));
/// assert!(!takes_texts::<Opportunity>("closes"));
/// ```
#[must_use]
pub fn takes_texts<T: Record>(field: &str) -> bool {
    kind_of::<T>(field).is_some_and(|kind| kind.any || kind.list.is_some_and(|entry| entry.text.is_some()))
}

/// True if the field accepts an object with this key: the column `ticket_min` is `min` of `ticket`.
///
/// ```
/// use ketnoi::{Opportunity, record::takes_key};
///
/// assert!(takes_key::<Opportunity>("ticket", "min"));
/// assert!(!takes_key::<Opportunity>("ticket", "colour"));
/// ```
#[must_use]
pub fn takes_key<T: Record>(field: &str, key: &str) -> bool {
    kind_of::<T>(field).is_some_and(|kind| {
        kind.any
            || match kind.object() {
                Some(Object::Fields(fields, _)) => fields.iter().any(|field| field.name == key),
                Some(Object::Named(_)) => true,
                None => false,
            }
    })
}

fn kind_of<T: Record>(field: &str) -> Option<&'static Kind> {
    T::fields().iter().find(|known| known.name == field).map(|known| known.kind)
}
