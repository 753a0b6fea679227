//! What a wrapper hands over as text and gets back as text, so that no language converts anything itself.

use super::answer::Answer;
use super::parse::read;
use super::service::{Service, written};
use crate::config::Config;
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
        let config = if config.trim().is_empty() { Config::default() } else { read(config, "config")? };
        Self::new(config)
    }

    /// A service with the same matcher, which is shared, and without records.
    #[must_use]
    pub fn emptied(&self) -> Self {
        Self::of(self.matcher().clone())
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

    /// Replaces the opportunities by those of a saved catalog, and answers as `check`. After a refusal the records are as before.
    #[must_use]
    pub fn load_saved(&mut self, bytes: &[u8], lang: Option<Lang>) -> String {
        let loaded = self.load_saved_opportunities(bytes);
        written(loaded.map(|()| self.checked(&[], lang)), lang)
    }
}

/// The text of an error, as the answer to a call that could not be answered.
#[must_use]
pub fn refusal(error: Error, lang: Option<Lang>) -> String {
    written(Err::<Answer, _>(error), lang)
}
