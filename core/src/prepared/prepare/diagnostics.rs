//! Where the diagnostics of one record go.

use crate::diagnostic::{Diagnostic, ErrorKind, join};

/// Collects the diagnostics of one record under the record's path.
pub(crate) struct Diagnostics<'a> {
    path: &'a str,
    /// None drops every diagnostic.
    found: Option<&'a mut Vec<Diagnostic>>,
}

impl<'a> Diagnostics<'a> {
    pub(crate) fn new(path: &'a str, found: &'a mut Vec<Diagnostic>) -> Self {
        Self { path, found: Some(found) }
    }

    /// Drops every diagnostic: for a text whose diagnostics are reported where it is read first.
    pub(super) const fn ignored() -> Self {
        Self { path: "", found: None }
    }

    pub(super) fn add(&mut self, field: &str, value: &str, kind: ErrorKind) {
        if let Some(found) = &mut self.found {
            found.push(Diagnostic::new(join(self.path, field), value, kind));
        }
    }
}
