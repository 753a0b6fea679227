//! Names for people.

use super::{Agenda, Row};
use crate::lang::Lang;
use crate::plan::timetable::pairs::Tier;

impl Agenda<'_> {
    pub(super) fn event_name(&self, lang: Lang) -> &str {
        self.event.name.as_ref().map_or(self.event.id.as_str(), |name| name.pick(lang))
    }

    pub(super) fn party_name(&self, party: usize, lang: Lang) -> &str {
        let party = self.setup.parties.get(party);
        party.map_or("", |party| party.name.as_ref().map_or(party.id.as_str(), |name| name.pick(lang)))
    }

    /// "Table 3", "Bàn 3", or the table's own name.
    pub(super) fn table_name(&self, table: usize, lang: Lang) -> String {
        let Some(table) = self.setup.tables.get(table) else { return String::new() };
        match &table.name {
            Some(name) => name.pick(lang).to_owned(),
            None => format!("{} {}", lang.pick("Bàn", "Table"), table.id),
        }
    }

    pub(super) fn pair_name(&self, row: Row, lang: Lang) -> String {
        format!("{} – {}", self.party_name(row.startup, lang), self.party_name(row.opportunity, lang))
    }
}

/// Why two meet, in a word or two.
pub(super) fn reason(row: Row, lang: Lang) -> &'static str {
    match (row.locked, row.tier) {
        (true, _) => lang.pick("đã khóa", "locked"),
        (false, Tier::Must) => lang.pick("phải gặp", "must meet"),
        (false, Tier::Wished) => lang.pick("mong gặp", "wished"),
        (false, Tier::Filled) => lang.pick("gợi ý theo điểm", "by score"),
    }
}
