//! Lines and columns of an input, for findings about its syntax.

use crate::diagnostic::{Diagnostic, Problem};
use crate::error::Error;

/// Characters of the input that are shown with a syntax error.
const SHOWN: usize = 20;

/// A reader's finger on the text: moving it forward costs each character once.
pub(super) struct Place<'a> {
    text: &'a str,
    at: usize,
    line: u32,
    column: u32,
}

impl<'a> Place<'a> {
    /// At the beginning.
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0, line: 1, column: 1 }
    }

    /// The finding that the syntax is broken at a byte of the text.
    pub(super) fn syntax(&mut self, path: &str, at: usize) -> Error {
        let (line, column) = self.line_and_column(at);
        let rest = self.text.get(self.at..).unwrap_or_default();
        let found = rest.trim_start().lines().next().unwrap_or_default().chars().take(SHOWN).collect();
        Diagnostic::new(path, "", Problem::Syntax { line, column, found }).into()
    }

    fn line_and_column(&mut self, at: usize) -> (u32, u32) {
        if at < self.at {
            *self = Self::new(self.text);
        }
        for ch in self.text.get(self.at..).unwrap_or_default().chars() {
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

/// The byte of `raw` that a parser's error is about.
pub(super) fn offset(raw: &str, error: &serde_json::Error) -> usize {
    let lines_before = error.line().saturating_sub(1);
    let start: usize = raw.split_inclusive('\n').take(lines_before).map(str::len).sum();
    let at = (start + error.column().saturating_sub(1)).min(raw.len());
    // A lone surrogate is noticed after it: point at the escape itself.
    match error.to_string() {
        said if said.contains("surrogate") || said.contains("hex escape") => {
            raw.as_bytes().get(..at).and_then(|before| before.windows(2).rposition(|pair| pair == b"\\u")).unwrap_or(at)
        }
        _ if error.is_eof() => raw.len(),
        _ => at,
    }
}
