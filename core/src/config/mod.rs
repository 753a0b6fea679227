//! The parts of a [`Config`]: exchange rates, statistics, how past deals age, and
//! the weight profiles, each number with its reason.

#[expect(clippy::module_inception, reason = "the file has the name of its type")]
pub(crate) mod config;

pub use crate::fact::{Fact, FactBand, FactKind, FactValue};
pub use crate::prepared::{Curves, Family, Rates};
pub use crate::statistics::{Shares, Statistics};
pub use crate::weights::{WEIGHT_PROFILES, WHOLE, Weight, WeightProfile};
pub(crate) use config::Config;
