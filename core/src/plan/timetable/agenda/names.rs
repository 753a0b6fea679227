//! Names for people.

use super::{Agenda, AgendaEntry};
use crate::lang::Lang;
use crate::phrase::Phrase;
use crate::plan::timetable::pairs::Tier;

impl Agenda<'_> {
    pub(super) fn event_name(&self, lang: Lang) -> &str {
        self.event.name.as_ref().map_or(self.event.id.as_str(), |name| name.pick(lang))
    }

    pub(super) fn participant_name(&self, participant: usize, lang: Lang) -> &str {
        let participant = self.instance.participants.get(participant);
        participant
            .map_or("", |participant| participant.name.as_ref().map_or(participant.id.as_str(), |name| name.pick(lang)))
    }

    /// "Table 3", "Bàn 3", or the table's own name.
    pub(super) fn table_name(&self, table: usize, lang: Lang) -> String {
        let Some(table) = self.instance.tables.get(table) else { return String::new() };
        match &table.name {
            Some(name) => name.pick(lang).to_owned(),
            None => format!("{} {}", Phrase { en: "Table", vi: "Bàn" }.get(lang), table.id),
        }
    }

    pub(super) fn pair_name(&self, row: AgendaEntry, lang: Lang) -> String {
        format!("{} – {}", self.participant_name(row.startup, lang), self.participant_name(row.opportunity, lang))
    }
}

/// Why two meet, in a word or two.
pub(super) fn reason(row: AgendaEntry, lang: Lang) -> &'static str {
    match (row.locked, row.tier) {
        (true, _) => Phrase { en: "locked", vi: "đã khóa" }.get(lang),
        (false, Tier::Must) => Phrase { en: "must meet", vi: "phải gặp" }.get(lang),
        (false, Tier::Wished) => Phrase { en: "wished", vi: "mong gặp" }.get(lang),
        (false, Tier::Filled) => Phrase { en: "by score", vi: "gợi ý theo điểm" }.get(lang),
    }
}
