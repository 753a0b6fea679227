//! Helpers of the tests: short ways to write records, and strategies that generate them.

mod completion;
mod draft;
pub mod fair;
pub mod flow;
mod matchers;
mod naive;
mod pair;
pub mod strategy;
pub mod world;

pub use completion::{of_opportunity, of_startup};
pub use draft::{Draft, day, draft};
pub use matchers::{CRITERIA, even, every_matcher, evidence, plain, with_rates, with_weights};
pub use naive::{Naive, Row, rank, rank_startups};
pub use pair::{known, membership, open, points, verdict};

/// The Rust examples of the README, as documentation tests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
