//! Numbers that JSON does not have but that other programs write: `NaN`, `Infinity`, `1e999`.

use serde_json::Value;

use super::size;
use crate::json::{self, Fields};

/// The character, as JSON writes it, whose repetition marks such a number.
const ESCAPED: &str = "\\u0000";

/// The longest mark. Texts have no reason to contain NUL, so a short one is free in practice.
const LONGEST: usize = 8;

/// How numbers that JSON does not have are represented among the values of one element: as a text
/// that begins with more NUL characters in a row than the element itself contains.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Marks {
    /// Length of the mark; 0 when nothing is marked.
    length: usize,
}

/// Reads the fields of an object; `None` for what is not an object. Numbers that JSON does not have
/// become marked texts, so that only their own field is unreadable.
pub(super) fn parse(raw: &str) -> Result<(Option<Fields>, Marks), serde_json::Error> {
    let error = match json::fields(raw) {
        Ok(fields) => return Ok((fields, Marks::default())),
        Err(error) => error,
    };
    let Some(marks) = Marks::unused_in(raw) else { return Err(error) };
    match marks.write(raw) {
        Some(marked) => json::fields(&marked).map(|fields| (fields, marks)).map_err(|_| error),
        None => Err(error),
    }
}

impl Marks {
    /// The shortest mark that the element does not contain; `None` if it would be too long.
    fn unused_in(raw: &str) -> Option<Self> {
        let length = (1..=LONGEST).find(|length| !raw.contains(&ESCAPED.repeat(*length)))?;
        Some(Self { length })
    }

    /// The name of a marked number.
    pub(super) fn name(self, value: &Value) -> Option<&str> {
        let text = value.as_str().filter(|_| self.length > 0)?;
        text.strip_prefix(&"\0".repeat(self.length))
    }

    /// True when the value is or contains a marked number.
    pub(super) fn are_in(self, value: &Value) -> bool {
        match value {
            _ if self.length == 0 => false,
            Value::Array(entries) => entries.iter().any(|entry| self.are_in(entry)),
            Value::Object(fields) => fields.values().any(|value| self.are_in(value)),
            _ => self.name(value).is_some(),
        }
    }

    /// A value as a diagnostic shows it.
    pub(super) fn shown(self, value: &Value) -> String {
        self.name(value).map_or_else(|| size::shown(value), str::to_owned)
    }

    /// The text with its numbers marked; `None` if it has none.
    fn write(self, raw: &str) -> Option<String> {
        let mut out = String::with_capacity(raw.len());
        let (mut rest, mut any) = (raw, false);
        while let Some(first) = rest.chars().next() {
            let length = match first {
                '"' => text_length(rest),
                _ if is_word(first) => rest.find(|ch| !is_word(ch)).unwrap_or(rest.len()),
                _ => first.len_utf8(),
            };
            let (token, after) = rest.split_at_checked(length)?;
            if is_foreign_number(token) {
                out.extend(["\"", &ESCAPED.repeat(self.length), token, "\""]);
                any = true;
            } else {
                out.push_str(token);
            }
            rest = after;
        }
        any.then_some(out)
    }
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

/// A number in a spelling that JSON does not have, or too large for it.
fn is_foreign_number(token: &str) -> bool {
    let digits = token.trim_start_matches(['+', '-']);
    let is_name = ["nan", "inf", "infinity"].iter().any(|name| digits.eq_ignore_ascii_case(name));
    is_name || digits.starts_with(|ch: char| ch.is_ascii_digit()) && serde_json::from_str::<Value>(token).is_err()
}
