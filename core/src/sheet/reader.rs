//! A sheet to records: every row becomes a record, a row of another kind, or a diagnostic.

use std::collections::{BTreeSet, HashMap};

use serde_json::{Map, Value, json};

use super::cell::CellGrid;
use super::classify::{OtherRow, Row, RowKind, classify};
use super::columns::{Column, Table, TableColumn};
use super::day_order::{ColumnDayOrder, day_orders};
use super::draft::RecordDraft;
use super::excel_text::unprotected;
use super::heading::Headings;
use super::ids::Ids;
use super::interpreter::HeadingInterpreter;
use super::located::{DiagnosticGroup, LocatedDiagnostic};
use super::mapping::SheetMapping;
use super::record::SheetRecord;
use super::register::{Register, SheetOptions, TableFound};
use super::row::RowReader;
use super::table::TableFinder;
use super::{Cell, value};
use crate::diagnostic::{Diagnostic, ErrorKind, SheetErrorKind};
use crate::error::{Error, Result};
use crate::limits;
use crate::matcher::Matcher;
use crate::messages;
use crate::record::read_value;
use crate::text::key;
use crate::vocabulary::{Currency, TermKind};

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
        let mapped = options.mapping.clone();
        let options = &options.with_mapping_applied();
        let currency = options.currency.as_deref().map(|code| {
            let unknown = || Error::new("currency", code, ErrorKind::unreadable(messages::input::CURRENCY));
            Currency::from_code(code).ok_or_else(unknown)
        });
        let rows = rows.into_iter().map(|row| row.into_iter().map(unprotected).collect()).collect();
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
            groups: HashMap::new(),
            known_kinds: HashMap::new(),
            register: Register::empty(),
        };
        reading.register.sheet_values.defaults.clone_from(&options.defaults);
        reading.register.sheet_values.currency.clone_from(&options.currency);
        reading.report_file(&tables, mapped.as_ref());
        reading.before(tables.first().map_or(grid.len(), |first| first.headings.start), tables.is_empty());
        for table in &tables {
            reading.table(table, currency.clone().transpose()?);
        }
        Ok(reading.register)
    }
}

/// Fields of which a table needs one, so that its records can be matched.
const MATCHED_FIELDS: [&str; 7] = ["sectors", "place", "places", "stage", "stages", "ask", "ticket"];

struct SheetReader<'a, T> {
    matcher: &'a Matcher,
    grid: &'a CellGrid,
    options: &'a SheetOptions,
    ids: Ids,
    /// The place of a group of diagnostics in the register.
    groups: HashMap<DiagnosticGroup, usize>,
    /// Whether a text is a kind of the vocabulary.
    known_kinds: HashMap<String, bool>,
    register: Register<T>,
}

impl<T: SheetRecord> SheetReader<'_, T> {
    /// The rows above the first headings; all of them, if there are none.
    fn before(&mut self, end: usize, nothing: bool) {
        let kind = if nothing { RowKind::Rejected } else { RowKind::Title };
        for row in (0..end).filter(|row| self.grid.filled(*row).next().is_some()) {
            self.add_other(row, kind);
        }
        if nothing {
            let diagnostic = Diagnostic::new("", "", SheetErrorKind::NoHeadings);
            self.report_diagnostic(LocatedDiagnostic::of_row(None, diagnostic));
        }
    }

    fn add_other(&mut self, row: usize, kind: RowKind) {
        self.register.others.push(OtherRow::new(self.grid, row, kind));
    }

    /// Adds a diagnostic; one about another row of the same group only adds the row.
    fn report_diagnostic(&mut self, diagnostic: LocatedDiagnostic) {
        let listed = self.register.diagnostics.len();
        let at = *self.groups.entry(diagnostic.group()).or_insert(listed);
        if let Some(group) = self.register.diagnostics.get_mut(at) {
            return group.add_row(diagnostic.row);
        }
        if self.register.diagnostics.len() < limits::DIAGNOSTICS {
            self.register.diagnostics.push(diagnostic);
        } else {
            self.register.more_diagnostics = self.register.more_diagnostics.saturating_add(1);
        }
    }

    fn table(&mut self, table: &Table, currency: Option<Currency>) {
        let grid = self.grid;
        for row in table.headings.clone().filter(|row| grid.filled(*row).next().is_some()) {
            self.add_other(row, RowKind::Heading);
        }
        let day_orders = day_orders(grid, table);
        let shown = |column: &Column| !column.heading.is_empty() || column.field.is_some();
        let reported = table.columns.iter().zip(&day_orders).map(|(known, order)| {
            let day_order = order.order();
            Column { day_order, ..known.column.clone() }
        });
        self.register.tables.push(TableFound {
            first_heading_row: grid.number(table.headings.start),
            last_heading_row: grid.number(table.headings.end - 1),
            columns: reported.filter(shown).collect(),
        });
        self.check_columns(table);
        self.report_undecided_days(table, &day_orders);
        let mut reader = RowReader {
            vocabulary: self.matcher.vocabulary(),
            table,
            currency: currency.or_else(|| Currency::from_code("VND").filter(|_| table.is_vietnamese())),
            day_orders,
            blank_is_no: self.blank_is_no(table),
            divided: HashMap::new(),
        };
        let rejected = self.rejected_for_kind();
        for row in table.body.clone() {
            self.row(row, table, &mut reader);
        }
        let count = self.rejected_for_kind() - rejected;
        if count > 0 {
            self.report_sheet("kind", SheetErrorKind::KindNeeded { count });
        }
    }

    /// The number of rows that were not read for want of a known kind.
    fn rejected_for_kind(&self) -> u32 {
        let of_kind = self.register.diagnostics.iter().filter(|found| found.diagnostic.path == "kind");
        let rejecting = of_kind.filter(|found| !matches!(found.diagnostic.kind, ErrorKind::Sheet(_)));
        rejecting.map(|found| found.count).sum()
    }

    /// Adds a diagnostic about the sheet as a whole.
    fn report_sheet(&mut self, path: &str, kind: SheetErrorKind) {
        self.report_diagnostic(LocatedDiagnostic::of_row(None, Diagnostic::new(path, "", kind)));
    }

    /// What the file around the sheet is: lines that were mended, other sheets, missing headings.
    fn report_file(&mut self, tables: &[Table], mapping: Option<&SheetMapping>) {
        let options = self.options;
        for row in &options.unclosed_quotes {
            let diagnostic = Diagnostic::new("", "", SheetErrorKind::UnclosedQuote);
            self.report_diagnostic(LocatedDiagnostic::of_row(Some(*row), diagnostic));
        }
        if !options.other_sheets.is_empty() {
            self.report_sheet("", SheetErrorKind::OtherSheets { sheets: options.other_sheets.clone() });
        }
        let columns = || tables.iter().flat_map(|table| table.columns.iter().map(|column| &column.column));
        let has = |name: &str| columns().any(|column| column.column == name || key(&column.heading) == key(name));
        for (name, field) in mapping.iter().flat_map(|mapping| &mapping.columns) {
            let kept = field.as_deref().is_none_or(|field| matches!(field, "meta" | "-"));
            if !kept && !has(name) {
                let diagnostic = Diagnostic::new("", name, SheetErrorKind::MissingHeading);
                self.report_diagnostic(LocatedDiagnostic::of_row(None, diagnostic));
            }
        }
    }

    /// Reads one row of a table.
    fn row(&mut self, row: usize, table: &Table, reader: &mut RowReader<'_>) {
        let grid = self.grid;
        match classify(grid, table, row) {
            Row::Blank => {}
            Row::Other(RowKind::Rejected) => self.reject(row, table, missing_name(table)),
            Row::Other(RowKind::Continuation) => self.report_continuation(row),
            Row::Other(kind) => self.add_other(row, kind),
            Row::Record if repeats_headings(grid, table, row) => self.add_other(row, RowKind::Heading),
            Row::Record => {
                let draft = reader.draft(|column| {
                    if table.is_name(column) { grid.cell(row, column) } else { displayed_below(grid, row, column) }
                });
                self.record(row, table, draft);
            }
        }
    }

    /// Columns of names are needed for ids that mean something, and others to match by.
    fn check_columns(&mut self, table: &Table) {
        let row = Some(self.grid.number(table.headings.end - 1));
        let headings = table.unread_headings();
        if !["name", "id"].iter().any(|path| table.of_field(path).next().is_some()) {
            let kind = SheetErrorKind::NoNameColumn { headings: headings.clone() };
            self.report_diagnostic(LocatedDiagnostic::of_row(row, Diagnostic::new("name", "", kind)));
        }
        let stated = |field: &str| table.has_field(field) || self.options.defaults.contains_key(field);
        if !headings.is_empty() && !MATCHED_FIELDS.iter().any(|field| stated(field)) {
            let kind = SheetErrorKind::NothingToMatchBy { example: table.example_field(), headings };
            self.report_diagnostic(LocatedDiagnostic::of_row(row, Diagnostic::new("", "", kind)));
        }
    }

    /// Puts the default in the place of a kind that the vocabulary does not know.
    fn default_kind(&mut self, draft: &mut RecordDraft) {
        let (Some(Value::String(kind)), Some(Value::String(default))) =
            (draft.fields.get("kind"), self.options.defaults.get("kind"))
        else {
            return;
        };
        let vocabulary = self.matcher.vocabulary();
        let known = *self
            .known_kinds
            .entry(kind.clone())
            .or_insert_with(|| !vocabulary.resolve(TermKind::Kind, kind).is_nothing());
        if !known {
            let problem = SheetErrorKind::DefaultUsed { default: default.clone() };
            let diagnostic = Diagnostic::new("kind", kind, problem);
            let column = draft.from.iter().find(|(field, _)| *field == "kind").map(|(_, column)| *column);
            draft.diagnostics.extend(column.map(|column| (column, diagnostic)));
            draft.fields.insert("kind".to_owned(), json!(default));
        }
    }

    /// One diagnostic for each column whose dates may be in either order.
    fn report_undecided_days(&mut self, table: &Table, orders: &[ColumnDayOrder]) {
        let row = table.headings.end - 1;
        for (column, order) in orders.iter().enumerate() {
            let (ColumnDayOrder::Undecided(first), Some(meaning)) = (order, table.meaning(column)) else { continue };
            let expected = messages::sheet::DAY_ORDER.into();
            let diagnostic = Diagnostic::new(meaning.field.path, first, ErrorKind::Unreadable { expected });
            let diagnostic = self.at_column(row, table, column, diagnostic);
            self.report_diagnostic(diagnostic);
        }
    }

    /// The columns where only ticks stand: a blank cell says no.
    fn blank_is_no(&self, table: &Table) -> BTreeSet<usize> {
        let only_ticks = |column: usize| {
            let cells =
                || table.body.clone().map(|row| self.grid.displayed(row, column)).filter(|cell| !cell.is_blank());
            cells().any(|cell| value::tick(cell) == value::Tick::Yes)
                && !cells().any(|cell| value::tick(cell) == value::Tick::No)
        };
        let ticked = table.columns.iter().enumerate().filter(|(_, column)| column.column.tick.is_some());
        ticked.map(|(at, _)| at).filter(|at| only_ticks(*at)).collect()
    }

    fn report_continuation(&mut self, row: usize) {
        self.add_other(row, RowKind::Continuation);
        let diagnostic = Diagnostic::new("", "", SheetErrorKind::ContinuationRow);
        self.report_diagnostic(LocatedDiagnostic::of_row(Some(self.grid.number(row)), diagnostic));
    }

    fn reject(&mut self, row: usize, table: &Table, diagnostic: Diagnostic) {
        self.add_other(row, RowKind::Rejected);
        let diagnostic = self.located(row, table, &[], diagnostic);
        self.report_diagnostic(diagnostic);
    }

    fn record(&mut self, row: usize, table: &Table, mut draft: RecordDraft) {
        self.default_kind(&mut draft);
        draft.complete(&self.options.defaults, self.matcher.vocabulary());
        let stated = draft.fields.get("id").and_then(Value::as_str).map(str::to_owned);
        let id = stated.clone().unwrap_or_else(|| self.generated_id(row, &draft.fields));
        if stated.is_some() && !self.ids.take(&id) {
            return self.reject(row, table, Diagnostic::new("id", &id, ErrorKind::DuplicateId));
        }
        draft.fields.insert("id".to_owned(), json!(id));
        let mut found = Vec::new();
        let read = read_value::<T>(Value::Object(draft.fields), "", &mut found).map_err(Diagnostic::from);
        let validated = read.and_then(|record| {
            record.validate(self.matcher.preparer(), &mut found)?;
            Ok(record)
        });
        let record = match validated {
            Ok(record) => record,
            Err(refused) => return self.reject(row, table, refused),
        };
        self.ids.take(&id);
        for (column, diagnostic) in draft.diagnostics {
            self.report_diagnostic(self.at_column(row, table, column, diagnostic));
        }
        for diagnostic in found {
            self.report_diagnostic(self.located(row, table, &draft.from, diagnostic));
        }
        self.register.records.push(record);
        self.register.rows.push(self.grid.number(row));
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
            None => LocatedDiagnostic::of_row(Some(self.grid.number(row)), diagnostic),
        }
    }

    #[expect(clippy::indexing_slicing, reason = "the column is one of the table")]
    fn at_column(&self, row: usize, table: &Table, column: usize, diagnostic: Diagnostic) -> LocatedDiagnostic {
        let TableColumn { column: Column { column, heading, .. }, .. } = &table.columns[column];
        LocatedDiagnostic::of_cell(self.grid.number(row), column.clone(), heading.clone(), diagnostic)
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

/// True for a row of the headings again, in the middle of the table.
fn repeats_headings(grid: &CellGrid, table: &Table, row: usize) -> bool {
    grid.filled(row).all(|(at, cell)| table.columns.get(at).is_some_and(|known| known.column.heading == cell.text()))
}

/// The diagnostic of a row without a name, or without an id where no column has names.
fn missing_name(table: &Table) -> Diagnostic {
    let has_names = table.of_field("name").next().is_some();
    Diagnostic::new(if has_names { "name" } else { "id" }, "", ErrorKind::Missing)
}
