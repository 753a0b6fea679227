//! A calendar (RFC 5545), in the time zone of Vietnam.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::names::reason;
use super::{Agenda, AgendaEntry, Audience};
use crate::date::Date;
use crate::error::Result;
use crate::lang::Lang;
use crate::matcher::hex;
use crate::plan::timetable::time::Time;

/// Octets of a line at most, without its end (RFC 5545, 3.1).
const LINE: usize = 75;

/// The zone of every time: seven hours ahead of UTC all year.
const ZONE: &str = "Asia/Ho_Chi_Minh";

/// The revision of a calendar. Calendar programs replace an earlier one by a later one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Revision {
    /// The day it is issued; the library reads no clock.
    pub on: Date,
    /// 0 for the first issue, one more for each after it.
    #[serde(default)]
    pub sequence: u32,
}

impl Agenda<'_> {
    /// The meetings as an iCalendar file. The identity of a meeting is made from the event and the
    /// pair, so a meeting that moves keeps it.
    ///
    /// # Errors
    /// At `audience`, when no attendee or table has that id.
    pub fn ics(&self, audience: &Audience, revision: Revision, lang: Lang) -> Result<String> {
        let mut calendar = Calendar::default();
        calendar.plain("BEGIN:VCALENDAR");
        calendar.plain("VERSION:2.0");
        calendar.plain("PRODID:-//Ketnoi//Timetable//EN");
        calendar.plain("CALSCALE:GREGORIAN");
        calendar.plain("METHOD:PUBLISH");
        calendar.text("X-WR-CALNAME", self.event_name(lang));
        calendar.zone();
        for entry in self.entries(audience)? {
            self.meeting(&mut calendar, entry, audience, revision, lang);
        }
        calendar.plain("END:VCALENDAR");
        Ok(calendar.0)
    }

    fn meeting(
        &self,
        calendar: &mut Calendar,
        entry: AgendaEntry,
        audience: &Audience,
        revision: Revision,
        lang: Lang,
    ) {
        let slot = self.slot(entry);
        let title = match audience {
            Audience::Startup(_) => self.participant_name(entry.opportunity, lang).to_owned(),
            Audience::Opportunity(_) => self.participant_name(entry.startup, lang).to_owned(),
            Audience::Everyone | Audience::Table(_) => self.pair_name(entry, lang),
        };
        calendar.plain("BEGIN:VEVENT");
        calendar.plain(&format!("UID:{}", self.identity(entry)));
        calendar.plain(&format!("DTSTAMP:{}T000000Z", basic(revision.on)));
        calendar.plain(&format!("SEQUENCE:{}", revision.sequence));
        calendar.plain(&format!("DTSTART;TZID={ZONE}:{}", local(slot.start)));
        calendar.plain(&format!("DTEND;TZID={ZONE}:{}", local(slot.end)));
        calendar.text("SUMMARY", &title);
        calendar.text("LOCATION", &self.table_name(entry.table, lang));
        let pair = self.pair_name(entry, lang);
        calendar.text(
            "DESCRIPTION",
            &format!("{}\n{pair}\n{}", self.event_name(lang), reason(entry.tier, entry.locked, lang)),
        );
        calendar.plain("STATUS:CONFIRMED");
        calendar.plain("END:VEVENT");
    }

    /// 32 hexadecimal digits over the event and the pair; each id is preceded by its length.
    fn identity(&self, entry: AgendaEntry) -> String {
        let mut hasher = Sha256::new();
        for id in [
            &self.event.id,
            &self.instance.participant(entry.startup).id,
            &self.instance.participant(entry.opportunity).id,
        ] {
            hasher.update(format!("{}:{id}", id.len()));
        }
        hex(&hasher.finalize())
    }
}

/// `20261210`.
fn basic(date: Date) -> String {
    date.to_string().replace('-', "")
}

/// `20261210T090000`.
fn local(time: Time) -> String {
    format!("{}T{:02}{:02}00", basic(time.date()), time.hour(), time.minute())
}

/// The lines of a calendar.
#[derive(Default)]
struct Calendar(String);

impl Calendar {
    /// Adds a line, folded after 75 octets but never inside a letter; the space at the beginning of
    /// a folded line counts.
    fn plain(&mut self, line: &str) {
        let mut octets = 0;
        for letter in line.chars() {
            if octets + letter.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(letter);
            octets += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// Adds a property whose value is text for people.
    fn text(&mut self, name: &str, value: &str) {
        self.plain(&format!("{name}:{}", escaped(value)));
    }

    /// Adds the time zone.
    fn zone(&mut self) {
        self.plain("BEGIN:VTIMEZONE");
        self.plain(&format!("TZID:{ZONE}"));
        self.plain("BEGIN:STANDARD");
        self.plain("DTSTART:19700101T000000");
        self.plain("TZOFFSETFROM:+0700");
        self.plain("TZOFFSETTO:+0700");
        self.plain("TZNAME:+07");
        self.plain("END:STANDARD");
        self.plain("END:VTIMEZONE");
    }
}

/// Text as a value (RFC 5545, 3.3.11); control characters are dropped.
fn escaped(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for letter in value.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            control if control.is_control() => {}
            plain => out.push(plain),
        }
    }
    out
}
