//! The rows below the headings: which of them are records, and what the others are.

use serde::{Deserialize, Serialize};

use super::cell::{Cell, CellGrid};
use super::columns::Table;
use super::format::CellFormat;
use super::words::{CellWords, WordUse};
use crate::names::{display_names, parse_names};

/// The kind of a row that is no record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RowKind {
    /// Above the headings.
    Title,
    /// A heading row.
    Heading,
    /// The numbers of the columns, below the headings.
    Numbering,
    /// The title of a part of the table.
    Section,
    /// A row of sums.
    Total,
    /// A note, source or signature.
    Note,
    /// More lines of the record above, whose name cell reaches down here; not read.
    Continuation,
    /// A running number and nothing else.
    Empty,
    /// A row that could not become a record; a diagnostic says why.
    Rejected,
}

display_names!(RowKind);
parse_names!(RowKind);

/// A row that is no record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OtherRow {
    /// Its number in the sheet.
    pub row: u32,
    /// What it is.
    pub kind: RowKind,
    /// Its first text that says something, at most 80 characters.
    pub text: String,
}

impl OtherRow {
    pub(super) fn new(grid: &CellGrid, row: usize, kind: RowKind) -> Self {
        let texts = grid.filled(row).map(|(_, cell)| cell.text());
        let letters = |text: &String| text.chars().filter(|c| c.is_alphabetic()).count().min(4);
        // The first that says something: "I" before "LĨNH VỰC NÔNG NGHIỆP" does not.
        let text = texts.rev().max_by_key(letters).unwrap_or_default();
        Self { row: grid.number(row), kind, text: text.chars().take(80).collect() }
    }
}

/// A row of the body, as far as its form tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Row {
    Blank,
    Record,
    Other(RowKind),
}

/// What a row of the body is.
pub(super) fn classify(grid: &CellGrid, table: &Table, row: usize) -> Row {
    let filled: Vec<(usize, &Cell)> = grid.filled(row).collect();
    if filled.is_empty() {
        return Row::Blank;
    }
    let named = filled.iter().any(|(column, _)| table.is_name(*column));
    let has_names = table.meanings().any(|(_, meaning)| meaning.is_name());
    if is_numbering(&filled) || (row <= table.body.start + 1 && numbers_columns(&filled)) {
        return Row::Other(RowKind::Numbering);
    }
    if is_total(&filled) {
        return Row::Other(RowKind::Total);
    }
    let first = filled.iter().map(|(_, cell)| cell.text()).find(|text| !text.is_empty()).unwrap_or_default();
    let few = filled.len() <= 2;
    if few && CellWords::get().begins(WordUse::Remark, &first) {
        return Row::Other(RowKind::Note);
    }
    let running = |column: usize| table.meaning(column).is_some_and(|meaning| meaning.field.format == CellFormat::Skip);
    let beside: Vec<&(usize, &Cell)> = filled.iter().filter(|(column, _)| !running(*column)).collect();
    let worded = || filled.iter().any(|(_, cell)| cell.text().chars().any(char::is_alphabetic));
    match beside.as_slice() {
        [] => Row::Other(if worded() { RowKind::Section } else { RowKind::Empty }),
        _ if !named && is_covered(grid, table, row) => Row::Other(RowKind::Continuation),
        // A number alone is data without a name, not a title.
        [(column, cell)]
            if !named && table.meaning(*column).is_some() && !cell.text().chars().any(char::is_alphabetic) =>
        {
            Row::Other(RowKind::Rejected)
        }
        [(column, cell)] if is_section(grid, table, row, *column, cell) => Row::Other(RowKind::Section),
        _ if named || !has_names => Row::Record,
        _ if CellWords::get().begins(WordUse::Remark, &first) => Row::Other(RowKind::Note),
        _ => Row::Other(RowKind::Rejected),
    }
}

/// One text alone: a title, unless it stands in the column of names without a sign of a title.
fn is_section(grid: &CellGrid, table: &Table, row: usize, column: usize, cell: &Cell) -> bool {
    let name = table.is_name(column);
    let merged = grid.merge_origin(row, column + 1) == Some((row, column));
    if !name || merged {
        return true;
    }
    let text = cell.text();
    let marked =
        |text: &str| text.split(['.', ')', ' ', ':']).next().is_some_and(is_mark) && text.contains(['.', ')', ':']);
    let beside = grid.filled(row).find(|(other, _)| *other != column).map(|(_, cell)| cell.text());
    beside.is_some_and(|mark| is_mark(mark.trim_matches(['.', ')', '(', ' ']))) || marked(&text)
}

/// "I", "IV", "A": how parts are counted, where rows have numbers.
fn is_mark(text: &str) -> bool {
    let roman = !text.is_empty() && text.len() <= 4 && text.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'));
    roman || matches!(text.as_bytes(), [b'A'..=b'Z'])
}

/// 1, 2, 3 … or A, B, C … in the cells one after another.
fn is_numbering(filled: &[(usize, &Cell)]) -> bool {
    let label = |cell: &Cell| cell.text().trim_matches(['(', ')', '[', ']', ' ']).to_owned();
    let follows = |(at, (_, cell)): (usize, &(usize, &Cell))| {
        let letter = u8::try_from(at).ok().filter(|at| *at < 26).map(|at| char::from(b'A' + at).to_string());
        let text = label(cell);
        text == (at + 1).to_string() || letter.as_ref() == Some(&text)
    };
    filled.len() >= 3 && filled.iter().enumerate().all(follows)
}

/// Directly below the headings: letters and numbers that count, each from its start, and signs.
fn numbers_columns(filled: &[(usize, &Cell)]) -> bool {
    let (mut letters, mut numbers) = (0_u32, 0_u32);
    for (_, cell) in filled {
        let text = cell.text();
        let label = text.split('=').next().unwrap_or_default().trim_matches(['(', ')', '[', ']', ' ']);
        let letter = char::from_u32(u32::from('A') + letters).map(String::from);
        if Some(label) == letter.as_deref() {
            letters += 1;
        } else if label == (numbers + 1).to_string() {
            numbers += 1;
        } else if label.chars().any(char::is_alphanumeric) || letters + numbers > 0 {
            return false;
        }
    }
    letters + numbers >= 2
}

/// A word for a sum, and nothing but numbers beside it.
fn is_total(filled: &[(usize, &Cell)]) -> bool {
    let text = |cell: &Cell| cell.text().chars().filter(|c| !c.is_numeric()).collect::<String>();
    let plain = |cell: &Cell| !text(cell).chars().any(char::is_alphabetic);
    let mut texts = filled.iter().map(|(_, cell)| cell).filter(|cell| !plain(cell));
    let Some(first) = texts.next() else { return false };
    let first = text(first);
    let first = first.split([':', '(']).next().unwrap_or_default();
    CellWords::get().has(WordUse::Total, first.trim_matches(['.', ',', '-', ' ']))
        && texts.all(|cell| is_amount(&cell.text()))
}

fn is_amount(text: &str) -> bool {
    crate::resolve::money(text).is_some() || text.ends_with("dự án")
}

/// True if the name of the row stands in a merged cell that begins above.
fn is_covered(grid: &CellGrid, table: &Table, row: usize) -> bool {
    let names = table.meanings().filter(|(_, meaning)| meaning.is_name());
    let mut origins = names.filter_map(|(column, _)| grid.merge_origin(row, column));
    origins.any(|(top, _)| top < row && table.body.contains(&top))
}
