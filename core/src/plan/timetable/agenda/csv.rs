//! A sheet: UTF-8 with a byte order mark, as spreadsheets in Vietnamese need it.

use std::fmt::Write;

use super::names::reason;
use super::{Agenda, Audience};
use crate::error::Result;
use crate::lang::Lang;

const HEADINGS_EN: [&str; 9] =
    ["date", "start", "end", "table", "startup id", "startup", "opportunity id", "opportunity", "why"];
const HEADINGS_VI: [&str; 9] =
    ["ngày", "bắt đầu", "kết thúc", "bàn", "mã startup", "startup", "mã cơ hội", "cơ hội", "lý do"];

impl Agenda<'_> {
    /// The meetings as comma-separated values, a line each. No cell can be read as a formula.
    ///
    /// # Errors
    /// At `audience`, when no attendee or table has that id.
    pub fn csv(&self, audience: &Audience, lang: Lang) -> Result<String> {
        let mut text = String::from('\u{feff}');
        line(&mut text, if lang == Lang::Vi { HEADINGS_VI } else { HEADINGS_EN });
        for row in self.rows(audience)? {
            let Some(slot) = self.slot(row) else { continue };
            let (date, start, end) = (slot.start.date().to_string(), slot.start.clock(), slot.end.clock());
            let id = |participant| self.instance.participant_id(participant);
            line(
                &mut text,
                [
                    &date,
                    &start,
                    &end,
                    &self.table_name(row.table, lang),
                    id(row.startup),
                    self.participant_name(row.startup, lang),
                    id(row.opportunity),
                    self.participant_name(row.opportunity, lang),
                    reason(row, lang),
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

/// A cell: quoted where it must be; what a spreadsheet would compute begins with an apostrophe.
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
