//! Numbers that JSON does not have but that other programs write: `NaN`, `Infinity`, `1e999`.

use serde_json::Value;

use super::size;
use crate::json::{self, Fields};

/// Stands before the name of such a number, as a text that no field takes: no text of any language begins with two of
/// these characters.
const MARK: &str = "\u{0}\u{0}";

/// Reads the fields of an object; nothing for what is not an object. Numbers that JSON does not have are kept as marked
/// texts, so that they cost only their own field.
pub(super) fn parse(raw: &str) -> Result<Option<Fields>, serde_json::Error> {
    json::fields(raw).or_else(|error| match mark_numbers(raw) {
        Some(marked) => json::fields(&marked).map_err(|_| error),
        None => Err(error),
    })
}
/// The name of a marked number.
pub(super) fn marked(value: &Value) -> Option<&str> {
    value.as_str().and_then(|text| text.strip_prefix(MARK))
}

/// True when a marked number is somewhere in the value.
pub(super) fn any_marked(value: &Value) -> bool {
    match value {
        Value::Array(entries) => entries.iter().any(any_marked),
        Value::Object(fields) => fields.values().any(any_marked),
        _ => marked(value).is_some(),
    }
}

/// A value as it is shown to people.
pub(super) fn shown(value: &Value) -> String {
    marked(value).map_or_else(|| size::shown(value), str::to_owned)
}

/// The same text with marked numbers; `None` when there are none.
fn mark_numbers(raw: &str) -> Option<String> {
    let mut out = String::with_capacity(raw.len());
    let (mut rest, mut any) = (raw, false);
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '"' => text_length(rest),
            _ if is_word(first) => rest.find(|ch| !is_word(ch)).unwrap_or(rest.len()),
            _ => first.len_utf8(),
        };
        let (token, after) = rest.split_at_checked(length)?;
        if is_no_number(token) {
            out.push_str("\"\\u0000\\u0000");
            out.push_str(token);
            out.push('"');
            any = true;
        } else {
            out.push_str(token);
        }
        rest = after;
    }
    any.then_some(out)
}

/// Bytes of a text with its quotes.
fn text_length(text: &str) -> usize {
    let mut escaped = false;
    let inside = text.bytes().skip(1).position(|byte| {
        let closing = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        closing
    });
    inside.map_or(text.len(), |length| length + 2)
}

fn is_word(ch: char) -> bool {
    ch.is_ascii_alphanumeric() || matches!(ch, '+' | '-' | '.')
}

/// A number in a spelling that JSON does not have, or beyond what it can hold.
fn is_no_number(token: &str) -> bool {
    let digits = token.trim_start_matches(['+', '-']);
    let is_name = ["nan", "inf", "infinity"].iter().any(|name| digits.eq_ignore_ascii_case(name));
    is_name || digits.starts_with(|ch: char| ch.is_ascii_digit()) && serde_json::from_str::<Value>(token).is_err()
}
