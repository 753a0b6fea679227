//! The table of limits, applied to values that were already parsed.

use serde_json::Value;

use super::elements::Element;
use crate::diagnostic::{ErrorKind, Unit};
use crate::{json, limits};

/// The problem of being beyond a limit.
pub(super) fn beyond(limit: usize, unit: Unit) -> ErrorKind {
    ErrorKind::TooLarge { limit: u32::try_from(limit).unwrap_or(u32::MAX), unit }
}

/// The problem with an element as a whole, before it is parsed.
pub(super) fn of_element(element: &Element<'_>) -> Option<ErrorKind> {
    of_record(element.raw.len(), element.scan.depth)
}

fn of_record(bytes: usize, depth: usize) -> Option<ErrorKind> {
    if bytes > limits::RECORD {
        return Some(beyond(limits::RECORD, Unit::Bytes));
    }
    (depth > limits::DEPTH).then(|| beyond(limits::DEPTH, Unit::Levels))
}

/// True when the value is not nested beyond the limit. Deep values are not followed by recursion.
pub(super) fn is_shallow(value: &Value) -> bool {
    let mut level = vec![value];
    for _ in 0..=limits::DEPTH {
        level = level.into_iter().flat_map(inside).collect();
        if level.is_empty() {
            return true;
        }
    }
    false
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
pub(super) fn of_value(value: &Value) -> Option<ErrorKind> {
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

/// The beginning of a value as text, for people: as much as a diagnostic shows.
pub(super) fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.chars().take(ENOUGH).collect(),
        other => json::text(other).chars().take(ENOUGH).collect(),
    }
}

/// Characters that are surely more than a diagnostic shows.
const ENOUGH: usize = 512;
