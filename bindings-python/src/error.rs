//! Diagnostics and errors as Python objects.

use ketnoi::{Diagnostic, Error, Lang};
use pyo3::prelude::*;
use pyo3::types::PyString;

/// A diagnostic, as `ketnoi.Diagnostic`.
pub(crate) fn diagnostic<'py>(py: Python<'py>, diagnostic: &Diagnostic) -> PyResult<Bound<'py, PyAny>> {
    instance(py, "Diagnostic", diagnostic)
}

/// Diagnostics, as a list of `ketnoi.Diagnostic`.
pub(crate) fn diagnostics<'py>(py: Python<'py>, list: &[Diagnostic]) -> PyResult<Vec<Bound<'py, PyAny>>> {
    list.iter().map(|one| diagnostic(py, one)).collect()
}

/// An error of the core, as `ketnoi.KetnoiError`.
pub(crate) fn raised(py: Python<'_>, error: &Error) -> PyErr {
    instance(py, "KetnoiError", error.diagnostic()).map_or_else(|failed| failed, PyErr::from_value)
}

/// An object of a class of `ketnoi._errors`.
fn instance<'py>(py: Python<'py>, class: &str, diagnostic: &Diagnostic) -> PyResult<Bound<'py, PyAny>> {
    let (en, vi) = (diagnostic.text(Lang::En), diagnostic.text(Lang::Vi));
    let class = py.import("ketnoi._errors")?.getattr(PyString::new(py, class))?;
    class.call1((diagnostic.code(), &diagnostic.path, &diagnostic.value, en, vi))
}
