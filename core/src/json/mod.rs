//! The one way from JSON to types, and back to text.
//!
//! Text becomes a tree, and types are read from a [`Source`] alone: however many forms records come in, the reading of each
//! type is compiled once, which is most of what the module for browsers would weigh otherwise.

mod entries;
mod misfit;
mod named;
mod source;
mod spelt;
mod tree;
mod variant;
mod write;

use serde::de::DeserializeOwned;

pub(crate) use misfit::{Misfit, Step, Why};
pub(crate) use source::Source;
pub(crate) use spelt::spelt;
#[cfg(feature = "match")]
pub(crate) use tree::{Pairs, lenient, pairs, strict_pairs};
pub(crate) use write::text;
#[cfg(feature = "match")]
pub(crate) use write::{bytes, write};

/// Reads a type from text; nothing when it does not fit.
#[cfg(feature = "match")]
pub(crate) fn parse<T: DeserializeOwned>(text: &[u8]) -> Option<T> {
    let fields = strict_pairs(std::str::from_utf8(text).ok()?).ok()??;
    read(fields).ok()
}

/// Reads a type from the fields of an object.
pub(crate) fn read<T: DeserializeOwned>(fields: Pairs) -> Result<T, Misfit> {
    T::deserialize(Source::Listed(fields))
}
