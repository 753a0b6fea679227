//! Cells to values of a field. An unreadable cell is passed on as text: reading the record then
//! reports what was expected.

use serde_json::{Value, json};

use super::cell::Cell;
use super::day::{self, CellDay, DayOrder};
use super::words::{CellWords, WordUse};
use crate::date::Date;
use crate::resolve::plain_number;

/// Days of 1970-01-01 in the count of spreadsheets.
const EPOCH: i64 = 25_569;
/// Serial numbers of spreadsheets that are read as days: 1954 to 2119.
const SERIALS: std::ops::RangeInclusive<i64> = 20_000..=80_000;
/// Numbers that are read as years.
const YEARS: std::ops::RangeInclusive<i64> = 1_900..=2_100;

/// What a cell says about days, in a column whose dates have this order.
pub(super) fn day(cell: &Cell, order: Option<DayOrder>) -> CellDay {
    match cell {
        Cell::Day(day) => CellDay::Day(*day),
        Cell::Number(number) => {
            let serial = number.whole().filter(|serial| SERIALS.contains(serial));
            let day = serial.and_then(|serial| Date::from_unix_days(serial - EPOCH));
            day.map_or(CellDay::Unreadable, CellDay::Day)
        }
        Cell::Text(text) => day::read(text, order),
        _ => CellDay::Unreadable,
    }
}

/// True if a cell says something about days, whatever the order of its column.
pub(super) fn is_day(cell: &Cell) -> bool {
    day(cell, None) != CellDay::Unreadable
}

/// The runs of digits of a text.
fn numbers(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty()).collect()
}

/// A founding date: a year or a day.
pub(super) fn founded(cell: &Cell, order: Option<DayOrder>) -> Value {
    let whole = match cell {
        Cell::Number(number) => number.whole(),
        _ => None,
    };
    if let Some(year) = whole.filter(|year| YEARS.contains(year)) {
        return json!(year);
    }
    match day(cell, order) {
        CellDay::Day(day) => return json!(day),
        // The year is certain.
        CellDay::Unsure { year } => return json!(year),
        _ => {}
    }
    let text = cell.text();
    if numbers(&text).len() > 2 {
        return json!(text);
    }
    let years: Vec<i64> =
        numbers(&text).into_iter().filter(|digits| digits.len() == 4).filter_map(|year| year.parse().ok()).collect();
    match years.as_slice() {
        [year] => json!(year),
        _ => json!(text),
    }
}

/// A fact by a name of the record's owner: true, false, a whole number, or text.
pub(super) fn fact(cell: &Cell) -> Value {
    match cell {
        Cell::Flag(flag) => json!(flag),
        Cell::Number(number) => number.whole().map_or_else(|| json!(cell.text()), |number| json!(number)),
        _ => json!(cell.text()),
    }
}

/// A whole number with words around it: "10 dự án", "TRL 4".
pub(super) fn whole(cell: &Cell) -> Value {
    whole_number(cell).map_or_else(|| json!(cell.text()), |number| json!(number))
}

fn whole_number(cell: &Cell) -> Option<i64> {
    if let Cell::Number(number) = cell {
        return number.whole();
    }
    let text = cell.text();
    if let [digits] = numbers(&text).as_slice() {
        return digits.parse().ok();
    }
    let (digits, decimals) = plain_number(&text)?;
    (decimals == 0).then(|| i64::try_from(digits).ok()).flatten()
}

/// A number of months; years are counted as twelve.
pub(super) fn months(cell: &Cell) -> Value {
    let words = crate::text::fold(&cell.text());
    let years = words.split(' ').any(|word| matches!(word, "nam" | "year" | "years"));
    let months = whole_number(cell).map(|number| if years { number.saturating_mul(12) } else { number });
    months.map_or_else(|| json!(cell.text()), |months| json!(months))
}

/// A range of readiness levels: "4-7"; one number is the least.
pub(super) fn levels(cell: &Cell) -> Value {
    let text = cell.text();
    let found: Vec<i64> = numbers(&text).into_iter().filter_map(|digits| digits.parse().ok()).collect();
    let at_most = text
        .split([' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])
        .any(|word| CellWords::get().has(WordUse::Max, word));
    match found.as_slice() {
        [level] if at_most => json!({ "max": level }),
        [level] => json!({ "min": level }),
        [min, max] => json!({ "min": min, "max": max }),
        _ => json!(text),
    }
}

/// What a cell of a column to tick says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tick {
    Yes,
    No,
    Unreadable,
}

pub(super) fn tick(cell: &Cell) -> Tick {
    let text = cell.text();
    let is = |usage| CellWords::get().has(usage, &text);
    match cell {
        Cell::Flag(true) => Tick::Yes,
        Cell::Flag(false) => Tick::No,
        _ if is(WordUse::Yes) => Tick::Yes,
        _ if is(WordUse::No) || is(WordUse::Blank) => Tick::No,
        _ => Tick::Unreadable,
    }
}

/// The entries of a list in one cell: divided by `;`, lines, `|` and bullets.
pub(super) fn entries(text: &str) -> Vec<String> {
    let bullet = |part: &str| {
        let part = part.trim().trim_start_matches(['-', '–', '•', '*', '+', '·', '●', '✓']).trim();
        let number = part
            .split_once(['.', ')'])
            .filter(|(number, _)| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()));
        let part = number.map_or(part, |(_, rest)| rest).trim();
        part.trim_end_matches(['.', ',']).trim_end().to_owned()
    };
    let parts = text.split([';', '\n', '|', '•', '●']).map(bullet);
    parts.filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::Decimal;

    #[test]
    fn numbers_of_spreadsheets_are_days() {
        let serial = Cell::Number(Decimal::new(46_000, 0));
        assert_eq!(day(&serial, None), CellDay::Day("2025-12-09".parse().unwrap()));
        assert_eq!(day(&Cell::Number(Decimal::new(7, 0)), None), CellDay::Unreadable);
    }

    #[test]
    fn a_founding_date_is_a_year_where_the_day_is_not_certain() {
        for (text, expected) in [
            ("4/12/2019", json!(2019)),
            ("28/4/2019", json!("2019-04-28")),
            ("May 2019", json!(2019)),
            ("2019", json!(2019)),
        ] {
            assert_eq!(founded(&text.into(), None), expected, "{text}");
        }
    }

    #[test]
    fn lists_are_divided_by_signs_and_lines() {
        assert_eq!(entries("- Nông nghiệp\n- Du lịch;AI"), ["Nông nghiệp", "Du lịch", "AI"]);
        assert_eq!(entries("1. Vốn\n2) Cố vấn."), ["Vốn", "Cố vấn"]);
    }
}
