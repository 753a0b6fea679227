//! Diagnostics of a sheet, with row and column as a spreadsheet shows them.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::phrase::Phrase;

/// A diagnostic with its place in the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LocatedDiagnostic {
    /// The number of the row in the sheet; none for the sheet as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<u32>,
    /// The letters of the column.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// The heading of the column.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// What is wrong; its path is the field of the record.
    #[serde(flatten)]
    pub diagnostic: Diagnostic,
}

impl LocatedDiagnostic {
    /// The cell as spreadsheets write it: `C7`; the row, or nothing, if there is no single cell.
    #[must_use]
    pub fn cell(&self) -> String {
        let row = self.row.map(|row| row.to_string()).unwrap_or_default();
        format!("{}{row}", self.column.as_deref().unwrap_or_default())
    }

    /// The diagnostic as one line: `row 7, column C "Funding need": expected …`.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let mut place = Vec::new();
        if let Some(row) = self.row {
            place.push(format!("{} {row}", Phrase { en: "row", vi: "dòng" }.get(lang)));
        }
        if let Some(column) = &self.column {
            let heading = self.heading.as_deref().filter(|heading| !heading.is_empty());
            let heading = heading.map(|heading| format!(" \"{heading}\"")).unwrap_or_default();
            place.push(format!("{} {column}{heading}", Phrase { en: "column", vi: "cột" }.get(lang)));
        }
        let said = if self.column.is_some() { self.diagnostic.without_path(lang) } else { self.diagnostic.text(lang) };
        if place.is_empty() { said } else { format!("{}: {said}", place.join(", ")) }
    }
}
