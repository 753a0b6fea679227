//! Names of participants, tables and reasons for people.

use super::{Agenda, AgendaEntry};
use crate::lang::Lang;
use crate::messages::timetable as messages;
use crate::plan::timetable::pair::Tier;

impl Agenda<'_> {
    pub(super) fn event_name(&self, lang: Lang) -> &str {
        self.event.name.as_ref().map_or(self.event.id.as_str(), |name| name.pick(lang))
    }

    pub(super) fn participant_name(&self, number: usize, lang: Lang) -> &str {
        let participant = self.instance.participant(number);
        participant.name.as_ref().map_or(participant.id.as_str(), |name| name.pick(lang))
    }

    /// "Table 3", "Bàn 3", or the table's own name.
    pub(super) fn table_name(&self, number: usize, lang: Lang) -> String {
        let table = self.instance.table(number);
        match &table.name {
            Some(name) => name.pick(lang).to_owned(),
            None => messages::table(&table.id).into_text(lang),
        }
    }

    pub(super) fn pair_name(&self, entry: AgendaEntry, lang: Lang) -> String {
        format!("{} – {}", self.participant_name(entry.startup, lang), self.participant_name(entry.opportunity, lang))
    }
}

/// Why two meet, in a word or two.
pub(super) fn reason(tier: Tier, locked: bool, lang: Lang) -> &'static str {
    let phrase = match (locked, tier) {
        (true, _) => messages::LOCKED,
        (false, Tier::Must) => messages::MUST_MEET,
        (false, Tier::Wished) => messages::WISHED,
        (false, Tier::Filled) => messages::BY_SCORE,
    };
    phrase.get(lang)
}
