//! The compiled half of the Python package: conversion, errors and the interpreter's lock. What is asked and answered
//! is the crate's `wire`; what a user meets is written in Python, in `python/ketnoi/`.

use pyo3::prelude::*;

mod batch;
mod error;
mod plain;
mod ranking;
mod records;
mod rows;
mod service;
mod table;

/// Everything that the Python half uses.
#[pymodule(gil_used = false)]
mod _native {
    use super::{Bound, PyModule, PyModuleMethods, PyResult};

    #[pymodule_export]
    use super::batch::Batch;
    #[pymodule_export]
    use super::ranking::{Ranking, capped, rows_of, table_of, table_of_json};
    #[pymodule_export]
    use super::service::{Service, call};

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("__version__", env!("CARGO_PKG_VERSION"))
    }
}
