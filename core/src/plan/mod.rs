//! Programmes: what is planned upon the scores.
//!
//! A ranked list answers one asker. A programme decides for all of them at once: who goes where when seats are few.

mod candidates;
mod pair;
mod timetable;

pub use candidates::Candidates;
pub use pair::{Pair, PairId};
pub use timetable::*;
