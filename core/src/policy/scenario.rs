//! One version of the rules: a catalog of opportunities and a register of startups.

use crate::error::Result;
use crate::matcher::Matcher;
use crate::record::{Opportunity, Startup};
use crate::search::Catalog;

/// One version of the rules: opportunities, and the register of startups that they are applied to.
/// One matcher has prepared both.
///
/// ```
/// use ketnoi::policy::Scenario;
/// use ketnoi::{Config, Matcher, Opportunity, Startup};
/// let matcher = Matcher::new(Config::default())?;
/// let (register, _) = matcher.catalog_of(vec![Startup::new("s1")]);
/// let (today, _) = matcher.catalog_of(vec![Opportunity::new("f1", "incubator")]);
/// let scenario = Scenario::new(&register, &today)?;
/// assert_eq!(scenario.startups().len(), 1);
/// # Ok::<(), ketnoi::Error>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Scenario<'a> {
    startups: &'a Catalog<Startup>,
    opportunities: &'a Catalog<Opportunity>,
}

impl<'a> Scenario<'a> {
    /// The scenario of a register and a catalog of opportunities.
    ///
    /// # Errors
    /// When two matchers with different configurations have prepared them.
    pub fn new(startups: &'a Catalog<Startup>, opportunities: &'a Catalog<Opportunity>) -> Result<Self> {
        startups.check(opportunities.matcher())?;
        Ok(Self { startups, opportunities })
    }

    /// The register of startups.
    #[must_use]
    pub const fn startups(&self) -> &'a Catalog<Startup> {
        self.startups
    }

    /// The opportunities.
    #[must_use]
    pub const fn opportunities(&self) -> &'a Catalog<Opportunity> {
        self.opportunities
    }

    /// The matcher that has prepared both.
    #[must_use]
    pub fn matcher(&self) -> &'a Matcher {
        self.startups.matcher()
    }
}
