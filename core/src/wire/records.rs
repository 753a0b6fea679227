//! The records of a service: replaced as a whole, from JSON or from a saved catalog; added, updated and removed one by one.

use super::answer::Answer;
use super::call::{ChangeCall, RemoveCall};
use super::load::{Either, either, loaded, put};
use super::service::Service;
use crate::diagnostic::Diagnostic;
use crate::error::Result;
use crate::executor::Parallelism;
use crate::lang::Lang;
use crate::record::{self, Opportunity, Startup};
use crate::search::Catalog;

impl Service {
    /// Replaces the opportunities by those of a JSON array or of JSON Lines, and tells every finding.
    ///
    /// # Errors
    /// When the text as a whole cannot be read, or with `strict` at the first finding; the records are as before.
    pub fn load_opportunities(&mut self, json: &str, strict: bool) -> Result<Vec<Diagnostic>> {
        let (catalog, found) = loaded(&self.matcher, record::read(json), strict)?;
        self.replace_opportunities(catalog);
        Ok(found)
    }

    /// Replaces the startups likewise.
    ///
    /// # Errors
    /// As [`Service::load_opportunities`].
    pub fn load_startups(&mut self, json: &str, strict: bool) -> Result<Vec<Diagnostic>> {
        let (catalog, found) = loaded(&self.matcher, record::read(json), strict)?;
        self.replace_startups(catalog);
        Ok(found)
    }

    /// The opportunities as bytes that [`Service::load_saved_opportunities`] reads many times faster than their JSON.
    ///
    /// # Errors
    /// As [`Catalog::save`].
    pub fn save_opportunities(&self) -> Result<Vec<u8>> {
        self.opportunities.save()
    }

    /// Replaces the opportunities by those that were saved.
    ///
    /// # Errors
    /// As [`Catalog::load`]; the records are as before.
    pub fn load_saved_opportunities(&mut self, bytes: &[u8]) -> Result<()> {
        self.replace_opportunities(Catalog::load(&self.matcher, bytes, Parallelism::Caller)?);
        Ok(())
    }

    pub(super) fn change(&mut self, call: &ChangeCall, lang: Option<Lang>, update: bool) -> Result<Answer> {
        let found = match either(call.startup.as_ref(), call.opportunity.as_ref())? {
            Either::Startup(value) => {
                let (id, found) = put(&mut self.startups, value, "startup", update)?;
                self.changed_startup(&id);
                found
            }
            Either::Opportunity(value) => {
                let (id, found) = put(&mut self.opportunities, value, "opportunity", update)?;
                self.changed_opportunity(&id);
                found
            }
        };
        Ok(self.checked(&found, lang))
    }

    pub(super) fn remove(&mut self, call: &RemoveCall) -> Result<Answer> {
        let removed = match either(call.startup.as_deref(), call.opportunity.as_deref())? {
            Either::Startup(id) => {
                self.changed_startup(id);
                self.startups.remove(id)
            }
            Either::Opportunity(id) => {
                self.changed_opportunity(id);
                self.opportunities.remove(id)
            }
        };
        Ok(Answer::Removed { removed })
    }

    pub(super) fn replace_opportunities(&mut self, catalog: Catalog<Opportunity>) {
        self.opportunities = catalog;
        #[cfg(feature = "subscriptions")]
        self.watching.startups.replaced();
    }

    pub(super) fn replace_startups(&mut self, catalog: Catalog<Startup>) {
        self.startups = catalog;
        #[cfg(feature = "subscriptions")]
        self.watching.opportunities.replaced();
    }

    /// The opportunity with that id is there, changed or gone.
    #[cfg_attr(
        not(feature = "subscriptions"),
        expect(unused_variables, clippy::unused_self, reason = "nobody waits for news")
    )]
    fn changed_opportunity(&mut self, id: &str) {
        #[cfg(feature = "subscriptions")]
        self.watching.startups.changed(id);
    }

    /// The startup with that id likewise.
    #[cfg_attr(
        not(feature = "subscriptions"),
        expect(unused_variables, clippy::unused_self, reason = "nobody waits for news")
    )]
    fn changed_startup(&mut self, id: &str) {
        #[cfg(feature = "subscriptions")]
        self.watching.opportunities.changed(id);
    }
}
