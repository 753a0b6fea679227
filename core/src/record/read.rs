//! Lenient and strict reading of records.
