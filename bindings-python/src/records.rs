//! Records as callers pass them: JSON text, a table, or any iterable of Python objects.

use ketnoi::record::Record;
use ketnoi::{Diagnostic, Error, ErrorKind};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString};
use pyo3_arrow::input::AnyRecordBatch;

use crate::error::raised;
use crate::{plain, table};

/// The records as JSON text, and the diagnostics of a table's columns.
pub(crate) fn json<T: Record>(records: &Bound<'_, PyAny>) -> PyResult<(String, Vec<Diagnostic>)> {
    if let Ok(text) = records.cast::<PyString>() {
        return Ok((text.to_string_lossy().into_owned(), Vec::new()));
    }
    if records.hasattr("__arrow_c_stream__")? || records.hasattr("__arrow_c_array__")? {
        return of_table::<T>(records);
    }
    let one = records.is_instance_of::<PyDict>() || records.hasattr("__dataclass_fields__")?;
    let list = if one || records.is_instance_of::<PyList>() { records.clone() } else { collected(records)? };
    Ok((plain::json(&list)?, Vec::new()))
}

fn of_table<T: Record>(records: &Bound<'_, PyAny>) -> PyResult<(String, Vec<Diagnostic>)> {
    let (batches, schema) = records.extract::<AnyRecordBatch>()?.into_table()?.into_inner();
    let rows = records.py().detach(|| table::json::<T>(&schema, &batches));
    rows.map_err(|error| {
        let problem = ErrorKind::Syntax { line: 0, column: 0, found: error.to_string() };
        raised(records.py(), &Error::new(T::NOUN, "", problem))
    })
}

fn collected<'py>(records: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    records.py().get_type::<PyList>().call1((records,))
}
