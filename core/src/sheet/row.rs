//! One row as a draft of a record: values by field, and the columns they came from.

use std::collections::{BTreeMap, HashMap};

use serde_json::{Map, Value, json};

use super::cell::{Cell, is_error};
use super::heading::{CellFormat, CellWords, Field};
use super::meaning::{ColumnMeaning, ColumnPart};
use super::table::Table;
use super::unit::Unit;
use super::value::{self, Amount, Tick};
use crate::diagnostic::{Diagnostic, ErrorKind};
use crate::phrase::{OwnedPhrase, Phrase};
use crate::resolve::{Found, MatchLevel};
use crate::vocabulary::{Currency, TermKind, Vocabulary};

/// What rows of a table are read with.
pub(super) struct RowReader<'a> {
    pub(super) vocabulary: &'a Vocabulary,
    pub(super) table: &'a Table,
    /// What amounts without unit are in.
    pub(super) currency: Option<Currency>,
    /// Columns to tick in which a blank cell means no, because no cell of them says "no".
    pub(super) blank_is_no: Vec<bool>,
    /// Cells with commas that were divided before.
    pub(super) divided: HashMap<(TermKind, String), Vec<String>>,
    pub(super) ranges: bool,
}

/// One row.
#[derive(Default)]
pub(super) struct RecordDraft {
    pub(super) fields: Map<String, Value>,
    /// The field of the record and the column it came from.
    pub(super) from: Vec<(&'static str, usize)>,
    /// Diagnostics by column.
    pub(super) diagnostics: Vec<(usize, Diagnostic)>,
    unreadable: Vec<&'static str>,
    money: BTreeMap<&'static str, AmountEnds>,
    lists: BTreeMap<&'static str, Vec<Value>>,
    objects: BTreeMap<&'static str, Map<String, Value>>,
    places: Vec<(u8, String)>,
}

#[derive(Default)]
struct AmountEnds {
    whole: Option<Amount>,
    min: Option<Amount>,
    max: Option<Amount>,
}

impl RowReader<'_> {
    /// Reads the cells of a row; a column that has no field goes into `meta`.
    pub(super) fn draft<'c>(&mut self, cell: impl Fn(usize) -> &'c Cell) -> RecordDraft {
        let mut draft = RecordDraft::default();
        let unit = self.unit_of_row(&cell);
        let table = self.table;
        for (column, meaning) in table.meanings.iter().enumerate() {
            let value = cell(column);
            match meaning {
                Some(meaning) => self.read(&mut draft, column, meaning, value, unit.as_ref()),
                None if table.ignored.get(column) == Some(&false) && !value.is_blank() => {
                    self.keep(&mut draft, column, value);
                }
                None => {}
            }
        }
        draft.finish()
    }

    /// A column of its own for the unit of money.
    fn unit_of_row<'c>(&self, cell: &impl Fn(usize) -> &'c Cell) -> Option<Unit> {
        let mut columns = self.table.meanings.iter().enumerate();
        let column =
            columns.find(|(_, meaning)| meaning.as_ref().is_some_and(|meaning| meaning.part == ColumnPart::Currency));
        Unit::read(&cell(column?.0).text())
    }

    fn keep(&self, draft: &mut RecordDraft, column: usize, cell: &Cell) {
        let known = self.table.columns.get(column);
        let heading = known.map(|column| column.heading.clone()).filter(|heading| !heading.is_empty());
        let name = heading.unwrap_or_else(|| super::cell::column_letters(column));
        if let Some((root, name)) = known.and_then(|column| column.field.as_deref()?.split_once('.')) {
            let root = if root == "attributes" { "attributes" } else { "meta" };
            let number = if let Cell::Number(number) = cell { number.whole() } else { None };
            let flag = if let Cell::Flag(flag) = cell { Some(*flag) } else { None };
            let value = flag.map(Value::from).or(number.map(Value::from)).unwrap_or_else(|| json!(cell.text()));
            draft.object(root).insert(name.to_owned(), value);
            return;
        }
        let meta = draft.object("meta");
        let name =
            if meta.contains_key(&name) { format!("{name} ({})", super::cell::column_letters(column)) } else { name };
        meta.insert(name, json!(cell.text()));
    }

    fn read(
        &mut self,
        draft: &mut RecordDraft,
        column: usize,
        meaning: &ColumnMeaning,
        cell: &Cell,
        unit: Option<&Unit>,
    ) {
        let field = meaning.field;
        if field.format == CellFormat::Skip || meaning.part == ColumnPart::Currency {
            return;
        }
        if let Some(term) = &meaning.tick {
            return self.ticked(draft, column, field, term, cell);
        }
        let text = cell.text();
        if cell.is_blank() || CellWords::get().has("blank", &text) {
            return;
        }
        draft.from.push((field.root(), column));
        if is_error(&text) {
            let expected = Phrase {
                en: "a value, not an error of the spreadsheet",
                vi: "giá trị, không phải lỗi của bảng tính",
            }
            .into();
            return draft.reject(column, field, &text, expected);
        }
        match field.format {
            CellFormat::Terms | CellFormat::List => self.list(draft, field, &text),
            CellFormat::Money => self.money(draft, column, meaning, cell, unit),
            CellFormat::Gender => draft.gender(column, field, &text),
            CellFormat::Trl => draft.level(field, meaning.part, cell, self.ranges),
            _ => draft.plain(field, meaning.part, cell, text),
        }
    }

    fn ticked(&self, draft: &mut RecordDraft, column: usize, field: &'static Field, term: &str, cell: &Cell) {
        let blank_is_no = self.blank_is_no.get(column) == Some(&true);
        if cell.is_blank() && !blank_is_no {
            draft.unknown(field.root());
            return;
        }
        draft.from.push((field.root(), column));
        match if cell.is_blank() { Tick::No } else { value::tick(cell) } {
            Tick::Yes => draft.list(field.root()).push(json!(term)),
            Tick::No => draft.none(field.root()),
            Tick::Unreadable => {
                let expected = Phrase {
                    en: "a tick such as `x`, `yes` or `no`",
                    vi: "dấu chọn như “x”, “có” hoặc “không”",
                }
                .into();
                draft.reject(column, field, &cell.text(), expected);
            }
        }
    }

    fn list(&mut self, draft: &mut RecordDraft, field: &'static Field, text: &str) {
        if CellWords::get().has("none", text) {
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

    fn money(
        &self,
        draft: &mut RecordDraft,
        column: usize,
        meaning: &ColumnMeaning,
        cell: &Cell,
        of_row: Option<&Unit>,
    ) {
        let unit = meaning.unit.as_ref().or(of_row);
        let amount = value::amount(cell, unit, self.currency);
        if amount == Amount::Implausible {
            let unit = unit.map(|unit| unit.text.clone()).unwrap_or_default();
            let en = format!("an amount in the column's unit, `{unit}`");
            let vi = format!("số tiền theo đơn vị của cột, “{unit}”");
            return draft.reject(column, meaning.field, &cell.text(), Phrase { en, vi }.into());
        }
        let ends = draft.money.entry(meaning.field.root()).or_default();
        match meaning.part {
            ColumnPart::Min => ends.min = Some(amount),
            ColumnPart::Max => ends.max = Some(amount),
            _ => ends.whole = Some(amount),
        }
    }
}

impl RecordDraft {
    fn gender(&mut self, column: usize, field: &'static Field, text: &str) {
        match crate::text::fold(text).as_str() {
            "nu" | "female" | "woman" | "women" | "f" => self.list(field.root()).push(json!("women")),
            "nam" | "male" | "man" | "men" | "m" => self.none(field.root()),
            _ => self.reject(column, field, text, Phrase { en: "`nữ` or `nam`", vi: "“nữ” hoặc “nam”" }.into()),
        }
    }

    fn object(&mut self, name: &'static str) -> &mut Map<String, Value> {
        self.objects.entry(name).or_default()
    }

    fn list(&mut self, name: &'static str) -> &mut Vec<Value> {
        self.lists.entry(name).or_default()
    }

    /// The list is known; nothing is added to it.
    fn none(&mut self, name: &'static str) {
        self.lists.entry(name).or_default();
    }

    fn unknown(&mut self, field: &'static str) {
        if !self.unreadable.contains(&field) {
            self.unreadable.push(field);
        }
    }

    fn reject(&mut self, column: usize, field: &'static Field, value: &str, expected: OwnedPhrase) {
        self.unknown(field.root());
        self.diagnostics.push((column, Diagnostic::new(field.path, value, ErrorKind::Unreadable { expected })));
    }

    fn plain(&mut self, field: &'static Field, part: ColumnPart, cell: &Cell, text: String) {
        let one_line = || text.replace('\n', " ");
        let value = match field.format {
            CellFormat::Day => Some(value::day(cell).map_or_else(|| json!(text), |day| json!(day))),
            CellFormat::Founded => Some(value::founded(cell)),
            CellFormat::Months => Some(value::months(cell)),
            CellFormat::Whole => Some(value::whole(cell)),
            _ => None,
        };
        if let Some(value) = value {
            self.fields.insert(field.path.to_owned(), value);
            return;
        }
        match (field.format, part) {
            (CellFormat::Address, _) => {
                self.places.push((2, one_line()));
                self.object("meta").insert("address".to_owned(), json!(one_line()));
            }
            (_, ColumnPart::Vi | ColumnPart::En) => {
                let language = if part == ColumnPart::Vi { "vi" } else { "en" };
                let text = if field.format == CellFormat::Prose { text } else { one_line() };
                self.object(field.root()).insert(language.to_owned(), json!(text));
            }
            (CellFormat::Prose, _) => self.add_prose(field.root(), &text),
            _ => self.set_text(field, &one_line()),
        }
    }

    fn set_text(&mut self, field: &'static Field, text: &str) {
        match field.path {
            "place" => self.places.push((1, text.to_owned())),
            "place.district" => {
                self.places.push((2, text.to_owned()));
                self.object("meta").insert("district".to_owned(), json!(text));
            }
            path => match path.strip_prefix("meta.") {
                Some(name) => drop(self.object("meta").insert(name.to_owned(), json!(text))),
                None => drop(self.fields.insert(path.to_owned(), json!(text))),
            },
        }
    }

    fn add_prose(&mut self, name: &str, text: &str) {
        match self.fields.get_mut(name) {
            Some(Value::String(before)) => {
                before.push('\n');
                before.push_str(text);
            }
            _ => drop(self.fields.insert(name.to_owned(), json!(text))),
        }
    }

    /// A level of readiness; opportunities take ranges of them.
    fn level(&mut self, field: &'static Field, part: ColumnPart, cell: &Cell, ranges: bool) {
        match part {
            ColumnPart::Min => drop(self.object("trl").insert("min".to_owned(), value::whole(cell))),
            ColumnPart::Max => drop(self.object("trl").insert("max".to_owned(), value::whole(cell))),
            _ => {
                let level = if ranges { value::levels(cell) } else { value::whole(cell) };
                self.fields.insert(field.path.to_owned(), level);
            }
        }
    }

    /// Puts together what several columns say.
    fn finish(mut self) -> Self {
        for (name, ends) in std::mem::take(&mut self.money) {
            if let Some(value) = ends.value() {
                self.fields.insert(name.to_owned(), value);
            }
        }
        self.places.sort();
        let exact = self.places.iter().any(|(kind, _)| *kind == 1);
        // Districts and streets are only looked at where no province is stated.
        let parts: Vec<&str> =
            self.places.iter().filter(|(kind, _)| *kind < 2 || !exact).map(|(_, text)| text.as_str()).collect();
        if !parts.is_empty() {
            self.fields.insert("place".to_owned(), json!(parts.join(", ")));
        }
        for (name, list) in std::mem::take(&mut self.lists) {
            // One word may say "any".
            let value = if list.len() == 1 { list.into_iter().next() } else { Some(Value::Array(list)) };
            self.fields.extend(value.map(|value| (name.to_owned(), value)));
        }
        for (name, mut object) in std::mem::take(&mut self.objects) {
            // A text stated without language is the Vietnamese one once another language joins it.
            if let Some(plain) = self.fields.remove(name) {
                object.entry("vi").or_insert(plain);
            }
            self.fields.insert(name.to_owned(), Value::Object(object));
        }
        if !self.unreadable.is_empty() {
            self.fields.insert("unreadable".to_owned(), json!(self.unreadable));
        }
        self
    }
}

impl AmountEnds {
    fn value(self) -> Option<Value> {
        if self.min.is_none() && self.max.is_none() {
            return self.whole.map(|whole| match whole {
                Amount::Range(min, max, currency) => range(min, max, currency),
                Amount::Text(text) => json!(text),
                Amount::Implausible => Value::Null,
            });
        }
        let read = |amount: Option<Amount>| match amount {
            Some(Amount::Range(min, max, currency)) => Ok((min, max, currency)),
            Some(Amount::Text(text)) => {
                crate::resolve::money(&text).map(|read| (read.min, read.max, read.currency)).ok_or(text)
            }
            _ => Ok((None, None, None)),
        };
        match (read(self.min), read(self.max)) {
            (Ok((min, _, of_min)), Ok((_, max, of_max))) => Some(range(min, max, of_max.or(of_min))),
            (Err(text), _) | (_, Err(text)) => Some(json!(text)),
        }
    }
}

fn range(min: Option<i64>, max: Option<i64>, currency: Option<Currency>) -> Value {
    let mut range = Map::new();
    for (name, end) in [("min", min), ("max", max)] {
        range.extend(end.map(|end| (name.to_owned(), json!(end))));
    }
    range.extend(currency.map(|currency| ("currency".to_owned(), json!(currency.to_string()))));
    Value::Object(range)
}
