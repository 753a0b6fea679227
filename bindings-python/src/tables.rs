//! Rankings as Arrow tables and as rows of JSON text.

use pyo3::prelude::*;
use pyo3_arrow::PyTable;

use crate::ranking::{Ranking, language};
use crate::rows::{self, MatchRow, ReasonRow};

/// An Arrow table with a row for every match of the rankings, or for every reason of every match.
#[pyfunction]
pub(crate) fn table_of(py: Python<'_>, rankings: Vec<Py<Ranking>>, reasons: bool, lang: &str) -> PyResult<PyTable> {
    let lang = language(py, lang)?;
    py.detach(move || {
        let rankings = rankings.iter().map(Py::get);
        if reasons {
            rows::table(rankings.flat_map(|ranking| ReasonRow::all(ranking, lang)))
        } else {
            rows::table(rankings.flat_map(|ranking| MatchRow::all(ranking, lang)))
        }
    })
}

/// The rows of [`table_of`] as JSON text.
#[pyfunction]
pub(crate) fn rows_of(py: Python<'_>, rankings: Vec<Py<Ranking>>, reasons: bool, lang: &str) -> PyResult<String> {
    let lang = language(py, lang)?;
    py.detach(move || {
        let rankings = rankings.iter().map(Py::get);
        if reasons {
            rows::json(rankings.flat_map(|ranking| ReasonRow::all(ranking, lang)))
        } else {
            rows::json(rankings.flat_map(|ranking| MatchRow::all(ranking, lang)))
        }
    })
}

/// An Arrow table of rows in JSON text; `columns` are names with types.
#[pyfunction]
pub(crate) fn table_of_json(py: Python<'_>, columns: Vec<(String, String)>, rows: &str) -> PyResult<PyTable> {
    py.detach(|| rows::of_json(columns, rows))
}
