//! Where the headings of a sheet stand, and which column is which field.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::cell::{Cell, CellGrid, column_letters};
use super::columns::{Column, Table, TableColumn, repeated};
use super::evidence::ColumnValues;
use super::interpreter::HeadingInterpreter;
use super::meaning::{ColumnMeaning, HeadingMatch, meaning};
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
        if self.is_inside_data(first, best) {
            return Vec::new();
        }
        let further = (first + 1..self.grid.len()).filter(|row| self.repeats_headings(*row));
        [first].into_iter().chain(further).collect()
    }

    /// True if a row that looks like headings stands among rows of data: a file without headings.
    fn is_inside_data(&self, row: usize, known: usize) -> bool {
        let filled = |row: usize| self.grid.filled(row).count();
        let wide = filled(row).max(3) * 4 / 5;
        let above = (0..row).filter(|above| filled(*above) >= wide.max(3)).count();
        above >= 2 && known * 2 <= filled(row)
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
            let meanings = self.meanings(block);
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

    /// What the heading of each column means by its words alone.
    fn meanings(&self, block: &Range<usize>) -> Vec<Option<ColumnMeaning>> {
        let read = |column| {
            let parts = self.parts(block, column);
            match self.override_for(column, &parts) {
                Some(ColumnOverride::Field(path)) => self.meaning_of(&path),
                Some(ColumnOverride::Ignore) => None,
                None => self.interpreter.read(&parts),
            }
        };
        (0..self.width()).map(read).collect()
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

    /// The meaning that the caller gives to a column; the unit is that of its heading.
    fn mapped(&self, path: &str, parts: &[String]) -> Option<ColumnMeaning> {
        let meaning = self.meaning_of(path)?;
        let unit = self.interpreter.unit_of(parts, &meaning);
        Some(ColumnMeaning { unit, ..meaning })
    }

    fn meaning_of(&self, path: &str) -> Option<ColumnMeaning> {
        if let Some((field, term)) = path.split_once('=') {
            let field = self.interpreter.headings.by_path(field)?;
            self.interpreter.vocabulary.tree(field.terms?).get(term)?;
            return Some(ColumnMeaning { tick: Some(term.to_owned()), ..meaning(field, HeadingMatch::Mapped) });
        }
        let (field, part) = ColumnPart::split(path);
        let field = self.interpreter.headings.by_path(field)?;
        Some(ColumnMeaning { part, ..meaning(field, HeadingMatch::Mapped) })
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
        let parts: Vec<Vec<String>> = (0..self.width()).map(|column| self.parts(&block, column)).collect();
        let body = block.end..end.max(block.end);
        let values = |column| ColumnValues::sample(self.grid, body.clone(), column);
        let values: Vec<ColumnValues> = (0..parts.len()).map(values).collect();
        let read = |(column, parts): (usize, &Vec<String>)| match self.override_for(column, parts) {
            Some(ColumnOverride::Field(path)) => self.mapped(&path, parts),
            Some(ColumnOverride::Ignore) => None,
            None => self.interpreter.read_with(parts, values.get(column)?),
        };
        let meanings: Vec<Option<ColumnMeaning>> = parts.iter().enumerate().map(read).collect();
        let repeated = repeated(&meanings, &parts);
        let columns = parts.iter().zip(meanings).zip(&values).enumerate().map(|(at, ((parts, meaning), values))| {
            let repeated = repeated.contains(&at);
            let no_field = meaning.as_ref().is_some_and(ColumnMeaning::is_no_field);
            let meaning = meaning.filter(|_| !repeated && !no_field);
            let suggest = meaning.is_none() && !repeated && !no_field;
            let suggestions = if suggest { self.interpreter.suggestions(&parts.join(" "), values) } else { Vec::new() };
            let left_out = self.override_for(at, parts) == Some(ColumnOverride::Ignore);
            let column = Self::column(at, parts, meaning.as_ref(), suggestions);
            TableColumn { column: Column { left_out, repeated, ..column }, no_field, meaning }
        });
        Table { columns: columns.collect(), body: block.end..end.max(block.end), headings: block }
    }

    /// A column as it is reported.
    fn column(at: usize, parts: &[String], meaning: Option<&ColumnMeaning>, suggestions: Vec<String>) -> Column {
        let heading = parts.join(" · ");
        let free = free(parts);
        Column {
            column: column_letters(at),
            suggestions: if free.is_none() { suggestions } else { Vec::new() },
            heading,
            tick: meaning.and_then(|meaning| meaning.tick.clone()),
            how: meaning.map(|meaning| meaning.how).or(free.is_some().then_some(HeadingMatch::Exact)),
            unit: meaning.and_then(|meaning| Some(meaning.unit.as_ref()?.text.clone())),
            basis: meaning.and_then(ColumnMeaning::basis),
            confidence: meaning.map(ColumnMeaning::confidence),
            field: meaning.map(ColumnMeaning::path).or(free),
            repeated: false,
            left_out: false,
            day_order: None,
        }
    }
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
