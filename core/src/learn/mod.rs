//! Learning from past interactions: metrics of how well a configuration ranks them, and weights
//! fitted to them.
//!
//! An [`Interaction`] is a startup as it was known on a day, and the opportunities it met.
//! [`evaluate()`] ranks the opportunities for every interaction and reports how often, and how
//! high, those met were found; [`compare`] compares two configurations on the same interactions.
//! [`fit`] learns a weight profile and validates it over time: each year is tested with weights and
//! counts of the years before it alone.
//!
//! Metrics are counts or ten-thousandths; the optimiser sums in a fixed order. Equal input gives
//! equal bytes.

mod bootstrap;
mod dataset;
mod evaluate;
mod exposure;
mod fit;
mod fold;
mod interaction;
mod learner;
mod logit;
mod metrics;
mod report;
mod tagger;

pub use bootstrap::Interval;
pub use dataset::Dataset;
pub use evaluate::{Comparison, Evaluation, compare, evaluate};
pub use exposure::{ExposureMetrics, GroupMetrics};
pub use fit::{FitOptions, Fitted, fit};
pub use interaction::Interaction;
pub use report::{FitReport, Importance, YearReport};
pub use tagger::{Labelled, SectorSuggestion, Tagger};

/// A count; a list has fewer than 2³² entries, or counts as so many.
fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
