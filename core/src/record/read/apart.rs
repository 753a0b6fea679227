//! Takes a record apart that does not fit as a whole, and reads it field by field.

use serde_json::Value;

use super::findings::Findings;
use super::one::{check, no_record};
use super::pairs;
use super::sieve::{Sieve, shown_key};
use super::{expected, fields, size};
use crate::diagnostic::{Diagnostic, Problem, Unit, join};
use crate::error::Error;
use crate::json::{Pairs, Source, Step};
use crate::limits;
use crate::record::Record;
use crate::set;

/// The field that is handed back as it came: only the limits of the whole record hold inside it.
const OPAQUE: &str = "meta";

/// Reads a record from its fields.
pub(super) fn read<T: Record>(pairs: Pairs, path: &str, findings: &mut Findings<'_>) -> Result<T, Error> {
    if pairs.len() > limits::LIST {
        return Err(Error::new(path, "", size::beyond(limits::LIST, Unit::Entries)));
    }
    let known = |key: &str| fields::names::<T>().contains(&key);
    if let Some(record) = without_unknown(&pairs, known) {
        for (key, _) in pairs.iter().filter(|(key, _)| !known(key)) {
            findings.report(unknown::<T>(path, key));
        }
        return check(record, path, findings);
    }
    let mut apart = Apart { path, findings, kept: Pairs::new(), seen: Vec::new(), unreadable: Vec::new() };
    for (key, value) in pairs {
        if known(&key) {
            apart.field::<T>(key, value)?;
        } else {
            apart.findings.report(unknown::<T>(path, &key));
        }
    }
    apart.record()
}

/// The record without its unknown keys, when they are all that is wrong with it.
fn without_unknown<T: Record>(pairs: &[(String, Value)], known: impl Fn(&str) -> bool) -> Option<T> {
    let fields = || pairs.iter().filter(|(key, _)| known(key)).map(|(key, value)| (key.as_str(), value));
    let any_unknown = fields().count() < pairs.len();
    let fits = |value: &Value| size::all_within(value) && !pairs::any_marked(value);
    if !any_unknown || !fields().all(|(_, value)| fits(value)) {
        return None;
    }
    T::deserialize(Source::Picked(fields().collect())).ok()
}

fn unknown<T: Record>(path: &str, key: &str) -> Diagnostic {
    let suggestions = fields::nearest(key, fields::names::<T>());
    Diagnostic::new(field_path(path, key), "", Problem::UnknownField { suggestions })
}

fn field_path(path: &str, key: &str) -> String {
    join(path, &shown_key(key))
}

/// A record in parts.
struct Apart<'a, 'f> {
    path: &'a str,
    findings: &'a mut Findings<'f>,
    kept: Pairs,
    seen: Vec<String>,
    unreadable: Vec<String>,
}

impl Apart<'_, '_> {
    /// Keeps what is good of a field; what comes twice is unknown.
    fn field<T: Record>(&mut self, key: String, value: Value) -> Result<(), Error> {
        let before = self.findings.count();
        let value = if T::REQUIRED.contains(&key.as_str()) {
            required::<T>(&key, value, self.path)?
        } else {
            self.optional::<T>(&key, value)?
        };
        if !set::add(&mut self.seen, key.clone()) {
            self.kept.retain(|(kept, _)| *kept != key);
            let problem = Problem::Invalid { expected: expected::once() };
            self.findings.report(Diagnostic::new(field_path(self.path, &key), "", problem));
        } else if let Some(value) = value {
            self.kept.push((key.clone(), value));
        }
        if self.findings.count() > before {
            self.unreadable.push(key);
        }
        Ok(())
    }

    /// What is good of a field that a record may do without; nothing for `null`.
    fn optional<T: Record>(&mut self, key: &str, value: Value) -> Result<Option<Value>, Error> {
        let mut sieve = Sieve::<T>::new(self.path, key, self.findings);
        match value {
            Value::Null => Ok(None),
            other if key == OPAQUE => sieve.sift_opaque(other),
            other => sieve.sift(other),
        }
    }

    fn record<T: Record>(self) -> Result<T, Error> {
        // INVARIANT: every field fits by itself, and no check of the types spans several of them.
        let fields = self.kept.iter().map(|(key, value)| (key.as_str(), value));
        let mut record = T::deserialize(Source::Picked(fields.collect())).map_err(|_| no_record(self.path, ""))?;
        let unreadable = record.unreadable_mut();
        for field in self.unreadable {
            if !unreadable.contains(&field) {
                unreadable.push(field);
            }
        }
        check(record, self.path, self.findings)
    }
}

/// The text of a field without which the record is refused; nothing for `null`.
fn required<T: Record>(key: &str, value: Value, path: &str) -> Result<Option<Value>, Error> {
    match value {
        Value::Null => Ok(None),
        Value::String(_) if pairs::marked(&value).is_none() => Ok(Some(value)),
        other => {
            let expected = expected::at(T::NOUN, &[Step::Key(key.to_owned())]);
            Err(Error::new(field_path(path, key), &pairs::shown(&other), Problem::Unreadable { expected }))
        }
    }
}
