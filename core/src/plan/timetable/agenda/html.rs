//! A page to print on A4: one row for each attendee or table and one column for each slot, or the
//! meetings of one attendee.
//!
//! The page is one file without scripts or links. The meaning of every colour is stated in words
//! too.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::{Deserialize, Serialize};

use super::names::reason;
use super::{Agenda, AgendaEntry, Audience};
use crate::date::Date;
use crate::error::Result;
use crate::lang::Lang;
use crate::messages::timetable as messages;
use crate::names::{display_names, parse_names};
use crate::plan::timetable::event::Slot;
use crate::plan::timetable::pair::Tier;
use crate::plan::timetable::schedule::each;

const STYLE: &str = include_str!("page.css");

/// Slots of one table at most, so a name fits a column of A4 in landscape.
const COLUMNS: usize = 10;

/// The rows of the timetable of a whole event.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AgendaRows {
    /// One row for each opportunity.
    #[default]
    Opportunities,
    /// One row for each startup.
    Startups,
    /// One row for each table.
    Tables,
}

display_names!(AgendaRows);
parse_names!(AgendaRows);

impl Agenda<'_> {
    /// The timetable as one HTML file: of the whole event with these rows, or the meetings of one
    /// attendee or table.
    ///
    /// # Errors
    /// At `audience`, when no attendee or table has that id.
    pub fn html(&self, audience: &Audience, rows: AgendaRows, lang: Lang) -> Result<String> {
        let meetings = self.entries(audience)?;
        let (title, body) = match audience {
            Audience::Everyone => (self.event_name(lang).to_owned(), self.sheets(&meetings, rows, lang)),
            one => (format!("{} · {}", self.name_of(one, lang), self.event_name(lang)), self.day(&meetings, one, lang)),
        };
        let (title, code) = (escaped(&title), lang.code());
        Ok(format!(
            "<!DOCTYPE html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
             <style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n{}{body}</main>\n</body>\n</html>\n",
            self.head(&meetings, lang)
        ))
    }

    /// The days, the number of meetings, and the meaning of the colours.
    #[expect(clippy::expect_used, reason = "`Timeline::new` refuses an event without slots")]
    fn head(&self, meetings: &[AgendaEntry], lang: Lang) -> String {
        let slots = &self.instance.timeline.slots;
        let (first, last) = slots.first().zip(slots.last()).expect("an event has slots");
        let days = match (first.start.date(), last.start.date()) {
            (one, other) if one == other => date(one, lang),
            (from, to) => format!("{} – {}", date(from, lang), date(to, lang)),
        };
        let meetings = messages::meetings(meetings.len()).into_text(lang);
        let zone = messages::VIETNAM_TIME.get(lang);
        let legend: String = [
            ("must", Tier::Must, false),
            ("wished", Tier::Wished, false),
            ("filled", Tier::Filled, false),
            ("locked", Tier::Filled, true),
        ]
        .map(|(class, tier, locked)| format!("<span class=\"{class}\">{}</span>", reason(tier, locked, lang)))
        .concat();
        let away = messages::AWAY.get(lang);
        format!(
            "<p>{days} ({zone}) · {meetings}</p>\n<p class=\"legend\">{legend}<span class=\"away\">{away}</span></p>\n"
        )
    }

    /// A table for every session; a long session is divided into several.
    fn sheets(&self, meetings: &[AgendaEntry], rows: AgendaRows, lang: Lang) -> String {
        let mut sheets = String::new();
        let key = |row: &AgendaEntry| match rows {
            AgendaRows::Opportunities => row.opportunity,
            AgendaRows::Startups => row.startup,
            AgendaRows::Tables => row.table,
        };
        let at: BTreeMap<(usize, usize), AgendaEntry> =
            meetings.iter().map(|row| ((key(row), row.slot), *row)).collect();
        for session in &self.instance.timeline.sessions {
            let slots: Vec<usize> = each(*session).collect();
            for columns in slots.chunks(COLUMNS) {
                sheets += &self.sheet(columns, &at, rows, lang);
            }
        }
        sheets
    }

    /// One table: some slots of one session.
    fn sheet(
        &self,
        columns: &[usize],
        at: &BTreeMap<(usize, usize), AgendaEntry>,
        rows: AgendaRows,
        lang: Lang,
    ) -> String {
        let slots: Vec<&Slot> = columns.iter().map(|slot| self.instance.slot(*slot)).collect();
        #[expect(clippy::indexing_slicing, reason = "`chunks` makes no empty chunks")]
        let (session, day) = (&slots[0].session, date(slots[0].start.date(), lang));
        // A session without a name of its own is named by its day.
        let is_day = session.parse::<Date>().is_ok();
        let title = if is_day { day } else { format!("{} · {day}", escaped(session)) };
        let time = |slot: &&Slot| format!("<th scope=\"col\">{}–{}</th>", slot.start.clock(), slot.end.clock());
        let head = slots.iter().map(time).collect::<Vec<_>>().concat();
        let (numbers, corner) = match rows {
            AgendaRows::Startups => (self.instance.participants.startups(), messages::STARTUP),
            AgendaRows::Opportunities => (self.instance.participants.opportunities(), messages::OPPORTUNITY),
            AgendaRows::Tables => (0..self.instance.tables.len(), messages::TABLE),
        };
        let corner = corner.get(lang);
        let mut body = String::new();
        for number in numbers {
            let name = if rows == AgendaRows::Tables {
                self.table_name(number, lang)
            } else {
                self.participant_name(number, lang).to_owned()
            };
            let cells: String = columns.iter().map(|slot| self.cell(number, *slot, at, rows, lang)).collect();
            // Writing to a text cannot fail.
            let _ = writeln!(body, "<tr><th scope=\"row\">{}</th>{cells}</tr>", escaped(&name));
        }
        format!(
            "<section>\n<h2>{title}</h2>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{title}\">\n<table>\n\
             <thead><tr><th scope=\"col\">{corner}</th>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n</div>\n</section>\n"
        )
    }

    /// The cell of a row and a slot: the meeting, the absence, or nothing.
    fn cell(
        &self,
        number: usize,
        slot: usize,
        at: &BTreeMap<(usize, usize), AgendaEntry>,
        rows: AgendaRows,
        lang: Lang,
    ) -> String {
        let Some(row) = at.get(&(number, slot)) else {
            let open = match rows {
                AgendaRows::Tables => self.instance.table(number).open,
                AgendaRows::Startups | AgendaRows::Opportunities => self.instance.participant(number).free,
            };
            let away = messages::AWAY.get(lang);
            let away = format!("<td class=\"away\"><span class=\"hidden\">{away}</span></td>");
            return if open & (1 << slot) == 0 { away } else { "<td></td>".to_owned() };
        };
        let (first, second) = match rows {
            AgendaRows::Startups => {
                (self.participant_name(row.opportunity, lang).to_owned(), self.table_name(row.table, lang))
            }
            AgendaRows::Opportunities => {
                (self.participant_name(row.startup, lang).to_owned(), self.table_name(row.table, lang))
            }
            AgendaRows::Tables => (
                self.participant_name(row.startup, lang).to_owned(),
                self.participant_name(row.opportunity, lang).to_owned(),
            ),
        };
        let (word, star) = (reason(row.tier, row.locked, lang), star(*row));
        format!(
            "<td class=\"{}\"><b>{star}{}</b><small>{}<span class=\"hidden\"> · {word}</span></small></td>",
            class(*row),
            escaped(&first),
            escaped(&second)
        )
    }

    /// The meetings of one attendee or table: a row for each.
    fn day(&self, meetings: &[AgendaEntry], audience: &Audience, lang: Lang) -> String {
        let head =
            messages::DAY_HEADINGS.map(|heading| format!("<th scope=\"col\">{}</th>", heading.get(lang))).concat();
        let mut body = String::new();
        let mut day = None;
        for row in meetings {
            let slot = self.slot(*row);
            if day.replace(slot.start.date()) != Some(slot.start.date()) {
                let _ = writeln!(
                    body,
                    "<tr><th colspan=\"4\" scope=\"colgroup\">{}</th></tr>",
                    date(slot.start.date(), lang)
                );
            }
            let with = match audience {
                Audience::Startup(_) => self.participant_name(row.opportunity, lang).to_owned(),
                Audience::Opportunity(_) => self.participant_name(row.startup, lang).to_owned(),
                Audience::Everyone | Audience::Table(_) => self.pair_name(*row, lang),
            };
            let _ = writeln!(
                body,
                "<tr><th scope=\"row\">{}–{}</th><td><b>{}</b></td><td>{}</td><td class=\"{}\">{}</td></tr>",
                slot.start.clock(),
                slot.end.clock(),
                escaped(&with),
                escaped(&self.table_name(row.table, lang)),
                class(*row),
                reason(row.tier, row.locked, lang)
            );
        }
        format!("<table class=\"day\">\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n")
    }

    /// The name of an audience whose entries were found.
    #[expect(clippy::expect_used, reason = "`entries` has refused an unknown id")]
    fn name_of(&self, audience: &Audience, lang: Lang) -> String {
        match audience {
            Audience::Everyone => self.event_name(lang).to_owned(),
            Audience::Startup(id) => {
                let startup = self.instance.participants.find_startup(id).expect("an audience with its entries");
                self.participant_name(startup, lang).to_owned()
            }
            Audience::Opportunity(id) => {
                let opportunity =
                    self.instance.participants.find_opportunity(id).expect("an audience with its entries");
                self.participant_name(opportunity, lang).to_owned()
            }
            Audience::Table(id) => {
                let table = self.instance.find_table(id).expect("an audience with its entries");
                self.table_name(table, lang)
            }
        }
    }
}

const fn class(row: AgendaEntry) -> &'static str {
    match (row.locked, row.tier) {
        (true, _) => "locked",
        (false, Tier::Must) => "must",
        (false, Tier::Wished) => "wished",
        (false, Tier::Filled) => "filled",
    }
}

/// A mark of must-meets that is visible without colours.
const fn star(row: AgendaEntry) -> &'static str {
    if matches!(row.tier, Tier::Must) { "★ " } else { "" }
}

/// `10/12/2026` in Vietnamese, `2026-12-10` in English.
fn date(date: Date, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("{:02}/{:02}/{}", date.day(), date.month(), date.year()),
        Lang::En => date.to_string(),
    }
}

/// Text inside an element or a quoted attribute; control characters become spaces.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            control if control.is_control() => out.push(' '),
            plain => out.push(plain),
        }
    }
    out
}
