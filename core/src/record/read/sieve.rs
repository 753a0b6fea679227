//! Keeps what is good of a field and reports what is not.
//!
//! Lists and maps keep their good entries. An object of fixed keys is one thing: half of a rule, a window or an
//! amount would say something else, so a bad part costs the whole; a key it does not have costs only itself.

use std::marker::PhantomData;

use serde_json::{Map, Value};

use super::expected;
use super::fields;
use super::findings::Findings;
use super::pairs;
use super::probe::probe;
use super::size;
use crate::diagnostic::{Diagnostic, Problem, join};
use crate::error::Error;
use crate::json::{Step, Why};
use crate::record::Record;
use crate::record::shape::REVERSED;

/// Characters of a key that are shown in a path.
const SHOWN: usize = 40;

/// A place in a record of type `T`, and where to report.
pub(super) struct Sieve<'a, 'f, T> {
    path: &'a str,
    steps: Vec<Step>,
    findings: &'a mut Findings<'f>,
    record: PhantomData<T>,
}

impl<'a, 'f, T: Record> Sieve<'a, 'f, T> {
    /// At a field of the record at `path`.
    pub(super) fn new(path: &'a str, field: &str, findings: &'a mut Findings<'f>) -> Self {
        Self { path, steps: vec![Step::Key(field.to_owned())], findings, record: PhantomData }
    }

    /// What is good of the value; nothing if there is nothing.
    pub(super) fn sift(&mut self, value: Value) -> Result<Option<Value>, Error> {
        if let Some(problem) = size::of_value(&value) {
            return self.refuse("", problem);
        }
        let why = match self.ask(&value) {
            Ok(()) if size::all_within(&value) && !pairs::any_marked(&value) => return Ok(Some(value)),
            Ok(()) => Why::UNSAID,
            Err(why) => why,
        };
        match value {
            Value::Array(entries) if self.takes(&Value::Array(Vec::new())) => self.sift_list(entries),
            Value::Object(fields) if self.takes(&Value::Object(Map::new())) => self.sift_object(fields),
            other => self.refuse_for(&why, &other),
        }
    }

    /// An opaque value: anything but a number that is none.
    pub(super) fn sift_opaque(&mut self, value: Value) -> Result<Option<Value>, Error> {
        if pairs::any_marked(&value) {
            return self.refuse_for(&Why::UNSAID, &value);
        }
        Ok(Some(value))
    }

    fn ask(&self, value: &Value) -> Result<(), Why> {
        probe::<T>(&self.steps, value)
    }

    /// Asks about a value one step further.
    fn ask_at(&mut self, step: Step, value: &Value) -> Result<(), Why> {
        self.steps.push(step);
        let answer = self.ask(value);
        self.steps.pop();
        answer
    }

    /// Whether the place takes lists, or objects, at all.
    fn takes(&self, empty: &Value) -> bool {
        matches!(self.ask(empty), Ok(()) | Err(Why::Missing(_)))
    }

    fn sift_at(&mut self, step: Step, value: Value) -> Result<Option<Value>, Error> {
        self.steps.push(step);
        let kept = self.sift(value);
        self.steps.pop();
        kept
    }

    fn sift_list(&mut self, entries: Vec<Value>) -> Result<Option<Value>, Error> {
        let mut kept = Vec::with_capacity(entries.len());
        for (index, entry) in entries.into_iter().enumerate() {
            kept.extend(self.sift_at(Step::Entry(index), entry)?);
        }
        Ok((!kept.is_empty()).then_some(Value::Array(kept)))
    }

    fn sift_object(&mut self, fields: Map<String, Value>) -> Result<Option<Value>, Error> {
        let fixed_keys = matches!(self.ask_at(Step::Key("\u{0}".to_owned()), &Value::Null), Err(Why::Unknown { .. }));
        let (mut bad, mut unknown) = (false, false);
        let mut kept = Map::new();
        for (key, value) in fields {
            if let Err(Why::Unknown { known, .. }) = self.ask_at(Step::Key(key.clone()), &Value::Null) {
                self.report_unknown(key, known)?;
                unknown = true;
                continue;
            }
            match self.sift_at(Step::Key(key.clone()), value)? {
                Some(value) => drop(kept.insert(key, value)),
                None => bad = true,
            }
        }
        let nothing_left = kept.is_empty() && (bad || unknown);
        if (bad && fixed_keys) || nothing_left {
            return Ok(None);
        }
        self.whole(Value::Object(kept))
    }

    /// An object whose parts are all good: its keys may still be too few, or its ends in the wrong order.
    fn whole(&mut self, object: Value) -> Result<Option<Value>, Error> {
        match self.ask(&object) {
            Ok(()) => Ok(Some(object)),
            Err(why) => self.refuse_for(&why, &object),
        }
    }

    fn report_unknown(&mut self, key: String, names: &[&'static str]) -> Result<(), Error> {
        let suggestions = fields::nearest(&key, names);
        self.steps.push(Step::Key(key));
        let path = self.here();
        self.steps.pop();
        self.findings.report(Diagnostic::new(path, "", Problem::UnknownField { suggestions }));
        Ok(())
    }

    fn refuse_for(&mut self, why: &Why, value: &Value) -> Result<Option<Value>, Error> {
        match why {
            Why::Missing(key) => {
                let path = join(&self.here(), key);
                self.findings.report(Diagnostic::new(path, "", Problem::Missing));
                Ok(None)
            }
            Why::Unfit { expected, .. } if expected == REVERSED => self.refuse(&pairs::shown(value), Problem::Reversed),
            Why::Unknown { .. } | Why::NoneOf { .. } | Why::Unfit { .. } => {
                let expected = expected::at(T::NOUN, &self.steps);
                self.refuse(&pairs::shown(value), Problem::Unreadable { expected })
            }
        }
    }

    fn refuse(&mut self, value: &str, problem: Problem) -> Result<Option<Value>, Error> {
        self.findings.report(Diagnostic::new(self.here(), value, problem));
        Ok(None)
    }

    fn here(&self) -> String {
        let mut path = self.path.to_owned();
        for step in &self.steps {
            path = match step {
                Step::Key(key) => join(&path, &shown_key(key)),
                Step::Entry(index) => format!("{path}[{index}]"),
            };
        }
        path
    }
}

/// A key as it is shown in a path.
pub(super) fn shown_key(key: &str) -> String {
    let mut shown: String = key.chars().take(SHOWN).flat_map(crate::diagnostic::visible).collect();
    if key.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}
