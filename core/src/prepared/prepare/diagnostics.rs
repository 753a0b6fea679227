//! A collector of the diagnostics of one record.

use crate::diagnostic::{Diagnostic, ErrorKind, join};

/// Collects the diagnostics of one record under the record's path.
pub(crate) struct Diagnostics<'a> {
    path: &'a str,
    /// None when diagnostics are dropped.
    list: Option<&'a mut Vec<Diagnostic>>,
    corrected: Vec<String>,
}

impl<'a> Diagnostics<'a> {
    pub(crate) fn new(path: &'a str, list: &'a mut Vec<Diagnostic>) -> Self {
        Self { path, list: Some(list), corrected: Vec::new() }
    }

    /// Drops every diagnostic: for a text whose diagnostics are reported where it is read first.
    pub(super) const fn ignored() -> Self {
        Self { path: "", list: None, corrected: Vec::new() }
    }

    /// The fields of the record in which a text was read by correcting it.
    pub(super) fn into_corrected(self) -> Vec<String> {
        self.corrected
    }

    /// Adds a diagnostic about a field of the record.
    pub(super) fn add(&mut self, field: &str, value: &str, kind: ErrorKind) {
        if let ErrorKind::Corrected { .. } = kind {
            self.corrected.extend(field.split(['[', '.']).next().map(str::to_owned));
        }
        if let Some(list) = &mut self.list {
            list.push(Diagnostic::new(join(self.path, field), value, kind));
        }
    }
}
