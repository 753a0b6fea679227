//! The list that findings are added to.

use crate::diagnostic::{Diagnostic, Problem};
use crate::limits;

/// The findings of one reading.
pub(super) struct Findings<'a> {
    list: &'a mut Vec<Diagnostic>,
    limit: usize,
    count: usize,
}

impl<'a> Findings<'a> {
    /// Findings that are all listed.
    pub(super) fn new(list: &'a mut Vec<Diagnostic>) -> Self {
        Self { list, limit: usize::MAX, count: 0 }
    }

    /// Findings of a whole file: the first [`limits::FINDINGS`] are listed, the others counted.
    pub(super) fn of_list(list: &'a mut Vec<Diagnostic>) -> Self {
        Self { limit: limits::FINDINGS, ..Self::new(list) }
    }

    /// How many there are so far.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// Adds a finding.
    pub(super) fn report(&mut self, finding: impl Into<Diagnostic>) {
        self.count += 1;
        if self.count <= self.limit {
            self.list.push(finding.into());
        }
    }

    /// Says how many findings were not listed, if any.
    pub(super) fn close(self, path: &str) {
        let count = self.count.saturating_sub(self.limit);
        if count > 0 {
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            self.list.push(Diagnostic::new(path, "", Problem::Unlisted { count }));
        }
    }
}
