//! Programmes: what is planned upon the scores.
//!
//! A ranked list answers one asker. A programme decides for all of them at once: who goes where when seats are few.

mod assign;
mod candidates;
mod pair;

pub use assign::{
    Assign, Assigned, Assignment, Clash, Constraint, Count, End, Left, Outcome, Price, Quota, SeatsTaken, Who,
};
pub use candidates::Candidates;
pub use pair::{Pair, PairId};
