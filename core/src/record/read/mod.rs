//! Reading records from JSON, with a diagnostic for everything that could not be read.
//!
//! The derived `Deserialize` reads a record that has nothing wrong with it. Only if that fails, or
//! a limit may be exceeded, is the record read field by field through the table of fields, which
//! finds out what is wrong. Records without errors are therefore read at the speed of `serde_json`.

mod check;
mod columns;
mod diagnostics;
mod elements;
mod fields;
pub(crate) mod list;
mod numbers;
mod one;
mod position;
mod scan;
mod size;
mod suggest;
mod value;

pub use columns::{takes_key, takes_texts};
pub use list::Records;
#[cfg(feature = "match")]
pub(crate) use list::read;
pub use one::{read_one, read_value};
#[cfg(feature = "match")]
pub(crate) use position::syntax;
pub use suggest::{field_names, nearest_fields};
#[cfg(feature = "match")]
pub(crate) use suggest::{nearest, unknown_name};
