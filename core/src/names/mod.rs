//! Enums whose variants have names: `Display` and `FromStr` from a table ([`names!`](names)), or
//! after the names that serde derives, so that each name stands once.

#[cfg(any(feature = "plan", feature = "review", feature = "sheet"))]
mod derived;
mod table;

#[cfg(any(feature = "plan", feature = "review", feature = "sheet"))]
pub(crate) use derived::{display_names, parse, parse_names};
pub(crate) use table::names;

use crate::diagnostic::ErrorKind;
use crate::error::Error;

/// The error about a text that is none of these names.
pub(crate) fn unknown_variant(text: &str, names: &[&'static str]) -> Error {
    Error::new("", text, ErrorKind::unknown_variant(names))
}
