//! The two versions of the rules that `compare` compares.

use serde::Deserialize;
use serde_json::Value;

use crate::config::Config;
use crate::diagnostic::{Diagnostic, ErrorKind, join};
use crate::error::{Error, Result};
use crate::executor::Parallelism;
use crate::matcher::Matcher;
use crate::policy::Scenario;
use crate::record::{Opportunity, Startup};
use crate::search::{Catalog, CatalogRecord};
use crate::wire::load::read_records;
use crate::wire::service::Service;

/// What is special about one version of the rules.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Scenario"))]
#[serde(deny_unknown_fields)]
pub struct ScenarioCall {
    /// The opportunity records.
    #[serde(default)]
    pub opportunities: Option<Vec<Value>>,
    /// The configuration; that of the catalog when left out.
    #[serde(default)]
    pub config: Option<Config>,
}

/// The records of one version, prepared by its matcher.
pub(in crate::wire::operations) struct ScenarioCatalogs {
    startups: Catalog<Startup>,
    opportunities: Catalog<Opportunity>,
    /// Diagnostics of the opportunity records that the version states itself.
    pub(in crate::wire::operations) diagnostics: Vec<Diagnostic>,
}

/// What a call states about one version.
struct Stated {
    matcher: Matcher,
    /// Its opportunities, as they were read and prepared by the matcher; none when left out.
    opportunities: Option<(Vec<Opportunity>, Catalog<Opportunity>)>,
    diagnostics: Vec<Diagnostic>,
}

impl ScenarioCatalogs {
    /// The versions before and after.
    ///
    /// # Errors
    /// When neither states anything, at the path of what is wrong with a configuration, and with
    /// `strict` at the first diagnostic of a record.
    pub(in crate::wire::operations) fn read(
        service: &Service,
        before: ScenarioCall,
        after: ScenarioCall,
        strict: bool,
        threads: Parallelism<'_>,
    ) -> Result<[Self; 2]> {
        if [&before, &after].iter().all(|side| side.opportunities.is_none() && side.config.is_none()) {
            return Err(Error::new("", "", ErrorKind::AtLeastOneOf { fields: &["before", "after"] }));
        }
        let before = Stated::read(service, "before", before, strict)?;
        let after = Stated::read(service, "after", after, strict)?;
        let stored = |id: &str| service.opportunities().get(id);
        let implied_before = after.records().map(|named| named.iter().filter_map(|one| stored(&one.id)).collect());
        let implied_after = before.records().map(<[Opportunity]>::to_vec);
        Ok([before.catalogs(service, implied_before, threads)?, after.catalogs(service, implied_after, threads)?])
    }

    pub(in crate::wire::operations) fn scenario(&self) -> Result<Scenario<'_>> {
        Scenario::new(&self.startups, &self.opportunities)
    }
}

impl Stated {
    fn read(service: &Service, name: &'static str, call: ScenarioCall, strict: bool) -> Result<Self> {
        let matcher = match call.config {
            Some(config) => Matcher::new(config).map_err(|error| error.within(&join(name, "config")))?,
            None => service.matcher().clone(),
        };
        let mut diagnostics = Vec::new();
        let mut opportunities = None;
        if let Some(values) = call.opportunities {
            let read = read_records::<Opportunity>(values, false)?;
            let records = read.records.clone();
            let (catalog, found) = matcher.catalog_of(read);
            diagnostics = found.into_iter().map(|one| Diagnostic { path: join(name, &one.path), ..one }).collect();
            opportunities = Some((records, catalog));
        }
        match diagnostics.first() {
            Some(first) if strict => Err(first.clone().into()),
            _ => Ok(Self { matcher, opportunities, diagnostics }),
        }
    }

    fn records(&self) -> Option<&[Opportunity]> {
        self.opportunities.as_ref().map(|(records, _)| records.as_slice())
    }

    /// The version with its records. Opportunities that it does not state are the implied ones, or
    /// else those of the service.
    ///
    /// # Errors
    /// When threads cannot be started.
    fn catalogs(
        self,
        service: &Service,
        implied: Option<Vec<Opportunity>>,
        threads: Parallelism<'_>,
    ) -> Result<ScenarioCatalogs> {
        let startups = prepared_again(service.startups(), &self.matcher, threads)?;
        let opportunities = match (self.opportunities, implied) {
            (Some((_, catalog)), _) => catalog,
            (None, Some(records)) => self.matcher.catalog_of(records).0,
            (None, None) => prepared_again(service.opportunities(), &self.matcher, threads)?,
        };
        Ok(ScenarioCatalogs { startups, opportunities, diagnostics: self.diagnostics })
    }
}

/// The records of a catalog, prepared by a matcher; the catalog itself if that is its own.
fn prepared_again<T: CatalogRecord>(
    catalog: &Catalog<T>,
    matcher: &Matcher,
    threads: Parallelism<'_>,
) -> Result<Catalog<T>> {
    if catalog.matcher().fingerprint() == matcher.fingerprint() {
        return Ok(catalog.clone());
    }
    let mut prepared = matcher.catalog();
    prepared.extend_on(catalog.records().collect::<Vec<T>>(), threads)?;
    Ok(prepared)
}
