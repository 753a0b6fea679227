//! The days on which a part of an opportunity begins or ends to apply.

use std::ops::RangeInclusive;

use serde::Serialize;

use crate::date::Date;
use crate::gate::RuleName;
use crate::lang::Lang;
use crate::messages::{policy, value};
use crate::phrase::Phrase;
use crate::prepared::{PreparedOpportunity, PreparedRule, ResolvedTerm, SeatsOpen};
use crate::record::{Text, Window};
use crate::text::capitalized;

/// What begins or ends on a day of a calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "is", rename_all = "snake_case")]
#[non_exhaustive]
pub enum CalendarEvent {
    /// A window opens: this is its first day.
    Opens {
        /// The window.
        window: Window,
    },
    /// A window has closed: the day before was its last.
    Closed {
        /// The window.
        window: Window,
    },
    /// The period of seats begins.
    SeatsBegin {
        /// The stage that they are for; any when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        stage: Option<ResolvedTerm>,
        /// Their number in this year; any when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        seats: Option<u32>,
    },
    /// The period of seats has ended.
    SeatsEnded {
        /// The stage that they were for; any when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        stage: Option<ResolvedTerm>,
    },
    /// The number of seats of this year is not that of the year before.
    SeatsChange {
        /// The stage that they are for; any when left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        stage: Option<ResolvedTerm>,
        /// Their number in the year before.
        before: u32,
        /// Their number in this year.
        after: u32,
    },
    /// An own rule comes into force: this is its first day.
    RuleBegins {
        /// The rule.
        rule: RuleName,
        /// The programme's own reason for it.
        #[serde(skip_serializing_if = "Option::is_none")]
        why: Option<Text>,
    },
    /// An own rule is no longer in force: the day before was its last.
    RuleEnded {
        /// The rule.
        rule: RuleName,
        /// The programme's own reason for it.
        #[serde(skip_serializing_if = "Option::is_none")]
        why: Option<Text>,
    },
}

/// The events of an opportunity in a range of days, each with the first day of the new state.
pub(super) fn events_of(
    opportunity: &PreparedOpportunity,
    days: &RangeInclusive<Date>,
) -> impl Iterator<Item = (Date, CalendarEvent)> {
    let windows = opportunity.dates.windows.iter().flatten().flat_map(|window| window_events(*window));
    let seats = opportunity.gates.seats.iter().flatten().flat_map(|seats| seats_events(seats, days));
    let rules = (0..).zip(&opportunity.gates.require).flat_map(|(position, rule)| rule_events(position, rule));
    windows.chain(seats).chain(rules).filter(|(day, _)| days.contains(day))
}

fn window_events(window: Window) -> impl Iterator<Item = (Date, CalendarEvent)> {
    let opens = window.opens.map(|day| (day, CalendarEvent::Opens { window }));
    let closed = window.closes.and_then(day_after).map(|day| (day, CalendarEvent::Closed { window }));
    opens.into_iter().chain(closed)
}

fn rule_events(position: usize, rule: &PreparedRule) -> impl Iterator<Item = (Date, CalendarEvent)> {
    let (first, last) = rule.in_force;
    let named = || (rule.id.clone().map_or(RuleName::Require(position), RuleName::Id), rule.why.clone());
    let begins = first.map(|day| {
        let (rule, why) = named();
        (day, CalendarEvent::RuleBegins { rule, why })
    });
    let ended = last.and_then(day_after).map(|day| {
        let (rule, why) = named();
        (day, CalendarEvent::RuleEnded { rule, why })
    });
    begins.into_iter().chain(ended)
}

fn day_after(last: Date) -> Option<Date> {
    last.later_by(1)
}

/// Seats are those of a year, so they can only change on the first of January.
fn seats_events(seats: &SeatsOpen, days: &RangeInclusive<Date>) -> impl Iterator<Item = (Date, CalendarEvent)> {
    let first_days = (days.start().year()..=days.end().year()).filter_map(|year| Date::new(year, 1, 1).ok());
    first_days.filter_map(|day| Some((day, seats_event(seats, day)?)))
}

/// What the first day of a year changes.
fn seats_event(seats: &SeatsOpen, new_year: Date) -> Option<CalendarEvent> {
    let last_year = new_year.later_by(-1)?;
    let stage = seats.stage.as_ref().map(|stage| stage.term.clone());
    let (before, after) = (seats.at_most_in(last_year.year()), seats.at_most_in(new_year.year()));
    match (seats.covers(last_year), seats.covers(new_year)) {
        (false, true) => Some(CalendarEvent::SeatsBegin { stage, seats: after }),
        (true, false) => Some(CalendarEvent::SeatsEnded { stage }),
        (true, true) => {
            let (before, after) = before.zip(after).filter(|(before, after)| before != after)?;
            Some(CalendarEvent::SeatsChange { stage, before, after })
        }
        (false, false) => None,
    }
}

impl CalendarEvent {
    /// The event as a sentence.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        capitalized(self.sentence().into_text(lang))
    }

    fn sentence(&self) -> Phrase<String> {
        match self {
            Self::Opens { window } => match window.closes {
                Some(closes) => policy::opens_until(day(closes).as_deref()),
                None => policy::OPENS.map(str::to_owned),
            },
            Self::Closed { window: Window { closes: Some(closes), .. } } => policy::closed(day(*closes).as_deref()),
            Self::Closed { window: Window { closes: None, .. } } => policy::CLOSED.map(str::to_owned),
            Self::SeatsBegin { stage, seats } => policy::seats_begin(stage_name(stage.as_ref()), *seats),
            Self::SeatsEnded { stage } => policy::seats_ended(stage_name(stage.as_ref())),
            Self::SeatsChange { stage, before, after } => {
                policy::seats_change(stage_name(stage.as_ref()), *before, *after)
            }
            Self::RuleBegins { rule, why } => policy::rule_begins(rule_name(rule, why.as_ref()).as_deref()),
            Self::RuleEnded { rule, why } => policy::rule_ended(rule_name(rule, why.as_ref()).as_deref()),
        }
    }
}

fn day(date: Date) -> Phrase<String> {
    value::day(date.year(), date.month(), date.day())
}

/// The programme's reason for the rule, or else its name.
fn rule_name(rule: &RuleName, why: Option<&Text>) -> Phrase<String> {
    match why {
        Some(why) => Phrase { en: why.pick(Lang::En).to_owned(), vi: why.pick(Lang::Vi).to_owned() },
        None => Phrase { en: rule.to_string(), vi: rule.to_string() },
    }
}

fn stage_name(stage: Option<&ResolvedTerm>) -> Phrase<&str> {
    match stage {
        Some(stage) => Phrase { en: stage.label(Lang::En), vi: stage.label(Lang::Vi) },
        None => policy::ANY_STAGE,
    }
}
