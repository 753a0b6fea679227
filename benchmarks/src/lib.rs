//! Records to measure with: catalogs and queries of any size with the skew of real ones, from a
//! seed.
//!
//! The program of this package measures (`cargo xtask bench`); this library only generates, so that
//! micro-benchmarks and tests can use it.

pub mod generate;
