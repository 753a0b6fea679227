//! The limits of records, the same in every language. What exceeds a limit is reported, never
//! truncated.
//!
//! Inside a record's `meta` only the limits of the whole record apply: it is returned, not read.

/// Bytes of one text.
pub const TEXT: usize = 64 * 1024;
/// Entries of one list or map.
pub const LIST: usize = 1_000;
/// Bytes of one record as JSON.
pub const RECORD: usize = 1024 * 1024;
/// Bytes of one id.
pub const ID: usize = 256;
/// Levels of nesting of one record.
pub const DEPTH: usize = 64;
/// The greatest weight of a preferred sector.
pub(crate) const SECTOR_WEIGHT: u8 = 100;
/// The largest amount of money, in minor units: exact in every language's numbers.
pub const MONEY: i64 = 1_000_000_000_000_000;
/// Levels of rules inside a rule.
#[cfg(feature = "match")]
pub(crate) const RULE_DEPTH: usize = 8;
/// Conditions of all rules of one opportunity.
#[cfg(feature = "match")]
pub(crate) const RULE_CONDITIONS: usize = 1_000;
/// Diagnostics that are listed for one input; the others are counted.
pub const DIAGNOSTICS: usize = 10_000;
