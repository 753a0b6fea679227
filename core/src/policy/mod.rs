//! What changes when rules change, and which startups are affected: two versions of the rules
//! compared on a register, and the calendar of a catalog.
//!
//! [`compare`] takes two [`Scenario`]s, each a catalog of opportunities and a register of startups
//! that one matcher prepared. They may differ in the opportunities, in the configuration or in
//! both. The answer states which startups gain and which lose, and by which rule.
//!
//! [`Catalog::calendar`](crate::Catalog::calendar) lists the days on which windows, seats and rules
//! of a catalog begin or end, and the startups whose verdict changes because of it.
//!
//! Both evaluate the gate only, no score. Startups that state the same in an aspect share the
//! results of its constraints, opportunities with equal gates share their verdicts
//! (`gate_classes`), and the results of rules are made only for pairs whose verdict changes.

mod calendar;
mod change;
mod compare;
mod comparer;
mod comparison;
mod event;
mod gate_classes;
mod joined;
mod register;
mod scenario;
mod tally;

pub use crate::search::VerdictClass;
pub use calendar::{Calendar, CalendarEntry, CalendarQuery};
pub use change::{ChangeTotals, RuleEffect, StartupChanges, Transition, VerdictChange, VerdictCounts};
pub use compare::{CompareQuery, compare};
pub use comparison::{Comparison, OpportunityChange, Unmatched};
pub use event::CalendarEvent;
pub use scenario::Scenario;
