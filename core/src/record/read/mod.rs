//! Lenient and strict reading of records, with a finding for everything that was not read.
//!
//! A record is read in one go where it can be. Only when that fails is it taken apart field by field,
//! and only then is it said what was wrong: clean registers pay nothing for the messy ones.

mod apart;
mod elements;
pub(crate) mod expected;
mod fields;
mod findings;
mod list;
mod one;
mod pairs;
mod place;
mod probe;
mod scan;
mod sieve;
mod size;

#[cfg(feature = "match")]
pub(crate) use fields::nearest;
pub use fields::{field_names, nearest_fields};
pub use list::{Records, read};
pub use one::{read_one, read_value};
