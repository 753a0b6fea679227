//! The records of a service: replaced as a whole from JSON or from a saved catalog, and changed one
//! by one.

use serde_json::Value;

use super::answer::{CheckedAnswer, answer_or_error};
use super::load::read_record;
use super::operation::Options;
use super::output::Output;
use super::render::Renderer;
use super::service::Service;
use crate::diagnostic::{Diagnostic, ErrorKind};
use crate::error::{Error, Result};
use crate::executor::Parallelism;
use crate::lang::Lang;
use crate::matcher::Matcher;
use crate::record::{self, Opportunity, Startup};
use crate::search::{Catalog, CatalogRecord};

impl Service {
    /// Replaces the opportunities by those of a JSON array or of JSON Lines, and returns every
    /// diagnostic.
    ///
    /// # Errors
    /// When the text as a whole cannot be read, or with `strict` at the first diagnostic; the
    /// records are as before.
    pub fn load_opportunities(&mut self, json: &str, strict: bool) -> Result<Vec<Diagnostic>> {
        self.set_opportunities(record::read(json), strict)
    }

    /// Replaces the startups by those of a JSON array or of JSON Lines, and returns every
    /// diagnostic.
    ///
    /// # Errors
    /// As [`Service::load_opportunities`].
    pub fn load_startups(&mut self, json: &str, strict: bool) -> Result<Vec<Diagnostic>> {
        self.set_startups(record::read(json), strict)
    }

    /// The opportunities as bytes that [`Service::load_saved_opportunities`] reads many times
    /// faster than their JSON.
    ///
    /// # Errors
    /// As [`Catalog::save`].
    pub fn save_opportunities(&self) -> Result<Vec<u8>> {
        self.opportunities.save()
    }

    /// Replaces the opportunities by those of a saved catalog.
    ///
    /// # Errors
    /// As [`Catalog::load`]; the records are as before.
    pub fn load_saved_opportunities(&mut self, bytes: &[u8]) -> Result<()> {
        self.replace_opportunities(Catalog::load(&self.matcher, bytes, Parallelism::CALLER)?);
        Ok(())
    }

    /// [`Service::load_opportunities`] or [`Service::load_startups`], answered as `check`: `side`
    /// is `opportunities` or `startups`.
    #[must_use]
    pub fn load(&mut self, side: &str, json: &str, strict: bool, lang: Option<Lang>) -> String {
        let loaded = match side {
            "opportunities" => self.load_opportunities(json, strict),
            "startups" => self.load_startups(json, strict),
            _ => Err(Error::new("side", side, ErrorKind::unknown_variant(&["opportunities", "startups"]))),
        };
        self.checked_text(loaded, lang)
    }

    /// [`Service::load_saved_opportunities`], answered as `check`.
    #[must_use]
    pub fn load_saved(&mut self, bytes: &[u8], lang: Option<Lang>) -> String {
        let loaded = self.load_saved_opportunities(bytes).map(|()| Vec::new());
        self.checked_text(loaded, lang)
    }

    fn checked_text(&self, loaded: Result<Vec<Diagnostic>>, lang: Option<Lang>) -> String {
        let options = Options { lang, ..Options::default() };
        answer_or_error(loaded.map(|diagnostics| self.checked(&diagnostics, &options).to_json()), lang)
    }

    /// How many records there are, and these diagnostics.
    pub(super) fn checked(&self, diagnostics: &[Diagnostic], options: &Options) -> CheckedAnswer {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        CheckedAnswer {
            diagnostics: Renderer::new(options).diagnostics(diagnostics),
            opportunities: count(self.opportunities.len()),
            startups: count(self.startups.len()),
        }
    }

    /// # Errors
    /// With `strict` at the first diagnostic; the records are as before.
    pub(super) fn set_opportunities(
        &mut self,
        read: record::Records<Opportunity>,
        strict: bool,
    ) -> Result<Vec<Diagnostic>> {
        let (catalog, diagnostics) = catalog_of(&self.matcher, read, strict)?;
        self.replace_opportunities(catalog);
        Ok(diagnostics)
    }

    /// # Errors
    /// With `strict` at the first diagnostic; the records are as before.
    pub(super) fn set_startups(&mut self, read: record::Records<Startup>, strict: bool) -> Result<Vec<Diagnostic>> {
        let (catalog, diagnostics) = catalog_of(&self.matcher, read, strict)?;
        self.startups = catalog;
        #[cfg(feature = "subscriptions")]
        self.subscriptions.to_startups.all_changed();
        Ok(diagnostics)
    }

    fn replace_opportunities(&mut self, catalog: Catalog<Opportunity>) {
        self.opportunities = catalog;
        #[cfg(feature = "subscriptions")]
        self.subscriptions.to_opportunities.all_changed();
    }

    /// Adds an opportunity, or with `update` replaces the one with its id.
    ///
    /// # Errors
    /// As [`Catalog::add`] and [`Catalog::update`]; the records are as before.
    pub(super) fn put_opportunity(&mut self, value: Value, update: bool) -> Result<Vec<Diagnostic>> {
        let (id, diagnostics) = put(&mut self.opportunities, value, "opportunity", update)?;
        self.opportunity_changed(&id);
        Ok(diagnostics)
    }

    /// Adds a startup, or with `update` replaces the one with its id.
    ///
    /// # Errors
    /// As [`Catalog::add`] and [`Catalog::update`]; the records are as before.
    pub(super) fn put_startup(&mut self, value: Value, update: bool) -> Result<Vec<Diagnostic>> {
        let (id, diagnostics) = put(&mut self.startups, value, "startup", update)?;
        self.startup_changed(&id);
        Ok(diagnostics)
    }

    /// Removes an opportunity; false when there was none with that id.
    pub(super) fn remove_opportunity(&mut self, id: &str) -> bool {
        self.opportunity_changed(id);
        self.opportunities.remove(id)
    }

    /// Removes a startup; false when there was none with that id.
    pub(super) fn remove_startup(&mut self, id: &str) -> bool {
        self.startup_changed(id);
        self.startups.remove(id)
    }

    #[cfg(feature = "subscriptions")]
    fn opportunity_changed(&mut self, id: &str) {
        self.subscriptions.to_opportunities.changed(id);
    }

    #[cfg(feature = "subscriptions")]
    fn startup_changed(&mut self, id: &str) {
        self.subscriptions.to_startups.changed(id);
    }

    #[cfg(not(feature = "subscriptions"))]
    #[expect(clippy::unused_self, reason = "a build without subscriptions has no one to notify")]
    fn opportunity_changed(&self, _id: &str) {}

    #[cfg(not(feature = "subscriptions"))]
    #[expect(clippy::unused_self, reason = "a build without subscriptions has no one to notify")]
    fn startup_changed(&self, _id: &str) {}
}

/// A catalog of the records that were read, and all diagnostics.
fn catalog_of<T: CatalogRecord>(
    matcher: &Matcher,
    read: record::Records<T>,
    strict: bool,
) -> Result<(Catalog<T>, Vec<Diagnostic>)> {
    let (catalog, diagnostics) = matcher.catalog_of(read);
    match diagnostics.first() {
        Some(first) if strict => Err(first.clone().into()),
        _ => Ok((catalog, diagnostics)),
    }
}

/// Adds or updates a record: its id and its diagnostics.
fn put<T: CatalogRecord>(
    catalog: &mut Catalog<T>,
    value: Value,
    path: &str,
    update: bool,
) -> Result<(String, Vec<Diagnostic>)> {
    let (record, mut diagnostics) = read_record::<T>(value, path, false)?;
    let id = record.id().to_owned();
    let more = if update { catalog.update(record) } else { catalog.add(record) };
    diagnostics.extend(more.map_err(|error| error.within(path))?);
    Ok((id, diagnostics))
}
