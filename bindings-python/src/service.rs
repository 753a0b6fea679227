//! A matcher with its records, called with Python objects.

use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use ketnoi::executor::Parallelism;
use ketnoi::search::CatalogRecord;
use ketnoi::wire::{self, RankedFor};
use ketnoi::{Catalog, Config, Matcher, Opportunity, Query, Startup};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::batch::Batch;
use crate::error::{diagnostics, raised};
use crate::ranking::Ranking;
use crate::{plain, records};

/// A matcher with a catalog of opportunities and a catalog of startups.
///
/// Queries share the records; commands wait for running queries. The interpreter's lock is free
/// meanwhile.
#[pyclass(frozen, module = "ketnoi._native")]
pub(crate) struct Service {
    service: RwLock<wire::Service>,
    matcher: Matcher,
}

/// Answers one call that carries its records: JSON text in, JSON text out.
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

    /// A service for the same matcher, without records.
    fn sibling(&self) -> Self {
        Self::of(wire::Service::of(self.matcher.clone()))
    }

    /// A service with the present opportunities of this one and the present startups of another.
    /// The records are shared, not copied.
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

    /// Replaces the records of one side; returns the diagnostics.
    fn load<'py>(
        &self,
        py: Python<'py>,
        side: &str,
        records: &Bound<'py, PyAny>,
        strict: bool,
    ) -> PyResult<Vec<Bound<'py, PyAny>>> {
        let opportunities = side == "opportunities";
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

    /// The opportunities as bytes that [`Service::load_saved`] and the package for JavaScript read.
    fn save<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        let bytes = py.detach(|| self.read().save_opportunities()).map_err(|error| raised(py, &error))?;
        Ok(PyBytes::new(py, &bytes))
    }

    /// Replaces the opportunities by saved ones.
    fn load_saved(&self, py: Python<'_>, bytes: &[u8]) -> PyResult<()> {
        py.detach(|| self.write().load_saved_opportunities(bytes)).map_err(|error| raised(py, &error))
    }

    /// Answers a query as JSON text.
    fn query(&self, py: Python<'_>, call: &Bound<'_, PyAny>) -> PyResult<String> {
        let call = plain::json(call)?;
        py.detach(|| self.read().try_query(&call)).map_err(|error| raised(py, &error))
    }

    /// Adds or updates a record; returns its diagnostics.
    fn change<'py>(&self, py: Python<'py>, call: &Bound<'py, PyAny>) -> PyResult<Vec<Bound<'py, PyAny>>> {
        let call = plain::json(call)?;
        let found = py.detach(|| self.write().try_change(&call)).map_err(|error| raised(py, &error))?;
        diagnostics(py, &found)
    }

    /// Answers any operation as JSON text.
    fn execute(&self, py: Python<'_>, call: &Bound<'_, PyAny>) -> PyResult<String> {
        let call = plain::json(call)?;
        py.detach(|| self.write().try_execute(&call)).map_err(|error| raised(py, &error))
    }

    /// Answers `rank` or `rank_startups` with a ranking object.
    fn rank(&self, py: Python<'_>, call: &Bound<'_, PyAny>) -> PyResult<Ranking> {
        let call = plain::json(call)?;
        let ranked = py.detach(|| self.read().try_rank(&call)).map_err(|error| raised(py, &error))?;
        Ok(Ranking { ranked })
    }

    /// Answers `subscribe` with a ranking object.
    fn subscribe(&self, py: Python<'_>, call: &Bound<'_, PyAny>) -> PyResult<Ranking> {
        let call = plain::json(call)?;
        let ranked = py.detach(|| self.write().try_subscribe(&call)).map_err(|error| raised(py, &error))?;
        Ok(Ranking { ranked })
    }

    /// The rankings for a part of a batch: the startups from one index to before another. With
    /// `exposure_cap`, the lists are long enough to be capped.
    fn rank_part(
        &self,
        py: Python<'_>,
        batch: &Batch,
        part: (usize, usize),
        query: &Bound<'_, PyAny>,
        threads: usize,
        exposure_cap: Option<u32>,
    ) -> PyResult<Vec<Ranking>> {
        let query = wire::read::<Query>(&plain::json(query)?, "query").map_err(|error| raised(py, &error))?;
        let query = exposure_cap.map_or_else(|| query.clone(), |cap| query.before_cap(batch.startups.len(), cap));
        let startups = batch.startups.get(part.0..part.1.min(batch.startups.len())).unwrap_or_default();
        let threads = if threads > 1 { Parallelism::threads(threads) } else { Parallelism::CALLER };
        let rank = || self.read().opportunities().rank_many(startups, &query, threads);
        let rankings = py.detach(rank).map_err(|error| raised(py, &error))?;
        let ranked = startups.iter().zip(rankings);
        let ranked = ranked.map(|(startup, ranking)| RankedFor { id: startup.id.clone(), ranking });
        Ok(ranked.map(|ranked| Ranking { ranked }).collect())
    }

    /// The number of records of one side.
    fn count(&self, py: Python<'_>, side: &str) -> usize {
        self.on(py, side, Catalog::len, Catalog::len)
    }

    /// The ids of one side, in order.
    fn ids(&self, py: Python<'_>, side: &str) -> Vec<String> {
        self.on(py, side, ids, ids)
    }

    /// The record with an id, as JSON text.
    fn record(&self, py: Python<'_>, side: &str, id: &str) -> PyResult<Option<String>> {
        self.on(py, side, |catalog| record(catalog, id), |catalog| record(catalog, id))
    }

    /// All records of one side as JSON text, in the order of their ids.
    fn records(&self, py: Python<'_>, side: &str) -> PyResult<String> {
        self.on(py, side, all_records, all_records)
    }

    /// 32 hexadecimal digits over the records of one side.
    fn content_hash(&self, py: Python<'_>, side: &str) -> String {
        self.on(py, side, Catalog::content_hash, Catalog::content_hash)
    }
}

impl Service {
    fn of(service: wire::Service) -> Self {
        Self { matcher: service.matcher().clone(), service: RwLock::new(service) }
    }

    /// Reads one side, without the interpreter's lock.
    fn on<T: Send>(
        &self,
        py: Python<'_>,
        side: &str,
        opportunities: impl FnOnce(&Catalog<Opportunity>) -> T + Send,
        startups: impl FnOnce(&Catalog<Startup>) -> T + Send,
    ) -> T {
        py.detach(|| {
            let service = self.read();
            if side == "opportunities" { opportunities(service.opportunities()) } else { startups(service.startups()) }
        })
    }

    /// A panic of another thread cannot leave half-changed records, because they are replaced as a
    /// whole. A poisoned lock is therefore safe to use.
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
