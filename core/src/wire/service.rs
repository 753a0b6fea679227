//! A matcher with its two catalogs: the state that operations read and change.

use super::read::read;
#[cfg(feature = "subscriptions")]
use super::subscriptions::ServiceSubscriptions;
use crate::config::Config;
use crate::error::Result;
use crate::matcher::Matcher;
use crate::record::{Opportunity, Startup};
use crate::search::Catalog;

/// A matcher with a catalog of opportunities and one of startups.
///
/// ```
/// use ketnoi::wire::Service;
/// let mut service = Service::new(ketnoi::Config::default())?;
/// service.load_opportunities(r#"[{"id": "f1", "kind": "investor", "sectors": "any"}]"#, false)?;
/// let call = r#"{"call": "rank", "startup": {"id": "s1"}, "query": {"as_of": "2026-11-22"}}"#;
/// let answer = service.query(call);
/// assert!(answer.starts_with(r#"{"answer":"ranking""#));
/// # Ok::<(), ketnoi::Error>(())
/// ```
#[derive(Debug)]
pub struct Service {
    pub(super) matcher: Matcher,
    pub(super) opportunities: Catalog<Opportunity>,
    pub(super) startups: Catalog<Startup>,
    #[cfg(feature = "subscriptions")]
    pub(super) subscriptions: ServiceSubscriptions,
}

impl Service {
    /// A service without records.
    ///
    /// # Errors
    /// As [`Matcher::new`].
    pub fn new(config: Config) -> Result<Self> {
        Ok(Self::of(Matcher::new(config).map_err(|error| error.within("config"))?))
    }

    /// A service with a configuration in JSON; an empty text is the default one.
    ///
    /// # Errors
    /// With the path of the offending setting.
    ///
    /// ```
    /// let error = ketnoi::wire::Service::from_json(r#"{"evidense": true}"#).unwrap_err();
    /// assert_eq!(error.diagnostic().path, "config.evidense");
    /// ```
    pub fn from_json(config: &str) -> Result<Self> {
        let config = if config.trim().is_empty() { Config::default() } else { read(config, "config")? };
        Self::new(config)
    }

    /// A service without records around a matcher that others use too.
    #[must_use]
    pub fn of(matcher: Matcher) -> Self {
        let (opportunities, startups) = (matcher.catalog(), matcher.catalog());
        Self::of_parts(matcher, opportunities, startups)
    }

    /// A service with these catalogs: clones of catalogs share their records.
    ///
    /// # Errors
    /// When a catalog was prepared by another matcher.
    pub fn with(matcher: Matcher, opportunities: Catalog<Opportunity>, startups: Catalog<Startup>) -> Result<Self> {
        opportunities.check(&matcher)?;
        startups.check(&matcher)?;
        Ok(Self::of_parts(matcher, opportunities, startups))
    }

    fn of_parts(matcher: Matcher, opportunities: Catalog<Opportunity>, startups: Catalog<Startup>) -> Self {
        Self {
            #[cfg(feature = "subscriptions")]
            subscriptions: ServiceSubscriptions::new(&matcher),
            matcher,
            opportunities,
            startups,
        }
    }

    /// A service with the same matcher, and without records.
    #[must_use]
    pub fn sibling(&self) -> Self {
        Self::of(self.matcher.clone())
    }

    /// The matcher.
    #[must_use]
    pub fn matcher(&self) -> &Matcher {
        &self.matcher
    }

    /// The opportunities.
    #[must_use]
    pub fn opportunities(&self) -> &Catalog<Opportunity> {
        &self.opportunities
    }

    /// The startups.
    #[must_use]
    pub fn startups(&self) -> &Catalog<Startup> {
        &self.startups
    }
}
