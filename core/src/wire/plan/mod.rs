//! Calls and answers about programmes.
//!
//! A plan is made in two steps, which can be made in two places: what the records say to it (`settle`), and the plan itself upon
//! pairs, scores and ids alone ([`solve`]). [`Service`](super::Service) makes both.
//!
//! A kind of plan adds its call to `calls.rs`, a variant of `Call` and one of `Answer`, its name in `parse.rs`, in `solve.rs` and, where
//! it asks the records, in `settle.rs`; and a line in `Service::answer` that hands over to a function of its file.

mod calls;
mod settle;
mod targets;

#[cfg(feature = "plan")]
mod assign;
#[cfg(feature = "plan")]
mod solve;
#[cfg(feature = "plan")]
mod stable;
#[cfg(feature = "plan")]
mod timetable;

#[cfg(feature = "plan")]
pub use assign::{AssignmentAnswer, ClashAnswer};
pub use calls::{AgendaCall, AssignCall, Format, MutualCall, RepairCall, StableCall, TimetableCall};
pub use settle::SettleCall;
#[cfg(feature = "plan")]
pub use solve::solve;
pub use targets::{DiversifyCall, ExposureCall, TargetsAnswer, TargetsCall};
#[cfg(feature = "plan")]
pub use timetable::{RepairedAnswer, TimetableAnswer};

#[cfg(feature = "plan")]
pub(super) use assign::assign;
pub(super) use settle::{settled, settling};
#[cfg(feature = "plan")]
pub(super) use stable::stable;
#[cfg(feature = "plan")]
pub(super) use timetable::{repair, timetable};
