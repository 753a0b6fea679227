//! Rankings as they are: their answers are written, and their reasons made, when they are read.

use ketnoi::wire::{self, RankedFor, RankingAnswer};
use ketnoi::{Lang, Match, Query};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3_arrow::PyTable;

use crate::error::{diagnostics, raised};
use crate::plain;
use crate::rows::{self, MatchRow, ReasonRow};

/// One ranking.
#[pyclass(frozen, module = "ketnoi._native")]
pub(crate) struct Ranking {
    pub(crate) ranked: RankedFor,
}

#[pymethods]
impl Ranking {
    #[getter]
    fn asked_by(&self) -> &str {
        &self.ranked.id
    }

    /// Lengths of the three lists: eligible, unverified, rejected.
    #[getter]
    fn lengths(&self) -> (usize, usize, usize) {
        let [eligible, unverified, rejected] = self.lists().map(|(_, matches)| matches.len());
        (eligible, unverified, rejected)
    }

    /// The answer of the call `rank`, as JSON text.
    fn answer(&self, py: Python<'_>, lang: Option<&str>, reasons: bool) -> PyResult<String> {
        let lang = lang.map(|name| language(py, name)).transpose()?;
        let answer = py.detach(|| {
            let answer = RankingAnswer::new(&self.ranked, lang, reasons);
            serde_json::to_string(&answer)
        });
        answer.map_err(|error| PyValueError::new_err(error.to_string()))
    }

    /// Diagnostics of the record that the ranking is for.
    fn diagnostics<'py>(&self, py: Python<'py>) -> PyResult<Vec<Bound<'py, PyAny>>> {
        diagnostics(py, &self.ranked.ranking.diagnostics)
    }
}

impl Ranking {
    /// The lists by their names.
    pub(crate) fn lists(&self) -> [(&'static str, &[Match]); 3] {
        let ranking = &self.ranked.ranking;
        [
            ("eligible", &ranking.eligible.matches),
            ("unverified", &ranking.unverified.matches),
            ("rejected", &ranking.ineligible.matches),
        ]
    }
}

/// The rankings of a whole batch, capped: no opportunity is shown to more startups than this.
#[pyfunction]
pub(crate) fn capped(
    py: Python<'_>,
    rankings: Vec<Py<Ranking>>,
    query: &Bound<'_, PyAny>,
    at_most: u32,
) -> PyResult<Vec<Ranking>> {
    let query = wire::read::<Query>(&plain::json(query)?, "query").map_err(|error| raised(py, &error))?;
    Ok(py.detach(move || {
        let rankings = rankings.iter().map(Py::get);
        let (ids, mut lists): (Vec<_>, Vec<_>) =
            rankings.map(|one| (one.ranked.id.clone(), one.ranked.ranking.clone())).unzip();
        ketnoi::search::cap_exposure(&mut lists, &query, at_most);
        let ranked = ids.into_iter().zip(lists);
        ranked.map(|(id, ranking)| Ranking { ranked: RankedFor { id, ranking } }).collect()
    }))
}

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

/// The same rows as JSON text.
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

/// An Arrow table of rows in JSON text, with these columns: names and types.
#[pyfunction]
pub(crate) fn table_of_json(py: Python<'_>, columns: Vec<(String, String)>, rows: &str) -> PyResult<PyTable> {
    py.detach(|| rows::of_json(columns, rows))
}

pub(crate) fn language(py: Python<'_>, name: &str) -> PyResult<Lang> {
    let quoted = serde_json::Value::from(name).to_string();
    ketnoi::wire::read(&quoted, "lang").map_err(|error| raised(py, &error))
}
