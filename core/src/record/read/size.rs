//! The table of limits, applied to values that were already parsed.

use std::io;

use serde_json::Value;

use super::elements::Element;
use crate::diagnostic::{Problem, Unit};
use crate::limits;

/// The problem of being beyond a limit.
pub(super) fn beyond(limit: usize, unit: Unit) -> Problem {
    Problem::TooLarge { limit: u32::try_from(limit).unwrap_or(u32::MAX), unit }
}

/// The problem with an element as a whole, before it is parsed.
pub(super) fn of_element(element: &Element<'_>) -> Option<Problem> {
    of_record(element.raw.len(), element.scan.depth)
}

fn of_record(bytes: usize, depth: usize) -> Option<Problem> {
    if bytes > limits::RECORD {
        return Some(beyond(limits::RECORD, Unit::Bytes));
    }
    (depth > limits::DEPTH).then(|| beyond(limits::DEPTH, Unit::Levels))
}

/// The problem with a parsed record as a whole. Deep values are not followed by recursion.
pub(super) fn of_parsed(value: &Value) -> Option<Problem> {
    let mut level = vec![value];
    for depth in 0..=limits::DEPTH {
        level = level.into_iter().flat_map(inside).collect();
        if level.is_empty() {
            return of_record(written(value), depth);
        }
    }
    Some(beyond(limits::DEPTH, Unit::Levels))
}

/// What a list or object holds; an empty one holds nothing but is a level.
fn inside(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(entries) => entries.iter().chain([&Value::Null]).collect(),
        Value::Object(fields) => fields.values().chain([&Value::Null]).collect(),
        _ => Vec::new(),
    }
}

/// The problem with a text, list or object itself, not with what is inside it.
pub(super) fn of_value(value: &Value) -> Option<Problem> {
    match value {
        Value::String(text) if text.len() > limits::TEXT => Some(beyond(limits::TEXT, Unit::Bytes)),
        Value::Array(entries) if entries.len() > limits::LIST => Some(beyond(limits::LIST, Unit::Entries)),
        Value::Object(fields) if fields.len() > limits::LIST => Some(beyond(limits::LIST, Unit::Entries)),
        _ => None,
    }
}

/// True when neither the value nor anything inside it is beyond a limit.
pub(super) fn all_within(value: &Value) -> bool {
    let inside = match value {
        Value::Array(entries) => entries.iter().all(all_within),
        Value::Object(fields) => fields.values().all(all_within),
        _ => true,
    };
    inside && of_value(value).is_none()
}

/// Drops a value of any depth: the usual drop is a recursion, and 100 000 levels would exhaust the stack.
pub(super) fn dismantle(value: Value) {
    let mut open = vec![value];
    while let Some(value) = open.pop() {
        match value {
            Value::Array(entries) => open.extend(entries),
            Value::Object(fields) => open.extend(fields.into_iter().map(|(_, value)| value)),
            _ => {}
        }
    }
}

/// Bytes of the value as JSON.
fn written(value: &Value) -> usize {
    let mut count = Count(0);
    // Writing to a counter cannot fail.
    let _ = serde_json::to_writer(&mut count, value);
    count.0
}

struct Count(usize);

impl io::Write for Count {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The beginning of a value as text, for people: as much as a finding shows.
pub(super) fn shown(value: &Value) -> String {
    if let Value::String(text) = value {
        return text.chars().take(ENOUGH).collect();
    }
    let mut start = Start(Vec::new());
    // The writer stops the writing when it has enough.
    let _ = serde_json::to_writer(&mut start, value);
    String::from_utf8_lossy(&start.0).into_owned()
}

/// Bytes that are surely more than a finding shows.
const ENOUGH: usize = 512;

struct Start(Vec<u8>);

impl io::Write for Start {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() > ENOUGH {
            return Err(io::ErrorKind::WriteZero.into());
        }
        self.0.extend(bytes.iter().take(ENOUGH));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
