//! Why a wish was not met.

use serde::Serialize;

use super::event::Requester;
use super::pairs::{Pair, Tier};
use super::schedule::{Schedule, each};
use crate::lang::Lang;

/// A wish that was not met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Unmet {
    /// The startup's id.
    pub startup: String,
    /// The opportunity's id.
    pub opportunity: String,
    /// Sides that wished it.
    pub wished_by: Vec<Requester>,
    /// `must` or `wished`.
    pub tier: Tier,
    /// Why.
    #[serde(flatten)]
    pub reason: UnmetReason,
}

/// Why a wish was not met; the first that holds, in this order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "reason", rename_all = "snake_case")]
#[non_exhaustive]
pub enum UnmetReason {
    /// A side said "no thanks".
    Refused {
        /// Who.
        by: Requester,
    },
    /// There is no slot in which both are there.
    NeverTogether,
    /// A party has as many meetings as it may, others before this one.
    Full {
        /// Which side.
        side: Requester,
        /// How many meetings it has.
        meetings: u32,
    },
    /// In every slot in which both are there, something stands against it.
    Conflict {
        /// Slots in which both are there.
        common: u32,
        /// Of them: slots in which the startup has another meeting or may not meet more in the
        /// session.
        startup_taken: u32,
        /// The same for the opportunity.
        opportunity_taken: u32,
        /// Of them: slots without a free table.
        no_table: u32,
    },
}

impl Unmet {
    /// What stands against a pair on this board.
    pub(super) fn of(schedule: &Schedule<'_>, number: usize, pair: &Pair) -> Self {
        let instance = schedule.instance;
        Self {
            startup: instance.participant_id(pair.startup).to_owned(),
            opportunity: instance.participant_id(pair.opportunity).to_owned(),
            wished_by: pair.wished_by.clone(),
            tier: pair.tier,
            reason: reason(schedule, number, pair),
        }
    }

    /// The reason as one sentence.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::En => self.in_english(),
            Lang::Vi => self.in_vietnamese(),
        }
    }

    fn id(&self, side: Requester) -> &str {
        if side == Requester::Startup { &self.startup } else { &self.opportunity }
    }

    fn in_english(&self) -> String {
        let Self { startup, opportunity, reason, .. } = self;
        match reason {
            UnmetReason::Refused { by: Requester::Organiser } => "the organiser excluded this pair".to_owned(),
            UnmetReason::Refused { by } => format!("`{}` said no thanks", self.id(*by)),
            UnmetReason::NeverTogether => {
                format!("there is no slot in which `{startup}` and `{opportunity}` are both there")
            }
            UnmetReason::Full { side, meetings: 1 } => format!("`{}` has 1 meeting, as many as it may", self.id(*side)),
            UnmetReason::Full { side, meetings } => {
                format!("`{}` has {meetings} meetings, as many as it may", self.id(*side))
            }
            UnmetReason::Conflict { common, startup_taken, opportunity_taken, no_table } => {
                let slots = if *common == 1 { "slot" } else { "slots" };
                let taken = [
                    (startup_taken, format!("`{startup}` is taken in {startup_taken}")),
                    (opportunity_taken, format!("`{opportunity}` is taken in {opportunity_taken}")),
                    (no_table, format!("no table is free in {no_table}")),
                ];
                format!("of {common} common {slots}, {}", listed(taken, "and"))
            }
        }
    }

    fn in_vietnamese(&self) -> String {
        let Self { startup, opportunity, reason, .. } = self;
        match reason {
            UnmetReason::Refused { by: Requester::Organiser } => "ban tổ chức đã loại cặp này".to_owned(),
            UnmetReason::Refused { by } => format!("`{}` đã từ chối gặp", self.id(*by)),
            UnmetReason::NeverTogether => {
                format!("không có khung giờ nào cả `{startup}` và `{opportunity}` cùng có mặt")
            }
            UnmetReason::Full { side, meetings } => {
                format!("`{}` đã có {meetings} cuộc gặp, đủ mức tối đa", self.id(*side))
            }
            UnmetReason::Conflict { common, startup_taken, opportunity_taken, no_table } => {
                let taken = [
                    (startup_taken, format!("`{startup}` bận {startup_taken}")),
                    (opportunity_taken, format!("`{opportunity}` bận {opportunity_taken}")),
                    (no_table, format!("hết bàn ở {no_table}")),
                ];
                format!("trong {common} khung giờ chung, {}", listed(taken, "và"))
            }
        }
    }
}

/// "a, b and c", of those that count more than none.
fn listed(parts: [(&u32, String); 3], and: &str) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|(count, _)| **count > 0).map(|(_, text)| text).collect();
    match parts.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} {and} {last}", before.join(", ")),
        _ => parts.concat(),
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
    for (participant, side) in [(pair.startup, Requester::Startup), (pair.opportunity, Requester::Opportunity)] {
        if !schedule.has_capacity(participant) {
            return UnmetReason::Full { side, meetings: schedule.busy(participant).count_ones() };
        }
    }
    let (startup, opportunity) = (schedule.participant_free(pair.startup), schedule.participant_free(pair.opportunity));
    let tables = schedule.with_table(number);
    let count = |free: u128| u32::try_from(each(common & !free).count()).unwrap_or(u32::MAX);
    UnmetReason::Conflict {
        common: common.count_ones(),
        startup_taken: count(startup),
        opportunity_taken: count(opportunity),
        no_table: count(tables),
    }
}
