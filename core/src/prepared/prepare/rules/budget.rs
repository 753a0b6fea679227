//! How much work the check of the rules of one opportunity may be: input must not make it hang.

use std::cell::Cell;

/// The most work for the rules of one opportunity, in tests of a case: a tenth of a second. What is
/// left then is not checked.
const MOST_WORK: usize = 2_000_000;

/// What is left of [`MOST_WORK`].
pub(super) struct Budget(Cell<usize>);

impl Budget {
    /// All of it.
    pub(super) const fn new() -> Self {
        Self(Cell::new(MOST_WORK))
    }

    /// True when nothing is left.
    pub(super) fn is_spent(&self) -> bool {
        self.0.get() == 0
    }

    /// Counts work that is done, or about to be.
    pub(super) fn spend(&self, work: usize) {
        self.0.set(self.0.get().saturating_sub(work));
    }
}
