//! A record before it is read: values by field, and the columns they came from.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::amount::{CellAmount, range_value};
use super::cell::Cell;
use super::day::{CellDay, DayOrder};
use super::format::CellFormat;
use super::heading::{SheetField, Target};
use super::part::ColumnPart;
use super::value;
use crate::date::Date;
use crate::diagnostic::{Diagnostic, ErrorKind};
use crate::messages::sheet as messages;
use crate::phrase::OwnedPhrase;
use crate::vocabulary::Vocabulary;

/// The fields of the first and the last day of an opportunity.
const OPENS: &str = "opens";
const CLOSES: &str = "closes";

/// The values of one row.
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
    provinces: Vec<String>,
    /// The given and the family name of the person, and the field they are of.
    person: Option<PersonName>,
    /// Ends of spans of days: they count where no column of their own states them.
    of_spans: Vec<(&'static str, Date)>,
    /// Districts and streets: the place where no province is stated.
    addresses: Vec<String>,
}

/// The name of a person in two columns.
#[derive(Default)]
struct PersonName {
    field: &'static str,
    given: Option<String>,
    family: Option<String>,
}

impl PersonName {
    /// The name as it is written in the language of its parts.
    fn joined(self) -> String {
        let parts = [self.given, self.family].into_iter().flatten();
        let vietnamese = parts.clone().any(|part| crate::text::has_accents(&part));
        let parts: Vec<String> = if vietnamese { parts.rev().collect() } else { parts.collect() };
        parts.join(" ")
    }
}

/// An amount that one column states, or its two ends by two columns.
#[derive(Default)]
struct AmountEnds {
    whole: Option<CellAmount>,
    min: Option<CellAmount>,
    max: Option<CellAmount>,
}

impl RecordDraft {
    /// The object of this name, to add to.
    pub(super) fn object(&mut self, name: &'static str) -> &mut Map<String, Value> {
        self.objects.entry(name).or_default()
    }

    /// The list of this name, to add to.
    pub(super) fn list(&mut self, name: &'static str) -> &mut Vec<Value> {
        self.lists.entry(name).or_default()
    }

    /// The list is known; nothing is added to it.
    pub(super) fn none(&mut self, name: &'static str) {
        self.lists.entry(name).or_default();
    }

    /// The field is unknown, not absent.
    pub(super) fn unknown(&mut self, field: &'static str) {
        if !self.unreadable.contains(&field) {
            self.unreadable.push(field);
        }
    }

    /// A cell could not be read: its field is unknown, and a diagnostic says what was expected.
    pub(super) fn reject(&mut self, column: usize, field: &'static SheetField, value: &str, expected: OwnedPhrase) {
        self.unknown(field.root());
        self.diagnostics.push((column, Diagnostic::new(field.path, value, ErrorKind::Unreadable { expected })));
    }

    /// Whether the founder is a woman.
    pub(super) fn gender(&mut self, column: usize, field: &'static SheetField, text: &str) {
        match crate::text::fold(text).as_str() {
            "nu" | "female" | "woman" | "women" | "f" => self.list(field.root()).push(json!("women")),
            "nam" | "male" | "man" | "men" | "m" => self.none(field.root()),
            _ => self.reject(column, field, text, messages::GENDER.into()),
        }
    }

    /// An amount, or one end of it.
    pub(super) fn amount(&mut self, field: &'static SheetField, part: ColumnPart, amount: CellAmount) {
        let ends = self.money.entry(field.root()).or_default();
        match part {
            ColumnPart::Min => ends.min = Some(amount),
            ColumnPart::Max => ends.max = Some(amount),
            _ => ends.whole = Some(amount),
        }
    }

    /// A level of readiness, or a range of levels.
    pub(super) fn level(&mut self, field: &'static SheetField, part: ColumnPart, cell: &Cell) {
        match part {
            ColumnPart::Min => drop(self.object(field.root()).insert("min".to_owned(), value::whole(cell))),
            ColumnPart::Max => drop(self.object(field.root()).insert("max".to_owned(), value::whole(cell))),
            _ => {
                let level = if field.is_range { value::levels(cell) } else { value::whole(cell) };
                self.fields.insert(field.path.to_owned(), level);
            }
        }
    }

    /// A day, or the days of a span: "from 1 to 15 December 2026" in the column of either end
    /// states both. The year of a founding date is enough.
    pub(super) fn day(&mut self, column: usize, field: &'static SheetField, cell: &Cell, order: Option<DayOrder>) {
        if field.format == CellFormat::Founded {
            self.fields.insert(field.path.to_owned(), value::founded(cell, order));
            return;
        }
        let text = cell.text();
        match value::day(cell, order) {
            CellDay::Day(day) => drop(self.fields.insert(field.path.to_owned(), json!(day))),
            CellDay::Span { opens, closes } if matches!(field.path, OPENS | CLOSES) => {
                self.of_spans.extend([(OPENS, opens), (CLOSES, closes)]);
            }
            CellDay::From(day) if field.path == OPENS => drop(self.fields.insert(OPENS.to_owned(), json!(day))),
            CellDay::NoEnd if matches!(field.path, OPENS | CLOSES) => {}
            // One finding stands for the whole column.
            CellDay::Unsure { .. } => self.unknown(field.root()),
            CellDay::Month => self.reject(column, field, &text, messages::DAY_OF_MONTH.into()),
            _ => drop(self.fields.insert(field.path.to_owned(), json!(text))),
        }
    }

    /// A number or a text.
    pub(super) fn plain(&mut self, field: &'static SheetField, part: ColumnPart, cell: &Cell, text: &str) {
        let value = match field.format {
            CellFormat::Months => value::months(cell),
            CellFormat::Whole => value::whole(cell),
            CellFormat::Prose => return self.prose(field, part, text),
            _ => return self.text(field, part, &text.replace('\n', " ")),
        };
        self.fields.insert(field.path.to_owned(), value);
    }

    /// A text of several lines; several columns are joined.
    fn prose(&mut self, field: &'static SheetField, part: ColumnPart, text: &str) {
        if let ColumnPart::Text(lang) = part {
            self.object(field.root()).insert(lang.code().to_owned(), json!(text));
        } else if let Some(Value::String(before)) = self.fields.get_mut(field.root()) {
            before.push('\n');
            before.push_str(text);
        } else {
            self.fields.insert(field.root().to_owned(), json!(text));
        }
    }

    /// A text of one line.
    fn text(&mut self, field: &'static SheetField, part: ColumnPart, text: &str) {
        match (field.target, part) {
            (_, ColumnPart::GivenName) => self.person_of(field).given = Some(text.to_owned()),
            (_, ColumnPart::FamilyName) => self.person_of(field).family = Some(text.to_owned()),
            (Target::Address(name), _) => {
                self.addresses.push(text.to_owned());
                self.object("meta").insert(name.to_owned(), json!(text));
            }
            (_, ColumnPart::Text(lang)) => {
                self.object(field.root()).insert(lang.code().to_owned(), json!(text));
            }
            (Target::Meta(name), _) => drop(self.object("meta").insert(name.to_owned(), json!(text))),
            (Target::Place, _) => self.provinces.push(text.to_owned()),
            (Target::Field(name), _) => drop(self.fields.insert(name.to_owned(), json!(text))),
        }
    }

    fn person_of(&mut self, field: &'static SheetField) -> &mut PersonName {
        self.person.get_or_insert_with(|| PersonName { field: field.path, ..PersonName::default() })
    }

    /// The name of the person: of the record, where no column names it, else of its contact.
    fn finish_person(&mut self) {
        let Some(mut person) = self.person.take() else { return };
        let is_record = person.field == "name";
        if is_record && person.given.is_none() {
            // "Họ đệm" beside "Tên".
            let given = self.fields.remove("name");
            person.given = given.and_then(|name| name.as_str().map(str::to_owned));
        }
        let text = json!(person.joined());
        if is_record && !self.fields.contains_key("name") && !self.objects.contains_key("name") {
            self.fields.insert("name".to_owned(), text);
        } else {
            self.object("meta").entry("contact").or_insert(text);
        }
    }

    /// Completes the record by the default values of the table. A default place also completes a
    /// cell that names a commune without its province.
    pub(super) fn complete(&mut self, defaults: &Map<String, Value>, vocabulary: &Vocabulary) {
        for (name, value) in defaults {
            self.fields.entry(name.clone()).or_insert_with(|| value.clone());
        }
        let table = defaults.get("place").and_then(Value::as_str);
        let cell = self.fields.get("place").and_then(Value::as_str);
        let completed = table.zip(cell).and_then(|(table, cell)| vocabulary.completed_place(cell, table));
        if let Some(place) = completed {
            self.fields.insert("place".to_owned(), json!(place));
        }
    }

    /// Joins what several columns say about one field.
    pub(super) fn finish(mut self) -> Self {
        for (name, ends) in std::mem::take(&mut self.money) {
            self.fields.extend(ends.value().map(|value| (name.to_owned(), value)));
        }
        self.finish_person();
        for (name, day) in std::mem::take(&mut self.of_spans) {
            self.fields.entry(name).or_insert_with(|| json!(day));
        }
        let mut places = std::mem::take(&mut self.provinces);
        if places.is_empty() {
            places = std::mem::take(&mut self.addresses);
        }
        if !places.is_empty() {
            places.sort();
            self.fields.insert("place".to_owned(), json!(places.join(", ")));
        }
        for (name, list) in std::mem::take(&mut self.lists) {
            // A single word may say "any", which is no list.
            let value = match <[Value; 1]>::try_from(list) {
                Ok([only]) => only,
                Err(list) => Value::Array(list),
            };
            self.fields.insert(name.to_owned(), value);
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
    /// The amount as a record states it: a range, or the text that could not be read.
    fn value(self) -> Option<Value> {
        if self.min.is_none() && self.max.is_none() {
            return self.whole.map(CellAmount::into_value);
        }
        match (self.min.map(CellAmount::range).transpose(), self.max.map(CellAmount::range).transpose()) {
            (Ok(min), Ok(max)) => {
                let currencies = || [&max, &min].into_iter().flatten().filter_map(|end| end.currency);
                let currency = currencies().next();
                if currencies().any(|other| Some(other) != currency) {
                    let shown: Vec<String> = [min, max].into_iter().flatten().map(|end| end.to_string()).collect();
                    return Some(json!(shown.join(" / ")));
                }
                Some(range_value(min.and_then(|end| end.min), max.and_then(|end| end.max), currency))
            }
            (Err(text), _) | (_, Err(text)) => Some(json!(text)),
        }
    }
}
