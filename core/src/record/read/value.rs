//! Reads the value of a field by its kind: keeps what can be read and reports what cannot.
//!
//! A list, or an object with any keys, keeps its readable entries. An object with fixed fields is
//! rejected as a whole if one of its fields is unreadable: half of an amount would mean something
//! else. An unknown key in it is only reported, unless the object restricts: a rule, a window,
//! seats or a range is read completely or not at all.

use serde_json::{Map, Value};

use super::diagnostics::DiagnosticList;
use super::numbers::Marks;
use super::size;
use super::suggest::nearest_of;
use crate::date::Date;
use crate::decimal::Decimal;
use crate::diagnostic::{Diagnostic, ErrorKind, join, visible};
use crate::record::fields::{Check, Field, Kind, Object};
use crate::record::forms::decimal_number;

/// Characters of a key that are shown in a path.
const SHOWN: usize = 40;

/// Reads a value at a path.
pub(super) struct ValueReader<'a, 'f> {
    marks: Marks,
    path: String,
    diagnostics: &'a mut DiagnosticList<'f>,
}

/// What is wrong with an object whose fields are all good.
enum Fault {
    /// A field that it must have is not there.
    Missing(&'static str),
    /// Its end lies before its beginning.
    Reversed,
    /// Its fields contradict each other.
    Contradiction,
}

impl<'a, 'f> ValueReader<'a, 'f> {
    /// At the path of a field.
    pub(super) fn new(marks: Marks, path: String, diagnostics: &'a mut DiagnosticList<'f>) -> Self {
        Self { marks, path, diagnostics }
    }

    /// The readable part of the value; `None` if there is none.
    pub(super) fn read(&mut self, kind: &'static Kind, value: Value) -> Option<Value> {
        if kind.any {
            return if self.marks.are_in(&value) { self.unreadable(kind, &value) } else { Some(value) };
        }
        if let Some(problem) = size::of_value(&value) {
            return self.refuse("", problem);
        }
        match value {
            Value::Array(entries) if kind.list.is_some() => self.list(kind.list?, entries),
            Value::Object(fields) => match kind.object() {
                Some(Object::Fields(known, check)) => self.object(kind, known, check, fields),
                Some(Object::Named(value)) => self.named(value, fields),
                None => self.unreadable(kind, &Value::Object(fields)),
            },
            scalar if kind.accepts(&scalar) && self.marks.name(&scalar).is_none() => Some(scalar),
            other => self.unreadable(kind, &other),
        }
    }

    fn list(&mut self, kind: &'static Kind, entries: Vec<Value>) -> Option<Value> {
        let was_empty = entries.is_empty();
        let entries = entries.into_iter().enumerate();
        let kept: Vec<Value> = entries
            .filter_map(|(index, entry)| self.within(&format!("[{index}]"), |at| at.read(kind, entry)))
            .collect();
        (was_empty || !kept.is_empty()).then_some(Value::Array(kept))
    }

    /// An object of any keys; `null` is a key left out.
    fn named(&mut self, kind: &'static Kind, fields: Map<String, Value>) -> Option<Value> {
        let was_empty = fields.is_empty();
        let mut kept = Map::new();
        for (key, value) in fields {
            let read = if value.is_null() { Some(value) } else { self.at_key(&key, |at| at.read(kind, value)) };
            kept.extend(read.map(|value| (key, value)));
        }
        (was_empty || !kept.is_empty()).then_some(Value::Object(kept))
    }

    fn object(
        &mut self,
        kind: &Kind,
        known: &'static [Field],
        check: Check,
        fields: Map<String, Value>,
    ) -> Option<Value> {
        let count = fields.len();
        let diagnostics_before = self.diagnostics.count();
        let (mut kept, mut all_good) = (Map::new(), true);
        for (key, value) in fields {
            let Some(field) = known.iter().find(|field| field.name == key) else {
                self.unknown(&key, known);
                continue;
            };
            let absent = value.is_null() && !field.required;
            match if absent { Some(value) } else { self.at_key(&key, |at| at.read(field.kind, value)) } {
                Some(value) => drop(kept.insert(key, value)),
                None => all_good = false,
            }
        }
        let nothing_left = kept.is_empty() && count > 0;
        let is_broadened = kind.restricts() && self.diagnostics.count() > diagnostics_before;
        if nothing_left || !all_good || is_broadened {
            return None;
        }
        match fault(known, check, &kept) {
            None => Some(Value::Object(kept)),
            Some(Fault::Missing(key)) => {
                let path = join(&self.path, key);
                self.diagnostics.report(Diagnostic::new(path, "", ErrorKind::Missing));
                None
            }
            Some(Fault::Reversed) => self.refuse(&self.marks.shown(&Value::Object(kept)), ErrorKind::Reversed),
            Some(Fault::Contradiction) => self.unreadable(kind, &Value::Object(kept)),
        }
    }

    fn unknown(&mut self, key: &str, known: &[Field]) {
        let suggestions = nearest_of(key, known);
        let path = join(&self.path, &shown_key(key));
        self.diagnostics.report(Diagnostic::new(path, "", ErrorKind::UnknownField { suggestions }));
    }

    fn unreadable(&mut self, kind: &Kind, value: &Value) -> Option<Value> {
        self.refuse(&self.marks.shown(value), ErrorKind::Unreadable { expected: kind.expected() })
    }

    fn refuse(&mut self, value: &str, kind: ErrorKind) -> Option<Value> {
        self.diagnostics.report(Diagnostic::new(self.path.clone(), value, kind));
        None
    }

    fn at_key<T>(&mut self, key: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        self.within(&shown_key(key), read)
    }

    /// Reads one segment of the path further.
    fn within<T>(&mut self, segment: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        let outer = self.path.len();
        self.path = join(&self.path, segment);
        let result = read(self);
        self.path.truncate(outer);
        result
    }
}

/// What is wrong with the object as a whole.
fn fault(known: &'static [Field], check: Check, fields: &Map<String, Value>) -> Option<Fault> {
    let stated = |key: &str| fields.get(key).filter(|value| !value.is_null());
    let missing = known.iter().find(|field| field.required && stated(field.name).is_none());
    if let Some(field) = missing {
        return Some(Fault::Missing(field.name));
    }
    match check {
        Check::None => None,
        Check::InOrder(start, end) => is_before(stated(end)?, stated(start)?).then_some(Fault::Reversed),
        Check::Rule => fault_of_rule(&stated),
    }
}

/// What is wrong with a rule: it has one condition, and all of it, and does not end before it
/// begins.
fn fault_of_rule<'a>(stated: &impl Fn(&str) -> Option<&'a Value>) -> Option<Fault> {
    let has = |key: &str| stated(key).is_some();
    let comparison = has("field") || has("op") || has("value");
    let implication = has("when") || has("then");
    let others = ["any", "all", "not", "confirm", "had"].into_iter().filter(|key| has(key)).count();
    let missing = match (comparison, implication) {
        (true, _) => ["field", "op"],
        (_, true) => ["when", "then"],
        (false, false) if others == 0 => ["field", "op"],
        (false, false) => [""; 2],
    };
    let missing = missing.into_iter().find(|key| !key.is_empty() && !has(key));
    match (missing, usize::from(comparison) + usize::from(implication) + others) {
        (_, 2..) => Some(Fault::Contradiction),
        (Some(key), _) => Some(Fault::Missing(key)),
        (None, _) => is_before(stated("to")?, stated("from")?).then_some(Fault::Reversed),
    }
}

/// True when both are dates or numbers and the first is the smaller.
fn is_before(a: &Value, b: &Value) -> bool {
    let date = |value: &Value| value.as_str().and_then(|text| text.parse::<Date>().ok());
    match (number_value(a), number_value(b)) {
        (Some(a), Some(b)) => a < b,
        _ => date(a).zip(date(b)).is_some_and(|(a, b)| a < b),
    }
}

fn number_value(value: &Value) -> Option<Decimal> {
    match value {
        Value::Number(number) => decimal_number(number),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

/// A key as it is shown in a path.
pub(super) fn shown_key(key: &str) -> String {
    let mut shown: String = key.chars().take(SHOWN).flat_map(visible).collect();
    if key.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}
