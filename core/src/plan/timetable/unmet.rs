//! Why a wish was not met.

use serde::Serialize;

use super::board::{Board, each};
use super::event::By;
use super::pairs::{Pair, Tier};
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
    pub wished_by: Vec<By>,
    /// `must` or `wished`.
    pub tier: Tier,
    /// Why.
    #[serde(flatten)]
    pub why: Why,
}

/// Why a wish was not met; the first that holds, in this order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "why", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Why {
    /// Somebody said "no thanks".
    Refused {
        /// Who.
        by: By,
    },
    /// There is no slot in which both are there.
    NeverTogether,
    /// A party has as many meetings as it may, others before this one.
    Full {
        /// Which side.
        side: By,
        /// How many meetings it has.
        meetings: u32,
    },
    /// In every slot in which both are there, something stands against it.
    Clash {
        /// Slots in which both are there.
        common: u32,
        /// Of them: slots in which the startup meets somebody else or may not meet more in the session.
        startup_taken: u32,
        /// The same for the opportunity.
        opportunity_taken: u32,
        /// Of them: slots without a free table.
        no_table: u32,
    },
}

impl Unmet {
    /// What stands against a pair on this board.
    pub(super) fn of(board: &Board<'_>, number: usize, pair: &Pair) -> Self {
        let setup = board.setup;
        Self {
            startup: setup.party_id(pair.startup).to_owned(),
            opportunity: setup.party_id(pair.opportunity).to_owned(),
            wished_by: pair.wished_by.clone(),
            tier: pair.tier,
            why: why(board, number, pair),
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

    fn id(&self, side: By) -> &str {
        if side == By::Startup { &self.startup } else { &self.opportunity }
    }

    fn in_english(&self) -> String {
        let Self { startup, opportunity, why, .. } = self;
        match why {
            Why::Refused { by: By::Organiser } => "the organiser excluded this pair".to_owned(),
            Why::Refused { by } => format!("`{}` said no thanks", self.id(*by)),
            Why::NeverTogether => format!("there is no slot in which `{startup}` and `{opportunity}` are both there"),
            Why::Full { side, meetings: 1 } => format!("`{}` has 1 meeting, as many as it may", self.id(*side)),
            Why::Full { side, meetings } => format!("`{}` has {meetings} meetings, as many as it may", self.id(*side)),
            Why::Clash { common, startup_taken, opportunity_taken, no_table } => {
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
        let Self { startup, opportunity, why, .. } = self;
        match why {
            Why::Refused { by: By::Organiser } => "ban tổ chức đã loại cặp này".to_owned(),
            Why::Refused { by } => format!("`{}` đã từ chối gặp", self.id(*by)),
            Why::NeverTogether => format!("không có khung giờ nào cả `{startup}` và `{opportunity}` cùng có mặt"),
            Why::Full { side, meetings } => format!("`{}` đã có {meetings} cuộc gặp, đủ mức tối đa", self.id(*side)),
            Why::Clash { common, startup_taken, opportunity_taken, no_table } => {
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

fn why(board: &Board<'_>, number: usize, pair: &Pair) -> Why {
    if let Some(by) = pair.refused_by {
        return Why::Refused { by };
    }
    let common = board.setup.common(pair);
    if common == 0 {
        return Why::NeverTogether;
    }
    for (party, side) in [(pair.startup, By::Startup), (pair.opportunity, By::Opportunity)] {
        if !board.has_room(party) {
            return Why::Full { side, meetings: board.busy(party).count_ones() };
        }
    }
    let (startup, opportunity) = (board.party_free(pair.startup), board.party_free(pair.opportunity));
    let tables = board.with_table(number);
    let count = |free: u128| u32::try_from(each(common & !free).count()).unwrap_or(u32::MAX);
    Why::Clash {
        common: common.count_ones(),
        startup_taken: count(startup),
        opportunity_taken: count(opportunity),
        no_table: count(tables),
    }
}
