//! The criteria by which a startup and an opportunity are compared: the levels, details and
//! memberships that reasons report for each [`Criterion`].
//!
//! A criterion is one function of the startup and *one distinct value* of the opportunity's side.
//! The search evaluates it once for each distinct value, for exact scores and for upper bounds; the
//! explanation evaluates it again. The weights of the criteria are in
//! [`WEIGHT_PROFILES`](crate::config::WEIGHT_PROFILES).

// To add a criterion, add a variant to `Criterion` and follow the compiler: its row in
// `Criterion::row` with its file and aspect, its levels, its column in the index, its weights and
// its sentences.

mod activity;
mod field;
mod history;
mod instrument;
mod outcome;
pub(crate) mod place;
mod priority;
mod readiness;
pub(crate) mod sector;
mod stage;
mod support;
mod theme;
mod ticket;

use enum_map::EnumMap;

pub(crate) use crate::criterion::COUNT;
pub(crate) use crate::criterion::Criterion;
pub use crate::criterion::Level;
use crate::date::Date;
pub use crate::membership::{ANY, FULL, LOWEST_PARTIAL, Membership, UNKNOWN_POINT};
pub use crate::prepared::{Amounts, ResolvedTerm};
use crate::prepared::{Aspect, PreparedOpportunity, PreparedStartup};
use crate::vocabulary::Vocabulary;

pub use field::CriterionField;
pub(crate) use outcome::LevelRange;
pub(crate) use outcome::Outcome;
pub use outcome::{Detail, Side};

/// The data that a criterion may read beside the pair.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) vocabulary: &'a Vocabulary,
    /// The date of the query: ages and recent activity are those of this day.
    pub(crate) as_of: Date,
    /// The day whose application windows, seats and rules apply. It is `as_of`, except in a
    /// calendar, which also applies those of the day before to the records of this day.
    pub(crate) in_force_on: Date,
}

impl<'a> Context<'a> {
    /// The context of a query at a date.
    pub(crate) const fn new(vocabulary: &'a Vocabulary, as_of: Date) -> Self {
        Self { vocabulary, as_of, in_force_on: as_of }
    }
}

/// A row of the table of criteria: what a criterion reads of the startup, and its function.
pub(crate) struct Row {
    pub(crate) criterion: Criterion,
    /// The startup's fields that it reads.
    pub(crate) fields: &'static [CriterionField],
    /// The aspect that the fields belong to; none for a text, which startups seldom share.
    pub(crate) aspect: Option<Aspect>,
    pub(crate) evaluate: fn(Context<'_>, &PreparedStartup, &PreparedOpportunity) -> Outcome,
}

/// Every row, in the order of the score's sum.
pub(crate) fn rows() -> impl Iterator<Item = &'static Row> {
    Criterion::all().map(Criterion::row)
}

impl Criterion {
    /// The criterion's row in the table of criteria.
    #[rustfmt::skip]
    pub(crate) const fn row(self) -> &'static Row {
        use CriterionField as F;
        match self {
            Self::Sector        => &Row { criterion: Self::Sector,        fields: &[F::Sectors],         aspect: Some(Aspect::Sectors),     evaluate: sector::evaluate },
            Self::Stage         => &Row { criterion: Self::Stage,         fields: &[F::Stage],           aspect: Some(Aspect::Stage),       evaluate: stage::evaluate },
            Self::Place         => &Row { criterion: Self::Place,         fields: &[F::Place, F::Origin], aspect: Some(Aspect::Place),       evaluate: place::evaluate },
            Self::Ticket        => &Row { criterion: Self::Ticket,        fields: &[F::Ask],             aspect: Some(Aspect::Ask),         evaluate: ticket::evaluate },
            Self::Instrument    => &Row { criterion: Self::Instrument,    fields: &[F::Instruments],     aspect: Some(Aspect::Instruments), evaluate: instrument::evaluate },
            Self::Readiness     => &Row { criterion: Self::Readiness,     fields: &[F::Trl],             aspect: Some(Aspect::Trl),         evaluate: readiness::evaluate },
            Self::Priority      => &Row { criterion: Self::Priority,      fields: &[F::Groups],          aspect: Some(Aspect::Groups),      evaluate: priority::evaluate },
            Self::Support       => &Row { criterion: Self::Support,       fields: &[F::Wants],           aspect: Some(Aspect::Wants),       evaluate: support::evaluate },
            Self::Theme         => &Row { criterion: Self::Theme,         fields: &[F::Description],     aspect: None,                      evaluate: theme::evaluate },
            Self::HistorySector => &Row { criterion: Self::HistorySector, fields: &[F::Sectors],         aspect: Some(Aspect::Sectors),     evaluate: history::sector },
            Self::HistoryStage  => &Row { criterion: Self::HistoryStage,  fields: &[F::Stage],           aspect: Some(Aspect::Stage),       evaluate: history::stage },
            Self::HistoryPlace  => &Row { criterion: Self::HistoryPlace,  fields: &[F::Place],           aspect: Some(Aspect::Place),       evaluate: history::place },
            Self::HistoryAmount => &Row { criterion: Self::HistoryAmount, fields: &[F::Ask],             aspect: Some(Aspect::Ask),         evaluate: history::amount },
            Self::Activity      => &Row { criterion: Self::Activity,      fields: &[],                  aspect: None,                      evaluate: activity::evaluate },
        }
    }

    /// The aspect of the startup that it reads; none for a criterion that reads a text or nothing.
    pub(crate) const fn aspect(self) -> Option<Aspect> {
        self.row().aspect
    }

    /// The outcome of the criterion for one pair.
    pub(crate) fn evaluate(
        self,
        ctx: Context<'_>,
        startup: &PreparedStartup,
        opportunity: &PreparedOpportunity,
    ) -> Outcome {
        (self.row().evaluate)(ctx, startup, opportunity)
    }
}

/// The greatest membership that a criterion can give the startup, whatever the opportunity states.
pub(crate) fn max_membership(criterion: Criterion, startup: &PreparedStartup) -> Membership {
    match criterion {
        // Without a description nothing is known.
        Criterion::Theme if startup.text.is_none() => Membership::UNKNOWN,
        _ => Membership::known(FULL),
    }
}

/// The outcome of every criterion for one pair.
pub(crate) fn evaluate_all(
    ctx: Context<'_>,
    startup: &PreparedStartup,
    opportunity: &PreparedOpportunity,
) -> EnumMap<Criterion, Outcome> {
    EnumMap::from_fn(|criterion: Criterion| criterion.evaluate(ctx, startup, opportunity))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn criterion_with_levels_reads_an_aspect_and_its_fields() {
        for criterion in Criterion::all().filter(|criterion| !criterion.levels().is_empty()) {
            assert!(criterion.aspect().is_some() && !criterion.row().fields.is_empty(), "{criterion}");
        }
    }
}
