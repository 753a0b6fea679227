//! Comma-separated values: UTF-8 with a byte order mark, which spreadsheets need for Vietnamese.

use std::fmt::Write;

use super::names::reason;
use super::{Agenda, Audience};
use crate::error::Result;
use crate::lang::Lang;
use crate::messages::timetable as messages;

impl Agenda<'_> {
    /// The meetings as comma-separated values, one line each. No cell can be read as a formula.
    ///
    /// # Errors
    /// At `audience`, when no attendee or table has that id.
    pub fn csv(&self, audience: &Audience, lang: Lang) -> Result<String> {
        let mut text = String::from('\u{feff}');
        line(&mut text, messages::CSV_HEADINGS.map(|heading| heading.get(lang)));
        for entry in self.entries(audience)? {
            let slot = self.slot(entry);
            let (date, start, end) = (slot.start.date().to_string(), slot.start.clock(), slot.end.clock());
            let id = |participant| self.instance.participant(participant).id.as_str();
            line(
                &mut text,
                [
                    &date,
                    &start,
                    &end,
                    &self.table_name(entry.table, lang),
                    id(entry.startup),
                    self.participant_name(entry.startup, lang),
                    id(entry.opportunity),
                    self.participant_name(entry.opportunity, lang),
                    reason(entry.tier, entry.locked, lang),
                ],
            );
        }
        Ok(text)
    }
}

fn line<const N: usize>(text: &mut String, cells: [&str; N]) {
    let cells: Vec<String> = cells.into_iter().map(cell).collect();
    // Writing to a text cannot fail.
    let _ = write!(text, "{}\r\n", cells.join(","));
}

/// A cell, quoted if necessary. A text that a spreadsheet would compute is preceded by an
/// apostrophe.
fn cell(value: &str) -> String {
    let computes = value.trim_start().starts_with(['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'])
        || value.starts_with(['\t', '\r', '\n']);
    let safe = if computes { format!("'{value}") } else { value.to_owned() };
    if safe.contains([',', '"', '\n', '\r', ';', '\t']) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn cells_are_quoted_and_never_computed() {
        for (value, written) in [
            ("Sen Fund", "Sen Fund"),
            ("a, b", "\"a, b\""),
            ("say \"x\"", "\"say \"\"x\"\"\""),
            ("=1+1", "'=1+1"),
            (" @cmd", "' @cmd"),
            ("-2", "'-2"),
            ("\t=1", "\"'\t=1\""),
            ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
            ("＝1", "'＝1"),
        ] {
            assert_eq!(cell(value), written, "{value}");
        }
    }
}
