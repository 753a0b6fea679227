//! Helpers of the derived `Deserialize`: values that JSON may state in several forms, such as one
//! text where a list is expected, or `5.0` or `"5"` where a whole number is.

mod exact;
mod form;
mod list;
mod named_enum;
mod number;
mod object;
mod or_null;
mod scalar;
#[cfg(feature = "schema")]
pub(super) mod schema;
mod unique;

pub(super) use form::{JsonForm, read};
pub(super) use list::{collect, list, list_or_none, objects, objects_or_none};
pub(super) use named_enum::read_by_name;
pub(super) use number::{Whole, decimal_number, digits, text_or_number, whole};
pub(super) use object::{by_name, in_order, named, object};
pub(super) use scalar::read_scalar;
#[cfg(feature = "schema")]
pub(super) use schema::OneOrMany;
pub(super) use unique::{by_value, of_object, unique_keys};
