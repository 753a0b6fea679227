//! Timetables of meetings between a startup and an opportunity.
//!
//! `setup` checks the event and numbers its parts (`instance`); `matching` chooses the wishes that
//! limits and tables allow; `schedule` gives them slots, with Kempe chains (`kempe`) and local
//! search (`gaps`); `table_assignment` gives them tables. `repair` changes a timetable on the day,
//! and `agenda` prints it.

mod agenda;
mod answer;
mod build;
mod changes;
mod event;
mod gaps;
mod instance;
mod kempe;
mod locks;
mod matching;
mod mentions;
mod pair;
mod participants;
mod repair;
mod schedule;
mod setup;
mod table_assignment;
mod time;
mod timeline;
mod unmet;

pub use agenda::{Agenda, AgendaRows, Audience, Revision};
pub use answer::{Meeting, Summary, Timetable};
pub use build::timetable;
pub use changes::{Absence, Changes, Move, Repaired};
pub use event::{Attendee, Event, Lock, Requester, Session, Slot, Table, Tables, TimeRange, Wish, WishKind};
pub use pair::Tier;
pub use repair::repair;
pub use time::{Time, TimeError};
pub use unmet::{Unmet, UnmetReason};
