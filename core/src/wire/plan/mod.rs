//! Calls and answers about programmes.

mod agenda;
mod assign;
mod pairs;
mod stable;
mod targets;
mod timetable;

pub use agenda::{AgendaCall, Format};
pub use assign::{AssignCall, AssignmentAnswer, ClashAnswer};
pub use stable::{MutualCall, StableCall};
pub use targets::{DiversifyCall, ExposureCall, TargetsAnswer, TargetsCall};
pub use timetable::{RepairCall, RepairedAnswer, TimetableAnswer, TimetableCall};
