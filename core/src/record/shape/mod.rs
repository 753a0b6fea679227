//! What JSON shapes a value may take: one text where a list is expected, `5.0` or `"5"` where a whole number is.

mod any;
mod list;
mod number;
mod object;
mod range;
#[cfg(feature = "schema")]
mod schema;

pub(super) use any::{Shape, read};
pub(super) use list::{collect, list, list_or_none, objects, objects_or_none};
#[cfg(feature = "match")]
pub(super) use number::EXACT;
pub(super) use number::{SEATS, Whole, digits, text_or_number, whole};
pub(super) use object::{Object, by_name, named, object};
pub(super) use range::{REVERSED, in_order};
#[cfg(feature = "schema")]
pub(super) use schema::OneOrMany;
