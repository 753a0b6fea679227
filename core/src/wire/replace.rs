//! The records of a service, replaced as a whole: from JSON, or from a saved catalogue.

use super::load::loaded;
use super::service::Service;
use crate::catalog::Catalog;
use crate::diagnostic::Diagnostic;
use crate::error::Result;
use crate::rank::Threads;
use crate::record;

impl Service {
    /// Replaces the opportunities by those of a JSON array or of JSON Lines, and tells every finding.
    ///
    /// # Errors
    /// When the text as a whole cannot be read, or with `strict` at the first finding; the records are as before.
    pub fn load_opportunities(&mut self, json: &str, strict: bool) -> Result<Vec<Diagnostic>> {
        let (catalog, found) = loaded(&self.matcher, record::read_list(json, strict)?, strict)?;
        self.opportunities = catalog;
        Ok(found)
    }

    /// Replaces the startups likewise.
    ///
    /// # Errors
    /// As [`Service::load_opportunities`].
    pub fn load_startups(&mut self, json: &str, strict: bool) -> Result<Vec<Diagnostic>> {
        let (catalog, found) = loaded(&self.matcher, record::read_list(json, strict)?, strict)?;
        self.startups = catalog;
        Ok(found)
    }

    /// The opportunities as bytes that [`Service::load_saved_opportunities`] reads many times faster than their JSON.
    ///
    /// # Errors
    /// As [`Catalog::save`].
    pub fn save_opportunities(&self) -> Result<Vec<u8>> {
        self.opportunities.save(&self.matcher)
    }

    /// Replaces the opportunities by those that were saved.
    ///
    /// # Errors
    /// As [`Catalog::load`]; the records are as before.
    pub fn load_saved_opportunities(&mut self, bytes: &[u8]) -> Result<()> {
        self.opportunities = Catalog::load(&self.matcher, bytes, Threads::Caller)?;
        Ok(())
    }
}
