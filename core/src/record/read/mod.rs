//! Reading records from JSON, with a diagnostic for everything that could not be read.
//!
//! A record is read in one go by its derived `Deserialize`. Only when that fails, or a limit may be exceeded, is it read
//! field by field through the table of fields: that says what was wrong, and clean input does not pay for it.

mod check;
mod columns;
mod diagnostics;
mod elements;
mod fields;
mod list;
mod numbers;
mod one;
mod position;
mod scan;
mod size;
mod suggest;
mod value;

pub use columns::{takes_key, takes_texts};
pub use list::{Records, read};
pub use one::{read_one, read_value};
#[cfg(feature = "match")]
pub(crate) use position::syntax;
#[cfg(feature = "match")]
pub(crate) use suggest::nearest;
pub use suggest::{field_names, nearest_fields};
