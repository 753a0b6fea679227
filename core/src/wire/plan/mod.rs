//! Calls and answers about programmes, a file for each kind of plan.
//!
//! A kind of plan adds, under `#[cfg(feature = "plan")]`: a variant of `Call` and one of `Answer` whose types stand in its
//! file here; its name in `parse.rs` (twice); and a line in `Service::answer` that hands over to a function of its file.

pub(super) mod targets;
pub(super) mod timetable;

pub use targets::{DiversifyCall, ExposureCall, TargetsAnswer, TargetsCall};
pub use timetable::{AgendaCall, Format, RepairCall, RepairedAnswer, TimetableAnswer, TimetableCall};
