//! How a sheet is read, and what was read from it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::cell::Merge;
use super::classify::OtherRow;
use super::columns::Column;
use super::located::LocatedDiagnostic;
use super::mapping::SheetMapping;

/// How a sheet is read.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SheetOptions {
    /// Heading or column letters → field (`ask.min`), or `null` to leave the column out.
    #[serde(default)]
    pub columns: BTreeMap<String, Option<String>>,
    /// How an earlier sheet of the same form was read; `columns`, `defaults` and `currency` come
    /// before it.
    #[serde(default)]
    pub mapping: Option<SheetMapping>,
    /// Field → value for records whose row does not state it: `{"kind": "incubator"}`.
    #[serde(default)]
    pub defaults: Map<String, Value>,
    /// What amounts without a currency are in; đồng for Vietnamese headings.
    #[serde(default)]
    pub currency: Option<String>,
    /// First and last heading row, as the sheet numbers them, where they are not found.
    #[serde(default)]
    pub heading_rows: Option<(u32, u32)>,
    /// Cells that were joined.
    #[serde(default)]
    pub merged: Vec<Merge>,
    /// The number of the first row given; 1 when left out.
    #[serde(default)]
    pub first_row: Option<u32>,
    /// Rows in which the file has a quotation mark that is not closed.
    #[serde(default)]
    pub unclosed_quotes: Vec<u32>,
    /// The names of the sheets of the file that are not read.
    #[serde(default)]
    pub other_sheets: Vec<String>,
}

impl SheetOptions {
    /// With the fields of columns, by heading or letters.
    #[must_use]
    pub fn with_columns(mut self, columns: BTreeMap<String, Option<String>>) -> Self {
        self.columns = columns;
        self
    }

    /// With the mapping of an earlier sheet.
    #[must_use]
    pub fn with_mapping(mut self, mapping: impl Into<Option<SheetMapping>>) -> Self {
        self.mapping = mapping.into();
        self
    }

    /// With values for rows that do not state them.
    #[must_use]
    pub fn with_defaults(mut self, defaults: Map<String, Value>) -> Self {
        self.defaults = defaults;
        self
    }

    /// With the currency of amounts that state none.
    #[must_use]
    pub fn with_currency(mut self, currency: impl Into<Option<String>>) -> Self {
        self.currency = currency.into();
        self
    }

    /// With the first and last heading row.
    #[must_use]
    pub fn with_heading_rows(mut self, heading_rows: impl Into<Option<(u32, u32)>>) -> Self {
        self.heading_rows = heading_rows.into();
        self
    }

    /// With cells that were joined.
    #[must_use]
    pub fn with_merged(mut self, merged: Vec<Merge>) -> Self {
        self.merged = merged;
        self
    }

    /// With the number of the first row.
    #[must_use]
    pub fn with_first_row(mut self, first_row: impl Into<Option<u32>>) -> Self {
        self.first_row = first_row.into();
        self
    }
}

/// A table that was found in the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TableFound {
    /// First row of its headings.
    pub first_heading_row: u32,
    /// Last row of its headings.
    pub last_heading_row: u32,
    /// Every column with a heading or with a field.
    pub columns: Vec<Column>,
}

/// The records of a sheet, and the report of how they were read.
///
/// Every row that is not blank is the row of one record or one of the other rows.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Register<T> {
    /// The tables, from top to bottom.
    pub tables: Vec<TableFound>,
    /// The records, in the order of their rows.
    pub records: Vec<T>,
    /// The row of each record, as the sheet numbers it.
    pub rows: Vec<u32>,
    /// Rows that are no records.
    pub others: Vec<OtherRow>,
    /// The diagnostics, by row. After [`DIAGNOSTICS`](crate::limits::DIAGNOSTICS) the others are
    /// only counted.
    pub diagnostics: Vec<LocatedDiagnostic>,
    /// Diagnostics that are not listed.
    pub more_diagnostics: u32,
    /// The defaults and the currency that the sheet was read with.
    pub(super) sheet_values: SheetMapping,
}

impl<T> Register<T> {
    /// A register of no rows.
    pub(super) fn empty() -> Self {
        Self {
            tables: Vec::new(),
            records: Vec::new(),
            rows: Vec::new(),
            others: Vec::new(),
            diagnostics: Vec::new(),
            more_diagnostics: 0,
            sheet_values: SheetMapping::default(),
        }
    }
}

impl SheetOptions {
    /// The options with those of the mapping where they say nothing themselves.
    pub(super) fn with_mapping_applied(&self) -> Self {
        let mut options = self.clone();
        let Some(mapping) = options.mapping.take() else { return options };
        for (heading, field) in mapping.columns {
            options.columns.entry(heading).or_insert(field);
        }
        for (field, value) in mapping.defaults {
            options.defaults.entry(field).or_insert(value);
        }
        options.currency = options.currency.or(mapping.currency);
        options
    }
}

impl<T> Register<T> {
    /// What each heading was read as, to be kept for the next file of the same form.
    #[must_use]
    pub fn mapping(&self) -> SheetMapping {
        let columns = self.tables.iter().flat_map(TableFound::mapped);
        let mut mapping = self.sheet_values.clone();
        for (heading, field) in columns {
            mapping.columns.entry(heading).or_insert(field);
        }
        mapping
    }
}

impl TableFound {
    /// The headings with their fields; the letters of a column whose heading stands twice.
    fn mapped(&self) -> impl Iterator<Item = (String, Option<String>)> {
        let twice = |column: &Column| self.columns.iter().filter(|other| other.heading == column.heading).count() > 1;
        self.columns.iter().filter(|column| !column.heading.is_empty()).map(move |column| {
            let name = if twice(column) { &column.column } else { &column.heading };
            (name.clone(), column.mapped())
        })
    }
}
