//! The table of limits, applied to values that were already parsed.

use serde_json::Value;

use super::elements::Element;
use crate::diagnostic::{ErrorKind, Unit};
use crate::{json, limits};

/// The error that something exceeds a limit.
pub(super) fn too_large(limit: usize, unit: Unit) -> ErrorKind {
    ErrorKind::TooLarge { limit: u32::try_from(limit).unwrap_or(u32::MAX), unit }
}

/// The limit that an element as a whole exceeds, before it is parsed.
pub(super) fn of_element(element: &Element<'_>) -> Option<ErrorKind> {
    of_record(element.raw.len(), element.scan.depth)
}

fn of_record(bytes: usize, depth: usize) -> Option<ErrorKind> {
    if bytes > limits::RECORD {
        return Some(too_large(limits::RECORD, Unit::Bytes));
    }
    (depth > limits::DEPTH).then(|| too_large(limits::DEPTH, Unit::Levels))
}

/// True when the value is not nested deeper than the limit; found without recursion.
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

/// The values inside a list or object. The added `null` makes an empty one a level too.
fn inside(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(entries) => entries.iter().chain([&Value::Null]).collect(),
        Value::Object(fields) => fields.values().chain([&Value::Null]).collect(),
        _ => Vec::new(),
    }
}

/// The limit that a text, list or object itself exceeds; what is inside it is not checked.
pub(super) fn of_value(value: &Value) -> Option<ErrorKind> {
    match value {
        Value::String(text) if text.len() > limits::TEXT => Some(too_large(limits::TEXT, Unit::Bytes)),
        Value::Array(entries) if entries.len() > limits::LIST => Some(too_large(limits::LIST, Unit::Entries)),
        Value::Object(fields) if fields.len() > limits::LIST => Some(too_large(limits::LIST, Unit::Entries)),
        _ => None,
    }
}

/// True when neither the value nor anything inside it exceeds a limit.
pub(super) fn all_within(value: &Value) -> bool {
    let inside = match value {
        Value::Array(entries) => entries.iter().all(all_within),
        Value::Object(fields) => fields.values().all(all_within),
        _ => true,
    };
    inside && of_value(value).is_none()
}

/// Drops a value of any depth. The usual drop is recursive, and 100 000 levels would exhaust the
/// stack.
pub(super) fn drop_iteratively(value: Value) {
    let mut open = vec![value];
    while let Some(value) = open.pop() {
        match value {
            Value::Array(entries) => open.extend(entries),
            Value::Object(fields) => open.extend(fields.into_iter().map(|(_, value)| value)),
            _ => {}
        }
    }
}

/// The beginning of a value as text, at least as long as a diagnostic shows.
pub(super) fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.chars().take(SHOWN).collect(),
        other => json::text(other).chars().take(SHOWN).collect(),
    }
}

/// Characters of a value that are kept: more than a diagnostic shows.
const SHOWN: usize = 512;
