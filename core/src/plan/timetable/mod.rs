//! Timetables of meetings between two.

mod agenda;
mod answer;
mod board;
mod build;
mod choose;
mod event;
mod gaps;
mod grid;
mod locks;
mod pairs;
mod place;
mod repair;
mod seat;
mod setup;
mod time;
mod unmet;

pub use agenda::{Agenda, Issue, Rows, Whom};
pub use answer::{Meeting, Summary, Timetable};
pub use build::timetable;
pub(crate) use event::EXPECTED as EXPECTED_TABLES;
pub use event::{Attendee, By, Event, Lock, Session, Slot, Span, Table, Tables, Want, Wish};
pub use pairs::Tier;
pub use repair::{Absence, Changes, Move, Repaired, repair};
pub(crate) use time::EXPECTED as EXPECTED_TIME;
pub use time::{Time, TimeError};
pub use unmet::{Unmet, Why};
