//! A matcher with its records, asked in Python objects.

use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use ketnoi::wire::{self, RankedFor};
use ketnoi::{Catalog, CatalogRecord, Config, Matcher, Opportunity, Parallelism, Query, Startup};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::batch::Batch;
use crate::error::{diagnostics, raised};
use crate::ranking::Ranking;
use crate::{plain, records};

/// A matcher with a catalog of opportunities and a pool of startups.
///
/// Calls that ask share the records, calls that change them wait for those that ask; the interpreter's lock is free
/// meanwhile.
#[pyclass(frozen, module = "ketnoi._native")]
pub(crate) struct Service {
    service: RwLock<wire::Service>,
    matcher: Matcher,
}

/// Answers one call that carries all it needs: JSON text in, JSON text out.
#[pyfunction]
pub(crate) fn call(py: Python<'_>, json: &str) -> String {
    py.detach(|| wire::call(json))
}

#[pymethods]
impl Service {
    #[new]
    fn new(py: Python<'_>, config: Option<&Bound<'_, PyAny>>) -> PyResult<Self> {
        let config = match config {
            Some(config) => {
                wire::read::<Config>(&plain::json(config)?, "config").map_err(|error| raised(py, &error))?
            }
            None => Config::default(),
        };
        let service = py.detach(|| wire::Service::new(config)).map_err(|error| raised(py, &error))?;
        Ok(Self::of(service))
    }

    /// A service without records for the same matcher.
    fn sibling(&self) -> Self {
        Self::of(wire::Service::of(self.matcher.clone()))
    }

    /// A service with the opportunities of this one and the startups of another, as they are now; both share their records
    /// with it.
    fn with_startups_of(&self, py: Python<'_>, other: &Self) -> PyResult<Self> {
        let joined = py.detach(|| {
            let (opportunities, startups) = (self.read().opportunities().clone(), other.read().startups().clone());
            wire::Service::with(self.matcher.clone(), opportunities, startups)
        });
        joined.map(Self::of).map_err(|error| raised(py, &error))
    }

    #[getter]
    fn fingerprint(&self) -> &str {
        self.matcher.fingerprint()
    }

    /// The configuration as JSON text.
    #[getter]
    fn config(&self) -> PyResult<String> {
        written(self.matcher.config())
    }

    /// Replaces the records of one side, and gives the findings.
    fn load<'py>(
        &self,
        py: Python<'py>,
        of: &str,
        records: &Bound<'py, PyAny>,
        strict: bool,
    ) -> PyResult<Vec<Bound<'py, PyAny>>> {
        let opportunities = of == "opportunities";
        let read = if opportunities { records::json::<Opportunity> } else { records::json::<Startup> };
        let (text, mut found) = read(records)?;
        if let Some(first) = found.first().filter(|_| strict) {
            return Err(raised(py, &first.clone().into()));
        }
        let more = py.detach(|| {
            let mut service = self.write();
            if opportunities { service.load_opportunities(&text, strict) } else { service.load_startups(&text, strict) }
        });
        found.extend(more.map_err(|error| raised(py, &error))?);
        diagnostics(py, &found)
    }

    /// The opportunities as bytes that [`Service::load_saved`] reads, here or in a browser.
    fn save<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        let bytes = py.detach(|| self.read().save_opportunities()).map_err(|error| raised(py, &error))?;
        Ok(PyBytes::new(py, &bytes))
    }

    /// Replaces the opportunities by those that were saved.
    fn load_saved(&self, py: Python<'_>, bytes: &[u8]) -> PyResult<()> {
        py.detach(|| self.write().load_saved_opportunities(bytes)).map_err(|error| raised(py, &error))
    }

    /// Answers a call that changes nothing, as JSON text.
    fn query(&self, py: Python<'_>, call: &Bound<'_, PyAny>) -> PyResult<String> {
        let call = plain::json(call)?;
        py.detach(|| self.read().try_query(&call)).map_err(|error| raised(py, &error))
    }

    /// Adds or updates a record, and gives the findings about it.
    fn change<'py>(&self, py: Python<'py>, call: &Bound<'py, PyAny>) -> PyResult<Vec<Bound<'py, PyAny>>> {
        let call = plain::json(call)?;
        let found = py.detach(|| self.write().try_change(&call)).map_err(|error| raised(py, &error))?;
        diagnostics(py, &found)
    }

    /// Answers any call, as JSON text.
    fn execute(&self, py: Python<'_>, call: &Bound<'_, PyAny>) -> PyResult<String> {
        let call = plain::json(call)?;
        py.detach(|| self.write().try_execute(&call)).map_err(|error| raised(py, &error))
    }

    /// Answers `rank` or `rank_startups` with the ranking itself.
    fn rank(&self, py: Python<'_>, call: &Bound<'_, PyAny>) -> PyResult<Ranking> {
        let call = plain::json(call)?;
        let ranked = py.detach(|| self.read().try_rank(&call)).map_err(|error| raised(py, &error))?;
        Ok(Ranking { ranked })
    }

    /// Answers `subscribe` with the ranking itself.
    fn subscribe(&self, py: Python<'_>, call: &Bound<'_, PyAny>) -> PyResult<Ranking> {
        let call = plain::json(call)?;
        let ranked = py.detach(|| self.write().try_subscribe(&call)).map_err(|error| raised(py, &error))?;
        Ok(Ranking { ranked })
    }

    /// Ranks for a part of a batch, the startups from one number to before another; with `shown_at_most` in lists so long that they can be capped.
    fn rank_part(
        &self,
        py: Python<'_>,
        batch: &Batch,
        part: (usize, usize),
        query: &Bound<'_, PyAny>,
        threads: usize,
        shown_at_most: Option<u32>,
    ) -> PyResult<Vec<Ranking>> {
        let query = wire::read::<Query>(&plain::json(query)?, "query").map_err(|error| raised(py, &error))?;
        let query = shown_at_most.map_or_else(|| query.clone(), |most| query.before_cap(batch.startups.len(), most));
        let startups = batch.startups.get(part.0..part.1.min(batch.startups.len())).unwrap_or_default();
        let threads = if threads > 1 { Parallelism::Count(threads) } else { Parallelism::Caller };
        let rank = || self.read().opportunities().rank_many(startups, &query, threads);
        let rankings = py.detach(rank).map_err(|error| raised(py, &error))?;
        let ranked = startups.iter().zip(rankings);
        let ranked = ranked.map(|(startup, ranking)| RankedFor { id: startup.id.clone(), ranking });
        Ok(ranked.map(|ranked| Ranking { ranked }).collect())
    }

    /// How many records there are on one side.
    fn count(&self, py: Python<'_>, of: &str) -> usize {
        self.on(py, of, Catalog::len, Catalog::len)
    }

    /// The ids of one side, in order.
    fn ids(&self, py: Python<'_>, of: &str) -> Vec<String> {
        self.on(py, of, ids, ids)
    }

    /// The record with an id, as JSON text.
    fn record(&self, py: Python<'_>, of: &str, id: &str) -> PyResult<Option<String>> {
        self.on(py, of, |catalog| record(catalog, id), |catalog| record(catalog, id))
    }

    /// All records of one side as JSON text, in the order of their ids.
    fn records(&self, py: Python<'_>, of: &str) -> PyResult<String> {
        self.on(py, of, all_records, all_records)
    }

    /// 32 hexadecimal digits over the records of one side.
    fn content_hash(&self, py: Python<'_>, of: &str) -> String {
        self.on(py, of, Catalog::content_hash, Catalog::content_hash)
    }
}

impl Service {
    fn of(service: wire::Service) -> Self {
        Self { matcher: service.matcher().clone(), service: RwLock::new(service) }
    }

    /// Looks at one side, without the interpreter's lock.
    fn on<T: Send>(
        &self,
        py: Python<'_>,
        of: &str,
        opportunities: impl FnOnce(&Catalog<Opportunity>) -> T + Send,
        startups: impl FnOnce(&Catalog<Startup>) -> T + Send,
    ) -> T {
        py.detach(|| {
            let service = self.read();
            if of == "opportunities" { opportunities(service.opportunities()) } else { startups(service.startups()) }
        })
    }

    /// A panic elsewhere left the records as they were: they are replaced whole.
    fn read(&self) -> RwLockReadGuard<'_, wire::Service> {
        self.service.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, wire::Service> {
        self.service.write().unwrap_or_else(PoisonError::into_inner)
    }
}

fn ids<T: CatalogRecord>(catalog: &Catalog<T>) -> Vec<String> {
    catalog.ids().map(str::to_owned).collect()
}

fn record<T: CatalogRecord>(catalog: &Catalog<T>, id: &str) -> PyResult<Option<String>> {
    catalog.get(id).as_ref().map(written).transpose()
}

fn all_records<T: CatalogRecord>(catalog: &Catalog<T>) -> PyResult<String> {
    written(&catalog.records().collect::<Vec<_>>())
}

/// Plain data as JSON text.
fn written(value: &impl serde::Serialize) -> PyResult<String> {
    serde_json::to_string(value).map_err(|error| PyValueError::new_err(error.to_string()))
}
