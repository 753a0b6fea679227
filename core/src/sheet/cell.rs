//! Cells and grids of cells: what a wrapper reads from a file, before headings give it a meaning.

use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, de};
use serde_json::Value;

use crate::date::Date;
use crate::json::Expecting;
use crate::messages::input;
use crate::text::fold;

/// One cell of a spreadsheet.
///
/// On the wire: `null`, `true`, a number, a text, or `{"date": "2026-11-22"}`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Cell {
    /// An empty cell.
    #[default]
    Empty,
    /// True or false.
    Flag(bool),
    /// A number, exactly as it is written in decimal.
    Number(Decimal),
    /// A text.
    Text(String),
    /// A day.
    Day(Date),
}

/// An exact decimal number: `digits` divided by ten to the power of `decimals`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Decimal {
    digits: i128,
    decimals: u32,
}

/// Digits before and after the point that are kept: more than any cell has with a meaning.
const MAX_DIGITS: usize = 30;

impl Decimal {
    /// The number, reduced: without zeros at the end of its decimals.
    #[must_use]
    pub(crate) fn new(mut digits: i128, mut decimals: u32) -> Self {
        while decimals > 0 && digits % 10 == 0 {
            digits /= 10;
            decimals -= 1;
        }
        Self { digits, decimals }
    }

    /// The number if it is whole.
    #[must_use]
    pub fn whole(self) -> Option<i64> {
        (self.decimals == 0).then(|| i64::try_from(self.digits).ok()).flatten()
    }

    /// The number times `unit`, rounded half away from zero; `None` beyond 64 bits.
    pub(crate) fn times(self, unit: i64) -> Option<i64> {
        let power = 10_i128.checked_pow(self.decimals)?;
        let scaled = self.digits.checked_mul(unit.into())?;
        i64::try_from((scaled + scaled.signum() * power / 2) / power).ok()
    }
}

impl FromStr for Decimal {
    type Err = DecimalError;

    /// Reads a number as JSON writes it: `12`, `-0.5`, `1.5e9`.
    fn from_str(text: &str) -> Result<Self, DecimalError> {
        parse(text).ok_or(DecimalError)
    }
}

/// A text that is no decimal number, or one with more than thirty digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a decimal number of at most thirty digits")]
pub struct DecimalError;

fn parse(text: &str) -> Option<Decimal> {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
        None => (text, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let fraction: String = fraction.trim_end_matches('0').chars().take(MAX_DIGITS).collect();
    let digits = format!("{whole}{fraction}");
    let decimals = i32::try_from(fraction.len()).ok()?.checked_sub(exponent)?;
    let fits = digits.len() <= MAX_DIGITS && decimals.abs() <= 30;
    let digits: i128 = fits.then(|| digits.parse().ok()).flatten()?;
    match u32::try_from(decimals) {
        Ok(decimals) => Some(Decimal::new(digits, decimals)),
        Err(_) => Some(Decimal::new(digits.checked_mul(10_i128.checked_pow(decimals.unsigned_abs())?)?, 0)),
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.digits < 0 { "-" } else { "" };
        let width = self.decimals as usize + 1;
        let digits = format!("{:0>width$}", self.digits.unsigned_abs());
        match digits.split_at_checked(digits.len() - self.decimals as usize) {
            Some((whole, "")) => write!(f, "{sign}{whole}"),
            Some((whole, fraction)) => write!(f, "{sign}{whole}.{fraction}"),
            None => Ok(()),
        }
    }
}

impl Cell {
    /// The cell as a person reads it, with single spaces; lines are kept.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Flag(flag) => flag.to_string(),
            Self::Number(number) => number.to_string(),
            Self::Text(text) => normalise_spaces(text),
            Self::Day(day) => day.to_string(),
        }
    }

    /// True if the cell shows nothing.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.chars().all(is_space),
            _ => false,
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

/// Replaces runs of spaces by one space and removes empty lines.
fn normalise_spaces(text: &str) -> String {
    let lines = text.split(['\n', '\r']);
    let normalise_spaces =
        lines.map(|line| line.split(is_space).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "));
    normalise_spaces.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

impl<'de> Deserialize<'de> for Cell {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let wrong = || de::Error::custom(Expecting(input::CELL));
        match Value::deserialize(deserializer)? {
            Value::Null => Ok(Self::Empty),
            Value::Bool(flag) => Ok(Self::Flag(flag)),
            Value::String(text) => Ok(Self::Text(text)),
            Value::Number(number) => {
                let text = number.to_string();
                Ok(text.parse().map_or(Self::Text(text), Self::Number))
            }
            Value::Object(fields) if fields.len() == 1 => {
                let date = fields.get("date").and_then(Value::as_str).ok_or_else(wrong)?;
                date.parse().map(Self::Day).map_err(|_| de::Error::custom(Expecting(input::DATE)))
            }
            _ => Err(wrong()),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Cell {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Cell".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "One cell: nothing, a tick, a number, a text, or a day.",
            "anyOf": [
                { "type": ["null", "boolean", "number", "string"] },
                {
                    "type": "object",
                    "properties": { "date": { "type": "string", "format": "date" } },
                    "required": ["date"],
                    "additionalProperties": false
                }
            ]
        })
    }
}

/// Merged cells: the first of them has the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Merge {
    /// The first row, as the sheet numbers it.
    pub row: u32,
    /// The first column, from 1.
    pub column: u32,
    /// How many rows.
    #[serde(default = "one")]
    pub rows: u32,
    /// How many columns.
    #[serde(default = "one")]
    pub columns: u32,
}

const fn one() -> u32 {
    1
}

/// Rows of cells as they stand in a sheet.
#[derive(Debug, Clone, Default)]
pub(super) struct CellGrid {
    rows: Vec<Vec<Cell>>,
    /// Cells inside a merge, with the one that holds their value.
    covered: HashMap<(usize, usize), (usize, usize)>,
    first_row: u32,
}

/// Merged cells that are recorded; a sheet with more is no register.
const MAX_MERGED_CELLS: usize = 1_000_000;

impl CellGrid {
    /// A grid whose first row the sheet numbers `first_row` (usually 1).
    pub(super) fn new(rows: Vec<Vec<Cell>>, merged: &[Merge], first_row: u32) -> Self {
        let mut grid = Self { rows, covered: HashMap::new(), first_row: first_row.max(1) };
        for merge in merged {
            grid.apply_merge(merge);
        }
        grid
    }

    fn apply_merge(&mut self, merge: &Merge) {
        let (Some(top), Some(left)) = (merge.row.checked_sub(self.first_row), merge.column.checked_sub(1)) else {
            return;
        };
        let (top, left) = (top as usize, left as usize);
        let bottom = top.saturating_add(merge.rows as usize).min(self.rows.len());
        let right = left.saturating_add(merge.columns as usize).min(self.width());
        for row in top..bottom {
            for column in left..right {
                if (row, column) != (top, left) && self.covered.len() < MAX_MERGED_CELLS {
                    self.covered.insert((row, column), (top, left));
                }
            }
        }
    }

    /// The number of rows.
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The number of columns of the widest row.
    pub(super) fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// The number of a row as the sheet shows it.
    pub(super) fn number(&self, row: usize) -> u32 {
        u32::try_from(row).unwrap_or(u32::MAX).saturating_add(self.first_row)
    }

    /// The cell as stored; of merged cells only the first has a value.
    pub(super) fn cell(&self, row: usize, column: usize) -> &Cell {
        self.rows.get(row).and_then(|cells| cells.get(column)).unwrap_or(&Cell::Empty)
    }

    /// The cell as displayed: a merged cell has the value of the first one.
    pub(super) fn displayed(&self, row: usize, column: usize) -> &Cell {
        let (row, column) = self.merge_origin(row, column).unwrap_or((row, column));
        self.cell(row, column)
    }

    /// The first cell of the merge, for another cell inside it.
    pub(super) fn merge_origin(&self, row: usize, column: usize) -> Option<(usize, usize)> {
        self.covered.get(&(row, column)).copied()
    }

    /// The cells of a row that are not blank, with their columns.
    pub(super) fn filled(&self, row: usize) -> impl DoubleEndedIterator<Item = (usize, &Cell)> {
        let cells = self.rows.get(row).map(Vec::as_slice).unwrap_or_default();
        cells.iter().enumerate().filter(|(_, cell)| !cell.is_blank())
    }
}

/// The letters of a column: 0 is `A`, 26 is `AA`.
#[must_use]
pub(super) fn column_letters(column: usize) -> String {
    let mut rest = column;
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        match rest / 26 {
            0 => break,
            more => rest = more - 1,
        }
    }
    letters.iter().rev().collect()
}

/// True for an error that a spreadsheet shows in place of a result: `#REF!`.
pub(super) fn is_error(text: &str) -> bool {
    text.starts_with('#') && matches!(fold(text).as_str(), "ref" | "value" | "n a" | "name" | "div 0" | "num" | "null")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_of_a_sheet() {
        for (column, expected) in [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(column_letters(column), expected);
        }
    }

    #[test]
    fn numbers_are_exact() {
        for (text, shown) in
            [("1.50", "1.5"), ("500.0", "500"), ("-0.25", "-0.25"), ("1e3", "1000"), ("2.5e-1", "0.25")]
        {
            assert_eq!(text.parse::<Decimal>().map(|number| number.to_string()).as_deref(), Ok(shown), "{text}");
        }
        assert_eq!("1.5".parse::<Decimal>().unwrap().times(1_000_000_000), Some(1_500_000_000));
        assert_eq!("1e300".parse::<Decimal>(), Err(DecimalError));
    }

    #[test]
    fn a_merged_cell_shows_the_value_of_the_whole() {
        let rows = vec![vec!["a".into(), Cell::Empty, "c".into()], vec![]];
        let grid = CellGrid::new(rows, &[Merge { row: 5, column: 1, rows: 9, columns: 2 }], 5);
        assert_eq!(
            (grid.displayed(0, 1).text(), grid.displayed(1, 0).text(), grid.displayed(1, 2).text()),
            ("a".into(), "a".into(), String::new())
        );
        assert_eq!(grid.number(1), 6);
    }
}
