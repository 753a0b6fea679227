//! Texts to terms: what an officer typed, read as ids of the vocabulary with the way it was read.

mod money;
mod place;
mod read;
mod resolution;
mod suggest;

pub use money::{Amount, money};
pub use resolution::{Found, MatchLevel, Resolution};
pub use suggest::Suggestion;
