//! Where the headings of a sheet stand, and which column is which field.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use serde::Serialize;

use super::cell::{Cell, CellGrid, column_letters};
use super::meaning::{ColumnMeaning, HeadingInterpreter, HeadingMatch};
use super::part::ColumnPart;
use super::unit::Unit;
use crate::diagnostic::{ErrorKind, SheetErrorKind};
use crate::error::{Error, Result};
use crate::record::nearest;
use crate::text::{fold, key};

/// Rows at the top among which the first headings stand.
const SEARCHED_ROWS: usize = 60;
/// Columns that are looked at; a register has fewer.
const MAX_COLUMNS: usize = 512;
/// Rows of one heading at most.
const MAX_HEADING_ROWS: usize = 3;
/// A sub-heading is a few words.
const MAX_SUB_HEADING_CHARS: usize = 60;

/// One column, and what it was read as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Column {
    /// The letters of the sheet: `C`.
    pub column: String,
    /// The heading as it stands, rows joined.
    pub heading: String,
    /// The field it was read as: `ask`, `ask.min`, `meta.phone`; none if it was not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The term that a tick in it stands for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tick: Option<String>,
    /// How the heading was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how: Option<HeadingMatch>,
    /// The unit of its money, as the heading states it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// True if an earlier column holds the same field; this one is kept in `meta`.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub repeated: bool,
    /// "Did you mean": the nearest fields, for a heading that was not read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub suggestions: Vec<String>,
}

/// A table of the sheet: its heading rows, its columns and the rows below them.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) headings: Range<usize>,
    pub(super) body: Range<usize>,
    pub(super) columns: Vec<TableColumn>,
}

/// A column of a table.
#[derive(Debug)]
pub(super) struct TableColumn {
    /// The column as it is reported.
    pub(super) column: Column,
    /// What its heading means; none if it was not read, or if another column holds the same.
    pub(super) meaning: Option<ColumnMeaning>,
    /// True if the caller leaves it out.
    pub(super) ignored: bool,
}

impl Table {
    /// The columns whose headings were read, with their numbers.
    pub(super) fn meanings(&self) -> impl Iterator<Item = (usize, &ColumnMeaning)> {
        self.columns.iter().enumerate().filter_map(|(at, column)| Some((at, column.meaning.as_ref()?)))
    }

    /// What the heading of a column means.
    pub(super) fn meaning(&self, column: usize) -> Option<&ColumnMeaning> {
        self.columns.get(column)?.meaning.as_ref()
    }

    /// The columns of a field, by its path.
    pub(super) fn of_field(&self, path: &str) -> impl Iterator<Item = usize> {
        self.meanings().filter(move |(_, meaning)| meaning.field.path == path).map(|(column, _)| column)
    }

    /// True if the column says whose row it is.
    pub(super) fn is_name(&self, column: usize) -> bool {
        self.meaning(column).is_some_and(ColumnMeaning::is_name)
    }

    /// True if its headings are Vietnamese: amounts without a currency are đồng.
    pub(super) fn is_vietnamese(&self) -> bool {
        self.columns.iter().any(|column| crate::text::has_accents(&column.column.heading))
    }
}

/// The fields that the caller gives to columns, by heading or letters; `None` leaves a column out.
pub(super) type ColumnOverrides = BTreeMap<String, Option<String>>;

/// What the caller says about one column.
#[derive(Debug, Clone, PartialEq, Eq)]
enum ColumnOverride {
    /// It is this field.
    Field(String),
    /// It is not read and not kept.
    Ignore,
}

/// Finds the tables of a grid.
pub(super) struct TableFinder<'a> {
    pub(super) grid: &'a CellGrid,
    pub(super) interpreter: HeadingInterpreter<'a>,
    pub(super) given: &'a ColumnOverrides,
    pub(super) heading_rows: Option<(u32, u32)>,
}

impl TableFinder<'_> {
    /// The tables, from top to bottom.
    pub(super) fn tables(&self) -> Result<Vec<Table>> {
        self.check_overrides()?;
        let mut blocks: Vec<Range<usize>> = match self.heading_rows {
            Some((first, last)) => vec![self.given_rows(first, last)?],
            None => self.anchors().into_iter().map(|anchor| self.block(anchor)).collect(),
        };
        blocks.dedup_by(|next, before| next.start < before.end);
        let ends: Vec<usize> = blocks.iter().skip(1).map(|next| next.start).chain([self.grid.len()]).collect();
        let mut tables: Vec<Table> = Vec::new();
        for (block, end) in blocks.into_iter().zip(ends) {
            let table = self.table(block, end);
            match tables.last_mut() {
                // The same headings again at the top of a page.
                Some(before) if same_headings(before, &table) => before.body.end = end,
                _ => tables.push(table),
            }
        }
        Ok(tables)
    }

    fn given_rows(&self, first: u32, last: u32) -> Result<Range<usize>> {
        let row = |number: u32| number.checked_sub(self.grid.number(0)).map(|row| row as usize);
        match (row(first), row(last)) {
            (Some(first), Some(last)) if first <= last && last < self.grid.len() => Ok(first..last + 1),
            _ => Err(Error::new("heading_rows", &format!("{first}, {last}"), SheetErrorKind::HeadingRows)),
        }
    }

    /// Rows that look like headings.
    fn anchors(&self) -> Vec<usize> {
        let mut cache: HashMap<String, Option<&'static str>> = HashMap::new();
        let top = SEARCHED_ROWS.min(self.grid.len());
        let known: Vec<usize> = (0..top).map(|row| self.known(row, &mut cache)).collect();
        let best = known.iter().copied().max().unwrap_or(0);
        let enough = if best >= 2 { (best * 3).div_ceil(5).max(2) } else { 1 };
        let Some(first) = known.iter().position(|count| *count >= enough && best > 0) else { return Vec::new() };
        let further = (first + 1..self.grid.len()).filter(|row| self.repeats_headings(*row));
        [first].into_iter().chain(further).collect()
    }

    /// How many fields the texts of a row name.
    fn known(&self, row: usize, cache: &mut HashMap<String, Option<&'static str>>) -> usize {
        let mut fields: Vec<&str> = Vec::new();
        for (_, cell) in self.grid.filled(row).take(MAX_COLUMNS) {
            let Cell::Text(text) = cell else { continue };
            let named = *cache.entry(text.clone()).or_insert_with(|| {
                let given = self.given.keys().any(|name| fold(name) == fold(text) && !fold(text).is_empty());
                self.interpreter.known_field(text).map(|field| field.path).or(given.then_some("given"))
            });
            fields.extend(named.filter(|path| !fields.contains(path)));
        }
        fields.len()
    }

    /// True for headings further down: most cells are known headings, the name or id among them.
    fn repeats_headings(&self, row: usize) -> bool {
        let exact = |cell: &Cell| match cell {
            Cell::Text(text) => self.interpreter.headings.by_key(&key(text)).map(|field| field.path),
            _ => None,
        };
        let (mut known, mut all, mut names) = (0, 0, false);
        for (_, cell) in self.grid.filled(row).take(MAX_COLUMNS) {
            all += 1;
            let field = exact(cell);
            known += usize::from(field.is_some());
            names |= matches!(field, Some("name" | "id"));
        }
        names && known >= 2 && known * 5 >= all * 3
    }

    /// The rows of the headings around a row that was found.
    fn block(&self, anchor: usize) -> Range<usize> {
        let last = anchor + 1;
        let mut end = last;
        while end < self.grid.len() && end - anchor < MAX_HEADING_ROWS && self.is_sub_heading(anchor, end) {
            end += 1;
        }
        let above = anchor.checked_sub(1).filter(|above| self.grid.filled(*above).count() > 1);
        let mut blocks: Vec<Range<usize>> = Vec::new();
        blocks.push(anchor..last);
        blocks.extend((last + 1..=end).map(|end| anchor..end));
        blocks.extend(above.into_iter().flat_map(|above| (last..=end).map(move |end| above..end)));
        let value = |block: &Range<usize>| {
            let (meanings, _) = self.meanings(block);
            let read = meanings.iter().flatten();
            read.map(|meaning| 4 + usize::from(meaning.unit.is_some()) + usize::from(meaning.part != ColumnPart::Whole))
                .sum::<usize>()
        };
        let best = blocks.iter().map(|block| (value(block), std::cmp::Reverse(block.len()))).max();
        let found = blocks.iter().find(|block| Some((value(block), std::cmp::Reverse(block.len()))) == best);
        let found = found.cloned().unwrap_or(anchor..last);
        // Merged headings reach down as far as their cells do, whether or not more is read by it.
        let reach = (found.end..end).filter(|row| {
            (0..self.width())
                .any(|column| self.grid.merge_origin(*row, column).is_some_and(|(top, _)| found.contains(&top)))
        });
        found.start..reach.max().map_or(found.end, |row| row + 1)
    }

    /// True if a row below the headings only divides or explains them.
    fn is_sub_heading(&self, anchor: usize, row: usize) -> bool {
        let shared = |column: usize| {
            let blank = |column: usize| self.grid.cell(anchor, column).is_blank();
            blank(column) || (blank(column + 1) && !self.grid.cell(row, column + 1).is_blank())
        };
        let mut any = false;
        for (column, cell) in self.grid.filled(row).take(MAX_COLUMNS) {
            let Cell::Text(text) = cell else { return false };
            any = true;
            let only_unit = matches!(Unit::split_heading(text), (Some(_), rest) if rest.is_empty());
            if text.chars().count() > MAX_SUB_HEADING_CHARS || (!shared(column) && !only_unit) {
                return false;
            }
        }
        any
    }

    fn width(&self) -> usize {
        self.grid.width().min(MAX_COLUMNS)
    }

    /// The parts of a column's heading, from top to bottom.
    fn parts(&self, block: &Range<usize>, column: usize) -> Vec<String> {
        let mut parts: Vec<String> = Vec::new();
        for row in block.clone() {
            let below = || (row + 1..block.end).any(|below| !self.grid.cell(below, column).is_blank());
            let mut from = column;
            let spreads = |from: usize| from > 0 && self.grid.displayed(row, from).is_blank();
            if row + 1 < block.end && below() {
                while spreads(from) {
                    from -= 1;
                }
            }
            let text = self.grid.displayed(row, from).text().replace('\n', " ");
            if !text.is_empty() && parts.last() != Some(&text) {
                parts.push(text);
            }
        }
        parts
    }

    /// What each column means, and its heading.
    fn meanings(&self, block: &Range<usize>) -> (Vec<Option<ColumnMeaning>>, Vec<Vec<String>>) {
        let parts: Vec<Vec<String>> = (0..self.width()).map(|column| self.parts(block, column)).collect();
        let read = |(column, parts): (usize, &Vec<String>)| match self.override_for(column, parts) {
            Some(ColumnOverride::Field(path)) => self
                .meaning_of(&path)
                .map(|meaning| ColumnMeaning { unit: self.interpreter.unit_of(parts, &meaning), ..meaning }),
            Some(ColumnOverride::Ignore) => None,
            None => self.interpreter.read(parts),
        };
        (parts.iter().enumerate().map(read).collect(), parts)
    }

    /// What the caller says about a column.
    fn override_for(&self, column: usize, parts: &[String]) -> Option<ColumnOverride> {
        let (letters, joined) = (column_letters(column), key(&parts.join(" ")));
        let last = parts.last().map(|part| key(part)).unwrap_or_default();
        let is = |name: &str| *name == letters || (!joined.is_empty() && (key(name) == joined || key(name) == last));
        self.given
            .iter()
            .find(|(name, _)| is(name))
            .map(|(_, field)| field.clone().map_or(ColumnOverride::Ignore, ColumnOverride::Field))
    }

    fn meaning_of(&self, path: &str) -> Option<ColumnMeaning> {
        let (field, part) = ColumnPart::split(path);
        let field = self.interpreter.headings.by_path(field)?;
        Some(ColumnMeaning { field, part, unit: None, tick: None, how: HeadingMatch::Mapped })
    }

    fn check_overrides(&self) -> Result<()> {
        for (name, path) in self.given.iter().filter_map(|(name, path)| Some((name, path.as_ref()?))) {
            if self.meaning_of(path).is_none() {
                let paths: Vec<&str> = self.interpreter.headings.fields.iter().map(|field| field.path).collect();
                let problem = ErrorKind::UnknownField { suggestions: nearest(path, &paths) };
                return Err(Error::new(format!("columns.{name}"), path, problem));
            }
        }
        Ok(())
    }

    fn table(&self, block: Range<usize>, end: usize) -> Table {
        let (meanings, parts) = self.meanings(&block);
        let repeated = repeated(&meanings);
        let columns = parts.iter().zip(meanings).enumerate().map(|(at, (parts, meaning))| {
            let repeated = repeated.contains(&at);
            let meaning = meaning.filter(|_| !repeated);
            TableColumn {
                column: self.column(at, parts, meaning.as_ref(), repeated),
                ignored: self.override_for(at, parts) == Some(ColumnOverride::Ignore),
                meaning,
            }
        });
        Table { columns: columns.collect(), body: block.end..end.max(block.end), headings: block }
    }

    /// A column as it is reported.
    fn column(&self, at: usize, parts: &[String], meaning: Option<&ColumnMeaning>, repeated: bool) -> Column {
        let heading = parts.join(" · ");
        let free = free(parts);
        let suggest = meaning.is_none() && !repeated && free.is_none();
        Column {
            column: column_letters(at),
            suggestions: if suggest { self.interpreter.suggestions(&heading) } else { Vec::new() },
            heading,
            tick: meaning.and_then(|meaning| meaning.tick.clone()),
            how: meaning.map(|meaning| meaning.how).or(free.is_some().then_some(HeadingMatch::Exact)),
            unit: meaning.and_then(|meaning| Some(meaning.unit.as_ref()?.text.clone())),
            field: meaning.map(ColumnMeaning::path).or(free),
            repeated,
        }
    }
}

/// Columns of a field that another column holds: the better read or the first of them stays.
fn repeated(meanings: &[Option<ColumnMeaning>]) -> Vec<usize> {
    let single = |meaning: &ColumnMeaning| !meaning.field.format.takes_several() && meaning.tick.is_none();
    let read =
        meanings.iter().enumerate().filter_map(|(at, meaning)| Some((at, meaning.as_ref().filter(|m| single(m))?)));
    let mut best: BTreeMap<String, (HeadingMatch, usize)> = BTreeMap::new();
    for (at, meaning) in read.clone() {
        let here = (meaning.how, at);
        best.entry(meaning.path()).and_modify(|best| *best = (*best).min(here)).or_insert(here);
    }
    read.filter(|(at, meaning)| best.get(&meaning.path()).is_some_and(|(_, kept)| kept != at))
        .map(|(at, _)| at)
        .collect()
}

/// A field that the record's owner names: `attributes.revenue`, `meta.note`, also with `_`.
pub(super) fn free(parts: &[String]) -> Option<String> {
    let [part] = parts else { return None };
    let (root, name) = ["attributes", "meta"].into_iter().find_map(|root| {
        let name = part.strip_prefix(root)?.strip_prefix(['.', '_'])?;
        Some((root, name))
    })?;
    (!name.trim().is_empty()).then(|| format!("{root}.{}", name.trim()))
}

fn same_headings(a: &Table, b: &Table) -> bool {
    let texts = |table: &Table| table.columns.iter().map(|column| column.column.heading.clone()).collect::<Vec<_>>();
    texts(a) == texts(b)
}
