//! A sheet to records: every row becomes a record, a row of another kind, or a diagnostic.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::cell::{CellGrid, Merge};
use super::classify::{OtherRow, Row, RowKind, classify};
use super::heading::{CellFormat, Headings, Sheet};
use super::ids::Ids;
use super::located::LocatedDiagnostic;
use super::meaning::HeadingInterpreter;
use super::row::{RecordDraft, RowReader};
use super::table::{Column, Table, TableFinder};
use super::{Cell, value};
use crate::diagnostic::{Diagnostic, ErrorKind};
use crate::error::{Error, Result};
use crate::limits;
use crate::matcher::Matcher;
use crate::messages;
use crate::prepared::Preparer;
use crate::record::{Opportunity, Startup, read_value};
use crate::search::CatalogRecord;
use crate::vocabulary::Currency;

/// How a sheet is read.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SheetOptions {
    /// Heading or column letters → field (`ask.min`), or `null` to leave the column out.
    #[serde(default)]
    pub columns: BTreeMap<String, Option<String>>,
    /// Field → value for records whose row does not state it: `{"kind": "incubator"}`.
    #[serde(default)]
    pub defaults: Map<String, Value>,
    /// What amounts without a currency are in; đồng for Vietnamese headings.
    #[serde(default)]
    pub currency: Option<String>,
    /// First and last heading row, as the sheet numbers them, where they are not found.
    #[serde(default)]
    pub heading_rows: Option<(u32, u32)>,
    /// Cells that were joined.
    #[serde(default)]
    pub merged: Vec<Merge>,
    /// The number of the first row given; 1 when left out.
    #[serde(default)]
    pub first_row: Option<u32>,
}

/// A table that was found in the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TableFound {
    /// First row of its headings.
    pub first_heading_row: u32,
    /// Last row of its headings.
    pub last_heading_row: u32,
    /// Every column with a heading or with a field.
    pub columns: Vec<Column>,
}

/// The records of a sheet, and the report of how they were read.
///
/// Every row that is not blank is the row of one record or one of the other rows.
#[derive(Debug, Clone)]
pub struct Register<T> {
    /// The tables, from top to bottom.
    pub tables: Vec<TableFound>,
    /// The records, in the order of their rows.
    pub records: Vec<T>,
    /// The row of each record, as the sheet numbers it.
    pub rows: Vec<u32>,
    /// Rows that are no records.
    pub others: Vec<OtherRow>,
    /// The diagnostics, by row. After [`limits::DIAGNOSTICS`] the others are only counted.
    pub diagnostics: Vec<LocatedDiagnostic>,
    /// Diagnostics that are not listed.
    pub more_diagnostics: u32,
}

/// A kind of record that a sheet can hold.
pub trait SheetRecord: CatalogRecord {
    /// Its kind of sheet.
    const SHEET: Sheet;

    /// Reports unknown and ambiguous terms; false for a record that a catalog would refuse.
    #[doc(hidden)]
    fn validate(&self, by: &Preparer, found: &mut Vec<Diagnostic>) -> bool;
}

impl SheetRecord for Startup {
    const SHEET: Sheet = Sheet::Startups;

    fn validate(&self, by: &Preparer, found: &mut Vec<Diagnostic>) -> bool {
        by.startup(Arc::new(self.clone()), "", found);
        true
    }
}

impl SheetRecord for Opportunity {
    const SHEET: Sheet = Sheet::Opportunities;

    fn validate(&self, by: &Preparer, found: &mut Vec<Diagnostic>) -> bool {
        by.opportunity(self, "", found).is_some()
    }
}

impl Matcher {
    /// Reads the rows of a sheet as records.
    ///
    /// Finds the headings, reads every row by itself, and reports what was read and what was not,
    /// with row and column as the sheet shows them.
    ///
    /// ```
    /// use ketnoi::sheet::{Cell, SheetOptions};
    /// use ketnoi::{Config, Matcher, Startup};
    ///
    /// let matcher = Matcher::new(Config::default())?;
    /// let rows = [
    ///     ["Tên dự án", "Nhu cầu vốn (triệu đồng)"],
    ///     ["Bưởi Số", "500"],
    ///     ["Vi Tảo", "chưa tính"],
    /// ];
    /// let rows = rows.map(|row| row.map(Cell::from).to_vec()).to_vec();
    /// let register = matcher.read_grid::<Startup>(rows, &SheetOptions::default())?;
    /// assert_eq!(register.records[0].id, "buoi-so");
    /// assert_eq!(register.diagnostics[0].cell(), "B3");
    /// # Ok::<(), ketnoi::Error>(())
    /// ```
    ///
    /// # Errors
    /// When an option is wrong: a field that does not exist, heading rows outside the sheet, an
    /// unknown currency. An error in the sheet itself is a diagnostic.
    pub fn read_grid<T: SheetRecord>(&self, rows: Vec<Vec<Cell>>, options: &SheetOptions) -> Result<Register<T>> {
        let currency = options.currency.as_deref().map(|code| {
            let unknown = || Error::new("currency", code, ErrorKind::unreadable(messages::input::CURRENCY));
            Currency::from_code(code).ok_or_else(unknown)
        });
        let grid = CellGrid::new(rows, &options.merged, options.first_row.unwrap_or(1));
        let interpreter = HeadingInterpreter { headings: Headings::of(T::SHEET), vocabulary: self.vocabulary() };
        let finder =
            TableFinder { grid: &grid, interpreter, given: &options.columns, heading_rows: options.heading_rows };
        let tables = finder.tables()?;
        let mut reading = SheetReader {
            matcher: self,
            grid: &grid,
            options,
            ids: Ids::default(),
            register: Register {
                tables: Vec::new(),
                records: Vec::new(),
                rows: Vec::new(),
                others: Vec::new(),
                diagnostics: Vec::new(),
                more_diagnostics: 0,
            },
        };
        reading.before(tables.first().map_or(grid.len(), |first| first.headings.start), tables.is_empty());
        for table in &tables {
            reading.table(table, currency.clone().transpose()?);
        }
        Ok(reading.register)
    }
}

struct SheetReader<'a, T> {
    matcher: &'a Matcher,
    grid: &'a CellGrid,
    options: &'a SheetOptions,
    ids: Ids,
    register: Register<T>,
}

impl<T: SheetRecord> SheetReader<'_, T> {
    /// The rows above the first headings; all of them, if there are none.
    fn before(&mut self, end: usize, nothing: bool) {
        for row in (0..end).filter(|row| self.grid.filled(*row).next().is_some()) {
            self.register.others.push(OtherRow::new(
                self.grid,
                row,
                if nothing { RowKind::Rejected } else { RowKind::Title },
            ));
        }
        if nothing {
            let diagnostic = Diagnostic::new("", "", ErrorKind::NoHeadings);
            self.report_diagnostic(LocatedDiagnostic { row: None, column: None, heading: None, diagnostic });
        }
    }

    fn report_diagnostic(&mut self, diagnostic: LocatedDiagnostic) {
        if self.register.diagnostics.len() < limits::DIAGNOSTICS {
            self.register.diagnostics.push(diagnostic);
        } else {
            self.register.more_diagnostics = self.register.more_diagnostics.saturating_add(1);
        }
    }

    fn table(&mut self, table: &Table, currency: Option<Currency>) {
        let grid = self.grid;
        let number = |row: usize| grid.number(row);
        for row in table.headings.clone().filter(|row| grid.filled(*row).next().is_some()) {
            self.register.others.push(OtherRow::new(grid, row, RowKind::Heading));
        }
        let shown = |column: &&Column| !column.heading.is_empty() || column.field.is_some();
        self.register.tables.push(TableFound {
            first_heading_row: number(table.headings.start),
            last_heading_row: number(table.headings.end - 1),
            columns: table.columns.iter().filter(shown).cloned().collect(),
        });
        self.check_columns(table);
        let currency = currency.or_else(|| Currency::from_code("VND").filter(|_| table.is_vietnamese()));
        let mut row_reader = RowReader {
            vocabulary: self.matcher.vocabulary(),
            table,
            currency,
            blank_is_no: self.blank_is_no(table),
            divided: HashMap::new(),
            ranges: T::SHEET == Sheet::Opportunities,
        };
        let headings: Vec<String> = table.columns.iter().map(|column| column.heading.clone()).collect();
        for row in table.body.clone() {
            let repeats = || self.grid.filled(row).all(|(column, cell)| headings.get(column) == Some(&cell.text()));
            match classify(self.grid, table, row) {
                Row::Blank => {}
                Row::Other(RowKind::Rejected) => self.reject(row, table, missing_name(table)),
                Row::Other(RowKind::Continuation) => self.report_continuation(row),
                Row::Other(is) => self.register.others.push(OtherRow::new(self.grid, row, is)),
                Row::Record if repeats() => self.register.others.push(OtherRow::new(self.grid, row, RowKind::Heading)),
                Row::Record => {
                    let name = |column: usize| {
                        table.meanings.get(column).and_then(Option::as_ref).is_some_and(super::table::is_name)
                    };
                    let draft = row_reader.draft(|column| {
                        if name(column) { grid.cell(row, column) } else { displayed_below(grid, row, column) }
                    });
                    self.record(row, table, draft);
                }
            }
        }
    }

    /// A column of names is needed for ids that mean something.
    fn check_columns(&mut self, table: &Table) {
        let named = ["name", "id"].iter().any(|path| table.of_field(path).next().is_some());
        if !named {
            let diagnostic = Diagnostic::new("name", "", ErrorKind::Missing);
            let row = Some(self.grid.number(table.headings.end - 1));
            self.report_diagnostic(LocatedDiagnostic { row, column: None, heading: None, diagnostic });
        }
    }

    /// In a column where only ticks stand, a blank cell says no.
    fn blank_is_no(&self, table: &Table) -> Vec<bool> {
        let only_ticks = |column: usize| {
            let cells =
                || table.body.clone().map(|row| self.grid.displayed(row, column)).filter(|cell| !cell.is_blank());
            cells().any(|cell| value::tick(cell) == value::Tick::Yes)
                && !cells().any(|cell| value::tick(cell) == value::Tick::No)
        };
        let ticked = |at: usize| table.columns.get(at).is_some_and(|column| column.tick.is_some());
        (0..table.columns.len()).map(|at| ticked(at) && only_ticks(at)).collect()
    }

    fn report_continuation(&mut self, row: usize) {
        self.register.others.push(OtherRow::new(self.grid, row, RowKind::Continuation));
        let diagnostic = Diagnostic::new("", "", ErrorKind::ContinuationRow);
        self.report_diagnostic(LocatedDiagnostic {
            row: Some(self.grid.number(row)),
            column: None,
            heading: None,
            diagnostic,
        });
    }

    fn reject(&mut self, row: usize, table: &Table, diagnostic: Diagnostic) {
        self.register.others.push(OtherRow::new(self.grid, row, RowKind::Rejected));
        let diagnostic = self.located(row, table, &[], diagnostic);
        self.report_diagnostic(diagnostic);
    }

    fn record(&mut self, row: usize, table: &Table, mut draft: RecordDraft) {
        for (name, value) in &self.options.defaults {
            draft.fields.entry(name.clone()).or_insert_with(|| value.clone());
        }
        let given = draft.fields.get("id").and_then(Value::as_str).map(str::to_owned);
        let id = given.clone().unwrap_or_else(|| self.generated_id(row, &draft.fields));
        if given.is_some() && !self.ids.take(&id) {
            return self.reject(row, table, Diagnostic::new("id", &id, ErrorKind::DuplicateId));
        }
        draft.fields.insert("id".to_owned(), json!(id));
        let mut found = Vec::new();
        let read = read_value::<T>(Value::Object(draft.fields), "", &mut found);
        let mut of_cells: Vec<LocatedDiagnostic> = draft
            .diagnostics
            .into_iter()
            .map(|(column, diagnostic)| self.at_column(row, table, column, diagnostic))
            .collect();
        let record = match read.map_err(Diagnostic::from).and_then(|record| self.prepared(record, &mut found)) {
            Ok(record) => record,
            Err(refused) => return self.reject(row, table, refused),
        };
        self.ids.take(&id);
        of_cells.extend(found.into_iter().map(|diagnostic| self.located(row, table, &draft.from, diagnostic)));
        for diagnostic in of_cells {
            self.report_diagnostic(diagnostic);
        }
        self.register.records.push(record);
        self.register.rows.push(self.grid.number(row));
    }

    /// The record, with diagnostics of its terms; refused like by a catalog.
    fn prepared(&self, record: T, found: &mut Vec<Diagnostic>) -> std::result::Result<T, Diagnostic> {
        if record.validate(self.matcher.preparer(), found) {
            return Ok(record);
        }
        Err(found.pop().unwrap_or_else(|| Diagnostic::new("kind", "", ErrorKind::Missing)))
    }

    fn generated_id(&self, row: usize, fields: &Map<String, Value>) -> String {
        let text = |value: &Value| match value {
            Value::String(text) => Some(text.clone()),
            Value::Object(by_language) => {
                by_language.get("vi").or_else(|| by_language.get("en"))?.as_str().map(str::to_owned)
            }
            _ => None,
        };
        let of = |field: &str| fields.get(field).and_then(text).unwrap_or_default();
        match of("name").as_str() {
            "" => self.ids.of_name(&format!("row {}", self.grid.number(row)), ""),
            name => self.ids.of_name(name, &of("place")),
        }
    }

    /// A diagnostic about a field, at the column that the field came from.
    fn located(
        &self,
        row: usize,
        table: &Table,
        from: &[(&'static str, usize)],
        mut diagnostic: Diagnostic,
    ) -> LocatedDiagnostic {
        let root = diagnostic.path.split(['.', '[']).next().unwrap_or_default();
        let columns: Vec<usize> = from.iter().filter(|(field, _)| *field == root).map(|(_, column)| *column).collect();
        let value = diagnostic.value.clone();
        let shows = |column: &&usize| {
            let shown = Diagnostic::new("", &self.grid.displayed(row, **column).text(), ErrorKind::Missing).value;
            !value.is_empty() && shown.contains(&value)
        };
        if diagnostic.kind == ErrorKind::Reversed {
            let ends: Vec<String> = columns.iter().map(|column| self.grid.displayed(row, *column).text()).collect();
            diagnostic.value = ends.join(" – ");
        }
        let column = columns.iter().find(shows).or(columns.first()).copied().or_else(|| table.of_field(root).next());
        match column {
            Some(column) => self.at_column(row, table, column, diagnostic),
            None => LocatedDiagnostic { row: Some(self.grid.number(row)), column: None, heading: None, diagnostic },
        }
    }

    fn at_column(&self, row: usize, table: &Table, column: usize, diagnostic: Diagnostic) -> LocatedDiagnostic {
        let known = table.columns.get(column);
        LocatedDiagnostic {
            row: Some(self.grid.number(row)),
            column: known.map(|column| column.column.clone()),
            heading: known.map(|column| column.heading.clone()),
            diagnostic,
        }
    }
}

/// A cell merged with those above it shows their value; one merged sideways belongs to the first
/// column alone.
fn displayed_below(grid: &CellGrid, row: usize, column: usize) -> &Cell {
    match grid.merge_origin(row, column) {
        Some((_, first)) if first != column => &Cell::Empty,
        _ => grid.displayed(row, column),
    }
}

fn missing_name(table: &Table) -> Diagnostic {
    let of = |format: CellFormat| table.meanings.iter().flatten().any(|meaning| meaning.field.format == format);
    Diagnostic::new(if of(CellFormat::Name) { "name" } else { "id" }, "", ErrorKind::Missing)
}
