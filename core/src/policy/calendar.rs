//! The calendar of a catalog: what begins or ends on which day, and which startups are affected.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use super::change::StartupChanges;
use super::event::{CalendarEvent, events_of};
use super::register::{Register, Registers, Versions};
use crate::criteria::Context;
use crate::date::Date;
use crate::diagnostic::{ErrorKind, Unit};
use crate::error::{Error, Result};
use crate::executor::{Executor, Parallelism};
use crate::index::{DocId, StoredStartup};
use crate::ranking::count;
use crate::record::{Opportunity, Startup, Text};
use crate::search::Catalog;

/// The default limit of startups in a list: as many as a person reads.
const LIMIT: u32 = 10;

/// The default limit of entries: those of a month in a large catalog.
const ENTRY_LIMIT: u32 = 100;

/// The greatest number of days of a calendar: ten years.
const MAX_DAYS: u32 = 3_653;

/// The days and the limits of a calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CalendarQuery {
    /// The first day.
    pub from: Date,
    /// The last day; at most ten years after the first.
    pub to: Date,
    /// Startups listed at most for each entry: so many that lose, and so many that gain.
    #[serde(default = "limit")]
    pub limit: u32,
    /// Entries listed at most.
    #[serde(default = "entry_limit")]
    pub entry_limit: u32,
}

/// What begins or ends in a range of days.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Calendar {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// The number of entries, of which the first are listed.
    pub total: u32,
    /// The entries by day, and on one day by the id of the opportunity, up to the limit.
    pub entries: Vec<CalendarEntry>,
}

/// What begins or ends for one opportunity on one day.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CalendarEntry {
    /// The first day of the new state. A window whose last day is the 15th has closed on the 16th.
    pub day: Date,
    /// The opportunity's id.
    pub opportunity: String,
    /// The opportunity's name.
    pub name: Option<Text>,
    /// What begins or ends.
    pub events: Vec<CalendarEvent>,
    /// The startups whose verdict changes because of it; none without a register.
    pub startups: Option<StartupChanges>,
}

fn limit() -> u32 {
    LIMIT
}

fn entry_limit() -> u32 {
    ENTRY_LIMIT
}

impl CalendarQuery {
    /// The default query of the days from the first to the last: a hundred entries, with ten
    /// startups in each list.
    #[must_use]
    pub const fn between(from: Date, to: Date) -> Self {
        Self { from, to, limit: LIMIT, entry_limit: ENTRY_LIMIT }
    }

    /// With this limit of the startups of each list.
    #[must_use]
    pub const fn with_limit(mut self, limit: u32) -> Self {
        self.limit = limit;
        self
    }

    /// With this limit of the entries.
    #[must_use]
    pub const fn with_entry_limit(mut self, entry_limit: u32) -> Self {
        self.entry_limit = entry_limit;
        self
    }

    /// # Errors
    /// When the last day lies before the first, or too long after it.
    fn days(&self) -> Result<RangeInclusive<Date>> {
        let error = |kind| Err(Error::new("query.to", &self.to.to_string(), kind));
        match u32::try_from(self.to.days_since(self.from)) {
            Err(_) => error(ErrorKind::Reversed),
            Ok(days) if days >= MAX_DAYS => error(ErrorKind::TooLarge { limit: MAX_DAYS, unit: Unit::Days }),
            Ok(_) => Ok(self.from..=self.to),
        }
    }
}

impl Catalog<Opportunity> {
    /// The days of a range on which windows, seats and rules of the opportunities begin or end,
    /// and the startups of a register whose verdict changes because of it.
    ///
    /// An entry compares the parts of the opportunity that apply on its day with those of the day
    /// before, both on the startups as they are on its day. A startup's age also changes with the
    /// day, and so does a date relative to the day of the query: these are no events of the
    /// catalog, and are left out.
    ///
    /// ```
    /// use ketnoi::executor::Parallelism;
    /// use ketnoi::policy::CalendarQuery;
    /// use ketnoi::{Config, Matcher, Opportunity, Startup};
    /// let matcher = Matcher::new(Config::default())?;
    /// let (register, _) = matcher.catalog_of(vec![Startup::new("s1")]);
    /// let call = Opportunity::new("call", "challenge").closes("2026-12-15".parse()?);
    /// let (catalog, _) = matcher.catalog_of(vec![call]);
    ///
    /// let december = CalendarQuery::between("2026-12-01".parse()?, "2026-12-31".parse()?);
    /// let calendar = catalog.calendar(Some(&register), &december, Parallelism::CALLER)?;
    /// let entry = &calendar.entries[0];
    /// assert_eq!(entry.day.to_string(), "2026-12-16");
    /// assert_eq!(entry.startups.as_ref().unwrap().totals.lost, 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// When the last day lies before the first or more than ten years after it, the register was
    /// prepared by another matcher, or threads cannot be started.
    pub fn calendar(
        &self,
        startups: Option<&Catalog<Startup>>,
        query: &CalendarQuery,
        parallelism: Parallelism<'_>,
    ) -> Result<Calendar> {
        let days = query.days()?;
        if let Some(startups) = startups {
            startups.check(self.matcher())?;
        }
        let executor = Executor::of(parallelism)?;
        let events = self.events(&days);
        let total = count(events.len());
        let listed = events.into_iter().take(usize::try_from(query.entry_limit).unwrap_or(usize::MAX));
        let register: Option<(&Catalog<Startup>, Vec<&StoredStartup>)> =
            startups.map(|startups| (startups, startups.store().startups().collect()));
        let entries = executor.map(listed.collect(), |(key, events)| self.entry(key, events, register.as_ref(), query));
        Ok(Calendar { from: query.from, to: query.to, total, entries })
    }

    /// The events by day and by the position of the opportunity in the order of ids.
    fn events(&self, days: &RangeInclusive<Date>) -> BTreeMap<EntryKey, Vec<CalendarEvent>> {
        let mut entries: BTreeMap<EntryKey, Vec<CalendarEvent>> = BTreeMap::new();
        for (position, doc_id) in self.store().doc_ids().into_iter().enumerate() {
            for (day, event) in events_of(&self.store().prepared(doc_id), days) {
                entries.entry(EntryKey { day, position, doc_id }).or_default().push(event);
            }
        }
        entries
    }

    fn entry(
        &self,
        key: EntryKey,
        events: Vec<CalendarEvent>,
        register: Option<&(&Catalog<Startup>, Vec<&StoredStartup>)>,
        query: &CalendarQuery,
    ) -> CalendarEntry {
        let opportunity = self.store().prepared(key.doc_id);
        let startups = register.map(|(catalog, startups)| {
            let after = self.matcher().context(key.day);
            // Before the first day that there is, everything was as on that day.
            let before = Context { in_force_on: key.day.later_by(-1).unwrap_or(key.day), ..after };
            let side = |ctx| Register { ctx, store: catalog.store(), startups };
            let registers = Registers { before: side(before), after: side(after) };
            let versions = Versions { before: &opportunity, after: &opportunity };
            registers.changes(&versions, &registers.classes(&versions), query.limit)
        });
        CalendarEntry {
            day: key.day,
            opportunity: opportunity.id().to_owned(),
            name: opportunity.read_record().name,
            events,
            startups,
        }
    }
}

/// The order of the entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct EntryKey {
    day: Date,
    position: usize,
    doc_id: DocId,
}
