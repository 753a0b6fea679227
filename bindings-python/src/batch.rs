//! Startups that are ranked in one batch.

use ketnoi::Startup;
use pyo3::prelude::*;

use crate::error::{diagnostics, raised};
use crate::records;

/// Startups, read once, in the order of the input.
#[pyclass(frozen, module = "ketnoi._native")]
pub(crate) struct Batch {
    pub(crate) startups: Vec<Startup>,
    found: Vec<ketnoi::Diagnostic>,
}

#[pymethods]
impl Batch {
    #[new]
    fn new(startups: &Bound<'_, PyAny>, strict: bool) -> PyResult<Self> {
        let py = startups.py();
        let (text, mut found) = records::json::<Startup>(startups)?;
        if let Some(first) = found.first().filter(|_| strict) {
            return Err(raised(py, &first.clone().into()));
        }
        let read = py.detach(|| ketnoi::read::<Startup>(&text));
        let read = if strict { read.strict().map_err(|error| raised(py, &error))? } else { read };
        found.extend(read.diagnostics);
        Ok(Self { startups: read.records, found })
    }

    fn __len__(&self) -> usize {
        self.startups.len()
    }

    fn diagnostics<'py>(&self, py: Python<'py>) -> PyResult<Vec<Bound<'py, PyAny>>> {
        diagnostics(py, &self.found)
    }
}
