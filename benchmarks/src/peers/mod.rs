//! What else one could use, each in its best sensible form.

pub mod coded;
pub mod python;
#[cfg(feature = "tantivy")]
pub mod tantivy;
