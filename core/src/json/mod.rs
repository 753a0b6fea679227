//! JSON text to types and back.
//!
//! Text of the library's own making is read by `serde_json`. What a caller gives strictly (a call,
//! a configuration) is read from a parsed value by [`ValueDeserializer`], whose [`ReadError`] keeps
//! as data what was found, what was expected, and where.

mod expecting;
mod from_text;
mod object;
mod parse;
#[cfg(feature = "match")]
mod read_error;
#[cfg(feature = "match")]
mod value;
mod write;

pub(crate) use expecting::Expecting;
pub(crate) use from_text::from_text;
pub(crate) use object::{FromObject, from_object};
#[cfg(feature = "match")]
pub(crate) use parse::parse;
pub(crate) use parse::{Fields, fields};
#[cfg(feature = "match")]
pub(crate) use read_error::{ReadError, ReadErrorKind};
#[cfg(feature = "match")]
pub(crate) use value::ValueDeserializer;
pub(crate) use write::text;
#[cfg(feature = "match")]
pub(crate) use write::{bytes, write};
