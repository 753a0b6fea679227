//! Learning from what happened: figures of how well a configuration finds past pairs, and weights
//! fitted to them.
//!
//! A [`Interaction`] is a past pair as its day saw it: the startup, and the opportunities it met.
//! [`evaluate()`] asks the ranking for each and tells how often, and how high, it found them;
//! [`compare`] tells whether another configuration does better on the same meetings. [`fit`] makes
//! a weight profile from meetings and proves it by cross-validation over time: each year is asked
//! with nothing learned or counted but the years before it.
//!
//! Everything is a count or a ten-thousandth; the optimiser sums in a fixed order. Equal input
//! gives equal bytes.

mod bootstrap;
mod evaluate;
mod exposure;
mod figures;
mod fit;
mod fold;
mod logit;
mod meeting;
mod report;
mod tagger;

pub use bootstrap::Interval;
pub use evaluate::{Comparison, Evaluation, compare, evaluate};
pub use exposure::{Exposure, GroupFigures};
pub use fit::{FitOptions, Fitted, fit};
pub use meeting::Interaction;
pub use report::{FitReport, Importance, YearReport};
pub use tagger::{Labelled, SectorSuggestion, Tagger};
