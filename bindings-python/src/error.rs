//! Findings and errors as Python objects.

use ketnoi::{Diagnostic, Error, Lang};
use pyo3::prelude::*;
use pyo3::types::PyString;

/// A finding, as `ketnoi.Diagnostic`.
pub(crate) fn diagnostic<'py>(py: Python<'py>, finding: &Diagnostic) -> PyResult<Bound<'py, PyAny>> {
    made(py, "Diagnostic", finding)
}

/// Findings, as a list of `ketnoi.Diagnostic`.
pub(crate) fn diagnostics<'py>(py: Python<'py>, findings: &[Diagnostic]) -> PyResult<Vec<Bound<'py, PyAny>>> {
    findings.iter().map(|finding| diagnostic(py, finding)).collect()
}

/// An error of the core, as `ketnoi.KetnoiError`.
pub(crate) fn raised(py: Python<'_>, error: &Error) -> PyErr {
    made(py, "KetnoiError", error.diagnostic()).map_or_else(|failed| failed, PyErr::from_value)
}

fn made<'py>(py: Python<'py>, class: &str, finding: &Diagnostic) -> PyResult<Bound<'py, PyAny>> {
    let (en, vi) = (finding.text(Lang::En), finding.text(Lang::Vi));
    let class = py.import("ketnoi._errors")?.getattr(PyString::new(py, class))?;
    class.call1((finding.code(), &finding.path, &finding.value, en, vi))
}
