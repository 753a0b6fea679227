//! The cells of one row, read by the meaning of their columns.

use std::collections::{BTreeSet, HashMap};

use serde_json::{Value, json};

use super::amount::{AmountError, CellAmount};
use super::cell::{Cell, column_letters, is_error};
use super::columns::{Column, Table};
use super::day_order::ColumnDayOrder;
use super::draft::RecordDraft;
use super::format::CellFormat;
use super::heading::SheetField;
use super::meaning::ColumnMeaning;
use super::part::ColumnPart;
use super::unit::Unit;
use super::value::{self, Tick};
use super::words::{CellWords, WordUse};
use crate::messages::{input, sheet as messages};
use crate::resolve::{Found, MatchLevel};
use crate::vocabulary::{Currency, TermKind, Vocabulary};

/// What rows of a table are read with.
pub(super) struct RowReader<'a> {
    pub(super) vocabulary: &'a Vocabulary,
    pub(super) table: &'a Table,
    /// What amounts without unit are in.
    pub(super) currency: Option<Currency>,
    /// By column: which number of a date is the day.
    pub(super) day_orders: Vec<ColumnDayOrder>,
    /// Columns to tick in which a blank cell means no, because no cell of them says "no".
    pub(super) blank_is_no: BTreeSet<usize>,
    /// Cells with commas that were divided before.
    pub(super) divided: HashMap<(TermKind, String), Vec<String>>,
}

/// A cell that is read: its column, what that means, and the unit that the row states.
#[derive(Clone, Copy)]
struct CellToRead<'a> {
    column: usize,
    meaning: &'a ColumnMeaning,
    cell: &'a Cell,
    unit_of_row: Option<&'a Unit>,
    /// True if the row states a currency or unit that cannot be read.
    unit_is_unknown: bool,
}

impl RowReader<'_> {
    /// Reads the cells of a row; a column that has no field goes into `meta`.
    pub(super) fn draft<'c>(&mut self, cell: impl Fn(usize) -> &'c Cell) -> RecordDraft {
        let mut draft = RecordDraft::default();
        let (unit, unit_is_unknown) = self.unit_of_row(&mut draft, &cell);
        let table = self.table;
        for (column, known) in table.columns.iter().enumerate() {
            let cell = cell(column);
            match &known.meaning {
                Some(meaning) => {
                    let unit_of_row = unit.as_ref();
                    self.read(&mut draft, CellToRead { column, meaning, cell, unit_of_row, unit_is_unknown });
                }
                None if !known.column.left_out && !cell.is_blank() => keep(&mut draft, column, &known.column, cell),
                None => {}
            }
        }
        draft.finish()
    }

    /// The unit of money that the row states in a column of its own, and whether one is stated that
    /// cannot be read.
    fn unit_of_row<'c>(&self, draft: &mut RecordDraft, cell: &impl Fn(usize) -> &'c Cell) -> (Option<Unit>, bool) {
        let of_unit = self.table.meanings().find(|(_, meaning)| meaning.part == ColumnPart::Currency);
        let Some((column, meaning)) = of_unit else { return (None, false) };
        let text = cell(column).text();
        if text.is_empty() || CellWords::get().has(WordUse::Blank, &text) {
            return (None, false);
        }
        let unit = Unit::read(&text);
        if unit.is_none() {
            draft.reject(column, meaning.field, &text, input::CURRENCY.into());
        }
        let is_unknown = unit.is_none();
        (unit, is_unknown)
    }

    fn read(&mut self, draft: &mut RecordDraft, at: CellToRead<'_>) {
        let CellToRead { column, meaning, cell, .. } = at;
        let field = meaning.field;
        if field.format == CellFormat::Skip || meaning.part == ColumnPart::Currency {
            return;
        }
        if let Some(term) = &meaning.tick {
            return self.ticked(draft, column, field, term, cell);
        }
        let text = cell.text();
        if cell.is_blank() || CellWords::get().has(WordUse::Blank, &text) {
            return;
        }
        draft.from.push((field.root(), column));
        if is_error(&text) {
            return draft.reject(column, field, &text, messages::NO_ERROR.into());
        }
        match field.format {
            CellFormat::Terms | CellFormat::List => self.list(draft, field, &text),
            CellFormat::Money => self.money(draft, at),
            CellFormat::Gender => draft.gender(column, field, &text),
            CellFormat::Day | CellFormat::Founded => {
                let order = self.day_orders.get(column).and_then(ColumnDayOrder::order);
                draft.day(column, field, cell, order);
            }
            CellFormat::Trl => draft.level(field, meaning.part, cell),
            _ => draft.plain(field, meaning.part, cell, &text),
        }
    }

    fn ticked(&self, draft: &mut RecordDraft, column: usize, field: &'static SheetField, term: &str, cell: &Cell) {
        if cell.is_blank() && !self.blank_is_no.contains(&column) {
            draft.unknown(field.root());
            return;
        }
        draft.from.push((field.root(), column));
        match if cell.is_blank() { Tick::No } else { value::tick(cell) } {
            Tick::Yes => draft.list(field.root()).push(json!(term)),
            Tick::No => draft.none(field.root()),
            Tick::Unreadable => draft.reject(column, field, &cell.text(), messages::TICK.into()),
        }
    }

    fn list(&mut self, draft: &mut RecordDraft, field: &'static SheetField, text: &str) {
        if CellWords::get().has(WordUse::None, text) {
            return draft.none(field.root());
        }
        for entry in value::entries(text) {
            let parts = match field.terms {
                Some(kind) => self.split_entry(kind, entry),
                None => entry.split(',').map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect(),
            };
            draft.list(field.root()).extend(parts.into_iter().map(Value::from));
        }
    }

    /// An entry with commas is divided where it names several terms, or none as a whole.
    fn split_entry(&mut self, kind: TermKind, entry: String) -> Vec<String> {
        if !entry.contains(',') {
            return vec![entry];
        }
        let vocabulary = self.vocabulary;
        let found = self.divided.entry((kind, entry)).or_insert_with_key(|(kind, entry)| {
            let read = vocabulary.resolve(*kind, entry);
            let several = matches!(&read.found, Found::Terms(terms) if terms.len() > 1);
            let unread = read.is_nothing() && *kind != TermKind::Place;
            let parts: Vec<&str> = entry.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
            // "Du lịch, nông nghiệp" is two sectors, although farm tourism has the same letters.
            let each = || parts.iter().all(|part| vocabulary.resolve(*kind, part).level <= MatchLevel::Folded);
            let divide = several || unread || (*kind != TermKind::Place && each());
            if divide { parts.into_iter().map(str::to_owned).collect() } else { vec![entry.clone()] }
        });
        found.clone()
    }

    fn money(&self, draft: &mut RecordDraft, at: CellToRead<'_>) {
        let CellToRead { column, meaning, cell, unit_of_row, unit_is_unknown } = at;
        let text = cell.text();
        if CellWords::get().has(WordUse::NoAmount, &text) || (meaning.unit.is_none() && unit_is_unknown) {
            return;
        }
        let unit = meaning.unit.as_ref().or(unit_of_row);
        let currency = unit_of_row.and_then(|unit| unit.currency).or(self.currency);
        let expected = match CellAmount::read(cell, unit, currency) {
            // A field of nothing is one that was not filled in.
            Ok(amount) if amount.is_zero() => return,
            Ok(amount) => return draft.amount(meaning.field, meaning.part, amount),
            Err(AmountError::NotIn(unit)) => messages::amount_in(&unit.text).into(),
            Err(AmountError::InDoubt) => input::AMOUNT.into(),
        };
        draft.reject(column, meaning.field, &text, expected);
    }
}

/// Puts a cell without a field into `meta`, or where the heading says: `attributes.revenue`.
fn keep(draft: &mut RecordDraft, at: usize, column: &Column, cell: &Cell) {
    if let Some((root, name)) = column.field.as_deref().and_then(|field| field.split_once('.')) {
        let root = if root == "attributes" { "attributes" } else { "meta" };
        draft.object(root).insert(name.to_owned(), value::fact(cell));
        return;
    }
    let letters = column_letters(at);
    let name = if column.heading.is_empty() { &letters } else { &column.heading };
    let meta = draft.object("meta");
    let name = if meta.contains_key(name) { format!("{name} ({letters})") } else { name.clone() };
    meta.insert(name, json!(cell.text()));
}
