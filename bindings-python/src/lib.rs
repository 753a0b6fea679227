//! The compiled half of the Python package: conversion, errors and the interpreter's lock.
//!
//! Requests and answers are those of the crate's `wire` module. The public classes and functions
//! are written in Python, in `python/ketnoi/`.

use pyo3::prelude::*;

mod batch;
mod error;
mod plain;
mod ranking;
mod records;
mod rows;
mod service;
mod table;
mod tables;

/// What the Python half imports.
#[pymodule(gil_used = false)]
mod _native {
    use super::{Bound, PyModule, PyModuleMethods, PyResult};

    #[pymodule_export]
    use super::batch::Batch;
    #[pymodule_export]
    use super::ranking::{Ranking, cap_exposure};
    #[pymodule_export]
    use super::service::{Service, call};
    #[pymodule_export]
    use super::tables::{rows_of, table_of, table_of_json};

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("__version__", env!("CARGO_PKG_VERSION"))
    }
}
