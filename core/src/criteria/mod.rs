//! The criteria: what a startup and an opportunity are compared by.
//!
//! [`TABLE`] is the whole list. A criterion is one function of the startup and *one distinct value* of the
//! opportunity's side. That one function serves the scan (evaluated once per distinct value), the bound of a
//! block and the explanation, so the file one reads is the file that runs.

mod activity;
mod history;
mod instrument;
mod outcome;
pub(crate) mod place;
mod priority;
mod readiness;
mod sector;
mod stage;
mod support;
mod theme;
mod ticket;

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::membership::{FULL, Membership};
use crate::prepared::{Aspect, PreparedOpportunity, PreparedStartup};
use crate::vocabulary::Vocabulary;

pub(crate) use outcome::LevelRange;
pub use outcome::{Detail, Outcome, Side};

/// One signal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Criterion {
    /// What it works in, against what is wanted.
    Sector,
    /// How far it is, against how far it should be.
    Stage,
    /// Where it is, against what is covered.
    Place,
    /// The money it needs, against the money there is.
    Ticket,
    /// The kind of money.
    Instrument,
    /// Its technology readiness level.
    Readiness,
    /// Whether the programme puts its groups first.
    Priority,
    /// What it wants, against what is offered.
    Support,
    /// The words of its description, in the opportunity's texts.
    Theme,
    /// Its sectors among past deals.
    HistorySector,
    /// Its stage among past deals.
    HistoryStage,
    /// Its place among past deals.
    HistoryPlace,
    /// Its ask among past amounts.
    HistoryAmount,
    /// How much the opportunity did lately.
    Activity,
}

/// Number of criteria.
pub const COUNT: usize = TABLE.len();

/// What a criterion may look at beside the pair.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) vocabulary: &'a Vocabulary,
    pub(crate) as_of: Date,
}

/// A row of [`TABLE`].
pub(crate) struct Row {
    pub(crate) criterion: Criterion,
    pub(crate) name: &'static str,
    /// The startup's fields it reads: what to ask for when it is unknown.
    pub(crate) fields: &'static [&'static str],
    /// Its levels for `must`, best first; none for a criterion that only has shades.
    pub(crate) levels: &'static [&'static str],
    pub(crate) evaluate: fn(Context<'_>, &PreparedStartup, &PreparedOpportunity) -> Outcome,
}

/// THE table: every criterion, in the order of the score's sum.
#[rustfmt::skip]
pub(crate) static TABLE: [Row; 14] = [
    Row { criterion: Criterion::Sector,        name: "sector",         fields: &["sectors"],         levels: sector::LEVELS,     evaluate: sector::evaluate },
    Row { criterion: Criterion::Stage,         name: "stage",          fields: &["stage"],           levels: stage::LEVELS,      evaluate: stage::evaluate },
    Row { criterion: Criterion::Place,         name: "place",          fields: &["place", "origin"], levels: place::LEVELS,      evaluate: place::evaluate },
    Row { criterion: Criterion::Ticket,        name: "ticket",         fields: &["ask"],             levels: ticket::LEVELS,     evaluate: ticket::evaluate },
    Row { criterion: Criterion::Instrument,    name: "instrument",     fields: &["instruments"],     levels: instrument::LEVELS, evaluate: instrument::evaluate },
    Row { criterion: Criterion::Readiness,     name: "readiness",      fields: &["trl"],             levels: readiness::LEVELS,  evaluate: readiness::evaluate },
    Row { criterion: Criterion::Priority,      name: "priority",       fields: &["groups"],          levels: priority::LEVELS,   evaluate: priority::evaluate },
    Row { criterion: Criterion::Support,       name: "support",        fields: &["wants"],           levels: support::LEVELS,    evaluate: support::evaluate },
    Row { criterion: Criterion::Theme,         name: "theme",          fields: &["description"],     levels: &[],                evaluate: theme::evaluate },
    Row { criterion: Criterion::HistorySector, name: "history_sector", fields: &["sectors"],         levels: &[],                evaluate: history::sector },
    Row { criterion: Criterion::HistoryStage,  name: "history_stage",  fields: &["stage"],           levels: &[],                evaluate: history::stage },
    Row { criterion: Criterion::HistoryPlace,  name: "history_place",  fields: &["place"],           levels: &[],                evaluate: history::place },
    Row { criterion: Criterion::HistoryAmount, name: "history_amount", fields: &["ask"],             levels: &[],                evaluate: history::amount },
    Row { criterion: Criterion::Activity,      name: "activity",       fields: &[],                  levels: &[],                evaluate: activity::evaluate },
];

impl Criterion {
    /// Every criterion, in the order of the score's sum.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|row| row.criterion)
    }

    /// The stable name: `sector`, `history_place` …
    #[must_use]
    pub fn name(self) -> &'static str {
        self.row().map_or("", |row| row.name)
    }

    /// The names of its levels for `must`, best first; empty for a criterion without levels.
    #[must_use]
    pub fn levels(self) -> &'static [&'static str] {
        self.row().map_or(&[], |row| row.levels)
    }

    /// The criterion of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        TABLE.iter().find(|row| row.name == name).map(|row| row.criterion)
    }

    /// The aspect of the startup that it reads; none for one that reads a text, or nothing of it.
    pub(crate) fn aspect(self) -> Option<Aspect> {
        self.row()?.fields.first().and_then(|field| Aspect::of_field(field))
    }

    /// Its place in [`TABLE`].
    pub(crate) const fn index(self) -> usize {
        self as usize
    }

    pub(crate) fn row(self) -> Option<&'static Row> {
        TABLE.get(self.index())
    }
}

/// What a criterion gives the startup at most, whatever the opportunity states; no value is better at either end.
pub(crate) fn most(criterion: Criterion, startup: &PreparedStartup) -> Membership {
    match criterion {
        // Without a description nothing is found, and nothing is missed.
        Criterion::Theme if startup.text.is_none() => Membership::UNKNOWN,
        _ => Membership::known(FULL),
    }
}

/// Every criterion of one pair.
pub(crate) fn evaluate_all(
    ctx: Context<'_>,
    startup: &PreparedStartup,
    opportunity: &PreparedOpportunity,
) -> [Outcome; COUNT] {
    std::array::from_fn(|i| match TABLE.get(i) {
        Some(row) => (row.evaluate)(ctx, startup, opportunity),
        None => Outcome::nothing(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_criterion_finds_its_own_row() {
        for (index, row) in TABLE.iter().enumerate() {
            assert_eq!(row.criterion.index(), index);
            assert_eq!(Criterion::named(row.name), Some(row.criterion));
            assert_eq!(serde_json::to_value(row.criterion).unwrap(), row.name);
        }
    }

    #[test]
    fn the_fields_of_a_criterion_belong_to_one_aspect_and_a_must_has_one() {
        for row in &TABLE {
            assert!(row.fields.iter().all(|field| Aspect::of_field(field) == row.criterion.aspect()), "{}", row.name);
            assert!(row.levels.is_empty() || row.criterion.aspect().is_some(), "{}", row.name);
        }
    }
}
