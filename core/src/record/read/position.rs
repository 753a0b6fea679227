//! Lines and columns of an input, for errors of its syntax.

use crate::diagnostic::{Diagnostic, ErrorKind};
use crate::error::Error;

/// Characters of the input that are shown with a syntax error.
const SHOWN: usize = 20;

/// A position in a text. Positions in ascending order are found in one pass over the text.
pub(super) struct Position<'a> {
    text: &'a str,
    at: usize,
    line: u32,
    column: u32,
}

impl<'a> Position<'a> {
    /// At the beginning.
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0, line: 1, column: 1 }
    }

    /// The error that the syntax is broken at a byte of the text.
    pub(super) fn syntax(&mut self, path: &str, at: usize) -> Error {
        let (line, column) = self.line_and_column(at);
        let found = self.rest().trim_start().lines().next().unwrap_or_default().chars().take(SHOWN).collect();
        Diagnostic::new(path, "", ErrorKind::Syntax { line, column, found }).into()
    }

    #[expect(clippy::expect_used, reason = "the position moves by whole characters")]
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).expect("a character boundary")
    }

    fn line_and_column(&mut self, at: usize) -> (u32, u32) {
        if at < self.at {
            *self = Self::new(self.text);
        }
        for ch in self.rest().chars() {
            if self.at >= at {
                break;
            }
            self.at += ch.len_utf8();
            (self.line, self.column) = match ch {
                '\n' => (self.line.saturating_add(1), 1),
                _ => (self.line, self.column.saturating_add(1)),
            };
        }
        (self.line, self.column)
    }
}

/// The error that a text is not JSON.
#[cfg(feature = "match")]
pub(crate) fn syntax(text: &str, error: &serde_json::Error) -> Error {
    Position::new(text).syntax("", error_offset(text, error))
}

/// The byte of `raw` that a parser's error is about.
pub(super) fn error_offset(raw: &str, error: &serde_json::Error) -> usize {
    if error.is_eof() {
        return raw.len();
    }
    let lines_before = error.line().saturating_sub(1);
    let start: usize = raw.split_inclusive('\n').take(lines_before).map(str::len).sum();
    let at = (start + error.column().saturating_sub(1)).min(raw.len());
    bad_escape_before(raw.as_bytes(), at).unwrap_or(at)
}

/// Bytes that two escapes of a surrogate pair take.
const PAIR: usize = 12;

/// Where an invalid `\u` escape begins that the parser has just read: the parser notices a lone
/// surrogate only after it.
fn bad_escape_before(raw: &[u8], at: usize) -> Option<usize> {
    let from = at.saturating_sub(PAIR);
    let start = from + raw.get(from..at)?.windows(2).rposition(|pair| pair == b"\\u")?;
    let backslashes = raw.get(..start)?.iter().rev().take_while(|byte| **byte == b'\\').count();
    let before = start.checked_sub(PAIR / 2).and_then(|before| code_unit(raw, before));
    let is_bad = match (before, code_unit(raw, start)) {
        (_, None) => true,
        (Some(0xD800..0xDC00), Some(unit)) => !(0xDC00..0xE000).contains(&unit),
        (_, Some(unit)) => (0xD800..0xE000).contains(&unit),
    };
    (backslashes % 2 == 0 && is_bad).then_some(start)
}

/// The UTF-16 code unit that the escape at this byte names.
fn code_unit(raw: &[u8], at: usize) -> Option<u16> {
    let digits = raw.get(at..at + PAIR / 2)?.strip_prefix(b"\\u")?;
    let digits = std::str::from_utf8(digits).ok().filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))?;
    u16::from_str_radix(digits, 16).ok()
}
