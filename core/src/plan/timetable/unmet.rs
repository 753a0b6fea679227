//! Why a wish was not met.

use serde::Serialize;

use super::event::Requester;
use super::pair::{Pair, Tier};
use super::schedule::Schedule;
use super::timeline::SlotSet;
use crate::lang::Lang;
use crate::messages::timetable as messages;
use crate::phrase::Phrase;
use crate::text::capitalized;

/// A wish that was not met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Unmet {
    /// The startup's id.
    pub startup: String,
    /// The opportunity's id.
    pub opportunity: String,
    /// The sides that wished it.
    pub wished_by: Vec<Requester>,
    /// `must` or `wished`.
    pub tier: Tier,
    /// Why.
    #[serde(flatten)]
    pub reason: UnmetReason,
}

/// Why a wish was not met: the first reason that applies, in this order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "reason", rename_all = "snake_case")]
#[non_exhaustive]
pub enum UnmetReason {
    /// A side said "no thanks".
    Refused {
        /// The side that refused.
        by: Requester,
    },
    /// There is no slot in which both are there.
    NeverTogether,
    /// A participant has as many meetings as it may, others before this one.
    Full {
        /// Which side.
        side: Requester,
        /// How many meetings it has.
        meetings: u32,
    },
    /// In every slot in which both are there, one of them is busy or no table is free.
    Conflict {
        /// Slots in which both are there.
        common: u32,
        /// Common slots in which the startup has another meeting, or as many as it may have in the
        /// session.
        startup_taken: u32,
        /// The same for the opportunity.
        opportunity_taken: u32,
        /// Common slots without a free table.
        no_table: u32,
    },
}

impl Unmet {
    /// The reason why a pair does not meet in this schedule.
    pub(super) fn of(schedule: &Schedule<'_>, number: usize, pair: &Pair) -> Self {
        let instance = schedule.instance;
        Self {
            startup: instance.participant(pair.startup).id.clone(),
            opportunity: instance.participant(pair.opportunity).id.clone(),
            wished_by: pair.wished_by.clone(),
            tier: pair.tier,
            reason: reason(schedule, number, pair),
        }
    }

    /// The reason as one sentence.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        capitalized(self.sentence().into_text(lang))
    }

    fn sentence(&self) -> Phrase<String> {
        let Self { startup, opportunity, reason, .. } = self;
        match reason {
            UnmetReason::Refused { by: Requester::Organiser } => messages::EXCLUDED.map(str::to_owned),
            UnmetReason::Refused { by } => messages::refused(self.id(*by)),
            UnmetReason::NeverTogether => messages::never_together(startup, opportunity),
            UnmetReason::Full { side, meetings } => messages::full(self.id(*side), *meetings),
            UnmetReason::Conflict { common, startup_taken, opportunity_taken, no_table } => {
                let obstacles = [
                    (*startup_taken > 0).then(|| messages::busy(startup, *startup_taken)),
                    (*opportunity_taken > 0).then(|| messages::busy(opportunity, *opportunity_taken)),
                    (*no_table > 0).then(|| messages::no_table(*no_table)),
                ];
                messages::conflict(*common, &obstacles.into_iter().flatten().collect::<Vec<_>>())
            }
        }
    }

    fn id(&self, side: Requester) -> &str {
        if side == Requester::Startup { &self.startup } else { &self.opportunity }
    }
}

fn reason(schedule: &Schedule<'_>, number: usize, pair: &Pair) -> UnmetReason {
    if let Some(by) = pair.refused_by {
        return UnmetReason::Refused { by };
    }
    let common = schedule.instance.common(pair);
    if common == 0 {
        return UnmetReason::NeverTogether;
    }
    let sides = [(pair.startup, Requester::Startup), (pair.opportunity, Requester::Opportunity)];
    for (participant, side) in sides {
        if !schedule.has_capacity(participant) {
            return UnmetReason::Full { side, meetings: schedule.busy(participant).count_ones() };
        }
    }
    let (startup, opportunity) = (schedule.participant_free(pair.startup), schedule.participant_free(pair.opportunity));
    let tables = schedule.with_table(number);
    let count = |free: SlotSet| (common & !free).count_ones();
    UnmetReason::Conflict {
        common: common.count_ones(),
        startup_taken: count(startup),
        opportunity_taken: count(opportunity),
        no_table: count(tables),
    }
}
