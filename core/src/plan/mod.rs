//! Programmes: what is planned upon the scores.
//!
//! A ranked list answers one asker. A programme decides for all of them at once: who goes where when seats are few.

mod assign;
mod candidates;
mod diversify;
mod exposure;
mod facet;
mod pair;
mod targets;
mod timetable;

pub use assign::{
    Assign, Assigned, Assignment, Clash, Constraint, Count, End, Left, Outcome, Price, Quota, SeatsTaken, Who,
};
pub use candidates::Candidates;
pub use diversify::{Diversified, Picked, Spread};
pub use exposure::{Exposure, OpportunityShown, Share, Shown};
pub use facet::Facet;
pub use pair::{Pair, PairId};
pub use targets::*;
pub use timetable::*;
