//! The records that a sheet can hold.

use std::sync::Arc;

use super::heading::Sheet;
use crate::diagnostic::Diagnostic;
use crate::prepared::Preparer;
use crate::record::{Opportunity, Startup};
use crate::search::CatalogRecord;

/// A record that a sheet can hold: [`Startup`] or [`Opportunity`].
pub trait SheetRecord: CatalogRecord + sealed::Validate {
    /// Its kind of sheet.
    const SHEET: Sheet;
}

impl SheetRecord for Startup {
    const SHEET: Sheet = Sheet::Startups;
}

impl SheetRecord for Opportunity {
    const SHEET: Sheet = Sheet::Opportunities;
}

/// Out of reach, so that the two records stay the only ones.
mod sealed {
    use crate::diagnostic::Diagnostic;
    use crate::prepared::Preparer;

    /// What only the reader of sheets needs of a record.
    pub trait Validate: Sized {
        /// Adds the diagnostics about unknown and ambiguous terms.
        ///
        /// # Errors
        /// With the diagnostic for which a catalog would refuse the record.
        fn validate(&self, preparer: &Preparer, diagnostics: &mut Vec<Diagnostic>) -> Result<(), Diagnostic>;
    }
}

use sealed::Validate;

impl Validate for Startup {
    fn validate(&self, preparer: &Preparer, diagnostics: &mut Vec<Diagnostic>) -> Result<(), Diagnostic> {
        preparer.startup(Arc::new(self.clone()), "", diagnostics);
        Ok(())
    }
}

impl Validate for Opportunity {
    #[expect(clippy::expect_used, reason = "a refusal is the last diagnostic")]
    fn validate(&self, preparer: &Preparer, diagnostics: &mut Vec<Diagnostic>) -> Result<(), Diagnostic> {
        match preparer.opportunity(self, "", diagnostics) {
            Some(_) => Ok(()),
            None => Err(diagnostics.pop().expect("a reason for the refusal")),
        }
    }
}
