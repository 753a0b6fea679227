//! Rankings as objects of the core: answers and reasons are made when they are read.

use ketnoi::wire::{self, RankedFor, RankingAnswer};
use ketnoi::{Lang, Match, Query};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::error::{diagnostics, raised};
use crate::plain;

/// One ranking.
#[pyclass(frozen, module = "ketnoi._native")]
pub(crate) struct Ranking {
    pub(crate) ranked: RankedFor,
}

#[pymethods]
impl Ranking {
    /// The id of the record that the ranking is for.
    #[getter]
    fn ranked_for(&self) -> &str {
        &self.ranked.id
    }

    /// The lengths of the three lists: eligible, unverified, rejected.
    #[getter]
    fn lengths(&self) -> (usize, usize, usize) {
        let [eligible, unverified, rejected] = self.lists().map(|(_, matches)| matches.len());
        (eligible, unverified, rejected)
    }

    /// The answer of the operation `rank`, as JSON text.
    fn answer(&self, py: Python<'_>, lang: Option<&str>, reasons: bool) -> PyResult<String> {
        let lang = lang.map(|name| language(py, name)).transpose()?;
        let answer = py.detach(|| {
            let answer = RankingAnswer::new(&self.ranked, lang, reasons);
            serde_json::to_string(&answer)
        });
        answer.map_err(|error| PyValueError::new_err(error.to_string()))
    }

    /// The diagnostics of the record that the ranking is for.
    fn diagnostics<'py>(&self, py: Python<'py>) -> PyResult<Vec<Bound<'py, PyAny>>> {
        diagnostics(py, &self.ranked.ranking.diagnostics)
    }
}

impl Ranking {
    /// The lists with their names.
    pub(crate) fn lists(&self) -> [(&'static str, &[Match]); 3] {
        let ranking = &self.ranked.ranking;
        [
            ("eligible", &ranking.eligible.matches),
            ("unverified", &ranking.unverified.matches),
            ("rejected", &ranking.ineligible.matches),
        ]
    }
}

/// The rankings of a whole batch with at most `cap` startups in which an opportunity is listed.
#[pyfunction]
pub(crate) fn cap_exposure(
    py: Python<'_>,
    rankings: Vec<Py<Ranking>>,
    query: &Bound<'_, PyAny>,
    cap: u32,
) -> PyResult<Vec<Ranking>> {
    let query = wire::read::<Query>(&plain::json(query)?, "query").map_err(|error| raised(py, &error))?;
    Ok(py.detach(move || {
        let rankings = rankings.iter().map(Py::get);
        let (ids, mut lists): (Vec<_>, Vec<_>) =
            rankings.map(|one| (one.ranked.id.clone(), one.ranked.ranking.clone())).unzip();
        ketnoi::search::cap_exposure(&mut lists, &query, cap);
        let ranked = ids.into_iter().zip(lists);
        ranked.map(|(id, ranking)| Ranking { ranked: RankedFor { id, ranking } }).collect()
    }))
}

/// The language of that name.
///
/// # Errors
/// If there is none.
pub(crate) fn language(py: Python<'_>, name: &str) -> PyResult<Lang> {
    let quoted = serde_json::Value::from(name).to_string();
    ketnoi::wire::read(&quoted, "lang").map_err(|error| raised(py, &error))
}
