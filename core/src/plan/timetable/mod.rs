//! Timetables of meetings between two.

mod agenda;
mod answer;
mod build;
mod event;
mod gaps;
mod instance;
mod kempe;
mod locks;
mod matching;
mod pairs;
mod repair;
mod schedule;
mod table_assignment;
mod time;
mod timeline;
mod unmet;

pub use agenda::{Agenda, AgendaRows, Audience, Revision};
pub use answer::{Meeting, Summary, Timetable};
pub use build::timetable;
pub use event::{Attendee, Event, Lock, Requester, Session, Slot, Table, Tables, TimeRange, Wish, WishKind};
pub use pairs::Tier;
pub use repair::{Absence, Changes, Move, Repaired, repair};
pub use time::{Time, TimeError};
pub use unmet::{Unmet, UnmetReason};
