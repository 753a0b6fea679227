//! The list that a reader adds its diagnostics to.

use crate::diagnostic::{Diagnostic, ErrorKind};
use crate::limits;

/// The diagnostics of one reading.
pub(super) struct DiagnosticList<'a> {
    list: &'a mut Vec<Diagnostic>,
    limit: usize,
    count: usize,
}

impl<'a> DiagnosticList<'a> {
    /// Diagnostics that are all listed.
    pub(super) fn new(list: &'a mut Vec<Diagnostic>) -> Self {
        Self { list, limit: usize::MAX, count: 0 }
    }

    /// Diagnostics of a whole file: the first [`limits::DIAGNOSTICS`] are listed, the others
    /// counted.
    pub(super) fn of_list(list: &'a mut Vec<Diagnostic>) -> Self {
        Self { limit: limits::DIAGNOSTICS, ..Self::new(list) }
    }

    /// How many there are so far.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// Adds a diagnostic.
    pub(super) fn report(&mut self, diagnostic: impl Into<Diagnostic>) {
        self.count += 1;
        if self.count <= self.limit {
            self.list.push(diagnostic.into());
        }
    }

    /// Adds a diagnostic with the number of those that were not listed, if any.
    pub(super) fn close(self, path: &str) {
        let count = self.count.saturating_sub(self.limit);
        if count > 0 {
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            self.list.push(Diagnostic::new(path, "", ErrorKind::Unlisted { count }));
        }
    }
}
