//! What a wrapper hands over as text and gets back as text, so that no language converts anything itself.

use super::answer::Answer;
use super::parse::configured;
use super::service::{Service, written};
use crate::catalog::Catalog;
use crate::error::{Error, Result};
use crate::lang::Lang;

impl Service {
    /// A service with a configuration in JSON; an empty text is the default one.
    ///
    /// # Errors
    /// With the path of the offending setting.
    ///
    /// ```
    /// let error = ketnoi::wire::Service::open(r#"{"evidense": true}"#).unwrap_err();
    /// assert_eq!(error.diagnostic().path, "config.evidense");
    /// ```
    pub fn open(config: &str) -> Result<Self> {
        Self::new(configured(config)?)
    }

    /// A service with the same matcher, which is shared, and without records.
    #[must_use]
    pub fn emptied(&self) -> Self {
        let matcher = self.matcher().clone();
        let (opportunities, startups) = (Catalog::empty(&matcher), Catalog::empty(&matcher));
        Self::of(matcher, opportunities, startups)
    }

    /// Replaces the `opportunities` or the `startups` by those of a JSON array or of JSON Lines, and answers as `check`.
    /// After a refusal the records are as before.
    #[must_use]
    pub fn load(&mut self, side: &str, json: &str, strict: bool, lang: Option<Lang>) -> String {
        let found = match side {
            "opportunities" => self.load_opportunities(json, strict),
            "startups" => self.load_startups(json, strict),
            _ => {
                let (en, vi) = ("`opportunities` or `startups`", "“opportunities” hoặc “startups”");
                Err(Error::invalid("side", side, en, vi))
            }
        };
        written(found.map(|found| self.checked(&found, lang)), lang)
    }
}

/// The text of an error, as the answer to a call that could not be answered.
#[must_use]
pub fn refusal(error: Error, lang: Option<Lang>) -> String {
    written(Err::<Answer, _>(error), lang)
}
