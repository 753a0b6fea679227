//! What the tests share: short ways to write records, and strategies that generate them.

mod completion;
mod draft;
pub mod fair;
pub mod flow;
mod judged;
mod matchers;
mod naive;
pub mod strategy;
pub mod world;

pub use completion::{of_opportunity, of_startup};
pub use draft::{Draft, day, draft};
pub use judged::{known, membership, open, points, verdict};
pub use matchers::{CRITERIA, even, every_matcher, evidence, plain, with_rates, with_weights};
pub use naive::{Naive, Row, rank, rank_startups};

/// The Rust examples of the README, compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
